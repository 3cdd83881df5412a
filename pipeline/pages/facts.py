"""What a page says of itself: the values that render.py puts into the templates."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.model import Filling, Traced
from pipeline.model.locale import language


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What holds for all pages of a site.

    ``name`` and ``description`` may be translated by messages of the site catalog with the
    contexts "site name" and "site description". ``locales``: those with an index, the source
    first. ``url``: where the site is published (``https://example.org/health/``), "" where
    nobody knows yet: then there are no canonical addresses and no sitemap.
    ``unreviewed``: locales whose translation no expert has read.
    """

    name: Traced
    source_locale: str = "en"
    locales: tuple[str, ...] = ("en",)
    url: str = ""
    description: Traced | None = None
    unreviewed: frozenset[str] = frozenset()
    owner: Traced | None = None


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in one locale; ``path`` below output/."""

    locale: str
    path: str


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """One article in one locale.

    ``path`` is the page's own below output/; ``alternates`` are all published versions, this one among
    them. ``partial``: some text is shown in the source language. ``machine``: it shows machine translations.
    ``minutes`` to read and US school ``grade`` are computed from the words before; None: no means.
    ``kind`` is a schema.org type of web page or article. ``anchor``: the id of the heading that the title stands for.
    """

    name: str
    locale: str
    path: str
    title: Filling
    body: Traced
    description: Filling | None = None
    alternates: tuple[Alternate, ...] = ()
    published: datetime.date | None = None
    updated: datetime.date | None = None
    minutes: int | None = None
    grade: float | None = None
    partial: bool = False
    machine: bool = False
    kind: str = "MedicalWebPage"
    image: str | None = None  # path below output/ of a picture for link previews
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class IndexItem:
    """One line of an index; ``locale`` is that of the page it leads to, another one where it is not translated."""

    path: str
    locale: str
    title: Filling
    description: Filling | None = None
    minutes: int | None = None
    grade: float | None = None


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """The list of articles in one locale."""

    locale: str
    items: Sequence[IndexItem] = field(default_factory=tuple)


def own_language(filling: Filling, locale: str) -> str | None:
    """The language of a text where it is not that of the page, else None."""
    return filling.language if filling.language and language(filling.language) != language(locale) else None
