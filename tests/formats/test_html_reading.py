"""HTML articles: their messages with places, and the HTML itself, which goes out as it came."""

from __future__ import annotations

import pytest

from pipeline.formats import fill, read_article, render_body
from pipeline.model import Article, Filling, Kind, Text

PAGE = """<!DOCTYPE html>
<html lang="en"><head>
<title>Pain &amp; rest</title>
<meta name="description" content="What helps">
</head>
<body class="x">
<h1>Hello <em>you</em></h1>
<!-- translators: Be kind. -->
<p>Some <a href="b.html?x=1&y=2">link</a>
   and AT&T.</p>
<ul><li><a href='c.html' title='A "tip"'>Only link</a><li>Second <img src=a.png alt=knee></ul>
<p>Before <br> after</p><pre>code</pre>
<script>if (a<b) "x"</script>
<button aria-label="Close">×</button>
</body></html>
"""


def read(content: str) -> Article:
    return read_article(Text("a.html", content), format="html")


def test_messages_with_their_kinds_and_places() -> None:
    found = []
    for segment in read(PAGE).segments:
        place = segment.source.place(0, len(segment.source))
        assert place is not None
        found.append((segment.kind, segment.text, place.line, place.column))
    assert found == [
        (Kind.TITLE, "Pain & rest", 3, 8),
        (Kind.DESCRIPTION, "What helps", 4, 35),
        (Kind.HEADING, "Hello <em>you</em>", 7, 5),
        (Kind.PARAGRAPH, 'Some <a href="b.html?x=1&y=2">link</a> and AT&T.', 9, 4),
        (Kind.TITLE_ATTRIBUTE, 'A "tip"', 11, 33),
        (Kind.LIST_ITEM, "Only link", 11, 42),
        (Kind.LIST_ITEM, "Second", 11, 59),
        (Kind.ALT, "knee", 11, 85),
        (Kind.PARAGRAPH, "Before <br> after", 12, 4),
        (Kind.LABEL, "Close", 14, 21),
    ]


def test_a_page_says_its_title_description_and_language() -> None:
    assert read(PAGE).meta == {"lang": "en", "title": "Pain & rest", "description": "What helps"}
    assert read(PAGE).segments[3].comments == ("Be kind.",)


def test_the_body_goes_out_as_it_came() -> None:
    body = PAGE[PAGE.index('<body class="x">') + len('<body class="x">') : PAGE.index("</body>")]
    article = read(PAGE)
    assert render_body(article) == body
    assert render_body(article, {s.text: s.text for s in article.segments}) == body


def test_an_attribute_is_quoted_anew_when_it_is_translated() -> None:
    html = render_body(read(PAGE), {'A "tip"': 'L\'"idée"', "knee": "ge nou", "Only link": "Lien"})
    assert "<a href='c.html' title=\"L'&quot;idée&quot;\">Lien</a>" in html
    assert '<img src=a.png alt="ge nou">' in html


def test_fallback_text_names_its_language() -> None:
    article = read("<p>One</p><div><p>Two <b>b</b></p>three</div><p lang=fr>Quatre</p>")
    fillings = {number: Filling(segment.source, "en") for number, segment in enumerate(article.segments)}
    assert fill(article, fillings).text == (
        '<p lang="en" dir="ltr">One</p><div><p lang="en" dir="ltr">Two <b>b</b></p>'
        '<span lang="en" dir="ltr">three</span></div><p lang=fr><span lang="en" dir="ltr">Quatre</span></p>'
    )


def test_what_is_not_for_translation_is_no_message() -> None:
    article = read(
        '<p translate="no">Acme</p><p>Rest</p><!-- no translate --><div><p>x</p></div><p>y</p>'
        "<!-- no translate --><b>z</b><p>end</p><p><code>c</code></p><p>—</p><svg><text>t</text></svg>"
    )
    assert [segment.text for segment in article.segments] == ["Rest", "y", "end"]


@pytest.mark.parametrize(
    "content",
    [
        "<p", "<p title='", "<!-- ", "<div><p>a</div>b</p>", "</p></b>x", "<p>a<p>b<li>c", "a < b & c > d",
        '<a href="x">a<a href=y>b</a>', "<b><i>x</b></i>", "<p a=1 a=2 title=t title=u>x", "<script>a</p>b",
        "x<textarea><p>y", "<table><tr><td>a<td>b<tr><th>c</table>d", "<p>\x00a</p>", "<>a</>b",
        "<p>a<!-->b<!--->c</p>", "<p/>a<br/>b",
        "\ufeff<p>a",
    ],
)  # fmt: skip
def test_malformed_html_goes_out_as_it_came(content: str) -> None:
    article = read(content)
    assert render_body(article) == content
    assert render_body(article, {s.text: s.text for s in article.segments}) == content


def test_a_fragment_needs_no_head_and_may_have_front_matter() -> None:
    article = read("---\ntitle: A\n---\n<p>b</p>\n")
    assert [(s.kind, s.text) for s in article.segments] == [(Kind.TITLE, "A"), (Kind.PARAGRAPH, "b")]
    assert render_body(article) == "<p>b</p>\n"
