"""A locale in, everything the system knows of its language out: sentences, words, reading grade."""

from pipeline.languages.cost import Cost, hardest, sections
from pipeline.languages.grade import Grade, SentenceGrade, grade, grade_blocks
from pipeline.languages.language import Language
from pipeline.languages.resolve import UnknownLocale, known_languages, language_name, language_of
from pipeline.languages.scores import Score
from pipeline.languages.sentences import sentence_spans, sentences

__all__ = [
    "Cost", "Grade", "Language", "Score", "SentenceGrade", "UnknownLocale", "grade", "grade_blocks", "hardest",
    "known_languages", "language_name", "language_of", "sections", "sentence_spans", "sentences",
]  # fmt: skip
