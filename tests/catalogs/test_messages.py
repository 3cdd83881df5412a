"""An article's texts become messages that say what and where they are; templates and new catalogs of them."""

from __future__ import annotations

import gettext
import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from babel import Locale

from pipeline.catalogs import (
    CatalogError,
    Message,
    decode,
    encode,
    entries,
    header_fields,
    kind_note,
    kind_of,
    messages_of,
    new_catalog,
    plural_forms,
    pseudo,
    pseudo_catalog,
    read,
    set_translation,
    status,
    template,
    write,
)  # fmt: skip
from pipeline.model import Article, Kind, Segment, Span, Text, Traced
from tests.catalogs.samples import HEADER

SOURCE = Text("source/pain.md", "# Pain\n\nCall us.\n\n- Call us.\n- ![A pump](p.svg)\n")


def segment(
    words: str, kind: Kind, level: int = 0, headings: tuple[str, ...] = (), start: int = 0, **more: object
) -> Segment:
    at = SOURCE.content.index(words, start)
    return Segment(Traced.whole(SOURCE, Span(at, at + len(words))), kind, level, headings=headings, **more)  # type: ignore[arg-type]


ARTICLE = Article(
    "pain", "markdown", SOURCE,
    (
        segment("Pain", Kind.HEADING, 1),
        segment("Call us.", Kind.PARAGRAPH, headings=("Pain",)),
        segment("Call us.", Kind.LIST_ITEM, headings=("Pain",), start=20, comments=("Say it\npolitely",)),
        segment("A pump", Kind.ALT, headings=("Pain",), context="figure"),
    ),
    (),
)  # fmt: skip

TEMPLATE = """msgid ""
msgstr ""
"Project-Id-Version: clinic\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#. heading 1
#: source/pain.md
msgid "Pain"
msgstr ""

#. paragraph under "Pain"
#. list item under "Pain"
#. Say it
#. politely
#: source/pain.md
msgid "Call us."
msgstr ""

#. alternative text under "Pain"
#: source/pain.md
msgctxt "figure"
msgid "A pump"
msgstr ""
"""


def test_a_template_says_what_and_where_each_text_is() -> None:
    assert template(messages_of(ARTICLE), name="clinic") == TEMPLATE


def test_lines_are_written_only_if_asked() -> None:
    found = messages_of(ARTICLE, lines=True)
    assert found[1].references == ("source/pain.md:3", "source/pain.md:5")


def test_a_heading_path_is_readable() -> None:
    assert (
        kind_note(Kind.HEADING, 2, ("Pain", "Injections\nand *pumps*"))
        == 'heading 2 under "Pain › Injections and *pumps*"'
    )


@pytest.mark.parametrize(
    ("notes", "kind"),
    [
        (('heading 2 under "Pain"',), Kind.HEADING),
        (("alternative text",), Kind.ALT),
        (("title",), Kind.TITLE),
        (("type: Title ##",), Kind.HEADING),
        (("type: Plain text",), Kind.PARAGRAPH),
        (("type: Bullet: '- '",), Kind.LIST_ITEM),
        (("titles are short", "paragraph, short"), Kind.PARAGRAPH),
        (("seen on the start page",), None),
        ((), None),
    ],
)
def test_the_kind_is_read_back(notes: tuple[str, ...], kind: Kind | None) -> None:
    assert kind_of(notes) is kind
    assert all(kind_of((kind_note(each, 2, ("X",)),)) is each for each in Kind)


def test_an_offset_in_a_translation_leads_to_its_line_and_column() -> None:
    content = HEADER + (
        '\n#. paragraph\n#, fuzzy\n#| msgid "Old"\nmsgid "New"\nmsgstr ""\n"Es \\"nuevo\\",\\n"\n"\\tno viejo"\n'
        '\nmsgid "Empty"\nmsgstr ""\n\n#~ msgid "gone"\n#~ msgstr "ido"\n'
    )
    first, empty = entries(read(Text("es.po", content)), locale="es")
    translation = first.translations[0]
    assert translation.text == 'Es "nuevo",\n\tno viejo'
    lines = content.split("\n")
    for words, row, column in [
        ("nuevo", '"Es \\"nuevo\\",\\n"', 7),
        ("viejo", '"\\tno viejo"', 7),
        ('"', '"Es \\"nuevo\\",\\n"', 5),
    ]:
        at = translation.text.index(words)
        place = translation.place(at, at + len(words))
        assert place is not None
        assert (place.path, place.line, place.column) == ("es.po", lines.index(row) + 1, column)
    assert first.msgid.place(0, 3) is not None
    assert (first.kind, first.fuzzy, first.previous, first.notes) == (Kind.PARAGRAPH, True, "Old", ("paragraph",))
    spot = empty.translations[0].place(0, 0)
    assert spot is not None
    assert (spot.line, spot.column) == (lines.index('msgid "Empty"') + 2, 9)
    assert [entry.msgid.text for entry in entries(read(Text("es.po", content)), locale="es", obsolete=True)][
        -1
    ] == "gone"


LOCALES = "es fr de pt_BR pt_PT ar zh_Hans ja ru pl cs he lv lt ro sl ga cy sr_Latn is mt hi fa".split()


