"""Terms in, a TBX-Basic file (ISO 30042:2019, DCT style) out; a TBX file of either edition in, its terms out."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from pipeline.catalogs.exchange.markup import XML_LANG, attribute_xml, children, descendants, text_xml, tree_of, words
from pipeline.catalogs.po.syntax import CatalogError
from pipeline.model import Glossary, Term, TermStatus, Text
from pipeline.model.glossary import EVERY_LOCALE
from pipeline.model.locale import bcp47

_NAMES = {
    TermStatus.REQUIRED: "preferredTerm-admn-sts",
    TermStatus.ALLOWED: "admittedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",
}
_STATUSES = {name: status for status, name in _NAMES.items()} | {"supersededTerm-admn-sts": TermStatus.FORBIDDEN}
_KEEP = "keep as it is"
_EVERY = "mul"  # ISO 639: several languages; stands for every locale


def glossary_tbx(glossary: Glossary) -> str:
    """The glossary as TBX-Basic: one concept for each source term."""
    concepts: dict[str, list[Term]] = {}
    for term in glossary.terms:
        concepts.setdefault(term.source, []).append(term)
    language = attribute_xml(glossary.source_locale)
    body = "".join(_concept(at, terms, glossary.source_locale) for at, terms in enumerate(concepts.values(), 1))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<tbx type="TBX-Basic" style="dct" xml:lang="{language}" xmlns="urn:iso:std:iso:30042:ed-2">\n'
        " <tbxHeader><fileDesc><sourceDesc><p>Glossary, everyreader</p></sourceDesc></fileDesc></tbxHeader>\n"
        f" <text><body>\n{body} </body></text>\n</tbx>\n"
    )


def _concept(at: int, terms: list[Term], source_locale: str) -> str:
    by_locale: dict[str, list[Term]] = {}
    for term in terms:
        by_locale.setdefault(term.locale, []).append(term)
    forms = dict.fromkeys(form for term in terms for form in term.source_forms)
    sections = [_section(source_locale, _term(terms[0].source) + "".join(_variant(form) for form in forms))]
    for locale, own in by_locale.items():
        inner = "".join(
            _term(term.target, term.status, term.note) + "".join(_variant(form) for form in term.forms) for term in own
        )
        sections.append(_section(_EVERY if locale == EVERY_LOCALE else locale, inner))
    return f'  <conceptEntry id="c{at}">\n{"".join(sections)}  </conceptEntry>\n'


def _section(locale: str, inner: str) -> str:
    return f'   <langSec xml:lang="{attribute_xml(locale)}">\n{inner}   </langSec>\n'


def _term(term: str, status: TermStatus | None = None, note: str = "") -> str:
    inner = f"<term>{_text(term)}</term>"
    if status in _NAMES:
        inner += f'<termNote type="administrativeStatus">{_NAMES[status]}</termNote>'
    if status is TermStatus.KEEP:
        inner += f'<admin type="customerSubset">{_KEEP}</admin>'
    if note:
        inner += f"<note>{_text(note)}</note>"
    return f"    <termSec>{inner}</termSec>\n"


def _variant(form: str) -> str:
    note = '<termNote type="termType">variant</termNote>'
    return f"    <termSec><term>{_text(form)}</term>{note}</termSec>\n"


def _text(string: str) -> str:
    return text_xml(attribute_check(string), "")


def attribute_check(string: str) -> str:
    """The string, if XML can hold it; a term has no control characters. Raises CatalogError."""
    attribute_xml(string)
    return string


def terms_in_tbx(text: Text) -> Glossary:
    """The terms of a TBX file. The language of the file, else the first of a concept, is the source language."""
    root = tree_of(text)
    concepts = list(descendants(root, "conceptEntry", "termEntry"))
    if not concepts and not any(True for _ in descendants(root, "body")):
        raise CatalogError("This XML file is no TBX: it has no concepts.", text.name)
    source = root.get(XML_LANG) or _first_language(concepts) or "en"
    terms = tuple(term for concept in concepts for term in _terms_of(concept, bcp47(source)))
    return Glossary(terms, bcp47(source))


def _first_language(concepts: list[ElementTree.Element]) -> str | None:
    sections = (section for concept in concepts for section in children(concept, "langSec", "langSet"))
    first = next(sections, None)
    return None if first is None else first.get(XML_LANG)


def _terms_of(concept: ElementTree.Element, source_locale: str) -> Iterator[Term]:
    source, source_forms, rest = "", tuple[str, ...](), []
    for section in children(concept, "langSec", "langSet"):
        locale = section.get(XML_LANG) or ""
        if locale != _EVERY and bcp47(locale) == source_locale and not source:
            first = next(iter(_groups(section)), None)
            if first:
                source, source_forms = words(_only(first[0], "term")).strip(), _forms(first)
        else:
            rest.append((EVERY_LOCALE if locale == _EVERY else bcp47(locale), section))
    for locale, section in rest:
        for group in _groups(section):
            target = words(_only(group[0], "term")).strip()
            if source and target:
                note = words(_only(group[0], "note")).strip()
                yield Term(source, locale, target, _status(group[0]), source_forms, _forms(group), note)


def _groups(section: ElementTree.Element) -> list[list[ElementTree.Element]]:
    """The term sections of a language, each term with the variants that follow it."""
    groups: list[list[ElementTree.Element]] = []
    for term in descendants(section, "termSec", "tig", "ntig"):
        if groups and _note(term, "termType") == "variant":
            groups[-1].append(term)
        else:
            groups.append([term])
    return groups


def _forms(group: list[ElementTree.Element]) -> tuple[str, ...]:
    return tuple(words(_only(term, "term")).strip() for term in group[1:])


def _status(term: ElementTree.Element) -> TermStatus:
    if any(words(admin) == _KEEP for admin in descendants(term, "admin")):
        return TermStatus.KEEP
    return _STATUSES.get(_note(term, "administrativeStatus"), TermStatus.REQUIRED)


def _note(term: ElementTree.Element, kind: str) -> str:
    return next((words(note).strip() for note in descendants(term, "termNote") if note.get("type") == kind), "")


def _only(term: ElementTree.Element, name: str) -> ElementTree.Element | None:
    return next(descendants(term, name), None)
