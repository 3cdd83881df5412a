from __future__ import annotations

from pipeline.languages import grade, hardest, sections
from pipeline.model import Kind, Prose, Traced

EASY = (
    "The nurse at the hospital will call you tomorrow morning. She will ask about your medicine and how you feel now. "
    "You can continue eating and drinking as usual. Please remember your insurance documents. Rest at home afterwards. "
)
LONG = "When you come to us we look at your back and your neck and then we talk and find out what to do for you now. "
RARE = "Rhizotomy, stimulation, neuromodulation, vertebroplasty and kyphoplasty help. "


def test_the_hardest_sentences_come_first_with_their_reasons() -> None:
    text = EASY * 5 + LONG + RARE
    costs = hardest(grade(text), "en", 2)
    assert [cost.sentence.text for cost in costs] == [LONG.strip(), RARE.strip()] or [
        cost.sentence.text for cost in costs
    ] == [RARE.strip(), LONG.strip()]
    by_text = {cost.sentence.text: cost for cost in costs}
    assert by_text[LONG.strip()].reasons == ("26 words",)
    assert by_text[RARE.strip()].reasons[0].startswith("hard words: ")
    assert by_text[RARE.strip()].reasons[-1] == "3 commas"
    assert costs[0].gain >= costs[1].gain > 0


def test_clauses_and_asides_within_a_sentence_are_a_reason() -> None:
    nested = (
        "We look at the nerve, which sends the signals (or most of them), because it is the one that hurts you now. "
    )
    (cost,) = hardest(grade(EASY * 5 + nested), "en", 1)
    assert "nested: which, an aside, because" in cost.reasons
    german = (
        "Wir sehen den Nerv an, der Signale sendet, weil er schmerzt, obwohl Sie ruhen und sich dabei nicht bewegen. "
    )
    (cost,) = hardest(grade("Wir rufen Sie heute an. " * 20 + german, "de"), "de", 1)
    assert "nested: weil, obwohl" in cost.reasons


def test_of_the_hard_words_names_come_last() -> None:
    named = "In Wagga we use Joplinotte, a rhizotomy, the best of all the things that can be done here now for you. "
    (cost,) = hardest(grade(EASY * 5 + named), "en", 1)
    (hard,) = [reason for reason in cost.reasons if reason.startswith("hard words: ")]
    assert hard.split(", ")[0] == "hard words: rhizotomy"


def test_the_gain_is_about_what_mending_does() -> None:
    page = grade(EASY * 4 + LONG)
    short = "When you come to us we look at your back and your neck. Then we talk and find out what to do for you now. "
    mended = grade(EASY * 4 + short)
    assert page.grade is not None
    assert mended.grade is not None
    assert abs(hardest(page, "en", 1)[0].gain - (page.grade - mended.grade)) < 0.4


def test_no_grade_no_costs() -> None:
    assert hardest(grade("Too short."), "en") == ()


def test_a_page_of_equal_easy_sentences_has_nothing_to_mend() -> None:
    assert hardest(grade("You can rest at home. " * 30), "en") == ()


def test_sections_are_graded_by_their_headings() -> None:
    def block(text: str, *headings: str, kind: Kind = Kind.PARAGRAPH) -> Prose:
        return Prose(Traced(text), "en", kind, headings=headings)

    blocks = [block(EASY), block("Care", kind=Kind.HEADING), block(LONG, "Care"), block(RARE, "Care", "Shots"),
              block(EASY, "Care")]  # fmt: skip
    found = sections(blocks, "en")
    counted = [(path, result.counts.sentences) for path, result in found]
    assert counted == [((), 5), (("Care",), 6), (("Care", "Shots"), 1)]


def test_names_that_do_not_count_do_not_count_in_sections() -> None:
    block = Prose(Traced(EASY + RARE), "en", Kind.PARAGRAPH)
    ((_, plain),) = sections([block], "en")
    ((_, without),) = sections([block], "en", ignore=("neuromodulation", "vertebroplasty"))
    assert without.words == plain.words - 2
