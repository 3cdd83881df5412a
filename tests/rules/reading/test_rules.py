from __future__ import annotations

import re

from pipeline.languages.resolve import language_of
from pipeline.model import Body, Kind, Outcome, Problem, Prose, Severity, Span, Traced
from pipeline.model.glossary import Glossary, Term
from pipeline.rules.reading import (
    grade,
    hard_word,
    harder_than_source,
    long_paragraph,
    long_sentence,
    nominalization,
    passive,
)
from pipeline.rules.reading._hard_words import hard_words

HARD = (
    "Radiofrequency rhizotomy interrupts nociceptive transmission, notwithstanding considerable interindividual "
    "variability, by applying controlled thermal energy to the responsible sensory innervation."
)
EASY = "The nurse will call you. She will ask how you feel. Tell her if it hurts. You can eat and drink. Rest at home."


def prose(text: str, locale: str = "en", kind: Kind = Kind.PARAGRAPH, apart: tuple[Span, ...] = ()) -> Prose:
    return Prose(Traced(text), locale, kind, apart=apart)


def body(*texts: str, locale: str = "en") -> Body:
    return Body("a.html", locale, tuple(prose(text, locale) for text in texts))


def graded(page: Body, **options: float) -> list[Problem]:
    return list(grade.check(page, grade.Options(**options)))  # type: ignore[arg-type]


def test_a_page_over_the_limit_is_an_error_at_its_hardest_sentence() -> None:
    (problem,) = graded(body(EASY, f"{EASY} {HARD}", *[HARD] * 6))
    assert problem.severity is Severity.ERROR
    assert (problem.part, problem.start, problem.end) == (1, len(EASY) + 1, len(EASY) + 1 + len(HARD))
    assert "the limit is 9. This sentence of 19 words costs most." in problem.message


def test_a_page_over_the_target_is_advice() -> None:
    page = body(*[f"{EASY} {HARD}"] * 4)
    (problem,) = graded(page, limit=20, target=3)
    assert problem.severity is Severity.ADVICE
    assert "the target is 3." in problem.message
    assert graded(page, limit=20, target=19) == []


def test_the_message_names_the_classic_score() -> None:
    (problem,) = graded(body(*[HARD] * 7))
    assert re.match(r"This page has reading grade \d+\.\d \(Flesch-Kincaid grade \d+\.\d\), the limit", problem.message)


def test_names_and_glossary_terms_do_not_count_where_a_site_says_so() -> None:
    terms = (
        Term("Radiofrequency rhizotomy", "es", "rizotomía por radiofrecuencia"),
        Term("Radiofrequency rhizotomy", "de", "Rhizotomie"),
    )
    glossary = Glossary(terms)
    assert grade.Options(ignore=("Joplin",)).not_counted(glossary, "en") == ("Joplin",)
    by_choice = grade.Options(ignore=("Joplin",), ignore_glossary=True)
    assert by_choice.not_counted(glossary, "en") == ("Joplin", "Radiofrequency rhizotomy")
    assert by_choice.not_counted(glossary, "es-MX") == ("Joplin", "rizotomía por radiofrecuencia")
    assert by_choice.not_counted(None, "en") == ("Joplin",)
    page = body(*[HARD] * 7)
    ((plain,), (without,)) = (
        [re.findall(r"grade ([\d.]+)", one.message)[0] for one in grade.check(page, options, glossary)]
        for options in (grade.Options(target=0), grade.Options(target=0, ignore_glossary=True))
    )
    assert float(without) < float(plain)


def harder(page: Body, **options: float) -> list[Problem]:
    return list(harder_than_source.check(page, harder_than_source.Options(**options)))  # type: ignore[arg-type]


def test_the_sentences_that_make_a_translation_harder_are_named_and_no_others() -> None:
    source = body(*[EASY] * 5, HARD)
    page = Body("a.html", "en", body(EASY, f"{EASY} {HARD}", *[EASY] * 3, HARD).blocks, source)
    (problem,) = harder(page, grades=0.5, easy=0.0)
    assert (problem.part, problem.start, problem.end) == (1, len(EASY) + 1, len(EASY) + 1 + len(HARD))
    assert problem.message.startswith("This page has reading grade ")
    assert "This sentence has grade " in problem.message and "19 words" in problem.message


def test_of_many_harder_sentences_the_costliest_are_named() -> None:
    page = Body("a.html", "en", body(*[HARD] * 7).blocks, body(*[EASY] * 7))
    assert [problem.part for problem in harder(page, sentences=3)] == [0, 1, 2]
    assert [problem.message.startswith("This page") for problem in harder(page, sentences=2)] == [True, False]


def test_a_page_as_hard_as_its_source_or_without_one_is_right() -> None:
    blocks = body(*[HARD] * 7).blocks
    assert harder(Body("a.html", "en", blocks, body(*[HARD] * 7))) == []
    assert harder(Body("a.html", "en", blocks)) == []
    assert harder(Body("a.html", "en", body(*[EASY] * 7).blocks, body(*[HARD] * 7))) == []
    assert harder(Body("a.html", "xx-nowhere", blocks, body(*[EASY] * 7))) == []


