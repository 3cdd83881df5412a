"""Armenian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language

LANGUAGE = Language(
    tag="hy",
    name="Armenian",
    evidence=Evidence.NONE,
    terminators="։:՜՞",
)
