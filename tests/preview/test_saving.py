"""A translation typed in the browser is written into its catalog: that entry, and no other byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.preview import saving
from pipeline.preview.saving import SaveError, Typed, save

PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

#. heading 2
#. changed in the source: “shot” → “injection”
#, fuzzy
#| msgid "Shot"
msgid "Injection"
msgstr "Pinchazo"

# by hand,   oddly laid out
msgid   "Pump"
msgstr   "Bomba"

msgid "{n} pump"
msgid_plural "{n} pumps"
msgstr[0] "{n} bomba"
msgstr[1] "{n} bombas"
"""
INJECTION = Typed("es", "pain", None, "Injection", ("Inyección",), ("Pinchazo",), True)
PUMP = Typed("es", "pain", None, "Pump", ("Bombas",), ("Bomba",), False)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "locales/es/LC_MESSAGES/pain.po"
    path.parent.mkdir(parents=True)
    path.write_text(PO, "utf-8", newline="\n")
    return path


def root(path: Path) -> Path:
    return path.parents[3]


def refused(path: Path, typed: Typed) -> str:
    before = path.read_bytes()
    with pytest.raises(SaveError) as error:
        save(root(path), typed)
    assert path.read_bytes() == before
    return str(error.value)


def test_only_the_entry_changes_and_it_is_finished(path: Path) -> None:
    assert save(root(path), INJECTION)
    start, end = PO.index("#. heading"), PO.index("\n# by hand")
    finished = '#. heading 2\nmsgid "Injection"\nmsgstr "Inyección"\n'
    assert path.read_text("utf-8") == PO[:start] + finished + PO[end:]
    assert not save(root(path), INJECTION)  # it stands there already
    assert [one.name for one in path.parent.iterdir()] == ["pain.po"]


def test_all_other_bytes_stay_however_they_are_laid_out(path: Path) -> None:
    path.write_bytes(PO.replace("\n", "\r\n").encode())
    assert save(root(path), replace(PUMP, forms=("Bombas\r\nde dolor",)))
    new = path.read_bytes().decode()
    assert 'msgid   "Pump"\r\nmsgstr ""\r\n"Bombas\\n"\r\n"de dolor"\r\n' in new
    assert new.replace('msgstr ""\r\n"Bombas\\n"\r\n"de dolor"', 'msgstr   "Bomba"') == PO.replace("\n", "\r\n")


def test_what_others_changed_meanwhile_stays(path: Path) -> None:
    other = PO.replace('"{n} bombas"', '"{n} aparatos"')
    path.write_text(other, "utf-8", newline="\n")
    assert save(root(path), PUMP)
    assert path.read_text("utf-8") == other.replace('msgstr   "Bomba"', 'msgstr "Bombas"')


def test_the_same_entry_changed_meanwhile_is_not_overwritten(path: Path) -> None:
    path.write_text(PO.replace('"Bomba"', '"Aparato"'), "utf-8", newline="\n")
    said = refused(path, PUMP)
    assert "“Aparato”" in said
    assert "Nothing was saved" in said


def test_a_file_that_changes_while_it_is_saved_is_not_overwritten(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = iter([PO.encode(), b"other"])
    monkeypatch.setattr(saving, "_bytes", lambda *_: next(contents))
    assert "another program" in refused(path, PUMP)


def test_plural_forms(path: Path) -> None:
    typed = Typed("es", "pain", None, "{n} pump", ("{n} a", "{n} b"), ("{n} bomba", "{n} bombas"), False)
    assert save(root(path), typed)
    assert 'msgstr[0] "{n} a"\nmsgstr[1] "{n} b"\n' in path.read_text("utf-8")
    assert "2 forms, not 1" in refused(path, replace(typed, forms=("x",), seen=("{n} a", "{n} b")))


@pytest.mark.parametrize(
    ("words", "message"), [("a\0b", "U+0000"), ("\x1b[31m", "U+001B"), ("x" * 1_000_001, "1,000,000")]
)
def test_what_no_catalog_should_hold(path: Path, words: str, message: str) -> None:
    assert message in refused(path, replace(PUMP, forms=(words,)))


def test_what_looks_like_the_syntax_of_a_catalog_is_only_text(path: Path) -> None:
    words = 'x"\nmsgid "y"\nmsgstr "\\'
    assert save(root(path), replace(PUMP, forms=(words,)))
    assert not save(root(path), replace(PUMP, forms=(words,)))
    assert path.read_text("utf-8").count("\nmsgid ") == PO.count("\nmsgid ")


def test_a_message_and_its_translation_end_alike(path: Path) -> None:
    path.write_text(PO + '\nmsgid "Line\\n"\nmsgstr ""\n', "utf-8", newline="\n")
    assert save(root(path), Typed("es", "pain", None, "Line\n", ("Línea",), ("",), False))
    assert '"Línea\\n"' in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (PO.replace('msgstr   "Bomba"', 'msgstr   "Bomba'), "pain.po:15:"),
        (PO.replace('msgid   "Pump"', 'msgid   "Other"'), "everyreader update"),
        (PO.replace("UTF-8", "ISO-8859-1"), "U+4E2D"),
    ],
)
def test_a_catalog_that_cannot_take_it(path: Path, content: str, message: str) -> None:
    path.write_bytes(content.encode())
    assert message in refused(path, replace(PUMP, forms=("中",)))


def test_a_catalog_that_is_gone(path: Path) -> None:
    path.unlink()
    with pytest.raises(SaveError, match="everyreader update"):
        save(root(path), PUMP)
