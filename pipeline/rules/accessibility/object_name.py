"""A document in, embedded images, sounds and films out that have no name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document, Element, explicit_role, is_exposed, name, problem_at
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Embedded object without a name",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.1.1",
        "ACT 8fc3b6",
    ),
)

_MEDIA = re.compile(
    r"\.(?:apng|avif|gif|jpe?g|png|svg|webp|bmp|ico|mp3|wav|ogg|oga|flac|aac|m4a|opus|mp4|m4v|webm|ogv|mov)\Z",
    re.IGNORECASE,
)
_TYPES = ("image/", "audio/", "video/")


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("object"):
        if not _is_media(element) or explicit_role(element) is not None or not is_exposed(document, element):
            continue
        if not name(document, element):
            yield problem_at(
                document,
                element,
                "This object shows something that readers who don't see or hear it cannot know of. "
                "Say in aria-label what it is.",
            )


def _is_media(element: Element) -> bool:
    """It embeds an image, sound or film: by its declared type, else by the ending of its address."""
    address = element.attrs.get("data", "").partition("#")[0].partition("?")[0].strip()
    kind = element.attrs.get("type", "").strip().lower()
    if not address:
        return False
    return kind.startswith(_TYPES) if kind else _MEDIA.search(address) is not None
