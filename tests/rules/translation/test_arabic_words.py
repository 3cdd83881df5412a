"""Arabic letters and agreement: what is told, what is right and left alone."""

from __future__ import annotations

import pytest

from pipeline.rules.translation._arabic_agreement import disagreements
from pipeline.rules.translation._arabic_letters import well_spelled
from tests.rules.translation.entries import said


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("الصفحه", "الصفحة"), ("الاعمال", "الأعمال"), ("الرئيسى", "الرئيسي"), ("حتي", "حتى"), ("لاجراء", "لإجراء")],
)
def test_a_letter_without_its_mark_is_mended(wrong: str, right: str) -> None:
    assert well_spelled(wrong) == right


@pytest.mark.parametrize("word", ["كتابه", "التنبيه", "اعرف", "المستوى", "الكلى", "واصل", "استخدم", "الله", "يعطى"])
def test_a_word_of_its_own_is_left_alone(word: str) -> None:
    assert well_spelled(word) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ثلاث ملفات", "ثلاث ملفات"),
        ("لمدة أربع أسابيع", "أربع أسابيع"),
        ("في هذا الحالة", "هذا الحالة"),
        ("افتح هذه الملف", "هذه الملف"),
        ("في الصفحة الجديد", "الصفحة الجديد"),
        ("بطريقة بسيط", "بطريقة بسيط"),
        ("كلتا الملفين", "كلتا الملفين"),
        ("خذ 5 قرص", "5 قرص"),
        ("انتظر 15 دقائق", "15 دقائق"),
    ],
)
def test_words_that_do_not_agree_are_marked(text: str, words: str) -> None:
    (found,) = disagreements(text)
    assert text[found.start : found.end] == words


@pytest.mark.parametrize(
    "text",
    [
        "ثلاثة ملفات", "أربع دقائق", "يجعل هذا الدالة أسرع", "اسم الصفحة الجديد", "في الملفات الجديدة", "1.5 دقائق",
        "الفصل 3 ملف جديد", "كلا الملفين", "15 دقيقة", "بما في ذلك الصور", "عادة جيد", "5 أقراص",
    ],
)  # fmt: skip
def test_words_that_agree_are_left_alone(text: str) -> None:
    assert not list(disagreements(text))


def test_the_right_count_is_offered() -> None:
    (found,) = [one for one in said("Take 20 pills.", "خذ 20 أقراص.", "ar") if one.rule == "grammar"]
    assert found.problem.fix is not None
    assert found.problem.fix.replacement == "20 قرصًا"
