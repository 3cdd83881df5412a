"""An article and what goes into its slots in, the HTML of its body out, every piece with its origin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from pipeline.formats.inline.clean import clean
from pipeline.formats.inline.marks import Plan
from pipeline.formats.inline.matching import match_translation
from pipeline.formats.inline.plans import plan_for
from pipeline.formats.inline.rendering import write_message, write_source
from pipeline.formats.inline.writer import Writer, escape
from pipeline.formats.markdown.simple_html import simple_html
from pipeline.model import (
    Address,
    Article,
    Filling,
    Fillings,
    Form,
    LanguageMark,
    Part,
    References,
    Segment,
    Slot,
    Text,
    Traced,
)

# Languages, and scripts for the others, that are written from right to left (Unicode CLDR 48, characterOrder).
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ku-arab mzn nqo pa-arab ps rhg sd syr ug ur yi".split())
_RIGHT_TO_LEFT_SCRIPTS = frozenset("adlm arab hebr mand mend nkoo rohg samr syrc thaa".split())


def same(address: str) -> str:
    return address


def direction(language: str) -> str:
    """``rtl`` or ``ltr`` for a BCP 47 tag."""
    parts = language.lower().replace("_", "-").split("-")
    scripts = [part for part in parts[1:] if len(part) == 4 and part.isalpha()]
    if scripts:
        return "rtl" if scripts[0] in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if parts[0] in _RIGHT_TO_LEFT else "ltr"


def fill(article: Article, fillings: Mapping[int, Filling], *, address: Callable[[str], str] = same) -> Traced:
    """The HTML of the body. A segment without a filling is filled with its own source, unmarked.

    A translation has the elements, attributes and kinds of targets of its source message and no
    others; what it has beyond them is shown as text. ``address`` gives the published form of each
    target of a link or an image; it gets the target percent-encoded, as ``href`` has it.
    """
    if isinstance(fillings, Fillings):
        texts, foreign = fillings.texts, None in fillings.texts
        languages = {n: fillings.source_locale for n, text in enumerate(texts) if text is None} if foreign else {}
    else:
        texts = [fillings[n].text.text if n in fillings else None for n in range(len(article.segments))]
        languages = _languages(fillings)
    strings = [
        part
        if isinstance(part, str)
        else part.text
        if isinstance(part, Traced)
        else _string(article, part, texts, fillings, address)
        for part in (_marked(article.skeleton, languages) if languages else article.unmarked)
    ]
    return Traced("".join(strings), lambda: written(article, fillings, address).pieces)


def _string(
    article: Article,
    part: Part,
    texts: Sequence[str | None],
    fillings: Mapping[int, Filling],
    address: Callable[[str], str],
) -> str:
    """The HTML of a slot or an address, quickly where it is one of the many plain messages."""
    if isinstance(part, Slot):
        plan, text = article.segments[part.segment].plan, texts[part.segment]
        if isinstance(plan, Plan):
            own = text is None or text == plan.text
            html = None if own and plan.joints else simple_html(text or plan.text, plan.plain_elements, address)
            if html is not None:
                return html
    writer = Writer()
    _write(writer, article, part, fillings, address)
    return writer.result().text


def written(article: Article, fillings: Mapping[int, Filling], address: Callable[[str], str]) -> Traced:
    """What ``fill`` gives, with the places of its characters: the thorough way."""
    writer = Writer()
    for part in _marked(article.skeleton, _languages(fillings)):
        _write(writer, article, part, fillings, address)
    return writer.result()


def _languages(fillings: Mapping[int, Filling]) -> dict[int, str]:
    return {number: filling.language for number, filling in fillings.items() if filling.language}


def _marked(skeleton: Iterable[Part], languages: Mapping[int, str]) -> Iterator[Part | str]:
    """The skeleton, with what says the language of texts that are not in the page's."""
    marked: set[int] = set()
    for part in skeleton:
        if isinstance(part, LanguageMark):
            yield from _mark_of_language(part, languages, marked)
            continue
        language = None
        if isinstance(part, Slot) and part.form is not Form.ATTRIBUTE and part.segment not in marked:
            language = languages.get(part.segment)
        if language:
            yield f'<span lang="{escape(language)}" dir="{direction(language)}">'
        yield part
        if language:
            yield "</span>"


def _write(
    writer: Writer, article: Article, part: Part | str, fillings: Mapping[int, Filling], address: Callable[[str], str]
) -> None:
    if isinstance(part, str):
        writer.add(part)
    elif isinstance(part, Traced):
        writer.whole(part)
    elif isinstance(part, Slot):
        _slot(writer, article, part, fillings.get(part.segment), address)
    elif isinstance(part, Address):
        _address(writer, part, address)


def render_body(article: Article, translations: Mapping[str, str] | None = None) -> str:
    """The HTML of the body with the translations of these msgids; the others stay as the source. None: all stay."""
    if not translations:
        return fill(article, {}).text
    fillings: dict[int, Filling] = {}
    for number, segment in enumerate(article.segments):
        translation = translations.get(segment.text)
        if translation:
            fillings[number] = Filling(Traced.whole(Text("translation", translation)))
    return fill(article, fillings).text


def plan_of_segment(segment: Segment, form: Form, known: References) -> Plan:
    """The plan that reading made; made anew for a segment that was not read."""
    return segment.plan if isinstance(segment.plan, Plan) else plan_for(segment.text, form, known)


def _mark_of_language(mark: LanguageMark, languages: Mapping[int, str], marked: set[int]) -> Iterator[str]:
    """Names the language of an element whose segments are all in one that is not the page's."""
    found = {languages.get(number) for number in mark.segments}
    language = found.pop() if len(found) == 1 else None
    if language:
        yield f' lang="{escape(language)}" dir="{direction(language)}"'
        marked.update(mark.segments)


def _attribute(writer: Writer, written: str | None, text: Traced) -> None:
    """The value of an HTML attribute with its quotation marks: as written, or new."""
    if written is not None:
        writer.made(written, text, 0, len(text.text))
        return
    writer.add('"')
    writer.text(clean(text))
    writer.add('"')


def _address(writer: Writer, part: Address, address: Callable[[str], str]) -> None:
    source, href = part.source, address(part.source.text)
    string = escape(href)
    if part.written is not None:
        string = part.written if href == source.text else f'"{string}"'
    writer.made(string, source, 0, len(source.text))


def _slot(writer: Writer, article: Article, slot: Slot, filling: Filling | None, address: Callable[[str], str]) -> None:
    segment = article.segments[slot.segment]
    own = filling is None or filling.text.text == segment.source.text
    text = segment.source if filling is None else filling.text
    if isinstance(segment.plan, str):
        _attribute(writer, segment.plan if own else None, text)
        return
    if slot.form in (Form.TEXT, Form.ATTRIBUTE):
        writer.text(text if own else clean(text))
        return
    plan = plan_of_segment(segment, slot.form, article.references)
    if own:
        write_source(writer, text, plan, address, slot.form)
        return
    text = clean(text)
    match = match_translation(text.text, plan, article.references, slot.form)
    write_message(writer, text, match.kept, address, slot.form)
