"""An entry in; words of the source's language left in the translation out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.languages.frequency import zipf
from pipeline.languages.scripts import scripts_of
from pipeline.model import Declaration, Entry, Problem, Severity, Subject
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, Inline, read_inline
from pipeline.rules.translation._left import FOR_LATER, is_left_word
from pipeline.rules.translation._left_words import everyday_words, title_parts
from pipeline.rules.translation._pairs import pairs
from pipeline.rules.translation._source_words import CLEARLY_ENGLISH, FUNCTION_WORDS, is_code

RULE = Declaration("Partly untranslated", Severity.WARNING, Subject.ENTRY, standards=("WCAG 2.2 3.1.2",))

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# What may stand between words of one run: spaces, a comma, one piece of code.
_LATIN = re.compile(r"[A-Za-z]+")
_GAP = re.compile(rf"[ \n]+(?:{HOLE}+[ \n]+)?|, ")
_QUOTED = re.compile('["“”„«»「」『』‘]')
_LONE = re.compile(rf"[{HOLE})\]] (?P<word>by|and|with|from|the)(?= [{HOLE}\[(])")
# Where the script is another, these can be no words of the language.
_LONE_LATIN = re.compile(rf"[{HOLE})\]] (?P<word>or|of|to|in|for|is|are|on|as|but|when|if|then|using)(?= [{HOLE}\[(])")
# One small word that was forgotten between translated ones. Words of programs (if, for, use, in) are not among them.
_FORGOTTEN = re.compile(
    r"\b(?:is|the|and|of|with|from|are|this|that|which|when|by|its|their|then|than|into|about|each|both"
    r"|because|should|between|through|without|within)(?![\w'’.*-])"
)
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"([^\W_]+)[\s,;:)]*\Z"), re.compile(r"[\s,;:(]*([^\W_]+)")
_FOREIGN = 5.6  # Zipf value below which one of them is no word of the other language
_KNOWN = 2.9  # that of a word of the language
_NEAR = 40  # characters that hold the word before
_FOR_INSTANCE = re.compile(r"(?:e\.g\.|i\.e\.)(?<![\w.].{4})", re.DOTALL)
_ELSEWHERE = re.compile(r"https?:|//|mailto:")
_PLURAL = re.compile(r"s(?!\w)")  # the English ending behind code
_COMMON = re.compile(
    r"[A-Z]?[a-z]{3,}(?:ings?|tions?|sions?|ences?|ency|ments?|ables?|ators|times|ules|ics)"
)  # no names
_WORDING = re.compile(r"[a-z]{4,}ed")
_UNIT = re.compile(r"\d(?<![\w.].)\d* (?:minutes?|hours?|seconds?|days?|weeks?|months?|years?)\b")
_UNITS_ALIKE = frozenset(("fr",))  # languages that have some of these words
# Words that only English has, in small letters; where the script is another, _left_words has them.
_PLAIN = re.compile(
    r"(?<![\w./@$#:*_`'\"“„‘«(-])(?:recommended|receivers|folders|folder|passwords|password|usernames|username|settings|shortcuts|guidelines"
    r"|requirements|warnings|students|readers|teachers|nurses|hospitals|wounds|wound|injuries|swelling|bleeding"
    r"|headaches|headache|followed|provided|required|allowed|needed|called|written|known|however|therefore|although|because"
    r"|should|would|could|might|which|whether|through|without|between|before|after)(?![\w./@:*_`'\"”’»)-])"
)
_PLAIN_WORDS = frozenset(re.findall("[a-z]{4,}", _PLAIN.pattern))
_APART = str.maketrans(dict.fromkeys(f",.:;!?()*_{HOLE}", " "))
_IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_IN_QUOTES = re.compile('["“„«][^"“”„«»]*["“”»]')
_GLOSS = re.compile(r"[^()（）\n]{0,40}[)）]")
_PROGRAM = re.compile(r"hello,? world!?", re.IGNORECASE)  # the name of a program
_LATIN_RUN, _OTHER_RUN = 4, 3  # words: shorter ones are names and terms
_STRING = re.compile(r"^\s*[\"'].*[\"'],?\s*$", re.DOTALL)


def check(entry: Entry) -> Iterator[Problem]:
    if language(entry.source_locale) != "en" or language(entry.locale) == "en":
        return
    latin = "Latn" in scripts_of(entry.locale)
    for pair in pairs(entry):
        if is_code(pair.source) or _STRING.match(pair.source):
            continue
        source, target = read_inline(pair.source), read_inline(pair.target)
        spans = [*_runs(source, target, latin), *_labels(source, target, latin), *_lone_words(target, source)]
        spans += [m.span() for m in FOR_LATER.finditer(target.prose) if m.group() in source.prose]
        if language(entry.locale) not in _UNITS_ALIKE:
            spans += [m.span() for m in _UNIT.finditer(target.prose) if m.group() in source.prose]
        short = source.prose.replace("e.g ", "e.g. ")
        spans += [m.span() for m in _FOR_INSTANCE.finditer(target.prose) if m.group() in short]
        if latin:
            spans += _forgotten(source, target, language(entry.locale))
            spans += _everyday(source, target)
        else:
            spans += [*everyday_words(source, target), *title_parts(pair.source, pair.target, entry.locale)]
            spans += _lone_words(target, source, _LONE_LATIN)
            spans += [(code.start, code.end + 1) for code in target.codes if _PLURAL.match(target.prose, code.end)]
        for start, end in _apart(spans):
            yield Problem(
                f"“{_short(pair.target[start:end])}” is still in the source's language. Translate it.",
                start,
                end,
                pair.part,
            )


def _runs(source: Inline, target: Inline, latin: bool) -> Iterator[tuple[int, int]]:
    """Words in a row that the source has in the same row, some of which are no part of a name."""
    if latin and CLEARLY_ENGLISH.isdisjoint(_WORD.findall(target.prose)):
        return
    said = f" {' '.join(word.lower() for word in _WORD.findall(source.prose))} "
    least = _LATIN_RUN if latin else _OTHER_RUN
    if not latin and not _LATIN.search(target.prose):
        return
    for run in _same_rows(target.prose, said):
        words = [match.group() for match in run]
        start, end = run[0].start(), run[-1].end()
        common = [word for word in words if word in FUNCTION_WORDS]
        clear = [word for word in common if len(words) > _OTHER_RUN or word in CLEARLY_ENGLISH]
        if latin:
            clear = [word for word in clear if word in CLEARLY_ENGLISH]
        small = sum(word[0].islower() for word in words)
        whole = not latin and f" {' '.join(words).lower()} " == said and "," not in target.prose[start:end]
        if len(words) < least or (not whole and (not clear or small * 2 <= len(words))) or (latin and len(common) < 2):
            continue
        if not _is_quoted(target, start, end) and not _is_title(target, start):
            yield start, end


def _same_rows(prose: str, said: str) -> Iterator[list[re.Match[str]]]:
    """The longest rows of words of a text that stand in ``said`` too, none of them inside another."""
    run: list[re.Match[str]] = []
    row, known = "", set(said.split())
    for match in _WORD.finditer(prose):
        word = match.group().lower()
        if word not in known:
            if run:
                yield run
            run, row = [], ""
            continue
        follows = run and _GAP.fullmatch(prose, run[-1].end(), match.start())
        if follows and f" {row} {word} " in said:
            run.append(match)
            row = f"{row} {word}"
            continue
        if run:
            yield run
        run, row = [match], word
    if run:
        yield run


def _labels(source: Inline, target: Inline, latin: bool) -> Iterator[tuple[int, int]]:
    """The words of a link inside the site, left as they are where the locale has another script."""
    if latin:
        return
    own = {source.text[link.label_start : link.label_end] for link in source.links}
    for link in target.links:
        label = target.text[link.label_start : link.label_end]
        inside = not link.image and (not _ELSEWHERE.match(link.target) or _is_wording(label, link.target))
        words = _WORD.findall(target.prose[link.label_start : link.label_end])
        several = len(words) > 1 and " " in label and all(len(w) > 1 for w in words)
        if "`" in label or not inside or _PROGRAM.fullmatch(label):
            continue
        common = _COMMON.fullmatch(label) or _WORDING.fullmatch(label) or is_left_word(label)
        if _kept_in_brackets(label, target.prose):
            continue
        if (label in own and (several or common)) or _half_translated(label, own):
            yield link.label_start, link.label_end


def _kept_in_brackets(label: str, prose: str) -> bool:
    """A name whose compound the text gives in brackets too, behind its translation: “(bare-metal)”."""
    compounds = [word for word in label.lower().split() if "-" in word]
    return any(f"({word})" in prose.lower() for word in compounds)


def _half_translated(label: str, own: set[str]) -> bool:
    """A label whose words are the source's, joined by a short word of the other language: “Tuples و Arrays”."""
    words, joined = _LATIN.findall(label), _LATIN.sub("", label).strip()
    if len(words) < 2 or not 1 <= len(joined) <= 3 or not joined.isalpha():
        return False
    plain = any(_COMMON.fullmatch(word) for word in words) or all(word.endswith("s") for word in words)
    return plain and any(all(word in one for word in words) for one in own)


