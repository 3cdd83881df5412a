"""What the preview shows of a page: as a build would make it, read again only where files changed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from pipeline.build import build
from pipeline.preview.desk import Desk, Shown
from pipeline.preview.messages import Message, State
from tests.own_checkout import ARTICLE
from tests.preview.running import DATE, ES, own_copy

MARK = re.compile(r' data-message="([0-9a-f ]+)"')
PO = f"locales/es/LC_MESSAGES/{ARTICLE}.po"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return own_copy(tmp_path_factory.mktemp("own"))


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(made, tmp_path / "site"))


@pytest.fixture
def desk(site: Path) -> Desk:
    return Desk(site, DATE)


def shown(desk: Desk, path: str = ES) -> Shown:
    found = desk.show(path)
    assert found is not None
    return found


def html(desk: Desk, path: str = ES) -> str:
    view = shown(desk, path).view
    assert view is not None
    return view.html


def message(desk: Desk, words: str, path: str = ES) -> Message:
    view = shown(desk, path).view
    assert view is not None
    return next(one for one in view.messages if one.msgid.startswith(words))


def edit(site: Path, name: str, old: str, new: str) -> list[str]:
    text = (site / name).read_text("utf-8")
    assert old in text
    (site / name).write_text(text.replace(old, new, 1), "utf-8", newline="\n")
    return [name]


def test_every_page_is_the_one_that_a_build_makes(made: Path) -> None:
    desk, built = Desk(made, DATE), build(made, date=DATE.isoformat(), publishing=False).pages
    assert len(built) == 16
    for path, page in built.items():
        assert MARK.sub("", html(desk, path)) == page.html.text, path
    assert not (made / "output").exists()
    assert not (made / ".everyreader").exists()


def test_each_message_marks_its_places(desk: Desk) -> None:
    marks = {key for match in MARK.finditer(html(desk)) for key in match[1].split()}
    view = shown(desk).view
    assert view is not None
    assert {one.key for one in view.messages} == marks
    heading = message(desk, "Injections")
    assert re.search(rf'<h2[^>]* data-message="{heading.key}"[^>]*>Inyecciones</h2>|<h2 data-message="{heading.key}"',
                     html(desk))  # fmt: skip
    assert heading.place is not None
    assert (heading.place.path, heading.state, heading.forms) == (PO, State.DONE, ("Inyecciones",))
    line = (desk.root / PO).read_text("utf-8").split("\n")[heading.place.line - 1]
    assert line == 'msgstr "Inyecciones"'


def test_a_saved_translation_is_shown_and_only_its_catalog_is_read_again(desk: Desk) -> None:
    before = desk.stage.loaded
    arabic = shown(desk, f"ar/{ARTICLE}/index.html").view
    old = html(desk)
    desk.refresh(edit(desk.root, PO, '"Inyecciones"', '"Las inyecciones"'))
    after = desk.stage.loaded
    assert "Las inyecciones" in html(desk)
    assert old.count("\n") == html(desk).count("\n")
    assert after.articles[ARTICLE] is before.articles[ARTICLE]
    assert after.locales["ar"].entries[ARTICLE] is before.locales["ar"].entries[ARTICLE]
    assert after.theme is before.theme
    assert shown(desk, f"ar/{ARTICLE}/index.html").view is arabic


def test_after_any_change_the_pages_are_those_of_a_new_start(desk: Desk) -> None:
    changes = [
        (PO, '"Inyecciones"', '"Las inyecciones"'),
        ("locales/es/LC_MESSAGES/site.po", 'msgstr "Todos los artículos"', 'msgstr "Artículos"'),
        (f"source/{ARTICLE}.md", "## Injections", "## Shots"),
        (PO, "X-Everyreader-Review: draft", "X-Everyreader-Review: done"),
        ("everyreader.toml", 'name = "', 'name = "The '),
    ]
    for change in changes:
        desk.refresh(edit(desk.root, *change))
        fresh = Desk(desk.root, DATE)
        for path in (ES, f"en/{ARTICLE}/index.html", "es/index.html", "index.html"):
            assert html(desk, path) == html(fresh, path), (change, path)
            assert desk.findings(shown(desk, path)) == fresh.findings(shown(fresh, path)), (change, path)


def test_a_half_written_catalog_leaves_the_last_good_page_and_tells_its_line(desk: Desk) -> None:
    old = html(desk)
    whole = (desk.root / PO).read_text("utf-8")
    cut = whole.index('msgstr "Inyecciones"') + 12
    (desk.root / PO).write_text(whole[:cut], "utf-8", newline="\n")
    desk.refresh([PO])
    now = shown(desk)
    assert now.stale
    assert [(fault.path, fault.line) for fault in now.faults] == [(PO, whole[:cut].count("\n") + 1)]
    assert html(desk) == old
    assert desk.findings(now)[1] == "1 error"
    (desk.root / PO).write_text(whole, "utf-8", newline="\n")
    desk.refresh([PO])
    assert (shown(desk).stale, shown(desk).faults, html(desk)) == (False, (), old)


def test_faulty_settings_leave_all_as_it_was(desk: Desk) -> None:
    old = html(desk)
    desk.refresh(edit(desk.root, "everyreader.toml", "[site]", "[site]\nnamme = 1"))
    assert "everyreader.toml:" in desk.error
    assert html(desk) == old
    desk.refresh(edit(desk.root, "everyreader.toml", "namme = 1\n", ""))
    assert desk.error == ""


def test_a_page_that_would_be_blocked_is_shown_with_the_reason(desk: Desk) -> None:
    desk.refresh(edit(desk.root, f"source/{ARTICLE}.md", "## Injections", "![](x.svg)\n\n## Injections"))
    path = f"en/{ARTICLE}/index.html"
    found, why = desk.findings(shown(desk, path))
    assert "x.svg" in html(desk, path)
    assert "error" in why
    assert any(finding.path == f"source/{ARTICLE}.md" and finding.line for finding in found)


def test_an_article_that_cannot_be_read_and_one_that_is_new(desk: Desk) -> None:
    (desk.root / "source/new.md").write_text("---\ntitle: [\n---\nText.\n", "utf-8")
    desk.refresh(["source/new.md"])
    first = shown(desk, "es/new/index.html")
    assert (first.view, [fault.path for fault in first.faults]) == (None, ["source/new.md"])
    (desk.root / "source/new.md").write_text("# New\n\nText.\n", "utf-8")
    desk.refresh(["source/new.md"])
    assert "Text." in html(desk, "es/new/index.html")
    assert message(desk, "Text.", "es/new/index.html").state is State.MISSING
    (desk.root / "source/new.md").unlink()
    desk.refresh(["source/new.md"])
    assert desk.show("es/new/index.html") is None


def test_states_of_messages(desk: Desk) -> None:
    desk.refresh(edit(desk.root, PO, 'msgid "Injections"', '#, fuzzy\nmsgid "Injections"'))
    assert message(desk, "Injections").state is State.FUZZY
    fallback = message(desk, "Injections")
    assert f'data-message="{fallback.key}"' in html(desk)
    desk.refresh(edit(desk.root, PO, "#, fuzzy\n", "#. machine translation\n#, fuzzy\n"))
    assert message(desk, "Injections").state is State.MACHINE
    assert message(desk, "Injections", f"en/{ARTICLE}/index.html").state is State.SOURCE


def test_pseudo_locales_are_trials(desk: Desk) -> None:
    page = shown(desk, f"ar-XB/{ARTICLE}/index.html")
    assert page.trial
    assert 'dir="rtl"' in html(desk, f"ar-XB/{ARTICLE}/index.html")
    assert desk.findings(page) == ((), "")
    assert desk.show("en-XB/x/index.html") is None
    assert not (desk.root / ".everyreader").exists()
