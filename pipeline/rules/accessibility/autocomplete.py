"""A document in, form fields out whose autocomplete browsers do not understand."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import (
    Document,
    Element,
    aria_roles,
    is_disabled,
    is_exposed,
    is_tabbable,
    is_visible,
    problem_at,
    role,
    shorten,
)
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Unknown autocomplete value",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.3.5",
        "ACT 73f2c2",
    ),
)

# HTML, 4.10.18.7.1 Autofill field names: those with a contact type before them, and those without.
_CONTACT = frozenset("email impp tel tel-area-code tel-country-code tel-extension tel-local tel-national".split()) | {
    "tel-local-prefix",
    "tel-local-suffix",
}
_PLAIN = frozenset(
    """name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password
    current-password one-time-code organization-title organization street-address address-line1 address-line2
    address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name
    cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type
    transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo""".split()
)
# "on" and "off", and what people write to mean them: nothing is said about the kind of field.
_SWITCHES = frozenset("on off true false enabled disabled none null undefined xon xoff".split())
# Types whose value nobody types, so nothing can be filled in (HTML, 4.10.5.1; ACT 73f2c2, fixed value).
_UNSUITED = frozenset(("button", "checkbox", "file", "hidden", "image", "radio", "reset", "submit"))


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("autocomplete"):
        words = element.attrs["autocomplete"].lower().split()
        if not words or (len(words) == 1 and words[0] in _SWITCHES) or _is_valid(words):
            continue
        if _applies(document, element):
            yield problem_at(
                document,
                element,
                f"Browsers don't know the autocomplete value “{shorten(' '.join(words))}”, so they cannot fill it in. "
                "Use one of the names that HTML lists.",
            )


def _applies(document: Document, element: Element) -> bool:
    if element.tag not in ("input", "select", "textarea") or is_disabled(element):
        return False
    if element.attrs.get("type", "").strip().lower() in _UNSUITED and element.tag == "input":
        return False
    if element.attrs.get("aria-disabled", "").strip().lower() == "true":
        return False
    if not is_visible(document, element) and not is_exposed(document, element):
        return False
    known = aria_roles().get(role(document, element) or "")
    return is_tabbable(document, element) or (known is not None and known.widget)


def _is_valid(words: list[str]) -> bool:
    """Section, address kind, contact kind, field name, webauthn, in this order."""
    rest = list(words)
    if rest[0].startswith("section-"):
        rest.pop(0)
    if rest and rest[0] in ("shipping", "billing"):
        rest.pop(0)
    if rest and rest[-1] == "webauthn" and len(rest) > 1:
        rest.pop()
    if rest and rest[0] in ("home", "work", "mobile", "fax", "pager"):
        return len(rest) == 2 and rest[1] in _CONTACT
    return len(rest) == 1 and (rest[0] in _CONTACT or rest[0] in _PLAIN)
