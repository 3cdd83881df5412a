from __future__ import annotations

import re

from pipeline.model import Body, Kind, Outcome, Problem, Prose, Severity, Span, Traced
from pipeline.rules.reading import (
    grade,
    hard_word,
    harder_than_source,
    long_paragraph,
    long_sentence,
    nominalization,
    passive,
)

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
    first, second = hard_word.check(prose(text), hard_word.Options())
    assert (first.start, first.end) == (7, 15)
    assert first.fix is not None
    assert (first.fix.replacement, first.fix.safe) == ("start", False)
    assert text[second.start : second.end] == "obtain"


def test_a_hard_word_in_its_form_gets_the_plain_word_in_that_form() -> None:
    (problem,) = hard_word.check(prose("Utilizing a card helps."), hard_word.Options())
    assert problem.fix is not None
    assert problem.fix.replacement == "Using"


def test_a_term_that_is_explained_or_allowed_or_apart_is_left_alone() -> None:
    options = hard_word.Options()
    assert list(hard_word.check(prose("Hypertension is high blood pressure."), options)) == []
    assert list(hard_word.check(prose("We treat hypertension."), hard_word.Options(allowed=("Hypertension",)))) == []
    assert list(hard_word.check(prose("We treat hypertension.", apart=(Span(9, 21),)), options)) == []
    assert list(hard_word.check(prose("We treat hypertension.", "it"), options)) == []


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
