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
