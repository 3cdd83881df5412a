"""Korean: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables

LANGUAGE = Language(
    tag="ko",
    name="Korean",
    evidence=Evidence.PARALLEL,
    ordinary=1.45,
    attached=4,
    syllables=Syllables(nuclei=r"[\uac00-\ud7a3]|[a-z]+"),
)
