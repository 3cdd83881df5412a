"""Urdu: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="ur",
    name="Urdu",
    titles=words("ڈاکٹر مسٹر م"),
    before_numbers=words("ص"),
    terminators="؟۔",
    commas="،,",
    syllables=Syllables(nuclei=r"[\u0627\u0648\u06cc\u06d2\u0622\u0624\u0626\u06ba]"),
    marks=True,
    diacritics="[\u0640\u064b-\u0652\u0670]",
)
