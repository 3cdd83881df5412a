"""Expressions in, one expression out that finds what any of them finds and looks at the first letter once.

A search tries every alternative at every word; grouped by their first letters, most are never tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_FIRST = re.compile(r"(?:\[(?P<upper>[^\W\d_])(?P<lower>[^\W\d_])\]|(?P<letter>[^\W\d_]))(?![?*{+])")


def grouped(expressions: Iterable[str]) -> str:
    """A group without a name. It finds words with a capital or without, where one of them finds either."""
    by_letter: dict[str, list[str]] = {}
    others: list[str] = []
    for expression in expressions:
        first = _FIRST.match(expression)
        if first is None or _has_alternatives(expression):
            others.append(expression)
            continue
        letter = (first["letter"] or first["lower"]).lower()
        by_letter.setdefault(letter, []).append(expression[first.end() :])
    some = [f"[{letter.upper()}{letter}](?:{'|'.join(rests)})" for letter, rests in by_letter.items()]
    return f"(?:{'|'.join([*some, *others])})"


def _has_alternatives(expression: str) -> bool:
    """Whether a bar stands outside all brackets."""
    depth = 0
    for sign in re.sub(r"\\.|\[[^\]]*\]", "", expression):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            return True
    return False
