"""The strings of templates for translators: words, comments, context, and places."""

from __future__ import annotations

from pipeline.model import Text
from pipeline.pages.messages import messages
from pipeline.pages.theme import theme

TEMPLATE = Text(
    "templates/own.html",
    """<p title="{{ _("Read") }}">
{# Translators: {n} is a number. #}
{{ ngettext("{n} minute", "{n} minutes", 3) }} {{ pgettext("door", "Open") }}
{{ npgettext('door', 'one', 'many', 2) }}
{{ _("it\\"s") }} {{ _("Read") }} {{ _("With {x}", x=1) }}
""",
)


def test_words_plural_context_and_comments() -> None:
    found = {message.key: message for message in messages([TEMPLATE])}
    assert list(found) == [
        ("Read", None), ("{n} minute", None), ("Open", "door"), ("one", "door"), ('it"s', None), ("With {x}", None),
    ]  # fmt: skip
    minutes = found["{n} minute", None]
    assert minutes.plural is not None
    assert minutes.plural.text == "{n} minutes"
    assert minutes.comments == ("{n} is a number.",)
    assert found["Read", None].references == (("templates/own.html", 1), ("templates/own.html", 5))


def test_each_string_leads_to_its_literal() -> None:
    found = {message.msgid.text: message.msgid.place(0, len(message.msgid)) for message in messages([TEMPLATE])}
    places = {words: (p.line, p.column, p.end_column) for words, p in found.items() if p}
    assert places == {
        "Read": (1, 17, 21), "{n} minute": (3, 14, 24), "Open": (3, 69, 73), "one": (4, 23, 26),
        'it"s': (5, 1, 58), "With {x}": (5, 40, 48),
    }  # fmt: skip


def test_the_comment_that_explains_the_grade_reaches_translators() -> None:
    found = {message.msgid.text: message for message in theme().messages()}
    assert "United States" in found["Reading level: school grade {grade}"].comments[0]
