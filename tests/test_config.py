"""Settings: every key is known, every fault names its line."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import pytest

from pipeline.check import checks
from pipeline.config import ConfigError, rule_options
from pipeline.lint import lint_text
from pipeline.model import Severity, Text
from pipeline.rules.discover import rule_sets
from pipeline.run_checks import known_rules
from pipeline.settings import read_config


@dataclass(frozen=True, slots=True)
class Options:
    """Those of a rule."""

    limit: float = 9.0
    ignore: tuple[str, ...] = ()


SETTINGS = """\
[site]
name = "Pain"
locales = ["en", "pt_BR"]

[locales.pt_BR]
unreviewed = true

[rules.reading.grade]
severity = "warning"
limit = 8

[[waivers]]
rule = "wording.doubled-word"
reason = "a quotation"

[[waivers]]
rule = "reading.grade"
reason = "until revised"
until = 2027-06-30
"""


def test_values_arrive_and_locales_are_spelt_one_way() -> None:
    config = read_config(SETTINGS)
    assert config.locales == ("en", "pt-BR")
    assert config.locale("pt-BR").unreviewed
    assert config.rule("reading.grade").severity is Severity.WARNING
    assert config.rule("reading.grade").options == {"limit": 8}
    assert [waiver.line for waiver in config.waivers] == [12, 16]
    assert config.waivers[1].until == datetime.date(2027, 6, 30)


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ('[site]\nnam = "x"\n', 2, "Unknown key “nam” in \\[site\\]. Did you mean “name”"),
        ("[sit]\n", 1, "Unknown key “sit”"),
        ('[site]\nlocales = "es"\n', 2, "must be a list of strings"),
        ('[site]\nname = "x\n', 2, "not TOML"),
        ('[[waivers]]\nrule = "a.b"\n[[waivers]]\nreson = ""\n', 4, "Unknown key “reson”"),
        ('[rules.a.b]\nseverity = "fatal"\n', 2, "is no severity"),
        ("[rules.a.b]\nseverity = 3\n", 2, "is no severity"),
        ('[rules.a.b]\nenabled = "no"\n', 2, "“enabled” must be true or false"),
        ('[rules]\n"reading.grade" = 9\n', 2, 'write \\[rules."reading.grade"\\]'),
        ('[site]\nname = "x"\nlocales = [\n  "en",\n  "spanish",\n]\n', 5, "“spanish” is no known locale.* es"),
        ('[site]\nlocales = ["../x"]\n', 2, "is no known locale"),
        ('[site]\nsource-locale = "xx"\n', 2, "“xx” is no known locale"),
        ('[site]\nname = " "\n', 2, "“name” is empty"),
        ('[site]\nurl = "javascript:alert(1)"\n', 2, "is no address of a site"),
        ("[site]\ncoverage = 500\n", 2, "from 0 to 100"),
        ("[site]\ncoverage = true\n", 2, "“coverage” must be a whole number"),
        ("[locales]\nes = 1\n", 2, "must be a section"),
        ('[site]\nlocales = ["es"]\n[locales.fr]\nunreviewed = true\n', 3, "has no locale fr.* names en, es"),
        ('[site]\nlocales = ["es"]\n[locales.es]\nunreviewed = "yes"\n', 4, "“unreviewed” must be true or false"),
        ('[site]\nlocales = ["es"]\n[locales.es]\ncoverage = -1\n', 4, "from 0 to 100"),
        ("waivers = 1\n", 1, "\\[\\[waivers\\]\\]"),
        ('[waivers]\nrule = "a.b"\n', 1, "\\[\\[waivers\\]\\]"),
        ("[[waivers]]\nrule = 1\n", 2, "“rule” must be a string"),
        ('[[waivers]]\nrule = "a.b"\nuntil = 2027-06-30T00:00:00\n', 3, "“until” must be a date"),
    ],
)
def test_a_fault_names_its_line_and_the_remedy(content: str, line: int, message: str) -> None:
    with pytest.raises(ConfigError, match=message) as caught:
        read_config(content)
    assert caught.value.line == line


def test_an_option_of_a_rule_has_the_kind_of_its_default() -> None:
    config = read_config('[rules."a.b"]\nlimit = 8\nignore = ["Anna"]\n')
    assert rule_options(config, "a.b", Options) == Options(limit=8, ignore=("Anna",))
    for content, line, message in (
        ('[site]\n[rules."a.b"]\nlimit = "nine"\n', 3, "“limit” of a.b must be a number"),
        ('[rules."a.b"]\nlimit = 8\nignore = "Anna"\n', 3, "“ignore” of a.b must be a list of strings"),
        ('[rules."a.b"]\nlimt = 8\n', 2, "no option “limt”. Its options: limit, ignore"),
    ):
        with pytest.raises(ConfigError, match=message) as caught:
            rule_options(read_config(content), "a.b", Options)
        assert caught.value.line == line


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read_config('\ufeff[site]\nname = "Pain"\n').name == "Pain"


def test_a_locale_is_named_once_however_it_is_spelt() -> None:
    config = read_config('[site]\nlocales = ["pt_BR", "pt-br", "en"]\n[[waivers]]\nrule = "a.b"\nlocale = "pt_BR"\n')
    assert config.locales == ("pt-BR", "en")
    assert config.waivers[0].locale == "pt-BR"


OVERRIDES = """\
[site]
locales = ["de"]

