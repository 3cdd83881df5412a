"""A number in, so many made-up articles in five languages out: as a site of ours, and as one of Hugo's.

An article has about 3,900 characters: headings, paragraphs with emphasis, links and code, a list, a table, a
quotation and a block of code. The words are made of syllables, so that the texts are nobody's.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline import catalogs
from pipeline.catalogs.po.layout import field_lines
from pipeline.formats import read_article
from pipeline.model import Text

LOCALES = ("en", "es", "fr", "de", "pt")
_SYLLABLES = {
    "en": "ba den fi go lum ma ne pi ro su tan ve wo per ing est",
    "es": "ba den fi gó lu ma ñe pi ro su tan ve cio per ando esta",
    "fr": "bé den fi go lu mai ne pi rou su tan vé ci per ent esse",
    "de": "bä den fi gö lum ma ne pie ro süß tan ve wo per ung est",
    "pt": "ba den fi go lu mã ne pi ro su tão ve ço per ando esta",
}
_CODE = "def dose(weight, age):\n    if age < 12:\n        return weight * 0.5\n    return min(weight, 80) & 0xFF\n"
Say = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an article: how Markdown writes it around its messages, and the messages by locale."""

    pattern: str
    texts: tuple[dict[str, str], ...]

    def written(self, locale: str) -> str:
        return self.pattern.format(*(text[locale] for text in self.texts))


def articles(count: int) -> list[list[Block]]:
    chance = random.Random(20261125)
    words = {
        locale: ["".join(chance.choices(syllables.split(), k=chance.randint(1, 4))) for _ in range(3000)]
        for locale, syllables in _SYLLABLES.items()
    }

    known: dict[str, dict[str, str]] = {}

    def message(pattern: str, *lengths: int) -> dict[str, str]:
        """One message in every locale: the pattern's gaps filled with so many words. One source has one translation."""
        texts = {
            locale: pattern.format(*(" ".join(chance.choices(own, k=length)) for length in lengths)).capitalize()
            for locale, own in words.items()
        }
        return known.setdefault(texts["en"], texts)

    return [_article(message, chance) for _ in range(count)]


def _article(message: Callable[..., dict[str, str]], chance: random.Random) -> list[Block]:
    title, lead = message("{}", 4), message("{}.", 12)
    blocks = [Block("---\ntitle: {}\ndescription: {}\ndate: 2026-11-23\n---\n", (title, lead))]
    for section in range(5):
        blocks.append(Block("## {}\n", (message("{}", 3),)))
        for _ in range(3):
            sorts = [
                message("{} **{}** {}. {}, {}.", 8, 2, 9, 7, 6),
                message("{} [{}](https://example.org/doses) {}; {}.", 9, 2, 8, 9),
                message("{} *{}* {} `dose(12)` {} & {}.", 7, 1, 6, 8, 5),
                message("{}. {}, {}. {}?", 9, 6, 8, 9),
            ]
            blocks.append(Block("{}\n", (chance.choice(sorts),)))
        if section == 1:
            blocks.append(Block("* {}\n* {}\n* {}\n* {}\n", tuple(message("{}, **{}**", 5, 1) for _ in range(4))))
        if section == 2:
            table = "| {} | {} |\n| --- | --- |\n| {} | {} |\n| {} | {} |\n| {} | {} |\n"
            blocks.append(Block(table, tuple(message("{}", 2) for _ in range(8))))
        if section == 3:
            blocks.append(Block("> {}\n", (message("{}. {}.", 9, 8),)))
            blocks.append(Block("```python\n" + _CODE.replace("{", "{{") + "```\n", ()))
    return blocks


