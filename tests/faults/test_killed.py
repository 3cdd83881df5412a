"""A run that is killed leaves all of the old release or all of the new one, and the next run heals what is left."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pipeline.publish import heal, publish, read_published
from pipeline.whole_file import lock, write_file

FILES = 40
CHILD = """
import sys
from pathlib import Path
from pipeline.publish import publish
output, state = Path(sys.argv[1]), Path(sys.argv[2])
print("ready", flush=True)
for number in range(10_000):
    mark = b"new" if number % 2 else b"old"
    publish(output, state, {f"{n % 4}/{n}.html": mark * 400 for n in range(FILES)})
""".replace("FILES", str(FILES))

WRITER = """
import sys
from pathlib import Path
from pipeline.whole_file import write_file
print("ready", flush=True)
for number in range(100_000):
    write_file(Path(sys.argv[1]), (b"new" if number % 2 else b"old") * 20_000)
"""


def release(mark: bytes) -> dict[str, bytes]:
    return {f"{n % 4}/{n}.html": mark * 400 for n in range(FILES)}


def killed(code: str, *args: str, after: float) -> None:
    child = subprocess.Popen([sys.executable, "-c", code, *args], stdout=subprocess.PIPE)
    assert child.stdout is not None
    assert child.stdout.readline() == b"ready\n"
    time.sleep(after)
    child.kill()
    child.wait()
    child.stdout.close()


@pytest.mark.parametrize("seed", range(6))
def test_publishing_is_all_or_nothing(tmp_path: Path, seed: int) -> None:
    output, state = tmp_path / "output", tmp_path / "state"
    publish(output, state, release(b"old"))
    killed(CHILD, str(output), str(state), after=random.Random(seed).uniform(0.0, 0.12))
    heal(output, state)
    assert read_published(output) in (release(b"old"), release(b"new"))
    publish(output, state, release(b"new"))
    assert read_published(output) == release(b"new")
    assert not list(state.glob("staged-*"))


@pytest.mark.parametrize("seed", range(4))
def test_a_file_is_old_or_new(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "pain.po"
    write_file(path, b"old" * 20_000)
    killed(WRITER, str(path), after=random.Random(seed).uniform(0.0, 0.1))
    assert path.read_bytes() in (b"old" * 20_000, b"new" * 20_000)
    write_file(path, b"new" * 20_000)
    assert [one.name for one in tmp_path.iterdir()] == ["pain.po"]


def test_what_a_run_left_that_was_killed_before_the_rename_goes_with_the_next(tmp_path: Path) -> None:
    path, left = tmp_path / "pain.po", tmp_path / ".pain.po.0123abcd.everyreader-new"
    left.write_bytes(b"half")
    write_file(path, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["pain.po"]


def test_what_another_run_still_writes_stays(tmp_path: Path) -> None:
    path, left = tmp_path / "pain.po", tmp_path / ".pain.po.0123abcd.everyreader-new"
    with left.open("wb") as file:
        lock(file.fileno())
        file.write(b"half")
        file.flush()
        write_file(path, b"new")
        assert left.exists()
    write_file(path, b"newer")
    assert not left.exists()