def test_an_advisory_language_never_blocks() -> None:
    text = "De radiofrequente rizotomie onderbreekt de nociceptieve transmissie van de verantwoordelijke zenuwbanen. "
    (problem,) = graded(body(text * 12, locale="nl"))
    assert problem.severity is Severity.ADVICE
    assert problem.outcome is Outcome.FAILED


def test_a_short_page_is_not_graded() -> None:
    assert graded(body(HARD, HARD)) == []


def test_a_language_without_means_is_not_checked_by_name() -> None:
    (problem,) = graded(body("Pumzika nyumbani kwako.", locale="sw"))
    assert problem.outcome is Outcome.NOT_CHECKED
    assert problem.message == "Reading grade not checked: no means for Swahili (sw)."
    (unknown,) = graded(body("Pumzika.", locale="xx"))
    assert unknown.outcome is Outcome.NOT_CHECKED
    assert "“xx” is no known locale" in unknown.message


def test_a_long_sentence_is_marked_as_a_whole() -> None:
    text = "Rest now. " + "We look at your back and neck, " * 4 + "and then we talk."
    (problem,) = long_sentence.check(prose(text), long_sentence.Options())
    assert (problem.start, problem.end) == (10, len(text))
    assert problem.message == "This sentence has 32 words, the limit is 25. Split it after “neck,”."
    assert list(long_sentence.check(prose(text), long_sentence.Options(words=32))) == []


def test_the_limit_of_a_sentence_is_scaled_to_the_language() -> None:
    text = " ".join(["kipu"] * 22) + "."
    (problem,) = long_sentence.check(prose(text, "fi"), long_sentence.Options())
    assert problem.message == "This sentence has 22 words, the limit is 18. Say one thing in each sentence."
    assert list(long_sentence.check(prose(text, "es"), long_sentence.Options())) == []


def test_a_hard_word_is_marked_with_its_fix() -> None:
    text = "Nurses commence at 8. You must obtain a card."
    first, second = hard_word.check(body(text), hard_word.Options())
    assert (first.start, first.end) == (7, 15)
    assert first.fix is not None
    assert (first.fix.replacement, first.fix.safe) == ("start", False)
    assert text[second.start : second.end] == "obtain"


def test_a_hard_word_in_its_form_gets_the_plain_word_in_that_form() -> None:
    (problem,) = hard_word.check(body("Utilizing a card helps."), hard_word.Options())
    assert problem.fix is not None
    assert problem.fix.replacement == "Using"


def hard(page: Body, **options: tuple[str, ...]) -> list[str]:
    """The words marked, each with the number of its block."""
    found = hard_word.check(page, hard_word.Options(**options))
    return [f"{one.part} {page.blocks[one.part].text.text[one.start : one.end]}" for one in found]


def test_a_hard_word_that_is_plain_in_its_block_or_allowed_or_apart_is_left_alone() -> None:
    assert hard(body("Hypertension is high blood pressure.")) == []
    assert hard(body("We treat hypertension."), allowed=("Hypertension",)) == []
    named = prose("We treat hypertension.", apart=(Span(9, 21),))
    assert hard(Body("a.html", "en", (named,))) == []
    assert hard(body("We treat hypertension.", locale="fi")) == []
    assert hard(Body("a.html", "es", (prose("We treat hypertension.", "en"),))) == []


def test_a_hard_word_is_named_once_a_page_and_in_a_heading_only_where_the_text_has_none() -> None:
    heading = prose("Rhizotomy", kind=Kind.HEADING)
    text = "Rhizotomy can help. Ask about rhizotomy."
    assert hard(Body("a.html", "en", (heading, prose(text), prose(text)))) == ["1 Rhizotomy"]
    assert hard(Body("a.html", "en", (heading, prose("It can help.")))) == ["0 Rhizotomy"]


def test_a_term_that_any_block_explains_is_left_alone_and_a_word_that_is_no_term_is_not() -> None:
    for explained in (
        "A catheter is a small hose.", "It runs through a catheter, a small hose.", "The catheter (a hose) is soft.",
        "It is called a catheter.",
        "Catheter care is care of a hose.", "A hose (catheter) is put in.", "Catheter: a small hose.",
    ):  # fmt: skip
        assert hard(body("The catheter may move.", explained)) == [], explained
    assert hard(body("The catheter may move.", "A catheter can move.")) == ["0 catheter"]
    assert hard(body("You must obtain (in time) a card.")) == ["0 obtain"]


def test_leftovers_of_a_comment_form_hold_no_hard_words() -> None:
    assert hard(body("Your email address will not be published. Required fields are marked *")) == []


