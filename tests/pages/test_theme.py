"""Templates: every literal at its place, and a fault of a template at the line to mend."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment

from pipeline.model import Text, Traced
from pipeline.pages.theme import TemplateFault, packaged, theme

ORIGINALS = {text.name: text for text in packaged().values()}


def printed(source: str, **values: object) -> Traced:
    return theme([Text("templates/own.html", source)]).print("own.html", values)


def test_literals_and_values_lead_to_their_places() -> None:
    page = printed('<p class="{{ kind }}">\n  {{ words }} </p>', kind="a", words=Traced.whole(Text("site.po", "hi")))
    assert page.text == '<p class="a">\n  hi </p>'
    places = {word: page.place(page.text.index(word), page.text.index(word) + len(word)) for word in ("<p", "hi", "</")}
    assert [(p.path, p.line, p.column) for p in places.values() if p] == [
        ("templates/own.html", 1, 1),
        ("site.po", 1, 1),
        ("templates/own.html", 2, 15),
    ]


@given(
    st.lists(
        st.sampled_from(
            ["<p>", "é ", "\n", "  ", "{{ a }}", "{{- a }}", "{{ a -}}", "{% if a %}", "{% endif %}", "{# no #}",
             "{%- if a -%}", "x", "{% raw %}{{ a }}{% endraw %}", "\r\n", "{% set b = ' x ' %}", "<!-- a -->"]
        ),
        max_size=14,
    )
)  # fmt: skip
def test_a_page_is_what_jinja2_prints_and_each_literal_stands_in_the_template(parts: list[str]) -> None:
    opened = 0
    kept = []
    for part in parts:
        if "endif" in part and not opened:
            continue
        opened += ("if" in part) - 2 * ("endif" in part)
        kept.append(part)
    source = "".join(kept) + "{% endif %}" * opened
    page = printed(source, a=Traced("A"))
    plain = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(source)
    assert page.text == plain.render(a="A")
    lines = re.split(r"\r\n|\n|\r", source)
    for piece in page.pieces:
        words = page.text[piece.start : piece.end]
        assert piece.origin.content[piece.span.start : piece.span.end] == words
        place = page.place(piece.start, piece.end)
        if place and words.strip():
            lead = len(words) - len(words.lstrip())
            place = page.place(piece.start + lead, piece.end)
            assert place is not None
            first = words.split("\n")[words[:lead].count("\n")].strip()
            assert lines[place.line - 1][place.column - 1 :].startswith(first)


@pytest.mark.parametrize(
    ("source", "line", "column", "word"),
    [
        ("<p>\n  {{ titel }}", 2, 3, "titel"),
        ("<p>\n{{ a.b.c }}", 2, 1, "b"),
        ("<p>\n\n{% if %}", 3, 1, "Expected"),
        ("{% trans %}x{% endtrans %}", 1, 1, "trans"),
        ("a\n{{ nothing }}", 2, 1, "empty"),
        ("a\n{{ 1 / 0 }}", 2, 1, "division"),
        ('{% include "gone.html" %}', 1, 1, "gone.html"),
    ],
)
def test_a_fault_names_its_line(source: str, line: int, column: int, word: str) -> None:
    with pytest.raises(TemplateFault) as caught:
        printed(source, a=Traced("A"), nothing=None)
    place = caught.value.place
    assert (place.path, place.line, place.column) == ("templates/own.html", line, column)
    assert word in caught.value.message


def test_a_fault_in_the_frame_is_told_at_the_frame() -> None:
    own = Text("templates/frame.html", "<html>\n{{ gone }}\n{% block main %}{% endblock %}")
    child = Text("templates/own.html", '{% extends "frame.html" %}')
    with pytest.raises(TemplateFault) as caught:
        theme([own, child]).print("own.html", {})
    assert (caught.value.place.path, caught.value.place.line) == ("templates/frame.html", 2)


def test_a_missing_template_is_a_fault() -> None:
    with pytest.raises(TemplateFault, match=r"no template “none.html”"):
        theme().print("none.html", {})


def test_one_broken_template_leaves_the_others() -> None:
    broken = theme([Text("templates/article.html", "{% if %}")])
    assert "<h1>" in broken.templates["index.html"].content
    broken.compiled("index.html")
    with pytest.raises(TemplateFault):
        broken.messages()


def test_a_site_takes_the_place_of_a_template_and_says_so() -> None:
    own = theme([Text("templates/moved.html", "{{ _('Moved') }}")])
    assert own.key != theme().key
    assert theme().key == theme().key
    message = next(message for message in own.messages() if message.msgid.text == "Moved")
    assert message.references == (("templates/moved.html", 1),)


def test_translations_are_never_templates() -> None:
    evil = Traced.whole(Text("site.po", "{{ 7*7 }}{% include 'x' %} \ue0000\ue001 <script>"))
    assert printed("<p>{{ a }}</p>", a=evil).text == (
        "<p>{{ 7*7 }}{% include &#39;x&#39; %} \ue0000\ue001 &lt;script&gt;</p>"
    )


def test_macros_blocks_and_filters_stay_escaped() -> None:
    macro = "{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(a) }}"
    source = macro + "{% set c %}<i>{{ a }}</i>{% endset %}{{ c }}{{ a|upper }}"
    assert printed(source, a=Traced("<x>")).text == "<b>&lt;x&gt;</b><i>&lt;x&gt;</i>&lt;X&gt;"


def test_the_templates_of_the_package_have_places_that_exist() -> None:
    for message in theme().messages():
        place = message.msgid.place(0, len(message.msgid))
        assert place is not None
        text = ORIGINALS[place.path]
        start = text.offset(place.line, place.column)
        assert text.content[start : start + len(message.msgid)] == message.msgid.text
