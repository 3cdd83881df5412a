"""Command lines of people in a hurry: the exit code, the message, and that nothing is lost."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.cli import main
from pipeline.commands import COMMANDS, UsageError
from pipeline.commands.extract_command import write_texts

STORIES = Path(__file__).parent / "stories"
DATE = "2026-11-23"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    shutil.copytree(STORIES / "rest-and-move", tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_options(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert f"usage: everyreader {name}" in capsys.readouterr().out


@pytest.mark.parametrize(
    "name", ["build", "check", "update", "extract", "status", "lint", "adopt", "releases", "rollback"]
)
def test_a_folder_without_a_site_is_wrong_use(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([name]) == 2
    assert capsys.readouterr().err.startswith("everyreader: everyreader.toml: There is no everyreader.toml here")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["build", "--locale", "fr", "--site", "S"], "This site has no locale “fr”. It has: en, es, ar."),
        (["build", "--locale", "../x", "--site", "S"], "This site has no locale “../x”."),
        (["build", "--date", "tomorrow", "--site", "S"], "--date: “tomorrow” is no date."),
        (["build", "--site", "nowhere"], "nowhere: There is no folder nowhere."),
        (["build", "--previous", "nowhere", "--site", "S"], "There is no folder nowhere."),
        (["build", "--output", "S/source", "--site", "S"], "Cannot write the report to S/source: "),
        (["build", "--executor", "nonsense", "--site", "S"], "There is no executor “nonsense”."),
        (["build", "--jobs", "0", "--site", "S"], "0 processes cannot work."),
        (["update", "--locale", "es_", "--site", "S"], "“es_” is no known locale"),
        (["update", "--locale", "en", "--site", "S"], "is the language of source/"),
        (["lint", "S/source", "--locale", ""], "“” is no known locale"),
        (["grade", "S/source", "--locale", ""], "“” is no known locale"),
        (["audit", "S/source/images/pillow.svg", "--locale", "xx"], "“xx” is no known locale"),
        (["audit", "https://example.org/"], "audit reads no addresses"),
        (["init", "S/new", "--locale", "xx"], "“xx” is no known locale"),
        (["init", "S"], "is there already"),
        (["rollback", "../..", "--site", "S"], "There is no release ../.."),
    ],
)
def test_wrong_use_says_what_to_do(
    words: list[str], message: str, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(site.parent)
    (site.parent / "S").symlink_to(site)
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*.po*")}
    assert main(words) == 2
    assert message in capsys.readouterr().err
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*.po*")} == before


def test_a_closed_pipe_does_not_hide_the_exit_code(site: Path) -> None:
    (site / "source/rest.md").write_text("---\ntitle: Rest\n---\n\n# Rest\n\n![](images/pillow.svg)\n", "utf-8")
    report = site / "report.json"
    words = [
        "build",
        "--site",
        str(site),
        "--date",
        DATE,
        "--format",
        "text",
        "--format",
        "json",
        "--output",
        str(report),
    ]
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        run = subprocess.run(
            [sys.executable, "-m", "pipeline", *words], stdout=closed, stderr=subprocess.PIPE, check=False
        )
    assert run.returncode == 1, run.stderr
    assert run.stderr == b""
    assert report.is_file()


def test_a_fix_of_standard_input_goes_to_standard_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.chdir(tmp_path)
    given = "This has a negative affect on the the liver — “très” bad.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    assert main(["lint", "--fix", "-"]) == 0
    assert "on the liver — “très” bad.\n" in capfdbinary.readouterr().out.decode()
    assert not list(tmp_path.iterdir())


def test_lint_of_a_whole_site_leaves_published_and_hidden_files_alone(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = "<p>This is the the end.</p>"
    for name in ("output/en/index.html", ".everyreader/releases/1/en/index.html", "source/more.html"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(wrong, "utf-8")
    main(["lint", str(site)])
    said = capsys.readouterr().out
    assert "source/more.html:1:" in said
    assert "output/" not in said
    assert ".everyreader" not in said


def test_audit_of_one_folder_takes_the_pages_beside_it_as_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (
        '<!DOCTYPE html><html lang="{0}"><head><title>Pain</title><link rel="canonical" href="https://pain.example/{0}/{1}">'
        '<link rel="alternate" hreflang="de" href="https://pain.example/de/{1}">'
        '<link rel="alternate" hreflang="fr" href="https://pain.example/fr/{1}"></head><body><main><h1>Pain</h1></main></body>'
    )
    for locale in ("en", "de"):
        for name in ("a.html", "b.html"):
            (tmp_path / locale).mkdir(exist_ok=True)
            (tmp_path / locale / name).write_text(page.format(locale, name), "utf-8")
    main(["audit", str(tmp_path / "en"), "--root", str(tmp_path)])
    said = capsys.readouterr().out
    assert "“de/" not in said
    assert "The page in fr, “fr/a.html”, is not in the site." in said


@pytest.mark.parametrize(
    ("path", "locale"),
    [
        ("po/pt-BR.po", "pt_BR"),
        ("po/es/faq.po", "es"),
        ("locale/zh_Hans/LC_MESSAGES/messages.po", "zh_Hans"),
        ("translations/guide/de/id.po", "de"),
    ],
)
def test_init_finds_the_locale_of_a_catalog(tmp_path: Path, path: str, locale: str) -> None:
    other = tmp_path / "other"
    (other / path).parent.mkdir(parents=True)
    (other / path).write_text('msgid ""\nmsgstr ""\n', "utf-8")
    (other / "pain.md").write_text("# Pain\n", "utf-8")
    assert main(["init", str(tmp_path / "new"), "--from", str(other)]) == 0
    assert [found.parts[-3] for found in (tmp_path / "new/locales").rglob("*.po")] == [locale]


def test_init_names_a_catalog_of_no_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/messages.po").write_text('msgid ""\nmsgstr ""\n', "utf-8")
    assert main(["init", str(tmp_path / "new"), "--from", str(tmp_path / "other")]) == 2
    assert "Nothing says the language of" in capsys.readouterr().err


def test_update_names_every_file_with_a_fault(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("rest", "move"):
        path = site / f"source/{name}.md"
        path.write_text(path.read_text("utf-8").replace("title: ", 'title: "', 1), "utf-8")
    assert main(["update", "--site", str(site)]) == 2
    said = capsys.readouterr().err
    assert "source/rest.md:" in said and "source/move.md:" in said


def test_init_writes_over_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source/first-article.md").write_text("mine", "utf-8")
    assert main(["init", str(tmp_path), "--name", 'A "name"\nof two lines\\']) == 0
    assert (tmp_path / "source/first-article.md").read_text("utf-8") == "mine"
    other = tmp_path / "other"
    other.mkdir()
    (other / "pain.md").write_text("theirs", "utf-8")
    (tmp_path / "new/source").mkdir(parents=True)
    (tmp_path / "new/source/pain.md").write_text("mine", "utf-8")
    assert main(["init", str(tmp_path / "new"), "--from", str(other)]) == 2
    assert "pain.md is there already" in capsys.readouterr().err
    assert (tmp_path / "new/source/pain.md").read_text("utf-8") == "mine"
    assert main(["status", "--site", str(tmp_path)]) == 0


def test_what_a_translator_saves_while_update_runs_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "es.po"
    path.write_text("saved just now", "utf-8")
    with pytest.raises(UsageError, match=r"es\.po was saved by somebody else meanwhile"):
        write_texts(tmp_path, {"es.po": "merged"}, {"es.po": "as it was read"})
    assert path.read_text("utf-8") == "saved just now"
    assert write_texts(tmp_path, {"es.po": "merged"}, {"es.po": "saved just now"}) == 1


def test_check_since_a_revision_shows_only_what_changed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = site / "source/rest.md"
    file.write_text(file.read_text("utf-8") + "\nThis is the the end.\n", "utf-8")
    git = ["git", "-C", str(site), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "first"]):
        subprocess.run([*git, *words], check=True)
    assert main(["check", "--site", str(site), "--since", "HEAD", "--date", DATE]) == 0
    assert "source/rest.md" not in capsys.readouterr().out
    file.write_text(file.read_text("utf-8") + "\nThis is is new.\n", "utf-8")
    main(["check", "--site", str(site), "--since", "HEAD", "--date", DATE])
    said = capsys.readouterr().out
    assert "is is" in said or "“is”" in said
    assert "the the" not in said
    assert main(["check", "--site", str(site), "--since", "nowhere"]) == 2


def test_a_renamed_article_keeps_its_translations_and_its_old_catalogs_are_named(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "source/rest.md").rename(site / "source/lie-down.md")
    assert main(["update", "--site", str(site)]) == 0
    said = capsys.readouterr()
    assert "The catalogs “rest” belong to no article now;" in said.err
    old, new = (site / f"locales/es/LC_MESSAGES/{name}.po" for name in ("rest", "lie-down"))
    assert 'msgstr "Cómo acostarse"' in new.read_text("utf-8")
    assert new.read_text("utf-8").count("fuzzy") == old.read_text("utf-8").count("fuzzy")
    assert "Its old address leads to “lie-down”" in said.err and "moved-from: rest" in said.err
    content = (site / "source/lie-down.md").read_text("utf-8")
    (site / "source/lie-down.md").write_text(content.replace("---\n", "---\nmoved-from: rest\n", 1), "utf-8")
    assert main(["update", "--site", str(site)]) == 0
    said = capsys.readouterr()
    assert "can go when you need them no more" in said.err
    assert "moved-from" not in said.err


def test_catalogs_of_another_system_are_named_together(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(40):
        path = site / f"locales/es/LC_MESSAGES/guide_{number:02}.md.po"
        path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n', "utf-8")
    assert main(["update", "--site", str(site)]) == 0
    said = capsys.readouterr().err
    assert said.count("their translations are remembered") == 1
    assert "“guide_00.md”, “guide_01.md”, “guide_02.md” and 37 more belong to no article" in said


def test_a_fix_in_the_article_keeps_every_translation(site: Path) -> None:
    file = site / "source/rest.md"
    file.write_text(file.read_text("utf-8").replace("## How to lie down", "## How to to lie down"), "utf-8")
    for locale in ("es", "ar"):
        path = site / f"locales/{locale}/LC_MESSAGES/rest.po"
        path.write_text(path.read_text("utf-8").replace("How to lie down", "How to to lie down"), "utf-8")
    before = (site / "locales/es/LC_MESSAGES/rest.po").read_text("utf-8")
    assert main(["lint", "--fix", "--site", str(site), str(site / "source")]) == 0
    assert "## How to lie down\n" in file.read_text("utf-8")
    after = (site / "locales/es/LC_MESSAGES/rest.po").read_text("utf-8")
    assert 'msgid "How to lie down"\nmsgstr "Cómo acostarse"' in after
    assert after.count("fuzzy") == before.count("fuzzy")


def test_a_broken_log_of_a_fix_is_named(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / ".everyreader/fixes").mkdir(parents=True)
    (site / ".everyreader/fixes/a.json").write_text("<<<<<<< HEAD\n", "utf-8")
    assert main(["lint", "--rules", "--site", str(site)]) == 2
    assert "a.json:1: This is no log of a fix." in capsys.readouterr().err
