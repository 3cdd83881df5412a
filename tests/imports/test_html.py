"""HTML pages: Markdown that shows the same words in the same structure, and the rest of the page in the list."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.imports import import_html
from pipeline.imports.imported import Image, Imported
from tests.imports.rendering import rendered, shown, structure


def body(html: str) -> str:
    """The Markdown below the front matter."""
    return import_html(f"<h1>Title</h1>{html}").content.removeprefix("---\ntitle: Title\n---\n").strip("\n")


def listed(article: Imported) -> list[tuple[int, int, int, str]]:
    return [(e.place.line, e.place.column, e.place.end_column, e.words) for e in article.left_out if e.place]


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>A <strong>bold </strong>word, an <em>important</em> one.</p>", "A **bold** word, an *important* one."),
        ("<p>un<b>frigging</b>believable</p>", "un**frigging**believable"),
        ("<p>say <b>“now”</b>word</p>", "say <strong>“now”</strong>word"),
        ("<p><b><i>both</i></b></p>", "**_both_**"),
        ("<p><b>a</b><b>b</b></p>", "<strong>a</strong>**b**"),
        ("<p>H<sub>2</sub>O <span lang='es' style='x'>hola</span></p>", 'H<sub>2</sub>O <span lang="es">hola</span>'),
        ("<p>one<br>two<br></p>", "one\\\ntwo"),
        ("<p><a href='b.html' title='Say \"hi\"'>the link</a>!</p>", '[the link](b.html "Say \\"hi\\"")!'),
        ("<p>Look!<a href=x>here</a></p>", "Look\\![here](x)"),
        ("<p><code>a`b</code></p>", "``a`b``"),
        ("<h3>Part #</h3><h5>Deep</h5><h3>Next</h3>", "## Part \\#\n\n### Deep\n\n## Next"),
        ("<ul><li>a<ol start=4><li>b</li></ol></li><li>c</li></ul>", "- a\n\n  4. b\n- c"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ('<pre class="wp-block-code"><code class="hl language-C++">x</code></pre>', "```c++\nx\n```"),
        ("<pre>x\n  y```</pre>", "````\nx\n  y```\n````"),
        ("<dl><dt>Lead</dt><dd>a wire</dd></dl>", "Lead\n: a wire"),
        ("<ul>lost <b>words</b><script>x</script><li>a</li></ul>", "- lost\n- **words**\n- a"),
        ("<dl><div>a <p>b</p></div><dt>Lead</dt><script>x</script><dd>a wire</dd></dl>", "a\n: b\n\nLead\n: a wire"),
        ("<table><tr><th>a</th></tr><tr><td>b|c</td></tr></table>", "| a |\n| --- |\n| b\\|c |"),
        ("<hr>loose<div>text</div>", "* * *\n\nloose\n\ntext"),
        ("<p>&nbsp;</p><p> </p><p>x</p>", "x"),
    ],
)  # fmt: skip
def test_markdown_of(html: str, markdown: str) -> None:
    assert body(html) == markdown


def test_title_description_and_date_come_from_the_page() -> None:
    html = (
        "<title>Back pain | Quiet Hill</title><meta name=description content='About  backs.'>"
        "<meta property='article:published_time' content='2020-03-04T10:00:00Z'><p>Text."
    )
    article = import_html(html)
    assert (article.name, article.title) == ("back-pain", "Back pain")
    assert article.meta == {"title": "Back pain", "description": "About backs.", "date": datetime.date(2020, 3, 4)}


PAGE = """<body><header><a href="/">Quiet Hill</a></header>
<nav><ul><li><a href="/a">Home</a></li></ul></nav>
<main><h1>Title</h1>
<p>Text&nbsp;here <a href="javascript:go()">go</a>.</p>
<!-- ask Dana -->
<img src="/up/back pain.png">
<iframe src="https://film.example/1"></iframe>
<div id="comments"><h2>2 comments</h2><p>Nice!</p></div>
</main><footer>© Quiet Hill</footer></body>"""


def test_what_is_no_article_is_listed_with_its_place() -> None:
    article = import_html(PAGE, path="page.html")
    assert article.content == "---\ntitle: Title\n---\n\nText here go.\n\n![](images/back-pain.png)\n"
    assert article.images == (Image("/up/back pain.png", "images/back-pain.png"),)
    assert listed(article) == [
        (1, 7, 50, "Quiet Hill"),
        (2, 1, 51, "Home"),
        (4, 8, 14, "Text here"),
        (4, 19, 51, "javascript:go()"),
        (5, 1, 18, "ask Dana"),
        (6, 1, 30, "/up/back pain.png"),
        (6, 1, 30, '<img src="/up/back pain.png">'),
        (7, 1, 47, "https://film.example/1"),
        (8, 1, 57, "2 comments Nice!"),
        (9, 8, 37, "© Quiet Hill"),
    ]


def test_a_leftover_form_is_listed_where_it_stands() -> None:
    article = import_html(
        "<h1>Title</h1>\n<p>Text.</p>\n<h3>Leave a Reply</h3>\n Your email address will not be published. \n"
    )
    assert article.content.endswith("---\n\nText.\n")
    assert listed(article) == [
        (3, 5, 18, "Leave a Reply"),
        (4, 2, 43, "Your email address will not be published."),
    ]


def test_a_table_that_markdown_cannot_hold_keeps_its_words() -> None:
    article = import_html("<h1>Title</h1><table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>")
    assert shown(rendered(article.content)) == "a b c"
    assert listed(article) == [(1, 15, 88, "<table>")]


def test_a_picture_with_a_caption() -> None:
    html = "<figure><a href='/big'><img src='a.svg' alt='A pump'></a><figcaption>The “pump”</figcaption></figure>"
    article = import_html(f"<h1>Title</h1>{html}")
    assert article.content.endswith('\n![A pump](images/a.svg "The “pump”")\n')
    assert article.left_out[0].why == "the link of a picture is not carried"


def test_two_pictures_of_one_name_get_two_files() -> None:
    article = import_html("<img src='a/x.png' alt=1><img src='b/x.png' alt=2><img src='a/x.png' alt=3>")
    assert [image.file for image in article.images] == ["images/x.png", "images/x-2.png"]


def test_html_nested_beyond_reason_keeps_its_words() -> None:
    article = import_html("<h1>Title</h1>" + "<div>" * 2000 + "<b>" * 2000 + "deep")
    assert "deep" in article.content
    assert any("nested too deeply" in entry.why for entry in article.left_out)


WORDS = st.sampled_from(
    ["pain", " pain ", "5 * 3", "a_b", "[x]", "(y)", "“q”", ".", "!", " ", "&lt;b>", "1. ", "# ", "\n- ", "é", "痛"]
)
INLINE = st.recursive(
    WORDS,
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(["strong", "em", "b", "i", "del", "code", "sub", "span", 'a href="/x"']),
        st.lists(inner, max_size=3),
    ),
    max_leaves=8,
)


@settings(max_examples=300)
@given(st.lists(INLINE, min_size=1, max_size=5).map("".join))
def test_a_paragraph_shows_the_same_words_and_emphasis(html: str) -> None:
    page = f"<h1>Title</h1><p>{html}</p>"
    article = import_html(page)
    markdown = rendered(article.content)
    assert shown(markdown) == shown(f"<p>{html}</p>")
    kinds = {tag for tag, words in structure(markdown) if words}
    wanted = {"b": "strong", "i": "em", "del": "s"}
    there = {wanted.get(tag, tag) for tag, words in structure(f"<p>{html}</p>") if words and tag != "span"}
    assert kinds - {"del"} <= there | {"p"}, "nothing that the page did not have"


@given(st.text(st.sampled_from("<>/=\"' abipulodth123&;!-[]\n"), max_size=120))
def test_any_html_is_imported(html: str) -> None:
    assert import_html(html).content.startswith("---\ntitle: ")
