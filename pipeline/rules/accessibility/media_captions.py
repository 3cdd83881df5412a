"""A document in, films out whose captions nobody sees in the source."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, is_rendered, problem_at
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject

RULE = Declaration(
    title="Film without captions",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.2.2",),
)

_CAPTIONS = ("captions", "subtitles")


def check(document: Document) -> Iterator[Problem]:
    for element in document.tagged("video"):
        if element.has("muted") or not is_rendered(document, element):
            continue
        tracks = [child for child in document.inside(element) if child.tag == "track"]
        if not any(track.attrs.get("kind", "subtitles").strip().lower() in _CAPTIONS for track in tracks):
            yield problem_at(
                document,
                element,
                "No captions belong to this film. If anything is said in it, add a track with captions.",
                outcome=Outcome.NEEDS_REVIEW,
            )
