"""An entry in; inline code that the translation changed, or whose backticks it lost, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._codes import bare, has_phrase, inline_codes, is_word, signs
from pipeline.rules.translation._inline import HOLE, Code, Inline, read_inline
from pipeline.rules.translation._pairs import Pair, pairs
from pipeline.rules.translation._program_texts import EMPHASIS, QUOTES, STRING, changed_text
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Code kept", Severity.ERROR, Subject.ENTRY)

# Two pieces of code this alike (rapidfuzz ratio, 0-100) were meant to be the same.
_ALIKE = 75
_MISCOPIED, _LONG = 88, 8  # the same ratio, and letters, of code that is there once more
_ALIKE_PHRASE = 80  # of three words or more, which a translator may translate
_CALL = re.compile(r"\w\(\)|\w::\w|\w\*$|^&\w")
# A letter of a script that parts its words by spaces; Japanese and Chinese words touch the code beside them.
_SPACED = r"[^\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"
_CHARACTER = "[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]"  # which needs no space before it
_OPERATORS = frozenset("? ! & * | = _ + - / % ^ ~ => -> == != <= >= && || :: .. ..=".split())
_OPENING = "\"'“„‘«「『"
# What a translator fills in for the reader: <name>, {name}, [name], "text", a path's last word.
_FILLED = re.compile(r"<[^<>:_]*[^\W\d_]{3}[^<>:_]*>|\{[^{}]*\}|\[[^\[\]]*\]|\"[^\"]*\"|'[^']*'")
_NAME = re.compile(
    r"(?<![\w`/.@<-])(?:[A-Za-z_]\w*(?:\.\w+)*\(\)|--[a-z][\w-]+|~?/?(?:[\w.-]+/)+[\w-]+\.[a-z]{1,5}|[a-z]+_\w+)(?![\w/(>])"
)
_NAME_SIGNS = ("()", "--", "/", "_")  # one of them is in each of these names
_INQUOTES = re.compile(r"\"[A-Za-z]\w{0,20}\"")
_SIGNS = re.compile(r"[^\w\s-]|_")
_ONLY_CODE = re.compile(r"\s*`[^`\n]+`(?:(?:,? (?:and|or|vs\.?)|,) `[^`\n]+`)*\s*")


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        yield from changed_text(pair)
        if "`" in pair.source or "<" in pair.source:
            yield from _compare(pair)
        if not STRING.match(pair.source) and not is_code(pair.source):
            yield from _bare_names(pair)


def _compare(pair: Pair) -> Iterator[Problem]:
    source, target = read_inline(pair.source), read_inline(pair.target)
    wanted, found = inline_codes(source), inline_codes(target)
    lost, added = _without(wanted, found), _without(found, wanted)
    lost += _quoted_once(source, target, wanted, found)
    if not added:
        yield from _exchanged(pair, wanted, found)
    if not lost:
        yield from _miscopied(pair, wanted, added)
    for code in lost:
        changed = _changed(code, added)
        if changed is not None:
            added = [other for other in added if other is not changed]
            yield Problem(
                f"The code reads {_short(changed.content)} here and {_short(code.content)} in the source. "
                "Copy it from the source.",
                changed.start,
                changed.end,
                pair.part,
            )
            continue
        place = _unmarked(code, source, target)
        if place is None:
            yield from _missing(pair, code, len(found) < len(wanted))
        else:
            yield Problem(
                f"{_short(code.content)} is code in the source. Write `{_short(code.content)}`, in backticks.",
                *place,
                pair.part,
            )


def _exchanged(pair: Pair, wanted: Sequence[Code], found: Sequence[Code]) -> Iterator[Problem]:
    """One piece of the source's code that stands in the place of another: `a` and `a` for `a` and `b`."""
    if len(wanted) != len(found) or len(wanted) < 2 or [c.content for c in wanted] == [c.content for c in found]:
        return
    before, after = (Counter(code.content.strip() for code in codes) for codes in (wanted, found))
    lost, more = list((before - after).elements()), list((after - before).elements())
    if len(lost) != 1 or len(more) != 1:
        return
    at = next(number for number, code in enumerate(wanted) if code.content.strip() == lost[0])
    code = found[at]
    if code.content.strip() != more[0]:
        code = [other for other in found if other.content.strip() == more[0]][-1]
    yield Problem(
        f"The code reads {_short(more[0])} here and {_short(lost[0])} in the source. Copy it from the source.",
        code.start,
        code.end,
        pair.part,
    )


def _miscopied(pair: Pair, wanted: Sequence[Code], added: Sequence[Code]) -> Iterator[Problem]:
    """Code that the source has twice, once of which the translation has otherwise."""
    for other in added:
        for code in wanted:
            close = fuzz.ratio(code.content, other.content) >= _MISCOPIED and len(code.content) > _LONG
            if close and _SIGNS.search(code.content) and not _filled_in(code.content, other.content):
                yield Problem(
                    f"The code reads {_short(other.content)} here and {_short(code.content)} in the source. "
                    "Copy it from the source.",
                    other.start,
                    other.end,
                    pair.part,
                )
                break


def _bare_names(pair: Pair) -> Iterator[Problem]:
    """Functions, options and files that stand in running text without backticks, and nowhere in the translation."""
    prose = read_inline(pair.source).prose
    if not any(sign in prose for sign in _NAME_SIGNS):
        return
    for match in _NAME.finditer(prose):
        if match.group() not in pair.target:
            yield Problem(
                f"The name {_short(match.group())} is missing. Names of functions, options and files stay as they are.",
                0,
                len(pair.target),
                pair.part,
                severity=Severity.WARNING,
            )


