"""A locale as anybody writes it in, its BCP 47 and its gettext spelling out. Spelling only: no language data."""

from __future__ import annotations

from functools import lru_cache

_RIGHT_TO_LEFT_LANGUAGES = frozenset("ar arc ckb dv fa he ks ku-Arab nqo ps sd syr ug ur yi".split())
_RIGHT_TO_LEFT_SCRIPTS = frozenset("Adlm Arab Hebr Nkoo Rohg Syrc Thaa".split())


@lru_cache(maxsize=1024)
def bcp47(locale: str) -> str:
    """``pt_BR`` → ``pt-BR``, ``zh_hans`` → ``zh-Hans`` (RFC 5646 section 2.1.1 gives the letter case)."""
    parts = locale.split(".")[0].split("@")[0].replace("_", "-").split("-")
    return "-".join([parts[0].lower(), *(_subtag(part) for part in parts[1:])])


def posix(locale: str) -> str:
    """The spelling of gettext's folders: ``pt-BR`` → ``pt_BR``, ``zh-Hans`` → ``zh_Hans``."""
    return bcp47(locale).replace("-", "_")


@lru_cache(maxsize=1024)
def language(locale: str) -> str:
    """The primary language subtag: ``pt`` of ``pt-BR``."""
    return bcp47(locale).split("-")[0]


def direction(locale: str) -> str:
    """``rtl`` or ``ltr``: by the script subtag where there is one, else by the language."""
    tag = bcp47(locale)
    for part in tag.split("-")[1:]:
        if len(part) == 4 and part.isalpha():
            return "rtl" if part in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if language(tag) in _RIGHT_TO_LEFT_LANGUAGES else "ltr"


def _subtag(part: str) -> str:
    if len(part) == 4 and part.isalpha():
        return part.title()
    if (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit()):
        return part.upper()
    return part.lower()
