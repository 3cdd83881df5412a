"""Settings: every key is known, every fault names its line."""

from __future__ import annotations

import datetime

import pytest

from pipeline.config import ConfigError, read_config
from pipeline.model import Severity

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
    ],
)
def test_a_fault_names_its_line_and_the_remedy(content: str, line: int, message: str) -> None:
    with pytest.raises(ConfigError, match=message) as caught:
        read_config(content)
    assert caught.value.line == line
