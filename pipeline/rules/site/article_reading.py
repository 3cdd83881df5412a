"""An article in; what its reader stumbled over without giving up, and comments that are never closed, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model import Article, Declaration, Problem, Severity, Subject

RULE = Declaration(title="An article says what it means to say", severity=Severity.WARNING, subject=Subject.ARTICLE)

_COMMENT = re.compile(r"<!--(?!-?>)(?:.*?(-->)|)", re.DOTALL)
_CODE = re.compile(r"^(`{3,}|~{3,}).*?^\1|(`+)(?!`).+?(?<!`)\2(?!`)", re.DOTALL | re.MULTILINE)


def check(article: Article) -> Iterator[Problem]:
    yield from article.problems
    if article.format == "text" or "<!--" not in article.text.content:
        return
    content = _CODE.sub(lambda match: " " * len(match[0]), article.text.content)
    for match in _COMMENT.finditer(content):
        if not match[1]:
            message = "This comment is never closed, so nothing after it is on the page. Close it with “-->”."
            yield Problem(message, match.start(), match.start() + 4, severity=Severity.ERROR)
