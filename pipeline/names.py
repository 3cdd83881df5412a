"""Blocks of words and a glossary in, the same blocks with the names that the glossary keeps set apart out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from pipeline import catalogs
from pipeline.config import ConfigError
from pipeline.model import Prose, Span, Text
from pipeline.model.glossary import Glossary, TermStatus


def glossary_of_site(file: Text | None) -> Glossary | None:
    """The glossary of a site; None where it has no such file.

    Raises:
        ConfigError: a glossary that cannot be read, with its line.
    """
    if file is None:
        return None
    try:
        return catalogs.glossary_of(file)
    except catalogs.CatalogError as error:
        raise ConfigError(error.message, file.name, error.line) from None


def with_names_apart(blocks: Iterable[Prose], glossary: Glossary | None) -> tuple[Prose, ...]:
    """No wording rule reports a name such as a brand: the glossary's terms of status “keep” stay as they are."""
    pattern = _names(glossary) if glossary else None
    if pattern is None:
        return tuple(blocks)
    return tuple(_apart(block, pattern) for block in blocks)


def _apart(block: Prose, pattern: re.Pattern[str]) -> Prose:
    found = [Span(*match.span()) for match in pattern.finditer(block.text.text)]
    return replace(block, apart=tuple(sorted({*block.apart, *found}))) if found else block


@lru_cache(maxsize=8)
def _names(glossary: Glossary) -> re.Pattern[str] | None:
    kept = {
        form for term in glossary.terms if term.status is TermStatus.KEEP for form in (term.source, *term.source_forms)
    }
    if not kept:
        return None
    longest_first = sorted(kept, key=lambda name: (-len(name), name))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
