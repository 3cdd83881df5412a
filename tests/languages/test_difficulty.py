"""How hard words are: the lists, and what the grade makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.languages import grade
from pipeline.languages.difficulty import FAMILIAR, HARD, ORDINARY, difficulties
from pipeline.languages.language import Language
from pipeline.languages.resolve import language_of
from pipeline.languages.weights import FEATURES, ORDINARY_WORDS, features
from pipeline.languages.words import lexicon

LISTS = Path(__file__).parent.parent.parent / "pipeline" / "languages" / "data" / "difficulty"


def language(tag: str) -> Language:
    found = language_of(tag)
    assert found is not None
    return found


@pytest.mark.parametrize("path", sorted(LISTS.glob("*.txt.gz")), ids=lambda path: path.name)
def test_each_list_has_easy_and_hard_words_and_one_for_words_it_does_not_have(path: Path) -> None:
    found = difficulties(path.name.partition(".")[0])
    assert found is not None
    assert len(found.listed) > 20_000
    values = sorted(found.listed.values())
    assert values[0] == 0
    assert ORDINARY < found.unlisted <= values[-1] + 0.5
    assert all(word == word.strip() and word for word in found.listed)


def test_a_language_without_a_list_goes_by_how_rare_a_word_is() -> None:
    assert difficulties("fi") is None
    known = lexicon(language("fi"))
    assert known.difficulty("ja") is None
    assert known.difficulty("talo") == pytest.approx((FAMILIAR - known.zipf("talo")) / language("fi").ordinary)
    assert lexicon(language("th")).difficulty("บ้าน") is None


def test_words_that_children_know_are_easier_than_words_that_adults_look_up() -> None:
    known = lexicon(language("en")).difficulty
    in_order = ["mother", "doctor", "injection", "anaesthesia", "spondylolisthesis"]
    found = [known(word) or 0.0 for word in in_order]
    assert found == sorted(found)
    assert found[0] < ORDINARY < found[2] < HARD < found[3]


def test_words_of_every_text_and_numbers_tell_nothing() -> None:
    known = lexicon(language("en")).difficulty
    assert known("the") is None
    assert known("The") is None
    assert known("1,000") is None


def test_a_word_in_its_forms() -> None:
    known = lexicon(language("en")).difficulty
    assert known("Doctor’s") == known("doctor")
    assert known("nerve-anaesthesia") == known("anaesthesia")
    assert known("qqqxx") == known("zzyzxq")


def test_the_difficulty_of_few_words_is_drawn_to_the_ordinary() -> None:
    at = FEATURES.index("difficulty of words")
    one = grade("Anaesthesia anaesthesia anaesthesia anaesthesia anaesthesia.").counts
    hard = lexicon(language("en")).difficulty("anaesthesia")
    assert hard is not None
    added = ORDINARY_WORDS * 0.95
    assert features(one)[at] == pytest.approx((5 * hard + added) / (5 + added))
    many = grade("Anaesthesia anaesthesia anaesthesia anaesthesia anaesthesia. " * 20).counts
    assert features(many)[at] == pytest.approx(hard)


def test_long_sentences_weigh_more_than_short_ones_relieve() -> None:
    words = "The dog and the cat sat in the sun by the old house "
    even = (words.strip() + ". ") * 20
    uneven = ("The dog sat. " + words + "and the dog and the cat sat in it. ") * 10
    at, mean = FEATURES.index("log words around a word"), FEATURES.index("log words a sentence")
    assert features(grade(even).counts)[at] == features(grade(even).counts)[mean]
    assert features(grade(uneven).counts)[at] > features(grade(uneven).counts)[mean]


def test_many_hard_words_in_one_sentence_are_a_burden() -> None:
    at = FEATURES.index("hard words a sentence")
    easy = grade("The mother gave the dog some milk and went home to bed. ").counts
    hard = grade("The anaesthesia interrupts nociceptive transmission in the responsible innervation. ").counts
    assert features(easy)[at] == 0
    assert features(hard)[at] > 0.5
