"""What a translation lost, added or changed in markup, with its place in the translation."""

from __future__ import annotations

import pytest

from pipeline.formats import Aspect, Change, markup_problems
from pipeline.model import Form, References, Text, Traced


@pytest.mark.parametrize(
    ("msgid", "translation", "expected"),
    [
        ("A **b**", "Un **be**", []),
        ("A **b**。", "请服**一片。**吧", []),
        ("A **b**", "Un be", [(Aspect.EMPHASIS, Change.LOST, "**", "Un be")]),
        ("A b", "Un **be**", [(Aspect.EMPHASIS, Change.ADDED, "**", "**")]),
        ("[a](b)", "[a](b)", []),
        ("[a](b/c)", "nada", [(Aspect.LINK, Change.LOST, "b/c", "nada")]),
        ("[a](/en/b)", "[a](/es/b)", [(Aspect.TARGET, Change.CHANGED, "/en/b", "[a](/es/b)")]),
        ("[a](b)", "x [a](https://c)", [(Aspect.TARGET, Change.CHANGED, "b", "[a](https://c)")]),
        ("`a` or `b`", "`b` o `a`", []),
        ("`a` or `b`", "`a` o `be`", [(Aspect.CODE, Change.CHANGED, "b", "`be`")]),
        ("`a`", "nada", [(Aspect.CODE, Change.LOST, "a", "nada")]),
        ("a", "`be`", [(Aspect.CODE, Change.ADDED, "be", "`be`")]),
        ("![a](b.png)", "nada", [(Aspect.IMAGE, Change.LOST, "![a](b.png)", "nada")]),
        ("A <kbd>b</kbd>", "Un <kbd>be", [(Aspect.TAG, Change.LOST, "</kbd>", "Un <kbd>be")]),
        ("A", "Un <script>", [(Aspect.TAG, Change.ADDED, "<script>", "<script>")]),
        ("<i title='a'>b</i>", "<i onclick='c'>b</i>", [
            (Aspect.ATTRIBUTE, Change.LOST, "title", "<i onclick='c'>"),
            (Aspect.ATTRIBUTE, Change.ADDED, "onclick", "c"),
        ]),
        ("a", "a\u202eb", [(Aspect.CHARACTER, Change.ADDED, "U+202E", "\u202e")]),
        ("a", "a\u200fb", []),
        ("[a][b] c", "[a][b] c", []),
        ("[a][b] c", "a c", [(Aspect.LINK, Change.LOST, "#b", "a c")]),
        ("a[^1]", "a", [(Aspect.FOOTNOTE, Change.LOST, "[^1]", "a")]),
    ],
)  # fmt: skip
def test_differences_with_their_places(
    msgid: str, translation: str, expected: list[tuple[Aspect, Change, str, str]]
) -> None:
    found = markup_problems(msgid, Traced.whole(Text("es.po", translation)))
    assert [(p.aspect, p.change, p.words, translation[p.start : p.end]) for p in found] == expected


def test_a_target_says_whether_it_may_differ() -> None:
    assert [p.harmless for p in markup_problems("[a](/en/b)", "[a](/es/b)")] == [True]
    found = markup_problems("[a](b)", "[a](javascript:c)")
    assert [(p.harmless, p.found) for p in found] == [(False, "javascript:c")]


def test_html_and_plain_messages_have_their_own_markup() -> None:
    assert markup_problems("A <b>b</b>", "<b>*Be*</b>", form=Form.HTML) == ()
    assert markup_problems("A *b*", "Un be", form=Form.TEXT) == ()
    lost = markup_problems("A <b>b</b>", "Be", form=Form.HTML)
    assert [(p.change, p.words) for p in lost] == [(Change.LOST, "<b>"), (Change.LOST, "</b>")]


def test_the_articles_own_references_decide_what_is_a_link() -> None:
    known = References({"B": ("c.md", "")})
    assert markup_problems("See [b].", "Véase [b].", references=known) == ()
    assert [p.words for p in markup_problems("See [b].", "Véase be.", references=known)] == ["c.md"]
