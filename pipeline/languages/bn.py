"""Bengali: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="bn",
    name="Bengali",
    titles=words("ড ডা ডঃ মো মোঃ প্রফেসর শ্রী"),
    endings=words("খ্রি"),
    before_numbers=words("পৃ নং"),
    terminators="।॥",
    syllables=Syllables(nuclei=r"[\u0985-\u0994\u09be-\u09cc]|[\u0995-\u09b9\u09dc-\u09df](?![\u09be-\u09cd])"),
    marks=True,
)