def test_every_locale_of_a_health_site_has_plain_words() -> None:
    cases = {
        "es": ("Es un dolor crónico. Realizamos una incisión.", ["0 crónico", "0 incisión"]),
        "fr": ("La douleur est chronique. Elle a des céphalées.", ["0 chronique", "0 céphalées"]),
        "de": ("Chronische Schmerzen nach Injektionen. Sie benötigt Ruhe.",
               ["0 Chronische", "0 Injektionen", "0 benötigt"]),
        "pt": ("A dor crônica e a cefaleia. Utiliza um gel.", ["0 crônica", "0 cefaleia", "0 Utiliza"]),
        "it": ("Dolore cronico e cefalea. Si effettua un esame.", ["0 cronico", "0 cefalea", "0 effettua"]),
        "ar": ("الألم المزمن والالتهابات. القسطرة لينة.", ["0 مزمن", "0 التهابات", "0 قسطرة"]),
        "zh": ("慢性疼痛需要时间。导管很软。", ["0 慢性", "0 导管"]),
    }  # fmt: skip
    for tag, (text, words) in cases.items():
        assert hard(body(text, locale=tag)) == words, tag
    explained = {
        "es": "Un catéter es un tubo. El catéter es blando.", "fr": "Un cathéter, un tuyau. Le cathéter est mou.",
        "de": "Ein Katheter ist ein Rohr. Der Katheter ist weich.", "pt": "O cateter é um cano. O cateter é mole.",
        "it": "Il catetere (un tubicino). Il catetere è molle.", "ar": "القسطرة هي خرطوم. القسطرة لينة.",
        "zh": "导管是一种管子。导管很软。",
    }  # fmt: skip
    for tag, text in explained.items():
        assert hard(body(text, locale=tag)) == [], tag


def test_every_entry_of_the_lists_is_found_and_none_is_its_own_plain_word() -> None:
    for tag in hard_word.RULE.languages:
        language = language_of(tag)
        assert language is not None
        listed = hard_words(language)
        assert listed is not None
        for word, plain in listed.plain.items():
            match = listed.pattern.search(f"{word} {word}")
            assert match is not None, (tag, word)
            assert match.group(1).lower() == word, (tag, word, match.group(1))
            assert word not in plain.choices, (tag, word)


def test_feelings_and_verbs_that_take_to_be_are_no_passives() -> None:
    def marked(text: str, tag: str) -> list[str]:
        """The passives of a page of nine real ones and the sentence asked about."""
        real = {"en": "It is done. ", "fr": "Il est fait. ", "it": "È fatto. "}[tag]
        page = body(real * 9 + text, locale=tag)
        found = passive.check(page, passive.Options())
        return [page.blocks[0].text.text[one.start : one.end] for one in found][9:]

    for text in ("We are interested in it.", "She was surprised.", "They are married."):
        assert marked(text, "en") == [], text
    assert marked("The needle is used to find it.", "en") == ["is used"]
    for text in ("Elle est arrivée.", "Il est resté.", "Ils se sont développés.", "Elle s’est arrêtée."):
        assert marked(text, "fr") == [], text
    assert marked("L’aiguille est placée.", "fr") == ["est placée"]
    for text in ("È diventata utile.", "È andato via.", "Si è comportato bene.", "Gli Stati Uniti dormono."):
        assert marked(text, "it") == [], text
    assert marked("L’ago viene usato.", "it") == ["viene usato"]


def test_nouns_that_no_verb_says_hide_no_action() -> None:
    assert list(nominalization.check(prose("It makes a difference to you. It gives evidence of harm."))) == []
    assert len(list(nominalization.check(prose("We make a decision on it.")))) == 1


def test_a_verb_that_is_a_noun_as_well_is_hard_only_as_a_verb() -> None:
    assert hard(body("At your request, ask for a parking permit.")) == []
    assert hard(body("You need to request it. It is not permitted.")) == ["0 to request", "0 permitted"]


def test_a_long_paragraph_says_where_a_new_one_may_begin() -> None:
    text = "The nurse will call you today at home. " * 20
    (problem,) = long_paragraph.check(prose(text), long_paragraph.Options())
    assert (problem.start, problem.end) == (390, 428)
    assert problem.message == "This paragraph has 160 words, the limit is 150. A new one may begin at “The nurse will”."
    assert list(long_paragraph.check(prose(text, kind=Kind.HEADING), long_paragraph.Options())) == []


def test_passives_are_reported_only_where_they_are_many() -> None:
    text = "The skin is cleaned. The pump is placed. You may rest. "
    found = list(passive.check(body(text * 3), passive.Options()))
    assert [text[p.start % len(text) : p.end % len(text)] for p in found] == ["is cleaned", "is placed"] * 3
    assert found[0].message.startswith("6 of 9 sentences are passive. “is cleaned” does not say who does it.")
    assert list(passive.check(body(text, EASY, EASY), passive.Options())) == []


def test_a_hidden_action_is_marked() -> None:
    (problem,) = nominalization.check(prose("We will carry out an examination of your knee."))
    assert (problem.start, problem.end) == (8, 35)
    assert problem.message == "“examination” hides an action. Use its verb in place of “carry out an examination of”."
    assert list(nominalization.check(prose("The station of the train."))) == []
