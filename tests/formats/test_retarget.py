"""A moved page costs no translation: only the targets in it change."""

from __future__ import annotations

import pytest

from pipeline.formats import retarget
from pipeline.model import Form


@pytest.mark.parametrize(
    ("old", "new", "translation", "expected"),
    [
        ("See [a](b.md).", "See [a](c/b.md).", "Véase [A](b.md).", "Véase [A](c/b.md)."),
        ("[a](b) [c](d 't')", "[a](x) [c](y 't')", "[C](d 'T') [A](b)", "[C](y 'T') [A](x)"),
        ("![a](b.png)", "![a](c.png)", "![A](b.png)", "![A](c.png)"),
        ("[![a](b)](c)", "[![a](d)](e)", "[![A](b)](c)", "[![A](d)](e)"),
        ("[a](/en/b)", "[a](/en/c)", "[A](/es/b)", "[A](/es/b)"),
        ("<a href='b'>a</a>", "<a href='c'>a</a>", '<a href="b">A</a>', '<a href="c">A</a>'),
        ("See [a](b).", "Look at [a](c).", "Véase [A](b).", None),
        ("[a](b) [c](b)", "[a](x) [c](y)", "[A](b) [C](b)", None),
        ("[a](b)", "[a](b)", "[A](b)", None),
        ("[a](b)", "[a](b) [c](d)", "[A](b)", None),
    ],
)
def test_only_targets_move(old: str, new: str, translation: str, expected: str | None) -> None:
    assert retarget(old, new, translation) == expected


def test_html_messages_too() -> None:
    assert retarget("<a href=b>*a*</a>", "<a href=c>*a*</a>", "<a href=b>A</a>", form=Form.HTML) == "<a href=c>A</a>"
