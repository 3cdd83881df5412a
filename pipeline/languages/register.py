"""A word and its language in, whether it is a word of books or of talk out.

In many languages the words of learning came from another language than those of home and street: Hindi has them from
Sanskrit, French and Russian from Latin, Greek and Church Slavonic, Arabic forms them by patterns of its own. Such words
are met in books first, and make a text harder than their frequency tells: in a large language they are not rare. Words
that stand in talk and hardly in books (I, you, yes) make it easier. docs/decisions/reading-grade.md says what this
gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from pipeline.languages.language import Language

BOOKS = 1
NEITHER = 0
TALK = -1


@cache
def register_of(language: Language) -> Callable[[str], int] | None:
    """A function from a word in lower case to BOOKS, NEITHER or TALK; None where the language's file has no register.

    The signs that a text may have or leave out must be off already. A word with signs of both is neither.
    """
    register = language.register
    if register is None:
        return None
    learned = re.compile(register.learned)
    everyday = re.compile(register.everyday or "(?!)")
    prefixes = re.compile(language.prefixes) if language.prefixes else None

    def of_word(word: str) -> int:
        """The signs of books less those of talk, of a compound with hyphens those of all its parts."""
        parts = word.split("-")
        bare = [prefixes.sub("", part) for part in parts] if prefixes else []
        forms = {*parts, *bare}
        books = any(map(learned.search, parts)) + (not register.written.isdisjoint(forms))
        talk = (not register.spoken.isdisjoint(forms)) + (everyday.search(word) is not None)
        return max(TALK, min(BOOKS, books - talk))

    return of_word
