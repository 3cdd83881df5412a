"""What the quick reader finds in a catalog of usual entries is what the whole reader finds; else it finds nothing."""

from __future__ import annotations

import random

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


def agrees(content: str) -> bool:
    """Whether the quick reader took the catalog; then both must say the same."""
    strings = usual_strings(content)
    if strings is None:
        return False
    items = read(Text("es.po", content)).items
    assert not any(item.obsolete or item.context or item.plural for item in items)
    finished = {item.msgid: "" if item.fuzzy else item.msgstr[0] for item in items if not item.is_header}
    assert strings.finished == finished
    return True


@given(catalogs())
@settings(max_examples=60, deadline=None)
def test_both_readers_agree(content: str) -> None:
    agrees(content)


def test_usual_catalogs_are_taken() -> None:
    assert agrees(CONTENT)
    assert agrees(CONTENT + "\n \n")


def test_no_mutant_is_taken_for_another_catalog() -> None:
    chance = random.Random(20261125)
    assert 100 < sum(agrees(mutated(CONTENT, chance)) for _ in range(3000)) < 2500


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
