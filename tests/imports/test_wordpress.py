"""WordPress exports: posts and pages, and everything else of the export in the list with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.imports import UnreadableError, import_wordpress
from pipeline.imports.from_wordpress.shortcodes import with_paragraphs, without_shortcodes
from pipeline.imports.imported import Image, LeftOut
from pipeline.model import Text, Traced

EXPORT = Path(__file__).with_name("export.xml").read_text(encoding="utf-8")


def listed(entries: tuple[LeftOut, ...]) -> list[tuple[int, int, str]]:
    return [(e.place.line, e.place.column, e.words) for e in entries if e.place]


def test_a_post_of_the_classic_editor() -> None:
    post = import_wordpress(EXPORT).articles[0]
    assert post.name == "walking"
    assert post.content == (
        '---\ntitle: "Walking after surgery & rest"\ndescription: How to walk again.\ndate: 2021-05-06\n---\n\n'
        "Walk a little every day.\\\nStart slowly.\n\n**Stop** if it hurts. Read [about stairs](stairs.md).\n\n"
        '![A cane](images/cane.jpg "A cane helps.")\n\n![A wooden cane](images/cane.jpg)\n\n'
        "![A hand on a rail](images/rail.png)\n\nPage 2 [sic] of [gallery] is é here.\n"
    )
    assert post.images[0] == Image("https://hill.example/up/cane.jpg", "images/cane.jpg")


def test_what_a_post_loses_is_listed_at_its_line_of_the_export() -> None:
    post = import_wordpress(EXPORT).articles[0]
    assert listed(post.left_out) == [
        (11, 2, "https://hill.example/up/rail.png"),
        (15, 35, "a little"),
        (20, 1, '<a href="https://hill.example/up/cane.jpg">'),
        (20, 1, "https://hill.example/up/cane.jpg"),
        (22, 1, "https://hill.example/up/rail.png"),
        (24, 1, '[contact-form-7 id="12" title="Ask us"]'),
        (28, 1, "more"),
        (30, 5, "Leave a Reply"),
        (31, 1, "Your email address will not be published. Required fields are marked *"),
        (38, 3, "Recovery, Legs"),
        (41, 3, "by Ann"),
    ]


def test_a_page_of_the_block_editor() -> None:
    page = import_wordpress(EXPORT).articles[1]
    assert page.content == (
        "---\ntitle: Stairs\ndescription: Climb stairs again.\n---\n\n## Up\n\nGood leg first.\n\n"
        '![A hand on a rail](images/rail.png "Hold the rail.")\n'
    )
    assert (54, 1, 'wp:latest-posts {"postsToShow":3} /') in listed(page.left_out)


def test_pictures_of_one_name_in_two_posts_get_two_files() -> None:
    post = "<item><title>{0}</title><content:encoded><![CDATA[<img src='{0}/x.png' alt=''>]]></content:encoded></item>"
    export = import_wordpress(f"<rss><channel>{post.format('a')}{post.format('b')}{post.format('a')}</channel></rss>")
    assert [[image.file for image in article.images] for article in export.articles] == [
        ["images/x.png"],
        ["images/x-2.png"],
        ["images/x.png"],
    ]
    assert [article.name for article in export.articles] == ["a", "b", "a-2"]


def test_drafts_and_menus_are_listed_and_no_articles() -> None:
    export = import_wordpress(EXPORT)
    assert [article.name for article in export.articles] == ["walking", "stairs"]
    assert listed(export.left_out) == [(79, 2, "Prices for next year"), (86, 2, "Home")]
    assert "draft" in export.left_out[0].why


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('<?xml version="1.0"?>\n<!DOCTYPE r [<!ENTITY a "b">]>\n<rss>&a;</rss>', 2, "document type"),
        ("<rss>\n<channel>\n<item>", 3, "breaks off or is damaged"),
        ("<rss><channel>&nbsp;</channel></rss>", 1, "damaged"),
        ("<feed></feed>", 1, "no WordPress export"),
        ("<rss>" + "<a>" * 300, 1, "too deeply"),
    ],
)
def test_other_xml_is_refused_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as caught:
        import_wordpress(text, path="x.xml")
    assert caught.value.place is not None
    assert (caught.value.place.path, caught.value.place.line) == ("x.xml", line)


def test_characters_that_xml_forbids_cost_no_export() -> None:
    export = import_wordpress(EXPORT.replace("Start slowly", "Start\x0b slowly"))
    assert "Start slowly." in export.articles[0].content


def test_escaped_content_leads_to_its_place_too() -> None:
    item = "<item><title>T</title><content:encoded>\n&lt;p&gt;a&lt;/p&gt;[x_y]\n</content:encoded></item>"
    article = import_wordpress(f"<rss><channel>{item}</channel></rss>").articles[0]
    assert article.content == "---\ntitle: T\n---\n\na\n"
    assert [(e.place.line, e.place.column, e.place.end_column) for e in article.left_out if e.place] == [(2, 21, 26)]


def paragraphs(text: str) -> str:
    return with_paragraphs(Traced.whole(Text("p", text))).text


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a\n\nb", "<p>a\n\n<p>b"),
        ("a\nb", "<p>a<br>\nb"),
        ("<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\n\nc", "<p><ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\n\n<p>c"),
        ("a\n<h2>b</h2>\nc", "<p>a\n<h2>b</h2>\nc"),
        ("<pre>a\n\nb</pre>", "<p><pre>a\n\nb</pre>"),
        ("<!-- wp:paragraph -->\n\n<p>a\nb</p>", "<!-- wp:paragraph -->\n\n<p>a\nb</p>"),
    ],
)
def test_paragraphs_of_the_classic_editor(text: str, html: str) -> None:
    assert paragraphs(text) == html


@pytest.mark.parametrize(
    ("text", "left", "columns"),
    [
        ("a [vc_row]b[/vc_row] c", "a b c", [3]),
        ("[button url='x']go[/button]", "go", [1]),
        ("see [1] and [note]", "see [1] and [note]", []),
        ("[[gallery]]", "[gallery]", []),
        ("[embed]https://a.example[/embed]", "https://a.example", [1]),
        ("[link](target)", "[link](target)", []),
        (
            '[code language="Python"]\nif a < b:\n    c[/code]',
            '\n\n<pre><code class="language-python">if a &lt; b:\n    c</code></pre>\n\n',
            [],
        ),
        ("[sourcecode]a &lt; b[/sourcecode]", "\n\n<pre><code>a &lt; b</code></pre>\n\n", []),
        ('[code lang="x"]a[/sourcecode]', "a", [1]),
    ],
)
def test_shortcodes(text: str, left: str, columns: list[int]) -> None:
    result, found = without_shortcodes(Traced.whole(Text("p", text)), {})
    assert result.text == left
    assert [entry.place.column for entry in found if entry.place] == columns


def test_a_second_description_and_fields_of_its_own_are_listed() -> None:
    def meta(key: str, value: str) -> str:
        fields = f"<wp:meta_key>{key}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value>"
        return f"<wp:postmeta>{fields}</wp:postmeta>"

    head = EXPORT[: EXPORT.index("<item>")]
    item = (
        "<item><title>Back</title><content:encoded><![CDATA[<p>Words.</p>]]></content:encoded>"
        "<excerpt:encoded><![CDATA[A teaser.]]></excerpt:encoded><wp:post_name>back</wp:post_name>"
        "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
        + meta("_yoast_wpseo_metadesc", "For search.") + meta("subtitle", "What helps") + meta("_edit_last", "1")
        + "</item></channel></rss>"
    )  # fmt: skip
    post = import_wordpress(head + item).articles[0]
    assert "description: For search." in post.content
    assert [one.words for one in post.left_out] == ["A teaser.", "What helps"]
