"""A page's bare words, in reading order, with what in them is not for the checks of wording."""

from __future__ import annotations

from pipeline.formats import read_article, words, words_of
from pipeline.model import Filling, Form, Kind, Prose, Span, Text, Traced

ARTICLE = """---
title: Rest
---
# Why *rest*

Take `one` &amp; see [us](a.md), <https://b.example/c> or https://d.example/e.
Then ![a knee](f.png) <i lang="la">in situ</i>.

```
code
```

| g |
|---|
| h |
"""


def apart(prose: Prose) -> list[str]:
    return [prose.text.text[span.start : span.end] for span in prose.apart]


def test_blocks_in_reading_order_without_markup() -> None:
    article = read_article(Text("a.md", ARTICLE))
    blocks = words(article, {}, "en")
    assert [(block.kind, block.text.text, block.headings, block.locale) for block in blocks] == [
        (Kind.TITLE, "Rest", (), "en"),
        (Kind.HEADING, "Why rest", (), "en"),
        (
            Kind.PARAGRAPH,
            "Take one & see us, https://b.example/c or https://d.example/e. Then  in situ.",
            ("Why rest",),
            "en",
        ),
        (Kind.ALT, "a knee", ("Why rest",), "en"),
        (Kind.TABLE_HEADER, "g", ("Why rest",), "en"),
        (Kind.TABLE_CELL, "h", ("Why rest",), "en"),
    ]
    assert apart(blocks[2]) == ["one", "https://b.example/c", "https://d.example/e", "in situ"]
    assert blocks[1].level == 1


def test_every_word_leads_to_the_article_or_the_catalog() -> None:
    article = read_article(Text("a.md", ARTICLE))
    catalog = Text("es.po", "Tome **una** &lt; ya")
    number = next(n for n, s in enumerate(article.segments) if s.kind is Kind.TABLE_CELL)
    blocks = words(article, {number: Filling(Traced.whole(catalog))}, "es")
    text = blocks[-1].text
    assert text.text == "Tome **una** < ya"  # the cell's source has no emphasis, so the page shows none
    place = text.place(text.text.index("ya"), len(text))
    assert place and (place.path, place.line, place.column) == ("es.po", 1, 19)
    place = text.place(13, 14)
    assert place and (place.column, place.end_column) == (14, 18)
    knee = blocks[3].text.place(2, 6)
    assert knee and (knee.path, knee.line, knee.column) == ("a.md", 7, 10)


def test_fallback_text_is_apart_as_a_whole() -> None:
    article = read_article(Text("a.md", "One *two*.\n"))
    blocks = words(article, {0: Filling(article.segments[0].source, "en")}, "es")
    assert [(block.text.text, block.apart, block.locale) for block in blocks] == [("One two.", (Span(0, 8),), "es")]


def test_words_of_one_message() -> None:
    text = Text("es.po", "Un **gran** <kbd>Enter</kbd> `x`")
    prose = words_of(Traced.whole(text), locale="es", kind=Kind.HEADING, level=2)
    assert (prose.text.text, apart(prose), prose.level) == ("Un gran Enter x", ["Enter", "x"], 2)
    html = words_of(Traced.whole(Text("a", "A&nbsp;*b* <b>c</b><br>d")), form=Form.HTML, locale="en")
    assert html.text.text == "A\u00a0*b* c\nd"
    plain = words_of(Traced.whole(Text("a", "A *b* &amp;")), form=Form.TEXT, locale="en")
    assert plain.text.text == "A *b* &amp;"
