"""A filled article in, its prose out: block by block, in reading order, as bare words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.formats.filling import plan_of_segment
from pipeline.formats.inline.clean import clean
from pipeline.formats.inline.marks import Image, Mark
from pipeline.formats.inline.matching import match_translation
from pipeline.formats.inline.plans import plan_for
from pipeline.formats.inline.rendering import alternative
from pipeline.formats.inline.words import message_words
from pipeline.formats.inline.writer import Writer
from pipeline.model import Article, Filling, Form, Kind, Prose, References, Segment, Span, Traced


def words(article: Article, fillings: Mapping[int, Filling], locale: str) -> tuple[Prose, ...]:
    """The page's prose, each word traced to the catalog or the article.

    Messages of the front matter come first. Code, addresses, parts in another language and
    fallback text are in it, but ``apart``. Code blocks are no prose. An alternative text inside
    running text is a block of its own after it.
    """
    blocks: list[Prose] = []
    for number, form in article.reading_order:
        blocks += _blocks(article, article.segments[number], form, fillings.get(number), locale)
    return tuple(blocks)


def words_of(
    source: Traced,
    *,
    form: Form = Form.INLINE,
    locale: str,
    kind: Kind = Kind.PARAGRAPH,
    level: int = 0,
    headings: tuple[str, ...] = (),
    references: References | None = None,
) -> Prose:
    """The words of one message or translation."""
    marks = () if form in _PLAIN else plan_for(source.text, form, references or References()).marks
    text, apart = message_words(source, marks)
    return Prose(text, locale, kind, level, headings, apart)


_PLAIN = (Form.TEXT, Form.ATTRIBUTE)


def _blocks(article: Article, segment: Segment, form: Form, filling: Filling | None, locale: str) -> list[Prose]:
    text = clean(filling.text) if filling else segment.source
    marks = _marks(article, segment, form, text)
    found, apart = message_words(text, marks)
    foreign = bool(filling and filling.language)
    if foreign:
        apart = (Span(0, len(found)),)
    blocks: list[Prose] = []
    if found.text.strip():
        blocks.append(Prose(found, locale, segment.kind, segment.level, segment.headings, apart))
    for mark in marks:
        if isinstance(mark.data, Image):
            blocks += _image(text, mark.data, segment, locale, whole=foreign)
    return blocks


def _marks(article: Article, segment: Segment, form: Form, text: Traced) -> tuple[Mark, ...]:
    if form in _PLAIN:
        return ()
    plan = plan_of_segment(segment, form, article.references)
    if text.text == plan.text:
        return plan.marks
    return tuple(mark for mark, _ in match_translation(text.text, plan, article.references, form).kept)


def _image(text: Traced, image: Image, segment: Segment, locale: str, *, whole: bool) -> Iterator[Prose]:
    writer = Writer()
    alternative(writer.copy, writer.made, text, image.start, image.end, image.marks)
    alt = writer.result()
    if alt.text.strip():
        yield Prose(alt, locale, Kind.ALT, 0, segment.headings, (Span(0, len(alt)),) if whole else ())
