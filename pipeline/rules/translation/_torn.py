"""A source and its translation in, links of the translation that came apart out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.rules.translation._inline import HOLE, Inline

# "[words] (address)", "[words]https://…", "\[words\](address)": a link whose signs came apart, if only by a
# character that nobody sees.
_TORN = re.compile(
    r"\\\[[^\[\]\n]{1,300}\\?\](?:\s?\(\s*[^\s()]+\s*\))?"
    r"|\[[^\[\]\n]{1,300}\][\s\u00ad\u200b-\u200f\u2060\ufeff]+\([^()\n]{1,300}\)"
    r"|\[[^\[\]\n]{1,300}\]\s?\[?\(?\s?https?:\S*"
    r"|\[[^\[\]\n]{1,300}\]\(\s*(?:https?:|\.{0,2}/)\S*"
    r"|\[[^\[\]\n]{1,300}\](?=[^\[\]()\n]{1,60}\((?:https?:|\.{1,2}/)[^()\s]+\))"
    r"|\[[^\[\]\n]{1,300}\]（[^（）\n]{1,300}）"
)

# Brackets that make no link, apart from boxes to tick, notes and footnotes.
_BRACKETS = re.compile(r"(?<![\w\]!])\[(?![\sxX^!]?\]|[\^!])[^\[\]\n]{2,80}\](?![(\[:])")
_ANY_BRACKETS = re.compile(r"[\[\]]")


def stray_brackets(source: Inline, target: Inline) -> Iterator[tuple[int, int]]:
    """Words in brackets that are no link, where the source has links and no other brackets."""
    if not source.links or _ANY_BRACKETS.search(_without_links(source)):
        return
    for match in _BRACKETS.finditer(_without_links(target)):
        yield match.span()


def torn_links(source: Inline, target: Inline) -> Iterator[tuple[int, int]]:
    """Places in the translation where the signs of a link stand and make none; more of them than in the source."""
    if len(target.links) >= len(source.links):
        return
    expected = len(_TORN.findall(_without_links(source)))
    found = list(_TORN.finditer(_without_links(target)))
    for match in found[: max(0, len(found) - expected)]:
        yield match.span()


def _without_links(inline: Inline) -> str:
    """The text with whole links blanked, each character in its place, and code as letters."""
    text = inline.outside_code.replace(HOLE, "c")
    for link in inline.links:
        text = text[: link.start] + "l" * (link.end - link.start) + text[link.end :]
    return text
