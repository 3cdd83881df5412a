"""A text that is its own source in, whether it is words that a reader of another language needs translated out."""

from __future__ import annotations

import re

from pipeline.languages.frequency import zipf
from pipeline.languages.scripts import scripts_of
from pipeline.model.locale import language
from pipeline.rules.translation._inline import HOLE, Inline, read_inline
from pipeline.rules.translation._source_words import CLEARLY_ENGLISH, is_code

# What a writer noted for later and a translator copied: “TODO: verify!”. The rules name it; nothing is left to do here.
FOR_LATER = re.compile(r"\b(?:TODO|FIXME|XXX): [a-z]{3,}[a-z ,/]*!?")
# A comment of words: no line of code that is switched off, no mark for a tool.
_COMMENT = re.compile(r"\s*(?://[/!]?|\#|/\*\*?|<!--)\s+(?P<words>\S.*?)\s*(?:\*/|-->)?\s*", re.DOTALL)
# Words behind a line of code: “let x = y; // Error, moved.”
_TAIL = re.compile(r"\S.*(?://| --) (?P<words>[A-Z0-9a-z][^;{}=<>$@\n]*)\s*")
_CODE = re.compile(r"[;{}=<>$@]|::|\w\(\w|\bANCHOR|->")
_QUOTED = re.compile(r"`[^`]*`|https?:\S+|<->|\w+(?:\.\w+)*\(\d?\)")
_TWO_WORDS = re.compile(r"(?<![\w.])[A-Za-z-]{2,} (?:an? |be )?[a-z]{3,}(?![\w(.:/-]\w)")
_JOINING = re.compile(r"\b(?:[Tt]he|on|of|for|with|to|is|be|not|must|should|cannot)\b")
_LATER_WORDS = re.compile(r"[A-Z][a-z]+, [a-z]{3,}\.|\b\d+ (?:second|minute|hour|day|week)s?\b")
_GREETING = re.compile(r"[A-Z][a-z]{3,}\s*\.\s*")  # one word and the code it speaks of: “Greet `name`.”
_CAPITALS = re.compile(r"(?:[A-Z][a-z]+ ){1,4}[A-Za-z][a-z]+\.?")  # a comment worded as a title
_STRING = re.compile(r"^\s*[\"'].*[\"']\s*$", re.DOTALL)
_NO_TEXT = re.compile(r"[=<>{}$\\\\;|@*#&%~\"]|\w[._:/]\w|\w\(|\s--?\w|^\s*/")
_ELSEWHERE = re.compile(r"https?:|//|mailto:")
_WORD = re.compile(r"[A-Za-z]{2,}")
_C = re.compile(r"\bC/C\+\+")
# Everyday words of titles, which no name of a program consists of.
_TITLE_WORDS = frozenset(
    "type types client clients interface interfaces building build library libraries binaries setup generated bridge "
    "declarations inline integration tests objects sending shared argument arguments driver drivers processors "
    "application applications plain generic owned service threads rules overview introduction exercise exercises "
    "solution solutions errors handling examples example module modules functions function methods variables values "
    "getting started installing installation configuration configuring using working writing reading running testing "
    "expiration keys handlers caching crate crates messages requests responses dependencies structure "
    "requirements".split()
)
# Words that are a whole title or a button, and the name of nothing.
_WHOLE_TITLES = frozenset(
    "Password Search Download Home Contact About Save Cancel Delete Edit Help Next Previous Back Close "
    "Register Introduction Overview Installation Configuration Usage Conclusion Summary Example Exercise Solution "
    "Welcome Contents Warning Note Important Question Answer Yes Name Address Language Languages Documentation "
    "Security Performance Troubleshooting Requirements Prerequisites Feedback Date Symptoms "
    "Treatment Diagnosis Prevention Causes Medicine Doctor Hospital Glossary Advanced Basics "
    "Tutorial Tutorials Resources Features Options Settings Licence License Copyright Author Authors Changelog "
    "Upgrading Submit Print Share Continue Finish Remove Upload Open Loading Required Optional "
    "Description Title".split()
)
# Plurals of titles in capitals, behind an abbreviation: “HAL Crates”.
_PARTS = frozenset("Crates Closures Threads Handlers Keys Drivers Libraries Errors Requests Tests".split())
_ABBREVIATIONS = re.compile(r"\b[A-Z]{3,4}s\b(?<!\.)$")  # the English ending: “REST APIs”
# Plurals that products and types are called by, and those that programmers of many languages say in English.
_NAMES = frozenset(
    "Windows Rails Teams Docs Maps Photos Promises Streams Options Results Strings Pandas Adams Cookies".split()
)
_LOANS = frozenset("Threads Slices Traits Structs Crates Arrays Strings Logs Bugs Links Blogs Tokens".split())
# Words that stand alone as a heading or in a table, and are no names; their endings tell others: “Installation”.
_ALONE = frozenset(
    "Few Many None Both Return Returns Name Value Type Note Notes Example Overview Summary Description Introduction "
    "Password Username Yes No Never Always Optional Required Recommended Warning Important Other Others More Next "
    "Previous Back Glossary Welcome Efficient Portable Safe Unsafe Fast Reliable Status Version Usage Purpose".split()
)
_NO_NAME = re.compile(r"[A-Z][a-z]{2,}(?:ations?|ctions?|issions?|ments|ences?|ency|ility|ators|ivity|ness|ics|ology)")
_KNOWN, _VERB = 3.0, 3.3  # the Zipf values of a word that most readers of English know, and of a verb
_CAPITAL = re.compile("[A-Z]")
_EVERYDAY, _RARE = 4.0, 2.8  # Zipf values: a common English word; a word that the other language does not have
_LONGEST = 4  # words of a title
_DOUBLED = re.compile(r"([bdgmnprt])\1$")  # the consonant before -ing: “logging”