def _is_wording(label: str, address: str) -> bool:
    """Words rather than the name of a program, which its address has too."""
    first = label.strip("\"'").split()[0]
    return first.isalpha() and first[0].islower() and "-" not in label and label.split()[-1] not in address.lower()


def _everyday(source: Inline, target: Inline) -> Iterator[tuple[int, int]]:
    """Plain English words, outside brackets, quotation marks and titles."""
    if _PLAIN_WORDS.isdisjoint(source.prose.translate(_APART).split()) or not _PLAIN.search(target.prose):
        return
    prose = target.prose
    for aside in (_IN_BRACKETS, _IN_QUOTES):
        prose = aside.sub(lambda match: HOLE * len(match.group()), prose)
    for match in _PLAIN.finditer(prose):
        quoted = _is_quoted(target, *match.span()) or _in_title(target, match.start())
        if not quoted and re.search(rf"\b{match.group()}\b", source.prose):
            yield match.span()


def _lone_words(target: Inline, source: Inline, pattern: re.Pattern[str] = _LONE) -> Iterator[tuple[int, int]]:
    """One English function word between code, links and signs, where no other English word is near."""
    for match in pattern.finditer(target.prose):
        before = target.prose[: match.start("word")]
        if f" {match['word']} " in source.prose and before.count("(") <= before.count(")"):
            yield match.span("word")


