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


def count_unspaced(text: str, *, korean: bool = False) -> int:
    """Characters of scripts written without spaces between words; Korean has spaces, but short words."""
    return 0 if text.isascii() else len(_unspaced(korean).findall(text))


@cache
def _unspaced(korean: bool) -> re.Pattern[str]:
    """Compiled when first asked for: a set of so many characters takes 3 ms."""
    signs = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
    return re.compile(f"[{signs}\\uac00-\\ud7af]" if korean else f"[{signs}]")


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, dict[str, list[str]]] = json.loads(
        Path(__file__).with_name("_words.json").read_text(encoding="utf-8")
    )
    return loaded
