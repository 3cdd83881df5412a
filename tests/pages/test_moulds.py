"""A page from a mould is the page that its template prints, to the letter and to the place of each letter."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Text, Traced
from pipeline.pages import Strings, Theme, theme
from pipeline.pages.moulds.mould import MOST, Shared
from pipeline.pages.strings import LanguageName, Phrases
from pipeline.pages.theme import TemplateFault
from pipeline.pages.tracing import Html, Phrase

_FILE = Text("locales/es/LC_MESSAGES/a.po", 'x & <b> "y" {z}')
_PLAIN = """
{% extends "frame.html" %}
{% block title %}{{ title }} – {{ site }}{% endblock %}
{% block main %}
<h1{% if anchor %} id="{{ anchor }}"{% endif %}>{{ title }}</h1>
{% for address, name in links %}
<a href="{{ address }}"{% if address == own %} x{% elif name != "b" and not anchor %} y{% endif %}>{{ name }}</a>
{% else %}<p>{{ _("No links") }}</p>
{% endfor %}
{% if date %}<i title="{{ date }}">{{ _("Updated {date}", date=date) }}</i>{% endif %}
{{ ngettext("{n} minute", "{n} minutes", minutes) }} {{ title or "-" }} {{ body }}
{% endblock %}
"""
_FRAME = '<html lang="{{ lang }}"><title>{% block title %}{% endblock %}</title>{% block main %}{% endblock %}</html>'


def made(content: str) -> Theme:
    return theme([Text("templates/own.html", content), Text("templates/frame.html", _FRAME)])


PLAIN = made(_PLAIN)
_WORDS = st.sampled_from(("", "a", "b", "c d", "é & <x>", '"q"', "{n}", "\ue0000\ue001", "\u202aa"))
_TEXTS = _WORDS.map(lambda words: Traced.whole(Text("es.po", words)))
_VALUES = st.fixed_dictionaries({
    "title": st.one_of(_TEXTS, _WORDS, _TEXTS.map(lambda text: Phrase(text, "de")), st.integers(0, 2)),
    "anchor": st.one_of(st.none(), _WORDS),
    "own": _WORDS,
    "links": st.lists(st.tuples(_WORDS, _TEXTS.map(Html)), max_size=3),
    "date": st.one_of(st.none(), st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 1, 9))),
    "minutes": st.integers(1, 3),
    "body": _TEXTS.map(Html),
})  # fmt: skip


def shared(printer: Theme, locale: str = "es") -> Shared:
    strings = Strings(locale, {("Updated {date}", None): (Traced("Cambiado {date} & {x}"),)})
    return Shared({
        **Phrases(strings, printer.sources).functions(), "lang": locale, "site": Phrase(Traced("S &amp; T"), "en"),
        "language": LanguageName("fr"),
    })  # fmt: skip


@given(st.lists(_VALUES, min_size=2, max_size=6))
def test_a_mould_gives_what_its_template_gives(pages: list[Mapping[str, object]]) -> None:
    common = shared(PLAIN)
    for values in pages:
        page, printed = PLAIN.print("own.html", values, common), PLAIN.printed("own.html", {**common.values, **values})
        assert page.text == printed.text
        assert page.pieces == printed.pieces


def moulds(common: Shared) -> int:
    return sum(map(len, common.moulds.values()))


def test_pages_of_one_form_come_from_one_mould() -> None:
    printer = made("<p>{{ title }}</p>{% if own == title %}!{% endif %}")
    common = shared(printer)
    pages = [printer.print("own.html", {"title": title, "own": "a"}, common).text for title in ("b", "c", "a", "d")]
    assert pages == ["<p>b</p>", "<p>c</p>", "<p>a</p>!", "<p>d</p>"]
    assert moulds(common) == 2  # it asks a question, and there are two answers


@pytest.mark.parametrize(
    "content",
    [
        "{{ title|upper }}", "{{ title.text }}", "{{ title[0] }}", "{% if title is string %}1{% endif %}",
        "{% if title > 'a' %}1{% endif %}", "{% set x = title %}{{ x }}",
        "{% for sign in title %}{{ sign }}-{% endfor %}",
        "{{ title ~ 'a' }}", "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(title) }}", "{{ pair }}",
        "{% if _('a', b=title) %}1{% endif %}", "{% if _('a', b=title) == title %}1{% endif %}",
        "{{ title if title in pair else 'x' }}", "{{ title.upper() }}", "{% include 'frame.html' %}",
    ],
)  # fmt: skip
def test_a_template_that_looks_into_values_prints_every_page_itself(content: str) -> None:
    class Name(str):
        __slots__ = ()
        text = property(str.__str__)

    printer = made(content)
    common = shared(printer)
    for title in ("a", "bc", "D"):
        values = {"title": Name(title), "pair": ("x", title)}
        page = printer.print("own.html", values, common).text
        assert page == printer.printed("own.html", {**common.values, **values}).text
    assert not moulds(common)


def test_pages_of_ever_other_forms_are_printed_by_their_template() -> None:
    printer = made("{% for one in links %}{{ one }}{% endfor %}")
    common = shared(printer)
    for length in range(2 * MOST):
        assert printer.print("own.html", {"links": ["a"] * length}, common).text == "a" * length
    assert moulds(common) <= MOST


@pytest.mark.parametrize(
    "content",
    [
        "{{ ngettext('{n} a', '{n} b', title) }}", "{{ _(title) }}", "{{ _('x', title) }}",
        "{{ _('{x}', x=no_such_name, y=title) }}",
    ],
)  # fmt: skip
def test_what_a_function_cannot_take_is_told_as_the_template_tells_it(content: str) -> None:
    printer = made(f"<p>\n{content}")
    common, values = shared(printer), {"title": Phrase(Traced("a"))}
    with pytest.raises(TemplateFault) as printed:
        printer.printed("own.html", {**common.values, **values})
    for _ in range(2):
        with pytest.raises(TemplateFault) as moulded:
            printer.print("own.html", values, common)
        assert (moulded.value.message, moulded.value.place) == (printed.value.message, printed.value.place)
        assert moulded.value.place.line == 2
