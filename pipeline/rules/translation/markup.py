"""An entry in; emphasis, links and code whose signs the translation broke, so that readers see the signs, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._inline import Inline, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._shown import shown_signs
from pipeline.rules.translation._torn import stray_brackets, torn_links

RULE = Declaration("Markup kept", Severity.ERROR, Subject.ENTRY)


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        source, target = read_inline(pair.source), read_inline(pair.target)
        torn = list(torn_links(source, target))
        for start, end in torn:
            yield Problem(
                f"The link “{_short(pair.target[start:end])}” is broken: readers see its signs. "
                "Write [words](address), with nothing between ] and (.",
                start,
                end,
                pair.part,
            )
        if torn:
            continue
        stray = list(stray_brackets(source, target))
        for start, end in stray:
            yield Problem(
                f"Readers see the brackets of “{_short(pair.target[start:end])}”: no address follows. Take them out, "
                "or put the address behind them.",
                start,
                end,
                pair.part,
            )
        if not stray:
            yield from _stray_signs(pair, target)


def _stray_signs(pair: Pair, target: Inline) -> Iterator[Problem]:
    more = Counter(shown_signs(pair.target)) - Counter(shown_signs(pair.source))
    fewer = Counter(shown_signs(pair.source)) - Counter(shown_signs(pair.target))
    if fewer and not more:
        yield from _lost_end(pair, fewer)
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


def _lost_end(pair: Pair, fewer: Counter[str]) -> Iterator[Problem]:
    """A message that is a part of a sentence may hold one end of emphasis only; without it the other end shows."""
    for sign in fewer:
        if pair.source.strip().startswith(sign) or pair.source.strip().endswith(sign):
            yield Problem(
                f"The sign {sign} is one end of emphasis that another message opens or closes. Keep it.",
                0,
                len(pair.target),
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
