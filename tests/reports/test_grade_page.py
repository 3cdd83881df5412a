"""Grades as pictures, JSON and lines: the same numbers, each at its place, and a page that keeps our own rules."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

import pipeline
from pipeline.formats import read_article, words
from pipeline.model import Kind, Prose, Span, Text, Traced
from pipeline.reports.grades import as_json, as_text, page
from pipeline.reports.grades.graded import Beside, Graded, Version, apart, shown, version

EASY = "The pump is small. It helps you to rest. You can walk a little each day. "
HARD = (
    "Notwithstanding considerable methodological heterogeneity, practitioners should contemplate multidisciplinary "
    "rehabilitation as an indispensable prerequisite for sustained functional improvement."
)
ARTICLE = f"---\ntitle: The pump\n---\n\n{EASY * 9}\n\n## Before you start\n\n{HARD} {EASY}\n\n- Rest well\n- Walk\n"
SPANISH = (
    "La bomba administra medicamentos mediante procedimientos mínimamente invasivos. "
    "Le ayuda a descansar. Puede caminar un poco cada día. "
)


@pytest.fixture
def english() -> Version:
    blocks = words(read_article(Text("source/pump.md", ARTICLE), name="pump"), {}, "en")
    return version(blocks, "en", target=8.0, limit=9.0)


@pytest.fixture
def both(english: Version) -> Graded:
    text = Text("locales/es/LC_MESSAGES/pump.po", SPANISH * 9)
    heading = Text("locales/es/LC_MESSAGES/pump.po", "La bomba")
    blocks = (
        Prose(Traced.whole(heading), "es", Kind.TITLE),
        Prose(Traced.whole(text), "es", Kind.PARAGRAPH),
    )
    return Graded("source/pump.md", (english, version(blocks, "es", target=8.0, limit=9.0)))


def test_the_page_keeps_our_own_rules(both: Graded) -> None:
    found = pipeline.check_html(page.report([both]))
    assert [(f.rule, f.line, f.message) for f in found] == []


def test_two_articles_keep_our_own_rules_too(both: Graded) -> None:
    other = words(read_article(Text("source/other.md", EASY * 9), name="other"), {}, "en")
    articles = [both, Graded("source/other.md", (version(other, "en", target=5.0, limit=6.0),))]
    found = pipeline.check_html(page.report(articles))
    assert [(f.rule, f.line, f.message) for f in found] == []


def test_the_hard_sentence_is_shaded_and_labelled(both: Graded) -> None:
    html = page.report([both])
    ((shade, label),) = re.findall(
        r'<span class="shade (s\d)" id="[^"]+">Notwithstanding[^<]+<span class="label">(\d+)', html
    )
    assert shade == "s3"
    hard = next(s for s in both.versions[0].grade.sentences if s.text.startswith("Notwithstanding"))
    assert hard.grade is not None
    assert label == f"{hard.grade:.0f}"
    assert 'class="shade s1"' not in html.partition('class="drawn"')[2]


def test_nothing_of_the_text_is_lost(both: Graded) -> None:
    drawn = page.report([both]).partition('class="drawn"')[2].partition("</div>")[0]
    drawn = re.sub(r'<span class="label">\d+</span>', "", drawn)
    text = " ".join(re.sub(r"<[^>]+>", " ", drawn.partition(">")[2]).split())
    assert HARD in text
    assert text.count("The pump is small.") == 10
    assert text.endswith("Rest well Walk")


def test_what_to_mend_first_leads_to_its_sentence(both: Graded) -> None:
    html = page.report([both])
    first = re.search(r'<ol class="hard">\s*<li>\s*<p[^>]*><a href="#([^"]+)">([^<]+)</a>', html)
    assert first is not None
    assert first[2] == HARD
    assert f'id="{first[1]}">Notwithstanding' in html
    line = ARTICLE[: ARTICLE.index("Notwith")].count("\n") + 1
    assert f"<li>line {line} of source/pump.md</li>" in html


def test_locales_stand_side_by_side(both: Graded) -> None:
    table = page.report([both]).partition("<tbody>")[2].partition("</tbody>")[0]
    rows = [re.sub(r"<[^>]+>", " ", row).split() for row in table.split("</tr>")[:2]]
    english, spanish = both.versions
    assert rows[0][:3] == ["English", "en", shown(english.grade)]
    assert rows[1][:3] == ["Spanish", "es", shown(spanish.grade)]
    assert rows[1][3] == f"{apart(spanish.grade.grade or 0, english.grade.grade or 0):+.1f}".replace("-", "−")


def test_a_difference_is_that_of_the_grades_as_shown(both: Graded) -> None:
    english, spanish = both.versions
    near = Graded("a.md", (replaced(english, 6.34), replaced(spanish, 7.06)))
    assert "+0.8" in page.report([near]).partition("<tbody>")[2].partition("</tbody>")[0]
    assert apart(7.06, 6.34) == 0.8


def replaced(one: Version, grade: float) -> Version:
    return replace(one, grade=replace(one.grade, grade=grade))


def test_what_changed_is_told_in_every_report(both: Graded) -> None:
    english, spanish = both.versions
    easier = replace(replaced(english, 6.1), beside=Beside(last=6.5))
    harder = replace(replaced(spanish, 7.4), beside=Beside(last=7.3, source=6.1))
    one = Graded("a.md", (easier, harder))
    html = page.report([one])
    assert "<p>0.4 easier than at the last build.</p>" in html
    assert "From last build" in html
    assert '<td class="number">+0.1</td>' in html
    assert "From last build" not in page.report([both])
    assert "0.4 easier than at the last build" in as_text.report([one]).splitlines()[0]
    (first, second) = json.loads(as_json.report([one]))["articles"][0]["versions"]
    assert (first["grade_at_last_build"], second["grade_of_source"]) == (6.5, 6.1)


def test_reading_time_and_every_classic_score_are_told(both: Graded) -> None:
    text = as_text.report([both])
    assert ", about 1 minute to read)" in text.splitlines()[0]
    assert re.search(r"^  Flesch-Kincaid grade -?[\d.]+, SMOG [\d.]+", text, re.MULTILINE)
    assert re.search(r"Szigriszt-Pazos [\d.]+ \((?:normal|algo difícil|muy difícil|bastante fácil|muy fácil)\)", text)
    html = page.report([both])
    assert "about 1 minute to read." in html
    assert re.search(r'Szigriszt-Pazos [\d.]+ \(<span lang="es">', html)
    names = [one["name"] for one in json.loads(as_json.report([both]))["articles"][0]["versions"][0]["classic"]]
    assert names[:2] == ["Flesch-Kincaid grade", "SMOG"]


def test_english_scores_of_textstat_are_told_where_it_counts_the_same_sentences() -> None:
    text = "The nurse will call you today. She will explain the medicine. You may ask her anything. " * 2
    block = Prose(Traced.whole(Text("a.md", text)), "en", Kind.PARAGRAPH)
    names = [score.name for score in version((block,), "en", target=8, limit=9).scores]
    assert names == ["Flesch-Kincaid grade", "SMOG", "ARI", "LIX", "RIX"]


def test_the_heading_that_all_sections_share_is_named_once() -> None:
    def section(text: str, *path: str) -> Prose:
        return Prose(Traced.whole(Text("a.md", text)), "en", Kind.PARAGRAPH, 0, path)

    blocks = (section(EASY, "Pumps"), section(EASY, "Pumps", "Rest"))
    assert version(blocks, "en", target=8, limit=9).section_names == ("Pumps", "Rest")
    two = (section(EASY, "Pumps", "Rest"), section(EASY, "Care", "Rest"))
    assert version(two, "en", target=8, limit=9).section_names == ("Pumps › Rest", "Care › Rest")


def test_bars_are_drawn_to_scale(both: Graded) -> None:
    html = page.report([both])
    bars = [float(share) for share in re.findall(r"inline-size: ([\d.]+)%", html.partition('class="bars"')[2])]
    grades = [grade.grade for _, grade in both.versions[0].sections]
    widest = max(16.0, *(grade for grade in grades if grade is not None))
    assert bars == [pytest.approx(100 * (grade or 0) / widest, abs=0.01) for grade in grades]
    assert f"--target: {100 * 8 / widest}%; --limit: {100 * 9 / widest}%" in html


def test_json_has_the_same_numbers(both: Graded) -> None:
    (article,) = json.loads(as_json.report([both]))["articles"]
    english, spanish = article["versions"]
    assert [english["grade"], spanish["grade"]] == [one.grade.grade for one in both.versions]
    assert english["hardest"][0]["text"] == HARD
    assert (english["hardest"][0]["path"], english["hardest"][0]["line"]) == ("source/pump.md", 9)
    assert english["sections"][-1]["headings"] == ["Before you start"]


def test_lines_have_the_same_numbers(both: Graded) -> None:
    text = as_text.report([both])
    assert text.startswith(f"source/pump.md: grade {shown(both.versions[0].grade)}, ")
    assert f"    es       {shown(both.versions[1].grade):>10}" in text
    assert "source/pump.md:9:1  grade" in text


def test_headings_of_a_translation_name_its_sections() -> None:
    def blocks(heading: str, text: str, locale: str) -> tuple[Prose, ...]:
        whole = Text("a", f"{heading}\n{text}")
        middle = len(heading)
        return (
            Prose(Traced.whole(whole, Span(0, middle)), locale, Kind.HEADING, 2, ("Rest",)),
            Prose(Traced.whole(whole, Span(middle + 1, len(whole.content))), locale, Kind.PARAGRAPH, 0, ("Rest",)),
        )

    source, spanish = blocks("Rest", EASY, "en"), blocks("Descanso", SPANISH, "es")
    found = version(spanish, "es", target=8, limit=9, source=source)
    assert [path for path, _ in found.sections] == [("Descanso",)]


def test_a_language_without_means_is_said_to_be_not_graded() -> None:
    block = Prose(Traced.whole(Text("a.md", "Maumivu ni ishara ya mwili.")), "sw", Kind.PARAGRAPH)
    one = Graded("a.md", (version((block,), "sw", target=8, limit=9),))
    assert "Not graded" in page.report([one])
    assert "a.md: not graded" in as_text.report([one])
    assert json.loads(as_json.report([one]))["articles"][0]["versions"][0]["grade"] is None


def test_the_same_sentence_is_to_mend_once() -> None:
    block = Prose(Traced.whole(Text("a.md", f"{HARD} {EASY}" * 4)), "en", Kind.PARAGRAPH)
    texts = [cost.sentence.text for cost in version((block,), "en", target=8, limit=9).hardest]
    assert texts[0] == HARD
    assert len(texts) == len(set(texts))
