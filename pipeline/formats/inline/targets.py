"""The target of a translated link and of its source in, the verdict out: may the translation lead there?"""

from __future__ import annotations

import re

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_HOST = re.compile(r"//(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)")
_IGNORED = re.compile("[\t\n\r]")
# A first label that names a language or the web itself, and may differ in a translation: "ru.wikipedia.org".
_LANGUAGE_LABEL = re.compile(r"(?:www|[a-z]{2,3}(?:-[a-z0-9]{2,8})*)")
_SECURE = {"http": "https"}


def as_browsers_read(target: str) -> str:
    """A target as the WHATWG URL parser takes it: ends trimmed, tabs and line ends dropped, ``\\`` for ``/``."""
    trimmed = _IGNORED.sub("", target.strip("".join(map(chr, range(0x21)))))
    return trimmed.replace("\\", "/")


def scheme_of(target: str) -> str:
    """The scheme in lower case; "" for a relative target."""
    found = _SCHEME.match(as_browsers_read(target).lower())
    return found.group(1) if found else ""


def host_of(target: str) -> str:
    """The host in lower case; "" for a target inside the site, the domain for a mail address."""
    target = as_browsers_read(target).lower()
    scheme = _SCHEME.match(target)
    rest = target[scheme.end() :] if scheme else target
    if scheme and scheme.group(1) == "mailto":
        return rest.partition("?")[0].rpartition("@")[2]
    if scheme and scheme.group(1) in ("http", "https", "ftp"):
        rest = "//" + rest.lstrip("/")  # browsers take "https:evil.org" and "https:///evil.org" as hosts
    found = _HOST.match(rest)
    return found.group(1) if found else ""


def may_lead(target: str, source: str) -> bool:
    """Whether a translation may lead to ``target`` where its source leads to ``source``.

    The scheme stays (http may become https), and so does the host, a language label at its front
    aside. Anything may differ after the host: localized pages have other paths.
    """
    if target == source:
        return True
    scheme, wanted = scheme_of(target), scheme_of(source)
    if scheme != wanted and scheme != _SECURE.get(wanted):
        return False
    if scheme not in ("", "http", "https", "mailto", "tel", "ftp"):
        return False
    return _same_site(host_of(target), host_of(source))


def _same_site(host: str, wanted: str) -> bool:
    return host == wanted or (bool(host and wanted) and _without_language(host) == _without_language(wanted))


def _without_language(host: str) -> str:
    first, _, rest = host.partition(".")
    return rest if "." in rest and _LANGUAGE_LABEL.fullmatch(first) else host
