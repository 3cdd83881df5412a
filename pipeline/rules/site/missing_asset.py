"""The files that every page loads in, those out that the site doesn't have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.markup import Document
from pipeline.model import Declaration, Problem, Severity, Site, Subject
from pipeline.rules.site._addresses import Reference, assets, target

RULE = Declaration(
    title="Image, style sheet or other file that does not exist",
    severity=Severity.ERROR,
    subject=Subject.SITE,
    needs=("exists",),
)


def facts(document: Document) -> tuple[Reference, ...]:
    return assets(document)


def check(site: Site, *, exists: Callable[[str], bool] | None = None) -> Iterator[Problem]:
    """``exists`` says whether a path (below the output folder) is a file of the site.

    Without it only a site that lists its files beside its pages is judged.
    """
    if exists is None and all(path.endswith((".html", ".htm")) for path in site.facts):
        return
    for page, found in site.facts.items():
        assert isinstance(found, tuple)
        for reference in found:
            place = target(page, reference.address)
            if place is None or place.path == page or place.path in site.facts:
                continue
            if exists is not None and exists(place.path):
                continue
            yield Problem(
                f"The page loads “{place.path}”, which is not in the site. Correct the address, or add the file.",
                reference.start,
                reference.end,
                page=page,
            )