def write_own_site(root: Path, count: int, *, grown: bool = False) -> int:
    """A site of ours: articles in English, and a catalog an article and locale. The characters of the articles.

    ``grown``: the catalogs are as Poedit and gettext's programs leave them after some years.
    """
    (root / "source").mkdir(parents=True)
    others = ", ".join(f'"{locale}"' for locale in LOCALES)
    settings = f'[site]\nname = "Pain care"\nurl = "https://example.org/"\nsource-locale = "en"\nlocales = [{others}]\n'
    (root / "everyreader.toml").write_text(settings)
    characters = 0
    for number, blocks in enumerate(articles(count)):
        content = "\n".join(block.written("en") for block in blocks)
        characters += len(content)
        (root / f"source/article-{number}.md").write_text(content, "utf-8")
        text = Text(f"source/article-{number}.md", content)
        article = read_article(text, name=f"article-{number}")
        for locale in LOCALES[1:]:
            known = {text["en"]: text[locale] for block in blocks for text in block.texts}
            path = root / f"locales/{locale}/LC_MESSAGES/article-{number}.po"
            path.parent.mkdir(parents=True, exist_ok=True)
            messages = catalogs.messages_of(article)
            content = _grown(messages, known, locale) if grown else _catalog(messages, known, locale)
            path.write_text(content, "utf-8")
    return characters


def _grown(messages: tuple[catalogs.Message, ...], known: dict[str, str], locale: str) -> str:
    """The same translations in a catalog with all that a real one has besides."""
    plain = _catalog(messages, known, locale, _POEDIT).split("\n\n")
    for number in range(3, len(plain), 5):  # what translators and programs note of an entry that they have seen again
        comments, msgid, rest = plain[number].partition("\nmsgid ")
        plain[number] = f'# Seen again.\n{comments}\n#, no-wrap\n#| msgid "Words before"{msgid}{rest}'
    entries = "\n\n".join(plain)
    return f"# Translation of the clinic's pages.\n#\n{entries}{_BESIDE}"


# Fields as Poedit writes them, and entries that the article does not use or does not use yet.
_POEDIT = """Project-Id-Version: clinic
Report-Msgid-Bugs-To: translators@example.org
POT-Creation-Date: 2026-11-20 10:00+0100
PO-Revision-Date: 2026-11-23 18:30+0100
Last-Translator: Ana Example <ana@example.org>
Language-Team: Example <translators@example.org>
Content-Transfer-Encoding: 8bit
Plural-Forms: nplurals=2; plural=(n != 1);
X-Generator: Poedit 3.5
X-Poedit-Basepath: ../../..
"""
_BESIDE = """
#. paragraph
#: source/other.md
#, fuzzy
#| msgid "Words that stood here "
#| "before."
msgid "Words that stand here now."
msgstr "Other words."

#. heading 2
#: source/other.md
msgctxt "menu"
msgid "Home"
msgstr "Other home"

#: source/other.md
msgid "{n} page"
msgid_plural "{n} pages"
msgstr[0] "{n} other page"
msgstr[1] "{n} other pages"

#~ msgid "Words that are gone."
#~ msgstr "Other words that are gone."

#~ msgctxt "menu"
#~ msgid ""
#~ "Longer words that are gone, and that "
#~ "took two lines."
#~ msgstr ""
#~ "Other longer words that are gone, and "
#~ "that took two lines."
"""


def _catalog(messages: tuple[catalogs.Message, ...], known: dict[str, str], locale: str, more: str = "") -> str:
    header = f"{more}Language: {locale}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
    entries = ["\n".join(['msgid ""', *field_lines("msgstr", header)])]
    for message in messages:
        lines = [f"#. {note}" for note in message.notes] + [f"#: {path}" for path in message.references]
        lines += [*field_lines("msgid", message.msgid), *field_lines("msgstr", known[message.msgid])]
        entries.append("\n".join(lines))
    return "\n\n".join(entries) + "\n"


