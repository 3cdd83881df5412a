"""A document in, pages and parts out whose writing direction is not the one of their language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document, Element, declared_language, is_inline, marked_parts, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.model.locale import direction
from pipeline.rules.accessibility._language import spoken
from pipeline.rules.accessibility._texts import text_in_language_of

RULE = Declaration(
    title="Right-to-left text without its direction",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 1.3.2",),
)

_LETTERS = re.compile(r"[^\W\d_]")
# Signs that the Unicode bidirectional algorithm places by the text around: a few words without them come out right.
_MIXED = re.compile(r"[\d.,:;!?()\[\]«»“”\"/%A-Za-z،؛؟-]")


def check(document: Document) -> Iterator[Problem]:
    if not document.is_html:
        return
    declared = declared_language(document, document.root) or document.page.locale
    if declared and _direction(document.body or document.root) != direction(declared):
        wanted = direction(declared)
        problem = problem_at(
            document,
            document.root,
            f"{spoken(declared)} is written {_words(wanted)}, but the page doesn't say so. "
            f'Write dir="{wanted}" on the html element.',
        )
        yield with_tag(document, document.root, problem, f'Write dir="{wanted}"', put={"dir": wanted}, safe=True)
        return
    for element in marked_parts(document):
        wanted = direction(element.attrs["lang"].strip() or "und")
        if element.namespace != "html" or element.tag == "bdi" or _direction(element) == wanted:
            continue
        text = text_in_language_of(document, element)
        if _LETTERS.search(text) and not (is_inline(document, element) and not _MIXED.search(text)):
            problem = problem_at(
                document,
                element,
                f"{spoken(element.attrs['lang'])} is written {_words(wanted)}, unlike the text around. "
                f'Write dir="{wanted}" beside lang.',
            )
            yield with_tag(document, element, problem, f'Write dir="{wanted}"', put={"dir": wanted}, safe=True)


def _direction(element: Element) -> str:
    """The direction that the markup gives; ``auto`` is left to the browser, which sees the letters."""
    for above in (element, *element.ancestors()):
        said = above.attrs.get("dir", "").strip().lower()
        if said in ("ltr", "rtl"):
            return said
        if said == "auto":
            return direction(above.attrs.get("lang", "") or element.attrs.get("lang", "") or "en")
    return "ltr"


def _words(found: str) -> str:
    return "from right to left" if found == "rtl" else "from left to right"
