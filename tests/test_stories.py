"""Whole sites in small: what goes out, what is held back, and where the message leads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline.build import Result, build
from pipeline.cli import main
from pipeline.model import Finding, Severity
from pipeline.publish import read_published

STORIES = Path(__file__).parent / "stories"
DATE = "2026-11-23"
UPDATED = 'msgid "Updated {date}"\nmsgstr "Cambiado el {fecha}"'


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Two articles in three locales, published once."""
    shutil.copytree(STORIES / "rest-and-move", tmp_path / "site")
    result = build(tmp_path / "site", date=DATE)
    assert result.passed, [f for f in result.findings if f.severity is Severity.ERROR]
    return tmp_path / "site"


def change(site: Path, path: str, old: str, new: str) -> int:
    """Replaces words of a file; the line they stand in."""
    file = site / path
    content = file.read_text("utf-8")
    assert content.count(old) == 1, f"{old!r} stands {content.count(old)} times in {path}"
    file.write_text(content.replace(old, new), "utf-8")
    return content[: content.index(old)].count("\n") + 1


def errors(result: Result) -> list[Finding]:
    return [finding for finding in result.findings if finding.severity is Severity.ERROR]


def held(result: Result) -> set[str]:
    return {page.path for page in result.verdicts if not page.published}


def test_every_page_of_every_locale_is_published(site: Path) -> None:
    pages = set(read_published(site / "output"))
    assert {f"{locale}/{name}/index.html" for locale in ("en", "es", "ar") for name in ("rest", "move")} <= pages
    assert {"index.html", "404.html", "sitemap.xml", "style.css", "media/images/pillow.svg", "ar/index.html"} <= pages


def test_links_lead_to_the_page_of_the_same_locale(site: Path) -> None:
    html = (site / "output/es/rest/index.html").read_text("utf-8")
    assert '<a href="../move/index.html#first-steps">cómo moverse</a>' in html


@pytest.mark.parametrize(
    ("path", "old", "new", "rule", "broken"),
    [
        (
            "source/rest.md", "![A person lies on the back with a pillow under the knees.]", "![]",
            "accessibility.empty-alt", {"en/rest/index.html", "es/rest/index.html", "ar/rest/index.html"},
        ),
        (
            "source/rest.md", "## How to lie down", "#### How to lie down",
            "accessibility.heading-order", {"en/rest/index.html", "es/rest/index.html", "ar/rest/index.html"},
        ),
        (
            "locales/es/LC_MESSAGES/move.po", "\"(rest.md).\"", "\"(reposo.md).\"",
            "site.missing-page", {"es/move/index.html"},
        ),
        (
            "locales/es/LC_MESSAGES/rest.po", 'msgstr "Cómo acostarse"', 'msgstr "Cómo acostarse',
            "site.catalog-file", {"es/rest/index.html"},
        ),
        (
            "source/move.md", "title: Move again", 'title: "Move again',
            "site.article-file", {"en/move/index.html", "es/move/index.html", "ar/move/index.html"},
        ),
    ],
    ids=["alternative text", "heading level", "link in a translation", "catalog syntax", "front matter"],
)  # fmt: skip
def test_a_broken_page_is_held_back_and_the_message_leads_to_the_line(
    site: Path, path: str, old: str, new: str, rule: str, broken: set[str]
) -> None:
    before = read_published(site / "output")
    line = change(site, path, old, new)
    change(site, "source/rest.md", "Then get up again.", "Then get up.")
    result = build(site, date=DATE)
    assert held(result) == broken
    found = [finding for finding in errors(result) if finding.rule == rule]
    assert found, [f.rule for f in errors(result)]
    for finding in found:
        assert finding.path == path
        assert finding.place is not None
        assert finding.place.line <= line <= finding.place.end_line
    after = read_published(site / "output")
    for page in broken:
        assert after[page] == before[page]
    if "en/rest/index.html" not in broken:
        assert after["en/rest/index.html"] != before["en/rest/index.html"]


