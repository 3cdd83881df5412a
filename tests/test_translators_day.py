"""What happens to translations when an article changes: commands run in a git checkout of the repository's own site."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from pipeline.cli import main
from tests.own_checkout import (
    ARTICLE,
    TRANSLATED,
    catalog_path,
    changed_files,
    commit,
    git,
    messages,
    own_checkout,
    read_catalog,
    reword,
)

RIGHT = "It can affect how people work and how they play. It can even affect their relationships."
WRONG = "Effecting how people work and how they play, and even effecting their relationships, it wears them out."
MENDED = WRONG.replace("Effecting", "Affecting").replace("effecting", "affecting")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_checkout(tmp_path_factory.mktemp("own"))


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "site"))


def article(site: Path) -> Path:
    return site / "source" / f"{ARTICLE}.md"


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8", newline="\n")


def update(site: Path, *words: str) -> None:
    assert main(["update", "--site", str(site), *words]) == 0


def states(site: Path, locale: str, name: str = ARTICLE) -> tuple[int, int, int]:
    """How many messages are done, fuzzy and new."""
    found = read_catalog(catalog_path(site, locale, name)).messages
    fuzzy = sum(item.fuzzy for item in found)
    new = sum(not item.has_translation for item in found)
    return len(found) - fuzzy - new, fuzzy, new


def test_an_update_that_has_nothing_to_do_changes_no_file(site: Path) -> None:
    update(site)
    assert changed_files(site) == {}


def test_twelve_strings_edited_are_twelve_entries_of_difference(site: Path) -> None:
    path = catalog_path(site, "es")
    edited = [item for item in read_catalog(path).messages if "\n" not in item.msgstr[0]][:12]
    polib = pytest.importorskip("polib")
    catalog = polib.pofile(str(path), wrapwidth=60)
    wanted = {item.msgid for item in edited}
    for entry in catalog:
        if entry.msgid in wanted:
            entry.msgstr = f"{entry.msgstr} Ñ"
    catalog.save()
    assert sum(changed_files(site)[path.relative_to(site).as_posix()]) > 200  # laid out anew by the program
    assert main(["catalog", "tidy", str(path)]) == 0
    hunks = [line for line in git(site, "diff", "-U0", "--", "locales").splitlines() if line.startswith("@@")]
    assert len(hunks) >= 12
    before = {item.msgid: item.msgstr for item in edited}
    now = messages(path)
    assert all(now[msgid].msgstr == (f"{msgstr[0]} Ñ",) for msgid, msgstr in before.items())
    git(site, "checkout", "-q", "--", ".")
    untouched = path.read_text("utf-8").split("\n\n")
    catalog.save(str(path))
    update(site)  # does the same by itself
    saved = path.read_text("utf-8").split("\n\n")
    assert sum(one != other for one, other in zip(untouched, saved, strict=True)) == 12
    assert list(changed_files(site)) == [path.relative_to(site).as_posix()]


def test_a_wording_fix_costs_no_translation(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reword(site, RIGHT, WRONG)
    update(site)
    commit(site)
    before = {locale: states(site, locale) for locale in TRANSLATED}
    monkeypatch.chdir(site)
    main(["lint", f"source/{ARTICLE}.md", "--fix"])
    assert MENDED in article(site).read_text("utf-8")
    changed = changed_files(site)
    logs = [path for path in changed if path.startswith(".everyreader/fixes/")]
    catalogs = {catalog_path(site, locale).relative_to(site).as_posix() for locale in TRANSLATED}
    assert set(changed) == {f"source/{ARTICLE}.md", f"locales/{ARTICLE}.pot", *catalogs, *logs}
    assert len(logs) == 2
    assert changed[f"source/{ARTICLE}.md"] == (1, 1)
    log = json.loads((site / logs[0]).read_text("utf-8"))
    assert log["rule"] == "wording.affect-effect"
    assert log["locales"] == ["es", "fr", "de", "pt-BR", "ar", "zh-Hans"]
    for locale in TRANSLATED:
        assert states(site, locale) == before[locale]
        text = catalog_path(site, locale).read_text("utf-8")
        assert "#. wording: Effecting → Affecting, effecting → affecting, translation kept\n" in text
    again = {path: (site / path).read_bytes() for path in changed}
    update(site)
    assert {path: (site / path).read_bytes() for path in changed} == again


def test_an_editors_own_hand_that_only_applies_a_wording_rule_costs_none_either(site: Path) -> None:
    reword(site, RIGHT, WRONG)
    update(site)
    before = {locale: states(site, locale) for locale in TRANSLATED}
    edit(article(site), WRONG, MENDED)
    update(site)
    for locale in TRANSLATED:
        assert states(site, locale) == before[locale]
        text = catalog_path(site, locale).read_text("utf-8")
        assert "#. wording: Effecting → Affecting, effecting → affecting, translation kept\n" in text
    logs = [json.loads(path.read_text("utf-8")) for path in sorted((site / ".everyreader/fixes").iterdir())]
    assert {log["before"] for log in logs} == {"Effecting", "effecting"}
    assert {log["rule"] for log in logs} == {"wording.affect-effect"}
    assert all(log["locales"] == ["es", "fr", "de", "pt-BR", "ar", "zh-Hans"] for log in logs)
    assert all(log["path"] == f"source/{ARTICLE}.md" and log["line"] > 1 for log in logs)


def test_a_locale_or_a_rule_may_want_to_be_asked(site: Path) -> None:
    reword(site, RIGHT, WRONG)
    update(site)
    commit(site)
    settings = site / "everyreader.toml"
    edit(settings, "[locales.es]\n", "[locales.es]\nkeep-translations = false\n")
    edit(article(site), WRONG, MENDED)
    update(site)
    assert states(site, "es")[1] == 1
    assert states(site, "fr")[1] == 0
    logs = [json.loads(path.read_text("utf-8")) for path in (site / ".everyreader/fixes").iterdir()]
    assert logs
    assert all("es" not in log["locales"] and "fr" in log["locales"] for log in logs)
    git(site, "checkout", "-q", "--", ".")
    settings.write_text(settings.read_text("utf-8") + '\n[rules."wording.affect-effect"]\nkeep-translations = false\n')
    edit(article(site), WRONG, MENDED)
    update(site)
    assert [states(site, locale)[1] for locale in TRANSLATED] == [1] * 6


def test_an_edit_that_says_something_else_asks_the_translator(site: Path) -> None:
    edit(article(site), "Chronic pain is pain that lasts a long time.", "Chronic pain is pain that lasts for years.")
    update(site)
    for locale in TRANSLATED:
        assert states(site, locale)[1] == 1
        assert '#. changed in the source: "a long time" → "for years"' in catalog_path(site, locale).read_text("utf-8")


def test_typography_costs_no_translation(site: Path) -> None:
    edit(article(site), "a “pain pump.”", 'a "pain pump."')
    update(site)
    for locale in TRANSLATED:
        assert states(site, locale)[1:] == (0, 0)
        assert "#. typography: " in catalog_path(site, locale).read_text("utf-8")


def test_a_page_that_is_renamed_keeps_every_translation(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {locale: messages(catalog_path(site, locale)) for locale in TRANSLATED}
    git(site, "mv", f"source/{ARTICLE}.md", "source/pain.md")
    update(site)
    assert f"moved-from: {ARTICLE}" in capsys.readouterr().err
    for locale in TRANSLATED:
        after = messages(catalog_path(site, locale, "pain"))
        kept = [msgid for msgid, item in before[locale].items() if after[msgid].msgstr == item.msgstr]
        assert len(kept) == len(before[locale])  # 100 %, where 99 are asked for
        assert states(site, locale, "pain") == (len(kept), 0, 0)
        old, new = (read_catalog(catalog_path(site, locale, name)) for name in (ARTICLE, "pain"))
        assert old.raw(old.items[0]) == new.raw(new.items[0])  # the header goes on too
    edit(site / "source/pain.md", "---\ntitle", f"---\nmoved-from: {ARTICLE}\ntitle")
    assert main(["build", "--site", str(site), "--date", "2026-11-23"]) == 0
    for locale in ("en", "es", "zh-Hans"):
        assert 'content="0; url=../pain/index.html"' in (site / f"output/{locale}/{ARTICLE}/index.html").read_text(
            "utf-8"
        )


def test_a_renamed_page_that_was_also_edited(site: Path) -> None:
    git(site, "mv", f"source/{ARTICLE}.md", "source/pain.md")
    edit(site / "source/pain.md", "lasts a long time", "lasts for years")
    update(site)
    for locale in TRANSLATED:
        done, fuzzy, new = states(site, locale, "pain")
        assert (fuzzy, new) == (1, 0)
        assert done == states(site, locale)[0] - 1


def test_a_removed_page_leaves_redirects_and_its_translations(site: Path) -> None:
    (site / "source/short.md").write_text("# Injections\n\nA new text of its own.\n", "utf-8")
    git(site, "rm", "-q", f"source/{ARTICLE}.md")
    update(site)
    assert catalog_path(site, "es").is_file()
    after = messages(catalog_path(site, "es", "short"))
    assert after["Injections"].msgstr == messages(catalog_path(site, "es"))["Injections"].msgstr
    edit(
        site / "everyreader.toml",
        "[site]\n",
        f'[redirects]\n"{ARTICLE}" = ""\n"old" = "short"\n\n[site]\ncoverage = 0\n',
    )
    main(["build", "--site", str(site), "--date", "2026-11-23"])
    for locale in ("en", "es", "fr", "de", "pt-BR", "ar", "zh-Hans"):
        html = (site / f"output/{locale}/{ARTICLE}/index.html").read_text("utf-8")
        assert 'content="0; url=../index.html"' in html
        assert 'content="0; url=../short/index.html"' in (site / f"output/{locale}/old/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (f'"{ARTICLE}" = ""', "is an article"),
        ('"old" = "nowhere"', "is no article"),
        ('"../old" = ""', "must lead to an article"),
        ('"old" = 3', "must lead to an article"),
    ],
)
def test_a_redirect_that_cannot_be_meant(
    site: Path, line: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = site / "everyreader.toml"
    settings.write_text(f"{settings.read_text('utf-8')}\n[redirects]\n{line}\n", "utf-8")
    last = len(settings.read_text("utf-8").splitlines())
    assert main(["build", "--site", str(site)]) == 2
    said = capsys.readouterr().err
    assert message in said
    assert f"everyreader.toml:{last}:" in said


def test_a_paragraph_that_is_split_and_joined_again(site: Path) -> None:
    before = {locale: messages(catalog_path(site, locale)) for locale in TRANSLATED}
    commit(site)
    whole = article(site).read_text("utf-8")
    edit(article(site), "medicine. It can be used", "medicine.\n\nIt can be used")
    update(site)
    for locale in TRANSLATED:
        text = catalog_path(site, locale).read_text("utf-8")
        assert "#. split in the source: one text became 2\n" in text
        assert states(site, locale)[1:] == (2, 0)
    article(site).write_text(whole, "utf-8", newline="\n")
    update(site)
    for locale in TRANSLATED:
        assert states(site, locale)[2] == 0
        assert set(messages(catalog_path(site, locale))) == set(before[locale])


def test_a_heading_with_its_section_moves(site: Path) -> None:
    text = article(site).read_text("utf-8")
    start, end = text.index("## Radiofrequency"), text.index("## Intrathecal")
    section = text[start:end]
    moved = text[:start] + text[end:].replace("## Ask about it", f"{section}## Ask about it")
    article(site).write_text(moved, "utf-8", newline="\n")
    before = {locale: states(site, locale) for locale in TRANSLATED}
    update(site)
    for locale in TRANSLATED:
        assert states(site, locale) == before[locale]


def test_link_targets_that_move_cost_nothing(site: Path) -> None:
    reword(site, "Injections are an important part", "[Injections](injections.md) are an important part")
    for locale in TRANSLATED:
        path = catalog_path(site, locale)
        item = next(item for item in read_catalog(path).messages if "injections.md" in item.msgid)
        text = path.read_text("utf-8")
        assert text[item.start : item.end].count("msgstr") == 1
        entry = text[item.start : item.end].replace('msgstr ""\n"', 'msgstr ""\n"[X](injections.md) ')
        path.write_text(text[: item.start] + entry + text[item.end :], "utf-8", newline="\n")
    update(site)
    before = {locale: states(site, locale) for locale in TRANSLATED}
    edit(article(site), "(injections.md)", "(guides/injections.md)")
    update(site)
    for locale in TRANSLATED:
        assert states(site, locale) == before[locale]
        found = messages(catalog_path(site, locale))
        moved = next(item for msgid, item in found.items() if "guides/injections.md" in msgid)
        assert moved.msgstr[0].startswith("[X](guides/injections.md) ")


def test_a_new_locale(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    update(site, "--locale", "it", "--date", "2026-11-23")
    said = capsys.readouterr().out
    assert said.count("everyreader.toml") == 1
    path = catalog_path(site, "it")
    text = path.read_text("utf-8")
    assert "PO-Revision-Date: 2026-11-23 00:00+0000" in text
    assert "1970" not in text
    done, fuzzy, new = states(site, "it")
    assert (done, fuzzy) == (0, 0)
    (site / "source/short.md").write_text("# Injections\n\nA new text of its own.\n", "utf-8")
    item = messages(path)["Injections"]
    path.write_text(text[: item.end].removesuffix('""\n') + '"Iniezioni"\n' + text[item.end :], "utf-8", newline="\n")
    update(site, "--locale", "it")  # not yet in the settings: what a translator did is kept and used
    assert states(site, "it") == (1, 0, new - 1)
    assert messages(catalog_path(site, "it", "short"))["Injections"].msgstr == ("Iniezioni",)
    assert not messages(catalog_path(site, "it", "short"))["Injections"].fuzzy


def test_machine_translations_wait_for_a_person_or_for_leave(site: Path) -> None:
    path = catalog_path(site, "es")
    text = path.read_text("utf-8")
    item = messages(path)["Injections"]
    start = item.start
    entry = "#. machine translation, of a test\n#, fuzzy\n" + 'msgid "Injections"\nmsgstr "Máquina"\n'
    path.write_text(text[:start] + entry + text[item.end :], "utf-8", newline="\n")
    page = site / f"output/es/{ARTICLE}/index.html"
    main(["build", "--site", str(site), "--date", "2026-11-23"])
    html = page.read_text("utf-8")
    assert "Máquina" not in html
    assert '<span lang="en" dir="ltr">Injections</span>' in html or ' lang="en" dir="ltr">Injections<' in html
    edit(site / "everyreader.toml", "[locales.es]\n", "[locales.es]\nshow-machine-translations = true\n")
    main(["build", "--site", str(site), "--date", "2026-11-23"])
    shown = page.read_text("utf-8")
    assert "Máquina" in shown
    told = messages(catalog_path(site, "es", "site"))
    notice = next(item.msgstr[0] for msgid, item in told.items() if "machine" in msgid.lower() or "computer" in msgid)
    assert notice in shown
    assert notice not in html


def test_coverage_and_fallback(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = catalog_path(site, "ar")
    catalog = read_catalog(path)
    text, gone = path.read_text("utf-8"), catalog.messages[-4:]
    for item in reversed(gone):
        entry = text[item.start : item.end]
        text = text[: item.start] + entry[: entry.index("\nmsgstr") + 1] + 'msgstr ""\n' + text[item.end :]
    path.write_text(text, "utf-8", newline="\n")
    capsys.readouterr()
    assert main(["status", "ar", "--site", str(site), "--format", "json"]) == 0
    row = next(row for row in json.loads(capsys.readouterr().out)["catalogs"] if row["article"] == ARTICLE)
    total = len(catalog.messages)
    assert (row["done"], row["new"], row["needed"]) == (total - 4, 4, 80)
    assert row["coverage"] == 100 * (total - 4) // total
    assert main(["build", "--site", str(site), "--date", "2026-11-23"]) == 0
    html = (site / f"output/ar/{ARTICLE}/index.html").read_text("utf-8")
    assert html.count('lang="en" dir="ltr"') >= 4
    edit(site / "everyreader.toml", "[locales.ar]\n", "[locales.ar]\ncoverage = 95\n")
    capsys.readouterr()
    assert main(["build", "--site", str(site), "--date", "2026-11-23"]) == 1
    assert "95" in capsys.readouterr().out
    assert main(["status", "ar", "--site", str(site)]) == 0
    assert "below the needed 95 %" in capsys.readouterr().out


def test_a_new_article_gets_what_other_catalogs_know_nearly(site: Path) -> None:
    text = "Interventional pain management is a new process to manage your pain."
    old = next(item for msgid, item in messages(catalog_path(site, "es")).items() if msgid.startswith(text))
    near = old.msgid.replace("a new process", "a newer process")
    (site / "source/short.md").write_text(f"# Short\n\n{near}\n", "utf-8")
    update(site)
    found = messages(catalog_path(site, "es", "short"))[near]
    assert found.fuzzy and found.msgstr == old.msgstr


def test_a_catalog_for_many_articles_is_remembered_and_belongs_to_none(site: Path) -> None:
    """As mdBook keeps one: its messages are found, and none of the others comes along as obsolete."""
    path = catalog_path(site, "es")
    whole = path.read_text("utf-8") + "".join(f'\nmsgid "Other {n}"\nmsgstr "Otro {n}"\n' for n in range(200))
    path.unlink()
    (site / "locales/es/LC_MESSAGES/es.po").write_text(whole, "utf-8", newline="\n")
    update(site)
    catalog = read_catalog(path)
    assert all(item.has_translation for item in catalog.messages)
    assert not catalog.obsolete
