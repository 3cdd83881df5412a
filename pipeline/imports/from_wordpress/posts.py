"""A WordPress export in, an article for every published post and page out, and all that was left behind."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import unquote

from pipeline.imports.characters import tidy
from pipeline.imports.from_html.blocks import blocks_of
from pipeline.imports.from_html.gathering import Gathering
from pipeline.imports.from_html.page import comments, day
from pipeline.imports.from_wordpress.reading import Node, read_export
from pipeline.imports.from_wordpress.shortcodes import with_paragraphs, without_shortcodes
from pipeline.imports.imported import Imported, LeftOut, in_order, shortened
from pipeline.imports.leftovers import without_leftovers
from pipeline.imports.writing import slug, written
from pipeline.markup import read_document
from pipeline.model import Page, Span, Text, Traced

_ARTICLES = ("post", "page")
_WHY_TYPE = {
    "nav_menu_item": "a menu of the old site is not carried",
    "revision": "an earlier version of a post is not carried",
    "custom_css": "the old site's own style sheet is not carried",
    "wp_global_styles": "the old site's styles are not carried",
    "wp_navigation": "a menu of the old site is not carried",
}
_DESCRIPTIONS = ("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description")
_TAGS = re.compile(r"<[^<>]*>|\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Export:
    """The articles of one export; ``left_out`` has what belongs to none of them."""

    articles: tuple[Imported, ...]
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class _Known:
    """What the posts of an export share."""

    text: Text
    pictures: Mapping[str, str]  # number of an attachment → address
    texts: Mapping[str, str]  # address of a picture → alternative text
    links: Mapping[str, str]  # address of an imported post → its file
    files: dict[str, str] = field(default_factory=dict)  # address of a picture → its file, filled post by post


def import_wordpress(text: str, *, path: str = "export.xml") -> Export:
    """Every published post and page. Drafts, private and protected ones are left out, and reported."""
    whole = Text(path, text)
    items = list(read_export(whole).all("item"))
    chosen = [item for item in items if _why_not(item) is None]
    names = _names(chosen)
    known = _known(whole, items, {item.string("link"): f"{name}.md" for item, name in zip(chosen, names, strict=True)})
    articles = tuple(_article(item, name, known) for item, name in zip(chosen, names, strict=True))
    left = [_entry(whole, item, why) for item in items if (why := _why_not(item))]
    return Export(articles, in_order(left))


def _why_not(item: Node) -> str | None:
    """Why an item becomes no article; "" for attachments, which posts use; None for the articles."""
    kind, status = item.string("wp:post_type") or "post", item.string("wp:status") or "publish"
    if kind == "attachment":
        return ""
    if kind not in _ARTICLES:
        return _WHY_TYPE.get(kind, f"an item of the type “{kind}” is not carried")
    if item.string("wp:post_password"):
        return "a post that asks for a password is not carried: it was not public"
    if status != "publish":
        return f"a post with the status “{status}” is not carried: it was not public"
    return None


def _entry(text: Text, item: Node, why: str) -> LeftOut:
    title = item.string("title") or item.string("wp:post_name") or "(without a title)"
    return LeftOut(shortened(title), why, text.place(Span(item.offset, item.offset + len("<item>"))))


def _names(items: Sequence[Node]) -> list[str]:
    """One file name for each, from the post's own address or its title; a second one of a name gets a number."""
    names: dict[str, int] = {}  # each name with the highest number that was tried after it
    for item in items:
        name = base = slug(unquote(item.string("wp:post_name")) or item.string("title"))
        while name in names:
            names[base] += 1
            name = f"{base}-{names[base]}"
        names[name] = 1
    return list(names)


def _known(text: Text, items: Sequence[Node], links: Mapping[str, str]) -> _Known:
    pictures: dict[str, str] = {}
    texts: dict[str, str] = {}
    for item in items:
        address = item.string("wp:attachment_url")
        if item.string("wp:post_type") == "attachment" and address:
            pictures[item.string("wp:post_id")] = address
            texts[address] = _meta(item, "_wp_attachment_image_alt")
    kept = {address: file for address, file in links.items() if address}
    return _Known(text, pictures, {address: words for address, words in texts.items() if words}, kept)


def _article(item: Node, name: str, known: _Known) -> Imported:
    content, left = tidy(item.traced("content:encoded"), html=True)
    content, codes = without_shortcodes(content, known.pictures)
    content = with_paragraphs(content)
    document = read_document(Page(path=known.text.name, locale="", html=content))
    gathering = Gathering(document, known.links, known.texts, known.files, [*left, *codes])
    blocks, form = without_leftovers(content, blocks_of(gathering, document.body or document.root))
    title, spaces = tidy(item.traced("title"), html=True)
    entries = [*gathering.left, *gathering.style_entry(), *spaces, *form, *comments(content), *_beside(item, known)]
    facts = {
        "description": _description(item),
        "date": day(item.string("wp:post_date") or item.string("wp:post_date_gmt")),
    }
    words = " ".join(_plain(title).split()) or "Untitled"
    return written(words, blocks, entries, name=name, facts=facts, images=gathering.images.values())


def _plain(text: Traced) -> str:
    """A title or an excerpt without tags; WordPress writes entities into titles."""
    return html.unescape(_TAGS.sub("", text.text) if "<" in text.text else text.text)


def _description(item: Node) -> str:
    """What search engines were told, else the excerpt that the author wrote."""
    told = next((words for key in _DESCRIPTIONS if (words := _meta(item, key)) and "%%" not in words), "")
    return " ".join((told or _plain(item.traced("excerpt:encoded"))).split())


def _beside(item: Node, known: _Known) -> Iterator[LeftOut]:
    """What a post has beside its text: a teaser, fields of its own, readers' comments, categories, a picture."""
    teaser = " ".join(_plain(item.traced("excerpt:encoded")).split())
    if teaser and teaser != _description(item):
        why = "the excerpt is not carried: the description for search engines took its place"
        yield _of(known.text, next(iter(item.all("excerpt:encoded"))), why, teaser)
    for node in item.all("wp:postmeta"):
        key, words = node.string("wp:meta_key"), node.string("wp:meta_value").strip()
        if words and not key.startswith("_"):  # an underscore marks what WordPress keeps for itself
            yield _of(known.text, node, f"the custom field “{key}” is not carried", words)
    readers = list(item.all("wp:comment"))
    if readers:
        names = ", ".join(node.string("wp:comment_author") or "?" for node in readers)
        why = "a reader’s comment is not carried" if len(readers) == 1 else f"{len(readers)} comments are not carried"
        yield _of(known.text, readers[0], why, f"by {names}")
    groups = list(item.all("category"))
    if groups:
        words = ", ".join(node.text.text.strip() for node in groups)
        yield _of(known.text, groups[0], "categories and tags are not carried", words)
    picture = known.pictures.get(_meta(item, "_thumbnail_id"))
    if picture:
        yield _of(known.text, item, "the featured picture is not carried; set it in the text where it helps", picture)


def _of(text: Text, node: Node, why: str, words: str) -> LeftOut:
    return LeftOut(shortened(words), why, text.place(Span(node.offset, node.offset + len(node.name) + 2)))


def _meta(item: Node, key: str) -> str:
    for entry in item.all("wp:postmeta"):
        if entry.string("wp:meta_key") == key:
            return entry.string("wp:meta_value")
    return ""
