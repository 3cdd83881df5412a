"""A document in, styles out that turn the page when the screen is held another way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Page that forces an orientation",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.4",),
)

_LOCK = re.compile(
    r"@media[^{]*\(\s*orientation\s*:\s*(?:portrait|landscape)\s*\)[^{]*\{(?:[^{}]*\{[^{}]*\})*?"
    r"[^{}]*(?:html|body)[^{}]*\{[^{}]*(?:transform|rotate)\s*:\s*(?:rotate\w*\(\s*)?-?(?:90|270)deg",
    re.IGNORECASE,
)


def check(document: Document) -> Iterator[Problem]:
    for style in document.tagged("style"):
        sheet = "".join(text for text in style.children if isinstance(text, str))
        if "orientation" in sheet and _LOCK.search(sheet):
            yield problem_at(
                document,
                style,
                "This style turns the page when the screen is held another way. Let it fit both: "
                "some readers cannot turn "
                "their screen.",
            )
