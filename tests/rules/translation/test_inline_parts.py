"""The inline parts of a message: where they stand, and that nothing is lost or moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.rules.translation._inline import HOLE, read_inline
from pipeline.rules.translation._targets import localized, same, targets

_MARKUP = st.text(st.sampled_from("ab `[]()<>!\\*_~\"'=/:.&;#\n"), max_size=60)


@given(_MARKUP)
def test_prose_is_as_long_as_the_text_and_differs_only_in_holes(text: str) -> None:
    inline = read_inline(text)
    assert len(inline.prose) == len(text)
    assert all(sign in (HOLE, other) for sign, other in zip(inline.prose, text, strict=True))


@given(_MARKUP)
def test_every_part_lies_inside_the_text(text: str) -> None:
    inline = read_inline(text)
    for part in (*inline.codes, *inline.links, *inline.tags):
        assert 0 <= part.start < part.end <= len(text)
    for link in inline.links:
        assert link.start < link.label_start <= link.label_end < link.end


def test_parts_and_their_places() -> None:
    text = 'See `a[0](b)`, [the `x`](u.md "t"), ![pump](p.png) and <b class="k">y</b> at https://e.org/a.'
    inline = read_inline(text)
    assert [code.content for code in inline.codes] == ["a[0](b)", "x"]
    assert [(text[link.label_start : link.label_end], link.target, link.image) for link in inline.links] == [
        ("the `x`", "u.md", False),
        ("pump", "p.png", True),
    ]
    assert [(tag.name, tag.closing) for tag in inline.tags] == [("b", False), ("b", True)]
    assert [address for _, _, address in inline.addresses] == ["https://e.org/a"]


def test_escaped_signs_are_no_markup() -> None:
    assert read_inline(r"\[a\](b) and \`c\`").links == ()
    assert read_inline(r"\[a\](b) and \`c\`").codes == ()


def test_a_badge_is_a_link_around_an_image() -> None:
    inline = read_inline("[![alt](i.png)](t)")
    assert sorted((link.target, link.image) for link in inline.links) == [("i.png", True), ("t", False)]


def test_a_fenced_block_is_one_piece_of_code() -> None:
    (code,) = read_inline("```sh\nls `x`\n```").codes
    assert (code.start, code.end) == (0, 16)


def test_localized_addresses_are_the_same_target() -> None:
    for before, after in [
        ("https://en.wikipedia.org/wiki/Pain", "https://ru.wikipedia.org/wiki/Pain"),
        ("/en/rest/", "/ru/rest/"),
        ("rest.html", "rest.html.de"),
        ("https://example.org/rest?lang=en", "https://example.org/rest?lang=fr"),
        ("guide.md#rest", "./guide.md#descanso"),
        ("http://www.example.org/a", "https://example.org/a/"),
    ]:
        assert same(before) == same(after)
    assert same("https://example.org/a") != same("https://example.com/a")


def test_a_page_under_another_name_is_localized_only_if_its_address_says_so() -> None:
    assert localized("https://en.wikipedia.org/wiki/Pain", "https://es.wikipedia.org/wiki/Dolor")
    assert not localized("https://example.org/rest", "https://example.org/other")


def test_targets_of_links_tags_and_bare_addresses_in_their_order() -> None:
    found = targets(read_inline('<a href="b.md">x</a> [a](a.md) https://e.org'))
    assert [target.address for target in found] == ["b.md", "a.md", "https://e.org"]
