"""A link target in, what it leads to whatever the language out: a localized target is the same target."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from pipeline.model.locale import language
from pipeline.rules.translation._inline import Inline, Tag

_HREF = re.compile(
    r"(?:^|\s)(?P<name>href|src|cite|action|poster|data)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE
)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?![\w@])")
_PARTS = re.compile(
    r"^(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?P<host>[^/?#]*))?(?P<path>[^?#]*)(?P<query>\?[^#]*)?"
)
_LOCALE = re.compile(
    r"^[a-z]{2,3}(?:[-_](?:[A-Z][a-z]{3}|hans|hant|latn|cyrl|arab|[A-Za-z]{2}|\d{3}|latest|current))?(?:[-_][A-Za-z]{2})?$"
)
# "index.html.de", "page.fr.html", "guide_ru.md", "README-zh_CN.md": a language in a file name.
_IN_NAME = re.compile(r"(?<=.)[._-][a-z]{2}(?:[-_](?:[A-Z][a-z]{3}|[A-Za-z]{2}))?(?=\.[a-z]{2,5}$|$)")
_ENDING = re.compile(r"\.(?:html?|md|mdx|markdown|rst|php)$|/index$|/(?:index|README)\.(?:html?|md)$", re.IGNORECASE)
_LANGUAGE_QUERY = re.compile(r"(?:^|(?<=[?&]))(?:hl|lang|locale|language|l|setlang|uselang)=[^&]*&?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """Where one link of a text leads, and where it stands. ``same`` is equal for localized forms of one target."""

    start: int
    end: int
    address: str
    same: str
    host: str


@dataclass(frozen=True, slots=True)
class Address:
    """The parts of an address without its fragment; ``path`` and ``host`` without language."""

    scheme: str
    host: str
    path: str
    query: str


def targets(inline: Inline) -> tuple[Target, ...]:
    """All that a text leads to or loads: Markdown links and images, ``href`` and ``src``, bare addresses."""
    found = [(link.start, link.end, link.target) for link in inline.links]
    found += list(inline.addresses)
    found += [(m.start(), m.end(), f"mailto:{m.group()}") for m in _EMAIL.finditer(inline.prose)]
    for tag in inline.tags:
        found += [(tag.start, tag.end, address) for address in addresses_of(tag)]
    return tuple(_target(*one) for one in sorted(found))


def addresses_of(tag: Tag) -> list[str]:
    """What the attributes of a tag lead to or load."""
    if tag.closing or "=" not in tag.attributes:
        return []
    return [html.unescape(m[2] or m[3] or m[4] or "") for m in _HREF.finditer(tag.attributes)]


def _target(start: int, end: int, address: str) -> Target:
    parts = split(address)
    return Target(start, end, address, same(address), parts.host)


@lru_cache(maxsize=4096)
def same(address: str) -> str:
    """The address without scheme, language, fragment and what else may differ between two locales' pages."""
    if address.startswith("#"):
        return "#"
    parts = split(address)
    return f"{parts.host}/{parts.path}{parts.query}".rstrip("/?")


@lru_cache(maxsize=4096)
def split(address: str) -> Address:
    """Scheme, host, path and query, lower case, unescaped, without the names of languages."""
    match = _PARTS.match(html.unescape(unquote(address)).strip().replace("\\", ""))
    if match is None:  # pragma: no cover - the pattern matches any string
        return Address("", "", address, "")
    host = _without_language((match["host"] or "").lower().rpartition("@")[2])
    segments = [part for part in match["path"].split("/") if part not in ("", ".", "..")]
    kept = [part for part in segments if not _LOCALE.match(part)]
    path = _IN_NAME.sub("", "/".join(kept))
    path = _ENDING.sub("", _IN_NAME.sub("", path))
    query = _LANGUAGE_QUERY.sub("", match["query"] or "").rstrip("?&")
    scheme = (match["scheme"] or "").lower()
    return Address(scheme, host, path.lower(), query.lower())


def localized(source: str, target: str) -> bool:
    """A target that names a language where the source's named another or none: a page of that locale."""
    before, after = _languages(source), _languages(target)
    return before != after and bool(after or before)


def exchanged(source: str, target: str) -> tuple[str, str]:
    """The languages that two addresses name in their paths, if nothing else tells them apart; else two empty texts."""
    before, after = source.split("/"), target.split("/")
    differ = [pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]]
    if len(before) != len(after) or len(differ) != 1 or not all(_LOCALE.match(part) for part in differ[0]):
        return "", ""
    return language(differ[0][0]), language(differ[0][1])


def _languages(address: str) -> tuple[str, ...]:
    match = _PARTS.match(address)
    if match is None:  # pragma: no cover - the pattern matches any string
        return ()
    host = (match["host"] or "").lower().split(".")
    found = [part for part in host[:-2] if _LOCALE.match(part)] + [host[-1]] * (len(host[-1]) == 2)
    found += [part.lower() for part in match["path"].split("/") if _LOCALE.match(part)]
    found += [part.lower() for part in _IN_NAME.findall(match["path"])]
    return tuple(found + [part.lower() for part in _LANGUAGE_QUERY.findall(match["query"] or "")])


def _without_language(host: str) -> str:
    labels = host.removeprefix("www.").split(".")
    if len(labels) > 2 and _LOCALE.match(labels[0]):
        labels = labels[1:]
    return ".".join(labels)
