"""An article that begins with its title as a heading: the page says it once."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.build import build

SETTINGS = '[site]\nname = "Pain care"\nsource-locale = "en"\nlocales = ["en"]\n'
HEADING = "# What *is* pain?\n\nRest helps. See [the top](#what-is-pain).\n"


def page(root: Path, name: str, content: str) -> str:
    (root / "source").mkdir(parents=True)
    (root / "everyreader.toml").write_text(SETTINGS, "utf-8")
    (root / "source" / name).write_text(content, "utf-8")
    build(root, date="2026-11-25")
    return (root / "output/en/pain/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "content", "heading"),
    [
        ("pain.md", HEADING, '<h1 id="what-is-pain">What is pain?</h1>'),
        ("pain.md", f"---\ntitle: Back pain\n---\n\n{HEADING[:2]}Back pain\n\nRest helps.\n", "<h1 id=\"back-pain\">"),
        (
            "pain.html",
            '<html lang="en"><head><title>Back pain</title></head><body><h1 id="b">Back pain</h1><p>Rest.</p>',
            '<h1 id="b">Back pain</h1>',
        ),
    ],
)  # fmt: skip
def test_the_title_stands_once_and_links_to_the_heading_still_lead_there(
    tmp_path: Path, name: str, content: str, heading: str
) -> None:
    made = page(tmp_path / "site", name, content)
    assert made.count("<h1") == 1
    assert heading in made
    assert made.index("</header>") < made.index("Rest")


def test_the_title_of_a_heading_has_no_signs_of_markdown(tmp_path: Path) -> None:
    assert "<title>What is pain? – Pain care</title>" in page(tmp_path / "site", "pain.md", HEADING)


def test_a_heading_that_says_something_else_stays(tmp_path: Path) -> None:
    made = page(tmp_path / "site", "pain.md", "---\ntitle: Back pain\n---\n\n# What helps\n\nRest.\n")
    assert '<h1 id="what-helps">What helps</h1>' in made


def test_a_heading_with_a_link_stays(tmp_path: Path) -> None:
    made = page(tmp_path / "site", "pain.md", "# What is [pain](https://pain.example/)?\n\nRest.\n")
    assert '<a href="https://pain.example/">pain</a>' in made
    assert "<title>What is pain?" in made
