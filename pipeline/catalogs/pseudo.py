"""A message in, its pseudo-translation out: readable, longer or from right to left, its markup untouched.

A page in ``en_XA`` shows at a glance what was not translatable (plain letters) and what has no room
(brackets cut off); one in ``ar_XB`` what does not turn round.
"""

from __future__ import annotations

import re

from pipeline.catalogs.po.editing import Change, edit_all
from pipeline.catalogs.po.syntax import Catalog

PSEUDO_LOCALES = ("en_XA", "ar_XB")  # the private-use regions that Android and Chrome use for this
_PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"
_TO_ACCENTED = str.maketrans(_PLAIN, _ACCENTED)
_FILLER = "one two three four five six seven eight nine ten eleven twelve".split()
# Arabic letters that sound alike, so that words run from right to left by themselves: pages leave overrides out.
_TO_ARABIC = str.maketrans(dict(zip("abcdefghijklmnopqrstuvwxyz", "ابثديفغهيجكلمنوپقرستوڤوخيز", strict=True)))
# What must stay as it is: code, tags, comments, link targets and definitions, autolinks, footnote and attribute
# marks, entities, placeholders of the usual kinds, escapes, and Markdown's own signs.
_APART = re.compile(
    r"""`+[^`]*`+ | <!--.*?--> | </?[A-Za-z][^<>]*> | <[a-z][a-z0-9+.-]*:[^<>\s]*>
    | \]\([^()]*(?:\([^()]*\)[^()]*)*\) | \]\[[^\]]*\] | \[\^[^\]]+\] | \[![A-Z]+\] | \{[:\#.%][^}]*\}
    | https?://[^\s)>\]]+ | &(?:\#[0-9]+|\#x[0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);
    | %\([^)]+\)[-#0 +]*[0-9.]*[a-zA-Z] | %[-#0+]*[0-9.]*(?:l|ll|h|z)?[sdiufxXcgeEG%](?![A-Za-z])
    | \$\{[^}]*\} | \{\{[^}]*\}\} | \{[^{}]*\} | \\[^\w\s] | [*_~\[\]!#|]+ | \n""",
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def pseudo(msgid: str, locale: str = "en_XA", *, longer: float = 0.35) -> str:
    """The pseudo-translation of a message.

    ``en_XA``: accented letters, in brackets, by the share ``longer`` longer (English grows by about a
    third in German or Finnish; short texts more). ``ar_XB``: in Arabic letters, from right to left.
    """
    name = locale.replace("-", "_")
    if name not in PSEUDO_LOCALES:
        raise ValueError(f"{locale} is no pseudo-locale. Use one of {', '.join(PSEUDO_LOCALES)}.")
    parts: list[str] = []
    done = 0
    for apart in _APART.finditer(msgid):
        parts += [_changed(msgid[done : apart.start()], name), apart.group()]
        done = apart.end()
    parts.append(_changed(msgid[done:], name))
    text = "".join(parts)
    return text if name == "ar_XB" or not _WORD.search(msgid) else _framed(text, longer)


def pseudo_catalog(catalog: Catalog, locale: str = "en_XA") -> Catalog:
    """The catalog with a pseudo-translation of every message."""
    return edit_all(
        catalog,
        {
            item: Change(
                msgstr=tuple(
                    pseudo(item.msgid if form == 0 or item.plural is None else item.plural, locale)
                    for form in range(len(item.msgstr))
                )
            )
            for item in catalog.messages
        },
    )


def _changed(text: str, name: str) -> str:
    if name == "ar_XB":
        return text.lower().translate(_TO_ARABIC) if _WORD.search(text) else text
    return text.translate(_TO_ACCENTED)


def _framed(text: str, longer: float) -> str:
    """The text in brackets with words that make it longer; white space and format signs at the ends stay there."""
    head = re.match(r"(?:\s|\[![A-Z]+\]\n)*", text)
    start = head.end() if head else 0
    end = len(text.rstrip())
    inner = text[start:end]
    share = longer if len(inner) > 20 else max(longer, 0.6)
    wanted, filler = int(len(inner) * share), ""
    at = 0
    while len(filler) < wanted:
        filler += f" {_FILLER[at % len(_FILLER)]}"
        at += 1
    return f"{text[:start]}⟦{inner}{filler.translate(_TO_ACCENTED)}⟧{text[end:]}"
