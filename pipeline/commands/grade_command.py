"""``everyreader grade PATH ...``: the reading grade of texts, their sections and hardest sentences."""

from __future__ import annotations

import argparse

from pipeline import formats
from pipeline.commands import Console, UsageError
from pipeline.commands.prose_files import prose_files
from pipeline.languages.grade import Grade, grade_blocks
from pipeline.languages.resolve import UnknownLocale, language_of
from pipeline.model import Prose, Text
from pipeline.model.locale import bcp47
from pipeline.site import ARTICLE_ENDINGS

_HARDEST = 5


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="articles or folders; - is standard input")
    parser.add_argument("--locale", default="en", metavar="L", help="the language of the texts (default: en)")


def run(args: argparse.Namespace, console: Console) -> int:
    try:
        language_of(args.locale)
    except UnknownLocale as error:
        raise UsageError(str(error)) from None
    locale = bcp47(args.locale)
    for text in prose_files(args.paths, catalogs=False):
        console.out(_described(text, _blocks(text, locale), locale))
    return 0


def _blocks(text: Text, locale: str) -> tuple[Prose, ...]:
    ending = f".{text.name.rpartition('.')[2].lower()}"
    try:
        article = formats.read_article(text, format=ARTICLE_ENDINGS.get(ending, "markdown"), name=text.name)
    except formats.ArticleError as error:
        raise UsageError(str(error)) from None
    return formats.words(article, {}, locale)


def _described(text: Text, blocks: tuple[Prose, ...], locale: str) -> str:
    whole = grade_blocks(blocks, locale)
    lines = [f"{text.name}: {_grade(whole)}  ({whole.words} words, {len(whole.sentences)} sentences)"]
    if whole.local is not None:
        lines.append(f"  {whole.local.name}: {whole.local.value:.1f}")
    lines.append(f"  {whole.basis}")
    sections = _sections(blocks)
    if len(sections) > 1:
        lines += [f"  {_grade(grade_blocks(own, locale)):>10}  {name}" for name, own in sections.items()]
    hardest = sorted((s for s in whole.sentences if s.grade is not None), key=lambda s: -(s.grade or 0))[:_HARDEST]
    if hardest:
        lines.append("  The hardest sentences:")
    for sentence in hardest:
        place = blocks[sentence.part].text.place(sentence.span.start, sentence.span.end)
        where = f"{place.path}:{place.line}:{place.column}" if place else text.name
        lines.append(f"    {where}  grade {sentence.grade:.1f}  {' '.join(sentence.text.split())}")
    return "\n".join(lines) + "\n"


def _grade(graded: Grade) -> str:
    return "not graded" if graded.grade is None else f"grade {graded.grade:.1f}"


def _sections(blocks: tuple[Prose, ...]) -> dict[str, tuple[Prose, ...]]:
    """The blocks below each heading, by the heading's path."""
    sections: dict[str, list[Prose]] = {}
    for block in blocks:
        sections.setdefault(" › ".join(block.headings) or "(start)", []).append(block)
    return {name: tuple(own) for name, own in sections.items()}
