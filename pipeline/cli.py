"""A command line in, an exit code out: 0 passed, 1 blocked by findings, 2 wrong use or input, 3 a fault of ours."""

from __future__ import annotations

import argparse
import contextlib
import difflib
import gc
import importlib
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from typing import TextIO

from pipeline.collector import FEW_COLLECTIONS
from pipeline.commands import COMMANDS, UsageError
from pipeline.config import ConfigError

PASSED, BLOCKED, WRONG_USE, OUR_FAULT = 0, 1, 2, 3
_INTERRUPTED = 130  # as shells report SIGINT: 128 + 2


class Terminal:
    """Standard output and error; a passing progress line where a person looks on."""

    def __init__(self) -> None:
        self._passing = 0

    def out(self, text: str) -> None:
        self._clear()
        with _until_closed(sys.stdout):
            print(text, end="" if text.endswith("\n") else "\n", flush=True)

    def raw(self, text: str | bytes) -> None:
        self._clear()
        with _until_closed(sys.stdout):
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
            sys.stdout.buffer.flush()

    def note(self, text: str) -> None:
        self._clear()
        with _until_closed(sys.stderr):
            print(text, file=sys.stderr, flush=True)

    def progress(self, text: str) -> None:
        if not sys.stderr.isatty():
            return
        self._clear()
        print(text[:100], end="", file=sys.stderr, flush=True)
        self._passing = len(text[:100])

    def _clear(self) -> None:
        if self._passing:
            print("\r" + " " * self._passing + "\r", end="", file=sys.stderr, flush=True)
            self._passing = 0


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command. Never raises."""
    gc.set_threshold(*FEW_COLLECTIONS)
    words = list(sys.argv[1:] if argv is None else argv)
    console = Terminal()
    _speak_utf8()
    try:
        return _run(words, console)
    except (UsageError, ConfigError) as error:
        console.note(f"everyreader: {error}")
        return WRONG_USE
    except KeyboardInterrupt:
        console.note("everyreader: stopped. What was published before is unchanged.")
        return _INTERRUPTED
    except OSError as error:
        console.note(f"everyreader: Cannot use {error.filename or 'a file'}: {error.strerror or error}.")
        return WRONG_USE
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WRONG_USE
    except Exception as error:
        return _our_fault(error, console)


def _run(words: list[str], console: Terminal) -> int:
    if not words or words[0] in ("-h", "--help", "help"):
        console.out(_overview())
        return PASSED if words else WRONG_USE
    if words[0] in ("--version", "-V"):
        from importlib.metadata import version

        console.out(f"everyreader {version('everyreader')}")
        return PASSED
    name = words[0]
    if name not in COMMANDS:
        near = difflib.get_close_matches(name, COMMANDS, 1)
        hint = f" Did you mean “{near[0]}”?" if near else " “everyreader help” lists them."
        raise UsageError(f"There is no command “{name}”.{hint}")
    command = importlib.import_module(f"pipeline.commands.{name}_command")
    parser = argparse.ArgumentParser(f"everyreader {name}", description=COMMANDS[name], allow_abbrev=False)
    command.arguments(parser)
    return int(command.run(parser.parse_args(words[1:]), console))


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {what}" for name, what in COMMANDS.items()]
    head = "usage: everyreader COMMAND [OPTIONS]\n\nOne article, every reader. The commands:\n"
    return "\n".join([head, *lines, "", "“everyreader COMMAND --help” tells the options of one."])


@contextlib.contextmanager
def _until_closed(stream: TextIO) -> Iterator[None]:
    """Who reads only the first lines (``| head``) does not stop the work, and does not change its exit code."""
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _our_fault(error: Exception, console: Terminal) -> int:
    console.note(f"everyreader: a fault of ours: {type(error).__name__}: {error}")
    if os.environ.get("EVERYREADER_TRACEBACK"):
        console.note("".join(traceback.format_exception(error)))
    else:
        console.note("Nothing was published. EVERYREADER_TRACEBACK=1 shows where it happened; please report it.")
    return OUR_FAULT


def _speak_utf8() -> None:
    """Catalogs hold every script; a terminal with another encoding gets escapes instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="backslashreplace")
