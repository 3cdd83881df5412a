"""A document in, forms out that nothing sends."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, is_rendered, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Form without a button to send it",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 3.2.2",
        "WCAG technique H32",
    ),
)

_SENDING = ("submit", "image")


def check(document: Document) -> Iterator[Problem]:
    named = {e.attrs["form"] for e in document.with_attribute("form") if _sends(e)}
    for form in document.tagged("form"):
        if not is_rendered(document, form) or form.attrs.get("id") in named:
            continue
        inside = document.inside(form)
        fields = [e for e in inside if e.tag in ("input", "select", "textarea") and e.attrs.get("type") != "hidden"]
        if fields and not any(_sends(e) for e in inside):
            yield problem_at(
                document,
                form,
                "Nothing in this form sends it, so many readers cannot. Add a button that says what happens.",
            )


def _sends(element: Element) -> bool:
    kind = element.attrs.get("type", "").strip().lower()
    if element.tag == "button":
        return kind not in ("button", "reset")
    return element.tag == "input" and kind in _SENDING
