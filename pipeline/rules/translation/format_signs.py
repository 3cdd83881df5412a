"""An entry in; signs of the article's format that the translation changed or lost out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._inline import Inline, read_inline
from pipeline.rules.translation._pairs import pairs

RULE = Declaration("Format signs kept", Severity.ERROR, Subject.ENTRY)

# What a reader never sees as written, and a program reads: alerts of GFM, admonitions, Kramdown and Pandoc
# attributes, excerpt and contents marks, shortcodes, footnote references, includes.
_SIGNS = re.compile(
    r"""\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|INFO|DANGER|EXAMPLE|QUESTION|ABSTRACT|SUMMARY|SUCCESS|FAILURE|BUG
            |QUOTE)\][+-]?
        |^[ ]{0,3}(?:!!!|\?\?\?\+?|:::+)[ ]*\{?[A-Za-z][\w-]*\}?
        |\{:[^{}\n]+\}|\{\#[\w:.-]+\}|\{\.[\w-]+[^{}\n]*\}
        |<!--[ ]*/?(?:more|toc|truncate|end|begin|markdownlint|prettier|no[ -]translate|translators?)[^>]*?-->
        |\{\{[<%].*?[%>]\}\}|\[\[_?TOC_?\]\]|^\[TOC\]|\[\^[^\]\s]+\]:?
        |^[ ]{0,3}(?:---|\+\+\+)$|^@include\b[^\n]*|--8<--|\{%.*?%\}""",
    re.MULTILINE | re.VERBOSE | re.IGNORECASE,
)
_MAY_BE = re.compile(r"[\[{<!?@]|:::|---|\+\+\+|--8")  # all of them have one of these
_ALERT = re.compile(r"\[!\w+\]", re.IGNORECASE)
_TRANSLATED_ALERT = re.compile(r"\[\s*![^\]\n]{1,40}\]")
_QUOTE_LINE = re.compile(r"^\s{0,3}>", re.MULTILINE)


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        if not _MAY_BE.search(pair.source):
            continue
        source, target = read_inline(pair.source), read_inline(pair.target)
        wanted, found = _signs(source), _signs(target)
        for sign, count in wanted.items():
            if found[sign] < count:
                start, end = _instead(sign, target)
                yield Problem(
                    f"The sign {sign.strip()} belongs to the page's format. Write it exactly as in the source.",
                    start,
                    end,
                    pair.part,
                )


def _signs(inline: Inline) -> Counter[str]:
    return Counter(match.group() for match in _SIGNS.finditer(inline.outside_code))


def _instead(sign: str, target: Inline) -> tuple[int, int]:
    """What stands in its place: a translated alert, the first words of the quotation, else all."""
    if _ALERT.fullmatch(sign):
        match = _TRANSLATED_ALERT.search(target.text)
        if match:
            return match.span()
    changed = re.search(re.escape(sign.strip()[:2]) + r"\S*", target.text)
    return changed.span() if changed else (0, len(target.text))
