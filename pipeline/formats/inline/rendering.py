"""A message with its matched marks in, its HTML out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from pipeline.formats.inline.clean import clean_string
from pipeline.formats.inline.marks import Image, Link, Mark, Note, Plan, Shape, Tag
from pipeline.formats.inline.matching import safe_link
from pipeline.formats.inline.targets import may_lead
from pipeline.formats.inline.writer import Writer, escape
from pipeline.model import Form, Traced

AddressOf = Callable[[str], str]
Pairs = Sequence[tuple[Mark, Mark | None]]

# Attributes that hold an address, and those whose words a reader sees or hears.
ADDRESSES = frozenset({"href", "src", "poster", "cite", "data", "action", "formaction"})
READ_OUT = frozenset(
    "alt title placeholder label summary abbr aria-label aria-description aria-placeholder aria-roledescription "
    "aria-valuetext".split()
)


def write_source(writer: Writer, message: Traced, plan: Plan, address: AddressOf, form: Form = Form.INLINE) -> None:
    """Writes a source message as the format itself would: HTML as it stands, Markdown as CommonMark has it."""
    if not plan.marks:
        (writer.copy if form is Form.HTML else writer.text)(message)
        return
    if form is Form.HTML:
        tags: list[tuple[Mark, Mark | None]] = [
            (mark, mark) for mark in plan.marks if mark.shape is Shape.TAG or mark.element == "joint"
        ]
        _write_all(writer, message, tags, address, partial(writer.copy, message))
        return
    pairs: list[tuple[Mark, Mark | None]] = [(mark, mark) for mark in plan.marks]
    _write_all(writer, message, pairs, address, partial(writer.text, message))


def write_message(writer: Writer, message: Traced, pairs: Pairs, address: AddressOf, form: Form = Form.INLINE) -> None:
    """Writes a translation as HTML; what is no mark is text. ``pairs`` as Match.kept has them."""
    if not pairs and form is not Form.HTML:
        writer.text(message)
        return
    gap = partial(_html_gap, writer, message) if form is Form.HTML else partial(writer.text, message)
    _write_all(writer, message, list(pairs), address, gap)


def _write_all(
    writer: Writer,
    message: Traced,
    pairs: list[tuple[Mark, Mark | None]],
    address: AddressOf,
    gap: Callable[[int, int], None],
) -> None:
    position = 0
    closers = {mark.pair: mark for mark, _ in pairs if mark.shape is Shape.CLOSE}
    for mark, source in pairs:
        if position < mark.start:
            gap(position, mark.start)
        position = mark.end
        _write(writer, message, mark, source, closers, address)
    if position < len(message.text):
        gap(position, len(message.text))


def _html_gap(writer: Writer, message: Traced, start: int, end: int) -> None:
    """Text of inline HTML: quotation marks and ``>`` may stand as they are, the rest is escaped."""
    position = start
    for at in range(start, end):
        if message.text[at] in "&<":
            writer.copy(message, position, at)
            writer.made(escape(message.text[at]), message, at, at + 1)
            position = at + 1
    writer.copy(message, position, end)


def _write(
    writer: Writer, message: Traced, mark: Mark, source: Mark | None, closers: dict[int, Mark], address: AddressOf
) -> None:
    start, end = mark.start, mark.end
    if mark.shape is Shape.TEXT:
        writer.made(escape(mark.data if source else clean_string(mark.data)), message, start, end)
    elif mark.shape is Shape.TAG:
        _write_tag(writer, message, mark, source or mark, address)
    elif mark.shape is Shape.CLOSE:
        writer.made(f"</{mark.tag}>", message, start, end)
    elif mark.tag == "a":
        _write_link(writer, message, mark, source or mark, closers[mark.pair], address)
    elif mark.shape is Shape.OPEN:
        writer.made(f"<{mark.tag}>", message, start, end)
    elif mark.tag == "code":
        _write_code(writer, message, mark)
    elif mark.tag == "img":
        _write_image(writer, message, mark, source or mark, address)
    elif mark.tag == "br":
        writer.made("<br />\n", message, start, end)
    elif mark.tag == "auto":
        _write_automatic(writer, message, mark, source or mark, address)
    elif mark.tag == "note":
        writer.made(note_sign((source or mark).data), message, start, end)


def published(href: str, address: AddressOf) -> str:
    """An address as it goes into the page."""
    return escape(address(href))


def _write_link(writer: Writer, message: Traced, mark: Mark, source: Mark, closer: Mark, address: AddressOf) -> None:
    link: Link = safe_link(mark.data, source.data)
    writer.made("<a", message, mark.start, mark.end)
    writer.made(f' href="{published(link.href, address)}"', message, closer.start, closer.end)
    title = mark.data.title if source.data.title else ""
    if title:
        writer.made(f' title="{escape(clean_string(title))}"', message, closer.start, closer.end)
    writer.add(">")


def _write_automatic(writer: Writer, message: Traced, mark: Mark, source: Mark, address: AddressOf) -> None:
    link = safe_link(mark.data, source.data)
    writer.made(f'<a href="{published(link.href, address)}">', message, mark.start, mark.end)
    writer.text(message, mark.start + 1, mark.end - 1)
    writer.made("</a>", message, mark.end - 1, mark.end)


def code_range(text: str, mark: Mark) -> tuple[int, int]:
    """Where the content of inline code stands: inside its backticks, one space at either end aside."""
    start, end = mark.start + mark.data, mark.end - mark.data
    content = text[start:end].replace("\n", " ")
    if content.startswith(" ") and content.endswith(" ") and content.strip(" "):
        return start + 1, end - 1
    return start, end


def _write_code(writer: Writer, message: Traced, mark: Mark) -> None:
    start, end = code_range(message.text, mark)
    writer.made("<code>", message, mark.start, mark.start + mark.data)
    for number, line in enumerate(message.text[start:end].split("\n")):
        if number:
            writer.made(" ", message, start - 1, start)
        writer.text(message, start, start + len(line))
        start += len(line) + 1
    writer.made("</code>", message, mark.end - mark.data, mark.end)


def _write_image(writer: Writer, message: Traced, mark: Mark, source: Mark, address: AddressOf) -> None:
    image: Image = mark.data
    theirs: Image = source.data
    safe = image if may_lead(image.written, theirs.written) else theirs
    writer.made("<img", message, mark.start, image.start)
    writer.made(f' src="{published(safe.href, address)}"', message, image.end, mark.end)
    writer.add(' alt="')
    escaped = partial(_made_escaped, writer)
    alternative(writer.text, escaped, message, image.start, image.end, image.marks)
    writer.add('"')
    if image.title and theirs.title:
        writer.made(f' title="{escape(clean_string(image.title))}"', message, image.end, mark.end)
    writer.add(" />")


def _made_escaped(writer: Writer, string: str, message: Traced, start: int, end: int) -> None:
    writer.made(escape(string), message, start, end)


def alternative(
    text: Callable[[Traced, int, int], None],
    made: Callable[[str, Traced, int, int], None],
    message: Traced,
    start: int,
    end: int,
    marks: Iterable[Mark],
) -> None:
    """The plain words of an alternative text, handed to ``text`` (as they stand) and ``made`` (escapes resolved)."""
    position = start
    for mark in marks:
        if position < mark.start:
            text(message, position, mark.start)
        position = mark.end
        if mark.shape is Shape.TEXT:
            made(clean_string(mark.data), message, mark.start, mark.end)
        elif mark.element == "code":
            text(message, *code_range(message.text, mark))
        elif mark.element == "img":
            alternative(text, made, message, mark.data.start, mark.data.end, mark.data.marks)
        elif mark.element == "auto":
            text(message, mark.start + 1, mark.end - 1)
        elif mark.element == "br":
            made("\n", message, mark.start, mark.end)
        elif mark.shape is Shape.TAG:
            text(message, mark.start, mark.end)
    if position < end:
        text(message, position, end)


def note_sign(note: Note) -> str:
    """A footnote's sign, linked to it."""
    again = f":{note.time}" if note.time else ""
    caption = f"[{note.number}{again}]"
    target = f'href="#fn{note.number}" id="fnref{note.number}{again}"'
    return f'<sup class="footnote-ref"><a {target}>{caption}</a></sup>'


