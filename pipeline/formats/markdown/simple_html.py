"""A translation whose marks are of the plainest form in, its HTML as a string out, if it has its source's elements.

What ``match_translation`` and ``write_message`` give together, in one look at the text; None for whatever needs them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from pipeline.formats.inline.clean import holds_suspects
from pipeline.formats.inline.writer import escape
from pipeline.formats.markdown.links import allowed, encoded

# What Markdown or HTML could read as more than a character.
_SIGN = re.compile(r'[\\`*_~\[\]<&>"\n\0]')
_WORDS = r'[^\\`*_~\[\]<&>"\n\0]'
# Plain words, then emphasis, code, a link without a title or a sign to escape; or all the rest, not so plain.
_STEP = re.compile(
    rf"""({_WORDS}*+)
    (?: (?<!\S)(\*\*?+|__?+)(?=[^\W_])({_WORDS}++)(?<=[^\W_])\2(?=[\s.,;:!?)]|\Z)
      | `(?![ `])([^`\n\0]++)(?<!\ )`(?!`)
      | (?<!!)\[(?!\^)({_WORDS}++)\]\(([^\x00-\x20\x7f()\\<>&"']{{1,2000}}+)\)
      | (&(?![\#a-zA-Z]) | [>"] | (?<=[^\W_])_++(?=[^\W_]))
      | ([\s\S]++) | \Z )""",
    re.VERBOSE,
)


def simple_html(text: str, elements: tuple[str, ...] | None, address: Callable[[str], str]) -> str | None:
    """The HTML. ``elements``: those of the source, in order (``Plan.plain_elements``); None where it has others."""
    if elements is None or holds_suspects(text):
        return None
    if not elements and not _SIGN.search(text):
        return text
    strings: list[str] = []
    found: list[str] = []
    for plain, stars, words, code, label, target, sign, rest in _STEP.findall(text):
        strings.append(plain)
        if stars:
            tag = "strong" if len(stars) == 2 else "em"
            found.append(tag)
            strings.append(f"<{tag}>{words}</{tag}>")
        elif code:
            found.append("code")
            strings.append(f"<code>{escape(code)}</code>")
        elif target:
            href = _linked(target)
            if href is None:
                return None
            found.append(f"a {target}")
            strings.append(f'<a href="{escape(address(href))}">{label}</a>')
        elif sign:
            strings.append(escape(sign))
        elif rest:
            return None
    return "".join(strings) if tuple(found) == elements else None


@lru_cache(maxsize=8192)
def _linked(target: str) -> str | None:
    """The target as ``href`` has it; None where Markdown refuses to lead."""
    href = encoded(target)
    return href if allowed(href) else None
