"""A document and the pages it links to in, links out with the same words around them and different targets."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, problem_at, shorten, text_for_reference, visible_text
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.site._links import Link, named_links
from pipeline.rules.site._resources import Likeness, Resolve, compare

RULE = Declaration(
    title="Same link text and same context, different targets",
    severity=Severity.WARNING,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 2.4.4",
        "ACT fd3a94",
    ),
    needs=("resolve",),
)

_CONTEXTS = frozenset(
    "p li dd dt td th h1 h2 h3 h4 h5 h6 figcaption caption blockquote div section article aside nav main body".split()
)


def check(document: Document, *, resolve: Resolve | None = None) -> Iterator[Problem]:
    if resolve is None:
        return  # without the pages that they lead to, nothing tells that two links differ
    for links in _called_alike(document):
        first: dict[tuple[str, tuple[str, ...]], Link] = {}
        for link in links:
            # A section in another language is a context of its own, also where its words are not translated yet.
            earlier = first.setdefault((_context(document, link.element), link.spoken), link)
            if earlier.address == link.address:
                continue
            if compare(document, earlier.address, link.address, resolve) is Likeness.DIFFERENT:
                yield problem_at(
                    document,
                    link.element,
                    f"Nothing in the text or around it tells this link “{shorten(link.name)}” from another one that "
                    f"leads to “{earlier.address}”. Say in the text where each leads.",
                )


def _called_alike(document: Document) -> Iterator[list[Link]]:
    """Links of one name that don't all have the same address."""
    groups: dict[str, list[Link]] = {}
    for link in named_links(document):
        groups.setdefault(link.name, []).append(link)
    for links in groups.values():
        if len({link.address for link in links}) > 1:
            yield links


def _context(document: Document, element: Element) -> str:
    """The words that a program finds around a link: its block, the lists and cells it stands in, its description."""
    parts = [text_for_reference(document, target) for target in document.referred(element, "aria-describedby")]
    block = next((above for above in element.ancestors() if above.tag in _CONTEXTS), None)
    if block is not None:
        parts.append(visible_text(document, block))
        parts.extend(_around(document, block))
    return " ".join(parts).lower()


def _around(document: Document, block: Element) -> Iterator[str]:
    """The own words of the list items above, and the header cells of a cell's row and column."""
    for above in (block, *block.ancestors()):
        if above.tag == "li" and above is not block:
            yield "".join(text for text in above.children if isinstance(text, str))
        if above.tag in ("td", "th"):
            row = above.parent
            yield from (visible_text(document, cell) for cell in row.elements if cell.tag == "th") if row else ()
            yield str(row.elements.index(above) if row else 0)
            return