def _forgotten(source: Inline, target: Inline, spoken: str) -> Iterator[tuple[int, int]]:
    """One English word between two that are translated, or between a number and such a word."""
    for match in _FORGOTTEN.finditer(target.prose):
        before = _WORD_BEFORE.search(target.prose, max(0, match.start() - _NEAR), match.start())
        behind = _WORD_BEHIND.match(target.prose, match.end())
        joined = target.prose[max(0, match.start() - 1) : match.start()] in ("'", "’", ".", "*", "-")
        if joined or not before or not behind or zipf(match.group(), spoken) > _FOREIGN:
            continue
        near = (before[1], behind[1])
        known = [word.isdigit() or zipf(word, spoken) > max(_KNOWN, zipf(word, "en")) for word in near]
        said = _WORD.findall(source.prose.lower())
        translated = all(known) and not any(word.lower() in said for word in near if not word.isdigit())
        if translated and f" {match.group()} " in source.prose:
            yield match.span()


def _is_quoted(target: Inline, start: int, end: int) -> bool:
    """A message or example in quotation marks or emphasis, and a source term in brackets behind the translation."""
    before, after = target.text[:start].rstrip(), target.text[end:]
    if _QUOTED.match(before[-1:] or " ") or _QUOTED.match(after.lstrip()[:1] or " ") or before[-1:] in ("*", "_"):
        return True
    opened = max(before.rfind("("), before.rfind("（"))
    inside = opened >= 0 and not re.search("[)）]", before[opened:])
    closing = _GLOSS.match(target.prose, end)
    return inside and closing is not None and HOLE not in target.prose[start : closing.end()] and start - opened < 40


def _in_title(target: Inline, at: int) -> bool:
    """Inside several words of a link to another site."""
    return any(
        link.label_start <= at < link.label_end
        and _ELSEWHERE.match(link.target)
        and " " in target.text[link.label_start : link.label_end]
        for link in target.links
    )


def _is_title(target: Inline, start: int) -> bool:
    """The capitalized words of a link to another site: the name of a book or a page."""
    for link in target.links:
        if link.label_start <= start < link.label_end:
            return target.text[start].isupper() and bool(_ELSEWHERE.match(link.target))
    return False


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:59] + "…"
