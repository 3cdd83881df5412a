"""Publishing is all or nothing, and a killed run heals."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from pipeline.publish import PublishError, heal, locked, publish, read_published, releases, rollback
from pipeline.whole_file import write_file


def test_the_folder_holds_exactly_the_files(tmp_path: Path) -> None:
    output, state = tmp_path / "output", tmp_path / ".everyreader"
    assert publish(output, state, {"es/index.html": b"hola", "index.html": b"hi"})
    (output / ".gitignore").write_text("*\n")
    assert publish(output, state, {"index.html": b"hello"})
    assert read_published(output) == {"index.html": b"hello"}
    assert (output / ".gitignore").read_text() == "*\n"
    assert not publish(output, state, {"index.html": b"hello"})
    assert oct((output / "index.html").stat().st_mode & 0o777) == "0o644"
    assert oct(output.stat().st_mode & 0o777) == "0o755"
    assert not list(state.glob("staged-*"))


def test_rollback_brings_the_release_before_and_back_again(tmp_path: Path) -> None:
    output, state = tmp_path / "output", tmp_path / "state"
    for text in (b"one", b"two", b"three"):
        publish(output, state, {"index.html": text})
    assert [release.name for release in releases(state)] == ["2", "1"]
    rollback(output, state)
    assert read_published(output) == {"index.html": b"two"}
    rollback(output, state, "1")
    assert read_published(output) == {"index.html": b"one"}
    with pytest.raises(PublishError, match="There is no release 99"):
        rollback(output, state, "99")


def test_a_file_that_cannot_be_written_leaves_everything_as_it_was(tmp_path: Path) -> None:
    output, state = tmp_path / "output", tmp_path / "state"
    publish(output, state, {"index.html": b"one"})
    name_too_long = "x" * 300
    with pytest.raises(PublishError, match="Nothing was changed"):
        publish(output, state, {"index.html": b"two", name_too_long: b""})
    assert read_published(output) == {"index.html": b"one"}
    assert not list(state.glob("staged-*"))


def test_an_interrupted_swap_is_completed_by_the_next_run(tmp_path: Path) -> None:
    output, state = tmp_path / "output", tmp_path / "state"
    staged = state / "staged-abc"
    staged.mkdir(parents=True)
    (staged / "index.html").write_bytes(b"new")
    (state / "swap.json").write_text(json.dumps({"staged": "staged-abc"}))
    heal(output, state)
    assert read_published(output) == {"index.html": b"new"}
    assert not (state / "swap.json").exists()


def test_a_second_writer_is_refused(tmp_path: Path) -> None:
    with locked(tmp_path / "state"), pytest.raises(PublishError, match="Another run"), locked(tmp_path / "state"):
        pass


def test_a_file_keeps_its_mode_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"old")
    path.chmod(0o600)
    write_file(path, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_linked_folder_stays_a_link(tmp_path: Path) -> None:
    state, public = tmp_path / "state", tmp_path / "www"
    public.mkdir()
    (tmp_path / "output").symlink_to(public)
    for content in (b"one", b"two"):
        publish(tmp_path / "output", state, {"index.html": content})
        assert (tmp_path / "output").is_symlink()
        assert read_published(public) == {"index.html": content}


def test_what_others_keep_under_dot_names_stays(tmp_path: Path) -> None:
    output, state = tmp_path / "output", tmp_path / "state"
    publish(output, state, {"index.html": b"one"})
    (output / ".well-known").mkdir()
    (output / ".well-known/security.txt").write_bytes(b"Contact:")
    (output / ".nojekyll").write_bytes(b"")
    publish(output, state, {"index.html": b"two"})
    assert (output / ".well-known/security.txt").read_bytes() == b"Contact:"
    assert (output / ".nojekyll").exists()


def test_a_file_of_the_folders_name_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"mine")
    with pytest.raises(PublishError, match="is a file"):
        publish(tmp_path / "output", tmp_path / "state", {"index.html": b"one"})
    assert (tmp_path / "output").read_bytes() == b"mine"


def test_no_page_stands_outside_of_the_folder(tmp_path: Path) -> None:
    for name in ("../outside.html", "en/../../outside.html", "/tmp/outside.html"):
        with pytest.raises(ValueError, match="outside"):
            publish(tmp_path / "output", tmp_path / "state", {name: b"x"})
    assert not list(tmp_path.iterdir())


def test_a_swap_that_fails_half_way_puts_the_old_pages_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output, state = tmp_path / "output", tmp_path / "state"
    publish(output, state, {"index.html": b"one"})
    monkeypatch.setattr("pipeline.publish._exchange", lambda *_: False)
    rename = Path.rename

    def failing(path: Path, target: Path) -> Path:
        if Path(target) == output and not path.name.endswith(".old"):
            raise OSError(errno.EIO, "broken disk")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(PublishError, match="broken disk"):
        publish(output, state, {"index.html": b"two"})
    assert read_published(output) == {"index.html": b"one"}
    monkeypatch.undo()
    publish(output, state, {"index.html": b"two"})
    assert read_published(output) == {"index.html": b"two"}


def test_a_swap_killed_before_the_new_pages_came_brings_the_old_ones_back(tmp_path: Path) -> None:
    output, state = tmp_path / "output", tmp_path / "state"
    (state / "staged-abc.old").mkdir(parents=True)
    (state / "staged-abc.old/index.html").write_bytes(b"old")
    (state / "swap.json").write_text(json.dumps({"staged": "staged-abc"}))
    heal(output, state)
    assert read_published(output) == {"index.html": b"old"}


def test_files_of_folders_within_folders_are_published_and_read_again_in_the_order_of_their_folders(
    tmp_path: Path,
) -> None:
    files = {"es/a/index.html": b"a", "index.html": b"start", "es/a.css": b"b", "es/a/b/index.html": b"c"}
    output = tmp_path / "output"
    assert publish(output, tmp_path / "state", files)
    assert list(read_published(output).items()) == [
        ("es/a/b/index.html", b"c"), ("es/a/index.html", b"a"), ("es/a.css", b"b"), ("index.html", b"start"),
    ]  # fmt: skip
    assert not publish(output, tmp_path / "state", files)


def test_a_link_to_another_folder_is_no_page_of_the_site(tmp_path: Path) -> None:
    output, elsewhere = tmp_path / "output", tmp_path / "elsewhere"
    publish(output, tmp_path / "state", {"es/index.html": b"a"})
    elsewhere.mkdir()
    (elsewhere / "index.html").write_bytes(b"not ours")
    (output / "es/linked").symlink_to(elsewhere)
    assert read_published(output) == {"es/index.html": b"a"}


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_links_in_a_circle_are_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.po").symlink_to(tmp_path / "a.po")
    with pytest.raises(OSError, match="symbolic links"):
        write_file(tmp_path / "a.po", b"x")
