from __future__ import annotations

import pytest

from pipeline.languages import UnknownLocale, known_languages, language_name, language_of
from pipeline.languages.language import Evidence

BLOCKING = "en es fr de pt it ru pl sv tr ar hi ko".split()
ADVISORY = "zh cs fi id nl da no uk el ro hu vi fa ur ja bn".split()


@pytest.mark.parametrize(
    ("locale", "tag"),
    [
        ("es", "es"), ("es-MX", "es"), ("es_MX", "es"), ("es_MX.UTF-8", "es"), ("ES-mx", "es"), ("pt_BR", "pt"),
        ("zh-Hans", "zh"), ("zh_Hans_CN", "zh"), ("nb", "no"), ("nn-NO", "no"), ("en-GB", "en"), ("es-419", "es"),
        ("de_DE@euro", "de"), ("sl", None), ("sw-KE", None),
    ],
)  # fmt: skip
def test_a_locale_is_served_by_its_language(locale: str, tag: str | None) -> None:
    language = language_of(locale)
    assert (language.tag if language else None) == tag


@pytest.mark.parametrize(
    ("locale", "nearest"),
    [("en-XX", "en"), ("english", "en"), ("Spanish", "es"), ("xx", "en"), ("", "en"), ("C", "cs"), ("zh-Hasn", "zh"),
     ("e", "en"), ("pt-BRA", "pt"), ("fr_", "fr")],
)  # fmt: skip
def test_an_unknown_locale_is_an_error_that_names_known_ones(locale: str, nearest: str) -> None:
    with pytest.raises(UnknownLocale) as caught:
        language_of(locale)
    assert f"“{locale}” is no known locale" in str(caught.value)
    assert nearest in str(caught.value).rpartition("such as ")[2].rstrip(".").split(", ")


def test_the_languages_that_may_block_and_those_that_advise() -> None:
    evidence = {tag: language.evidence for tag in known_languages() if (language := language_of(tag))}
    assert {tag for tag in evidence if evidence[tag] in (Evidence.READERS, Evidence.PARALLEL)} == set(BLOCKING)
    assert {tag for tag, value in evidence.items() if value is Evidence.ADVICE} >= set(ADVISORY)


def test_every_language_file_names_itself() -> None:
    for tag in known_languages():
        language = language_of(tag)
        assert language is not None
        assert language.tag == tag
        assert language.name


def test_the_lists_are_in_lower_case_and_without_the_full_stop() -> None:
    for tag in known_languages():
        language = language_of(tag)
        assert language is not None
        listed = language.titles | language.endings | language.before_numbers | language.openers | language.months
        assert {word for word in listed if word != word.lower()} == set(), tag


def test_a_language_has_a_name_even_without_a_file() -> None:
    assert language_name("sw-KE") == "Swahili"
    assert language_name("es-MX") == "Spanish"
