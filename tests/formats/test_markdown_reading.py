"""Each message of a Markdown article with its kind and its exact place."""

from __future__ import annotations

import pytest

from pipeline.formats import ArticleError, fill, format_of, read_article, render_body
from pipeline.model import Article, Filling, Kind, Segment, Text, Traced

ARTICLE = """\
# Hello *world*

Some **bold** text with a [link](other.md#x "tip")
and a second line.

> - quoted item
>   goes on here

1. first\\
   broken
2. ![A knee](knee.png)

![A pump](pump.svg "Pump")

| a \\| b | c |
|---|:-:|
| `x` | two |

- [ ] to do
- [x] done

Term
: What it *means*

See[^a].

[^a]: The note.

```js
no = "message"
```
"""


def read(content: str, **options: bool) -> Article:
    return read_article(Text("source/a.md", content), **options)


def described(segment: Segment) -> tuple[str, str, int, int, int, int]:
    place = segment.source.place(0, len(segment.source))
    assert place is not None
    return segment.kind.value, segment.text, place.line, place.column, place.end_line, place.end_column


def test_messages_with_their_kinds_and_places() -> None:
    assert [described(segment) for segment in read(ARTICLE).segments] == [
        ("heading", "Hello *world*", 1, 3, 1, 16),
        ("paragraph", 'Some **bold** text with a [link](other.md#x "tip") and a second line.', 3, 1, 4, 19),
        ("list item", "quoted item goes on here", 6, 5, 7, 17),
        ("list item", "first\nbroken", 9, 4, 10, 10),
        ("alternative text", "A knee", 11, 6, 11, 12),
        ("alternative text", "A pump", 13, 3, 13, 9),
        ("tooltip", "Pump", 13, 21, 13, 25),
        ("table header", "a | b", 15, 3, 15, 9),
        ("table header", "c", 15, 12, 15, 13),
        ("table cell", "two", 17, 9, 17, 12),
        ("list item", "to do", 19, 7, 19, 12),
        ("list item", "done", 20, 7, 20, 11),
        ("term", "Term", 22, 1, 22, 5),
        ("definition", "What it *means*", 23, 3, 23, 18),
        ("paragraph", "See[^a].", 25, 1, 25, 9),
        ("footnote", "The note.", 27, 7, 27, 16),
    ]


def test_every_character_of_a_wrapped_message_leads_to_its_own_place() -> None:
    source = read("> * Take one\r\n>   tablet & *rest*\r\n").segments[0].source
    assert source.text == "Take one tablet & *rest*"
    for word, line, column in [("Take", 1, 5), ("one", 1, 10), ("tablet", 2, 5), ("&", 2, 12), ("rest", 2, 15)]:
        start = source.text.index(word)
        place = source.place(start, start + len(word))
        assert place and (place.line, place.column, place.end_column) == (line, column, column + len(word))


def test_headings_give_their_level_and_the_way_to_each_message() -> None:
    segments = read("# A `b`\n\nx\n\n## C\n\ny\n\n# D\n\nz\n\nE\n===\n").segments
    assert [(s.text, s.level, s.headings) for s in segments] == [
        ("A `b`", 1, ()), ("x", 0, ("A b",)), ("C", 2, ("A b",)), ("y", 0, ("A b", "C")), ("D", 1, ()),
        ("z", 0, ("D",)), ("E", 1, ()),
    ]  # fmt: skip


def test_what_the_page_shows_leads_back_to_the_article() -> None:
    article = read("Hello\n\n## Rest *now*\n\n![A knee](knee.png)\n")
    page = fill(article, {})
    for shown, written, line in [
        ("<h2>", "##", 3), ("Rest", "Rest", 3), ("<em>", "*", 3), ("<img", "![", 5), ("knee.png", "](knee.png)", 5),
    ]:  # fmt: skip
        start = page.text.index(shown)
        found = page.origin(start, start + len(shown) - shown.endswith(">"))
        assert found is not None
        assert found[0].content[found[1].start : found[1].end] == written
        assert found[0].position(found[1].start)[0] == line


def test_code_addresses_and_signs_alone_are_no_messages() -> None:
    article = read(
        "`code`\n\n<https://example.org>\n\n* * *\n\n| `a` |\n|---|\n| — |\n\n<br>\n\n```\nx\n```\n\n    y\n"
    )
    assert article.segments == ()
    assert "<code>code</code>" in render_body(article)


