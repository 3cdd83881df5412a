"""The quick writer of plain messages gives what the thorough one gives, or nothing; and so does a whole page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats import fill, read_article
from pipeline.formats.filling import written
from pipeline.formats.inline.clean import clean
from pipeline.formats.inline.matching import match_translation
from pipeline.formats.inline.plans import plan_of
from pipeline.formats.inline.rendering import write_message
from pipeline.formats.inline.writer import Writer
from pipeline.formats.markdown.simple_html import simple_html
from pipeline.model import Article, Filling, Form, References, Text, Traced

_PIECES = (
    "a", "b c", " ", "**", "*", "_", "__", "`", "``", "[", "]", "](", "[^a]", "!", "&", "&amp;", "<b>", "\\", '"', ">",
    ".", ",", "\u00a0", "\u202a", "\0", "é", "日", "~", "\n", "javascript:x", " **a b** ", "*a b*", "[a](b)", "[a](c)",
    "`a`", "`&`", "a_b", "[c](javascript:x)", " [a](https://a.org/?b=1) ",
)  # fmt: skip
_KNOWN = References({"b": ("x", "")}, {"a": 1})
messages = st.lists(st.sampled_from(_PIECES), max_size=7).map("".join)


def shown(address: str) -> str:
    return f"../{address}?a&b"


@given(messages, messages, st.booleans())
def test_both_writers_agree(source: str, translation: str, swapped: bool) -> None:
    translation = source.replace("a", "é") if swapped else translation
    plan = plan_of(source, _KNOWN)
    quick = simple_html(translation, plan.plain_elements, shown)
    if quick is not None and translation != source:
        writer = Writer()
        text = clean(Traced(translation))
        write_message(writer, text, match_translation(text.text, plan, _KNOWN, Form.INLINE).kept, shown)
        assert quick == writer.result().text


@pytest.mark.parametrize(
    ("source", "translation", "html"),
    [
        ("no sign", 'nada & "a" > b', "nada &amp; &quot;a&quot; &gt; b"),
        ("a **b** `c`", "x **y z** `&`, a_b.", "x <strong>y z</strong> <code>&amp;</code>, a_b."),
        ("see [b](c.md)", "[x y](c.md)!", '<a href="../c.md?a&amp;b">x y</a>!'),
    ],
)
def test_plain_messages_are_written(source: str, translation: str, html: str) -> None:
    assert simple_html(translation, plan_of(source, _KNOWN).plain_elements, shown) == html


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("a **b**", "a b"), ("a **b**", "a *b*"), ("a b", "a **b**"), ("[a](b)", "[a](https://c.org)"), ("a", "&amp;"),
        ("a", "<b>a</b>"), ("a `b` *c*", "*c* a `b`"), ("a", "a\u202ab"), ("[a](javascript:b)", "[a](javascript:b)"),
        ("<b>a</b>", "<b>x</b>"), ("![a](b)", "![x](b)"), ("a", "a\\*"),
    ],
)  # fmt: skip
def test_whatever_is_less_plain_is_left_to_the_thorough_writer(source: str, translation: str) -> None:
    assert simple_html(translation, plan_of(source, _KNOWN).plain_elements, shown) is None


_BLOCKS = st.lists(st.one_of(messages, messages.map("* {}".format), messages.map("| a |\n| --- |\n| {} |".format)))
_FOREIGN = st.sampled_from((None, None, None, "de"))


def filled(article: Article, texts: list[str], languages: list[str | None]) -> dict[int, Filling]:
    """The segments in turn with these texts; "" leaves the source."""
    both = zip(texts, languages, strict=False)
    return {
        number: Filling(Traced.whole(Text("es.po", text)) if text else article.segments[number].source, language)
        for number, (text, language) in zip(range(len(article.segments)), both, strict=False)
    }


@given(_BLOCKS.map("\n\n".join), st.lists(messages, max_size=5), st.lists(_FOREIGN, min_size=5, max_size=5))
def test_a_page_has_the_places_of_its_own_text(content: str, texts: list[str], languages: list[str | None]) -> None:
    """The text of a page is written at once, its places when they are asked for: both tell of the same page."""
    article = read_article(Text("a.md", content.replace("\0", "")))
    fillings = filled(article, texts, languages)
    page, thorough = fill(article, fillings, address=shown), written(article, fillings, shown)
    assert page.text == thorough.text
    assert page.pieces == thorough.pieces
