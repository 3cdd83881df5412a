"""Names of articles and files in; paths below output/, and the addresses from one page to another, out.

A path is that of a file (``es/pain/index.html``); an address is what stands in an ``href``. Addresses
between pages are relative, so that output/ works from a file system and below any address alike.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Collection
from functools import cache, lru_cache
from urllib.parse import quote, unquote, urlsplit

from pipeline.model.locale import bcp47

START = "index.html"
NOT_FOUND = "404.html"
STYLE_SHEET = "style.css"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
MEDIA = "media"  # folder below output/ for the files that articles show or link to

# What may stand in the path of an address as it is (RFC 3986, section 3.3). No colon and no apostrophe: the
# first would make a scheme of the first part, the second would need an escape in HTML.
_KEPT = "/-._~!$()*+,;=@"
_PLAIN = re.compile(rf"[A-Za-z0-9{re.escape(_KEPT)}]*")


def article_path(name: str, locale: str, slug: str | None = None) -> str:
    """``guides/pain`` in ``es`` → ``es/guides/pain/index.html``; ``slug`` takes the place of the last part."""
    folder, _, last = name.rpartition("/")
    own = slugify(slug) if slug else ""
    return posixpath.join(bcp47(locale), folder, own or last, "index.html")


@cache
def index_path(locale: str) -> str:
    return f"{bcp47(locale)}/index.html"


def media_path(file: str) -> str:
    """A file below source/ (``images/pump.svg``) → its path below output/."""
    return f"{MEDIA}/{file}"


def slugify(text: str) -> str:
    """A title as the last part of an address: letters and digits of any script, in lower case, joined by hyphens."""
    kept = (c if unicodedata.category(c)[0] in "LMN" else " " for c in unicodedata.normalize("NFC", text).lower())
    return "-".join("".join(kept).split())


def relative(page: str, target: str) -> str:
    """The address of a path, from a page."""
    if page.partition("/")[0] != target.partition("/")[0]:
        return _quoted("../" * page.count("/") + target)
    here, there = page.split("/"), target.split("/")
    shared = 0
    while shared < min(len(here), len(there)) - 1 and here[shared] == there[shared]:
        shared += 1
    return _quoted("../" * (len(here) - 1 - shared) + "/".join(there[shared:]))


def _quoted(path: str) -> str:
    return path if _PLAIN.fullmatch(path) else quote(path, safe=_KEPT)


def absolute(url: str, path: str) -> str:
    """The public address of a path; a folder's ``index.html`` is left out. ASCII, as sitemaps want it (RFC 3986)."""
    folder, _, file = path.rpartition("/")
    shown = (f"{folder}/" if folder else "") if file == "index.html" else path
    return f"{url.rstrip('/')}/{_quoted(shown)}"


def from_root(url: str, page: str, target: str) -> str:
    """The address of a path for a page that is served at any depth (404): from the root of the host."""
    if not url:
        return relative(page, target)
    return f"{urlsplit(url).path.rstrip('/')}/{_quoted(target)}"


def localized_file(file: str, locale: str, existing: Collection[str]) -> str:
    """``pump.svg`` → ``pump.pt-BR.svg``, else ``pump.pt.svg``, where such a file exists, else the file itself."""
    stem, ending = posixpath.splitext(file)
    subtags = bcp47(locale).split("-")
    for length in range(len(subtags), 0, -1):
        tag = "-".join(subtags[:length])
        for spelling in (tag, tag.replace("-", "_")):
            if f"{stem}.{spelling}{ending}" in existing:
                return f"{stem}.{spelling}{ending}"
    return file


@lru_cache(maxsize=8192)  # the same on the page of each locale
def source_file(address: str, article_file: str) -> str | None:
    """The file below source/ that an address in an article names; None for the web, mail, anchors and the root.

    ``article_file`` is the article's own path below source/. The result may start with ``../``.
    """
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    if not path or path.startswith("/") or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", path):
        return None
    return posixpath.normpath(posixpath.join(posixpath.dirname(article_file), unquote(path)))


def rest(address: str) -> str:
    """Query and anchor of an address, with their signs: ``#doses`` of ``pain.md#doses``."""
    found = re.search(r"[?#].*", address, re.DOTALL)
    return found[0] if found else ""
