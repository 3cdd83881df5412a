"""Which files changed since the last look."""

from __future__ import annotations

import os
from pathlib import Path

from pipeline.watch import changed, look

WATCHED = ("source", "everyreader.toml", "nowhere")


def test_new_changed_and_gone_files_are_told(tmp_path: Path) -> None:
    (tmp_path / "source/a").mkdir(parents=True)
    for name in ("source/a/one.md", "source/two.md", "source/.hidden", "everyreader.toml", "other.txt"):
        (tmp_path / name).write_text("x", "utf-8")
    before = look(tmp_path, WATCHED)
    assert set(before) == {"source/a/one.md", "source/two.md", "everyreader.toml"}
    assert changed(before, look(tmp_path, WATCHED)) == frozenset()
    (tmp_path / "source/a/one.md").write_text("xy", "utf-8")
    (tmp_path / "source/two.md").unlink()
    (tmp_path / "source/three.md").write_text("x", "utf-8")
    os.utime(tmp_path / "everyreader.toml", ns=(1, 1))
    after = look(tmp_path, WATCHED)
    assert changed(before, after) == {"source/a/one.md", "source/two.md", "source/three.md", "everyreader.toml"}


def test_a_file_that_takes_the_place_of_another_is_seen_by_its_number(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source/a.md").write_text("one", "utf-8")
    os.utime(tmp_path / "source/a.md", ns=(5, 5))
    before = look(tmp_path, WATCHED)
    (tmp_path / "source/b").write_text("two", "utf-8")
    os.utime(tmp_path / "source/b", ns=(5, 5))
    (tmp_path / "source/b").replace(tmp_path / "source/a.md")
    assert changed(before, look(tmp_path, WATCHED)) == {"source/a.md"}


def test_a_link_to_nowhere_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    (tmp_path / "source/a.md").symlink_to(tmp_path / "gone")
    assert look(tmp_path, WATCHED) == {}
