"""Audited pages and the folder they stand in, in; the files that a browser loads with them, by path, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from pipeline.rules.site._addresses import Reference, target

ASSETS = "site.missing-asset"  # the rule that remembers what a page loads
_NAMED = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_LARGEST = 20_000_000  # bytes: a film changes no layout that is measured


def loaded_files(root: Path, facts: Mapping[str, Mapping[str, object]]) -> dict[str, bytes]:
    """What the pages load, and what their style sheets load; files that are not there are left out."""
    found: dict[str, bytes] = {}
    waiting = [(page, address) for page, known in facts.items() for address in _addresses(known.get(ASSETS))]
    while waiting:
        holder, address = waiting.pop()
        wanted = target(holder, address)
        if wanted is None or wanted.path in found or wanted.path.startswith("../"):
            continue
        content = _content(root / wanted.path)
        if content is None:
            continue
        found[wanted.path] = content
        if wanted.path.endswith(".css"):
            named = _NAMED.findall(content.decode("utf-8", "replace"))
            waiting += [(wanted.path, first or second) for first, second in named]
    return found


def _addresses(remembered: object) -> Iterable[str]:
    references = remembered if isinstance(remembered, tuple) else ()
    return (one.address for one in references if isinstance(one, Reference))


def _content(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.is_file() and path.stat().st_size <= _LARGEST else None
    except OSError:
        return None
