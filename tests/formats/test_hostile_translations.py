"""A translation that means harm adds nothing to the page: no element, no attribute, no way to another site."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats import markup_problems, read_article, render_body
from pipeline.formats.inline.targets import host_of, may_lead, scheme_of
from pipeline.model import Form, Text

ARTICLE = """# Pain

Rest helps **most** people. Read [our page](rest.md "Rest") or [the trial](https://en.example.org/trial).

Press <kbd title="Key">Enter</kbd> and ![a knee](knee.png) and `code`[^1].

Plain words here.

<div class="note">Words in <b>HTML</b> and <a href="next.html">a link</a>.</div>

[^1]: A note.

Last words.
"""
RLO, PDF, NUL = "\u202e", "\u202c", "\0"
ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<b onmouseover="alert(1)">x</b>',
    '<kbd title="x" onclick="alert(1)">Enter</kbd>',
    "[our page](javascript:alert(1))",
    "[our page](JaVaScRiPt:alert(1))",
    "[our page](java&#115;cript&colon;alert(1))",
    "[our page](<java\tscript:alert(1)>)",
    "[our page](data:text/html;base64,PHNjcmlwdD4=)",
    "![a knee](data:image/svg+xml;base64,PHN2Zz4=)",
    "![a knee](https://evil.example/pixel.png)",
    "[the trial](https://evil.example/)",
    "[our page](//evil.example/)",
    "[our page](/\\evil.example/)",
    "[the trial](https://en.example.org@evil.example/)",
    '<iframe src="https://evil.example"></iframe>',
    "<style>body{display:none}</style>",
    '<a href="https://evil.example" style="position:fixed">x</a>',
    '<a href="jAvascript:alert(1)">a link</a>',
    "<b>never closed",
    "</div></main></body>",
    "<!-- swallows the rest",
    "<plaintext>",
    "<svg><script>alert(1)</script></svg>",
    f"abc{RLO}gpj.exe",
    "&#x202e;gpj.exe",
    f"cut{NUL}off",
    "&#0;&#1;",
    "{{ config }} {% include 'x' %} ${7*7}",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    '"><script>alert(1)</script>',
    "' onfocus=alert(1) autofocus x='",
    "\x1b[31m\x08red",
    "<form action=https://evil.example><input name=q></form>",
    "<base href=https://evil.example/>",
    '<link rel="stylesheet" href="https://evil.example/x.css">',
]


class _Elements(HTMLParser):
    """Elements, attributes and targets as they stand in a page, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: Counter[tuple[str, str]] = Counter()
        self.targets: set[str] = set()
        self.words = ""
        self.comments = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        for name, value in attrs:
            self.attributes[tag, name] += 1
            if name in ("href", "src"):
                self.targets.add(value or "")

    def handle_endtag(self, tag: str) -> None:
        self.tags[f"/{tag}"] += 1

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:  # noqa: ARG002 - the parser gives it
        self.comments += 1


def assert_tame(article_text: str, translation: str, written_in: str = "markdown") -> None:
    article = read_article(Text("a.md", article_text), format=written_in)
    before = _Elements(render_body(article))
    html = render_body(article, {segment.text: translation for segment in article.segments})
    after = _Elements(html)
    assert not after.tags - before.tags
    assert not after.attributes - before.attributes
    assert after.comments == before.comments
    allowed = {(scheme_of(target), host_of(target)) for target in before.targets}
    for target in after.targets:
        assert (
            any(may_lead(target, known) for known in before.targets) or (scheme_of(target), host_of(target)) in allowed
        )
    assert not set(html) & {NUL, RLO, "\x1b", "\x08", "\x01"}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_alone_and_in_a_sentence_adds_nothing(attack: str) -> None:
    for translation in (attack, f"Lisez {attack} ici", f"{attack}**most**", f"<b>{attack}</b>"):
        assert_tame(ARTICLE, translation)


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_on_an_html_article_adds_nothing(attack: str) -> None:
    html = "<h1>Pain</h1><p>Go <a href='x.html' title='Tip'>there</a> <b>now</b> <img src=a.png alt=knee> please</p>"
    assert_tame(html, attack, "html")
    assert_tame(html, f"<b>{attack}</b> <a href='{attack}' title='{attack}'>x</a>", "html")


def test_what_comes_after_an_attack_is_still_there() -> None:
    article = read_article(Text("a.md", ARTICLE))
    for attack in ATTACKS:
        html = render_body(article, {"Plain words here.": attack})
        assert "<p>Last words.</p>" in html


def test_a_link_keeps_its_own_target_when_the_translation_leads_elsewhere() -> None:
    article = read_article(Text("a.md", "Read [us](https://en.example.org/a) now.\n"))
    assert render_body(article, {"Read [us](https://en.example.org/a) now.": "[Nous](https://evil.example/a)."}) == (
        '<p><a href="https://en.example.org/a">Nous</a>.</p>\n'
    )
    assert render_body(article, {"Read [us](https://en.example.org/a) now.": "[Nous](https://fr.example.org/b)."}) == (
        '<p><a href="https://fr.example.org/b">Nous</a>.</p>\n'
    )


def test_fifty_percent_is_no_attack() -> None:
    article = read_article(Text("a.md", "It halves the pain.\n"))
    text = "réduit de 50 % la douleur {0} %s"
    assert render_body(article, {"It halves the pain.": text}) == f"<p>{text}</p>\n"
    assert markup_problems("It halves the pain.", text) == ()


PARTS = st.sampled_from(
    [*ATTACKS, "*", "**", "_", "[", "]", "](", ")", "](rest.md)", "<", ">", "</b>", "<b>", "`", "``", "&", "\\", "!",
     "\n", "word ", "中文。", "שלום", '"', "'", "<!--", "-->", "[^1]", "&lt;", "~~", "|"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PARTS, max_size=12).map("".join))
def test_no_translation_whatever_adds_to_the_page(translation: str) -> None:
    assert_tame(ARTICLE, translation)


@pytest.mark.parametrize(
    ("target", "source", "leads"),
    [
        ("/es/rest", "/rest", True),
        ("https://ru.wikipedia.org/wiki/B", "https://en.wikipedia.org/wiki/A", True),
        ("https://example.org/x", "http://example.org/x", True),
        ("http://example.org/x", "https://example.org/x", False),
        ("https://example.com", "https://example.org", False),
        ("https://evil.example/en.example.org", "https://en.example.org", False),
        ("https:evil.example", "rest.md", False),
        ("\\\\evil.example", "rest.md", False),
        (" java\nscript:x", "rest.md", False),
        ("mailto:x@evil.example", "mailto:x@example.org", False),
        ("tel:112", "tel:911", True),
    ],
)
def test_where_a_translation_may_lead(target: str, source: str, leads: bool) -> None:
    assert may_lead(target, source) is leads


def test_form_of_attributes_never_leaves_its_quotes() -> None:
    article = read_article(Text("a.md", "![A knee](knee.png 'Tip')\n"))
    assert [segment.kind.value for segment in article.segments] == ["alternative text", "tooltip"]
    html = render_body(article, {"A knee": '" onerror="alert(1)', "Tip": "'><b>"})
    assert html == '<p><img src="knee.png" alt="&quot; onerror=&quot;alert(1)" title="\'&gt;&lt;b&gt;" /></p>\n'
    assert Form.ATTRIBUTE in {part.form for part in article.skeleton if hasattr(part, "form")}
