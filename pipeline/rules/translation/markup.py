"""An entry in; emphasis, links and code whose signs the translation broke, so that readers see the signs, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._inline import Inline, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._shown import shown_signs

RULE = Declaration("Markup kept", Severity.ERROR, Subject.ENTRY)

# "[words] (address)", "[words]https://…", "\[words\](address)": a link whose signs came apart, if only by a
# character that nobody sees.
_TORN = re.compile(
    r"\\\[[^\[\]\n]{1,300}\\?\](?:\s?\(\s*[^\s()]+\s*\))?"
    r"|\[[^\[\]\n]{1,300}\][\s\u00ad\u200b-\u200f\u2060\ufeff]+\([^()\n]{1,300}\)"
    r"|\[[^\[\]\n]{1,300}\]\s?https?:\S*"
    r"|\[[^\[\]\n]{1,300}\]\(\s*(?:https?:|\.{0,2}/)[^\s)]*(?=\s|$)"
    r"|\[[^\[\]\n]{1,300}\]（[^（）\n]{1,300}）"
)


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        source, target = read_inline(pair.source), read_inline(pair.target)
        torn = list(_torn_links(source, target))
        for start, end in torn:
            yield Problem(
                f"The link “{_short(pair.target[start:end])}” is broken: readers see its signs. "
                "Write [words](address), with nothing between ] and (.",
                start,
                end,
                pair.part,
            )
        if not torn:
            yield from _stray_signs(pair, target)


def _torn_links(source: Inline, target: Inline) -> Iterator[tuple[int, int]]:
    if len(target.links) >= len(source.links):
        return
    expected = len(_TORN.findall(_without_links(source)))
    found = list(_TORN.finditer(_without_links(target)))
    for match in found[: max(0, len(found) - expected)]:
        yield match.span()


def _without_links(inline: Inline) -> str:
    """The text with whole links blanked, each character in its place, and code as letters."""
    text = inline.outside_code.replace("\ufffc", "c")
    for link in inline.links:
        text = text[: link.start] + "l" * (link.end - link.start) + text[link.end :]
    return text


def _stray_signs(pair: Pair, target: Inline) -> Iterator[Problem]:
    more = Counter(shown_signs(pair.target)) - Counter(shown_signs(pair.source))
    fewer = Counter(shown_signs(pair.source)) - Counter(shown_signs(pair.target))
    for sign, count in more.items():
        if sum(shown.count(sign[0]) for shown in fewer.elements()) >= count * len(sign):
            continue
        start, end = _place(target, sign)
        yield Problem(
            f"Readers see the sign {sign} here: it marks nothing. Write it at both ends of the words, "
            "without a backslash, and with no space or punctuation just inside.",
            start,
            end,
            pair.part,
        )


def _place(target: Inline, sign: str) -> tuple[int, int]:
    """Where a stray sign most likely stands: where it is escaped, else its last place."""
    text = target.outside_code
    escaped = text.find("\\" + sign[0])
    if escaped >= 0:
        return escaped, escaped + 2
    at = text.rfind(sign)
    return (at, at + len(sign)) if at >= 0 else (0, len(text))


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"
