"""A message in, its pieces of code out: in backticks or in the code elements of HTML."""

from __future__ import annotations

import html
import re
import unicodedata

from pipeline.rules.translation._inline import Code, Inline

_ELEMENTS = frozenset("code kbd samp tt var".split())
_WORDS = re.compile(r"[^\W\d_]{2,}")
_PLAIN = re.compile(r"[^\W\d_]+")
_MIRRORED = str.maketrans(">)]}", "<([{")
# rST: a role or a hyperlink reference has words between its backticks, not code.
_ROLE = re.compile(r":[\w:+.-]+:$")


def inline_codes(inline: Inline) -> list[Code]:
    """Pieces of code inside running text; fenced blocks are not among them."""
    found = [code for code in inline.codes if not _fenced(code) and not _is_role(inline.text, code)]
    opened: list[tuple[str, int, int]] = []
    for tag in inline.tags:
        if tag.name not in _ELEMENTS:
            continue
        if not tag.closing:
            opened.append((tag.name, tag.start, tag.end))
        elif opened and opened[-1][0] == tag.name:
            _, start, inner = opened.pop()
            found.append(Code(start, tag.end, html.unescape(inline.text[inner : tag.start])))
    return sorted(found, key=lambda code: code.start)


def blocks(inline: Inline) -> list[Code]:
    """Fenced blocks of code."""
    return [code for code in inline.codes if _fenced(code)]


def _fenced(code: Code) -> bool:
    return code.content.lstrip().startswith(("```", "~~~")) and "\n" in code.content


def _is_role(text: str, code: Code) -> bool:
    return bool(_ROLE.search(text[max(0, code.start - 40) : code.start])) or text[code.end : code.end + 1] == "_"


def bare(content: str) -> str:
    """The code without what translation tools and keyboards do to it: spaces, backslashes, full-width forms, quotes."""
    plain = unicodedata.normalize("NFKC", content)
    return re.sub(r"[\s\\\"'`“”„‘’«»]+", "", plain)


def signs(content: str) -> list[str]:
    """The signs of the code; brackets that look the other way count as the same."""
    return sorted(content.translate(_MIRRORED).replace(" ", ""))


def is_word(content: str) -> bool:
    """One plain word, which may stand in a sentence without being code."""
    return bool(_PLAIN.fullmatch(content)) and (content.islower() or content.istitle())


def has_phrase(content: str) -> bool:
    """Words in a row: an example text, a message or a comment that a translator may translate."""
    return len(_WORDS.findall(content)) >= 3 and " " in content
