"""The links and anchors of every page in, links out whose ``#fragment`` is nowhere on the page they lead to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.markup import Document
from pipeline.model import Declaration, Problem, Severity, Site, Subject
from pipeline.rules.site._addresses import Reference, anchors, links, target

RULE = Declaration(title="Link to an anchor that does not exist", severity=Severity.ERROR, subject=Subject.SITE)


@dataclass(frozen=True, slots=True)
class Facts:
    links: tuple[Reference, ...]
    anchors: frozenset[str]


def facts(document: Document) -> Facts:
    return Facts(tuple(link for link in links(document) if "#" in link.address), anchors(document))


def check(site: Site) -> Iterator[Problem]:
    for page, found in site.facts.items():
        assert isinstance(found, Facts)
        for link in found.links:
            place = target(page, link.address)
            # "#" and "#top" lead to the top of any page; "#:~:text=" asks the browser to search (HTML, 7.4.6.4).
            if place is None or place.fragment.lower() in ("", "top") or place.fragment.startswith((":~:", "!")):
                continue
            there = site.facts.get(place.path)
            fragment = place.fragment.partition(":~:")[0]
            if isinstance(there, Facts) and fragment not in there.anchors:
                where = "this page" if place.path == page else f"“{place.path}”"
                yield Problem(
                    f"The link leads to “#{fragment}”, but nothing on {where} has that id. "
                    "Correct the address, or give the place its id back.",
                    link.start,
                    link.end,
                    page=page,
                )
