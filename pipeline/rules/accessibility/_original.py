"""A translated document in, the page that it was made from out, where it is at hand."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.markup import Document, parse, primary_subtag

Resolve = Callable[[str], str | None]


def original(document: Document, source: Document | None, resolve: Resolve | None) -> Document | None:
    """The source page as given, else the alternate in another language that the page itself names first.

    ``x-default`` and English come before others: translations are mostly made from them.
    """
    if source is not None:
        return None if source is document else source
    if resolve is None:
        return None
    own = primary_subtag(document.root.attrs.get("lang", "") or document.page.locale)
    found = {
        link.attrs.get("hreflang", "").lower(): link.attrs["href"]
        for link in document.tagged("link")
        if "alternate" in link.attrs.get("rel", "").lower() and link.get("href") and link.get("hreflang")
    }
    others = [tag for tag in found if primary_subtag(tag) not in (own, "")]
    for tag in sorted(others, key=lambda tag: (tag != "x-default", primary_subtag(tag) != "en", tag)):
        html = resolve(found[tag])
        if html is not None:
            return parse(html, path=found[tag])
    return None
