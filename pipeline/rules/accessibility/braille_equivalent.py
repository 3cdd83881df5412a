"""A document in, names for braille displays out that speech has nothing for."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Braille label without a spoken one",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 4.1.2",),
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("aria-braillelabel"):
        if element.attrs["aria-braillelabel"].strip() and is_exposed(document, element) and not name(document, element):
            yield problem_at(
                document, element, "There is a label for braille displays, but none that is spoken. Add aria-label too."
            )
    for element in document.with_attribute("aria-brailleroledescription"):
        said = element.attrs["aria-brailleroledescription"].strip()
        if said and is_exposed(document, element) and not element.attrs.get("aria-roledescription", "").strip():
            yield problem_at(
                document,
                element,
                "The kind of this part is described for braille displays, but not for speech. Add "
                "aria-roledescription too.",
            )
