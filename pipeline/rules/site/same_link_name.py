"""A document and the pages it links to in, links out that are called the same and lead to different things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.markup import Document, problem_at, shorten
from pipeline.model import Declaration, Outcome, Problem, Severity, Subject
from pipeline.rules.site._links import Link, named_links
from pipeline.rules.site._resources import Likeness, Resolve, compare

RULE = Declaration(
    title="Same link text, different targets",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.4.9",
        "ACT b20e66",
    ),
    needs=("resolve",),
)


def check(document: Document, *, resolve: Resolve | None = None) -> Iterator[Problem]:
    first: dict[tuple[str, tuple[str, ...]], Link] = {}
    told: set[str] = set()
    for link in named_links(document):
        earlier = first.setdefault((link.name, link.spoken), link)
        if earlier is link or earlier.address == link.address or link.name in told:
            continue
        likeness = compare(document, earlier.address, link.address, resolve)
        if likeness is Likeness.SAME:
            continue
        is_sure = likeness is Likeness.DIFFERENT
        if not is_sure:
            told.add(link.name)  # a person who looks at one pair looks at all of that name
        yield replace(
            problem_at(
                document,
                link.element,
                f"Two links are called “{shorten(link.name)}” but lead to different addresses: “{earlier.address}” and "
                f"“{link.address}”. If the pages differ, say in the text what sets them apart.",
                outcome=Outcome.FAILED if is_sure else Outcome.NEEDS_REVIEW,
            ),
            severity=None if is_sure else Severity.ADVICE,
        )
