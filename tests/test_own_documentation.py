"""README and docs/, rendered by our own pipeline, pass our own accessibility and site rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.build import Result
from pipeline.model import Outcome, Severity
from tests.documentation import ROOT, built_documentation


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Result]:
    return built_documentation(tmp_path_factory.mktemp("documentation") / "site")


def test_every_page_is_published(built: tuple[Path, Result]) -> None:
    output, result = built
    assert [(page.path, page.why) for page in result.verdicts if not page.published] == []
    pages = {path.relative_to(output / "en").as_posix() for path in output.rglob("index.html") if "en" in path.parts}
    for source in (ROOT / "docs").rglob("*.md"):
        assert f"{source.relative_to(ROOT).with_suffix('').as_posix()}/index.html" in pages


def test_no_accessibility_or_site_rule_finds_a_fault(built: tuple[Path, Result]) -> None:
    found = [
        f"{f.path}:{f.line}: {f.rule}: {f.message}"
        for f in built[1].findings
        if f.rule.startswith(("accessibility.", "site."))
        and f.rule != "site.waiver"  # an example of a waiver, which waives nothing here
        and f.outcome is Outcome.FAILED
        and f.severity is not Severity.ADVICE
    ]
    assert found == []
