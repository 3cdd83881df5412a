"""Any catalog is read without loss, or refused with the line to mend; and never takes one message for another."""

from __future__ import annotations

import random
import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import Catalog, CatalogError, read, write
from pipeline.catalogs.po import reading
from pipeline.catalogs.po.comments import comments_of
from pipeline.model import Text
from tests.catalogs.samples import HEADER, UNUSUAL, catalogs


def parsed(content: str, *, header: bool = True) -> Catalog:
    return read(Text("es.po", content), header=header)


def test_every_unusual_form_is_read_and_keeps_its_bytes() -> None:
    catalog = parsed(UNUSUAL)
    assert write(catalog) == UNUSUAL
    found = {item.msgid: item for item in catalog.items}
    plural = found["New text"]
    assert (plural.context, plural.plural, plural.msgstr) == ("menu", "New texts", ("Texto nuevo", "Textos nuevos"))
    assert plural.flags == {"fuzzy", "max-length:80"}
    said = comments_of(UNUSUAL[plural.start : plural.body])
    assert said.translator == ("Seen by Ana", "glued comment")
    assert said.notes == ('heading 2 under "Pain"', "second note")
    assert said.references == ("source/pain.md", "source/pump.md", "source/a", "\u2068 b \u2069", ".md")
    assert (said.previous_context, said.previous, said.previous_plural) == ("old", "Old text", "Old texts")
    assert found["odd   spacing"].msgstr == ("tab",)
    assert found["odd   spacing"].flags == {"sticky"}
    assert found["no blank line aboveand two strings"].msgstr == ("below",)
    assert found["indented"].msgstr == ("sangrado",)
    assert any(item.msgstr == ('\tTab, "quotes", \\ and é A\nend',) for item in catalog.items)
    assert [item.msgid for item in catalog.obsolete] == ["gone", "gone too"]
    assert catalog.obsolete[1].msgstr == ("también ido",)


def test_crlf_is_kept() -> None:
    content = (HEADER + '\nmsgid "a"\nmsgstr ""\n"b"\n').replace("\n", "\r\n")
    catalog = parsed(content)
    assert write(catalog) == content
    assert catalog.newline == "\r\n"
    assert catalog.messages[0].msgstr == ("b",)


FAULTS = [
    ('msgid "a"\n', "no msgstr", 1, 7),
    ('msgstr "b"\n', "no msgid above", 1, 1),
    ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "follows msgstr", 3, 1),
    ('msgid "a"\nmsgid "b"\nmsgstr "c"\n', "cannot follow msgid", 2, 1),
    ('msgid "a"\n\nmsgstr "b"\n', "no msgstr", 1, 7),
    ('msgid "a"\n# c\nmsgstr "b"\n', "no msgstr", 1, 7),
    ('"text"\nmsgstr "b"\n', "without msgid", 1, 1),
    ('msgid "a"\nmsgstr "b"\n\n"lost"\n', "without msgid", 4, 1),
    ('msgid "a"\nmsgstr "b\n', "closing quote is missing", 2, 8),
    ('msgid "a"\nmsgstr "b" c\n', "After the closing quote", 2, 12),
    ('msgid "a"\nmsgstr "\\q"\n', "no escape", 2, 9),
    ('msgid "a"\nmsgstr "\\377"\n', "gives no character", 2, 8),
    ('msgid "a"\nmsgstr "\\000"\n', "gives no character", 2, 8),
    ('msgid "a"\nmsgstr b\n', "text in quotes", 2, 8),
    ('msgid "a"\nmsgstr\n', "there is no text", 2, 7),
    ('msgid "a"\nmsgstr "x"\n\nmsgid "a"\nmsgstr "y"\n', "stands twice, first in line 1", 4, 1),
    ('<<<<<<< HEAD\nmsgid "a"\nmsgstr "x"\n', "merge conflict", 1, 1),
    ('msgid "a"\n<<<<<<< HEAD\nmsgstr "x"\n=======\nmsgstr "y"\n>>>>>>> b\n', "merge conflict", 2, 1),
    ('msgid "a"\nmsgstr "x"\n"y"\n||||||| base\n', "merge conflict", 4, 1),
    ("hello\n", "no line of a catalog", 1, 1),
    ('msgid "a"\nmsgstr[0] "x"\n', "without msgid_plural", 2, 1),
    ('msgid "a"\nmsgid_plural "as"\nmsgstr[1] "x"\n', "line between them is missing", 3, 1),
    ('msgid "a"\nmsgid_plural "as"\nmsgstr "x"\n', "line between them is missing", 3, 1),
    ('msgid_plural "as"\nmsgstr[0] "x"\n', "no msgid directly above", 1, 1),
    ('#~ msgid "a"\nmsgstr "x"\n', "run into each other", 2, 1),
    ('#~ msgid "a"\n', "no msgstr", 1, 10),
    ("#~ nonsense\n", "damaged", 1, 4),
    ('#| msgid "a\nmsgid "b"\nmsgstr "c"\n', "previous text", 1, 1),
    ('#| not quoted\nmsgid "b"\nmsgstr "c"\n', "previous text", 1, 1),
    ('#, fuzzy\n\nmsgid "b"\nmsgstr "c"\n', "no message below", 1, 1),
    ('msgid "a"\nmsgstr "x"\n\n#, fuzzy\n', "flag or previous text", 4, 1),
    ('domain "other"\n', "domains", 1, 1),
    ('msgid "a"\nmsgstr "x\0y"\n', "NUL", 2, 10),
    ('msgid "a"\rmsgstr "x"\r', "CR alone", 1, 10),
    ('\ufeffmsgid "a"\nmsgstr "x"\n', "byte order mark", 1, 1),
]


