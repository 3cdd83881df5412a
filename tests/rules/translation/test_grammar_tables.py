"""The tables of spelling and grammar: every row finds its own example, and its correction is not found again."""

from __future__ import annotations

import re

import pytest

from pipeline.rules.translation._numbers import _lines as number_lines
from pipeline.rules.translation.grammar import Pattern, _lines, misspellings, patterns
from tests.rules.translation.entries import said

LANGUAGES = sorted({line.split("\t")[0] for line in (*_lines("grammar.tsv"), *_lines("misspellings.tsv"))})
ROWS = [(language, pattern) for language in LANGUAGES for pattern in patterns(language)]


@pytest.mark.parametrize(
    ("language", "row"), ROWS, ids=lambda value: value if isinstance(value, str) else value.example
)
def test_a_row_finds_its_example_and_its_correction_is_right(language: str, row: Pattern) -> None:
    match = row.expression.search(row.example)
    assert match, row.expression.pattern
    assert [one for one in said("Rest.", row.example, language) if one.rule == "grammar"]
    if row.replacement != "-":
        corrected = row.example[: match.start()] + match.expand(row.replacement) + row.example[match.end() :]
        assert not row.expression.search(corrected), corrected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_misspelling_is_one_word_and_differs_from_the_right_one(language: str) -> None:
    table = misspellings(language)
    for wrong, right in table.items():
        assert re.fullmatch(r"[^\W\d_]+", wrong), wrong
        assert wrong != right
        assert right not in table


def test_a_misspelling_is_corrected_with_its_capital() -> None:
    (found,) = [one for one in said("Also", "Tambien", "es") if one.rule == "grammar"]
    assert found.words == "Tambien"
    assert found.problem.fix is not None
    assert found.problem.fix.replacement == "También"


def test_number_words_have_a_language_a_value_and_forms() -> None:
    for line in number_lines():
        language, value, forms = line.split("\t")
        assert re.fullmatch(r"[a-z]{2}", language)
        assert int(value) >= 0
        assert forms.split()


def test_a_rare_word_that_begins_as_the_source_does_is_no_slip() -> None:
    assert not said("a subtle gradation of colour", "uma gradação sutil de cor", "pt")
    assert said("the final degree", "a gradação final", "pt")
