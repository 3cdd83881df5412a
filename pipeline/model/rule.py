"""The declaration of a rule, and the one shape in which every rule is run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol

from pipeline.model.finding import Problem, Severity


class Subject(StrEnum):
    """What a rule's ``check`` is given."""

    DOCUMENT = "document"  # markup.Document: the tree of one page, with offsets into its HTML
    PROSE = "prose"  # model.Prose: one block of words
    BODY = "body"  # model.Body: all blocks of a page
    ENTRY = "entry"  # model.Entry: one message and its translation
    ENTRIES = "entries"  # model.Entries: one catalog
    ARTICLE = "article"  # model.Article: as read from source/
    SITE = "site"  # model.Site: facts over all pages
    RENDERED = "rendered"  # model.Rendered: what a browser made of one page
    FAULT = "fault"  # model.Fault: a file that could not be read or used


@dataclass(frozen=True, slots=True)
class Declaration:
    """What a rule's module says of it, as ``RULE``. The rule's id is its path: family.file-name.

    ``languages`` limits it to primary language subtags; empty means every language.
    ``options`` is a frozen dataclass with defaults, set from everyreader.toml.
    ``needs`` names values that the check takes as keyword arguments besides its subject:
    ``options``, ``glossary``, ``date``, ``source`` (the Document of the same page in the
    source locale), ``entries`` (the page's catalog entries), ``resolve`` (url → html | None).
    """

    title: str
    severity: Severity
    subject: Subject
    standards: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    options: type | None = None
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A declared rule under its id."""

    id: str
    title: str
    severity: Severity
    subject: Subject
    standards: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    options: type | None = None
    needs: tuple[str, ...] = ()


class RuleSet(Protocol):
    """One rule, or many that look at the same subject in one pass (the wording rules)."""

    @property
    def subject(self) -> Subject: ...

    @property
    def rules(self) -> Sequence[Rule]: ...

    def check(self, subject: Any, known: Mapping[str, Any]) -> Iterable[tuple[Rule, Problem]]:
        """Problems of one subject; ``known`` has the values that rules may need, by name."""
        ...


class SiteRuleSet(RuleSet, Protocol):
    """A rule that compares pages: facts of each page first, then a check of them together."""

    def facts(self, document: Any) -> object: ...