@pytest.mark.parametrize(("content", "words", "line", "column"), FAULTS)
def test_a_fault_is_named_with_its_place(content: str, words: str, line: int, column: int) -> None:
    with pytest.raises(CatalogError) as caught:
        parsed(content, header=False)
    assert words in caught.value.message
    assert (caught.value.path, caught.value.line, caught.value.column) == ("es.po", line, column)


@pytest.mark.parametrize(
    ("content", "words"), [("", "is empty"), ("\n", "is empty"), ('msgid "a"\nmsgstr ""\n', "no header")]
)
def test_a_catalog_without_header_is_refused(content: str, words: str) -> None:
    with pytest.raises(CatalogError, match=words):
        parsed(content)


@given(catalogs())
@settings(max_examples=60, deadline=None)
def test_any_catalog_is_read_without_loss(content: str) -> None:
    assert write(parsed(content)) == content


@given(st.text(st.sampled_from('msgidtrpluc[]0 1"\\\n\r#~|.,:= ax\0\ufeff<>'), max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_refused_with_a_line(content: str) -> None:
    try:
        catalog = parsed(content, header=False)
    except CatalogError as error:
        assert 1 <= error.line <= content.count("\n") + content.count("\r") + 1
        return
    assert write(catalog) == content


def one_line_lost(content: str) -> list[str]:
    """The catalog without one of its lines, for each of them."""
    rows = content.splitlines(keepends=True)
    return ["".join(rows[:at] + rows[at + 1 :]) for at in range(len(rows))]


def owners(catalog: Catalog) -> dict[tuple[str, ...], tuple[str | None, str]]:
    return {item.msgstr: item.key for item in catalog.items if item.has_translation}


def test_a_lost_line_never_gives_a_message_anothers_translation() -> None:
    entries = [
        'msgid "Take one tablet a day."\nmsgstr "Prendre un comprimé par jour."\n',
        '#: b\nmsgid "Take ten tablets."\nmsgstr "Prendre dix comprimés."\n',
        'msgctxt "c"\nmsgid ""\n"A text that stands "\n"in two lines."\nmsgstr ""\n"Un texte "\n"en deux lignes."\n',
        'msgid "One"\nmsgid_plural "Many"\nmsgstr[0] "Un"\nmsgstr[1] "Beaucoup"\n',
        '#, fuzzy\n#| msgid "Old"\nmsgid "New"\nmsgstr "Nouveau"\n',
        '#~ msgid "gone"\n#~ msgstr "parti"\n',
    ]
    content = HEADER + "\n" + "\n".join(entries)
    before = owners(parsed(content))
    for mutant in one_line_lost(content):
        try:
            after = owners(parsed(mutant))
        except CatalogError:
            continue
        for msgstr, key in after.items():
            owner = before.get(msgstr)
            # A line lost out of a text leaves a part of that text; its translation is still its own.
            assert owner in (None, key) or (key[1] and key[1] in owner[1]), mutant


@given(catalogs())
@settings(max_examples=40, deadline=None)
def test_the_quick_way_reads_as_the_thorough_one(content: str) -> None:
    quick = parsed(content + UNUSUAL[UNUSUAL.index("# Seen by Ana") :], header=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "_USUAL", re.compile(r"(?!)"))
        thorough = parsed(quick.text.content, header=False)
    assert quick.items == thorough.items


def mutated(content: str, chance: random.Random) -> str:
    """The catalog with one fault of a kind that editors, merges and crashes make."""
    rows = content.splitlines(keepends=True)
    at = chance.randrange(len(rows))
    kind = chance.randrange(7)
    if kind == 0:
        return content[: chance.randrange(len(content))]
    if kind == 1:
        spot = chance.randrange(len(content))
        return content[:spot] + chance.choice(string.printable + "\0\ufeff\u2028é") + content[spot:]
    if kind == 2:
        spot = chance.randrange(len(content))
        return content[:spot] + content[spot + chance.randrange(1, 9) :]
    if kind == 3:
        rows.insert(chance.randrange(len(rows)), rows[at])
    elif kind == 4:
        other = chance.randrange(len(rows))
        rows[at], rows[other] = rows[other], rows[at]
    elif kind == 5:
        rows[at:at] = ["<<<<<<< ours\n"]
    else:
        del rows[at]
    return "".join(rows)


def test_no_mutant_raises_anything_else_or_is_rewritten() -> None:
    chance = random.Random(20261123)
    for _ in range(1500):
        mutant = mutated(UNUSUAL, chance)
        try:
            catalog = parsed(mutant)
        except CatalogError as error:
            assert error.line >= 1
            continue
        assert write(catalog) == mutant


def test_a_hostile_text_does_not_hang() -> None:
    rows = ('"', '\\"', 'msgid ""\n', "#: a\nmsgid ", '#| "a\n', '"a"', "msgid ", "#~ ")
    for content in (row * 50_000 for row in rows):
        with pytest.raises(CatalogError):
            parsed(content)
