"""Burmese: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Writing

LANGUAGE = Language(
    tag="my",
    name="Burmese",
    writing=Writing.THAI,
    evidence=Evidence.NONE,
    terminators="။",
    marks=True,
)
