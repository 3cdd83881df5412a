"""Articles in, the path of each of their pages out; and a fault where a page has no place of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from pipeline.config import LONGEST_NAME, Config, ConfigError, is_article_name
from pipeline.model import Article
from pipeline.model.locale import bcp47, posix
from pipeline.pages.addresses import article_path, index_path, slugify


def page_path(article: Article, locale: str) -> str:
    """The path of an article's page below output/; a slug of the front matter names its folder."""
    slugs = article.meta.get("slugs")
    slug = None
    if isinstance(slugs, Mapping):
        slug = slugs.get(locale) or slugs.get(posix(locale))
    return article_path(article.name, locale, slug if isinstance(slug, str) else None)


def old_paths(article: Article, locale: str) -> list[str]:
    """Where the article stood before, as its front matter says (``moved-from``)."""
    return [article_path(_name(old), locale) for old in _olds(article) if is_article_name(old)]


def led_elsewhere(articles: Iterable[Article], config: Config) -> set[str]:
    """Names of articles that are gone, whose old addresses lead somewhere: by ``moved-from`` or ``[redirects]``."""
    moved = {_name(old) for article in articles for old in _olds(article) if is_article_name(old)}
    return moved | {one.old for one in config.redirects}


def redirected(config: Config, names: Collection[str]) -> None:
    """Raises ConfigError for a redirect of an article that is there, or to one that is not."""
    for one in config.redirects:
        if one.old in names:
            message = f"“{one.old}” is an article, so its address cannot lead elsewhere. Take the line out."
            raise ConfigError(message, line=one.line)
        if one.new and one.new not in names:
            message = f'“{one.old}” leads to “{one.new}”, which is no article. Name one, or write "" for all.'
            raise ConfigError(message, line=one.line)


def misplaced(articles: Iterable[Article], config: Config) -> Iterator[tuple[Article, int, str]]:
    """Articles whose front matter gives a page no place of its own: the line, and a sentence with the remedy."""
    taken = {index_path(locale).casefold(): "the list of articles" for locale in config.all_locales}
    moved: list[tuple[Article, str]] = []
    for article in articles:
        yield from ((article, line_of_key(article, key), message) for key, message in _wrong(article, config))
        for locale in config.all_locales:
            path = page_path(article, locale)
            other = taken.setdefault(path.casefold(), f"“{article.name}”")
            if other != f"“{article.name}”":
                message = f"The page in {locale} would stand at {path}, where {other} stands. Give it another slug."
                yield article, line_of_key(article, "slugs"), message
            moved += [(article, old) for old in old_paths(article, locale)]
    told: set[str] = set()
    for article, old in moved:
        own = f"the old address of “{article.name}”"
        other = taken.setdefault(old.casefold(), own)
        if other != own and article.name not in told:  # once, not once a locale
            told.add(article.name)
            message = f"“moved-from” names {old}, where {other} stands. Take it out of “moved-from”."
            yield article, line_of_key(article, "moved-from"), message


def _wrong(article: Article, config: Config) -> Iterator[tuple[str, str]]:
    slugs = article.meta.get("slugs")
    if slugs is not None and not isinstance(slugs, Mapping):
        yield "slugs", "“slugs” must name a slug for each locale, as in: slugs: {es: dolor}."
        return
    for locale, slug in (slugs or {}).items():
        if bcp47(str(locale)) not in config.all_locales:
            known = ", ".join(config.all_locales)
            yield "slugs", f"“slugs” names the locale {locale}, which this site does not have. It has: {known}."
        elif not isinstance(slug, str) or not slugify(slug) or len(slugify(slug).encode()) > LONGEST_NAME:
            yield "slugs", f"The slug of {locale} must be a few words; it becomes the last part of the address."
    for old in _olds(article):
        if not is_article_name(old):
            yield "moved-from", f"“moved-from” names “{old}”. Write the article's old name, such as guides/pain."


def _olds(article: Article) -> list[object]:
    olds = article.meta.get("moved-from")
    return list(olds) if isinstance(olds, list | tuple) else [] if olds is None else [olds]


def _name(old: object) -> str:
    return str(old).strip("/")


def line_of_key(article: Article, key: str) -> int:
    """The line of a key of the front matter; the first line where it is not found as such."""
    found = re.search(rf"^[\"']?{re.escape(key)}\b", article.text.content, re.MULTILINE)
    return article.text.position(found.start())[0] if found else 1
