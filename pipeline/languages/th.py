"""Thai: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Writing

LANGUAGE = Language(
    tag="th",
    name="Thai",
    writing=Writing.THAI,
    evidence=Evidence.NONE,
    marks=True,
)
