"""Names that the glossary keeps, quotations and text in another language are no prose to lint."""

from __future__ import annotations

from pipeline import catalogs
from pipeline.config import Config
from pipeline.lint import lint_checks, lint_text
from pipeline.model import Text

TABLE = "term,locale,translation,status\nEffecting Care,*,Effecting Care,keep\n"
GLOSSARY = catalogs.glossary_of(Text("glossary.csv", TABLE))


def columns(content: str) -> list[int | None]:
    run = lint_checks("en", Config(), None, GLOSSARY)
    found = lint_text(Text("source/a.md", content), "en", run)
    return [finding.column for finding in found if finding.rule == "wording.affect-effect"]


def test_a_name_is_left_alone_and_the_same_word_beside_it_is_not() -> None:
    assert columns("Ask Effecting Care without effecting your sleep.\n") == [28]


def test_a_quotation_is_somebody_elses_wording() -> None:
    assert columns("She said <q>it is effecting me</q>, without effecting us.\n") == [45]
    assert columns("> It is effecting me, without effecting my sleep.\n") == []


def test_code_addresses_and_other_languages_are_left_alone() -> None:
    assert columns('`effecting` <i lang="fr">effecting</i> https://x.example/effecting is fine.\n') == []


def test_the_code_of_templates_is_left_alone() -> None:
    assert columns("Ask {{ effecting me }} and {% effecting me %} without effecting us.\n") == [55]


def test_a_placeholder_in_a_catalog_is_no_word_of_the_translation() -> None:
    catalog = (
        'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "In {language}"\nmsgstr "En {language}, un language simple"\n'
    )
    found = lint_text(Text("locales/fr/LC_MESSAGES/site.po", catalog), "fr", lint_checks("fr", Config()))
    assert [(one.rule, one.line, one.column) for one in found if one.rule.startswith("wording.")] == [
        ("wording.fr-misspellings", 5, 27)
    ]
