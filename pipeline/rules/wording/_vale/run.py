"""The rules of Vale styles and the blocks of a page in, problems out; a RuleSet like any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.model import Body, Fix, Outcome, Problem, Rule, Subject
from pipeline.rules.wording._vale.block_checks import Alert, Check, block_check
from pipeline.rules.wording._vale.page_checks import PageCheck, page_check
from pipeline.rules.wording._vale.patterns import SECONDS, TooSlowError
from pipeline.rules.wording._vale.scopes import stretches
from pipeline.rules.wording._vale.style_file import ValeRule


class ValeStyles:
    """Every rule of the styles that a site names, over the blocks of a page. Patterns are compiled at the start."""

    subject = Subject.BODY

    def __init__(self, rules: Iterable[ValeRule]) -> None:
        """RuleFileError, with the rule's file, where a pattern cannot be read."""
        self.vale = tuple(rules)
        self._block: list[tuple[ValeRule, Check]] = []
        self._page: list[tuple[ValeRule, PageCheck]] = []
        for rule in self.vale:
            block, page = block_check(rule), page_check(rule)
            if block:
                self._block.append((rule, block))
            elif page:
                self._page.append((rule, page))

    @property
    def rules(self) -> Sequence[Rule]:
        return [rule.rule for rule in self.vale]

    def check(self, subject: Body, known: Mapping[str, Any]) -> Iterator[tuple[Rule, Problem]]:  # noqa: ARG002
        """Problems of a page; a rule that cannot be run, or takes too long, is said to be not checked."""
        if not subject.blocks:
            return
        for rule in self.vale:
            if not rule.checked:
                yield rule.rule, _not_checked(f"“{rule.kind}” rules of Vale are not run here; check this rule by hand.")
        for rule, check in self._block:
            yield from _over_blocks(rule, check, subject)
        texts = [block.text.text for block in subject.blocks]
        for rule, page in self._page:
            yield from _over_page(rule, page, subject, texts)


def _over_blocks(rule: ValeRule, check: Check, body: Body) -> Iterator[tuple[Rule, Problem]]:
    for part, block in enumerate(body.blocks):
        for start, end in stretches(rule, block):
            try:
                for alert in check(block.text.text[start:end]):
                    yield from _kept(rule, body, part, alert, start)
            except TooSlowError:
                yield rule.rule, _slow(part)


def _over_page(rule: ValeRule, check: PageCheck, body: Body, texts: list[str]) -> Iterator[tuple[Rule, Problem]]:
    try:
        for part, alert in check(texts, body.locale):
            yield from _kept(rule, body, part, alert, 0)
    except TooSlowError:
        yield rule.rule, _slow(0)


def _kept(rule: ValeRule, body: Body, part: int, alert: Alert, shift: int) -> Iterator[tuple[Rule, Problem]]:
    """The alert as a problem, unless it touches words that are set apart."""
    start, end = alert.start + shift, alert.end + shift
    whole = rule.kind in ("occurrence", "metric", "readability")  # says something of the text, not of these words
    if not whole and any(span.start < end and start < span.end for span in body.blocks[part].apart):
        return
    fix = None if alert.new is None else Fix(f"Write “{alert.new}”" if alert.new else "Take it out", alert.new)
    yield rule.rule, Problem(alert.message, start, end, part=part, fix=fix)


def _slow(part: int) -> Problem:
    message = f"The pattern of this rule took longer than {SECONDS} seconds here and was stopped. Make it simpler."
    return _not_checked(message, part)


def _not_checked(message: str, part: int = 0) -> Problem:
    return Problem(message, part=part, outcome=Outcome.NOT_CHECKED)
