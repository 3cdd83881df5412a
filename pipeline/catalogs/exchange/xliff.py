"""Messages in, an XLIFF 2.1 file out; an XLIFF 2 file that a translator worked on in, its messages out.

A message is a ``unit``, a message with plural forms a ``group`` of units; context, comments, places
and flags are notes of it, its state that of the segment: ``initial``, ``translated`` or ``final``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from pipeline.catalogs.exchange.markup import attribute_xml, children, local, text_xml, tree_of, words
from pipeline.catalogs.exchange.units import Unit
from pipeline.catalogs.po.syntax import CatalogError
from pipeline.model import Text
from pipeline.model.locale import bcp47

_SIGN = '<cp hex="{}"/>'
_PLURAL = "x-everyreader:plural"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="{}" trgLang="{}">\n'
    '<file id="f1" original="{}" xml:space="preserve">\n'
)


def units_xliff(units: Iterable[Unit], *, locale: str, source_locale: str = "en", original: str = "catalog.po") -> str:
    """The messages as XLIFF 2.1, untranslated ones too."""
    head = _HEAD.format(*(attribute_xml(name) for name in (bcp47(source_locale), bcp47(locale), original)))
    body = "".join(_unit_xml(unit, at) for at, unit in enumerate(units, 1))
    return f"{head}{body}</file>\n</xliff>\n"


def _unit_xml(unit: Unit, at: int) -> str:
    if unit.plural is None:
        return _one(unit, f"u{at}", unit.msgid, unit.msgstr[0] if unit.msgstr else "", _notes(unit))
    forms = "".join(
        _one(unit, f"u{at}.{form}", unit.plural if form else unit.msgid, string, "")
        for form, string in enumerate(unit.msgstr or ("",))
    )
    second = "" if len(unit.msgstr) > 1 else f'<note category="source plural">{_plain(unit.plural)}</note>'
    notes = _notes(unit, second)
    return f'<group id="g{at}" type="{_PLURAL}">\n{notes}{forms}</group>\n'


def _one(unit: Unit, name: str, source: str, target: str, notes: str) -> str:
    state = "initial" if not target else "translated" if unit.fuzzy else "final"
    translated = f"<target>{text_xml(target, _SIGN)}</target>" if target else ""
    return (
        f'<unit id="{name}">\n{notes}<segment state="{state}"{_FUZZY if unit.fuzzy else ""}>'
        f"<source>{text_xml(source, _SIGN)}</source>{translated}</segment>\n</unit>\n"
    )


_FUZZY = ' subState="x-everyreader:fuzzy"'


def _notes(unit: Unit, more: str = "") -> str:
    """The notes of a message, each with its category."""
    notes = [("context", unit.context), ("previous source", unit.previous)]
    notes += [("comment", comment) for comment in unit.comments]
    notes += [("note", note) for note in unit.notes]
    notes += [("location", reference) for reference in unit.references]
    notes += [("flag", flag) for flag in unit.flags]
    inner = "".join(f'<note category="{name}">{_plain(text)}</note>\n' for name, text in notes if text is not None)
    return f"<notes>\n{inner}{more}</notes>\n" if inner or more else ""


def _plain(content: str) -> str:
    attribute_xml(content)  # a note cannot hold the element that stands for a forbidden character
    return text_xml(content, "")


def units_in_xliff(text: Text) -> tuple[Unit, ...]:
    """The messages of an XLIFF 2 file. Raises CatalogError for what is none (XLIFF 1.2 too)."""
    root = tree_of(text)
    if local(root) != "xliff" or not (root.get("version") or "").startswith("2."):
        raise CatalogError("This file is no XLIFF 2. Export it as XLIFF 2.0 or 2.1.", text.name)
    return tuple(unit for file in children(root, "file") for unit in _units_in(file))


def _units_in(parent: ElementTree.Element) -> Iterator[Unit]:
    for child in children(parent, "unit", "group"):
        if local(child) == "group" and child.get("type") != _PLURAL:
            yield from _units_in(child)
        elif local(child) == "group":
            yield _plural_unit(child)
        else:
            source, target, fuzzy = _segments(child)
            yield _with_notes(child, source, (target,), None, fuzzy)


def _plural_unit(group: ElementTree.Element) -> Unit:
    forms = [_segments(unit) for unit in children(group, "unit")]
    singular = forms[0][0] if forms else ""
    plural = forms[1][0] if len(forms) > 1 else next(_noted(group, "source plural"), singular)
    return _with_notes(group, singular, tuple(form[1] for form in forms), plural, any(form[2] for form in forms))


def _with_notes(
    element: ElementTree.Element, source: str, msgstr: tuple[str, ...], plural: str | None, fuzzy: bool
) -> Unit:
    return Unit(
        source, msgstr, plural, next(_noted(element, "context"), None), fuzzy,
        tuple(_noted(element, "comment")), tuple(_noted(element, "note")), tuple(_noted(element, "location")),
        tuple(_noted(element, "flag")), next(_noted(element, "previous source"), None),
    )  # fmt: skip


def _segments(unit: ElementTree.Element) -> tuple[str, str, bool]:
    """Source and target of a unit, its segments and what stands between them joined, and whether it is unfinished."""
    source, target, fuzzy = "", "", False
    for part in children(unit, "segment", "ignorable"):
        own = words(next(children(part, "source"), None))
        given = next(children(part, "target"), None)
        source += own
        target += words(given) if given is not None else own if local(part) == "ignorable" else ""
        fuzzy = fuzzy or (part.get("subState") == "x-everyreader:fuzzy" and part.get("state") not in _DONE)
    return source, target, fuzzy


_DONE = ("reviewed", "final")


def _noted(element: ElementTree.Element, category: str) -> Iterator[str]:
    notes = next(children(element, "notes"), None)
    return (words(note) for note in (() if notes is None else notes) if note.get("category") == category)
