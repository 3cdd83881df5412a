"""An edit writes the changed field as GNU gettext would, and nothing else."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import (
    CatalogError,
    Change,
    Previous,
    Unit,
    catalog_of,
    edit,
    edit_all,
    header_fields,
    read,
    set_header,
    set_translation,
    write,
)  # fmt: skip
from pipeline.catalogs.po.layout import field_lines
from pipeline.catalogs.po.width import width_of_breaks
from pipeline.model import Text
from tests.catalogs.samples import FIELDS, HEADER, UNUSUAL, catalogs, units, words

gnu = pytest.mark.skipif(shutil.which("msgcat") is None, reason="GNU gettext is not installed")


def msgcat(content: str, folder: Path, *options: str) -> str:
    path = folder / "in.po"
    path.write_bytes(content.encode())
    done = subprocess.run(["msgcat", "--force-po", *options, str(path)], capture_output=True, check=True)
    return done.stdout.decode()


def test_a_translation_changes_its_own_lines_only() -> None:
    catalog = read(Text("es.po", UNUSUAL))
    after = write(set_translation(catalog, "no blank line aboveand two strings", "otra"))
    assert after == UNUSUAL.replace('msgstr\n"below"\n', 'msgstr "otra"\n')


def test_a_finished_translation_loses_the_traces_of_its_fuzzy_time() -> None:
    content = HEADER + (
        '\n#. paragraph under "Pain"\n#. changed in the source: "one" → "two"\n#: source/pain.md\n#, fuzzy, c-format\n'
        '#| msgid "one"\nmsgid "two"\nmsgstr "uno"\n'
    )
    after = write(set_translation(read(Text("es.po", content)), "two", "dos"))
    assert after == HEADER + (
        '\n#. paragraph under "Pain"\n#: source/pain.md\n#, c-format\nmsgid "two"\nmsgstr "dos"\n'
    )


def test_every_field_can_be_changed_and_obsolete_entries_come_back() -> None:
    content = HEADER + '\n# Ana\n#: source/a.md\nmsgctxt "menu"\nmsgid "one"\nmsgstr "uno"\n\nmsgid "x"\nmsgstr "y"\n'
    catalog = read(Text("es.po", content))
    item = catalog.find("one", "menu")
    assert item
    change = Change(
        msgid="two", plural="many", context=None, msgstr=("dos", "muchos"), previous=Previous("one", None, "menu"),
        translator=("Eva",), notes=("paragraph",), references=("source/b.md",), fuzzy=True, flags=("c-format",),
    )  # fmt: skip
    assert write(edit(catalog, item, change)) == HEADER + (
        "\n# Eva\n#. paragraph\n#: source/b.md\n#, fuzzy, c-format\n"
        '#| msgctxt "menu"\n#| msgid "one"\nmsgid "two"\nmsgid_plural "many"\nmsgstr[0] "dos"\nmsgstr[1] "muchos"\n'
        '\nmsgid "x"\nmsgstr "y"\n'
    )
    gone = edit(catalog, item, Change(obsolete=True))
    assert '\n# Ana\n#~ msgctxt "menu"\n#~ msgid "one"\n#~ msgstr "uno"\n' in write(gone)
    back = edit(gone, gone.obsolete[0], Change(obsolete=False, references=("source/a.md",)))
    assert write(back) == content


def test_an_unknown_message_or_number_of_forms_is_named() -> None:
    catalog = read(Text("es.po", HEADER + '\nmsgid "one"\nmsgid_plural "many"\nmsgstr[0] ""\nmsgstr[1] ""\n'))
    with pytest.raises(CatalogError, match="no message “three”"):
        set_translation(catalog, "three", "tres")
    with pytest.raises(CatalogError, match="has 2 forms, not 1"):
        set_translation(catalog, "one", "uno")


def test_header_fields_are_edited_in_place() -> None:
    catalog = read(Text("es.po", HEADER + '\nmsgid "a"\nmsgstr "b"\n'))
    after = set_header(catalog, {"Language": "pt_BR", "X-Reviewed": "no"})
    assert write(after) == write(catalog).replace('"Language: es\\n"', '"Language: pt_BR\\n"').replace(
        'plural=(n != 1);\\n"\n', 'plural=(n != 1);\\n"\n"X-Reviewed: no\\n"\n'
    )
    assert header_fields(after)["X-Reviewed"] == "no"
    assert set_header(after, {"Language": "pt_BR"}) is after


def test_a_header_in_one_string_is_edited_too() -> None:
    catalog = read(Text("es.po", 'msgid ""\nmsgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"\n'))
    after = set_header(catalog, {"Language": "fr"})
    assert header_fields(after) == {"Language": "fr", "Content-Type": "text/plain; charset=UTF-8"}


def test_line_ends_of_the_file_are_used() -> None:
    content = (HEADER + '\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr ""\n').replace("\n", "\r\n")
    after = write(set_translation(read(Text("es.po", content)), "c", "d\ne"))
    assert after == content.replace('msgid "c"\r\nmsgstr ""\r\n', 'msgid "c"\r\nmsgstr ""\r\n"d\\n"\r\n"e"\r\n')


def test_a_file_without_a_line_feed_at_its_end_stays_so() -> None:
    content = HEADER + '\nmsgid "a"\nmsgstr "b"'
    catalog = read(Text("es.po", content))
    assert write(catalog) == content
    assert write(set_translation(catalog, "a", "c")) == HEADER + '\nmsgid "a"\nmsgstr "c"\n'


@pytest.mark.parametrize("width", [79, 0, 77, 100])
def test_the_width_is_the_one_the_files_breaks_vote_for(width: int) -> None:
    text = "A pump under the skin brings the medicine to the fluid around the spinal cord, day and night, "
    rows = [
        "\n".join(
            [*field_lines("msgid", f"{number}: {text * 2}", width=width), *field_lines("msgstr", text, width=width)]
        )
        for number in range(12)
    ]
    catalog = read(Text("es.po", HEADER + "\n" + "\n\n".join(rows) + "\n"))
    assert width_of_breaks(catalog) == width
    after = write(set_translation(catalog, f"3: {text * 2}", text * 3))
    assert "\n".join(field_lines("msgstr", text * 3, width=width)) in after


@given(catalogs(), st.data())
@settings(max_examples=60, deadline=None)
def test_all_other_entries_keep_their_bytes(content: str, data: st.DataObject) -> None:
    catalog = read(Text("es.po", content))
    if not catalog.messages:
        return
    chosen = data.draw(st.sampled_from(catalog.messages))
    forms = tuple(data.draw(words) for _ in chosen.msgstr)
    after = edit_all(catalog, {chosen: Change(msgstr=forms)})
    for before, now in zip(catalog.items, after.items, strict=True):
        if before.key == chosen.key:
            assert now.msgstr == forms
        else:
            assert catalog.raw(before) == after.raw(now)


@gnu
@given(drawn=st.lists(units(), max_size=12, unique_by=lambda unit: unit.key))
@settings(max_examples=25, deadline=None)
def test_entries_are_laid_out_as_msgcat_does(drawn: list[Unit], tmp_path_factory: pytest.TempPathFactory) -> None:
    # A joiner before a space breaks in gettext's own way; flags that it does not know are dropped by it.
    plain = [replace(unit, flags=()) for unit in drawn if "\\u200d" not in ascii(unit)]
    content = catalog_of(plain, FIELDS)
    assert msgcat(content, tmp_path_factory.getbasetemp()) == content


@gnu
def test_an_edited_catalog_is_what_msgcat_would_write(tmp_path: Path) -> None:
    texts = [
        f"{word} " + "the pump is filled again – in the clinic/hospital, every two months; " * 3 for word in "abcdefg"
    ]
    content = catalog_of([Unit(text, (text.upper(),), references=("source/pain.md",) * 1) for text in texts], FIELDS)
    catalog = read(Text("es.po", content))
    changed = set_translation(catalog, texts[3], "医生会检查泵，并在需要时重新填充药物。" * 6 + "\n¿Y ahora? " * 9)
    assert msgcat(write(changed), tmp_path) == write(changed)
