"""Markdown in, the signs of markup that readers would see in it out: what no renderer took as markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from pipeline.rules.translation._inline import HOLE, read_inline

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

# Signs that make emphasis, code and strikethrough. Inside a word ("snake_case", "2*3") they are no markup.
_SIGNS = re.compile(r"(?<![^\W_])[*_~`]+|[*_~`]+(?![^\W_])")
_ANY = re.compile(r"[*_~`\\]")


@lru_cache(maxsize=4096)
def shown_signs(text: str) -> tuple[str, ...]:
    """The stray signs of inline markup, as they would show: ``("**",)`` for ``**Important: read``."""
    inline = read_inline(text)
    rest = inline.outside_code
    for code in inline.codes:
        rest = rest[: code.start] + "c" * (code.end - code.start) + rest[code.end :]
    for start, end, _ in inline.addresses:
        rest = rest[:start] + "u" * (end - start) + rest[end:]
    if not _ANY.search(rest):
        return ()
    return tuple(sign for line in _texts(rest) for sign in _SIGNS.findall(line))


def _texts(text: str) -> Iterator[str]:
    for token in _parser().parseInline(text.replace(HOLE, "h")):
        for child in token.children or ():
            if child.type == "text":
                yield child.content


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # heavy, and wanted only for text with signs

    return MarkdownIt("commonmark").enable("strikethrough")
