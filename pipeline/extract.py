"""Articles and templates in, their translation templates and merged catalogs out: name → text."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline import catalogs
from pipeline.catalogs import Catalog, Harmless, Message, Rewording
from pipeline.load import SITE_CATALOG, Loaded, site_strings
from pipeline.model import Kind, Text
from pipeline.model.locale import posix
from pipeline.single_merge import merge_catalog


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


def updated(
    loaded: Loaded,
    locale: str,
    pots: Mapping[str, str],
    rewordings: Iterable[Rewording] = (),
    harmless: Harmless = catalogs.typography_change,
    committed: Mapping[str, str] = MappingProxyType({}),
) -> list[Merged]:
    """Every catalog of a locale merged with its template; those that do not exist yet are started.

    What an article lost and another one gained is found in the memory of all catalogs of the locale, also of
    those whose article is gone; an article that was moved or renamed goes on with the catalog it had.
    ``rewordings`` are the messages that a wording fix changed, ``harmless`` tells which other edits leave
    translations right. ``committed``: path → the text that a catalog had before another program saved it.

    Raises:
        CatalogError: a catalog that cannot be read; nothing is guessed.
    """
    texts = {name: text for (own, name), text in loaded.files.catalogs.items() if own == locale}
    read = {name: catalogs.read(text) for name, text in texts.items()}
    if not loaded.config.locale(locale).keep_translations:
        rewordings, harmless = (), _never
    rewordings = tuple(rewordings)
    memory = catalogs.memory_of(read.values())
    gone = _gone(catalog for name, catalog in read.items() if name not in pots)
    date = datetime.datetime.combine(loaded.date, datetime.time())
    merged: list[Merged] = []
    for name, pot in pots.items():
        path, old = catalog_path(locale, name), texts.get(name)
        before = (
            _tidied(old, committed.get(path))
            if old
            else gone.before(pot) or catalogs.new_catalog(pot, locale, date=date, memory=memory)
        )
        after = merge_catalog(before, pot, memory=memory, rewordings=rewordings, harmless=harmless, name=path)
        merged.append(Merged(path, old.content if old else None, after))
    return merged


def _tidied(saved: Text, committed: str | None) -> str:
    """The committed lines of what did not change; a file that cannot be compared stays as it was saved."""
    if committed is None:
        return saved.content
    try:
        return catalogs.tidy(saved.content, committed, restore=False, name=saved.name)
    except catalogs.CatalogError:
        return saved.content


@dataclass(frozen=True, slots=True)
class _Gone:
    """Catalogs whose article is gone: their texts, how many messages each has, and who has a message."""

    texts: tuple[str, ...]
    sizes: tuple[int, ...]
    holders: Mapping[tuple[str | None, str], tuple[int, ...]]  # by context and msgid

    def before(self, pot: str) -> str | None:
        """The catalog of the article that this one was before it was moved or renamed.

        Each has half of the other's messages. A catalog for many articles, as other systems keep one, is in the
        memory, but it is nobody's own.
        """
        wanted = {item.key for item in catalogs.read(Text("template", pot)).messages}
        shared = Counter(at for key in wanted for at in self.holders.get(key, ()))
        for at, count in shared.most_common(1):
            if count >= _HALF * max(len(wanted), self.sizes[at]):
                return self.texts[at]
        return None


def _gone(left: Iterable[Catalog]) -> _Gone:
    texts: list[str] = []
    sizes: list[int] = []
    holders: dict[tuple[str | None, str], list[int]] = defaultdict(list)
    for at, catalog in enumerate(left):
        keys = {item.key for item in catalog.messages}
        texts.append(catalog.text.content)
        sizes.append(len(keys))
        for key in keys:
            holders[key].append(at)
    return _Gone(tuple(texts), tuple(sizes), {key: tuple(places) for key, places in holders.items()})


_HALF = 0.5  # share of the messages from which two articles are one that was moved


def _never(old: str, new: str) -> None:
    """A locale whose translators want to be asked about every edit."""