def _write_tag(writer: Writer, message: Traced, mark: Mark, source: Mark, address: AddressOf) -> None:
    """A tag as its source has it, with the translation's words and addresses where they are safe."""
    ours: Tag = mark.data
    theirs: Tag = source.data
    if not any(attribute.name in ADDRESSES or attribute.name in READ_OUT for attribute in theirs.attributes):
        writer.made(theirs.raw, message, mark.start, mark.end)
        return
    strings: list[str] = []
    done = 0
    for attribute in theirs.attributes:
        value = ours.value(attribute.name) if attribute.name in ADDRESSES | READ_OUT else None
        value = value if value is None or ours is theirs else clean_string(value)
        if attribute.name in ADDRESSES:
            value = value if value is not None and may_lead(value, attribute.value) else attribute.value
            value = address(value)
        if value is None or value == attribute.value:
            continue
        strings.append(theirs.raw[done : attribute.start])
        strings.append(
            _quoted(value, attribute.quote, written=attribute.end > attribute.start or attribute.quote != "")
        )
        done = attribute.end
    strings.append(theirs.raw[done:])
    writer.made("".join(strings), message, mark.start, mark.end)


def _quoted(value: str, quote: str, *, written: bool) -> str:
    safe = escape(value).replace("'", "&#39;")
    if quote:
        return safe
    return f'"{safe}"' if written else f'="{safe}"'