def is_comment(text: str) -> bool:
    """A comment for people, alone or behind a line of code."""
    match = _COMMENT.fullmatch(text)
    words = _QUOTED.sub("", match["words"]) if match else ""
    if words and not _CODE.search(words):
        titled = _CAPITALS.fullmatch(words) and all(zipf(word, "en") >= _VERB for word in _WORD.findall(words))
        return bool(titled or _TWO_WORDS.search(words) or _JOINING.search(words) or _GREETING.fullmatch(words))
    tail = _TAIL.fullmatch(text)
    return bool(tail and (_JOINING.search(tail["words"]) or _LATER_WORDS.search(tail["words"])))


def is_left_title(text: str, locale: str) -> bool:
    """A title of a few words, one of which is plain English and nothing of the other language."""
    if is_code(text) or _STRING.match(text):
        return False
    inline = read_inline(text)
    prose = _C.sub("C", _own_words(inline))
    if _NO_TEXT.search(prose):
        return False
    words = _WORD.findall(prose)
    if prose.strip() in _WHOLE_TITLES and zipf(prose.strip(), language(locale)) < _RARE:
        return True
    if "Latn" in (scripts_of(locale) or ("Latn",)):
        return _is_left_in_latin(_label_or(inline, prose), words, locale)
    label = _label_or(inline, prose).strip(" :.")
    if (len(words) > 1 and _ABBREVIATIONS.search(prose)) or (len(words) == 1 and is_left_word(label)):
        return True
    if inline.codes and not inline.addresses and words and all(_is_known(word) for word in words):
        return True  # code and English words: “The `Default` Trait”
    if not (HOLE in prose or _CAPITAL.search(prose)):
        return False
    if any(word in CLEARLY_ENGLISH or (len(word) > 3 and word.islower() and _is_everyday(word)) for word in words):
        return True
    return 1 < len(words) <= _LONGEST and any(word.lower() in _TITLE_WORDS for word in words)


def _own_words(inline: Inline) -> str:
    """The prose without the labels of links to other sites, which are names as often as words."""
    prose = inline.prose
    for link in inline.links:
        if _ELSEWHERE.match(link.target) or link.image:
            prose = prose[: link.start] + HOLE * (link.end - link.start) + prose[link.end :]
    return prose


def _label_or(inline: Inline, prose: str) -> str:
    """The words of a link inside the site that is the whole text, else the prose."""
    if len(inline.links) != 1 or inline.links[0].image or _ELSEWHERE.match(inline.links[0].target):
        return prose
    link = inline.links[0]
    whole = not inline.text[: link.start].strip() and not inline.text[link.end :].strip()
    label = prose[link.label_start : link.label_end]
    return label if whole and HOLE not in label else prose


def is_left_word(word: str) -> bool:
    """A heading of one English word that is no name: “Closures”, “Casting”, “Few”."""
    if word in _ALONE or _is_plural(word) or _NO_NAME.fullmatch(word):
        return True
    return word.istitle() and word.endswith("ing") and _verb_is_known(word)


def _verb_is_known(gerund: str) -> bool:
    verb = gerund.lower().removesuffix("ing")
    forms = (verb, f"{verb}e", _DOUBLED.sub(r"\1", verb))
    return len(verb) > 3 and any(zipf(form, "en") >= _VERB for form in forms)


def _is_known(word: str) -> bool:
    return word.lower() in _TITLE_WORDS or zipf(word, "en") >= _KNOWN


def _is_plural(word: str) -> bool:
    """“Closures”, “Runtimes”: its singular is English too, and it is no name."""
    return (
        zipf(word[:-1], "en") >= _KNOWN
        and word.istitle()
        and word.endswith("s")
        and not word.endswith("ss")
        and len(word) > 4
        and word not in _NAMES
    )


def _is_english_gerund(word: str, locale: str) -> bool:
    """“caching”, made of an English verb, in a language that does not have the word."""
    verb = word.removesuffix("ing")
    english = max(zipf(verb, "en"), zipf(verb + "e", "en")) >= _KNOWN
    return len(verb) > 3 and verb != word and english and zipf(word, language(locale)) < _RARE


def _is_left_in_latin(prose: str, words: list[str], locale: str) -> bool:
    if HOLE in prose:
        return words == ["and"]
    if len(words) == 1 and words[0] == prose.strip(" :.\n"):
        return _is_word_in_latin(words[0], language(locale))
    if not 1 < len(words) <= _LONGEST or len(words) != len(prose.split()):
        return False
    later = words[1:]
    if words[0].isupper() and later[-1] in _PARTS:
        return zipf(later[-1], language(locale)) < _RARE
    if later[-1].islower() and _is_english_gerund(later[-1], locale):
        return True
    return all(word.islower() for word in later) and any(
        len(word) > 3 and zipf(word, "en") > _RARE and zipf(word, language(locale)) < _RARE for word in later
    )


def _is_word_in_latin(word: str, spoken: str) -> bool:
    """A heading of one English plural that the language does not have; “Caching” alone may be a word of the trade."""
    if not _is_plural(word) or word in _LOANS or zipf(word, "en") < _KNOWN:
        return False
    return zipf(word, spoken) < _RARE and zipf(word[:-1], spoken) < _RARE


def _is_everyday(word: str) -> bool:
    return zipf(word, "en") >= _EVERYDAY
