"""The page is the one that Markdown itself would give, and its structure is the same under any translation."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pipeline.formats import read_article, render_body, words
from pipeline.model import Text

ROOT = Path(__file__).parents[2]
CATALOGS = Path(os.environ.get("EVERYREADER_DATA", ROOT / ".." / "shared" / "data")) / "catalogs"
DIRECT = MarkdownIt("commonmark", {"maxNesting": 100}).enable("table")
TAG = re.compile(r"</?[a-zA-Z][^\s>/]*")
# What a translation may have at its ends: quotation marks, brackets, directions, every sign of Markdown and HTML.
AROUND = [
    "«{}»", "「{}」", "[{}]", "({})", "\u200f{}\u200f", "\u2067{}\u2069", "*{}*", "_{}_", "**{}**", "`{}`",
    "<{}>", "&{};", "\\{}\\", "#{}#", "-{}-", "+{}+", ">{}>", "|{}|", "~{}~", "~~{}~~", "!{}!", "![{}](",
    "{}](x)", "*{}", "{}*", "_{}", "{}_", "[{}", "{}]", "<{}", "{}>", "\\{}", "{}\\", "`{}", "{}`",
    "<!--{}-->", "{{{{{}}}}}", "中{}中", "x{}x", "<b>{}</b>", "${}$",
]  # fmt: skip
CASES = {
    "emphasis": "*a* **b** ***c*** _d_ __e__ ~~f~~ *g **h** i*\n",
    "emphasis beside signs": '*(*a*)* foo***bar***baz **"a"**\n',
    "code": "`a` `` b`c `` `*d*` `&amp;`\n",
    "links": '[a](b) [c](<d e> "f") [g *h*](i) <http://j.k> <l@m.n> [![o](p)](q)\n',
    "references": '[a][b] [c][] [b] ![d][b]\n\n[b]: /u "t"\n[c]: /v\n',
    "images": "![a *b*](c 'd') x ![](e)\n\n![f](g)\n",
    "entities and escapes": '&amp; &copy; &#35; \\* \\[ a & b < c > d "e"\n',
    "html": 'a <b title="x">c</b> <br> <!-- d --> <i>e *f* g</i>\n\n<div>h <u>i</u>\n<p>j</div>\n',
    "line ends": "a\nb  \nc\\\nd\n*e\nf* `g\nh` [i\nj](k)\n",
    "blocks": "# a *b*\n\n> c\n> > d\n\n- e\n  - f\n\n    g\n\n1. h\n\n```x\ni\n```\n\n    j\n\n---\n\nk\n===\n",
    "tables": "| a | *b* |\n|:-|-:|\n| `c\\|d` | e \\| f |\n| g |\n",
    "words in a row": "中文**强调**中文 _a_b c_d_e f*g*h\n",
}


def tags(html: str) -> list[str]:
    return TAG.findall(html)


def direct(content: str) -> str:
    html = DIRECT.render(content)
    html = re.sub(r' style="text-align:(\w+)"', r' align="\1"', html)
    return html.replace("<blockquote></blockquote>", "<blockquote>\n</blockquote>")


@pytest.mark.parametrize("name", [name for name in CASES if "~" not in CASES[name]])
def test_an_untranslated_page_is_what_markdown_gives(name: str) -> None:
    article = read_article(Text("a.md", CASES[name]))
    assert render_body(article) == direct(CASES[name])
    assert render_body(article, {s.text: s.text for s in article.segments}) == direct(CASES[name])


@pytest.mark.parametrize("around", AROUND)
def test_signs_around_every_message_leave_the_structure_as_it_is(around: str) -> None:
    for content in CASES.values():
        article = read_article(Text("a.md", content))
        html = render_body(article, {s.text: around.format(s.text) for s in article.segments})
        assert tags(html) == tags(render_body(article))


PARTS = st.sampled_from([
    "*", "**", "_", "__", "***", "~~", "`", "``", "[", "]", "(", ")", "](u)", "![", "](u 't')", "<b>", "</b>",
    "<br>", "<i x='1'>", "<http://a.b>", "<a@b.c>", "&amp;", "&", "\\", "\\*", "!", "word", " ", "a", "中", "。",
    "«", "\n", "\n\n", "\n> ", "\n- ", "\n# ", "  \n", "\\\n", "[r]", "[x][r]", "\n\n[r]: /u 't'\n\n", "\n1. ",
    "|", "\n|-|-|\n", "    ", "\t", "<div>", "</div>", "<!-- c -->", "```\n", '"', "'", "\u00a0", "=\n",
    "---\n", "<span title='x'>", "</span>", "<note>", "<img src=x alt='y'>", "\r\n", "\0", "<p translate=no>",
    "\n[^1]: x\n", "[^1]", "\n: d\n",
])  # fmt: skip
CONTENT = st.lists(PARTS, max_size=16).map("".join)


@settings(max_examples=150, deadline=None)
@given(CONTENT, st.sampled_from(AROUND))
def test_any_source_keeps_its_structure_in_any_signs(content: str, around: str) -> None:
    article = read_article(Text("a.md", content))
    html = render_body(article)
    assert render_body(article, {s.text: s.text for s in article.segments}) == html
    assert tags(render_body(article, {s.text: around.format(s.text) for s in article.segments})) == tags(html)


# Where markdown-it-py differs from CommonMark or lacks a rule: single tildes, footnotes, definitions, line ends in
# alternative texts, a backslash before spaces at a line's end.
COMMON = PARTS.filter(lambda part: not any(sign in part for sign in ("~", "^", "\n: ", "![", "  \n")))


@settings(max_examples=200, deadline=None)
@given(st.lists(COMMON, max_size=16).map("".join))
def test_any_source_is_what_markdown_gives(content: str) -> None:
    assert render_body(read_article(Text("a.md", content))) == direct(content)


@settings(max_examples=100, deadline=None)
@given(CONTENT)
def test_any_html_goes_out_as_it_came(content: str) -> None:
    article = read_article(Text("a.html", "<p>" + content), format="html")
    assert render_body(article) == "<p>" + content
    assert render_body(article, {s.text: s.text for s in article.segments}) == "<p>" + content


@settings(max_examples=100, deadline=None)
@given(CONTENT)
def test_every_message_and_word_has_a_place_inside_the_article(content: str) -> None:
    article = read_article(Text("a.md", content))
    for traced in [*(s.source for s in article.segments), *(prose.text for prose in words(article, {}, "en"))]:
        position = 0
        for piece in traced.pieces:
            assert position <= piece.start < piece.end <= len(traced.text)
            assert 0 <= piece.span.start <= piece.span.end <= len(content)
            position = piece.end


@pytest.mark.skipif(not CATALOGS.is_dir(), reason="the measuring data are not here (EVERYREADER_DATA)")
def test_real_pages_are_what_markdown_gives_and_keep_their_structure() -> None:
    pages = sorted((CATALOGS / "comprehensive-rust" / "src").rglob("*.md"))[::12]
    assert pages
    for number, page in enumerate(pages):
        content = page.read_text(encoding="utf-8")
        article = read_article(Text(page.name, content))
        html = render_body(article)
        assert render_body(article, {s.text: s.text for s in article.segments}) == html
        around = AROUND[number % len(AROUND)]
        assert tags(render_body(article, {s.text: around.format(s.text) for s in article.segments})) == tags(html)
        if "[^" not in content and "[ ]" not in content and not content.startswith("---"):
            assert html == direct(content)
