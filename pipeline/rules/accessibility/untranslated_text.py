"""A document in, blocks of text out that are in another language than the page."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.markup import Document, Element, language_of, primary_subtag, problem_inside, shorten
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._language import english, foreign, is_plainly, only_after_dash, spoken
from pipeline.rules.accessibility._page_text import page_is_in
from pipeline.rules.accessibility._texts import text_in_language_of

RULE = Declaration(
    title="Text in another language, not marked as such",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.1.2",),
)

_BLOCKS = (
    "p", "li", "dt", "dd", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "blockquote",
    "summary", "legend", "label", "button",
)  # fmt: skip

_APART = frozenset(_BLOCKS)
_TITLES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))  # may end in the name of a site
_PHRASES = frozenset(("a", "em", "strong", "b", "i", "mark", "small", "abbr", "cite", "sub", "sup"))
_LINKING = frozenset(("href", "title", "rel"))
_BRIEF, _FEWEST = 60, 3  # characters, words
_LONGEST = 1200  # characters: of a longer text only the beginning is judged
_SHORT = frozenset(("button", "summary", "legend", "label", "h1", "h2", "h3", "h4", "h5", "h6"))


def check(document: Document) -> Iterator[Problem]:
    if not document.is_html or page_is_in(document):
        return  # the whole page is, which another rule says once
    done, usual = -1, _only_language(document)
    for element in document.tagged(*_BLOCKS):
        if element.index < done or element.has("lang") or _is_at_home(element, usual):
            continue
        text = text_in_language_of(document, element, code=False, apart=_APART)
        found = _language(text, language_of(document, element), element.tag) if text else ""
        if found:
            done = element.end
            yield problem_inside(
                document,
                element,
                f"“{shorten(text, 40)}” is in {spoken(found)}, not in {spoken(language_of(document, element))}. "
                f'Translate it, or mark it with lang="{found}".',
            )


def _only_language(document: Document) -> str:
    """The language of a page that declares no other; else ""."""
    marked = document.with_attribute("lang", "xml:lang")
    return language_of(document, document.root) if all(element.parent is None for element in marked) else ""


def _is_at_home(element: Element, usual: str) -> bool:
    """One or two words in a cell or item, which nobody judges, or a text plainly in the page's only language.

    Asked before anything that takes time, and the answer for most blocks of most pages.
    """
    text = _plain_text(element)
    if text is None or (element.tag in _SHORT and primary_subtag(usual) != "en"):
        return False
    if len(element.children) == 1 and text.isascii() and len(text) < _BRIEF and len(text.split()) < _FEWEST:
        return element.tag not in _SHORT or bool(usual)
    return bool(usual) and len(text) < _LONGEST and is_plainly(text, usual)


def _plain_text(element: Element) -> str | None:
    """The words of a block with nothing below but text and phrases of text without attributes but a link's address."""
    children = element.children
    if len(children) == 1:
        only = children[0]
        return only if isinstance(only, str) else None
    found: list[str] = []
    for child in children:
        if isinstance(child, str):
            found.append(child)
        elif child.tag in _PHRASES and len(child.children) == 1 and child.attrs.keys() <= _LINKING:
            inner = child.children[0]
            if not isinstance(inner, str):
                return None
            found.append(inner)
        else:
            return None
    return "".join(found)


def _language(text: str, declared: str, tag: str) -> str:
    found = foreign(text, declared)
    if found and tag in _TITLES and only_after_dash(text, found, declared):
        return ""
    if not found and tag in _SHORT and english(text, declared):
        return "en"
    return found
