"""A document in, images out whose file name says that they are pictures of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from pipeline.markup import Document, Element, is_exposed, problem_in
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="A picture of text",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.4.5",),
)

# What people call such files. A logo is excepted by WCAG 1.4.5 itself, a photo of a sign is essential.
_NAMED = re.compile(
    r"(?:^|[-_ .])(?:text|quote|quotation|headline|heading|slogan|banner|flyer|leaflet|infographic|screenshot|wording)"
    r"(?:[-_ .\d]|$)",
    re.IGNORECASE,
)
_PIXELS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp")


def check(document: Document) -> Iterator[Problem]:
    """Only a person can see what a picture shows, so this asks for a look."""
    for image in document.tagged("img"):
        if not _is_named_so(image) or not image.get("alt") or not is_exposed(document, image):
            continue
        yield problem_in(
            document,
            image,
            "src",
            "By its name this is a picture of text, which cannot be enlarged, recoloured or translated. "
            "Write the text as text; keep the picture only if it shows more than words.",
            outcome=Outcome.NEEDS_REVIEW,
        )


def _is_named_so(image: Element) -> bool:
    try:
        path = unquote(urlsplit(image.attrs.get("src", "")).path)
    except ValueError:
        return False
    file = path.rpartition("/")[2].lower()
    stem, dot, ending = file.rpartition(".")
    return f"{dot}{ending}" in _PIXELS and bool(_NAMED.search(stem))
