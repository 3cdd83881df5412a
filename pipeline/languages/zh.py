"""Chinese: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables, Writing

LANGUAGE = Language(
    tag="zh",
    name="Chinese",
    writing=Writing.CHINESE,
    evidence=Evidence.ADVICE,
    ordinary=1.31,
    commas="，、,",
    syllables=Syllables(nuclei=r"[\u3400-\u9fff]|[a-z]+"),
)
