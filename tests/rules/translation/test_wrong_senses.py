"""The table of wrong senses: every row finds its own example, and says nothing of the example without its source."""

from __future__ import annotations

import re

import pytest

from pipeline.rules.translation._needed import index_of
from pipeline.rules.translation.wrong_sense import Sense, senses
from tests.rules.translation.entries import rules_of, said

LANGUAGES = "ar de es fa fr it ja pl pt ru zh".split()
ROWS = [(language, sense) for language in LANGUAGES for sense in senses(language)]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=lambda value: value if isinstance(value, str) else value.right)
def test_a_row_finds_its_example(language: str, row: Sense) -> None:
    source, target = row.example
    assert "wrong-sense" in rules_of(said(source, target, language))
    assert "wrong-sense" not in rules_of(said("Another thing.", target, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_finds_what_the_expressions_find(language: str) -> None:
    rows = senses(language)
    index = index_of(row.wrong for row in rows)
    for row in rows:
        for text in (row.example[1], row.example[1].upper(), row.example[0], f"{row.example[1]} {rows[0].example[1]}"):
            found = {at for at, other in enumerate(rows) if re.search(other.wrong, text)}
            assert found <= set(index.near(text))


@pytest.mark.parametrize("source", ["a take-away", "Take-away", "pain-killers", "plug-ins", "Over the counter"])
def test_what_a_source_needs_stands_in_it_however_it_is_written(source: str) -> None:
    meant = [sense for sense in senses("es") if re.search(sense.source, source)]
    assert all(not sense.needs or any(word in source for word in sense.needs) for sense in meant)
