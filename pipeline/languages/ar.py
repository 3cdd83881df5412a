"""Arabic: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables, words

LANGUAGE = Language(
    tag="ar",
    name="Arabic",
    evidence=Evidence.READERS,
    ordinary=1.65,
    titles=words("د أ م ص ج ق ب"),
    endings=words("إلخ الخ هـ ق.م"),
    before_numbers=words("ص ج رقم"),
    terminators="؟۔",
    commas="،,",
    syllables=Syllables(nuclei=r"[\u0627\u0648\u0649\u064a\u0622\u0623\u0625\u0624\u0626]"),
    scores="osman",
    marks=True,
    prefixes="^[وف]?[بلك]?(?:ال)?(?=..)",
    diacritics="[\u0640\u064b-\u0652\u0670]",
    clauses=words("الذي التي الذين اللذان اللتان حيث لأن إذا عندما بينما حتى"),
    leftovers=(
        "لن يتم نشر عنوان بريدك الإلكتروني",
        "الحقول الإلزامية مشار إليها",
        "اترك تعليقاً",
    ),
)
