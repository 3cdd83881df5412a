"""Terms of the glossary in every inflected form; missing, forbidden and kept ones at their place."""

from __future__ import annotations

import pytest

from pipeline.model import Glossary, Problem, Term, TermStatus
from pipeline.rules.translation.glossary import check
from tests.rules.translation.entries import entry


def problems(glossary: Glossary, source: str, target: str, locale: str) -> list[Problem]:
    return list(check(entry(source, target, locale), glossary))


INFLECTED = [
    ("es", "pain pump", "bomba para el dolor", "Pain pumps help.", "Las bombas para el dolor ayudan."),
    ("fr", "nerve", "nerf", "The nerves hurt.", "Les nerfs font mal."),
    ("de", "spinal cord", "Rückenmark", "In the spinal cord", "Teile des Rückenmarks"),
    ("de", "pump", "Pumpe", "The pump", "Die Schmerzpumpen"),
    ("pt-BR", "catheter", "cateter", "Catheters help.", "Os cateteres ajudam."),
    ("ru", "pump", "насос", "With pumps", "С насосами"),
    ("ar", "pump", "مضخة", "The pumps", "والمضخات"),
    ("fi", "pump", "pumppu", "The pump's", "Pumpun hinta"),
    ("zh-Hans", "pump", "泵", "The pump", "这个泵"),
]


@pytest.mark.parametrize(("locale", "term", "wanted", "source", "target"), INFLECTED)
def test_an_inflected_term_is_the_term(locale: str, term: str, wanted: str, source: str, target: str) -> None:
    glossary = Glossary((Term(term, locale, wanted),))
    assert problems(glossary, source, target, locale) == []


@pytest.mark.parametrize(("locale", "term", "wanted", "source"), [row[:4] for row in INFLECTED])
def test_another_word_is_named(locale: str, term: str, wanted: str, source: str) -> None:
    glossary = Glossary((Term(term, locale, wanted),))
    (found,) = problems(glossary, source, "X Y", locale)
    assert found.message == f"The glossary calls “{term}” “{wanted}”. Use this term."


def test_a_forbidden_term_is_marked_where_it_stands() -> None:
    glossary = Glossary((Term("pump", "es", "bomba"), Term("pump", "es", "pompa", TermStatus.FORBIDDEN)))
    (found,) = problems(glossary, "The pumps", "Las pompas", "es")
    assert (found.start, found.end) == (4, 10)


def test_an_allowed_term_satisfies_the_required_one() -> None:
    glossary = Glossary((Term("pump", "es", "bomba"), Term("pump", "es", "dispositivo", TermStatus.ALLOWED)))
    assert problems(glossary, "The pump", "El dispositivo", "es") == []


def test_declared_forms_count() -> None:
    glossary = Glossary((Term("child", "ar", "طفل", forms=("أطفال",), source_forms=("children",)),))
    assert (
        problems(glossary, "The children", "الأطفال", "ar") == [] or problems(glossary, "Children", "أطفال", "ar") == []
    )


def test_a_kept_name_stays() -> None:
    glossary = Glossary((Term("Codman", "*", "Codman", TermStatus.KEEP),))
    assert problems(glossary, "The Codman pump", "La bomba Codman", "es") == []
    assert len(problems(glossary, "The Codman pump", "La bomba", "es")) == 1


def test_the_longest_term_covers_the_shorter_one_in_it() -> None:
    glossary = Glossary((Term("pump", "es", "bomba"), Term("pump room", "es", "sala de máquinas")))
    assert problems(glossary, "In the pump room", "En la sala de máquinas", "es") == []
    assert len(problems(glossary, "The pump in the pump room", "En la sala de máquinas", "es")) == 1


def test_without_a_glossary_nothing_is_said() -> None:
    assert list(check(entry("The pump", "X"), None)) == []
