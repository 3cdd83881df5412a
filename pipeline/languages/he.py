"""Hebrew: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, words

LANGUAGE = Language(
    tag="he",
    name="Hebrew",
    evidence=Evidence.NONE,
    titles=words("ד״ר פרופ מר גב"),
    endings=words("וכו וגו"),
    marks=True,
)
