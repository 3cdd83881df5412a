"""A document in, alternative texts out that are a file name or a word such as “image”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.markup import Document, is_exposed, language_of, primary_subtag, problem_in, shorten
from pipeline.model import Declaration, Problem, Severity, Subject
from pipeline.rules.accessibility._words import bare, words

RULE = Declaration(
    title="Alternative text that says nothing",
    severity=Severity.ERROR,
    subject=Subject.DOCUMENT,
    standards=(
        "WCAG 2.2 1.1.1",
        "WCAG technique F30",
    ),
)

_FILE = re.compile(r"\.(?:apng|avif|bmp|gif|jpe?g|png|svg|tiff?|webp)(?:\?.*)?\Z", re.IGNORECASE)
# What cameras and programs call their files.
_MADE = re.compile(
    r"(?:img|dsc[nf]?|pict?|image|photo|foto|bild|screenshot|scan|figure|fig)[ "
    r"_-]?\d{1,8}\Z",
    re.IGNORECASE,
)


def check(document: Document) -> Iterator[Problem]:
    for element in document.with_attribute("alt"):
        text = element.attrs["alt"].strip()
        if not text or element.tag not in ("img", "area", "input") or not is_exposed(document, element):
            continue
        if _is_file_name(text, element.attrs.get("src", "")):
            yield problem_in(
                document,
                element,
                "alt",
                f"“{shorten(text)}” is a file name. Say what the image shows, or what it is for.",
            )
        elif _is_generic(text, primary_subtag(language_of(document, element))):
            yield problem_in(
                document,
                element,
                "alt",
                f"“{shorten(text)}” doesn't say what the image shows. Describe it in a few words of your own.",
            )


def _is_file_name(text: str, address: str) -> bool:
    if _FILE.search(text) or _MADE.match(text):
        return True
    name = address.rpartition("/")[2].partition("?")[0].rpartition(".")[0]
    return len(text) > 2 and " " not in text and text == name and any(sign.isdigit() or sign in "_-" for sign in text)


def _is_generic(text: str, language: str) -> bool:
    said = bare(text)
    return said in words("image", language) or said in words("image", "en")
