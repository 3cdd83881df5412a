"""One catalog at a time, at the command line: tidy in a git checkout, merge, exchange, charsets."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from pipeline.cli import main
from tests.own_checkout import (
    ARTICLE,
    ROOT,
    TRANSLATED,
    catalog_path,
    changed_files,
    git,
    messages,
    own_checkout,
    read_catalog,
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_checkout(tmp_path_factory.mktemp("own"))


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "site"))


def saved_by_polib(path: Path, edits: int = 1) -> None:
    """The file as polib lays it out, with some translations edited."""
    polib = pytest.importorskip("polib")
    catalog = polib.pofile(str(path), wrapwidth=50)
    for entry in list(catalog)[:edits]:
        entry.msgstr += " Ñ"
    catalog.save()


def saved_by_msgcat(path: Path, edits: int = 1) -> None:
    if shutil.which("msgcat") is None:
        pytest.skip("msgcat of GNU gettext is not installed")
    text = path.read_text("utf-8")
    first = read_catalog(path).messages[0]
    assert edits == 1
    literal = first.literals[-1]
    assert literal.name == "msgstr"
    path.write_text(text[: first.end].rstrip()[:-1] + ' Ñ"\n' + text[first.end :], "utf-8", newline="\n")
    subprocess.run(["msgcat", "--width=50", "--sort-output", "-o", str(path), str(path)], check=True)


def with_filter(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sets git up with the very lines of the translators' page."""
    lines = re.findall(r"```sh\n(.*?)```", (ROOT / "docs/translators.md").read_text("utf-8"), re.DOTALL)[0].splitlines()
    command = f"{shlex.quote(sys.executable)} -m pipeline"
    config = shlex.split(lines[0].replace("everyreader catalog", f"{command} catalog"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    git(site, *config[1:])
    added = re.fullmatch(r'echo "(.*)" >> (\S+)', lines[1])
    assert added
    (site / added[2]).write_text(added[1] + "\n")


@pytest.mark.parametrize("save", [saved_by_polib, saved_by_msgcat])
def test_as_a_filter_of_git(site: Path, save: object, monkeypatch: pytest.MonkeyPatch) -> None:
    with_filter(site, monkeypatch)
    path = catalog_path(site, "es")
    save(path)  # type: ignore[operator]
    git(site, "add", "locales")
    diff = git(site, "diff", "--cached", "-U0", "--", "locales")
    changed = [line for line in diff.splitlines() if re.match(r"[-+][^-+]", line)]
    assert [line for line in changed if line.startswith("+")]
    assert len(changed) <= 6, diff
    assert "Ñ" in diff


def test_a_filter_lets_a_merge_pass(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_filter(site, monkeypatch)
    article = site / "source" / f"{ARTICLE}.md"
    text = article.read_text("utf-8")
    article.write_text(text.replace("lasts a long time", "lasts for years"), "utf-8", newline="\n")
    assert main(["update", "--site", str(site)]) == 0
    git(site, "add", "-A")
    path = f"locales/es/LC_MESSAGES/{ARTICLE}.po"
    assert git(site, "show", f":{path}") == (site / path).read_text("utf-8")


def test_tidy_leaves_out_what_was_taken_out_on_purpose(site: Path) -> None:
    path = catalog_path(site, "es")
    text = path.read_text("utf-8")
    old = '\n#~ msgid "Old"\n#~ msgstr "Viejo"\n'
    path.write_text(text + old, "utf-8", newline="\n")
    git(site, "add", "-A")
    git(site, "commit", "-q", "-m", "an obsolete entry")
    path.write_text(text, "utf-8", newline="\n")
    assert main(["catalog", "tidy", "--no-restore", str(path)]) == 0
    assert path.read_text("utf-8") == text
    assert main(["catalog", "tidy", str(path)]) == 0
    assert path.read_text("utf-8") == text + old


def test_tidy_takes_a_byte_order_mark_out(site: Path) -> None:
    path = catalog_path(site, "es")
    data = path.read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + data)
    assert main(["catalog", "tidy", str(path)]) == 0
    assert path.read_bytes() == data


def test_tidy_without_git_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "es.po"
    shutil.copy(catalog_path(ROOT, "es"), path)
    assert main(["catalog", "tidy", str(path)]) == 2
    assert "git" in capsys.readouterr().err


def test_hooks_for_pre_commit_are_commands_that_run(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(site)
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    path = f"locales/es/LC_MESSAGES/{ARTICLE}.po"
    saved_by_polib(site / path)
    assert re.search(hooks["everyreader-tidy"]["files"], path)
    assert main([*hooks["everyreader-tidy"]["entry"].split()[1:], path]) == 0
    assert sum(changed_files(site)[path]) <= 4
    source = f"source/{ARTICLE}.md"
    assert re.search(hooks["everyreader-lint"]["files"], source)
    assert main([*hooks["everyreader-lint"]["entry"].split()[1:], source]) == 0


LATIN = (
    'msgid ""\nmsgstr ""\n"Language: {locale}\\n"\n"Content-Type: text/plain; charset={charset}\\n"\n\n'
    'msgid "Pain"\nmsgstr "{word}"\n'
)


@pytest.mark.parametrize(("charset", "word"), [("ISO-8859-1", "Daño"), ("windows-1256", "ألم")])
def test_a_catalog_of_another_charset_stays_in_it(
    tmp_path: Path, charset: str, word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    locale = "es" if charset == "ISO-8859-1" else "ar"
    (tmp_path / "source").mkdir()
    (tmp_path / "source/pain.md").write_text("# Pain\n\nA new text.\n")
    (tmp_path / "everyreader.toml").write_text(f'[site]\nname = "S"\nlocales = ["en", "{locale}"]\n')
    path = catalog_path(tmp_path, locale, "pain")
    path.parent.mkdir(parents=True)
    path.write_bytes(LATIN.format(charset=charset, word=word, locale=locale).encode(charset))
    assert main(["update", "--site", str(tmp_path)]) == 0
    data = path.read_bytes()
    assert f'msgstr "{word}"' in data.decode(charset)
    assert 'msgid "A new text."' in data.decode(charset)
    assert word.encode("utf-8") not in data
    assert main(["update", "--site", str(tmp_path)]) == 0
    assert path.read_bytes() == data
    capsys.readouterr()
    assert main(["status", locale, "--site", str(tmp_path), "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)["catalogs"]
    assert rows[0]["done"] == 1
    merged = tmp_path / "merged.po"
    assert main(["catalog", "merge", str(path), str(tmp_path / "locales/pain.pot"), "-o", str(merged)]) == 0
    assert merged.read_bytes() == data


def test_bytes_that_are_not_of_the_charset_are_told_with_their_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "es.po"
    path.write_bytes(LATIN.format(charset="UTF-8", word="Daño", locale="es").encode("ISO-8859-1"))
    assert main(["catalog", "check", str(path)]) == 2
    assert f"{path}:7" in capsys.readouterr().err


@pytest.mark.parametrize("locale", TRANSLATED)
@pytest.mark.parametrize("form", ["tmx", "xliff", "csv", "mo"])
def test_there_and_back_again(site: Path, form: str, locale: str) -> None:
    path = catalog_path(site, locale)
    committed = path.read_bytes()
    out = site / f"out.{form}"
    assert main(["catalog", "export", str(path), "--to", form, "-o", str(out)]) == 0
    assert main(["catalog", "import", str(out), "--from", form, "--into", str(path)]) == 0
    assert path.read_bytes() == committed
    translations = {msgid: item.msgstr for msgid, item in messages(path).items()}
    empty = re.sub(r'(?<=\n)msgstr (?:".*"\n)+(?=\n|$)', 'msgstr ""\n', committed.decode("utf-8")[500:])
    path.write_text(committed.decode("utf-8")[:500] + empty, "utf-8", newline="\n")
    assert not all(item.translated for item in read_catalog(path).messages)
    assert main(["catalog", "import", str(out), "--from", form, "--into", str(path)]) == 0
    assert {msgid: item.msgstr for msgid, item in messages(path).items()} == translations


def test_the_glossary_there_and_back_again(site: Path) -> None:
    glossary = site / "locales" / "glossary.csv"
    before = glossary.read_bytes()
    out = site / "terms.tbx"
    assert main(["catalog", "export", str(glossary), "--to", "tbx", "-o", str(out)]) == 0
    assert main(["catalog", "import", str(out), "--from", "tbx", "--into", str(glossary)]) == 0
    assert sorted(glossary.read_bytes().splitlines()) == sorted(before.splitlines())


def test_merge_carries_link_targets_along(tmp_path: Path) -> None:
    old, new, out = (tmp_path / name for name in ("old.po", "new.pot", "out.po"))
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    old.write_text(head + 'msgid "See [the pumps](pumps.md)."\nmsgstr "Véase [las bombas](pumps.md)."\n', "utf-8")
    new.write_text(head + 'msgid "See [the pumps](devices/pumps.md)."\nmsgstr ""\n', "utf-8")
    assert main(["catalog", "merge", str(old), str(new), "-o", str(out)]) == 0
    assert out.read_text("utf-8") == (
        f"{head}#. link targets: moved, translation kept\n"
        'msgid "See [the pumps](devices/pumps.md)."\nmsgstr "Véase [las bombas](devices/pumps.md)."\n'
    )


def test_environment_of_a_hook_does_not_mislead(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = catalog_path(site, "es")
    saved_by_polib(path)
    monkeypatch.chdir(site)
    monkeypatch.setenv("GIT_DIR", ".git")
    assert main(["catalog", "tidy", os.path.relpath(path)]) == 0
    monkeypatch.delenv("GIT_DIR")
    assert sum(changed_files(site)[path.relative_to(site).as_posix()]) <= 4