def test_a_wrong_variable_in_a_string_of_the_templates_holds_back_its_locale(site: Path) -> None:
    before = read_published(site / "output")
    line = change(site, "locales/es/LC_MESSAGES/site.po", 'msgid "Updated {date}"\nmsgstr ""', UPDATED) + 1
    change(site, "source/rest.md", "Then get up again.", "Then get up.")
    result = build(site, date=DATE)
    assert held(result) == {"es/index.html", "es/rest/index.html", "es/move/index.html"}
    assert {(f.rule, f.path, f.line) for f in errors(result)} == {
        ("translation.placeholders", "locales/es/LC_MESSAGES/site.po", line)
    }
    after = read_published(site / "output")
    assert {path for path in after if after[path] != before[path]} == {"en/rest/index.html", "ar/rest/index.html"}


def test_a_template_with_an_unknown_name_holds_back_the_pages_made_with_it(site: Path) -> None:
    packaged = Path(__file__).parents[1] / "pipeline/pages/templates/article.html"
    own = site / "templates/article.html"
    own.parent.mkdir()
    own.write_text(packaged.read_text("utf-8").replace("{{ body }}", "{{ boddy }}", 1), "utf-8")
    line = own.read_text("utf-8").split("{{ boddy }}")[0].count("\n") + 1
    before = read_published(site / "output")
    result = build(site, date=DATE)
    assert {page.split("/")[1] for page in held(result)} == {"rest", "move"}
    assert {(f.rule, f.path, f.line) for f in errors(result)} == {
        ("site.template-file", "templates/article.html", line)
    }
    assert read_published(site / "output") == before


def test_the_exit_code_says_what_happened(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--site", str(site), "--date", DATE]) == 0
    change(site, "source/rest.md", "![A person lies on the back with a pillow under the knees.]", "![]")
    assert main(["build", "--site", str(site), "--date", DATE]) == 1
    said = capsys.readouterr().out
    assert "source/rest.md:12:1: error accessibility.empty-alt" in said
    (site / "everyreader.toml").write_text("[site]\nnam = 1\n")
    assert main(["build", "--site", str(site)]) == 2
    assert "everyreader.toml:2: Unknown key “nam”" in capsys.readouterr().err


def test_a_page_that_was_never_good_is_left_out_with_every_link_to_it(tmp_path: Path) -> None:
    shutil.copytree(STORIES / "rest-and-move", tmp_path / "site")
    change(tmp_path / "site", "locales/ar/LC_MESSAGES/move.po", 'msgstr "الخطوات الأولى"', 'msgstr "الخطوات الأولى')
    result = build(tmp_path / "site", date=DATE)
    assert held(result) == {"ar/move/index.html"}
    published = read_published(tmp_path / "site/output")
    assert "ar/move/index.html" not in published
    for path, content in published.items():
        assert b"ar/move" not in content, path
    assert '<a href="../../en/move/index.html#first-steps">' in published["ar/rest/index.html"].decode()


def test_strict_publishes_all_or_nothing(site: Path) -> None:
    before = read_published(site / "output")
    change(site, "source/rest.md", "![A person lies on the back with a pillow under the knees.]", "![]")
    change(site, "source/move.md", "Walk for five minutes.", "Walk for six minutes.")
    result = build(site, date=DATE, strict=True)
    assert not result.passed
    assert read_published(site / "output") == before


def test_two_builds_of_the_same_site_are_the_same_bytes(site: Path) -> None:
    before = read_published(site / "output")
    assert not build(site, date=DATE).changed
    shutil.rmtree(site / "output")
    build(site, date=DATE)
    assert read_published(site / "output") == before


def test_one_locale_alone_leaves_the_others_as_they_were(site: Path) -> None:
    before = read_published(site / "output")
    change(site, "locales/es/LC_MESSAGES/rest.po", 'msgstr "Cómo acostarse"', 'msgstr "Cómo acostarse bien"')
    build(site, date=DATE, locales=("es",))
    after = read_published(site / "output")
    assert {path for path in after if after[path] != before.get(path)} == {"es/rest/index.html"}
    assert after.keys() == before.keys()