def _missing(pair: Pair, code: Code, fewer: bool) -> Iterator[Problem]:
    """Code that the translation has nowhere. A word or a phrase may be said in other words, but not a title of code."""
    content = code.content.strip()
    title = _ONLY_CODE.fullmatch(pair.source) and "`" not in pair.target and "<code" not in pair.target
    if not fewer or len(content) < 3 or (not title and (not _SIGNS.search(content) or has_phrase(content))):
        return
    if bare(content) not in bare(pair.target):
        yield Problem(
            f"The code {_short(content)} is missing. Name it in the translation too.",
            0,
            len(pair.target),
            pair.part,
            severity=Severity.WARNING,
        )


def _without(some: Sequence[Code], others: Sequence[Code]) -> list[Code]:
    known = {code.content.strip() for code in others}
    kept: dict[str, Code] = {}
    for code in some:
        content = code.content.strip()
        if content and content not in known:
            kept.setdefault(content, code)
    return list(kept.values())


def _changed(code: Code, added: Sequence[Code]) -> Code | None:
    """The added piece of code that was this one, unless only its translatable words differ."""
    for other in added:
        if bare(other.content) == bare(code.content):
            return other
        if signs(other.content) == signs(code.content):
            return other  # the same signs in another order: a keyboard for the other direction turned them round
        if _only_first_word(code.content, other.content) or _only_first_word(other.content, code.content):
            return other
        if _cut(code.content, other.content) or _emphasized(other.content) > _emphasized(code.content):
            return other
    if len(added) == 1 and code.content.casefold() == added[0].content.casefold():
        return added[0]
    scored = [(fuzz.ratio(code.content, other.content), other) for other in added]
    score, best = max(scored, key=lambda item: item[0], default=(0.0, None))
    if best is None or _filled_in(code.content, best.content):
        return None
    if score < (_ALIKE_PHRASE if has_phrase(code.content) else _ALIKE) and not _another(code.content, best.content):
        return None
    return best


def _another(source: str, target: str) -> bool:
    """A call or type where the source has another one: the sentence was written for an earlier text."""
    return bool(_CALL.search(source) and _CALL.search(target)) and not has_phrase(source)


def _only_first_word(source: str, target: str) -> bool:
    """“impl” for “impl Trait”: the rest was taken for a word to translate. The other way round, “if let” for “if”."""
    return source.count(" ") == 1 and source.startswith(f"{target} ") and target.isalpha()


def _emphasized(content: str) -> int:
    return len(EMPHASIS.findall(content))


def _cut(source: str, target: str) -> bool:
    """The code breaks off at a line end that came into it."""
    return target != target.strip() and len(target.strip()) > 2 and target.strip() in source and "\n" not in source


def _quoted_once(source: Inline, target: Inline, wanted: Sequence[Code], found: Sequence[Code]) -> list[Code]:
    """Code that the translation has in backticks less often than the source, and in quotes instead."""
    before, after = Counter(c.content for c in wanted), Counter(c.content for c in found)
    fewer = {content for content, count in before.items() if 0 < after[content] < count}
    text, own = _readable(target), _readable(source)
    return [
        next(code for code in wanted if code.content == content)
        for content in sorted(fewer)
        for pattern in [re.compile(rf"[{QUOTES}]\s*{re.escape(content)}\s*[{QUOTES}]")]
        if pattern.search(text) and not pattern.search(own)
    ]


def _filled_in(source: str, target: str) -> bool:
    """Only names for the reader to fill in, or words of the other language, differ."""
    if _FILLED.sub("", source) == _FILLED.sub("", target):
        return True
    return not target.isascii() and source.isascii()


def _unmarked(code: Code, source: Inline, target: Inline) -> tuple[int, int] | None:
    """Where the code stands without backticks, though the source has it only with them."""
    content = code.content.strip()
    text = _readable(target)
    if len(content) < 3:
        quoted_code = re.compile(rf"[{_OPENING}]{re.escape(content)}[{QUOTES}]")
        match = quoted_code.search(text)
        if match and not quoted_code.search(_readable(source)):
            return match.span()
        sign = re.search(rf"(?:^|[\s、。，（])({re.escape(content)})(?= ?{_CHARACTER})", text)
        if sign and content in _OPERATORS:
            return sign.span(1)
    pattern = _as_text(content)
    if pattern is None:
        return None
    if pattern.search(_readable(source)) or (len(content) == 1 and _latin(text)):
        return None
    for match in pattern.finditer(text):
        start, end = match.span()
        quoted = text[:start].rstrip()[-1:] in tuple(QUOTES)
        if not is_word(content) or quoted or not _latin(text):
            return start, end
    return None


def _as_text(content: str) -> re.Pattern[str] | None:
    if not re.search(r"\w", content):
        return None
    if len(content) == 1:
        return re.compile(rf"(?<![A-Za-z0-9_.:/&*<'-]){content}(?![A-Za-z0-9_/'’<>-])") if content.isalpha() else None
    if _INQUOTES.fullmatch(content):
        return re.compile(rf"[{QUOTES}]{re.escape(content[1:-1])}[{QUOTES}]")
    # Backslashes before signs are Markdown's own.
    escaped = "".join(rf"\\?{re.escape(sign)}" if not sign.isalnum() else sign for sign in content)
    return re.compile(rf"(?<![.:/-])(?<!{_SPACED}){escaped}(?!{_SPACED}|/)")


def _readable(inline: Inline) -> str:
    """Text outside code, links' addresses and tags."""
    return inline.prose.replace(HOLE, " ")


def _latin(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return sum(sign < "\u0250" for sign in letters) * 2 > len(letters)


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"
