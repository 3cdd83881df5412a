"""What one language's file says in, the frozen ``Language`` that sentences, words and grades are made with out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Writing(StrEnum):
    """How words stand in running text."""

    SPACED = "spaced"  # words between spaces
    CHINESE = "chinese"  # no spaces: cut by the frequency list
    JAPANESE = "japanese"
    THAI = "thai"  # no spaces and no full stop: sentences end at spaces or lines


class Evidence(StrEnum):
    """What the grade of a language stands on."""

    READERS = "readers"  # levels given by readers of that language were fitted or measured, and parallel text
    PARALLEL = "parallel"  # calibrated on parallel text alone; may block
    ADVICE = "advice"  # too little to block
    NONE = "none"  # no means


def words(text: str) -> frozenset[str]:
    """The words of a list as a set: how language files write their lists."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Syllables:
    """A rule for counting syllables: the matches of ``nuclei`` in the word, after ``silent`` was taken out."""

    nuclei: str
    silent: str = ""


@dataclass(frozen=True, slots=True)
class Forms:
    """Grammar that the style rules look for; each a regular expression over running text, "" where not known."""

    passive: str = ""
    nominalization: str = ""


@dataclass(frozen=True, slots=True)
class Register:
    """How words of books and words of talk are told apart in a language whose words of learning have another origin.

    learned: what only the words of learning have, by their spelling or ending; a regular expression, searched for.
    written: words of writing, such as "whereas"; spoken: words of talk, such as "you" and "yeah".
    everyday: what only everyday words have; a regular expression, searched for.
    """

    learned: str
    written: frozenset[str]
    spoken: frozenset[str] = frozenset()
    everyday: str = ""


_NO_FORMS = Forms()


@dataclass(frozen=True, slots=True)
class Language:
    """Everything the system knows of one language. Lists are in lower case and without the full stop.

    titles: abbreviations that a name or a word always follows (``dr``, ``prof``, ``z.b``): never end a sentence.
    endings: abbreviations that may end one (``etc``, ``co``): they do before a word of ``openers``.
    before_numbers: abbreviations only where a number follows (``no``, ``p``); at_end: ends of such words (``str``).
    after_numbers: abbreviations that after a number end a sentence before any capital ("363 r.", "1970 г.").
    eras: abbreviations, without spaces, that do so anywhere ("n.l", "до н.э").
    times: what stands after the hour (``p.m``): ends a sentence before any capital, but of ``after_times`` (days,
        months, zones: "5 p.m. Friday"), and unless all so far is the time, after one of ``fronts``: "At 5 p.m.".
    lettered: things that a letter names ("vitamin C"), which is then no initial.
    says: verbs that follow the speaker's name after a quotation: “Why?” Tom asked.
    openers: words that, with a capital, begin a sentence more often than they are part of a name.
    capitals: words written with a capital wherever they stand.
    months: after ``12.`` a date goes on. ordinals: ``12.`` alone may be "twelfth".
    """

    tag: str
    name: str
    writing: Writing = Writing.SPACED
    evidence: Evidence = Evidence.ADVICE
    titles: frozenset[str] = frozenset()
    endings: frozenset[str] = frozenset()
    before_numbers: frozenset[str] = frozenset()
    before_numbers_at_end: tuple[str, ...] = ()
    after_numbers: frozenset[str] = frozenset()
    eras: tuple[str, ...] = ()
    times: frozenset[str] = frozenset()
    after_times: frozenset[str] = frozenset()
    fronts: frozenset[str] = frozenset()
    lettered: frozenset[str] = frozenset()
    says: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    months: frozenset[str] = frozenset()
    ordinals: bool = False
    terminators: str = ""  # besides . ! ? …
    commas: str = ","  # and other signs that open an insertion, where the grade counts these
    syllables: Syllables | None = None
    scores: str = ""  # the classic local scores, names in scores.py, the one to show first
    marks: bool = False  # words contain signs that Python's \\w leaves out (vowel signs, diacritics)
    hyphen_joins: bool = True  # "hands-on" is one word
    apostrophe_joins: bool = True  # "it's" is one word; "l'homme" in French is two
    prefixes: str = ""  # what is written together with the word that follows: "and", "the"; a regular expression
    attached: int = 0  # letters of endings and particles that may be cut off to find a word in the list
    diacritics: str = ""  # signs that a text may have or leave out without a difference; a regular expression
    ordinary: float = 1.65  # how far the words of ordinary text (PUD) lie under Zipf 6, a mean; 1.65 over 16 languages
    register: Register | None = None  # see register.py; None where the grade does not ask
    forms: Forms = _NO_FORMS
    clauses: frozenset[str] = frozenset()  # words that begin a clause inside a sentence: "which", "because"
    leftovers: tuple[str, ...] = ()  # phrases of comment forms and share bars, in lower case

    def __hash__(self) -> int:
        """By the tag: what is made once for a language is looked up at every block, and all else takes long."""
        return hash(self.tag)
