"""A message and its translation in another script in; everyday words and titles left in English out.

A term of the trade may stay, and whole catalogs leave theirs. These words are no terms: each language has them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.rules.translation._inline import HOLE, Inline
from pipeline.rules.translation._left import is_left_title, is_left_word

_EVERYDAY = frozenset(
    # things of documentation, of daily life and of care
    "answer answers chapter chapters characters children companies customers days doctor doctors example examples "
    "folder folders help hospital identifiers information instructions introduction keyboard languages minutes months "
    "nurse numbers packages pain password passwords patient patients people pictures problem problems programmers "
    "question questions screen seconds settings shortcuts solution solutions steps student students teacher treatment "
    "username usernames weeks words years "
    # how things are and are done
    "automatic automatically available besides better certain correct currently different difficult easily easy "
    "entire exactly following imperative important impossible manually necessary official often possible previous "
    "quickly recommended several similar simple simply sometimes special special-purpose useful usually various "
    "yourself".split()
)
# Joining words; those of commands and of languages of programs (while, from, this) are not among them.
_JOINING = frozenset(
    "about although also always are because been being could during every have however its many more most much other "
    "our should since some such than that the their them there therefore these they those through too very was we "
    "were what why will within without would you your".split()
)
_WORD = re.compile(r"(?<![\w./@#$:*`'\"“‘«「＂（_<>{}\\=&%+~^|-])[a-z]{2,}(?![\w/@:*`'\"”’»」_<>{}\\=&%+~^|-]|\.\w|\()")
# What words beside it make of it: a part of a name, and a joining word a part of a quotation.
_NAME = re.compile(r"[A-Z][A-Za-z]*[ ,]+$"), re.compile(r"[ ,]+[A-Z]")
_ENGLISH = re.compile(r"[A-Za-z][ ,]+$"), re.compile(r"[ ,]+[A-Za-z]")
_ASIDE = re.compile(
    r"[(（][^()（）]*[)）]|“[^”]*”|\"[^\"\n]*\"|«[^»]*»|「[^」]*」|『[^』]*』|(?<!\w)[*_]{1,2}\S[^*_\n]*[*_]{1,2}"
)
_ELSEWHERE = re.compile(r"https?:|//|mailto:")
_BEFORE_COLON = re.compile(r"(?P<words>[A-Za-z]{3,}(?: [A-Za-z]+){0,2}):[ \n]+(?=\S)")
_BEHIND_COLON = re.compile(r"[^A-Za-z:\n]: (?P<words>[A-Z][A-Za-z]+(?: [A-Za-z]+){0,3})\s*")
_OR = re.compile(r"(?:یا|أو|或|または|или|або|או) $")  # a translation and its source: “ارث‌بری یا inheritance”


def everyday_words(source: Inline, target: Inline) -> Iterator[tuple[int, int]]:
    """Everyday English words in running text; what stands in brackets, quotation marks or emphasis may stay."""
    if not _WORD.search(target.prose):
        return
    prose = _ASIDE.sub(lambda match: HOLE * len(match.group()), _own(target))
    said = set(_WORD.findall(source.prose))
    for match in _WORD.finditer(prose):
        word, before = match.group(), prose[max(0, match.start() - 40) : match.start()]
        if word not in said or (word not in _EVERYDAY and word not in _JOINING) or _OR.search(before):
            continue
        left, right = _NAME if word in _EVERYDAY else _ENGLISH
        if not left.search(before) and not right.match(prose, match.end()):
            yield match.span()


def title_parts(source: str, target: str, locale: str) -> Iterator[tuple[int, int]]:
    """The words before or behind the colon of a title, as in the source: “Concurrency: Утро”."""
    first = _BEFORE_COLON.match(target)
    if first and source.startswith(f"{first['words']}:") and _is_left(first["words"], locale):
        yield first.span("words")
    last = next((m for m in _BEHIND_COLON.finditer(target) if m.end() == len(target)), None)
    if last and source.rstrip().endswith(f": {last['words']}") and _is_left(last["words"], locale):
        yield last.span("words")


def _is_left(words: str, locale: str) -> bool:
    return is_left_word(words) or is_left_title(words, locale) or (" " in words and words.islower())


def _own(target: Inline) -> str:
    """The prose without the labels of links to other sites, which are names as often as words."""
    prose = target.prose
    for link in target.links:
        if _ELSEWHERE.match(link.target) or link.image:
            prose = prose[: link.start] + HOLE * (link.end - link.start) + prose[link.end :]
    return prose
