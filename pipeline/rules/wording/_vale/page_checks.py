"""All blocks of a page and a rule in, what it finds out: consistency, conditional, metric and readability."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pipeline.languages import grade
from pipeline.rules.wording._vale.block_checks import Alert
from pipeline.rules.wording._vale.formula import FormulaError, condition_holds, evaluate, measures
from pipeline.rules.wording._vale.patterns import compiled, exceptions, found, said
from pipeline.rules.wording._vale.style_file import ValeRule

PageCheck = Callable[[Sequence[str], str], Iterator[tuple[int, Alert]]]


def page_check(rule: ValeRule) -> PageCheck | None:
    """The check of one rule over the texts of a page's blocks; yields the block's number with each alert."""
    makers = {
        "consistency": _consistency,
        "conditional": _conditional,
        "metric": _metric,
        "readability": _readability,
    }
    maker = makers.get(rule.kind)
    return maker(rule) if maker else None


def _message(rule: ValeRule) -> str:
    return str(rule.data.get("message") or rule.rule.title)


def _consistency(rule: ValeRule) -> PageCheck:
    pairs = [
        tuple(compiled(rule, rf"\b(?:{form})\b") for form in (str(one), str(other)))
        for one, other in (rule.data.get("either") or {}).items()
    ]

    def check(texts: Sequence[str], _: str) -> Iterator[tuple[int, Alert]]:
        for one, other in pairs:
            first = [(number, hit) for number, text in enumerate(texts) for hit in found(one, text)]
            second = [(number, hit) for number, text in enumerate(texts) for hit in found(other, text)]
            if not first or not second:
                continue
            # The form that came later, or is rarer, is the one to change.
            later = second if len(second) <= len(first) else first
            for number, hit in later:
                yield number, Alert(hit.start(), hit.end(), said(_message(rule), hit[0]))

    return check


def _conditional(rule: ValeRule) -> PageCheck:
    first = compiled(rule, str(rule.data.get("first") or ""))
    second = compiled(rule, str(rule.data.get("second") or ""))
    leave = exceptions(rule)

    def check(texts: Sequence[str], _: str) -> Iterator[tuple[int, Alert]]:
        defined = {hit[1] if hit.re.groups else hit[0] for text in texts for hit in found(second, text)}
        for number, text in enumerate(texts):
            for hit in found(first, text):
                word = hit[1] if hit.re.groups else hit[0]
                if word in defined or (leave and leave.fullmatch(word)):
                    continue
                yield number, Alert(hit.start(), hit.end(), said(_message(rule), word))

    return check


def _metric(rule: ValeRule) -> PageCheck:
    formula, condition = str(rule.data.get("formula") or ""), str(rule.data.get("condition") or "> 0")

    def check(texts: Sequence[str], locale: str) -> Iterator[tuple[int, Alert]]:
        try:
            value = evaluate(formula, measures(texts, locale))
        except FormulaError:
            return
        if condition_holds(value, condition):
            yield 0, Alert(0, len(texts[0]), said(_message(rule), f"{value:.2f}"))

    return check


def _readability(rule: ValeRule) -> PageCheck:
    limit = float(rule.data.get("grade") or 0)

    def check(texts: Sequence[str], locale: str) -> Iterator[tuple[int, Alert]]:
        reached = grade("\n\n".join(texts), locale).grade
        if reached is not None and reached > limit:
            yield 0, Alert(0, len(texts[0]), said(_message(rule), f"{reached:.1f}"))

    return check
