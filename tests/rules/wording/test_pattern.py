"""The pattern language: items, classes, repetition, and both directions."""

from __future__ import annotations

import pytest

from pipeline.rules.wording._classes import lexicon, mask
from pipeline.rules.wording._pattern import PatternError, match, read_pattern, reversed_items
from pipeline.rules.wording._tokens import like, tokenize

BITS = lexicon("en").of
SETS = {"drug": frozenset({"aspirin", "morphine"})}


def end(pattern: str, text: str) -> int:
    """The token index behind a match at the first word; 0 for none."""
    found = match(read_pattern(pattern, SETS), tokenize(text).words, 1, 1, BITS)
    return max(found, 0)


@pytest.mark.parametrize(
    ("pattern", "text", "behind"),
    [
        ("take|takes", "takes it", 2),
        ("take _", "take it", 3),
        ("take _", "take.", 0),
        ("take <det> <noun>", "take the tablet", 4),
        ("take <det>? <noun>", "take tablet", 3),
        ("the <adj>* <noun>", "the big red house", 5),
        ("the <adj>* <noun>", "the house", 3),
        ("the !<noun>", "the house", 0),
        ("@drug", "Morphine helps", 2),
        ("*tion", "Operation now", 2),
        ("it $", "it.", 3),
        ("it $", "it", 3),
        ("it $", "it hurts", 0),
        ("<verb?>", "work", 2),
        ("it 's|'", "it's", 0),
    ],
)
def test_patterns_match_words(pattern: str, text: str, behind: int) -> None:
    assert end(pattern, text) == behind


def test_leftwards_the_items_stand_as_written() -> None:
    words = tokenize("They do not often help").words
    items = reversed_items(read_pattern("do|does not|never <adverb>*", SETS))
    assert match(items, words, 4, -1, BITS) == 1
    assert match(items, words, 1, -1, BITS) == -2


@pytest.mark.parametrize("pattern", ["<nuon>", "@nothing", "a||b"])
def test_an_unreadable_item_is_named(pattern: str) -> None:
    with pytest.raises(PatternError, match="item"):
        read_pattern(f"the {pattern}", SETS)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("house", "noun"), ("houses", "plural"), ("severe", "adj"), ("severely", "adverb"), ("the", "det"),
        ("zapification", "noun"), ("blorfed", "past"), ("5", "number"), ("they", "subject"), ("worse", "comparative"),
    ],
)  # fmt: skip
def test_likely_class_of_a_word(word: str, name: str) -> None:
    assert BITS(word) & mask(name)


def test_offsets_survive_letters_that_grow_in_lower_case() -> None:
    tokens = tokenize("İstanbul is it’s name")
    assert tokens.raw(3) == "it’s"
    assert tokens.words[3] == "it's"


def test_french_words_part_at_the_apostrophe() -> None:
    assert tokenize("l’hôpital", "fr").words[1:3] == ["l'", "hôpital"]
    assert tokenize("l’hôpital", "en").words[1] == "l'hôpital"


@pytest.mark.parametrize(
    ("model", "word", "written"), [("It", "its", "Its"), ("I", "we", "We"), ("IT'S", "its", "ITS")]
)
def test_capitals_are_carried_over(model: str, word: str, written: str) -> None:
    assert like(model, word) == written


def test_repeated_items_in_a_row_are_one() -> None:
    (item,) = read_pattern("_* _* _*", SETS)
    assert (item.least, item.most) == (0, 12)
