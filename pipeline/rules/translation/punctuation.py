"""An entry in; signs that the locale writes otherwise (French spaces, Spanish ¿¡, Arabic and Chinese signs) out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from pipeline.languages.scripts import SCRIPTS, cased
from pipeline.model import Declaration, Entry, Fix, Problem, Severity, Subject
from pipeline.model.locale import bcp47, language
from pipeline.rules.translation._ideographs import wrong_signs
from pipeline.rules.translation._inline import HOLE, Inline, read_inline
from pipeline.rules.translation._pairs import Pair, only_in, pairs
from pipeline.rules.translation._source_words import is_code

RULE = Declaration("Punctuation", Severity.WARNING, Subject.ENTRY)

# Imprimerie nationale, Lexique des règles typographiques: a space before the high signs, unbreakable.
_FRENCH = re.compile(
    r"(?<=[^\W_\ufffc])(?<!\b[A-Za-z])([:;!?]|»)(?=[\s),.;]|$)|(?<=[)\]\ufffc\u2600-\U0001faff])([:;!?])(?=\s|$)"
)
_GUILLEMET = re.compile(r"«(?=[\w`*_\ufffc])")
_TWICE = re.compile(r"(?<=\ufffc):: |(?<!,),,(?!,)|，，|،،|(?<!;);;(?!;)|；；|。。(?!。)|(?<=[^\W\d_])\.\.(?=\s|$)")
# Signs of another script, and three dots behind an abbreviation that says the same.
_OTHER_SCRIPT = re.compile(r"[，。；：！？（）、،؛؟](?<![\u3040-\u30ff\u3400-\u9fff].)")
_ON_AND_ON = re.compile(r"\b(?:etc|ecc|usw|itd)(?P<dots>\.\.\.|\.?…)")
_WIDE = frozenset("zh ja ko".split())
_SIGNS = re.compile(r"[.,;:，،；。!?؟][.,;:，،；。]")  # what both of these have
# Two signs of which one must go: “.;”, “,.”, “::” at the end of a line.
_ODD = re.compile(
    r"(?:(?P<word>[^\W\d_]+)|(?<=[)}\ufffc]))(?P<signs>\.[,;:]|[,;:]\.|::|,;|;,|[?!؟][.,;]|\. \.)(?=\s|$)"
)
_ROMAN = re.compile(r"[IVXLC]+")
_BEFORE = 40  # characters that hold a word
_SHORT = 4  # letters of a word that may be an abbreviation
# A line of a comment that starts with the sign that the line before lacks.
_COMMENT_START = re.compile(r"^[ \t]*//[/!]?[ \t]?(?P<sign>[,.;])(?=\s|$)", re.MULTILINE)
_SMALL = re.compile(r"(?P<stop>\.) (?P<next>[a-zß-öø-ÿа-яёąćęłńóśźż]{2,})")
_SMALL_BEHIND_LINK = re.compile(rf"(?<={HOLE})(?P<stop>\.) (?P<next>[a-zß-öø-ÿа-яё]{{2,}})")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}\Z")
_ABBREVIATIONS = frozenset(
    "approx aprox usw bzw evtl sogn vgl insb inkl exkl resp ggfs einschl mind zzgl prop cfr pág págs núm ejem ecc "
    "напр соотв англ прим рекоменд сокр misal tzn tzw przyp ewent wzgl właśc".split()
)
_ARABIC_LANGUAGES = frozenset("ar fa ur ps ckb".split())
_ENTITY_SPACE = re.compile(r"&(?:nbsp|thinsp|#160|#8239|#x0*a0|#x0*202f);$", re.IGNORECASE)
_QUESTION = re.compile(r"[^\W\d_]\?(?=\s|$|[)»”\"*_])")
_EXCLAMATION = re.compile(r"[^\W\d_]{2}!(?=\s|$|[)»”\"*_])")
_ARABIC = re.compile(rf"(?<=[{SCRIPTS['Arab']}])\s?([,;?])(?=\s|$)")
# Behind a link or code too, if another or Arabic words follow.
_ARABIC_LIST = re.compile(rf"(?<=[)`])(,)(?=\s*$|\s+(?:و\s)?[`{SCRIPTS['Arab']}])")
_ARABIC_WORD = re.compile(rf"[{SCRIPTS['Arab']}]{{3}}")
_ARABIC_SIGNS = {",": "،", ";": "؛", "?": "؟"}
_HAN = SCRIPTS["Hani"]
_HAN_WORD = re.compile(rf"[{_HAN}]{{2}}")
_CHINESE = re.compile(rf"(?<=[{_HAN}])([,;?!])(?=[{_HAN}\s]|$)|(?<=[{_HAN}])(\.)(?=\s*[{_HAN}]|\s*$)")
# A stop behind a link or Latin letters, a colon behind a bracket: half-width signs at the end of a Chinese text.
_CHINESE_END = re.compile(rf"(?<=[{_HAN}）])(:)(?=\s*$|[{_HAN}]| *\n)|(?<=[)`）])(\.)(?=\s*$)")
_CHINESE_SIGNS = {":": "：", ",": "，", ";": "；", "?": "？", "!": "！", ".": "。"}

# Words that have a capital at the start of a sentence only, between two small words.
_SMALL_BEFORE, _SMALL_BEHIND = r"(?<=[a-zß-öø-ÿа-яё] )(?P<word>", r")(?= [a-zß-öø-ÿа-яё])"
_OPENS = MappingProxyType({
    spoken: re.compile(_SMALL_BEFORE + words.replace(" ", "|") + _SMALL_BEHIND)
    for spoken, words in {
        "de": "Es Das Dies Diese Wir Wenn Der Die Bei Mit Für Um Im Dadurch Dabei Damit Danach Dann Daher Hier Jetzt",
        "fr": "Il Elle Nous Vous Cela Ceci Ce Cette Ces Si Pour Dans Lorsque Quand Ensuite Puis Ainsi Donc Cependant",
        "es": "Esto Este Esta Estos Si Para Una En Con Por Cuando Además Entonces También Luego",
        "pt": "Isso Isto Esse Essa Este Esta Se Para Uma Em Com Por Quando Além Então Também Depois",
        "it": "Questo Questa Questi Se Per Una Con Quando Inoltre Quindi Anche Poi Ciò",
        "ru": "Это Для Если При Он Она Они Мы Не Как Так Когда Затем Поэтому Также Чтобы Но Однако Здесь Этот Эта",
        "pl": "To Jeśli Nie Dla Gdy Ten Te Aby Jest Następnie Jednak Dlatego Tutaj Ponieważ",
    }.items()
})  # fmt: skip


def check(entry: Entry) -> Iterator[Problem]:
    spoken = language(entry.locale)
    for pair in pairs(entry):
        if is_code(pair.source):
            continue
        target = read_inline(pair.target)
        if _SIGNS.search(target.prose) or ". ." in target.prose:
            yield from _twice(pair, target)
            yield from _odd(pair, target)
        yield from _comment_starts(pair)
        if spoken in ("zh", "ja"):
            for start, end, said in wrong_signs(target.prose, pair.source, spoken):
                yield Problem(said, start, end, pair.part)
        if cased(entry.locale):
            yield from _small_after_stop(pair, target)
            yield from _no_stop(pair, target, spoken)
        yield from _foreign(pair, target, spoken)
        if spoken == "fr":
            yield from _french(pair, target, entry.locale)
        elif spoken == "es":
            yield from _spanish(pair, target)
        elif spoken == "zh":
            yield from _replaced(pair, target, _CHINESE, _CHINESE_SIGNS, "Chinese")
            if _HAN_WORD.search(target.prose) and pair.source.rstrip()[-1:] in ".:":
                yield from _replaced(pair, target, _CHINESE_END, _CHINESE_SIGNS, "Chinese")
        elif spoken in _ARABIC_LANGUAGES:
            found = list(_replaced(pair, target, _ARABIC, _ARABIC_SIGNS, "This language"))
            if not found and "dir=" not in pair.target and _ARABIC_WORD.search(target.prose):
                found = list(_replaced(pair, target, _ARABIC_LIST, _ARABIC_SIGNS, "This language"))[:1]
            yield from found


def _foreign(pair: Pair, target: Inline, spoken: str) -> Iterator[Problem]:
    """Signs that belong to the writing of another language."""
    if spoken not in _WIDE and spoken not in _ARABIC_LANGUAGES and not pair.target.isascii():
        for match in only_in(target.prose, pair.source, _OTHER_SCRIPT):
            yield Problem(
                f"“{match.group()}” is a sign of another script. Write this language's.", *match.span(), pair.part
            )
    if "..." not in target.prose and "…" not in target.prose:
        return
    for match in _ON_AND_ON.finditer(target.prose):
        yield Problem("The abbreviation says “and so on” already. Write one full stop.", *match.span("dots"), pair.part)


def _twice(pair: Pair, target: Inline) -> Iterator[Problem]:
    for match in only_in(target.prose, read_inline(pair.source).prose, _TWICE):
        sign = match.group()[0]
        yield Problem(
            f"The sign “{sign}” stands here twice. Take one out.", *match.span(), pair.part, Fix("Take one out", sign)
        )


def _odd(pair: Pair, target: Inline) -> Iterator[Problem]:
    for match in only_in(target.prose, read_inline(pair.source).prose, _ODD):
        if (
            match["signs"][0] == "."
            and match["word"]
            and _may_be_short(match["word"], target.prose[: match.start()], pair.source)
        ):
            continue
        yield Problem(f"Two signs stand here: “{match['signs']}”. Take one out.", *match.span("signs"), pair.part)


def _comment_starts(pair: Pair) -> Iterator[Problem]:
    if "//" not in pair.target:
        return
    for match in only_in(pair.target, pair.source, _COMMENT_START):
        sign = match["sign"]
        yield Problem(
            f"The line starts with “{sign}”. Move it to the end of the line before.", *match.span("sign"), pair.part
        )


def _may_be_short(word: str, before: str, source: str) -> bool:
    """An abbreviation or an ordinal number, whose full stop is its own."""
    if before.endswith(".") or _ROMAN.fullmatch(word) or f"{word}." in source:
        return True
    if len(word) < _SHORT - 1 or word.lower() in _ABBREVIATIONS:
        return True
    return len(word) <= _SHORT and word.isascii() and not word.isupper()


def _small_after_stop(pair: Pair, target: Inline) -> Iterator[Problem]:
    """A full stop in the middle of a sentence; abbreviations and names that start small have none."""
    found = _small_sentences(target.prose)
    if not found or _small_sentences(read_inline(pair.source).prose):
        return
    for match, word in found:
        if word not in _ABBREVIATIONS and match["next"] not in pair.source:
            yield Problem(
                "A sentence ends here and the next starts with a small letter. Take the full stop out, or write a "
                "capital.",
                match.start("stop"),
                match.end("next"),
                pair.part,
            )


def _small_sentences(prose: str) -> list[tuple[re.Match[str], str]]:
    """Each full stop between a long word and a small letter, and that word."""
    found = []
    for match in _SMALL.finditer(prose):
        word = _LONG_WORD.search(prose[max(0, match.start() - _BEFORE) : match.start()])
        if word:
            found.append((match, word.group().lower()))
    return found + [(match, "") for match in _SMALL_BEHIND_LINK.finditer(prose)]


def _no_stop(pair: Pair, target: Inline, spoken: str) -> Iterator[Problem]:
    """Two sentences that nothing parts: a word that opens sentences has a capital behind a small word."""
    opening = _OPENS.get(spoken)
    if opening is None or pair.source.count("\n") > 3:
        return
    for match in opening.finditer(target.prose):
        if match["word"] not in pair.source:
            yield Problem(
                f"A sentence starts with “{match['word']}”, and the one before has no sign at its end. Add it, or "
                "write a small letter.",
                *match.span("word"),
                pair.part,
            )


def _french(pair: Pair, target: Inline, locale: str) -> Iterator[Problem]:
    for match in _FRENCH.finditer(target.prose):
        sign = match[1] or match[2]
        if _ENTITY_SPACE.search(pair.target[: match.start()]):
            continue
        # In Canada only the colon has a space (Office québécois de la langue française).
        if (bcp47(locale) == "fr-CA" and sign != ":") or _is_time_or_sign(target.prose, match.start()):
            continue
        space = "\u00a0" if sign in ":»" else "\u202f"
        yield Problem(
            f"French has a no-break space before “{sign}”. Add it.",
            match.start(),
            match.end(),
            pair.part,
            Fix("Add the no-break space", space + sign, safe=True),
        )
    for match in _GUILLEMET.finditer(target.prose):
        yield Problem(
            "French has a no-break space behind “«”. Add it.",
            *match.span(),
            pair.part,
            Fix("Add the no-break space", "«\u00a0", safe=True),
        )


def _is_time_or_sign(prose: str, at: int) -> bool:
    """A colon that belongs to a shortcode (:smile:) or ends a line of a definition list's key."""
    word = re.search(r"\S*$", prose[:at])
    return bool(word) and ":" in (word.group() if word else "")


def _spanish(pair: Pair, target: Inline) -> Iterator[Problem]:
    for pattern, closing, opening in ((_QUESTION, "?", "¿"), (_EXCLAMATION, "!", "¡")):
        ends = list(pattern.finditer(target.prose))
        if ends and opening not in pair.target and pair.source.count(closing):
            yield Problem(
                f"Spanish opens this with “{opening}”. Add it where the question or call begins.",
                ends[0].end() - 1,
                ends[0].end(),
                pair.part,
            )


def _replaced(
    pair: Pair, target: Inline, pattern: re.Pattern[str], signs: dict[str, str], who: str
) -> Iterator[Problem]:
    for match in pattern.finditer(target.prose.replace(HOLE, "`")):
        sign = next(group for group in match.groups() if group)
        at = match.end() - len(sign)
        yield Problem(
            f"{who} writes “{signs[sign]}” for “{sign}”. Replace it.",
            at,
            match.end(),
            pair.part,
            Fix("Replace the sign", signs[sign]),
        )
