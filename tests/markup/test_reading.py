"""The tree is the browser's, by html5lib as oracle, and every start tag and attribute is where it was written."""

from __future__ import annotations

import warnings
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.markup import Document, Element, parse

MALFORMED = [
    "<p>one<p>two",
    "<b><p>x</b>y</p>",
    "<table><tr><td>1<td>2<tr><td>3</table>",
    "<table><p>moved</p><tr><td>x</table>",
    "<ul><li>a<li>b<ul><li>c</ul></ul>",
    "<a href=1>x<a href=2>y</a>",
    "<div><span></div></span>z",
    "<select><option>a<option>b</select>",
    "<h1>x<h2>y</h1>",
    "</p></br>text",
    "<title>a<b>c</title><body class=x><body id=y>",
    "<svg><foreignObject><p>x</foreignObject><circle/></svg>y",
    "<math><mi>x<p>out",
    "<!DOCTYPE html><html lang=en><head><title>T</title></head><body><main>m</main></body></html>after",
    "<dl><dt>a<dd>b<dt>c</dl>",
    "<p>a<!-- c -->b</p><![CDATA[x]]>",
    "<input disabled value='a&amp;b' value=c>",
    "<textarea>\n<b>not bold</b></textarea><script>if (a < b) { '</p>' }</script>",
]


def shape(document: Document) -> list[Any]:
    def walk(element: Element) -> list[Any]:
        inner = [child if isinstance(child, str) else walk(child) for child in element.children]
        return [element.tag, dict(sorted(element.attrs.items())), *_joined(inner)]

    return walk(document.root)


def oracle(html: str) -> list[Any]:
    import html5lib

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = html5lib.HTMLParser(html5lib.getTreeBuilder("dom"), namespaceHTMLElements=False).parse(html)

    def walk(node: Any) -> list[Any]:
        attributes = {node.attributes.item(i).name: node.attributes.item(i).value for i in range(len(node.attributes))}
        inner = []
        for child in node.childNodes:
            if child.nodeType == child.ELEMENT_NODE:
                inner.append(walk(child))
            elif child.nodeType == child.TEXT_NODE:
                inner.append(child.data)
        return [node.tagName, dict(sorted(attributes.items())), *_joined(inner)]

    return walk(tree.documentElement)


def _joined(children: list[Any]) -> list[Any]:
    found: list[Any] = []
    for child in children:
        if isinstance(child, str) and found and isinstance(found[-1], str):
            found[-1] += child
        elif child != "":
            found.append(child)
    return found


@pytest.mark.parametrize("html", MALFORMED)
def test_the_tree_is_the_one_a_browser_builds(html: str) -> None:
    assert shape(parse(html)) == oracle(html)


_TAGS = ["p", "div", "span", "b", "i", "a", "ul", "li", "table", "tr", "td", "h1", "em", "br", "section"]
_PIECES = st.one_of(
    st.sampled_from(_TAGS).map(lambda tag: f"<{tag}>"),
    st.sampled_from(_TAGS).map(lambda tag: f"</{tag}>"),
    st.sampled_from(["text ", "x", " ", "&amp;", "&eacute;"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join))
def test_the_tree_of_any_tag_soup_is_the_browsers(html: str) -> None:
    assert shape(parse(html)) == oracle(html)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=120))
def test_any_text_gives_a_tree_with_places_inside_it(html: str) -> None:
    document = parse(html)
    for element in document.elements:
        span = document.span(element)
        assert 0 <= span.start <= span.end <= len(html)
        for name in element.attrs:
            value = document.value(element, name)
            assert 0 <= value.start <= value.end <= len(html)


def test_places_count_in_the_text_as_it_is() -> None:
    html = "<!DOCTYPE html>\r\n<p>é</p>\r\n\r\n<img alt='a\r\nb' src=x.png>\r<b class = \"c d\">"
    document = parse(html)
    image, bold = document.tagged("img")[0], document.tagged("b")[0]
    assert _at(document, document.span(image)) == "<img alt='a\r\nb' src=x.png>"
    assert _at(document, document.value(image, "alt")) == "a\r\nb"
    assert _at(document, document.value(image, "src")) == "x.png"
    assert _at(document, document.attribute(bold, "class")) == 'class = "c d"'
    assert _at(document, document.value(bold, "class")) == "c d"


def test_an_empty_or_missing_value_marks_the_attribute_or_the_tag() -> None:
    document = parse('<img alt="" hidden>')
    image = document.tagged("img")[0]
    assert _at(document, document.value(image, "alt")) == 'alt=""'
    assert _at(document, document.value(image, "hidden")) == "hidden"
    assert _at(document, document.value(image, "src")) == '<img alt="" hidden>'


def test_content_is_what_stands_between_the_tags() -> None:
    document = parse("<p> one <b>two</b> </p><ul><li>a<li>b </ul><i></i>")
    paragraph, first, second, empty = (document.tagged(t)[n] for t, n in [("p", 0), ("li", 0), ("li", 1), ("i", 0)])
    assert _at(document, document.content(paragraph)) == "one <b>two</b>"
    assert _at(document, document.content(first)) == "a"
    assert _at(document, document.content(second)) == "b"
    assert _at(document, document.content(empty)) == "<i>"


def test_a_cloned_element_is_written_nowhere() -> None:
    document = parse("<p>y<b>x<i>y</b>z</i>")
    clone = document.tagged("i")[1]
    assert document.locate(clone) is None
    assert len(document.span(clone)) == 0


def test_the_first_of_two_equal_attributes_counts_and_is_an_error() -> None:
    document = parse("<p title=a title=b>")
    assert document.tagged("p")[0].attrs["title"] == "a"
    assert document.repeated() == (16,)


def test_template_content_is_no_part_of_the_page() -> None:
    document = parse("<template><img></template><p>x")
    assert not document.tagged("img")
    assert len(document.tagged("p")) == 1


def test_declarative_shadow_roots_show_their_own_content_with_the_slotted_one() -> None:
    document = parse("<div><template shadowrootmode=open><b>sh</b><slot></slot></template><i>light</i></div>")
    assert [element.tag for element in document.inside(document.tagged("div")[0])] == ["b", "i"]


def test_descendants_are_a_run_of_the_elements() -> None:
    document = parse("<div><p><b>x</b></p><p>y</p></div><hr>")
    box = document.tagged("div")[0]
    assert [element.tag for element in document.inside(box)] == ["p", "b", "p"]
    assert document.elements[box.end].tag == "hr"


def test_svg_and_xml_are_told_from_pages() -> None:
    assert not parse('<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>').is_html
    assert not parse('<?xml version="1.0"?><!-- c --><math></math>').is_html
    assert parse("<p>x").is_html


def _at(document: Document, span: Any) -> str:
    return document.text[span.start : span.end]
