"""Amharic: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language

LANGUAGE = Language(
    tag="am",
    name="Amharic",
    evidence=Evidence.NONE,
    terminators="።፧፨",
    marks=True,
)
