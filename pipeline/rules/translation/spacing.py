"""An entry in; spaces missing between words, code and brackets, or standing before a sign, out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.languages.scripts import cased, unspaced
from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._ideographs import missing_spaces, stray_spaces
from pipeline.rules.translation._inline import HOLE, Code, Inline, Link, read_inline
from pipeline.rules.translation._pairs import Pair, only_in, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Spaces between words", Severity.WARNING, Subject.ENTRY)

# A space before these signs: French has one on purpose, the others none (CLDR 46 has no such rule; style guides
# of the European Union's publications office, section 6.4 in every language).
_SPACE_BEFORE = re.compile(r"[ \u00a0](?<=[^\W\d_\ufffc`)\]»”\"'].)[ \u00a0]*([,.;:!?،؛؟])(?=\s|$)")
# The same where the space behind the sign is missing: it stands before it.
_ON_THE_WRONG_SIDE = re.compile(r" (?:[,;:](?=[^\W\d_]{2})|\.(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+ ))(?<=[^\W\d_]{2} .)")
_NAMED = re.compile(r"(?:^|\s)[?!](?:-|\s)")  # “the ?-operator”
_BACKSLASH = re.compile(r"(?<=[a-zß-ÿ]{3})\\ ?(?=[a-zß-ÿ]{2})")  # of a line that went on, left inside a text
_EQUALS = re.compile(r"(?<=[^\W_])= (?=\S)|(?<=[^\W_]) =(?=\S)")
_BEHIND_CODE = re.compile(r"[ \u00a0]+([,.;:!?،؛؟])(?=\s|$)")
_MIDDLE_DOTS = re.compile(r"[^\W\d_]·[^\W\d_]")
_COMMA = re.compile(r",(?<=[^\W\d_],)(?=[^\W\d_]{2}|\.\.\.)")
_BRACKET = re.compile(r"(?<![\w`])[^\W\d_]{3,}\((?=[^()]{4,}\))(?![^()\s]{0,3}\))")
_STOP = re.compile(r"(\.)(?<=[^\W\d_]{3}\.)[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]{2,}(?![\w.(:@/])")
# A sign in the middle of two words: “Hinweis:Dies”.
_RUN_ON = re.compile(r"[:;?!](?=[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]{2})(?<=[^\W\d_]{3}.)")
_INSIDE = re.compile(
    r"\((?P<space>[ \u00a0])(?=[^\W\d_]{2}|[_*\ufffc])|(?:(?<=[^\W\d_]{2})|(?<=[_*\ufffc]))[ \u00a0](?=\)(?!\)))"
)
_BEHIND = re.compile(r"\([^()]{4,80}\)(?=[^\W\d_]{3})")
_GLUED = re.compile(r"(?<![\w-])([^\W\d_]{4,}mente)[a-zà-ÿ]{5,}(?![\w-])")  # an adverb and the next word
_JOINED = re.compile(r"\w\(")
# Two spaces inside a line; behind a full stop some write them on purpose, beside a bar they fill a table's cell.
_LINE_START = re.compile(r"(?<=  )\n(?P<space>[ \u3000])(?=[^\W\d_])")  # behind a line end that shows
_INDENTED = re.compile(r"\n[ \t\u3000]|(?:^|\n)(?:[-*+]|\d+[.)]) ")
_OPENING_QUOTE = re.compile(r"(?:^|(?<=[\s(]))\"(?P<space>[ \u00a0]+)(?=[^\W\d_])")
_ENDS_IN_QUOTE = re.compile(r"[^\s\"]\",?\s*\Z")
_CLOSING_QUOTE = re.compile(r"\s*\"[^\"]*[^\s\"](?P<space>[ \u00a0]+)\",?\s*")  # of a whole text in quotation marks
_FEMININE_END = re.compile(r"(?<=[\u0621-\u064a])\u0629(?=[\u0621-\u064a])")  # the letter that ends Arabic words
_ARABIC = frozenset("ar fa ur ps ckb".split())
_ARABIC_STOP = re.compile(
    r"(?<=[\u0621-\u06cc]{3})[.:،؛؟](?=[\u0621-\u06cc]{2})|(?<=[\ufffc)\]])[:،؛](?=[\u0621-\u06cc]{2})"
)
_CODE_BEHIND_SIGN = re.compile(r"(?<=[^\W\d_]{2})[.,;!?،؛؟](?=`[\w&])")
_BEFORE_BRACE = re.compile(r"[^\W\d_]{2}\{(?=\w*(?::\??)?\})")  # a word that runs into a place filled in later
_BRACE = re.compile(r" \{\w*(?::\??)?\}")
_ARABIC_COMMA = re.compile(r"(?<=[\u0621-\u06cc])[ \u00a0][،؛](?=[\u0621-\u06cc])")  # on the wrong side of the space
_ARABIC_RUN_IN = re.compile(r"(?<![\u0621-\u0652])(?!(?:و|ف)?(?:ال|بال|لل|كال)[A-Za-z])[\u0621-\u064a]{4,}[A-Za-z]{3}")
_BEFORE_LATIN = re.compile(r"[\u0621-\u06cc]{2}[A-Za-z]{2}")
_ARABIC_BEFORE = re.compile(r"[\u0621-\u06cc]{2,}\Z")
_ARABIC_AFTER = re.compile(r"(?!ها|ای|ام|اند)[\u0621-\u06cc]{2,}")
_ARABIC_PREFIXES = frozenset("ال وال بال لل كال فال ول وب ولل وبال".split())  # written with the next word
_LABEL = re.compile(r"^\s|\s$")


def check(entry: Entry) -> Iterator[Problem]:
    for pair in pairs(entry):
        if is_code(pair.source):
            continue
        source, target = read_inline(pair.source), read_inline(pair.target)
        yield from _before_signs(pair, source, target, entry.locale)
        yield from _before_signs_behind_code(pair, source, target, entry.locale)
        yield from _around_code(pair, source, target, entry.locale)
        if "`" in pair.target and language(entry.locale) in _ARABIC:
            yield from _around_arabic_code(pair, source, target)
        yield from _missing(pair, source, target, entry.locale)
        yield from _glued(pair, target, entry.locale)
        yield from _in_brackets(pair, source, target, entry.locale)
        yield from _after_links(pair, source, target, entry.locale)
        yield from _in_labels(pair, source, target)
        yield from _beside_characters(pair, target, entry.locale)
        yield from _at_line_starts(pair, source, target)
        yield from _behind_quotes(pair, source, target, entry.locale)


def _at_line_starts(pair: Pair, source: Inline, target: Inline) -> Iterator[Problem]:
    """Lines that start with a space; the source tells whether that is a layout."""
    if "\n" in target.prose and not _INDENTED.search(source.text):
        for match in _LINE_START.finditer(target.prose):
            yield Problem("The line starts with a space. Take it out.", *match.span("space"), pair.part)


def _behind_quotes(pair: Pair, source: Inline, target: Inline, locale: str) -> Iterator[Problem]:
    """A space behind an opening quotation mark or before the closing one of a whole text. French may have one."""
    if '"' not in target.prose or language(locale) == "fr":
        return
    closing = _CLOSING_QUOTE.fullmatch(target.text)
    if closing and _ENDS_IN_QUOTE.search(source.text):
        yield Problem(
            "A space stands inside the brackets or quotation marks. Take it out.", *closing.span("space"), pair.part
        )
    for match in only_in(target.prose, source.prose, _OPENING_QUOTE):
        if target.prose.count('"', 0, match.start()) % 2 == 0 and '"' in target.prose[match.end() :]:
            yield Problem(
                "A space stands inside the brackets or quotation marks. Take it out.", *match.span("space"), pair.part
            )


def _glued(pair: Pair, target: Inline, locale: str) -> Iterator[Problem]:
    if language(locale) == "ar":
        for match in _FEMININE_END.finditer(target.prose):
            yield Problem("A word ends with this letter. Put a space behind it.", *match.span(), pair.part)
        for match in _ARABIC_RUN_IN.finditer(target.prose):
            yield Problem("Two words stand here without a space. Put one between them.", *match.span(), pair.part)
    if language(locale) == "fa":
        for match in _BEFORE_LATIN.finditer(target.prose):
            yield Problem("Two words stand here without a space. Put one between them.", *match.span(), pair.part)
    if language(locale) not in ("es", "pt", "it") or "mente" not in target.prose:
        return
    for match in _GLUED.finditer(target.prose):
        yield Problem("Two words stand here without a space. Put one between them.", *match.span(), pair.part)


def _before_signs(pair: Pair, source: Inline, target: Inline, locale: str) -> Iterator[Problem]:
    if language(locale) == "fr":
        return
    for match in only_in(target.prose, source.prose, _SPACE_BEFORE):
        # A sign between two spaces, which the source has too, is one that the text talks about.
        named = match[1] in "?!" and match[1] in source.prose and target.prose[match.end() : match.end() + 1] == " "
        named = named and (unspaced(locale) or bool(_NAMED.search(source.prose)))
        if "\n" not in match.group() and target.prose[match.end() : match.end() + 1] != match[1] and not named:
            yield Problem(f"A space stands before “{match[1]}”. Take it out.", match.start(), match.end(), pair.part)


def _before_signs_behind_code(pair: Pair, source: Inline, target: Inline, locale: str) -> Iterator[Problem]:
    """The same behind code, a tag or a bracket; behind a bare address a space keeps the sign out of it."""
    if language(locale) == "fr" or unspaced(locale):
        return
    for match in only_in(target.prose, source.prose, _BEHIND_CODE):
        if target.text[max(0, match.start() - 1) : match.start()] in ("`", ")", ">"):
            yield Problem(f"A space stands before “{match[1]}”. Take it out.", *match.span(), pair.part)


def _around_arabic_code(pair: Pair, source: Inline, target: Inline) -> Iterator[Problem]:
    """A word that runs into code. Plural endings and possessives of Persian follow it rightly."""
    if any(_beside_letters(source, code) for code in source.codes):
        return
    for code in target.codes:
        before = _ARABIC_BEFORE.search(target.prose[max(0, code.start - 30) : code.start])
        after = _ARABIC_AFTER.match(target.prose, code.end)
        if before and before.group() not in _ARABIC_PREFIXES:
            yield _run_in(pair, code.start - len(before.group()), code.start + 1)
        elif after:
            yield _run_in(pair, code.end - 1, after.end())


def _beside_letters(inline: Inline, code: Code) -> bool:
    before, after = inline.prose[max(0, code.start - 1) : code.start], inline.prose[code.end : code.end + 1]
    return before.isalpha() or (after.isalpha() and after != "s")


def _around_code(pair: Pair, source: Inline, target: Inline, locale: str) -> Iterator[Problem]:
    """A word that runs into code. Prefixes and endings of some languages do so rightly."""
    if unspaced(locale) or not cased(locale) or source.prose.count("`") or target.prose.count("`"):
        return
    own = {source.text[max(0, code.start - 1) : code.start] for code in source.codes}
    for code in target.codes:
        word = re.search(r"(?<!['’\w-])[^\W\d_]+\Z", target.prose[max(0, code.start - 30) : code.start])
        if word and not any(sign.isalpha() for sign in own):
            yield _run_in(pair, code.start - len(word.group()), code.start + 1)
        after = re.match(r"[^\W\d_]{2,}", target.prose[code.end : code.end + 20])
        if after and language(locale) in _NO_ENDINGS:
            yield _run_in(pair, code.end - 1, code.end + after.end())


# Languages that put no ending on a foreign word after its closing sign.
_NO_ENDINGS = frozenset("es fr it pt ca gl ro".split())


def _run_in(pair: Pair, start: int, end: int) -> Problem:
    return Problem("A word runs into the code beside it. Put a space between them.", start, end, pair.part)


def _missing(pair: Pair, source: Inline, target: Inline, locale: str) -> Iterator[Problem]:
    if unspaced(locale):
        return
    dots = list(_MIDDLE_DOTS.finditer(target.prose)) if "·" in target.prose else []
    if len(dots) > 2 and "·" not in pair.source:
        yield Problem(
            "Dots stand in place of spaces. Put spaces between the words.", dots[0].start(), dots[-1].end(), pair.part
        )
    # Korean joins a bracket to its word.
    bracketed = "(" in target.prose and (cased(locale) or language(locale) in _ARABIC)
    if bracketed and not _JOINED.search(source.prose):
        for match in _BRACKET.finditer(target.prose.replace(HOLE, "`")):
            yield Problem("A space is missing before the bracket. Add it.", match.end() - 2, match.end(), pair.part)
    starts = {code.start for code in target.codes}
    found = [m for m in _CODE_BEHIND_SIGN.finditer(target.text) if m.end() in starts] if starts else []
    if found and not _CODE_BEHIND_SIGN.search(source.text):
        yield Problem(f"A space is missing behind “{found[0].group()}”. Add it.", *found[0].span(), pair.part)
    for match in only_in(pair.target, pair.source, _BEFORE_BRACE) if _BRACE.search(pair.source) else ():
        yield Problem("A space is missing before the bracket. Add it.", *match.span(), pair.part)
    if language(locale) in _ARABIC:
        for match in _ARABIC_COMMA.finditer(target.prose):
            yield Problem("The space stands before the sign. Put it behind.", *match.span(), pair.part)
        for match in _ARABIC_STOP.finditer(target.prose):
            yield Problem(f"A space is missing behind “{match.group()}”. Add it.", *match.span(), pair.part)
    if not cased(locale):
        return
    for match in only_in(target.prose, source.prose, _COMMA):
        yield Problem("A space is missing after the comma. Add it.", match.start() - 1, match.end(), pair.part)
    for match in only_in(target.prose, source.prose, _ON_THE_WRONG_SIDE):
        yield Problem("The space stands on the wrong side of the sign. Move it behind.", *match.span(), pair.part)
    for match in _BACKSLASH.finditer(target.prose) if "\\" in target.prose and "\\" not in pair.source else ():
        yield Problem("A backslash stands between two words. Put a space in its place.", *match.span(), pair.part)
    if " = " in source.prose:
        for match in only_in(target.prose, source.prose, _EQUALS):
            yield Problem("A space is missing on one side of “=”. Add it.", *match.span(), pair.part)
    for match in only_in(target.prose, pair.source, _STOP):
        yield Problem("A space is missing after the full stop. Add it.", *match.span(1), pair.part)
    for match in only_in(target.prose, pair.source, _RUN_ON):
        yield Problem(f"A space is missing after “{match.group()}”. Add it.", *match.span(), pair.part)


def _in_brackets(pair: Pair, source: Inline, target: Inline, locale: str) -> Iterator[Problem]:
    """Spaces inside brackets or quotation marks; missing ones behind them."""
    if ")" not in target.prose and "(" not in target.prose:
        return
    for pattern, said in (
        (_INSIDE, "A space stands inside the brackets or quotation marks. Take it out."),
        (_BEHIND, "A space is missing behind the bracket. Add it."),
    ):
        if not unspaced(locale) and (cased(locale) or pattern is _INSIDE):
            for match in only_in(target.prose, source.prose, pattern):
                yield Problem(said, *match.span(), pair.part)


def _after_links(pair: Pair, source: Inline, target: Inline, locale: str) -> Iterator[Problem]:
    """A word that runs into a link."""
    arabic = language(locale) in _ARABIC
    if unspaced(locale) or not (cased(locale) or arabic) or any(_runs_in(source, link) for link in source.links):
        return
    for link in target.links:
        before = _ARABIC_BEFORE.search(target.prose[max(0, link.start - 30) : link.start]) if arabic else None
        if arabic and (before is None or before.group() in _ARABIC_PREFIXES):
            continue
        if _runs_in(target, link) and not link.image:
            yield Problem(
                "A word runs into the link beside it. Put a space between them.", link.start, link.end, pair.part
            )


def _runs_in(inline: Inline, link: Link) -> bool:
    """Two letters or more right before or behind the link; endings and prefixes with an apostrophe are fine."""
    before, after = inline.prose[max(0, link.start - 2) : link.start], inline.prose[link.end : link.end + 3]
    return (len(before) == 2 and before.isalpha()) or (len(after) == 3 and after.isalpha())


def _in_labels(pair: Pair, source: Inline, target: Inline) -> Iterator[Problem]:
    if any(_LABEL.search(source.text[link.label_start : link.label_end]) for link in source.links):
        return
    for link in target.links:
        label = target.text[link.label_start : link.label_end]
        if label.strip() and _LABEL.search(label):
            yield Problem(
                "The link's words start or end with a space, which is underlined too. Move the space out.",
                link.label_start,
                link.label_end,
                pair.part,
            )


def _beside_characters(pair: Pair, target: Inline, locale: str) -> Iterator[Problem]:
    """Spaces beside Chinese and Japanese characters."""
    spoken = language(locale)
    if spoken not in ("zh", "ja"):
        return
    for start, end in stray_spaces(target.prose, spoken):
        yield Problem("No space stands here in Chinese or Japanese. Take it out.", start, end, pair.part)
    for start, end in missing_spaces(target) if spoken == "zh" else ():
        yield Problem(
            "A space is missing between a character and code or a Latin word; the rest of the text has them. Add it.",
            start,
            end,
            pair.part,
        )
