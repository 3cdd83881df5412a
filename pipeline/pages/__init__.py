"""Values of an article, a locale and a theme in; published pages, each character with its origin, out.

No function here reads or writes a file (the templates inside the package aside). The way of a build::

    theme = pages.theme(own_templates)              # once a process; Texts from the site's templates/ folder
    theme.messages()                                # strings for site.pot, as TemplateMessage
    strings = pages.Strings(locale, {(msgid, context): forms}, plural_forms)    # once a locale
    site = pages.SiteFacts(name, source_locale, locales, url, ...)              # once
    page = pages.render_article(pages.ArticleFacts(...), site, strings, theme)  # for each article and locale
    pages.render_index(pages.IndexFacts(locale, items), site, strings, theme)   # for each locale
    pages.render_start(site, {locale: strings}, theme), pages.render_not_found(site, {locale: strings}, theme)
    pages.assets(theme), pages.sitemap(site, entries), pages.robots(site)

``colour_faults(theme)`` gives the colours of the style sheet that are too much alike, as ``Fault``.
A template with a fault raises ``TemplateFault`` with the place to mend it; other templates still print.
Paths and addresses (localized files, links in an article's body) are made in ``addresses``.
"""

from pipeline.pages.colours import colour_faults
from pipeline.pages.facts import Alternate, ArticleFacts, IndexFacts, IndexItem, SiteFacts
from pipeline.pages.messages import TemplateMessage
from pipeline.pages.render import assets, render_article, render_index, render_moved, render_not_found, render_start
from pipeline.pages.sitemap import SitemapEntry, robots, sitemap
from pipeline.pages.strings import Strings
from pipeline.pages.theme import TemplateFault, Theme, theme

__all__ = [
    "Alternate",
    "ArticleFacts",
    "IndexFacts",
    "IndexItem",
    "SiteFacts",
    "SitemapEntry",
    "Strings",
    "TemplateFault",
    "TemplateMessage",
    "Theme",
    "assets",
    "colour_faults",
    "render_article",
    "render_index",
    "render_moved",
    "render_not_found",
    "render_start",
    "robots",
    "sitemap",
    "theme",
]  # fmt: skip