def write_hugo_site(root: Path, count: int, *, whole: bool = False) -> None:
    """The same articles as a multilingual site of Hugo's, with a template that gives what ours gives.

    ``whole``: Hugo as it comes, with lists, feeds, taxonomies, sitemaps and highlighted code.
    """
    for folder in ("layouts/_default", "i18n"):
        (root / folder).mkdir(parents=True)
    languages = "".join(
        f'[languages.{locale}]\nlanguageName = "{locale}"\ncontentDir = "content/{locale}"\n' for locale in LOCALES
    )
    (root / "config.toml").write_text(_SETTINGS + ("" if whole else _LESS) + languages)
    (root / "layouts/_default/single.html").write_text(_TEMPLATE)
    if whole:
        frame, article = _TEMPLATE.partition("<article>"), _TEMPLATE.partition("</article>")
        (root / "layouts/_default/list.html").write_text(f"{frame[0]}{_LIST}{article[2]}")
    for locale in LOCALES:
        (root / f"i18n/{locale}.toml").write_text("".join(f'[{key}]\nother = "{text}"\n' for key, text in _STRINGS))
        (root / "content" / locale).mkdir(parents=True)
    for number, blocks in enumerate(articles(count)):
        for locale in LOCALES:
            content = "\n".join(block.written(locale) for block in blocks)
            (root / f"content/{locale}/article-{number}.md").write_text(content, "utf-8")


_STRINGS = (
    ("skip", "Skip to the main text"), ("languages", "Languages"), ("language", "Language: {{ .name }}"),
    ("all", "All articles"),
)  # fmt: skip
_SETTINGS = """baseURL = "https://example.org/"
title = "Pain care"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
"""
_LESS = """disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
disableAliases = true
[markup.goldmark.extensions]
typographer = false
linkify = false
[markup.highlight]
codeFences = false
"""
_LIST = """<h1>{{ .Title }}</h1>
<ul class="cards">
{{ range .Pages }}
<li>
<h3><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3>
<p>{{ .Description }}</p>
</li>
{{ end }}
</ul>"""
_TEMPLATE = """<!DOCTYPE html>
<html lang="{{ .Lang }}" dir="ltr">
<head>
<meta charset="utf-8">
<title>{{ .Title }} – {{ .Site.Title }}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="../../style.css">
<link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}
<link rel="alternate" hreflang="{{ .Lang }}" href="{{ .Permalink }}">
{{ end }}
<meta name="description" content="{{ .Description }}">
<meta property="og:description" content="{{ .Description }}">
<meta property="og:type" content="article">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:site_name" content="{{ .Site.Title }}">
<meta property="og:url" content="{{ .Permalink }}">
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "MedicalWebPage" "headline" .Title
"name" .Title "description" .Description "inLanguage" .Lang "url" .Permalink "datePublished" (.Date.Format "2006-01-02")
"isPartOf" (dict "@type" "WebSite" "name" .Site.Title) | jsonify | safeJS }}</script>
</head>
<body>
<a class="skip" href="#main">{{ i18n "skip" }}</a>
<header class="masthead">
<p class="site"><a href="../">{{ .Site.Title }}</a></p>
<nav class="languages" aria-label="{{ i18n "languages" }}">
<details>
<summary>
<svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20"><circle cx="12" cy="12" r="9"/></svg>
{{ i18n "language" (dict "name" .Language.LanguageName) }}
</summary>
<ul>
{{ $own := .Lang }}{{ range .AllTranslations }}
<li><a href="{{ .RelPermalink }}" hreflang="{{ .Lang }}" lang="{{ .Lang }}" dir="ltr"
{{- if eq .Lang $own }} aria-current="page"{{ end }}>{{ .Language.LanguageName }}</a></li>
{{ end }}
</ul>
</details>
</nav>
</header>
<main id="main" tabindex="-1">
<article>
<header class="opening">
<h1>{{ .Title }}</h1>
<p class="lead">{{ .Description }}</p>
<ul class="facts">
<li><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date | time.Format ":date_long" }}</time></li>
</ul>
</header>
<div class="text">
{{ .Content }}
</div>
</article>
</main>
<footer class="closing">
<p><a href="../">{{ i18n "all" }}</a></p>
</footer>
</body>
</html>
"""
