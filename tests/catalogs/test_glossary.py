"""A glossary is read from CSV and TBX and written back without loss."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import CatalogError, glossary_csv, glossary_of, glossary_tbx
from pipeline.model import Glossary, Term, TermStatus, Text

CSV = (
    "term,locale,translation,status,term forms,forms,note\n"
    "epidural injection,es,inyección epidural,required,epidural injections,inyecciones epidurales,of steroids\n"
    "epidural injection,es,epidural,allowed,epidural injections,,\n"
    "epidural injection,pt_BR,injeção peridural,forbidden,epidural injections,,\n"
    "MRI,*,,keep,,,\n"
)
TERMS = Glossary(
    (
        Term("epidural injection", "es", "inyección epidural", TermStatus.REQUIRED, ("epidural injections",),
             ("inyecciones epidurales",), "of steroids"),
        Term("epidural injection", "es", "epidural", TermStatus.ALLOWED, ("epidural injections",)),
        Term("epidural injection", "pt-BR", "injeção peridural", TermStatus.FORBIDDEN, ("epidural injections",)),
        Term("MRI", "*", "MRI", TermStatus.KEEP),
    )
)  # fmt: skip

texts = st.text(st.sampled_from("abc éß漢ع-'(),;"), min_size=1, max_size=12).map(str.strip).filter(bool)
plain = texts.filter(lambda text: not text.startswith("<"))


@st.composite
def glossaries(draw: st.DrawFn) -> Glossary:
    """A glossary in which the rows of one term and locale stand together, as TBX has them."""
    terms: list[Term] = []
    for source in draw(st.lists(plain, unique=True, max_size=3)):
        forms = tuple(draw(st.lists(plain, max_size=2, unique=True)))
        for locale in draw(st.lists(st.sampled_from(["es", "pt-BR", "zh-Hans", "*"]), min_size=1, unique=True)):
            for target in draw(st.lists(plain, min_size=1, max_size=2, unique=True)):
                status = draw(st.sampled_from(TermStatus))
                own = tuple(draw(st.lists(plain, max_size=2)))
                terms.append(Term(source, locale, target, status, forms, own, draw(st.just("") | plain)))
    return Glossary(tuple(terms))


def test_a_glossary_in_csv_is_read() -> None:
    assert glossary_of(Text("glossary.csv", CSV)) == TERMS
    assert glossary_of(Text("glossary.csv", "\ufeff" + CSV.replace(",", ";"))) == TERMS
    assert glossary_of(Text("t.csv", "Term,Locale,Translation\nspine,es,columna\n")).terms == (
        Term("spine", "es", "columna"),
    )


@given(glossaries())
@settings(max_examples=60, deadline=None)
def test_csv_and_tbx_lose_nothing(glossary: Glossary) -> None:
    assert glossary_of(Text("g.csv", glossary_csv(glossary))) == glossary
    assert glossary_of(Text("g.tbx", glossary_tbx(glossary))) == glossary


def test_a_tbx_of_the_first_edition_is_read() -> None:
    tbx = (
        '<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n<martif type="TBX-Basic" '
        'xml:lang="en"><text><body><termEntry id="c1"><langSet xml:lang="en"><tig><term>spine</term></tig></langSet>'
        '<langSet xml:lang="es"><ntig><termGrp><term>espinazo</term><termNote type="administrativeStatus">'
        "deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>"
    )
    assert glossary_of(Text("g.tbx", tbx)).terms == (Term("spine", "es", "espinazo", TermStatus.FORBIDDEN),)


def test_a_locale_has_its_own_terms_and_those_of_its_language_and_of_all() -> None:
    bare = Term("spine", "pt", "coluna")
    glossary = Glossary((*TERMS.terms, bare))
    assert glossary.of("pt-BR") == (TERMS.terms[2], TERMS.terms[3], bare)
    assert glossary.of("es") == (*TERMS.terms[:2], TERMS.terms[3])


@pytest.mark.parametrize(
    ("content", "words", "line"),
    [
        ("a,b\n", "no column “term”", 1),
        ("term,locale,translation\nspine,es,\n", "lacks its term", 2),
        ("term,locale,translation,status\nspine,es,columna,maybe\n", "is no status", 2),
        ('term,locale,translation\nspine,es,"columna\n', "quote that does not end", 2),
        ("<a>\n<b></a>", "well-formed", 2),
        ("<a/>", "no TBX", 1),
    ],
)
def test_a_damaged_glossary_is_refused(content: str, words: str, line: int) -> None:
    with pytest.raises(CatalogError, match=words) as caught:
        glossary_of(Text("g", content))
    assert (caught.value.path, caught.value.line) == ("g", line)
