"""An entry in; placeholders that the translation lost, changed or made up out. “50 % de” holds none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._inline import Inline, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Placeholders kept", Severity.ERROR, Subject.ENTRY)

# Python, C, Qt, JavaScript, Rust, ICU, shell and template placeholders. A conversion (%s) has no space inside and
# stands after no number, so that a percentage followed by a word is none.
_PLACEHOLDER = re.compile(
    r"""\{\{\s*[\w.$|: -]+?\s*\}\}                     # {{name}}
        |[$\#]\{[\w.:-]+\}                              # ${name}, #{name}
        |\{[\w.\[\]]*(?:![rsa])?(?::[^{}\s]*)?\}        # {}, {0}, {name}, {name:>10}
        |%\([\w.]+\)[-+0\#]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa]\b
        |(?<![\d%\w\u00a0\u202f])(?<!\d\ )%(?:\d+\$)?[-+0\#]*(?:\d+|\*)?(?:\.\d+)?(?:hh?|ll?|[Lzjt])?
            [diouxXeEfFgGcrsp@](?![\w%])
        |(?<![\d%\w])%[Ln]?\d{1,2}(?![\w%.,])           # %1
        |(?<![\d%\w])%[A-Za-z_]\w*%(?!\w)               # %name%
        |</?\d{1,2}\s*/?>|</?(?:placeholder|ph|[gx])(?:\s[^<>]*|-\d+)?/?>   # <0>, <x id="1"/>, of po4a and XLIFF
    """,
    re.VERBOSE,
)
_NUMBERED = re.compile(r"%\d+")
_CONVERSION = re.compile(r"%[^%()]*[a-zA-Z@]$")


def check(entry: Entry) -> Iterator[Problem]:
    last = len(entry.translations) - 1
    for pair in pairs(entry):
        if not any(sign in pair.source + pair.target for sign in "{%$#<") or is_code(pair.source):
            continue
        # A plural form that stands for one number may name it in words.
        yield from _compare(pair, must_have=pair.part == last, formats=entry.flags)


def _compare(pair: Pair, *, must_have: bool, formats: frozenset[str]) -> Iterator[Problem]:
    wanted, found = _all(read_inline(pair.source)), _all(read_inline(pair.target))
    before = Counter(name for name, _, _ in wanted)
    after = Counter(name for name, _, _ in found)
    allowed = before | Counter(name for other in pair.sources for name, _, _ in _all(read_inline(other)))
    missing, added = list((before - after).elements()), list((after - allowed).elements())
    for name in added:
        if name in pair.source and not before[name]:
            continue  # code in the source
        if _NUMBERED.fullmatch(name) and not any(_NUMBERED.fullmatch(other) for other in before):
            continue  # a percentage as Turkish and Basque write it
        start, end = next((s, e) for n, s, e in reversed(found) if n == name)
        meant = _meant(name, missing)
        if meant is None and not missing and not formats & _FORMATS and after[name] > 1 and before[name]:
            continue  # said once more, as prose may
        if meant:
            missing.remove(meant)
        remedy = f"Write {meant}" if meant else "Take it out"
        yield Problem(f"The source has no placeholder {name}. {remedy}.", start, end, pair.part)
    if must_have:
        for name in dict.fromkeys(missing):
            if not after[name] or name in ("{}", "%s", "%d") or formats & _FORMATS:
                yield Problem(
                    f"The placeholder {name} is missing. A program fills it in: write it as in the source.",
                    0,
                    len(pair.target),
                    pair.part,
                )


_FORMATS = frozenset(("python-format", "c-format", "python-brace-format", "qt-format", "rust-format"))


def _all(inline: Inline) -> list[tuple[str, int, int]]:
    """Placeholders in running text and in a message's quotes; not in code or addresses."""
    return [(m.group(), m.start(), m.end()) for m in _PLACEHOLDER.finditer(inline.prose)]


def _meant(name: str, missing: list[str]) -> str | None:
    """The lost placeholder that this one was: of the same form."""
    for other in missing:
        if other[0] == name[0] and other[-1] == name[-1]:
            return other
        if _CONVERSION.match(other) and _CONVERSION.match(name):
            return other
    return None