[rules."reading.grade"]
limit = 9
severity = "warning"

[[overrides]]
rule = "reading.grade"
path = "source/medical/*"
limit = 12

[[overrides]]
rule = "reading.grade"
path = "source/medical/*"
locale = "de"
limit = 13
severity = "advice"

[[overrides]]
rule = "reading.passive"
locale = "de"
enabled = false
"""


_ONE = '[[overrides]]\nrule = "a.b"\npath = "a"\n\n'


@pytest.mark.parametrize(
    ("path", "locale", "limit", "severity"),
    [
        ("source/index.md", "en", 9, Severity.WARNING),
        ("source/index.md", "de", 9, Severity.WARNING),
        ("source/medical/pump.md", "en", 12, Severity.WARNING),
        ("source/medical/pump.md", "de", 13, Severity.ADVICE),
    ],
)
def test_an_override_holds_for_its_path_and_its_locale(path: str, locale: str, limit: int, severity: Severity) -> None:
    config = read_config(OVERRIDES).at(path, locale)
    assert config.rule("reading.grade").severity is severity
    assert rule_options(config, "reading.grade", Options) == Options(limit=limit)
    assert config.rule("reading.passive").enabled is (locale != "de")


def test_where_no_override_holds_the_settings_are_the_same() -> None:
    config = read_config(OVERRIDES)
    assert config.at("source/index.md", "en") is config


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ('[[overrides]]\npath = "a"\n', 1, "names no rule"),
        ('[[overrides]]\nrule = "reading.grade"\n', 1, "no part of the site"),
        ('[[overrides]]\nrule = "reading.grade"\nlocale = "fr"\n', 3, "no locale fr"),
        ('[[overrides]]\nrule = "reading.grade"\npath = 1\n', 3, "“path” must be a string"),
        (
            '[[overrides]]\nrule = "a.b"\npath = "a"\n\n[[overrides]]\nrule = "a.b"\npath = "b"\nseverity = "x"\n',
            8,
            "x",
        ),
        ("overrides = 1\n", 1, "written as sections"),
    ],
)
def test_a_fault_in_an_override_names_its_line(content: str, line: int, message: str) -> None:
    with pytest.raises(ConfigError, match=message) as caught:
        read_config(content)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("rule", "option", "line", "message"),
    [
        ("reading.grade", "limmit = 3", 4, "no option “limmit”"),
        ("reading.grade", 'limit = "x"', 4, "must be a number"),
        ("reading.grad", "limit = 3", 2, "There is no rule reading.grad"),
        ("site.same-link-name", "enabled = false", 2, "pages of the site together"),
    ],
)
def test_an_override_is_checked_against_its_rule(rule: str, option: str, line: int, message: str) -> None:
    config = read_config(f'[[overrides]]\nrule = "{rule}"\npath = "source/*"\n{option}\n')
    sets = rule_sets(("reading", "site"))
    with pytest.raises(ConfigError, match=message) as caught:
        known_rules(config, sets)
        checks(sets, config)
    assert caught.value.line == line


def test_an_override_changes_what_is_found() -> None:
    sentence = "Physicians administer pharmacological interventions intravenously notwithstanding contraindications. "
    text = Text("source/medical/pump.md", sentence * 20)
    settings = '[[overrides]]\nrule = "reading.grade"\npath = "source/medical/*"\nlimit = 40\ntarget = 40\n'
    run = checks(rule_sets(("reading",)), read_config(settings))
    elsewhere = Text("source/pump.md", text.content)
    assert "reading.grade" in {finding.rule for finding in lint_text(elsewhere, "en", run)}
    assert "reading.grade" not in {finding.rule for finding in lint_text(text, "en", run)}
