"""One module per command: ``arguments(parser)`` says what it takes; ``run(args, console)`` gives the exit code."""

from __future__ import annotations

from typing import Protocol

# Name → what it does, for the list of commands. Modules are imported when their command runs.
COMMANDS = {
    "build": "read, translate, render, check and publish the site",
    "check": "the same checks, nothing published",
    "extract": "write the translation templates (.pot) from source/ and the page templates",
    "update": "merge the templates into every catalog (.po), or start a new locale",
    "status": "what waits for a translator, by locale and article",
    "lint": "wording and reading over source files, catalogs or standard input",
    "audit": "accessibility of any HTML files or folder",
    "grade": "reading grade: page, sections and the hardest sentences",
    "catalog": "merge, tidy, check, export or import a single catalog",
    "explain": "the page of a rule; without a name, the list of rules",
    "adopt": "write the baseline: from now on only new findings block",
    "releases": "the published releases that are kept",
    "rollback": "publish the release before, or a named one",
    "import": "turn plain text, HTML or a WordPress export into articles in source/",
    "serve": "preview for translators and editors: the pages as they would be published, with their messages",
    "init": "start a new site that builds at once",
}


class UsageError(Exception):
    """Wrong use, settings or input: the text says what is wrong, where, and what to do. Exit code 2."""


class Console(Protocol):
    """Where a command writes; only cli.py prints."""

    def out(self, text: str) -> None: ...

    def raw(self, text: str | bytes) -> None:
        """Exactly this text in UTF-8, or these bytes, no line end added: a file on standard output."""
        ...

    def note(self, text: str) -> None:
        """A line for the person at the terminal, on standard error."""
        ...

    def progress(self, text: str) -> None:
        """A passing line on a terminal; nothing in a pipe."""
        ...
