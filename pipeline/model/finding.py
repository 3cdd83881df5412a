"""What a rule says (Problem) and what people and reports get (Finding)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pipeline.model.place import Place


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


class Outcome(StrEnum):
    FAILED = "failed"
    NEEDS_REVIEW = "needs-review"
    NOT_CHECKED = "not-checked"


class State(StrEnum):
    NEW = "new"
    KNOWN = "known"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement for exactly the words that the problem or finding marks. ``safe``: may be applied unasked."""

    title: str
    replacement: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule says of one subject: offsets ``[start, end)`` in the text of ``part``, and a sentence.

    ``part`` counts the subject's ``parts`` (most subjects have one). ``page`` names the page
    for problems of a whole site. ``severity`` overrides the rule's own where one rule knows
    degrees (over the target, over the limit).
    """

    message: str
    start: int = 0
    end: int = 0
    part: int = 0
    fix: Fix | None = None
    outcome: Outcome = Outcome.FAILED
    severity: Severity | None = None
    page: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with an address: ``place`` is where to mend it, ``seen_at`` where it shows."""

    rule: str
    severity: Severity
    outcome: Outcome
    message: str
    locale: str | None = None
    place: Place | None = None
    seen_at: Place | None = None
    fix: Fix | None = None
    standards: tuple[str, ...] = ()
    fingerprint: str = ""
    count: int = 1
    state: State = State.NEW
    words: str = ""  # the words concerned, as they stand in the text to mend
    lines: str = ""  # the whole lines that they stand in

    @property
    def path(self) -> str | None:
        return self.place.path if self.place else None

    @property
    def line(self) -> int | None:
        return self.place.line if self.place else None

    @property
    def column(self) -> int | None:
        return self.place.column if self.place else None

    @property
    def end_line(self) -> int | None:
        return self.place.end_line if self.place else None

    @property
    def end_column(self) -> int | None:
        return self.place.end_column if self.place else None