@pytest.mark.parametrize("locale", LOCALES)
def test_a_new_catalog_counts_as_cldr_does(locale: str) -> None:
    count, formula = plural_forms(locale)
    form, rule = gettext.c2py(formula), Locale.parse(locale).plural_form
    names = [
        name for name in ("zero", "one", "two", "few", "many", "other") if name in {str(rule(n)) for n in range(1101)}
    ]
    assert count == len(names)
    assert [names[form(number)] for number in range(1101)] == [str(rule(number)) for number in range(1101)]


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="GNU gettext is not installed")
@pytest.mark.parametrize("locale", LOCALES)
def test_msgfmt_finds_nothing_wrong_in_a_new_catalog(locale: str, tmp_path: Path) -> None:
    pot = template([*messages_of(ARTICLE), Message("one", plural="many")])
    content = new_catalog(pot, locale, date=datetime(2026, 11, 23))
    path = tmp_path / "new.po"
    path.write_text(content)
    done = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", str(path)], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert header_fields(read(Text("new.po", content)))["Language"] == locale


def test_an_unknown_locale_is_named() -> None:
    with pytest.raises(ValueError, match="xx-YY is not known"):
        new_catalog(TEMPLATE, "xx_YY")


def test_status_counts() -> None:
    content = HEADER + (
        '\nmsgid "a b"\nmsgstr "x"\n\nmsgid "c d e"\nmsgstr ""\n\n#, fuzzy\nmsgid "f"\nmsgstr "y"\n'
        '\nmsgid "g"\nmsgstr "z"\n\n#~ msgid "h"\n#~ msgstr "i"\n'
    )
    counts = status(read(Text("es.po", content)), blocked={(None, "g")})
    assert (counts.done, counts.new, counts.fuzzy, counts.blocked, counts.obsolete, counts.words) == (1, 1, 1, 1, 1, 4)
    assert (counts.total, counts.percent) == (4, 25)
    assert (counts + counts).total == 8


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        ("See [the page](https://a.org/b?c=d) &amp; `code`", ["](https://a.org/b?c=d)", "&amp;", "`code`"]),
        (
            '<a href="x">Stop</a> %(name)s {count} ${x} %d\n',
            ['<a href="x">', "</a>", "%(name)s", "{count}", "${x}", "%d"],
        ),
        ("> [!NOTE]\nA note[^1] with **bold** text {: .wide}", ["[!NOTE]", "[^1]", "**", "{: .wide}"]),
    ],
)
def test_pseudo_translations_keep_markup_and_placeholders(message: str, kept: list[str]) -> None:
    for locale in ("en_XA", "ar-XB"):
        changed = pseudo(message, locale)
        assert all(part in changed for part in kept), changed
        assert changed != message
        assert changed.endswith("\n") == message.endswith("\n")
    assert len(pseudo("A sentence of some length, to see it.")) >= 1.3 * len("A sentence of some length, to see it.")
    assert pseudo("**—**") == "**—**"
    assert pseudo("Stop **now**, %s", "ar_XB") == "ستوپ **نوو**, %s"


def test_a_pseudo_catalog_is_whole() -> None:
    catalog = pseudo_catalog(read(Text("en_XA.po", new_catalog(TEMPLATE, "es"))))
    assert all(item.translated and not item.fuzzy for item in catalog.messages)
    with pytest.raises(ValueError, match="no pseudo-locale"):
        pseudo("a", "es")


def test_bytes_are_read_in_the_charset_of_the_header() -> None:
    content = HEADER.replace("UTF-8", "ISO-8859-1") + '\nmsgid "a"\nmsgstr "niño"\n'
    data = content.encode("latin-1")
    text = decode(data, "es.po")
    assert text.content == content
    assert encode(text.content) == data
    changed = write(set_translation(read(text), "a", "漢"))
    with pytest.raises(CatalogError, match=r"ISO-8859-1 has no character U\+6F22") as caught:
        encode(changed, "es.po")
    assert (caught.value.line, caught.value.column) == (changed.count("\n"), 9)


@pytest.mark.parametrize(
    ("data", "words", "line"),
    [
        (b"\xef\xbb\xbfmsgid", "byte order mark of UTF-8", 1),
        ("msgid".encode("utf-16"), "byte order mark of UTF-16", 1),
        (HEADER.encode() + b'\nmsgid "a"\nmsgstr "\xff"\n', "not of UTF-8", HEADER.count("\n") + 3),
        (HEADER.replace("UTF-8", "KLINGON").encode(), "charset KLINGON", 9),
        (HEADER.replace("UTF-8", "UTF-16").encode(), "charset UTF-16", 9),
    ],
)
def test_bytes_that_are_no_text_are_refused(data: bytes, words: str, line: int) -> None:
    with pytest.raises(CatalogError, match=words) as caught:
        decode(data, "es.po")
    assert caught.value.line == line


def test_a_charset_named_in_a_translation_is_not_the_files() -> None:
    content = HEADER + '\nmsgid "a"\nmsgstr "Content-Type: text/plain; charset=KLINGON"\n'
    assert decode(content.encode(), "es.po").content == content
