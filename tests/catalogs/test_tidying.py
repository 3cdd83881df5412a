"""Whatever program saved a catalog last, the difference to the committed one is the translator's words alone."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogs import Change, edit_all, read, set_translation, tidy, write
from pipeline.model import Text
from tests.catalogs.samples import HEADER, UNUSUAL, catalogs, words

COMMITTED = HEADER + (
    '\n# Eva: formal\n#. heading 2 under "Pain"\n#: source/pain.md source/pump.md\n#, max-length:40\n'
    'msgid "What is a pump?"\nmsgstr "¿Qué es una bomba?"\n'
    '\n#: source/pain.md\n#, fuzzy\n#| msgid "Call."\nmsgid "Call us."\nmsgstr "Llámenos."\n'
    '\n#: source/pain.md\nmsgid ""\n"A long text that the file breaks "\n"where no other program would break it."\n'
    'msgstr ""\n"Un texto largo que el archivo "\n"corta donde ningún otro programa."\n'
    '\n#: source/pain.md\nmsgctxt "menu"\nmsgid "Home"\nmsgstr ""\n'
    '\n#~ msgid "gone"\n#~ msgstr "ido"\n'
)


def translated(content: str) -> str:
    """The catalog as a translator would leave it in an editor that changes nothing else."""
    return write(set_translation(read(Text("es.po", content)), "Home", "Inicio", context="menu"))


def by_polib(content: str) -> str:
    polib = pytest.importorskip("polib")
    return str(polib.pofile(content)) + "\n"


def by_babel(content: str) -> str:
    from babel.messages.pofile import read_po, write_po

    file = io.BytesIO()
    write_po(file, read_po(io.BytesIO(content.encode())), width=76)
    return file.getvalue().decode()


def by_msgcat(content: str) -> str:
    if shutil.which("msgcat") is None:
        pytest.skip("GNU gettext is not installed")
    done = subprocess.run(["msgcat", "--sort-output", "-"], input=content.encode(), capture_output=True, check=True)
    return done.stdout.decode()


def by_a_script(content: str) -> str:
    """What JavaScript tools do: no breaks, CRLF, no obsolete entries, no unknown flags, sorted comments."""
    catalog = read(Text("es.po", content))
    rows = []
    for item in catalog.items:
        if item.obsolete:
            continue
        head = content[item.start : item.body].replace("#, max-length:40\n", "").replace("# Eva: ", "#  Eva:  ")
        strings = [string for string in (item.context, item.msgid, item.plural) if string is not None]
        lines = [
            f'{literal.name} "{string}"'.replace("\n", "\\n").replace('\\n"', '\\n"')
            for literal, string in zip(item.literals, [*strings, *item.msgstr], strict=True)
        ]
        rows.append(head + "\n".join(lines) + "\n")
    return "\ufeff" + "\n".join(rows).replace("\n", "\r\n")


@pytest.mark.parametrize("program", [by_polib, by_babel, by_msgcat, by_a_script])
def test_a_file_saved_by_another_program_is_given_back(program: Callable[[str], str]) -> None:
    saved = program(COMMITTED)
    assert saved != COMMITTED
    assert tidy(saved, COMMITTED) == COMMITTED


@pytest.mark.parametrize("program", [by_polib, by_babel, by_msgcat, by_a_script])
def test_the_difference_is_the_translators_words(program: Callable[[str], str]) -> None:
    after = tidy(program(translated(COMMITTED)), COMMITTED)
    assert after == COMMITTED.replace('msgid "Home"\nmsgstr ""', 'msgid "Home"\nmsgstr "Inicio"')
    assert tidy(after, COMMITTED) == after


def test_header_fields_that_changed_are_kept_at_their_place() -> None:
    lines = COMMITTED.split("\n\n", 1)
    fields = lines[0].replace("es\\n", "es_MX\\n").replace("plural=(n != 1)", "plural=n!=1").split("\n")
    saved = "\n".join([*fields[:2], *reversed(fields[2:]), '"X-Reviewer: Eva\\n"']) + "\n\n" + lines[1]
    expected = COMMITTED.replace("es\\n", "es_MX\\n", 1).replace(
        '(n != 1);\\n"\n', '(n != 1);\\n"\n"X-Reviewer: Eva\\n"\n'
    )
    assert tidy(saved, COMMITTED) == expected


def test_what_a_program_says_of_itself_is_no_words_of_a_translator() -> None:
    own = '"X-Generator: Poedit 3.2\\n"\n"Generated-By: Babel 2.18\\n"\n"POT-Creation-Date: 2026-11-25 10:00+0000\\n"\n'
    own += '"Report-Msgid-Bugs-To: EMAIL@ADDRESS\\n"\n'
    head, rest = COMMITTED.split("\n\n", 1)
    assert tidy(f"{head}\n{own}\n{rest}", COMMITTED) == COMMITTED
    without = "\n".join(line for line in head.split("\n") if "Plural-Forms" not in line) + f"\n\n{rest}"
    assert tidy(COMMITTED, without) == without  # a formula of plurals for a catalog that has none
    merged = f"{head}\n{own}\n{rest}" + '\nmsgid "new"\nmsgstr ""\n'
    assert '"POT-Creation-Date: 2026' in tidy(merged, COMMITTED)  # another template, another date


def test_format_flags_are_the_templates() -> None:
    saved = COMMITTED.replace("#, fuzzy\n", "#, fuzzy, python-brace-format\n").replace(
        "#: source/pain.md\nmsgctxt", "#: source/pain.md\n#, python-format\nmsgctxt"
    )
    assert tidy(saved, COMMITTED) == COMMITTED
    assert "#, read-only" in tidy(saved.replace("#, python-format", "#, read-only"), COMMITTED)


def test_a_previous_text_made_a_comment_and_broken_anew_is_given_back() -> None:
    long = "Call us " * 20
    committed = COMMITTED.replace('#| msgid "Call."', f'#| msgid ""\n#| "{long}"\n#| "or write."')
    saved = by_babel(committed)
    assert "#| msgid" not in saved
    assert tidy(saved, committed) == committed


def test_a_confirmed_translation_loses_its_flag() -> None:
    saved = COMMITTED.replace('#, fuzzy\n#| msgid "Call."\n', "")
    assert tidy(saved, COMMITTED) == saved


def test_new_and_deleted_entries_stay_so_unless_a_translation_would_be_lost() -> None:
    entry = '\n# by hand\nmsgid "New"\nmsgstr "Nuevo"\n'
    place = COMMITTED.index('\n#: source/pain.md\nmsgid ""\n"A long')
    saved = COMMITTED[:place] + entry + COMMITTED[place:]
    assert tidy(saved, COMMITTED) == saved
    without = COMMITTED.replace('\n#~ msgid "gone"\n#~ msgstr "ido"\n', "")
    assert tidy(without, COMMITTED) == COMMITTED
    assert tidy(without, COMMITTED, restore=False) == without


def test_an_unusual_file_is_given_back_from_msgcat(tmp_path: Path) -> None:
    known = UNUSUAL.replace("#= sticky\n", "").replace("#,fuzzy,", "#, fuzzy, ")
    path = tmp_path / "es.po"
    path.write_text(known)
    if shutil.which("msgcat") is None:
        pytest.skip("GNU gettext is not installed")
    done = subprocess.run(["msgcat", str(path)], capture_output=True, check=True)
    assert tidy(done.stdout.decode(), known) == known


@given(catalogs(), st.data())
@settings(max_examples=50, deadline=None)
def test_tidying_twice_is_tidying_once_and_keeps_every_value(content: str, data: st.DataObject) -> None:
    catalog = read(Text("es.po", content))
    chosen = data.draw(st.lists(st.sampled_from(catalog.messages), unique=True)) if catalog.messages else []
    changes = {item: Change(msgstr=tuple(data.draw(words) for _ in item.msgstr)) for item in chosen}
    saved = write(edit_all(catalog, changes))
    once = tidy(saved, content)
    assert tidy(once, content) == once
    before, after = read(Text("a", saved)), read(Text("b", once))
    assert {item.key: item.msgstr for item in before.items} == {item.key: item.msgstr for item in after.items}
    assert tidy(content, content) == content


SAVED = Path(__file__).parent / "saved"


def changed_lines(before: str, after: str) -> list[str]:
    """The lines that a comparison would show."""
    import difflib

    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line[2:] for line in lines if line[0] in "+-"]


@pytest.mark.parametrize(
    ("program", "own"), [("poedit", set()), ("lokalize", {"Language-Team"}), ("gtranslator", set())]
)
def test_a_file_really_saved_by_a_program_shows_one_translation(program: str, own: set[str]) -> None:
    """Poedit 3.2.2, Lokalize 22.12.3 and Gtranslator 42.0 saved them after " Hola" was typed (saved_files.py)."""
    committed = (SAVED / "committed.po").read_bytes().decode()
    saved = (SAVED / f"by-{program}.po").read_bytes().decode()
    rows = changed_lines(committed, tidy(saved, committed))
    fields = {row[1:].partition(":")[0] for row in rows if row.startswith('"')}
    assert fields == own | {"PO-Revision-Date"}
    rest = [row for row in rows if not row.startswith('"') and not row.startswith("# Ana")]
    assert rest == ['msgstr "¿Qué es una bomba?"', 'msgstr "¿Qué es una bomba? Hola"']


def test_a_file_saved_by_omegat_keeps_what_it_has_no_translation_of() -> None:
    """OmegaT 3.6.0 saved it (saved_files.py): it empties entries that equal their source and fuzzy ones."""
    committed = (SAVED / "equal.po").read_bytes().decode()
    saved = (SAVED / "equal-by-omegat.po").read_bytes().decode()
    assert 'msgid "Hospital"\nmsgstr ""' in saved and 'msgid "Call us."\nmsgstr ""' in saved
    rows = changed_lines(committed, tidy(saved, committed))
    assert rows == ['msgstr "¿Qué es una bomba?"', 'msgstr "¿Qué es una bomba? Hola"']


def test_entries_that_a_translator_empties_stay_empty() -> None:
    committed = (SAVED / "equal.po").read_bytes().decode()
    cleared = committed
    for said in ("Hospital", "Dr. Ana Ruiz", "Llámenos."):
        cleared = cleared.replace(f'msgstr "{said}"', 'msgstr ""')
    assert tidy(cleared, committed) == cleared
    saved = (SAVED / "equal-by-omegat.po").read_bytes().decode()
    one = saved.replace('msgid "Dr. Ana Ruiz"\nmsgstr ""', 'msgid "Dr. Ana Ruiz"\nmsgstr "Dr. Ana Ruiz"')
    assert 'msgid "Hospital"\nmsgstr ""' in tidy(one, committed)  # one came through: OmegaT may keep them


def test_poedit_does_not_finish_a_translation_whose_flag_it_overlooked() -> None:
    committed = (SAVED / "unusual.po").read_bytes().decode()
    saved = (SAVED / "unusual-by-poedit.po").read_bytes().decode()
    assert not read(Text("s", saved)).find("New text", "menu").fuzzy  # type: ignore[union-attr]
    after = tidy(saved, committed)
    assert read(Text("t", after)).find("New text", "menu").fuzzy  # type: ignore[union-attr]
    assert tidy(after, committed) == after
    assert "#= sticky\n" in after
