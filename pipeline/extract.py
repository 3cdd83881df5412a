"""Articles and templates in, their translation templates and merged catalogs out: name → text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline import catalogs
from pipeline.catalogs import Message, Rewording
from pipeline.load import SITE_CATALOG, Loaded, site_strings
from pipeline.model import Kind
from pipeline.model.locale import posix


@dataclass(frozen=True, slots=True)
class Merged:
    """One catalog after a merge: its path, its text before (None: new) and after."""

    path: str
    before: str | None
    after: str


def templates(loaded: Loaded, *, lines: bool = False) -> dict[str, str]:
    """The template of each article and of the page templates, by catalog name."""
    name = loaded.config.name
    found = {
        article.name: catalogs.template(catalogs.messages_of(article, lines=lines), name=name)
        for article in loaded.articles.values()
    }
    found[SITE_CATALOG] = catalogs.template(site_messages(loaded, lines=lines), name=name)
    return found


def site_messages(loaded: Loaded, *, lines: bool = False) -> tuple[Message, ...]:
    """The name of the site and the strings of the page templates."""
    return catalogs.join_messages(
        Message(
            msgid=message.msgid.text,
            plural=message.plural.text if message.plural else None,
            context=message.context,
            notes=(Kind.TEMPLATE.value, *message.comments),
            references=tuple(dict.fromkeys(f"{path}:{line}" if lines else path for path, line in message.references)),
        )
        for message in site_strings(loaded)
    )


def template_path(name: str) -> str:
    return f"locales/{name}.pot"


def catalog_path(locale: str, name: str) -> str:
    return f"locales/{posix(locale)}/LC_MESSAGES/{name}.po"


def updated(loaded: Loaded, locale: str, pots: Mapping[str, str], rewordings: Iterable[Rewording] = ()) -> list[Merged]:
    """Every catalog of a locale merged with its template; those that do not exist yet are started.

    What an article lost and another one gained is found in the memory of all catalogs of the locale, also of
    those whose article is gone. ``rewordings`` are the messages that a wording fix changed.

    Raises:
        CatalogError: a catalog that cannot be read; nothing is guessed.
    """
    texts = {name: text for (own, name), text in loaded.files.catalogs.items() if own == locale}
    memory = catalogs.memory_of(catalogs.read(text) for text in texts.values())
    if not loaded.config.locale(locale).keep_translations:
        rewordings = ()
    merged = []
    for name, pot in pots.items():
        path, old = catalog_path(locale, name), texts.get(name)
        before = old.content if old else catalogs.new_catalog(pot, locale)
        after = catalogs.merge(before, pot, memory=memory, rewordings=tuple(rewordings), name=path)
        merged.append(Merged(path, old.content if old else None, after))
    return merged
