"""The terms of a site as values: what each source term is called in each locale, and what it must not be called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

EVERY_LOCALE = "*"


class TermStatus(StrEnum):
    """What holds for one translation of a term."""

    REQUIRED = "required"  # this is the term to use
    ALLOWED = "allowed"  # may be used beside the required one
    FORBIDDEN = "forbidden"  # must not be used for this source term
    KEEP = "keep"  # the source term stays as it is


@dataclass(frozen=True, slots=True)
class Term:
    """One translation of one source term in one locale (BCP 47; ``*`` for every locale).

    ``source_forms`` and ``forms`` are other forms of the two (plural, inflected, spelled otherwise)
    that count as the same term. For KEEP the ``target`` is the source term.
    """

    source: str
    locale: str
    target: str
    status: TermStatus = TermStatus.REQUIRED
    source_forms: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms of a site, in the order of its glossary file."""

    terms: tuple[Term, ...] = ()
    source_locale: str = "en"

    def of(self, locale: str) -> tuple[Term, ...]:
        """The terms for one locale (BCP 47); those of the bare language where the locale has none of its own.

        ``pt-BR`` sees the terms of ``pt-BR``, and of ``pt`` for source terms that it has none for.
        """
        own = tuple(term for term in self.terms if term.locale in (locale, EVERY_LOCALE))
        language = locale.split("-")[0]
        if language == locale:
            return own
        known = {term.source for term in own}
        return own + tuple(term for term in self.terms if term.locale == language and term.source not in known)
