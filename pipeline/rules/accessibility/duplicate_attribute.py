"""A document in, start tags out that have an attribute twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document
from pipeline.model import Declaration, Fix, Problem, Severity, Subject

RULE = Declaration(
    title="Same attribute twice",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)

_WHOLE = re.compile(r"""[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?""")
_NAME = re.compile(r"[^\s\"'>/=]+")


def check(document: Document) -> Iterator[Problem]:
    for offset in document.repeated():
        start = max(document.text.rfind(sign, 0, offset) for sign in " \t\n\r\f/\"'") + 1
        match = _NAME.match(document.text, start)
        name = match.group() if match else "attribute"
        whole = _WHOLE.match(document.text, start)
        yield Problem(
            f"The tag has {name} twice; browsers take the first and forget this one. Keep one.",
            start,
            whole.end() if whole else start + len(name),
            fix=Fix(f"Remove the second {name}", "", safe=True),
        )
