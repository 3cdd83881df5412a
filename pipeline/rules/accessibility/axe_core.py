"""What axe-core found in the browser in, its findings as problems of the page out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

if TYPE_CHECKING:
    from pipeline.model.rendered import Audit, Rendered

RULE = Declaration(
    title="Found by axe-core in the browser",
    severity=Severity.ERROR,
    subject=Subject.RENDERED,
)

_CRITERION = re.compile(r"wcag(\d)(\d)(\d+)\Z")
_BY_IMPACT = {"minor": Severity.ADVICE, "moderate": Severity.WARNING}


def check(rendered: Rendered) -> Iterator[Problem]:
    for audit in rendered.audits:
        criteria = [f"WCAG {'.'.join(match.groups())}" for tag in audit.tags if (match := _CRITERION.match(tag))]
        reference = ", ".join([audit.rule, *criteria])
        why = f" {audit.why.rstrip('. ')}." if audit.why else ""
        yield Problem(
            f"{audit.help.rstrip('.')}.{why} (axe-core: {reference})",
            audit.span.start,
            audit.span.end,
            outcome=Outcome.FAILED if audit.sure else Outcome.NEEDS_REVIEW,
            severity=_severity(audit, bool(criteria)),
        )


def _severity(audit: Audit, criterion: bool) -> Severity:
    """A fault against WCAG is an error; axe-core's best practices count by their impact, as a warning at most."""
    return Severity.ERROR if criterion else _BY_IMPACT.get(audit.impact, Severity.WARNING)
