"""The links of every page in, links out that lead to no page or file of the site."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from pipeline.markup import Document
from pipeline.model import Declaration, Problem, Severity, Site, Subject
from pipeline.rules.site._addresses import Reference, links, target

RULE = Declaration(
    title="Link to a page that does not exist",
    severity=Severity.ERROR,
    subject=Subject.SITE,
    needs=("exists", "held"),
)


def facts(document: Document) -> tuple[Reference, ...]:
    return links(document)


def check(
    site: Site, *, exists: Callable[[str], bool] | None = None, held: Collection[str] | None = None
) -> Iterator[Problem]:
    """``exists`` says whether a file that is no page is in the site; without it only links to pages are judged.

    ``held``: pages of the site that do not go out.
    """
    if len(site.facts) < 2 and exists is None:
        return  # one page alone: nothing says what else the site has
    for page, found in site.facts.items():
        assert isinstance(found, tuple)
        for reference in found:
            place = target(page, reference.address)
            if place is None or place.path in site.facts or f"{place.path}/index.html" in site.facts:
                continue
            is_page = place.path.endswith((".html", ".htm")) or "." not in place.path.rpartition("/")[2]
            if exists(place.path) if exists else not is_page:
                continue
            if held and place.path in held:
                message = f"The link leads to “{place.path}”, which is held back. Mend that page, or remove the link."
            else:
                message = f"The link leads to “{place.path}”, which is not in the site."
                message += " Correct the address, or remove the link."
            yield Problem(message, reference.start, reference.end, page=page)
