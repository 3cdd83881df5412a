"""A locale in, everything the system knows of its language out: sentences, words, reading grade.

Each name is loaded when it is asked for: a page is checked without loading what grades a text.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_ROOMS = {
    "cost": ("Cost", "hardest", "sections"),
    "grade": ("Grade", "SentenceGrade", "grade", "grade_blocks"),
    "language": ("Language",),
    "resolve": ("UnknownLocale", "known_languages", "language_name", "language_of"),
    "scores": ("Score",),
    "sentences": ("sentence_spans", "sentences"),
}
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}


class _Languages(ModuleType):
    """Two functions are called like the modules they are in; the import of such a module must not hide them."""

    @property
    def grade(self) -> Any:
        return _loaded("grade")

    @grade.setter
    def grade(self, module: ModuleType) -> None:
        pass

    @property
    def sentences(self) -> Any:
        return _loaded("sentences")

    @sentences.setter
    def sentences(self, module: ModuleType) -> None:
        pass


def _loaded(name: str) -> Any:
    return getattr(import_module(f"pipeline.languages.{_ROOM_OF[name]}"), name)


def __getattr__(name: str) -> Any:
    if name not in _ROOM_OF:
        raise AttributeError(f"module 'pipeline.languages' has no attribute {name!r}")
    return _loaded(name)


sys.modules[__name__].__class__ = _Languages
