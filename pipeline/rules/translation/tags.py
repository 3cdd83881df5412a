"""An entry in; HTML tags that the translation lost, left open or made up out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._elements import ACTIVE, PHRASING, VOID
from pipeline.rules.translation._inline import Inline, Tag, read_inline
from pipeline.rules.translation._pairs import Pair, pairs

RULE = Declaration("Tags kept", Severity.ERROR, Subject.ENTRY)

# The link rule looks at links and images. Line breaks and emphasis are set otherwise in another script; their loss
# changes no structure (W3C, best practices for styling emphasis in Chinese, Japanese and Korean).
_FREE = frozenset("br wbr em i bdi bdo span a img".split())
_UNKNOWN = re.compile(r"(?<![\\<])</?([A-Za-z][\w-]*)(?:\s[^<>]*)?>")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))")
# Attributes that tie an element to styles, scripts and other parts of the page; the rest may be words.
_FIXED = frozenset("class id name for rel target type role width height colspan rowspan scope".split())


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        if "<" not in pair.source and "<" not in pair.target:
            continue
        source, target = read_inline(pair.source), read_inline(pair.target)
        yield from _lost(pair, source, target)
        yield from _unbalanced(pair, source, target)
        yield from _invented(pair, source, target)
        yield from _attributes(pair, source, target)


def _lost(pair: Pair, source: Inline, target: Inline) -> Iterator[Problem]:
    found = Counter(tag.name for tag in target.tags if not tag.closing)
    wanted = Counter(tag.name for tag in source.tags if not tag.closing)
    for name, count in wanted.items():
        if name in _FREE or name in ACTIVE or found[name] >= count or _as_markdown(name, target):
            continue
        if found[name] and name in ("code", "a"):
            continue  # said twice in the source, once here
        yield Problem(f"The tag <{name}> is missing. Put it around the same words.", 0, len(pair.target), pair.part)


def _as_markdown(name: str, target: Inline) -> bool:
    """The same markup in Markdown's signs."""
    if name in ("code", "kbd", "tt"):
        return bool(target.codes)
    if name in ("a", "img"):
        return bool(target.links)
    return name in ("b", "strong") and "**" in target.text


def _unbalanced(pair: Pair, source: Inline, target: Inline) -> Iterator[Problem]:
    before, after = _balance(source.tags), _balance(target.tags)
    for name, open_tags in after.items():
        if open_tags == before[name] or name in ACTIVE:
            continue
        tag = next(tag for tag in reversed(target.tags) if tag.name == name)
        what = f"<{name}> is opened but never closed" if open_tags > before[name] else f"</{name}> closes nothing"
        yield Problem(f"The tag {what}. Write both <{name}> and </{name}>.", tag.start, tag.end, pair.part)


def _balance(tags: tuple[Tag, ...]) -> Counter[str]:
    count: Counter[str] = Counter()
    for tag in tags:
        if tag.name not in VOID and not tag.attributes.endswith("/"):
            count[tag.name] += -1 if tag.closing else 1
    return count


def _invented(pair: Pair, source: Inline, target: Inline) -> Iterator[Problem]:
    """Block tags, and words in angle brackets, that readers would not see or that break the page."""
    known = Counter(name.lower() for name in _UNKNOWN.findall(source.outside_code))
    for match in _UNKNOWN.finditer(target.outside_code):
        name = match[1].lower()
        if known[name]:
            known[name] -= 1
            continue
        if name in PHRASING or name in ACTIVE or _said(source, name):
            continue
        yield Problem(
            f"A browser takes {match.group()} for a tag, which the source does not have. "
            "Take it out, or write it as code: `…`.",
            match.start(),
            match.end(),
            pair.part,
        )


def _said(source: Inline, name: str) -> bool:
    return f"<{name}" in source.outside_code.lower()


def _attributes(pair: Pair, source: Inline, target: Inline) -> Iterator[Problem]:
    wanted = Counter(value for tag in source.tags for value in _fixed(tag))
    names = {tag.name for tag in source.tags}
    for tag in target.tags:
        for name, attribute, value in _fixed(tag):
            if wanted[name, attribute, value]:
                wanted[name, attribute, value] -= 1
                continue
            before = [v for (n, a, v), count in wanted.items() if n == name and a == attribute and count]
            if before and tag.name in names:
                yield Problem(
                    f"The attribute {attribute} of <{name}> is “{value}” here and “{before[0]}” in the source. "
                    "Attributes are not translated.",
                    tag.start,
                    tag.end,
                    pair.part,
                )


def _fixed(tag: Tag) -> Iterator[tuple[str, str, str]]:
    for match in _ATTRIBUTE.finditer(tag.attributes):
        if match[1].lower() in _FIXED:
            yield tag.name, match[1].lower(), match[2] or match[3] or match[4] or ""
