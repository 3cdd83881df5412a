"""The entries of one article in; a problem if too few of them are translated to publish the page out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model import Declaration, Entries, Problem, Severity, Subject


@dataclass(frozen=True, slots=True)
class Coverage:
    """``shown`` of ``total`` messages are translated; ``needed`` in percent."""

    shown: int
    total: int
    needed: int

    @property
    def percent(self) -> int:
        """Rounded down, so that 100 means all."""
        return 100 * self.shown // self.total if self.total else 100


RULE = Declaration(
    title="Enough of a page is translated to publish it",
    severity=Severity.ERROR,
    subject=Subject.ENTRIES,
    needs=("coverage",),
)


def check(entries: Entries, coverage: Coverage | None = None) -> Iterator[Problem]:
    if coverage is None or coverage.percent >= coverage.needed:
        return
    yield Problem(
        f"{coverage.shown} of {coverage.total} messages are translated ({coverage.percent} %), and this locale "
        f"needs {coverage.needed} %. Translate more of {entries.path}, or lower coverage in everyreader.toml."
    )
