"""All rules about one page over hostile pages: no crash, and no time that grows faster than the page."""

from __future__ import annotations

import time

import pytest

from pipeline.markup import parse
from pipeline.model import Subject
from pipeline.rules.discover import family_rules

RULES = [rule for family in ("accessibility", "site") for rule in family_rules(family)]
HOSTILE = {
    "deep": "<div>" * 20_000 + "x",
    "deep lists": "<ul><li>word und " * 1_000,
    "roles in roles": "<div role=menu><div role=group>" * 500 + "<p role=listitem>x",
    "buttons in buttons": "<div role=button tabindex=0>" * 300 + "<span>x</span>" * 5_000,
    "one id": "<p id=x aria-labelledby=x>" * 5_000,
    "labelled in a circle": "<p id=a aria-labelledby=b role=img></p><p id=b aria-labelledby=a role=img></p>" * 500,
    "owned in a circle": "".join(f"<p id=o{n} role=list aria-owns=o{(n + 1) % 999}>x</p>" for n in range(999)),
    "links of one name": "".join(f"<a href=x{n}>same words</a> " for n in range(3_000)),
    "megabyte of words": f'<img alt="{"word " * 200_000}"><p>{"word und " * 100_000}',
    "nested tables": "<table><tr><th>a<td>" * 150,
    "large spans": "<table><tr>" + "<td colspan=9999 rowspan=9999>x" * 500 + "<tr><th>y",
    "one row of headers": "<table><tr>" + "<th>a" * 20_000,
    "nested details": "<details><summary>x</summary>" * 5_000,
    "details without a summary": "<details>" + "<p>x</p>" * 20_000,
    "a map for each image": "".join(f"<img usemap=#m{n}><map name=m{n}><area href=x></map>" for n in range(3_000)),
    "a rule for each element": "<style>"
    + "".join(f"p .c{n} b{{display:none}}.c{n}{{width:1px}}" for n in range(3_000))
    + "</style>"
    + "".join(f"<p class=c{n}><b>x</b>" for n in range(3_000)),
    "nothing but errors": "<" * 200_000,
    "many languages": "<p lang=xx>" * 200 + "<b lang=de>das ist ein Satz auf Deutsch</b>" * 200,
    "forced spacing": "<div style='line-height:1 !important;width:9px'>words" * 400,
    "broken everything": "\0<a <b \ud800 & &#0; &#xffffff; <p lang=\0 dir=\0 tabindex=9e99 aria-level=9e9><!--",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_rules_survive(kind: str) -> None:
    document = parse(HOSTILE[kind], locale="en")
    start = time.process_time()
    for rule in RULES:
        if rule.subject is Subject.DOCUMENT:
            for _, problem in rule.check(document, {}):
                assert 0 <= problem.start <= problem.end <= len(document.text)
        elif rule.subject is Subject.SITE and rule.gather is not None:
            rule.facts(document)
    assert time.process_time() - start < 10
