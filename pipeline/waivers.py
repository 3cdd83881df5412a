"""The comments of articles and catalogs in, the waivers in them out.

``<!-- allow wording.affect-effect: a quotation, until 2027-06 -->`` waives a rule for the block it stands
in or before; ``<!-- allow wording.affect-effect "effecting": … -->`` for those words in it;
``<!-- allow-file … -->`` for the whole file. In a catalog, ``# allow wording.dash: …`` above an entry.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.config import Waiver
from pipeline.model import Text

_IN_ARTICLE = re.compile(
    r"<!--\s*(allow(?:-file)?)\s+([\w.*-]+)(?:\s+[\"“]([^\"”]+)[\"”])?\s*(?::(.*?))?-->", re.DOTALL
)
_IN_CATALOG = re.compile(r"^#\s+(allow(?:-file)?)\s+([\w.*-]+)(?:\s+[\"“]([^\"”]+)[\"”])?\s*(?::(.*))?$", re.MULTILINE)
_UNTIL = re.compile(r",?\s*until\s+(\d{4})-(\d{2})(?:-(\d{2}))?\s*$")
_BLANK = re.compile(r"\n[ \t]*\n")


def all_waivers(own: Iterable[Waiver], texts: Iterable[Text]) -> tuple[Waiver, ...]:
    """Those of the settings, then those that are written into articles and catalogs."""
    return (*own, *(waiver for text in texts for waiver in _waivers_in(text)))


@cache
def _waivers_in(text: Text) -> tuple[Waiver, ...]:
    return tuple(waivers_in(text)) if "allow" in text.content else ()


def waivers_in(text: Text) -> Iterator[Waiver]:
    """The waivers written into one file, with the lines that they hold for."""
    pattern = _IN_CATALOG if text.name.endswith(".po") else _IN_ARTICLE
    for match in pattern.finditer(text.content):
        reason, until = _reason(match[4] or "")
        first, last = (1, text.position(len(text.content))[0]) if match[1] == "allow-file" else _block(text, match)
        yield Waiver(
            match[2],
            reason,
            path=text.name,
            words=match[3],
            until=until,
            source=text.name,
            line=text.position(match.start())[0],
            lines=(first, last),
        )


def _reason(words: str) -> tuple[str, datetime.date | None]:
    found = _UNTIL.search(words.rstrip())
    if not found:
        return words.strip(), None
    year, month = int(found[1]), int(found[2])
    day = int(found[3]) if found[3] else 0
    try:
        if day:
            return words[: found.start()].strip(), datetime.date(year, month, day)
        datetime.date(year, month, 1)  # refuses a month that there is not
        following = datetime.date(year + month // 12, month % 12 + 1, 1)  # a month counts to its last day
        return words[: found.start()].strip(), following - datetime.timedelta(1)
    except ValueError:
        return words.strip(), datetime.date.min  # no such date: the waiver has ended, and says so


def _block(text: Text, match: re.Match[str]) -> tuple[int, int]:
    """First and last line of the block a comment stands in; of the next block where it stands alone."""
    content = text.content.replace("\r\n", " \n")
    start = max((found.end() for found in _BLANK.finditer(content, 0, match.start() + 1)), default=0)
    ending = _BLANK.search(content, match.end())
    if (
        not content[match.end() : ending.start() if ending else None].strip()
        and not content[start : match.start()].strip()
    ):
        ending = _BLANK.search(content, ending.end()) if ending else None
    end = ending.start() if ending else len(content)
    return text.position(start)[0], text.position(end)[0]
