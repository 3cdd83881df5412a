"""What goes out to another format comes back without loss; what is damaged is refused with its line."""

from __future__ import annotations

import csv
import gettext
import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import (
    CatalogError,
    Unit,
    catalog_of,
    compile_mo,
    read,
    strange_units,
    units_csv,
    units_in_csv,
    units_in_mo,
    units_in_tmx,
    units_in_xliff,
    units_of,
    units_tmx,
    units_xliff,
    with_units,
    write,
)  # fmt: skip
from pipeline.model import Text
from tests.catalogs.samples import FIELDS, UNUSUAL, catalogs, units

several = st.lists(units(), max_size=5, unique_by=lambda unit: unit.key)
SOME = (
    Unit("Call us.", ("Llámenos.",), references=("source/call.md",), notes=("paragraph",), comments=("Eva: formal",)),
    Unit("One <b>pump</b> & more", ("Una", "Dos"), plural="Many\npumps", context="", flags=("c-format",)),
    Unit("Home", ("",), context="menu"),
    Unit(" =1+1", ("\tx\r\n",), fuzzy=True, previous="=2"),
    Unit("a\x07b", ("c\x1bd",)),
    *(Unit("quotes", ("x",), context='"' * count) for count in range(4)),
)


@pytest.mark.parametrize("some", [SOME, ()])
def test_every_format_gives_back_what_it_got(some: tuple[Unit, ...]) -> None:
    assert units_in_csv(Text("t.csv", units_csv(some))) == some
    assert units_in_tmx(Text("t.tmx", units_tmx(some, locale="pt_BR")), locale="pt-BR") == some
    assert units_in_xliff(Text("t.xlf", units_xliff(some, locale="es"))) == some


@given(several)
@settings(max_examples=60, deadline=None)
def test_csv_loses_nothing(drawn: list[Unit]) -> None:
    assert list(units_in_csv(Text("t.csv", units_csv(drawn)))) == drawn


@given(several)
@settings(max_examples=60, deadline=None)
def test_tmx_loses_nothing(drawn: list[Unit]) -> None:
    assert list(units_in_tmx(Text("t.tmx", units_tmx(drawn, locale="es")), locale="es")) == drawn


@given(several)
@settings(max_examples=60, deadline=None)
def test_xliff_loses_nothing(drawn: list[Unit]) -> None:
    assert list(units_in_xliff(Text("t.xlf", units_xliff(drawn, locale="es")))) == drawn


@given(catalogs())
@settings(max_examples=40, deadline=None)
def test_out_and_in_again_changes_no_byte(content: str) -> None:
    catalog = read(Text("es.po", content))
    assert write(with_units(catalog, units_of(catalog))) == content
    assert catalog_of(units_of(catalog), FIELDS) == content


def test_translations_come_in_and_nothing_else_changes() -> None:
    catalog = read(Text("es.po", catalog_of(SOME, FIELDS)))
    given_back = [replace(SOME[2], msgstr=("Inicio",)), Unit("Unknown", ("Nada",)), Unit("Call us.", ("",))]
    after = with_units(catalog, given_back)
    assert write(after) == catalog_of([*SOME[:2], replace(SOME[2], msgstr=("Inicio",)), *SOME[3:]], FIELDS)
    assert strange_units(catalog, given_back) == (given_back[1],)


def test_a_table_is_safe_in_a_spreadsheet_and_read_as_one_saves_it() -> None:
    table = units_csv([Unit("=HYPERLINK()", ("-1",))])
    assert '"\'=HYPERLINK()","' in table
    rows = list(csv.reader(io.StringIO(units_csv(SOME))))
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows(rows)
    assert units_in_csv(Text("t.csv", "\ufeff" + file.getvalue())) == SOME


def test_a_tmx_of_another_program_is_read() -> None:
    tmx = (
        '<?xml version="1.0"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="EN-US"/><body>'
        '<tu><tuv xml:lang="EN-US"><seg>Press <bpt i="1">&lt;b&gt;</bpt>Stop<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>'
        '<tuv xml:lang="ES"><seg>Pulse <bpt i="1">&lt;b&gt;</bpt>Parar<ept i="1">&lt;/b&gt;</ept>.</seg></tuv></tu>'
        '<tu><tuv xml:lang="FR"><seg>Oui</seg></tuv></tu></body></tmx>'
    )
    assert units_in_tmx(Text("m.tmx", tmx), locale="es-MX") == (Unit("Press <b>Stop</b>.", ("Pulse <b>Parar</b>.",)),)


