"""Attacks through a translation: each must be named at its place and block; harmless text must pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Severity
from tests.rules.translation.entries import rules_of, said

PLAIN = "Call the clinic."
LINKED = "Read [the guide](https://example.org/guide)."

# What a translator writes, and what must be marked in it.
ATTACKS = {
    "script": (PLAIN, "Llame.<script>alert(1)</script>", "<script"),
    "script in capitals": (PLAIN, "Llame.<ScRiPt src=//x.example></sCrIpT>", "<ScRiPt"),
    "script with a slash": (PLAIN, "Llame.<script/src=//x.example>", "<script"),
    "script as code": (PLAIN, "Llame `<script>alert(1)</script>`.", "<script"),
    "handler": (PLAIN, "Llame <b onmouseover=alert(1)>ya</b>.", "onmouseover="),
    "handler after a slash": (PLAIN, "Llame <b/onclick=alert(1)>ya</b>.", "onclick="),
    "image with a handler": (PLAIN, "Llame <img src=x onerror=alert(1)>.", "onerror="),
    "javascript": (LINKED, "Lea [la guía](javascript:alert(1)).", "](javascript:alert(1"),
    "javascript in capitals": (LINKED, "Lea [la guía](JaVaScRiPt:alert(1)).", "](JaVaScRiPt:alert(1"),
    "javascript as an entity": (LINKED, "Lea [la guía](java&#115;cript:alert(1)).", "](java&#115;cript:alert(1"),
    "javascript with a tab": (LINKED, "Lea [la guía](<java\tscript:alert(1)>).", "](<java\tscript:alert(1"),
    "javascript, percent-encoded": (LINKED, "Lea [la guía](%6Aavascript:alert(1)).", "](%6Aavascript:alert(1"),
    "javascript in angle brackets": (PLAIN, "Llame <javascript:alert(1)>.", "<javascript:alert(1)>"),
    "javascript in a definition": (PLAIN, "Llame [ya][1].\n\n[1]: javascript:alert(1)", "[1]: javascript:alert(1)"),
    "javascript in an attribute": (PLAIN, 'Llame <a href="javascript:alert(1)">ya</a>.', 'href="javascript:alert(1)'),
    "vbscript": (LINKED, "Lea [la guía](vbscript:x).", "](vbscript:x"),
    "data address": (
        LINKED,
        "Lea [la guía](data:text/html;base64,PHNjcmlwdD4=).",
        "](data:text/html;base64,PHNjcmlwdD4=",
    ),
    "data image": (PLAIN, "Llame ![x](data:image/svg+xml,x).", "](data:image/svg+xml,x"),
    "remote image": (PLAIN, "Llame ![x](https://evil.example/x.png).", "![x](https://evil.example/x.png)"),
    "remote image in HTML": (PLAIN, 'Llame <img src="https://evil.example/x.png">.', "https://evil.example/x.png"),
    "iframe": (PLAIN, 'Llame <iframe src="https://evil.example"></iframe>.', "<iframe"),
    "object": (PLAIN, "Llame <object data=x></object>.", "<object"),
    "form": (PLAIN, "Llame <form action=//evil.example><input name=p></form>.", "<form"),
    "meta refresh": (PLAIN, 'Llame <meta http-equiv="refresh" content="0;url=//evil.example">.', "<meta"),
    "base": (PLAIN, "Llame <base href=//evil.example>.", "<base"),
    "svg": (PLAIN, "Llame <svg onload=alert(1)>.", "<svg"),
    "style element": (PLAIN, "Llame <style>body{display:none}</style>.", "<style"),
    "style attribute": (PLAIN, "Llame <b style='position:fixed'>ya</b>.", "style="),
    "unclosed tag": (PLAIN, 'Llame <a href="x', '<a href="x'),
    "unclosed comment": (PLAIN, "Llame <!-- a la clínica.", "<!-- a la clínica."),
    "unclosed declaration": (PLAIN, "Llame <!DOCTYPE", "<!DOCTYPE"),
    "element left open": (PLAIN, "Llame <b>a la clínica.", "<b>"),
    "element closed that was never opened": (PLAIN, "Llame</article> a la clínica.", "</article>"),
    "another host": (LINKED, "Lea [la guía](https://evil.example/guide).", "[la guía](https://evil.example/guide)"),
    "another host, same words": (LINKED, "Lea [la guía](https://evil.example/es/guide).", "evil.example"),
    "no scheme": (LINKED, "Lea [la guía](//evil.example/guide).", "[la guía](//evil.example/guide)"),
    "link where there was none": (PLAIN, "Llame a [la clínica](https://evil.example).", "https://evil.example"),
    "address where there was none": (PLAIN, "Llame: https://evil.example/x", "https://evil.example/x"),
    "bidirectional override": (PLAIN, "Llame \u202eacinilc al a.", "\u202e"),
    "bidirectional isolate left open": (PLAIN, "Llame \u2067a la clínica.", "\u2067"),
    "control character": (PLAIN, "Llame\x08 a la clínica.", "\x08"),
    "NUL": (PLAIN, "Llame\x00 a la clínica.", "\x00"),
    "zero-width space": (PLAIN, "Lla\u200bme a la clínica.", "\u200b"),
    "tag characters": (PLAIN, "Llame\U000e0041 a la clínica.", "\U000e0041"),
    "Jinja": (PLAIN, "Llame {{ config.secret }}.", "{{"),
    "Jinja statement": (PLAIN, "Llame {% include 'x' %}.", "{%"),
    "ERB": (PLAIN, "Llame <%= secret %>.", "<%"),
    "PHP": (PLAIN, "Llame <?php phpinfo() ?>.", "<?"),
    "JavaScript template": (PLAIN, "Llame ${secret}.", "${"),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_named_at_its_place_and_blocks(attack: str) -> None:
    source, target, words = ATTACKS[attack]
    found = [one for one in said(source, target) if one.severity is Severity.ERROR]
    start = target.index(words)
    assert any(one.problem.start <= start + len(words) - 1 and start < one.problem.end for one in found), found


@pytest.mark.parametrize("attack", ATTACKS)
def test_what_the_source_has_is_no_attack(attack: str) -> None:
    _, target, _ = ATTACKS[attack]
    assert not [
        one
        for one in said(target, target.replace("Llame", "Llamad").replace("Lea", "Leed"))
        if one.rule in ("hostile", "links", "invisible", "tags")
    ]


HARMLESS = {
    "a percentage": ("It reduced the pain by 50%.", "Cela a réduit de 50 % la douleur.", "fr"),
    "less than": ("If a < b and c > d, rest.", "Si a < b et c > d, reposez-vous.", "fr"),
    "a localized link": (LINKED, "Lea [la guía](https://example.org/es/guide).", "es"),
    "a right-to-left mark": ("Use C++.", "استخدم C++\u200f.", "ar"),
    "a joiner": ("Medicines", "دارو\u200cها", "fa"),
    "closed isolates": ("Use C++ now.", "השתמשו ב\u2066C++\u2069 עכשיו.", "he"),
    "an entity": ("Rest &amp; relax", "Descanse &lt; relájese", "es"),
    "a line break": ("Rest. Relax.", "Descanse.<br>Relájese.", "es"),
    "braces": ("Use { and }.", "Utilice { y }.", "es"),
    "money": ("It costs $5.", "Cuesta 5 $.", "es"),
}


@pytest.mark.parametrize("text", HARMLESS)
def test_harmless_text_passes(text: str) -> None:
    source, target, locale = HARMLESS[text]
    assert [one for one in said(source, target, locale) if one.severity is Severity.ERROR] == []


def test_what_a_machine_translated_is_looked_at_though_it_is_fuzzy() -> None:
    target = "Llame.<script>x</script>"
    assert said(PLAIN, target, fuzzy=True) == []
    assert rules_of(said(PLAIN, target, fuzzy=True, notes=("machine translation",))) == {"hostile"}


_MARKUP = st.text(st.sampled_from("ab <>!-/\"'=`*_[](){}%$#\\&;:.\n\u202e\x00é"), max_size=60)


@given(_MARKUP, _MARKUP)
def test_no_text_breaks_a_rule(source: str, target: str) -> None:
    for one in said(source, target):
        assert 0 <= one.problem.start <= one.problem.end
        assert one.problem.message.endswith((".", "…"))


@given(st.text(max_size=80), st.sampled_from(["es", "fr", "ar", "zh_Hans", "ru", "ja", "fi"]))
def test_no_locale_breaks_a_rule(target: str, locale: str) -> None:
    for one in said("Take 15 mg of `x` [daily](a.md), “please”.", target, locale):
        assert one.problem.end <= len(target)
