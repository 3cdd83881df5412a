"""Vale styles, written here in the shape of the public ones: each kind of rule, scopes, vocabularies, slow patterns."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.model import Body, Kind, Outcome, Prose, Span, Traced
from pipeline.rules.wording import RuleFileError
from pipeline.rules.wording._vale import ValeStyles, read_styles


def body(*blocks: tuple[str, Kind]) -> Body:
    return Body("a.html", "en", tuple(Prose(Traced(text), "en", kind, level=2) for text, kind in blocks))


def run(tmp_path: Path, rule: str, *blocks: tuple[str, Kind]) -> list[tuple[int, int, int, str, str | None]]:
    """Part, start, end, message and fix of every alert of one rule."""
    (tmp_path / "House").mkdir(exist_ok=True)
    (tmp_path / "House" / "Rule.yml").write_text(rule, encoding="utf-8")
    styles = ValeStyles(read_styles(tmp_path))
    return [
        (p.part, p.start, p.end, p.message, p.fix.replacement if p.fix else None)
        for rule_, p in styles.check(body(*blocks), {})
        if rule_.id == "wording.House.Rule"
    ]


P = Kind.PARAGRAPH


def test_existence(tmp_path: Path) -> None:
    rule = (
        "extends: existence\nmessage: \"Avoid '%s'.\"\nignorecase: true\n"
        "exceptions: [quite so]\ntokens: [very, quite \\w+]\n"
    )
    assert run(tmp_path, rule, ("Very good, every day quite good, quite so.", P)) == [
        (0, 0, 4, "Avoid 'Very'.", None),
        (0, 21, 31, "Avoid 'quite good'.", None),
    ]


def test_existence_with_raw_and_nonword(tmp_path: Path) -> None:
    raw = "extends: existence\nmessage: Never\nraw: ['[a-z]+\\s', 'here']\n"
    assert run(tmp_path, raw, ("come here now", P)) == [(0, 0, 9, "Never", None)]
    nonword = "extends: existence\nmessage: Never\nnonword: true\ntokens: ['!!+']\n"
    assert run(tmp_path, nonword, ("Stop!!", P)) == [(0, 4, 6, "Never", None)]


def test_substitution_names_both_and_mends_one(tmp_path: Path) -> None:
    rule = (
        "extends: substitution\nmessage: Use '%s' instead of '%s'.\nignorecase: true\n"
        "swap:\n  utili[sz]e: use\n  (?:e-?)mail: email|e-mail\n"
    )
    assert run(tmp_path, rule, ("Utilise it by e-mail.", P)) == [
        (0, 0, 7, "Use 'use' instead of 'Utilise'.", "use"),
    ]


def test_substitution_leaves_what_is_right_already(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: Use '%s'.\nignorecase: true\nswap:\n  github: GitHub\n"
    assert run(tmp_path, rule, ("GitHub", P)) == []


def test_occurrence_counts_by_sentence(tmp_path: Path) -> None:
    rule = "extends: occurrence\nmessage: Too long\nscope: sentence\nmax: 3\ntoken: \\b\\w+\\b\n"
    assert run(tmp_path, rule, ("One two. One two three four.", P)) == [(0, 9, 28, "Too long", None)]


def test_repetition(tmp_path: Path) -> None:
    rule = "extends: repetition\nmessage: \"'%s' is repeated.\"\nalpha: true\ntokens: ['[^\\s]+']\n"
    assert run(tmp_path, rule, ("It is is so 5 5", P)) == [(0, 3, 8, "'is' is repeated.", "is")]


def test_consistency_looks_at_all_blocks(tmp_path: Path) -> None:
    rule = "extends: consistency\nmessage: \"Inconsistent '%s'\"\nignorecase: true\neither:\n  colour: color\n"
    assert run(tmp_path, rule, ("A colour.", P), ("A color.", P)) == [(1, 2, 7, "Inconsistent 'color'", None)]
    assert run(tmp_path, rule, ("A colour.", P), ("A colour.", P)) == []


def test_conditional_wants_a_definition_anywhere(tmp_path: Path) -> None:
    rule = (
        "extends: conditional\nmessage: \"'%s' has no definition\"\nfirst: '\\b([A-Z]{3,5})\\b'\n"
        "second: '\\(([A-Z]{3,5})\\)'\nexceptions: [USA]\n"
    )
    assert run(tmp_path, rule, ("An MRI and a TENS in the USA", P), ("an image (MRI)", P)) == [
        (0, 13, 17, "'TENS' has no definition", None)
    ]


@pytest.mark.parametrize(
    ("match", "heading", "fits"),
    [
        ("$sentence", "What to expect", True), ("$sentence", "What To Expect Today Now", False),
        ("$title", "What to Expect", True), ("$title", "What to expect from us", False),
        ("$lower", "what", True), ("$upper", "what", False), ("'^Why'", "Why now", True),
    ],
)  # fmt: skip
def test_capitalization_of_headings(tmp_path: Path, match: str, heading: str, fits: bool) -> None:
    rule = f"extends: capitalization\nmessage: \"'%s'\"\nscope: heading\nmatch: {match}\n"
    alerts = run(tmp_path, rule, (heading, Kind.HEADING), ("WHAT TO Expect now", P))
    assert alerts == ([] if fits else [(0, 0, len(heading), f"'{heading}'", None)])


def test_metric_computes_its_formula(tmp_path: Path) -> None:
    rule = 'extends: metric\nmessage: Too hard (%s)\nformula: |\n  (words / sentences) + 1\ncondition: "> 3"\n'
    assert run(tmp_path, rule, ("One two. One two three four.", P)) == [(0, 0, 28, "Too hard (4.00)", None)]
    assert run(tmp_path, rule.replace("> 3", "> 4"), ("One two. One two three four.", P)) == []


def test_a_formula_is_arithmetic_and_nothing_else(tmp_path: Path) -> None:
    rule = "extends: metric\nmessage: Never\nformula: __import__('os').getcwd()\ncondition: \"> 0\"\n"
    assert run(tmp_path, rule, ("One two.", P)) == []


def test_sequence_guesses_word_classes(tmp_path: Path) -> None:
    rule = "extends: sequence\nmessage: by using\ntokens:\n  - tag: NN|NNS\n  - pattern: using\n"
    assert run(tmp_path, rule, ("Treat patients using heat.", P)) == [(0, 6, 20, "by using", None)]


@pytest.mark.parametrize(
    ("scope", "parts"), [("heading", [0]), ("paragraph", [1]), ("~heading", [1, 2]), ("[heading, list]", [0, 2])]
)
def test_scopes(tmp_path: Path, scope: str, parts: list[int]) -> None:
    rule = f"extends: existence\nmessage: Never\nscope: {scope}\ntokens: [word]\n"
    alerts = run(tmp_path, rule, ("A word", Kind.HEADING), ("A word", P), ("A word", Kind.LIST_ITEM))
    assert [alert[0] for alert in alerts] == parts


def test_vocabularies_accept_and_reject(tmp_path: Path) -> None:
    words = tmp_path / "config" / "vocabularies" / "Clinic"
    words.mkdir(parents=True)
    (words / "accept.txt").write_text("master\n", encoding="utf-8")
    (words / "reject.txt").write_text("sufferer\n", encoding="utf-8")
    rule = "extends: existence\nmessage: Never\ntokens: [master, slave]\n"
    assert run(tmp_path, rule, ("A master and a slave.", P)) == [(0, 15, 20, "Never", None)]
    styles = ValeStyles(read_styles(tmp_path))
    avoid = [(r.id, p.start, p.end) for r, p in styles.check(body(("A sufferer", P)), {})]
    assert avoid == [("wording.Vale.Avoid", 2, 10)]


def test_words_set_apart_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Rule.yml").write_text(
        "extends: existence\nmessage: Never\ntokens: [code]\n", encoding="utf-8"
    )
    styles = ValeStyles(read_styles(tmp_path))
    block = Prose(Traced("code and code"), "en", P, apart=(Span(0, 4),))
    assert [p.start for _, p in styles.check(Body("a", "en", (block,)), {})] == [9]


def test_a_slow_pattern_is_stopped_and_said_to_be_not_checked(tmp_path: Path) -> None:
    (tmp_path / "House").mkdir()
    rule = "extends: existence\nmessage: Never\nnonword: true\ntokens: ['(a|aa)+$(?<=c)']\n"
    (tmp_path / "House" / "Rule.yml").write_text(rule, encoding="utf-8")
    styles = ValeStyles(read_styles(tmp_path))
    found = [p for _, p in styles.check(body(("a" * 120 + "b", P)), {})]
    assert [p.outcome for p in found] == [Outcome.NOT_CHECKED]
    assert "took longer" in found[0].message


def test_spelling_is_said_to_be_not_checked(tmp_path: Path) -> None:
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Rule.yml").write_text("extends: spelling\nmessage: Never\n", encoding="utf-8")
    styles = ValeStyles(read_styles(tmp_path))
    assert [p.outcome for _, p in styles.check(body(("A word", P)), {})] == [Outcome.NOT_CHECKED]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("message: Never\n", 1),
        ("extends: existence\ntokens: [a\nb: c]\n", 3),
        ("extends: existence\ntokens: ['(']\n", 1),
    ],
)
def test_a_bad_style_file_is_refused(tmp_path: Path, content: str, line: int) -> None:
    (tmp_path / "House").mkdir()
    path = tmp_path / "House" / "Rule.yml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(RuleFileError) as caught:
        ValeStyles(read_styles(tmp_path))
    assert (caught.value.path, caught.value.line) == (str(path), line)
