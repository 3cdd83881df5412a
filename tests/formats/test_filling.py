"""Translations in the slots of an article: what shows, in which language, and where each piece came from."""

from __future__ import annotations

import pytest

from pipeline.formats import direction, fill, read_article, render_body
from pipeline.model import Article, Filling, Text, Traced


def read(content: str, written_in: str = "markdown") -> Article:
    return read_article(Text("a.md", content), format=written_in)


def translated(content: str, translation: str, written_in: str = "markdown") -> str:
    article = read(content, written_in)
    return render_body(article, {article.segments[0].text: translation})


def test_each_piece_of_the_page_leads_to_the_catalog_or_the_article() -> None:
    article = read("# Rest\n\nTake **one** & [rest](r.md).\n")
    catalog = Text("es.po", 'msgstr "Tome **una** & [descanse](r.md)."')
    start = catalog.content.index("Tome")
    translation = Traced.of(
        catalog.content[start:-1],
        catalog,
        type(article.segments[0].source.pieces[0].span)(start, len(catalog.content) - 1),
    )
    page = fill(article, {1: Filling(translation)})
    assert page.text == '<h1>Rest</h1>\n<p>Tome <strong>una</strong> &amp; <a href="r.md">descanse</a>.</p>\n'
    for shown, written in [
        ("Tome", "Tome"),
        ("<strong>", "**"),
        ("una", "una"),
        ("&amp;", "&"),
        ("descanse", "descanse"),
    ]:
        at = page.text.index(shown)
        found = page.origin(at, at + len(shown))
        assert found and found[0] is catalog
        assert catalog.content[found[1].start : found[1].end] == written
    at = page.text.index("Rest")
    found = page.origin(at, at + 4)
    assert found and found[0] is article.text and found[1].start == 2


def test_fallback_text_names_its_language_on_its_element() -> None:
    article = read("# Rest\n\n- one\n- two\n\n  three\n\n| a |\n|---|\n| b |\n\n![c](d.png)\n")
    fillings = {number: Filling(segment.source, "en") for number, segment in enumerate(article.segments)}
    mark = ' lang="en" dir="ltr"'
    assert fill(article, fillings).text == (
        f"<h1{mark}>Rest</h1>\n<ul>\n<li>\n<p{mark}>one</p>\n</li>\n<li>\n<p{mark}>two</p>\n<p{mark}>three</p>\n</li>\n</ul>\n"
        f"<table>\n<thead>\n<tr>\n<th{mark}>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td{mark}>b</td>\n</tr>\n</tbody>\n</table>\n"
        f'<p><img{mark} src="d.png" alt="c" /></p>\n'
    )


def test_fallback_text_that_does_not_fill_its_element_gets_a_span() -> None:
    article = read("- one\n  - two\n")
    fillings = {0: Filling(article.segments[0].source, "ar"), 1: Filling(article.segments[1].source, "ar")}
    assert fill(article, fillings).text == (
        '<ul>\n<li><span lang="ar" dir="rtl">one</span>\n<ul>\n<li lang="ar" dir="rtl">two</li>\n</ul>\n</li>\n</ul>\n'
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa", "rtl"),
        ("az-Arab", "rtl"),
        ("ar-Latn", "ltr"),
        ("es", "ltr"),
        ("zh_Hans", "ltr"),
    ],
)
def test_direction_of_a_language(language: str, expected: str) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("source", "translation", "html"),
    [
        ("Take **one** now", "请服**一片。**不要多", "<p>请服<strong>一片。</strong>不要多</p>\n"),
        ("Take *one* now", "「*一片*」を_今_", "<p>「<em>一片</em>」を_今_</p>\n"),
        ("Take _one_ now", "服_一片_吧", "<p>服<em>一片</em>吧</p>\n"),
        (
            "**Take** [one](x)",
            "[一片](x)**请服（现在）**吧",
            '<p><a href="x">一片</a><strong>请服（现在）</strong>吧</p>\n',
        ),
        ("Take ** one", "** une", "<p>** une</p>\n"),
        ("A [link](x) here", "Un [enlace] (x) aquí", '<p>Un <a href="x">enlace</a> aquí</p>\n'),
        ("A *b* c", "** gras ** et *b*", "<p>** gras ** et <em>b</em></p>\n"),
        ("One\\\ntwo", "Uno\ndos", "<p>Uno<br />\ndos</p>\n"),
        ("One two", "Uno\ndos", "<p>Uno\ndos</p>\n"),
        ("It is <b>big</b>", "Es <b>grande", "<p>Es <b>grande</b></p>\n"),
        ("It is <b>*big*</b>", "Es <b>*grande</b>*", "<p>Es <b><em>grande</em></b></p>\n"),
        ("[a](b)", "nada", "<p>nada</p>\n"),
        ("*a*", "**b**", "<p>*<em>b</em>*</p>\n"),
        ("*a* `b`", "`x` `y` *z*", "<p><code>x</code> `y` <em>z</em></p>\n"),
        ("[one][r]\n\n[r]: /u", "[uno][r]", '<p><a href="/u">uno</a></p>\n'),
    ],
)
def test_markup_of_the_source_is_found_in_the_translation(source: str, translation: str, html: str) -> None:
    assert translated(source, translation) == html


@pytest.mark.parametrize(
    ("source", "translation", "html"),
    [
        ("<p>A <b>b</b> & c</p>", "Un <b>be</b> & <i>x</i> < 3", "<p>Un <b>be</b> &amp; &lt;i>x&lt;/i> &lt; 3</p>"),
        (
            "<p>A <a href='x' title=\"y\">b</a>!</p>",
            '<a title="Z" href="x">B</a>',
            "<p><a href='x' title=\"Z\">B</a></p>",
        ),
        ("<p>A&nbsp;b</p>", "Un&nbsp;be &copy; &bogus;", "<p>Un\u00a0be © &amp;bogus;</p>"),
        ("<p>A *b*</p>", "Un *be*", "<p>Un *be*</p>"),
    ],
)
def test_html_messages_know_no_markdown(source: str, translation: str, html: str) -> None:
    assert translated(source, translation, "html") == html


def test_only_what_is_translated_changes() -> None:
    content = "# A\n\nB *c*\nd\n\n- e\n"
    article = read(content)
    assert (
        render_body(article)
        == render_body(article, {})
        == render_body(article, {s.text: s.text for s in article.segments})
    )
    assert render_body(article, {"A": "Á"}) == render_body(article).replace("<h1>A", "<h1>Á")
    assert render_body(article, {"A": ""}) == render_body(article)


def test_a_segment_made_by_hand_is_filled_like_one_that_was_read() -> None:
    article = read("Take **one** now.\n")
    bare = type(article.segments[0])(article.segments[0].source, article.segments[0].kind)
    by_hand = Article("a", "markdown", article.text, (bare,), article.skeleton)
    assert fill(by_hand, {}).text == fill(article, {}).text
