"""Persian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="fa",
    name="Persian",
    titles=words("دکتر آ م ص"),
    endings=words("ق.م"),
    before_numbers=words("ص"),
    terminators="؟۔",
    commas="،,",
    syllables=Syllables(nuclei=r"[\u0627\u0648\u0649\u06cc\u0622\u0623\u0625\u0624\u0626]"),
    marks=True,
    diacritics="[\u0640\u064b-\u0652\u0670]",
)
