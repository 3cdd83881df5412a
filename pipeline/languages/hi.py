"""Hindi: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables, words

LANGUAGE = Language(
    tag="hi",
    name="Hindi",
    evidence=Evidence.READERS,
    titles=words(
        "डॉ प्रो श्री श्रीमती सु कु पं मो ले कर्नल रु ए बी सी डी ई एफ एच जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड जेड"
    ),
    ordinary=1.5,
    endings=words("ई.पू"),
    before_numbers=words("पृ रु सं"),
    terminators="।॥",
    syllables=Syllables(
        nuclei=r"[\u0904-\u0914\u093e-\u094c\u0962\u0963]|[\u0915-\u0939\u0958-\u095f](?![\u093e-\u094d\u0962\u0963])"
    ),
    marks=True,
)
