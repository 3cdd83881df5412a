"""The articles that are public in, the pages that lead to them out: an index per locale, start page, 404, sitemap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from pipeline.departed import departed
from pipeline.load import Loaded
from pipeline.localize import Made, Surroundings
from pipeline.model import Filling, Page, Traced
from pipeline.pages import (
    Alternate,
    ArticleFacts,
    IndexFacts,
    IndexItem,
    SiteFacts,
    SitemapEntry,
    assets,
    render_index,
    render_moved,
    render_not_found,
    render_start,
    robots,
    sitemap,
)
from pipeline.pages.addresses import NOT_FOUND, ROBOTS, SITEMAP, START, article_path, index_path, media_path
from pipeline.pages.render import SITE_NAME
from pipeline.places import old_paths, page_path
from pipeline.site import ARTICLE_ENDINGS

Render = Callable[[Sequence[Made]], Page | None]  # None: what it leads to is not made
Offered = Mapping[tuple[str, str], str]  # (article, locale) → path below output/


def surroundings(loaded: Loaded, offered: Offered) -> Surroundings:
    """What the pages need to know of each other."""
    config = loaded.config
    locales = tuple(locale for locale in config.all_locales if any(other == locale for _, other in offered))
    site = SiteFacts(
        name=Traced(config.name),
        source_locale=config.source_locale,
        locales=locales or (config.source_locale,),
        url=config.url,
        unreviewed=frozenset(locale for locale, own in loaded.locales.items() if not own.reviewed),
        owner=Traced(config.owner) if config.owner else None,
        description=Traced(config.description) if config.description else None,
    )
    absent = {
        (name, locale): page_path(article, locale)
        for name, article in loaded.articles.items()
        for locale in config.all_locales
        if (name, locale) not in offered
    }
    names = {name for name, _ in (*offered, *absent)}
    files = {f"{name}{ending}": name for name in names for ending in ARTICLE_ENDINGS}
    return Surroundings(site, dict(offered), files, frozenset(loaded.files.assets), absent)


def listings(loaded: Loaded, around: Surroundings) -> dict[str, tuple[str, Render]]:
    """Path → (locale, how to render it from the articles that are public)."""
    strings = {locale: own.strings for locale, own in loaded.locales.items()}
    site, theme = around.site, loaded.theme
    pages: dict[str, tuple[str, Render]] = {}
    for locale in site.locales:

        def index(made: Sequence[Made], locale: str = locale) -> Page:
            items = tuple(_item(one, locale, around) for one in _listed(made, locale, around))
            return render_index(IndexFacts(locale, items), site, strings[locale], theme)

        pages[index_path(locale)] = (locale, index)
    gone = departed(loaded)
    pages |= {**_redirects(loaded, around, gone), **_moved(loaded, around, gone)}
    pages[START] = (site.source_locale, lambda _: render_start(site, strings, theme))
    pages[NOT_FOUND] = (site.source_locale, lambda _: render_not_found(site, strings, theme))
    return pages


def _redirects(loaded: Loaded, around: Surroundings, gone: Mapping[str, str]) -> dict[str, tuple[str, Render]]:
    """At the address of an article that is gone (``[redirects]``) a page that leads to another, in every locale.

    ``gone``: where no setting says it, the address leads to the list of articles.
    """
    pages: dict[str, tuple[str, Render]] = {}
    removed = [(old, new) for old, new in gone.items() if not new]
    for old, new in [*((one.old, one.new) for one in loaded.config.redirects), *removed]:
        for locale in around.site.locales:

            def leading(made: Sequence[Made], new: str = new, old: str = old, locale: str = locale) -> Page:
                path = around.paths.get((new, locale))
                to = next((other for other in made if other.path == path), None) if path else None
                title = to.title if to else _site_name(loaded, around, locale)
                target = ArticleFacts(new, locale, path if to and path else index_path(locale), title, Traced(""))
                strings = loaded.locales[locale].strings
                return render_moved(article_path(old, locale), target, around.site, strings, loaded.theme)

            pages[article_path(old, locale)] = (locale, leading)
    return pages


def _site_name(loaded: Loaded, around: Surroundings, locale: str) -> Filling:
    name, source = around.site.name, around.site.source_locale
    own = loaded.locales[locale].strings.translations.get((name.text, SITE_NAME))
    return Filling(own[0]) if own else Filling(name, None if locale == source else source)


def _moved(loaded: Loaded, around: Surroundings, gone: Mapping[str, str]) -> dict[str, tuple[str, Render]]:
    """At each old address of an article a page that leads to the new one.

    Its front matter says where it stood (``moved-from``), or its old catalogs tell (``gone``). Until the new page
    passes, the old one stays as it is.
    """
    pages: dict[str, tuple[str, Render]] = {}
    taken = set(around.paths.values())
    for name, article in loaded.articles.items():
        for locale in loaded.config.all_locales:
            path = around.paths.get((name, locale))
            olds = [article_path(old, locale) for old, new in gone.items() if new == name]
            for old_path in (*old_paths(article, locale), *(old for old in olds if old not in taken)):

                def moved(
                    made: Sequence[Made], old: str = old_path, path: str | None = path, locale: str = locale
                ) -> Page | None:
                    one = next((one for one in made if one.path == path), None)
                    if one is None:
                        return None
                    target = ArticleFacts(one.name, locale, one.path, one.title, Traced(""))
                    return render_moved(old, target, around.site, loaded.locales[locale].strings, loaded.theme)

                pages[old_path] = (locale, moved)
    return pages


def other_files(loaded: Loaded, around: Surroundings, made: Iterable[Made]) -> dict[str, bytes]:
    """Style sheet, figures, sitemap and robots.txt: path → content."""
    files = dict(assets(loaded.theme))
    files |= {media_path(name): path.read_bytes() for name, path in loaded.files.assets.items()}
    files[ROBOTS] = robots(around.site).encode()
    if around.site.url:
        files[SITEMAP] = sitemap(around.site, _entries(around, made)).encode()
    return files


def _listed(made: Sequence[Made], locale: str, around: Surroundings) -> list[Made]:
    """Each public article once: in this locale where it is, else in the source locale."""
    found: dict[str, Made] = {}
    for one in made:
        if (one.name, one.locale) not in around.paths:
            continue
        if one.locale == locale or (one.locale == around.site.source_locale and one.name not in found):
            found[one.name] = one
    return list(found.values())


def _item(one: Made, locale: str, around: Surroundings) -> IndexItem:
    graded = one.grade
    grade = graded.grade if graded is not None and not graded.too_short else None
    path = around.paths[one.name, one.locale]
    title = _as_seen(one.title, one.locale, locale)
    description = _as_seen(one.description, one.locale, locale) if one.description else None
    return IndexItem(path, one.locale, title, description, one.minutes, grade)


def _as_seen(filling: Filling, own: str, locale: str) -> Filling:
    """A text of a page in ``own`` on a page in ``locale``: it carries its language along."""
    return filling if own == locale or filling.language else Filling(filling.text, own)


def _entries(around: Surroundings, made: Iterable[Made]) -> list[SitemapEntry]:
    updated = {one.name: one.updated for one in made}
    site = around.site
    indexes = tuple(Alternate(locale, index_path(locale)) for locale in site.locales)
    entries = [SitemapEntry((Alternate(site.source_locale, START),)), SitemapEntry(indexes, default=START)]
    for name in dict.fromkeys(name for name, _ in around.paths):
        versions = tuple(
            Alternate(locale, around.paths[name, locale]) for locale in site.locales if (name, locale) in around.paths
        )
        source = around.paths.get((name, site.source_locale)) or versions[0].path
        entries.append(SitemapEntry(versions, updated.get(name), source))
    return entries