def test_comments_for_translators_and_text_that_is_not_for_them() -> None:
    article = read(
        "<!-- translators: A greeting. -->\n\nHello\n\n<!-- no translate -->\n\n- a name\n- *b*\n\nBye\n\n"
        '<div translate="no">\n\nAcme\n\n</div>\n\nEnd <span translate="no">Acme</span>\n\n<i translate="no">Acme</i>\n'
    )
    assert [(s.text, s.comments) for s in article.segments] == [
        ("Hello", ("A greeting.",)), ("Bye", ()), ('End <span translate="no">Acme</span>', ()),
    ]  # fmt: skip
    assert "<li><em>b</em></li>" in render_body(article)


def test_words_inside_html_blocks_are_messages() -> None:
    article = read('<figure>\n<img src="a.svg" alt="A pump">\n<figcaption>How it\nlies</figcaption>\n</figure>\n')
    assert [(s.kind, s.text, s.line) for s in article.segments] == [
        (Kind.ALT, "A pump", 2), (Kind.CAPTION, "How it lies", 3),
    ]  # fmt: skip
    assert render_body(article, {"How it lies": "Su lugar", "A pump": "Una bomba"}) == (
        '<figure>\n<img src="a.svg" alt="Una bomba">\n<figcaption>Su lugar</figcaption>\n</figure>\n'
    )


def test_a_figure_takes_its_caption_from_the_image_title_where_asked() -> None:
    content = '![A pump](pump.svg "Where it lies")\n'
    assert render_body(read(content)) == '<p><img src="pump.svg" alt="A pump" title="Where it lies" /></p>\n'
    figure = read(content, for_page=True)
    assert [s.kind for s in figure.segments] == [Kind.ALT, Kind.CAPTION]
    assert render_body(figure, {"Where it lies": "Su *lugar*"}) == (
        '<figure>\n<img src="pump.svg" alt="A pump" />\n<figcaption>Su *lugar*</figcaption>\n</figure>\n'
    )


def test_the_words_of_a_task_name_its_box_on_pages() -> None:
    content = "- [x] Rest *well*\n- [ ] `walk`\n\n  Later.\n"
    assert '<li><input checked="" disabled="" type="checkbox"> Rest' in render_body(read("- [x] Rest\n"))
    page = render_body(read(content, for_page=True), {"Rest *well*": "Descansa *bien*"})
    assert '<label><input checked="" disabled="" type="checkbox"> Descansa <em>bien</em></label>' in page
    assert '<p><label><input disabled="" type="checkbox"> <code>walk</code></label></p>\n<p>Later.</p>' in page


def test_a_task_that_is_a_picture_keeps_its_box() -> None:
    assert '<input disabled="" type="checkbox"> <img src="a.svg"' in render_body(read("- [ ] ![A pump](a.svg)\n"))


def test_addresses_are_published_wherever_they_stand() -> None:
    article = read(
        "[a](b.md) <https://c.example/d> ![e](f.png)\n\n![g](h.png)\n\n[`i`](j.md)\n\n"
        '<p><a href="k.html">l</a> and <img src=m.png></p>\n\n[n][o]\n\n[o]: p.md\n'
    )
    seen: list[str] = []

    def address(target: str) -> str:
        seen.append(target)
        return f"/x/{target}?a&b"

    page = fill(article, {0: Filling(Traced("[A](bb.md) <https://c.example/d> ![E](f.png)"))}, address=address).text
    assert seen == ["bb.md", "https://c.example/d", "f.png", "h.png", "j.md", "k.html", "m.png", "p.md"]
    for target in seen:
        assert f'"/x/{target}?a&amp;b"' in page


def test_files_and_their_formats() -> None:
    assert [format_of(name) for name in ("a.md", "b/C.HTML", "d.txt", "e.svg")] == ["markdown", "html", "text", None]
    with pytest.raises(ArticleError, match="no format of articles"):
        read_article(Text("a", ""), format="docx")


def test_text_nested_deeper_than_the_parser_follows_is_reported() -> None:
    article = read("".join("  " * level + "- a\n" for level in range(80)))
    assert len(article.problems) == 1
    assert "nested" in article.problems[0].message
    start = article.problems[0].start
    assert article.text.content[start - 1] == "\n"


def test_a_reference_that_nothing_defines_is_reported_with_its_place() -> None:
    article = read("See [the trial][trial] and [x][y].\n\n[y]: z.md\n")
    problem = article.problems[0]
    assert len(article.problems) == 1
    assert article.text.content[problem.start : problem.end] == "[the trial][trial]"
    assert "“[trial]: …”" in problem.message
