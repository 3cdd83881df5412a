"""What the quick reader finds in a catalog of usual entries is what the whole reader finds; else it finds nothing."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings

from pipeline.catalogs import LaterEntries, header_and_entries, read
from pipeline.catalogs.po.usual import usual_strings
from pipeline.model import Text
from tests.catalogs.samples import HEADER, catalogs
from tests.catalogs.test_reading import mutated

CONTENT = (
    HEADER
    + """
#. paragraph
#: source/pain.md
msgid "Take one."
msgstr "Tome \\"uno\\"."

#, fuzzy
msgid ""
"In two "
"lines."
msgstr "En dos."

#, no-wrap
msgid "Three"
msgstr "Tres"

msgid "empty"
msgstr ""
"""
)
# As gettext's programs and Poedit save the catalogs of a site that is some years old.
GROWN = f"""# Spanish translation of a clinic's pages.
# This file is distributed under the same license as the clinic package.
#
{CONTENT}
# Ask Ana about this one.
#. paragraph
#: source/a.md source/b.md
#, fuzzy, no-wrap
#| msgid "Take a "
#| "tablet."
#| msgid_plural "Take tablets."
msgid "Take a machine apart."
msgstr "Desmonte una máquina."

msgctxt "menu"
msgid "Three"
msgstr "Tres\\303\\251"

msgid "{{n}} page"
msgid_plural ""
"{{n}} "
"pages"
msgstr[0] "{{n}} página"
msgstr[1] "{{n}} páginas"

#| msgctxt "old"
#| msgid "page"
msgid "page"
msgid_plural "pages"
msgstr[0] "página"
msgstr[1] ""

# Old words.
#: source/c.md
#~| msgid "gone before"
#~ msgctxt "menu"
#~ msgid "gone"
#~ msgstr ""
#~ "ido "
#~ "\\"ya\\""

#~ msgid "Three"
#~ msgid_plural "Threes"
#~ msgstr[0] "Tres"
#~ msgstr[1] "Treses"
"""


def agrees(content: str) -> bool:
    """Whether the quick reader took the catalog; then both must say the same."""
    strings = usual_strings(content)
    if strings is None:
        return False
    items = read(Text("es.po", content)).items
    shown = [item for item in items if not item.is_header and not item.obsolete]
    assert strings.entries == len(shown)
    finished = {
        item.msgid: item.msgstr[0] if item.translated and not item.fuzzy else ""
        for item in shown
        if item.context is None
    }
    assert strings.finished == finished
    return True


@given(catalogs())
@settings(max_examples=60, deadline=None)
def test_both_readers_agree(content: str) -> None:
    agrees(content)


def test_usual_catalogs_are_taken() -> None:
    assert agrees(CONTENT)
    assert agrees(CONTENT + "\n \n")
    assert agrees(GROWN)
    assert agrees(GROWN.replace("\n", "\r\n"))


@pytest.mark.parametrize("content", [CONTENT, GROWN, GROWN.replace("\n", "\r\n")])
def test_no_mutant_is_taken_for_another_catalog(content: str) -> None:
    chance = random.Random(20261125)
    assert 100 < sum(agrees(mutated(content, chance)) for _ in range(3000)) < 2500


@pytest.mark.parametrize(
    "note", ["#. machine translation", "#. a note\n#. Machine translation, of 2026", "  #. by machine translation"]
)
def test_what_a_program_translated_is_left_to_the_other_reader(note: str) -> None:
    assert usual_strings(f'{CONTENT}\n{note}\nmsgid "a"\nmsgstr "b"\n') is None


@pytest.mark.parametrize(
    "entry",
    [
        'msgid "a"\nmsgid_plural "b"\nmsgstr[1] "c"\n',
        'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[0] "d"\n',
        'msgctxt "a"\nmsgid "b"\nmsgstr "\\377"\n', '#, fuzzy\nmsgid "b"\nmsgstr "\\377"\n',
        '#| old\nmsgid "b"\nmsgstr "c"\n',
        'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n\nmsgctxt "a"\nmsgid "b"\nmsgstr "d"\n',
        '#~ msgid "a"\n#~ msgstr "\\377"\n',
        '#~ msgid "a"\n', '#~ msgid "a"\n#~ msgstr "b"\nmsgid "c"\nmsgstr "d"\n',
    ],
)  # fmt: skip
def test_a_fault_is_left_to_the_other_reader(entry: str) -> None:
    assert usual_strings(f"{CONTENT}\n{entry}") is None


def test_a_hostile_text_does_not_hang() -> None:
    for row in ("#: a\n", "\n", 'msgid "a"\n', '"', " \n#\n"):
        assert usual_strings(row * 50_000) is None


def test_entries_are_made_when_they_are_asked_for() -> None:
    text = Text("es.po", CONTENT)
    _, found = header_and_entries(text, locale="es")
    assert isinstance(found, LaterEntries)
    translation = found.finished("Take one.")
    assert translation is not None
    assert (found.finished("Three") is None, found.finished("empty"), found.finished("strange")) == (False, None, None)
    assert found.finished("In two lines.") is None
    entry = found[0]
    assert entry.translations == (translation,)
    assert (len(found), entry.references, found[1].fuzzy) == (4, ("source/pain.md",), True)


def test_an_entry_with_a_context_is_another_one() -> None:
    _, found = header_and_entries(Text("es.po", GROWN), locale="es")
    assert isinstance(found, LaterEntries)
    entries = {(entry.context, entry.msgid.text): entry for entry in found}
    assert len(found) == len(entries) == 8
    translation, page = found.finished("Three"), found.finished("{n} page")
    assert (translation, page) == (entries[None, "Three"].translations[0], entries[None, "{n} page"].translations[0])
    assert translation != entries["menu", "Three"].translations[0]
    assert found.finished("page") is None
