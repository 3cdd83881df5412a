"""A merge keeps every byte that it need not change, finds what an edit left of each message, and loses nothing."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import (
    CatalogError,
    MergeError,
    Message,
    Rewording,
    Unit,
    catalog_of,
    memory_of,
    merge,
    new_catalog,
    read,
    template,
    units_of,
    write,
)  # fmt: skip
from pipeline.catalogs.merging.changes import typography_change, word_difference
from pipeline.catalogs.translating import set_translation
from pipeline.model import Text
from tests.catalogs.samples import FIELDS, UNUSUAL, catalogs, units

gnu = pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed")
PAIN = "source/pain.md"


def pot(*texts: str | Message) -> str:
    return template(text if isinstance(text, Message) else Message(text, references=(PAIN,)) for text in texts)


def po(translations: dict[str, str]) -> str:
    catalog = read(Text("es.po", new_catalog(pot(*translations), "es")))
    for msgid, msgstr in translations.items():
        catalog = set_translation(catalog, msgid, msgstr)
    return write(catalog)


def found(merged: str) -> dict[str, Unit]:
    return {unit.msgid: unit for unit in units_of(read(Text("es.po", merged)))}


FIVE = {
    "What is a pump?": "¿Qué es una bomba?",
    "The pump brings medicine to the spine.": "La bomba lleva la medicina a la columna.",
    "Ask your doctor.": "Pregunte a su médico.",
    "It is filled every two months.": "Se llena cada dos meses.",
    "Call us.": "Llámenos.",
}


def test_a_merge_of_what_is_merged_changes_nothing() -> None:
    old = po(FIVE)
    assert merge(old, pot(*FIVE)) == old
    once = merge(old, pot(*FIVE, "One more text."))
    assert merge(once, pot(*FIVE, "One more text.")) == once


def test_an_edited_message_keeps_its_translation_as_a_suggestion() -> None:
    new = [text.replace("two months", "three months") for text in FIVE]
    unit = found(merge(po(FIVE), pot(*new)))["It is filled every three months."]
    assert unit.msgstr == ("Se llena cada dos meses.",)
    assert unit.fuzzy
    assert unit.previous == "It is filled every two months."
    assert unit.notes == ('changed in the source: "two" → "three"',)


def test_a_rewritten_message_is_found_by_its_place() -> None:
    new = [text.replace("Ask your doctor.", "Have a talk with a doctor first.") for text in FIVE]
    assert found(merge(po(FIVE), pot(*new)))["Have a talk with a doctor first."].previous == "Ask your doctor."


def test_a_new_message_gets_no_suggestion() -> None:
    unit = found(merge(po(FIVE), pot("It is refilled at the clinic.", *FIVE)))["It is refilled at the clinic."]
    assert (unit.msgstr, unit.fuzzy, unit.previous) == (("",), False, None)


def test_a_wording_fix_keeps_the_translation() -> None:
    old = {"The pump is effecting pain.": "La bomba afecta al dolor."}
    fix = Rewording("The pump is effecting pain.", "The pump is affecting pain.", "effecting → affecting")
    merged = merge(po(old), pot("The pump is affecting pain."), rewordings=[fix])
    unit = found(merged)["The pump is affecting pain."]
    assert (unit.msgstr, unit.fuzzy, unit.previous) == (("La bomba afecta al dolor.",), False, None)
    assert unit.notes == ("wording: effecting → affecting, translation kept",)
    assert merge(merged, pot("The pump is affecting pain.")) == merged


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('Don\'t "move" - wait...', "Don’t “move” – wait…"),
        ("5 mg a  day", "5\u00a0mg a day"),
    ],
)
def test_typography_alone_keeps_the_translation(old: str, new: str) -> None:
    unit = found(merge(po({old: "No se mueva"}), pot(new)))[new]
    assert not unit.fuzzy
    assert unit.notes[0].startswith("typography: ")
    assert unit.notes[0].endswith(", translation kept")


@pytest.mark.parametrize(("old", "new"), [('Type `say "a"` now', "Type `say “a”` now"), ("a b", "ab"), ("no", "No")])
def test_other_changes_are_no_typography(old: str, new: str) -> None:
    assert typography_change(old, new) is None


def test_a_split_paragraph_gives_each_part_its_sentences() -> None:
    whole = "The pump is small. It lies under the skin. Nobody can see it."
    old = {"Start here.": "Empiece.", whole: "La bomba es pequeña. Está bajo la piel. Nadie la ve.", "End.": "Fin."}
    parts = ("The pump is small.", "It lies under the skin. Nobody can see it.")
    after = found(merge(po(old), pot("Start here.", *parts, "End.")))
    assert [after[part].msgstr[0] for part in parts] == ["La bomba es pequeña.", "Está bajo la piel. Nadie la ve."]
    assert all(after[part].fuzzy and after[part].previous == whole for part in parts)


def test_joined_paragraphs_give_their_translations_in_a_row() -> None:
    old = {
        "Start.": "Empiece.",
        "The pump is small.": "Es pequeña.",
        "Nobody can see it.": "Nadie la ve.",
        "End.": "Fin.",
    }
    joined = "The pump is small. Nobody can see it."
    unit = found(merge(po(old), pot("Start.", joined, "Z.")))[joined]
    assert (unit.msgstr, unit.fuzzy, unit.previous) == (("Es pequeña. Nadie la ve.",), True, joined)


def test_a_removed_message_becomes_obsolete_and_comes_back() -> None:
    old = po(FIVE)
    without = merge(old, pot(*list(FIVE)[1:]))
    assert '#~ msgid "What is a pump?"\n#~ msgstr "¿Qué es una bomba?"\n' in without
    assert found(merge(without, pot(*FIVE)))["What is a pump?"].msgstr == ("¿Qué es una bomba?",)
    assert "#~" not in merge(without, pot(*FIVE))


def test_a_renamed_page_gets_its_translations_from_the_memory() -> None:
    memory = memory_of([read(Text("old.po", po(FIVE)))])
    new = new_catalog(pot(*FIVE), "es")
    filled = found(merge(new, pot(*FIVE), memory=memory))
    assert not any(unit.fuzzy for unit in filled.values())
    assert {text: unit.msgstr[0] for text, unit in filled.items()} == FIVE
    assert new_catalog(pot(*FIVE), "es", memory=memory) == merge(new, pot(*FIVE), memory=memory)
    near = found(merge(new, pot("It is filled every three months."), memory=memory))["It is filled every three months."]
    assert near.fuzzy
    assert near.notes == (f"found in {PAIN}", 'changed in the source: "two" → "three"')


def test_an_edit_of_an_unfinished_translation_keeps_the_text_that_was_translated() -> None:
    once = merge(po(FIVE), pot(*[text.replace("two months", "three months") for text in FIVE]))
    twice = found(merge(once, pot(*[text.replace("two months", "four months") for text in FIVE])))
    assert twice["It is filled every four months."].previous == "It is filled every two months."
    back = found(merge(once, pot(*FIVE)))["It is filled every two months."]
    assert back.fuzzy
    assert back.notes == ("changed in the source: back to the text that was translated",)


def test_a_plural_that_came_or_went_is_looked_at_again() -> None:
    plural = Message("One pump", plural="Many pumps", references=(PAIN,))
    unit = found(merge(po({"One pump": "Una bomba"}), pot(plural)))["One pump"]
    assert (unit.plural, unit.msgstr, unit.fuzzy) == ("Many pumps", ("Una bomba", "Una bomba"), True)
    back = found(merge(merge(po({"One pump": "Una bomba"}), pot(plural)), pot("One pump")))["One pump"]
    assert (back.plural, back.msgstr, back.fuzzy) == (None, ("Una bomba",), True)


def test_a_changed_context_is_looked_at_again() -> None:
    unit = found(merge(po({"Home": "Inicio"}), pot(Message("Home", context="menu", references=(PAIN,)))))["Home"]
    assert (unit.msgstr, unit.fuzzy, unit.previous) == (("Inicio",), True, "Home")
    assert unit.notes == ("changed in the source: only the context",)


def test_a_template_cannot_make_a_translation_fuzzy() -> None:
    old = po(FIVE)
    marked = pot(*FIVE, "New.").replace("\nmsgid", "\n#, fuzzy\nmsgid")
    assert merge(old, marked) == merge(old, pot(*FIVE, "New."))


def test_an_empty_template_is_refused() -> None:
    with pytest.raises(MergeError, match="no messages"):
        merge(po(FIVE), pot())
    with pytest.raises(CatalogError, match="is empty"):
        merge(po(FIVE), "")


def test_comments_of_the_template_are_taken_over_and_our_own_kept() -> None:
    old = po({"Call us.": "Llámenos."}).replace("#: source/pain.md", "# Eva: formal\n#: source/pain.md")
    merged = merge(old, pot(Message("Call us.", notes=("paragraph",), references=("source/call.md",))))
    assert "\n# Eva: formal\n#. paragraph\n#: source/call.md\n" in merged
    marked = old.replace("#: source", "#. machine translation (x)\n#: source").replace(
        'msgid "Call', '#, fuzzy\nmsgid "Call'
    )
    assert "#. paragraph\n#. machine translation (x)\n" in merge(
        marked, pot(Message("Call us.", notes=("paragraph",), references=(PAIN,)))
    )


def test_the_template_date_is_taken_over_only_with_other_messages() -> None:
    dated = pot(*FIVE).replace('"MIME-Version', '"POT-Creation-Date: 2026-11-23 10:00+0000\\n"\n"MIME-Version')
    old = merge(new_catalog(dated, "es"), dated)
    later = dated.replace("2026-11-23", "2026-11-24")
    assert merge(old, later) == old
    assert "2026-11-24" in merge(old, later + '\nmsgid "new"\nmsgstr ""\n')


def test_word_differences_are_short() -> None:
    assert word_difference("the effecting pump", "the affecting pump") == '"effecting" → "affecting"'
    assert word_difference("a pump", "a small pump") == 'added "small"'
    assert word_difference("a very small pump", "a pump") == 'removed "very small"'
    assert word_difference("a b", "a  b") == "spaces or line breaks"
    assert len(word_difference("x " * 400, "y " * 400)) < 200


@given(catalogs(), st.lists(units(), max_size=5, unique_by=lambda unit: unit.key))
@settings(max_examples=60, deadline=None)
def test_no_translation_is_lost_and_a_second_merge_changes_nothing(old: str, drawn: list[Unit]) -> None:
    new = catalog_of(drawn, FIELDS)
    catalog = read(Text("es.po", old))
    if not drawn:
        return
    merged = merge(old, new)
    after = read(Text("es.po", merged))
    assert {item.key for item in after.messages} == {unit.key for unit in drawn}
    assert merge(merged, new) == merged
    texts = "".join(text for item in after.items for text in item.msgstr)
    for item in catalog.messages:
        assert all(part in texts for text in item.msgstr[:1] for part in text.split(". "))


@gnu
@given(catalogs(), st.lists(units(), min_size=1, max_size=5, unique_by=lambda unit: unit.key))
@settings(max_examples=20, deadline=None)
def test_gettext_reads_every_merge(old: str, drawn: list[Unit]) -> None:
    merged = merge(old, catalog_of(drawn, FIELDS))
    done = subprocess.run(["msgcat", "-"], input=merged.encode(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


@gnu
def test_msgfmt_checks_a_merge_of_every_kind(tmp_path: Path) -> None:
    whole = "The pump is small. It lies under the skin. Nobody can see it."
    old = po(FIVE | {whole: "Es pequeña. Está bajo la piel. Nadie la ve.", "A a": "b", "One": "Uno"})
    parts = ("The pump is small.", "It lies under the skin. Nobody can see it.")
    new = pot(*list(FIVE)[1:3], "It is filled every four months.", *parts, Message("One", plural="Many"), "A\u00a0a")
    path = tmp_path / "es.po"
    path.write_text(merge(merge(old, new), pot(*FIVE)))
    done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_unusual_catalog_is_merged_with_its_own_template_without_a_change() -> None:
    catalog = read(Text("es.po", UNUSUAL))
    empty = catalog_of(units_of(catalog), FIELDS)
    merged = merge(UNUSUAL, empty)
    again = read(Text("es.po", merged))
    kept = [catalog.raw(item) for item in catalog.messages]
    assert [again.raw(item) for item in again.messages] == kept
