"""A language in, its words that say nothing (for links and images) out."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

_EDGES = re.compile(r"^[\W_]+|[\W_]+$")


@cache
def words(kind: str, language: str) -> frozenset[str]:
    """Lower-case phrases of one kind ("link", "image", "prefix") in one language (primary subtag)."""
    return frozenset(_table().get(language, {}).get(kind, ()))


@cache
def languages(kind: str) -> frozenset[str]:
    """The languages that have phrases of this kind."""
    return frozenset(language for language, kinds in _table().items() if kinds.get(kind))


def bare(text: str) -> str:
    """Lower case, without the signs around (quotes, arrows, full stops), white space collapsed."""
    return _EDGES.sub("", " ".join(text.lower().split()))


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = json.loads(
        Path(__file__).with_name("_words.json").read_text(encoding="utf-8")
    )
    return loaded
