"""Hindi: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Register, Syllables, words

# Letters that standard Hindi has in words from Sanskrit and hardly in others (ऋ, ण, ष, ञ, visarga, ज्ञ, क्ष: Masica,
# The Indo-Aryan Languages, 1991), and endings that make such words.
_LEARNED = (
    "[\u0943\u090b\u0923\u0937\u0903\u091e]|\u091c\u094d\u091e|\u0915\u094d\u0937"
    "|.{2}(?:त्व|करण|ीय|िक|ात्मक|िकता|ीयता|्यता|्णता|ष्टता|शीलता|वाद|वादी|पूर्ण|शील|ित|ति)$"
)
# The dot below and ॉ: words from Persian and English, and the flaps of home-grown ones (लड़का).
_EVERYDAY = "[\u093c\u0949\u0911\u0958-\u095e]"

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
    register=Register(
        learned=_LEARNED,
        written=words(
            "तथा एवं एवम् अथवा यदि यद्यपि तथापि परंतु परन्तु किंतु किन्तु अतः अर्थात् अर्थात हेतु समस्त निम्न निम्नलिखित उक्त व द्वारा"
        ),
        everyday=_EVERYDAY,
    ),
    marks=True,
)
