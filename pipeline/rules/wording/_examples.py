"""A rule and its examples in, a refusal with file and line where an example does not do what it says."""

from __future__ import annotations

import re
from typing import Any, Protocol

from pipeline.model import Kind, Problem, Prose, Traced
from pipeline.rules.wording._rule_file import RuleFileError, WordingRule, line_of

# In a wrong example the words found stand in double square brackets: "pain [[effects→affects]] sleep".
_MARK = re.compile(r"\[\[(.*?)(?:→(.*?))?\]\]", re.DOTALL)


class Checks(Protocol):
    """What runs one rule over a block of words."""

    def check(self, subject: Prose, known: dict[str, Any]) -> Any: ...


def plain(example: str) -> tuple[str, list[tuple[int, int, str | None]]]:
    """A wrong example without its marks, and for each mark start, end and what to write (None: no fix)."""
    text = ""
    marks: list[tuple[int, int, str | None]] = []
    done = 0
    for mark in _MARK.finditer(example):
        text += example[done : mark.start()]
        marks.append((len(text), len(text) + len(mark[1]), mark[2]))
        text += mark[1]
        done = mark.end()
    return text + example[done:], marks


def check_examples(rule: WordingRule, engine: Checks, content: str) -> None:
    """RuleFileError at the first example that fails."""
    for example in rule.data["wrong"]:
        text, marks = plain(example)
        got = [(problem.start, problem.end, _fix(problem)) for problem in _problems(rule, engine, text)]
        if not marks:
            raise _refused(rule, content, example, "marks no words with [[ ]]")
        if got != marks:
            raise _refused(rule, content, example, f"should give {_told(text, marks)} but gives {_told(text, got)}")
    for example in rule.data["right"]:
        found = _problems(rule, engine, example)
        if found:
            words = [example[problem.start : problem.end] for problem in found]
            raise _refused(rule, content, example, f"is right, but the rule reports {', '.join(words)}")


def _problems(rule: WordingRule, engine: Checks, text: str) -> list[Problem]:
    language = "en" if rule.locale == "any" else rule.locale
    kind = Kind(rule.data["kinds"][0]) if rule.data.get("kinds") else Kind.PARAGRAPH
    return [problem for _, problem in engine.check(Prose(Traced(text), language, kind), {})]


def _fix(problem: Problem) -> str | None:
    return problem.fix.replacement if problem.fix else None


def _told(text: str, marks: list[tuple[int, int, str | None]]) -> str:
    return ", ".join(f"“{text[start:end]}”→{new!r} at {start}" for start, end, new in marks) or "nothing"


def _refused(rule: WordingRule, content: str, example: str, what: str) -> RuleFileError:
    starts = (line_of(content, example[:length]) for length in (60, 20, 8))  # escapes may stand further on
    line = next((line for line in starts if line > 1), 1)
    return RuleFileError(rule.path, line, f"The example “{example}” {what}.")
