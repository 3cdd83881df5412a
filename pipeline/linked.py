"""The pages of a site as HTML in; what stands behind an address on one of them out, and the rules that look there."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from urllib.parse import unquote, urlsplit

from pipeline.check import Checks, check
from pipeline.gate import Note
from pipeline.markup import read_document
from pipeline.model import Page, RuleSet, Subject

Contents = Callable[[str], str | None]  # path below the root → its HTML or style sheet, None where there is none


def alone(run: Checks) -> Checks:
    """The checks without the rules that look behind the links of a page."""
    return replace(run, sets=tuple(rules for rules in run.sets if not _looks_behind_links(rules)))


def linked_notes(run: Checks, pages: Iterable[Page], contents: Contents, url: str = "") -> list[Note]:
    """What the rules that look behind links say of each page; ``url`` is where the root is published."""
    behind = replace(run, sets=tuple(rules for rules in run.sets if _looks_behind_links(rules)))
    if not behind.sets:
        return []
    kept = cache(contents)
    notes: list[Note] = []
    for page in pages:
        known = behind.knowing(resolve=lambda address, page=page: _behind(page.path, address, kept, url))
        found = check(known, Subject.DOCUMENT, read_document(page), locale=page.locale or None, path=page.path)
        notes += [Note(finding, frozenset([page.path])) for finding in found]
    return notes


def _looks_behind_links(rules: RuleSet) -> bool:
    own = rules.rules
    return len(own) == 1 and own[0].id.startswith("site.") and "resolve" in own[0].needs


def _behind(page: str, address: str, contents: Contents, url: str) -> str | None:
    """What stands at an address as a page writes it; None outside of the root."""
    path = _path(page, address, url)
    if path is None:
        return None
    found = contents(path)
    return found if found is not None else contents(posixpath.join(path, "index.html"))


def _path(page: str, address: str, url: str) -> str | None:
    if url and address.startswith(url):
        address = "/" + address[len(url) :].lstrip("/")
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    path = unquote(parts.path)
    if not path:
        return page
    full = path.lstrip("/") if path.startswith("/") else posixpath.join(posixpath.dirname(page), path)
    full = posixpath.normpath(full) if full else "index.html"
    if full.startswith("../"):
        return None
    return "index.html" if full == "." else posixpath.join(full, "index.html") if path.endswith("/") else full
