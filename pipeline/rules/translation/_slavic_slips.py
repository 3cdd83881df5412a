"""An unknown Russian or Polish word in, the frequent words that it may be a slip of out.

Letters that sound alike (Russian е and и, Polish rz and ż), consonants written once or twice, two letters in the
wrong order, a lost letter, and Polish marks left out. Each of these also turns some frequent words into rare ones
(Polish “glosów” is none, “sadzę” is one); those are in the list of look-alikes and never taken for slips.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from pipeline.languages.frequency import frequencies, look_alikes

# The wrong letters and the right ones.
_ALIKE: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType({
    "ru": (("е", "и"), ("и", "е"), ("а", "о"), ("о", "а"), ("жы", "жи"), ("шы", "ши"), ("чя", "ча"), ("щя", "ща"),
           ("чю", "чу"), ("щю", "щу"), ("цы", "ци")),
    "pl": (("a", "ą"), ("c", "ć"), ("e", "ę"), ("l", "ł"), ("ł", "l"), ("n", "ń"), ("o", "ó"), ("s", "ś"), ("z", "ż"),
           ("z", "ź"), ("ż", "ź"), ("ź", "ż"), ("rz", "ż"), ("ż", "rz"), ("u", "ó"), ("ó", "u"), ("h", "ch"),
           ("ch", "h")),
})  # fmt: skip
_CONSONANTS = MappingProxyType({"ru": "бвгджзклмнпрстфхц", "pl": "bcdfgklmnprstwz"})
_PLAIN = str.maketrans("ąćęłńóśżź", "acelnoszz")
_LEAST = MappingProxyType({"ru": 7, "pl": 6})  # letters of the word that was meant
_FREQUENT, _LOST = 3.0, 3.5  # Zipf values of the word that was meant; of one that lost a letter
_LONG = 8  # letters at least of a word that lost one


def slavic_slips(word: str, spoken: str) -> Iterator[str]:
    """Frequent words that one slip turns into ``word``, in lower case; none if it is a word itself."""
    if spoken not in _ALIKE or word in look_alikes(spoken):
        return
    listed, least = frequencies(spoken), _LEAST[spoken]
    for other in {*_respelled(word, spoken), *_reordered(word, _CONSONANTS[spoken])}:
        if len(other) >= least and listed.get(other, 0.0) >= _FREQUENT:
            yield other
    if len(word) >= _LONG:
        yield from _with_a_letter_more(spoken).get(word, ())
    if spoken == "pl" and word.isascii():
        yield from _without_marks().get(word, ())


def _respelled(word: str, spoken: str) -> Iterator[str]:
    first = 0 if spoken == "pl" else 1
    for wrong, right in _ALIKE[spoken]:
        at = word.find(wrong, first)
        while 0 <= at < len(word) - 2:
            yield word[:at] + right + word[at + len(wrong) :]
            at = word.find(wrong, at + 1)


def _reordered(word: str, consonants: str) -> Iterator[str]:
    """Two letters in the other order, a consonant once for twice and twice for once."""
    for at in range(1, len(word) - 1):
        here, following = word[at], word[at + 1]
        if here == following and here in consonants:
            yield word[:at] + word[at + 1 :]
        elif here in consonants:
            yield word[:at] + here + word[at:]
        if here != following and 2 <= at < len(word) - 2:
            yield word[:at] + following + here + word[at + 2 :]


@cache
def _with_a_letter_more(spoken: str) -> Mapping[str, tuple[str, ...]]:
    """Frequent long words by what is left of them when one letter inside is lost."""
    found: dict[str, tuple[str, ...]] = {}
    for word, value in frequencies(spoken).items():
        if value >= _LOST and len(word) > _LONG and word.isalpha():
            for at in range(2, len(word) - 3):
                left = word[:at] + word[at + 1 :]
                found[left] = (*found.get(left, ()), word)
    return found


@cache
def _without_marks() -> Mapping[str, tuple[str, ...]]:
    """Polish words by what is left of them without any mark."""
    found: dict[str, tuple[str, ...]] = {}
    for word in frequencies("pl"):
        plain = word.translate(_PLAIN)
        if plain != word and len(word) >= _LEAST["pl"]:
            found[plain] = (*found.get(plain, ()), word)
    return found
