"""Articles that would keep other readers busy for ever: reading and filling take time in proportion to the text."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from pipeline.formats import ArticleError, read_article, render_body, words
from pipeline.model import Text

MARKDOWN: dict[str, Callable[[int], str]] = {
    "brackets": lambda n: "[" * n + "a" + "](b)" * n,
    "link openers": lambda n: "[a](" * n,
    "titles that never end": lambda n: '[a](b "' * n,
    "references": lambda n: "[a][b]" * n + "\n\n[b]: c\n",
    "stars": lambda n: "*a **b " * n + "** *" * n,
    "runs": lambda n: "a**b" * n + "c* " * n,
    "backticks": lambda n: "".join("`" * (i % 300 + 1) + " " for i in range(n // 20)),
    "comments": lambda n: "a <!--" * n,
    "tags": lambda n: "a <b c='" * n,
    "footnotes": lambda n: "a[^1] " * n + "\n\n[^1]: b\n",
    "wrapped quotation": lambda n: "> a\n" * n,
    "html in a quotation": lambda n: "> <div>a</div>\n" * (n // 4),
}
HTML: dict[str, Callable[[int], str]] = {
    "inline tags": lambda n: "x<b>" * n,
    "enclosing tags": lambda n: "<b>" * n + "x" + "</b>" * n,
    "deep elements": lambda n: "<div>" * n + "x" + "</div>" * n,
    "open comments": lambda n: "<!--" * n,
    "comments first": lambda n: "<!-- a -->" * n,
    "open quotation marks": lambda n: "<a b=\"c <a d='" * n,
    "stray ends": lambda n: "</div>a " * (n // 4),
    "scripts": lambda n: "<script>" * n,
    "titles in the head": lambda n: "<html><head>" + "<title>" * n,
}


@pytest.mark.parametrize(
    ("written_in", "name"), [*(("markdown", name) for name in MARKDOWN), *(("html", name) for name in HTML)]
)
def test_time_grows_with_the_text_and_no_faster(written_in: str, name: str) -> None:
    content = (MARKDOWN if written_in == "markdown" else HTML)[name](8_000)
    start = time.process_time()
    article = read_article(Text("a", content), format=written_in)
    render_body(article, {segment.text: f"*{segment.text}]" for segment in article.segments[:20]})
    words(article, {}, "en")
    # A quadratic reader takes minutes for most of these; ours a tenth of a second each.
    assert time.process_time() - start < 4


def test_depth_is_no_danger() -> None:
    render_body(read_article(Text("a", ">" * 5_000 + "a")))
    render_body(read_article(Text("a", "- " * 2_000 + "a")))
    with pytest.raises(ArticleError):
        read_article(Text("a", "---\na: " + "[" * 5_000 + "\n---\n"))


def test_a_head_that_is_too_long_is_refused() -> None:
    with pytest.raises(ArticleError, match="longer than"):
        read_article(Text("a", "---\na: b\n" + "c: d\n" * 30_000 + "---\n"))
