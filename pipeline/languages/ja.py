"""Japanese: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables, Writing

LANGUAGE = Language(
    tag="ja",
    name="Japanese",
    writing=Writing.JAPANESE,
    evidence=Evidence.ADVICE,
    commas="、，",
    syllables=Syllables(nuclei=r"[\u3041-\u3096\u30a1-\u30faー]|[\u4e00-\u9fff]|[a-z]+"),
)
