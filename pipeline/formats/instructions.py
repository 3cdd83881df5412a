"""An HTML comment in, what it tells the pipeline out: a word to translators, or to leave the next block alone."""

from __future__ import annotations

import re
from enum import Enum

_TRANSLATORS = re.compile(r"<!--\s*translators?:\s*(.*?)\s*-->\s*", re.DOTALL | re.IGNORECASE)
_NO_TRANSLATE = re.compile(r"<!--\s*(?:no[ -]?translate|translate[:=]\s*no)\s*-->\s*", re.IGNORECASE)


class Instruction(Enum):
    NONE = 0
    COMMENT = 1  # for the translators of the next message
    NO_TRANSLATE = 2  # the next block is no message


def instruction_of(html: str) -> tuple[Instruction, str]:
    """The instruction that a comment is, and the words for translators."""
    found = _TRANSLATORS.fullmatch(html.strip())
    if found:
        return Instruction.COMMENT, " ".join(found.group(1).split())
    if _NO_TRANSLATE.fullmatch(html.strip()):
        return Instruction.NO_TRANSLATE, ""
    return Instruction.NONE, ""
