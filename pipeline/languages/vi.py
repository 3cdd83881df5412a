"""Vietnamese: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="vi",
    name="Vietnamese",
    titles=words("ông bà ts ths gs pgs bs tp tx tt q p st đ"),
    endings=words("v.v vv"),
    before_numbers=words("tr số đt"),
    syllables=Syllables(nuclei=r"[^\W\d_]+"),
)
