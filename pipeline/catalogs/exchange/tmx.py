"""Messages in, a translation memory (TMX 1.4b) out; any TMX file in, its messages in one locale out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree import ElementTree

from pipeline.catalogs.exchange.markup import XML_LANG, attribute_xml, children, descendants, text_xml, tree_of, words
from pipeline.catalogs.exchange.units import Unit
from pipeline.catalogs.po.syntax import CatalogError
from pipeline.model import Text
from pipeline.model.locale import bcp47, language

_SIGN = '<ph x="1" type="x-char-{}"/>'  # TMX has no element for a character that XML cannot hold
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
    '<tmx version="1.4">\n'
    '<header creationtool="everyreader" creationtoolversion="1" segtype="block" o-tmf="po"\n'
    ' adminlang="en" srclang="{}" datatype="plaintext"/>\n<body>\n'
)


def units_tmx(units: Iterable[Unit], *, locale: str, source_locale: str = "en") -> str:
    """The messages as TMX: one ``tu`` for each text and plural form, an untranslated one without a target."""
    source, target = attribute_xml(bcp47(source_locale)), attribute_xml(bcp47(locale))
    body = "".join(_tu(unit, form, source, target) for unit in units for form in range(max(1, len(unit.msgstr))))
    return f"{_HEAD.format(source)}{body}</body>\n</tmx>\n"


def _tu(unit: Unit, form: int, source: str, target: str) -> str:
    original = unit.msgid if form == 0 or unit.plural is None else unit.plural
    translation = unit.msgstr[form] if unit.msgstr else ""
    lines = [f"<note>{text_xml(note, _SIGN)}</note>" for note in unit.comments]
    lines += _props(unit, form)
    lines.append(f'<tuv xml:lang="{source}"><seg>{text_xml(original, _SIGN)}</seg></tuv>')
    if translation:
        lines.append(f'<tuv xml:lang="{target}"><seg>{text_xml(translation, _SIGN)}</seg></tuv>')
    return "<tu>\n" + "".join(f" {line}\n" for line in lines) + "</tu>\n"


def _props(unit: Unit, form: int) -> list[str]:
    """What a catalog knows and TMX does not, as properties of our own (their type starts with ``x-``)."""
    props = [("x-context", unit.context)]
    if unit.plural is not None:
        props += [("x-form", str(form)), ("x-forms", str(len(unit.msgstr)))]
        props += [("x-singular", unit.msgid)] if form else [("x-plural", unit.plural)]
    props += [("x-state", "fuzzy" if unit.fuzzy else None), ("x-previous", unit.previous)]
    props += [("x-note", note) for note in unit.notes]
    props += [("x-reference", reference) for reference in unit.references]
    props += [("x-flag", flag) for flag in unit.flags]
    return [f'<prop type="{name}">{_property(content)}</prop>' for name, content in props if content is not None]


def _property(content: str) -> str:
    attribute_xml(content)  # a property cannot hold the element that stands for a forbidden character
    return text_xml(content, "")


def units_in_tmx(text: Text, *, locale: str, source_locale: str | None = None) -> tuple[Unit, ...]:
    """The messages of a TMX file that it has in the source language, translated where it has the locale.

    A memory without the exact locale answers with the bare language (``pt`` for ``pt-BR``) and the
    other way round. Raises CatalogError for what is no TMX.
    """
    root = tree_of(text)
    header = next(descendants(root, "header"), None)
    if root.tag != "tmx" or header is None:
        raise CatalogError("This XML file is no TMX. Its first element must be tmx, with a header.", text.name)
    source = source_locale or header.get("srclang") or "en"
    units: list[Unit] = []
    for tu in descendants(root, "tu"):
        original = _segment(tu, _own_source(tu, source))
        if original is not None:
            _add(units, tu, original, _segment(tu, locale) or "")
    return tuple(units)


def _own_source(tu: ElementTree.Element, source: str) -> str:
    own = tu.get("srclang") or source
    return own if own != "*all*" else "en"


def _add(units: list[Unit], tu: ElementTree.Element, original: str, translation: str) -> None:
    """Adds a message, or a further plural form to the message before."""
    form = next(_prop(tu, "x-form"), "0")
    last = units[-1] if units else None
    if form != "0" and last is not None and next(_prop(tu, "x-singular"), None) == last.msgid:
        units[-1] = _with_form(last, translation)
        return
    units.append(
        Unit(
            original, (translation,) if next(_prop(tu, "x-forms"), "1") != "0" else (),
            next(_prop(tu, "x-plural"), None), next(_prop(tu, "x-context"), None),
            "fuzzy" in _prop(tu, "x-state"),
            tuple(words(note) for note in children(tu, "note")),
            tuple(_prop(tu, "x-note")), tuple(_prop(tu, "x-reference")), tuple(_prop(tu, "x-flag")),
            next(_prop(tu, "x-previous"), None),
        )
    )  # fmt: skip


def _with_form(unit: Unit, translation: str) -> Unit:
    return replace(unit, msgstr=(*unit.msgstr, translation))


def _segment(tu: ElementTree.Element, locale: str) -> str | None:
    """The text of a ``tu`` in a locale: the exact one, else one of the same language."""
    wanted = bcp47(locale)
    found = [(bcp47(tuv.get(XML_LANG) or tuv.get("lang") or ""), tuv) for tuv in children(tu, "tuv")]
    exact = [tuv for tag, tuv in found if tag == wanted]
    bare = language(wanted)
    near = [tuv for tag, tuv in found if language(tag) == bare and bare in (tag, wanted)]
    chosen = next(iter([*exact, *near]), None)
    return None if chosen is None else words(next(children(chosen, "seg"), None), "ph")


def _prop(tu: ElementTree.Element, name: str) -> Iterator[str]:
    return (words(prop) for prop in children(tu, "prop") if prop.get("type") == name)
