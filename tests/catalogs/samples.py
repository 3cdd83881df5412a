"""Catalogs made for tests: one of each unusual form, and strategies that draw any catalog."""

from __future__ import annotations

from hypothesis import strategies as st

from pipeline.catalogs.exchange.units import Unit, catalog_of

HEADER = (
    'msgid ""\n'
    'msgstr ""\n'
    '"Project-Id-Version: clinic\\n"\n'
    '"PO-Revision-Date: 2026-11-23 10:00+0000\\n"\n'
    '"Last-Translator: Ana <ana@example.org>\\n"\n'
    '"Language-Team: Spanish\\n"\n'
    '"Language: es\\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
)

# Every form of an entry that programs write, laid out in more ways than one.
UNUSUAL = f"""# A catalog of the clinic.
#
{HEADER}
# Seen by Ana
#glued comment
#. heading 2 under "Pain"
#. second note
#: source/pain.md source/pump.md
#: source/a\u2068 b \u2069.md
#,fuzzy,max-length:80
#| msgctxt "old"
#| msgid "Old "
#| "text"
#| msgid_plural "Old texts"
msgctxt "menu"
msgid "New text"
msgid_plural "New texts"
msgstr[0] "Texto nuevo"
msgstr[1] ""
"Textos "
"nuevos"

#= sticky
msgid    "odd   spacing"
msgstr\t"tab"
msgid "no blank line above" "and two strings"
msgstr
"below"


  # indented
  msgid "indented"
  msgstr "sangrado"

#, no-wrap
msgid "a very long line that stands in one piece because it says no-wrap and so nobody may break it in two"
msgstr ""
"\\tTab, \\"quotes\\", \\\\ and \\303\\251 \\x41\\n"
"end"

#~ msgid "gone"
#~ msgstr "ido"

# with a comment
#~| msgid "before"
#~ msgctxt "menu"
#~ msgid "gone too"
#~ msgstr ""
#~ "también "
#~ "ido"
# the end
"""

words = st.text(
    st.sampled_from(
        "abcdefghij ABC éñü 漢字かな 한글 עברית العربية ไทย .,;:!?-–—/()[]{}<>'\"\\%$#*_`~|\t\n\u00a0\u200d\u0301😀123"
    ),
    max_size=160,
)
lines = st.text(st.sampled_from('abc é漢 #.,:|~"\\-'), min_size=1, max_size=30).map(str.strip).filter(bool)
names = st.from_regex(r"[a-z]{1,8}/[a-z]{1,8}\.md(:[1-9][0-9]{0,2})?", fullmatch=True)


@st.composite
def units(draw: st.DrawFn) -> Unit:
    """One message of any form."""
    plural = draw(st.none() | words)
    forms = 1 if plural is None else 2
    msgstr = tuple(draw(words) for _ in range(forms))
    return Unit(
        draw(words.filter(bool)),
        msgstr,
        plural,
        draw(st.none() | words),
        draw(st.booleans()) and bool(msgstr[0]),  # gettext gives no fuzzy to an empty translation
        tuple(draw(st.lists(lines.filter(lambda line: line[0] not in ".:,|~="), max_size=2))),
        tuple(draw(st.lists(lines, max_size=2))),
        tuple(draw(st.lists(names, max_size=4))),
        tuple(draw(st.lists(st.sampled_from(["c-format", "no-wrap", "max-length:9"]), unique=True, max_size=2))),
        draw(st.none() | words),
    )


def catalogs(most: int = 6) -> st.SearchStrategy[str]:
    """The text of a catalog as gettext would lay it out."""
    several = st.lists(units(), max_size=most, unique_by=lambda unit: unit.key)
    return several.map(lambda drawn: catalog_of(drawn, FIELDS))


FIELDS = {
    "Project-Id-Version": "clinic",
    "PO-Revision-Date": "2026-11-23 10:00+0000",
    "Last-Translator": "Ana <ana@example.org>",
    "Language-Team": "Spanish",
    "Language": "es",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=2; plural=(n != 1);",
}
