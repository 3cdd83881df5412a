"""Catalogs whose article is gone in; the article that its readers are led to out.

A page that was renamed or removed keeps its catalogs, because their translations are remembered. They tell where it
has gone, so that no reader's bookmark ends nowhere, whether or not somebody wrote ``moved-from`` or ``[redirects]``.
"""

from __future__ import annotations

from pipeline.config import is_article_name
from pipeline.load import SITE_CATALOG, Loaded
from pipeline.places import led_elsewhere
from pipeline.site import article_name

_RENAMED = 0.5  # of its messages; below that, a page that shares some words is another page


def departed(loaded: Loaded) -> dict[str, str]:
    """The name of each article that is gone → the article that has at least half of its messages, "" where none has.

    Left out are names that ``moved-from`` or ``[redirects]`` lead elsewhere, and catalogs that no article of ours
    has made: their references would name its file.
    """
    left = _left(loaded)
    if not left:
        return {}
    own = {name: {segment.text for segment in article.segments} for name, article in loaded.articles.items()}
    return {name: _renamed(said, own) for name, said in left.items()}


def _left(loaded: Loaded) -> dict[str, set[str]]:
    """The messages of each article that is gone, from its catalogs in all locales."""
    files = loaded.files
    known = {article_name(text.name) for text in files.sources} | {article_name(one.path) for one in files.unread}
    known |= {SITE_CATALOG, *led_elsewhere(loaded.articles.values(), loaded.config)}
    left: dict[str, set[str]] = {}
    for locale in loaded.locales.values():
        for name in locale.entries.keys() - known:
            file = f"source/{name}."
            said = {
                entry.msgid.text
                for entry in locale.entries[name]
                if not entry.obsolete and any(place.startswith(file) for place in entry.references)
            }
            if said and is_article_name(name):
                left.setdefault(name, set()).update(said)
    return dict(sorted(left.items()))


def _renamed(said: set[str], own: dict[str, set[str]]) -> str:
    most = max(own, key=lambda name: (len(said & own[name]), name), default="")
    return most if most and len(said & own[most]) >= _RENAMED * len(said) else ""
