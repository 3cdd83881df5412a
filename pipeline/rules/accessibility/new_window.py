"""A document in, links out that open a new window without saying so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document, description, is_exposed, name, problem_at, with_tag
from pipeline.model import Declaration, Problem, Severity, Subject

RULE = Declaration(
    title="Link that opens a new window unannounced",
    severity=Severity.ADVICE,
    subject=Subject.DOCUMENT,
    standards=("WCAG 2.2 3.2.5",),
)

_OWN = frozenset(("", "_self", "_parent", "_top"))
# How pages say it: a word for window or tab in many languages, or the usual arrow.
_SAID = re.compile(
    r"window|\btab\b|ventana|pestaña|fenêtre|onglet|fenster|janela|\baba\b|finestra|scheda|venster|okn|fönster|vindue|"
    r"vindu|ikkun|окн|вкладк|вікн|نافذة|تبويب|חלון|窗口|视窗|視窗|标签|分頁|ウィンドウ|タブ|창|pencere|sekme|[↗⧉]",
    re.IGNORECASE,
)


def check(document: Document) -> Iterator[Problem]:
    for link in document.with_attribute("target"):
        if link.tag not in ("a", "area") or link.attrs["target"].strip().lower() in _OWN or not link.has("href"):
            continue
        said = f"{name(document, link)} {description(document, link)}"
        if is_exposed(document, link) and not _SAID.search(said):
            problem = problem_at(
                document,
                link,
                "This link opens a new window, where “back” doesn't work. Leave target out, or say "
                "in the text what happens.",
            )
            yield with_tag(document, link, problem, "Remove target", without=("target",))
