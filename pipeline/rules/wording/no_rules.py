"""The blocks of a page in; that nothing was checked, where no rule speaks of the page's language, out."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model import Body, Declaration, Outcome, Problem, Severity, Subject
from pipeline.rules.wording._library import locales

RULE = Declaration(
    title="There are wording rules for the language of the page", severity=Severity.ADVICE, subject=Subject.BODY
)


def check(body: Body) -> Iterator[Problem]:
    if not body.blocks or body.locale.replace("_", "-").split("-")[0] in {name.split("_")[0] for name in locales()}:
        return
    yield Problem(
        f"Wording not checked: there are no rules for {body.locale} yet. Write some, in a folder that “rules” in "
        "[wording] of everyreader.toml names.",
        outcome=Outcome.NOT_CHECKED,
    )
