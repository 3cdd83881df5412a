"""Marathi: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, words

LANGUAGE = Language(
    tag="mr",
    name="Marathi",
    evidence=Evidence.NONE,
    titles=words("डॉ प्रा श्री श्रीमती पं रा कु सौ"),
    endings=words("इ इ.स"),
    before_numbers=words("पृ रु क्र"),
    terminators="।॥",
    marks=True,
)
