"""Phrases of the templates: translators' text is data, never a format string."""

from __future__ import annotations

import datetime
import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Text, Traced
from pipeline.pages.strings import Key, LanguageName, Phrases, Strings, plural_index
from pipeline.pages.tracing import Html, Phrase

ARABIC = (
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);"
)


def phrases(locale: str, plural_forms: str | None = None, **translations: tuple[str, ...] | str) -> Phrases:
    """Phrases with the msgids ``m`` and so on."""
    found: dict[Key, tuple[Traced, ...]] = {}
    for msgid, forms in translations.items():
        texts = (forms,) if isinstance(forms, str) else forms
        found[msgid, None] = tuple(Traced.whole(Text("site.po", text)) for text in texts)
    return Phrases(Strings(locale, found, plural_forms))


def test_a_percent_sign_stays() -> None:
    phrase = phrases("fr", m="réduit de 50 % la douleur").gettext("m", n=3)
    assert phrase.html.text == "réduit de 50 % la douleur"


def test_a_placeholder_gets_its_value_and_keeps_the_places_around_it() -> None:
    phrase = phrases("es", m="De {a} & más").gettext("m", a=Html(Traced("<b>1</b>")))
    assert phrase.html.text == "De <b>1</b> &amp; más"
    place = phrase.html.place(len("De <b>1</b> &amp; "), len(phrase.html))
    assert place is not None
    assert (place.path, place.column, place.end_column) == ("site.po", 10, 13)


@pytest.mark.parametrize("text", ["{b}", "{", "}{", "{a.b}", "{a!r}", "{0}", "{}", "{a:>99999999}", "%(a)s", "{{a b}}"])
def test_what_is_no_known_placeholder_stays(text: str) -> None:
    assert phrases("es", m=text).gettext("m", a="1").html.text == text.replace(">", "&gt;")


@given(st.text(), st.text())
def test_no_translation_raises_or_opens_a_tag(text: str, value: str) -> None:
    found = phrases("es", m=text).gettext("m", a=value, n=1).html.text
    assert not set(found) & set("<>\"'")


@given(st.text(alphabet="ab {}%&", max_size=30))
def test_without_values_a_translation_reads_as_it_was_written(text: str) -> None:
    assert html.unescape(phrases("es", m=text).gettext("m").html.text) == html.unescape(html.escape(text))


@pytest.mark.parametrize(("count", "form"), [(0, 0), (1, 1), (2, 2), (3, 3), (10, 3), (11, 4), (99, 4), (100, 5)])
@pytest.mark.parametrize("header", [ARABIC, None])
def test_arabic_has_six_forms(count: int, form: int, header: str | None) -> None:
    assert plural_index(count, header, "ar") == form


@pytest.mark.parametrize("header", ["", "nplurals=2", "nplurals=2; plural=n/0;", "plural=(((", "plural=" + "(" * 999])
def test_a_broken_header_gives_the_rule_of_the_locale(header: str) -> None:
    assert [plural_index(count, header, "en") for count in (0, 1, 2)] == [1, 0, 1]
    assert [plural_index(count, header, "pl") for count in (1, 3, 5)] == [0, 1, 2]


def test_a_plural_takes_its_form_and_number() -> None:
    found = phrases("es", "nplurals=2; plural=(n != 1);", one=("{n} minuto", "{n} minutos"))
    assert found.ngettext("one", "many", 1).html.text == "1 minuto"
    assert found.ngettext("one", "many", 120).html.text == "120 minutos"
    assert found.ngettext("one", "many", 12000).html.text == "12.000 minutos"


def test_a_missing_form_gives_the_last_one_there_is() -> None:
    assert phrases("ar", ARABIC, one=("{n} a", "{n} b")).ngettext("one", "many", 5).html.text == "5 b"


def test_an_untranslated_phrase_says_so_and_speaks_its_own_language() -> None:
    found = phrases("es")
    assert found.ngettext("{n} minute", "{n} minutes", 2).language == "en"
    assert found.ngettext("{n} minute", "{n} minutes", 2).html.text == "2 minutes"
    assert found.gettext("In {l}", l=LanguageName("fr")).html.text == "In French"
    date = found.gettext("Updated {d}", d=datetime.date(2026, 11, 23)).html.text
    assert date == 'Updated <time datetime="2026-11-23">November 23, 2026</time>'


def test_a_value_in_the_language_of_the_page_is_marked_inside_a_foreign_phrase() -> None:
    phrase = phrases("es").gettext("Language: {l}", l=Phrase(Traced("Español")))
    assert phrase.html.text == 'Language: <span lang="es" dir="ltr">Español</span>'


def test_a_translated_phrase_speaks_the_language_of_the_page() -> None:
    found = phrases("es", m="En {l}, {d}").gettext("m", l=LanguageName("en"), d=datetime.date(2026, 11, 23))
    assert found.language is None
    assert found.html.text == 'En inglés, <time datetime="2026-11-23">23 de noviembre de 2026</time>'


def test_another_english_needs_no_mark() -> None:
    assert phrases("en-GB").gettext("Articles").language is None


def test_context_tells_two_messages_apart() -> None:
    strings = Strings("es", {("Open", "door"): (Traced("Abrir"),), ("Open", None): (Traced("Abierto"),)})
    assert Phrases(strings).pgettext("door", "Open").html.text == "Abrir"
    assert Phrases(strings).gettext("Open").html.text == "Abierto"
    assert Phrases(strings).npgettext("door", "Open", "Opens", 2).html.text == "Abrir"
