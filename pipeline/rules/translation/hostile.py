"""An entry in; what could run, load, hide or lead astray, and that the source does not have, out."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.rules.translation._elements import ACTIVE
from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._pairs import Pair, shown_pairs
from pipeline.rules.translation._targets import targets

RULE = Declaration("Nothing dangerous added", Severity.ERROR, Subject.ENTRY)

# A browser takes all of these as the start of a tag, closed or not (HTML Living Standard, tag open state).
_TAG_START = re.compile(r"<[\s/]*([A-Za-z][^\s/>\x00]*)")
_UNFINISHED = re.compile(r"<(?:/?[A-Za-z][\w:-]*(?=[\s/])|/?(?:a|b|i|p|em|div|span|strong|code)\b)[^<>]*$")
_HANDLER = re.compile(
    r"(?<=[\s\"'/\x00])(?:on[a-z]{3,}|style|srcdoc|srcset|formaction|xlink:href|http-equiv|ping)\s*=", re.IGNORECASE
)
_IN_TAG = re.compile(r"<[A-Za-z][^<>]*>?")
# Schemes that run or embed; a browser ignores white space and control characters inside them.
_SCHEME = re.compile(
    r"(?:javascript|vbscript|livescript|mocha|data|file|blob|filesystem|view-source|jar)\s*:", re.IGNORECASE
)
_LEADS = re.compile(
    r"""\]\(\s*<?([^)\s>]*[^)]*)|^\s{0,3}\[[^\]]+\]:\s*<?(\S+)|<([A-Za-z&#%\\][^\s<>"'=]*)>
    |(?:href|src|action|data|poster|background|cite|formaction|xlink:href)\s*=\s*["']?([^"'>]*)""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_IGNORED = re.compile(r"[\s\x00-\x20\x7f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\\]+")
_ENCYCLOPEDIA = re.compile(r"(?:^|\.)(?:wikipedia|wiktionary)\.org$")  # explains a term in the reader's language
_TEMPLATE = re.compile(r"\{\{|\{%|\{#(?![\w-]+\})|<%|<\?|\$\{|#\{|\[\[(?=\$)|\{\s*(?=!!)")


def check(entry: Entry) -> Iterator[Problem]:
    for pair in shown_pairs(entry):
        yield from _elements(pair)
        yield from _handlers(pair)
        yield from _schemes(pair)
        yield from _unclosed(pair)
        yield from _template_code(pair)
        yield from _other_sites(pair)


def _elements(pair: Pair) -> Iterator[Problem]:
    """Elements that run, load, catch input or swallow text; code spans count only where the source has none."""
    if "<" not in pair.target:
        return
    for source, target in ((pair.source, pair.target), (_bare(pair.source), _bare(pair.target))):
        spare = Counter(name for name, _ in _active(source))
        named: set[str] = set()
        for name, match in _active(target):
            spare[name] -= 1
            if spare[name] < 0 and name not in named:
                named.add(name)
                yield _problem(pair, match.start(), match.end(), f"the element <{name}>")
        if named:
            return


def _active(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for match in _TAG_START.finditer(text):
        name = match[1].lower().rstrip(":")
        if name in ACTIVE:
            yield name, match


def _bare(text: str) -> str:
    return read_inline(text).outside_code


def _handlers(pair: Pair) -> Iterator[Problem]:
    """Attributes that run code, restyle the page or load something."""
    found = list(_attributes(pair.target))
    spare = Counter(match.group().lower() for _, match in _attributes(pair.source)) if found else Counter[str]()
    for tag, match in found:
        if spare[match.group().lower()]:
            spare[match.group().lower()] -= 1
            continue
        name = match.group().rstrip("= ")
        yield _problem(pair, tag + match.start(), tag + match.end(), f"the attribute {name}")


def _attributes(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    if "<" not in text or "=" not in text:
        return
    for tag in _IN_TAG.finditer(text):
        for match in _HANDLER.finditer(tag.group()):
            yield tag.start(), match


def _schemes(pair: Pair) -> Iterator[Problem]:
    found = list(_dangerous(pair.target))
    spare = Counter(scheme for _, scheme in _dangerous(pair.source)) if found else Counter[str]()
    for match, scheme in found:
        if spare[scheme]:
            spare[scheme] -= 1
            continue
        yield _problem(pair, match.start(), match.end(), f"an address that starts with {scheme}:")


def _dangerous(text: str) -> Iterator[tuple[re.Match[str], str]]:
    if not any(sign in text for sign in ":&%") or not any(sign in text for sign in ("](", "]:", "<", "=")):
        return
    for match in _LEADS.finditer(text):
        address = match[1] or match[2] or match[3] or match[4] or ""
        plain = _IGNORED.sub("", html.unescape(unquote(html.unescape(address))))
        found = _SCHEME.match(plain)
        if found:
            yield match, found.group().rstrip(": ").lower()


def _unclosed(pair: Pair) -> Iterator[Problem]:
    """A comment, tag or declaration that is not closed takes the text after it with it."""
    source, target = _bare(pair.source), _bare(pair.target)
    at = target.rfind("<!")
    if at >= 0 and ">" not in target[at:] and not ("<!" in source and ">" not in source[source.rfind("<!") :]):
        yield _problem(pair, at, len(target), "a comment that is never closed")
        return
    if "<!--" in target and "-->" not in target[target.rfind("<!--") :] and "<!--" not in source:
        at = target.rfind("<!--")
        yield _problem(pair, at, len(target), "a comment that is never closed")
        return
    match = _UNFINISHED.search(target.replace(HOLE, "h"))
    if match and not _UNFINISHED.search(source.replace(HOLE, "h")):
        yield _problem(pair, match.start(), match.end(), "a tag that is never closed")


def _template_code(pair: Pair) -> Iterator[Problem]:
    """Signs that template engines run: Jinja, Liquid, Nunjucks, ERB, PHP, JavaScript."""
    found = list(_TEMPLATE.finditer(pair.target))
    spare = Counter(_TEMPLATE.findall(pair.source)) if found else Counter[str]()
    for match in found:
        if spare[match.group()]:
            spare[match.group()] -= 1
            continue
        yield _problem(pair, match.start(), match.end(), f"template code ({match.group()})")


def _other_sites(pair: Pair) -> Iterator[Problem]:
    """Links and images to a site that the source does not name. One put in another's place is the link rule's."""
    found = [target for target in targets(read_inline(pair.target)) if target.host]
    if not found:
        return
    wanted = targets(read_inline(pair.source))
    hosts = {target.host for target in wanted}
    if len(found) <= len([target for target in wanted if target.host]):
        return
    for target in found:
        if target.host not in hosts and not _ENCYCLOPEDIA.search(target.host):
            yield _problem(pair, target.start, target.end, f"a link to {target.host}")


def _problem(pair: Pair, start: int, end: int, what: str) -> Problem:
    return Problem(f"The translation has {what}, which the source has not. Take it out.", start, end, pair.part)
