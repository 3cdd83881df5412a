"""A text in, whether it is running text of the source language (not a name, not code) out."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.languages.identify import probabilities
from pipeline.model.locale import language
from pipeline.rules.translation._inline import read_inline

# English words that stand in sentences and hardly in names, product titles or other languages' running text.
FUNCTION_WORDS = frozenset(
    "about after all also an and any are as at be because been before being between both but by can could did do does "
    "each every few for from had has have how if in into is it its just like made make many may more most must my new "
    "no not of off on once only or other our out over should since so some such than that the their them then there "
    "these they this those through to too under until up use used uses using was we were what when where whether "
    "which while who why will with within without would you your".split()
)

# Those of them that other languages of the Latin script do not have as words of their own.
CLEARLY_ENGLISH = FUNCTION_WORDS - frozenset(
    "all also an any as at be by can do for had has have he in is it me men most my no not of off on once or our out "
    "over so some such to too up use was we were will".split()
)

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTED = re.compile(r"^\s*([\"'`]).*\1[,;]?\s*$", re.DOTALL)
_CODE_LINE = re.compile(
    r"[;{}]\s*$|^\s*(?:use|import|#include|\$|<\?php|return)\b|=>|->|::|\w\(|^\s*[\w.-]+\s*=\s*\S", re.MULTILINE
)
_DIAGRAM = re.compile(r"\s*(?:flowchart|graph|sequenceDiagram|stateDiagram|classDiagram|gantt|pie|erDiagram|\|)")
_COMMENT_LINE = re.compile(r"^\s*(?://[/!]?|#|\*|/\*)", re.MULTILINE)
_IDENTIFIER = re.compile(r"\w_\w|\w\(\)|\w::?\w")
_COMMAND = re.compile(r"\w/\w|\s--?\w")
_TWO_IN_A_ROW = re.compile(r"[^\W\d_]+ [^\W\d_]+")
_THREE_IN_A_ROW = re.compile(r"[^\W\d_]+ [^\W\d_]+ [^\W\d_]+")
_CERTAIN = 0.6  # of the identifier, for a text of three words or more


def words(text: str) -> list[str]:
    """The words of running text; code, addresses and tags have none."""
    return _WORD.findall(read_inline(text).prose)


def is_sentence(text: str, locale: str) -> bool:
    """Running text in the language of ``locale``: three words or more, one of which belongs to no name."""
    if _QUOTED.match(text) or is_code(text):
        return False
    found = words(text)
    if len(found) < 3 or _is_title(text, found):
        return False
    if _IDENTIFIER.search(text) or not _TWO_IN_A_ROW.search(text):
        return False
    if language(locale) == "en" and any(word in FUNCTION_WORDS for word in found):
        return True
    if not _THREE_IN_A_ROW.search(text) or _COMMAND.search(text):
        return False
    best, certainty = next(iter(probabilities(" ".join(found)).items()), ("", 0.0))
    return best == language(locale) and certainty >= _CERTAIN


@lru_cache(maxsize=4096)
def is_code(text: str) -> bool:
    """Lines of a program: a fenced or indented block that the catalog holds as a message."""
    if "`" in text or "](" in text or _DIAGRAM.match(text):
        return False
    lines = [line for line in text.splitlines() if line.strip() and not _COMMENT_LINE.match(line)]
    if not lines:
        return False
    coded = sum(bool(_CODE_LINE.search(line)) for line in lines)
    return coded * 2 >= len(lines) and (coded > 1 or (len(lines) == 1 and coded == 1 and " " not in text.strip()))


def _is_title(text: str, found: list[str]) -> bool:
    """The label of a lone link, in capitals: the name of a thing more often than words."""
    inline = read_inline(text)
    if not inline.links or inline.links[0].end - inline.links[0].start < len(text.strip()) - 2:
        return False
    return all(word[0].isupper() or word in FUNCTION_WORDS for word in found)