def test_an_xliff_of_another_program_is_read() -> None:
    xliff = (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="es"><file id="f">'
        '<group id="g"><unit id="1"><segment><source>One.</source><target>Uno.</target></segment>'
        "<ignorable><source> </source></ignorable><segment><source>Two.</source><target>Dos.</target></segment></unit>"
        "</group></file></xliff>"
    )
    assert units_in_xliff(Text("m.xlf", xliff)) == (Unit("One. Two.", ("Uno. Dos.",)),)


BOMB = '<?xml version="1.0"?>\n<!DOCTYPE a [\n<!ENTITY b "ha">\n]>\n<tmx><header/>&b;</tmx>'


@pytest.mark.parametrize(
    ("content", "words", "line"),
    [
        (BOMB, "for safety", 2),
        ("<tmx>\n<header>\n</tmx>", "well-formed", 3),
        ("<a/>", "no TMX", 1),
        ("x", "well-formed", 1),
    ],
)
def test_a_damaged_tmx_is_refused(content: str, words: str, line: int) -> None:
    with pytest.raises(CatalogError, match=words) as caught:
        units_in_tmx(Text("m.tmx", content), locale="es")
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("content", "words", "line"),
    [
        ("a,b\n", "needs a column", 1),
        ('source,translation\n"a\n', "quote that does not end", 2),
        ("source,translation,state\na,b,half\n", "is no state", 2),
    ],
)
def test_a_damaged_table_is_refused(content: str, words: str, line: int) -> None:
    with pytest.raises(CatalogError, match=words) as caught:
        units_in_csv(Text("t.csv", content))
    assert caught.value.line == line


def test_xliff_1_is_refused() -> None:
    with pytest.raises(CatalogError, match=r"no XLIFF 2"):
        units_in_xliff(Text("m.xlf", '<xliff version="1.2"><file/></xliff>'))


def test_a_compiled_catalog_is_what_programs_load() -> None:
    plain = catalog_of([*SOME[:3], Unit("fuzzy", ("no",), fuzzy=True)], FIELDS)
    data = compile_mo(read(Text("es.po", plain)))
    loaded = gettext.GNUTranslations(io.BytesIO(data))
    assert loaded.gettext("Call us.") == "Llámenos."
    assert loaded.npgettext("", SOME[1].msgid, SOME[1].plural or "", 5) == "Dos"
    assert loaded.pgettext("menu", "Home") == "Home"
    assert loaded.gettext("fuzzy") == "fuzzy"
    assert loaded.info()["language"] == "es"
    assert gettext.GNUTranslations(io.BytesIO(compile_mo(read(Text("a", plain)), fuzzy=True))).gettext("fuzzy") == "no"


@given(several)
@settings(max_examples=40, deadline=None)
def test_mo_gives_back_every_finished_translation(drawn: list[Unit]) -> None:
    plain = [
        replace(unit, context=unit.context or None) for unit in drawn if "\x04" not in f"{unit.context}{unit.msgid}"
    ]
    keys = {unit.key for unit in plain}
    if len(keys) != len(plain):
        return
    data = compile_mo(read(Text("es.po", catalog_of(plain, FIELDS))))
    done = {unit.key: (unit.msgstr, unit.plural) for unit in plain if all(unit.msgstr) and not unit.fuzzy}
    known = {unit.key: (unit.msgstr, unit.plural) for unit in units_in_mo(data)}
    assert known == {key: (forms, plural or None) for key, (forms, plural) in done.items()}


@pytest.mark.skipif(shutil.which("msgunfmt") is None, reason="GNU gettext is not installed")
def test_msgunfmt_reads_the_compiled_catalog(tmp_path: Path) -> None:
    path = tmp_path / "es.mo"
    path.write_bytes(compile_mo(read(Text("es.po", UNUSUAL))))
    back = subprocess.run(["msgunfmt", str(path)], capture_output=True, check=True).stdout.decode()
    done = {item.msgid: item.msgstr for item in read(Text("es.po", UNUSUAL)).messages if not item.fuzzy}
    assert {item.msgid: item.msgstr for item in read(Text("back.po", back)).messages} == done


@pytest.mark.parametrize("data", [b"", b"x" * 40, compile_mo(read(Text("a", catalog_of(SOME, FIELDS))))[:90]])
def test_a_damaged_mo_is_refused(data: bytes) -> None:
    with pytest.raises(CatalogError, match=r"damaged"):
        units_in_mo(data, "es.mo")
