from __future__ import annotations

import pytest

from pipeline.languages import grade, known_languages
from pipeline.languages.scripts import foreign_script

LATIN = "The nurse will call you today and ask how you feel. Rest at home and drink water."
CYRILLIC = "Медсестра позвонит вам сегодня и спросит, как вы себя чувствуете."
ARABIC = "ستتصل بك الممرضة اليوم وتسألك عن حالتك. استرح في البيت واشرب الماء."


@pytest.mark.parametrize(
    ("text", "locale", "script"),
    [
        (LATIN, "ar", "Latin"), (LATIN, "hi", "Latin"), (LATIN, "zh-Hans", "Latin"), (LATIN, "ko", "Latin"),
        (CYRILLIC, "en", "Cyrillic"), (CYRILLIC, "el", "Cyrillic"), (ARABIC, "de", "Arabic"),
        ("護理師今天會打電話給您。", "en", "Chinese"), ("おうちでゆっくりやすんでください。", "ko", "Japanese"),
    ],
)  # fmt: skip
def test_most_of_a_text_is_in_another_script(text: str, locale: str, script: str) -> None:
    assert foreign_script(text, locale) == script
    found = grade(text, locale)
    assert found.grade is None
    assert found.local is None
    assert all(sentence.grade is None for sentence in found.sentences)
    assert found.words == sum(sentence.counts.words for sentence in found.sentences)
    assert found.advisory
    assert found.basis.startswith(f"not checked: this is written in {script} letters, which is not how ")


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        (ARABIC + " Docker Compose", "ar"), ("استخدم Docker Compose على الخادم.", "ar"), (CYRILLIC + " Wi-Fi", "ru"),
        ("请用 Docker 打开 README 文件。", "zh"), ("Docker를 설치하고 서버를 시작하세요.", "ko"),
        (LATIN + " π = 3.14; αβγ", "en"),
        ("看護師が今日お電話します。", "ja"), ("護理師今天會打電話給您。", "zh-Hant"), ("12 34, 56.", "ar"), ("", "hi"),
    ],
)  # fmt: skip
def test_words_left_in_another_script_are_normal(text: str, locale: str) -> None:
    assert foreign_script(text, locale) is None


def test_a_language_written_in_two_scripts_is_not_judged_by_them() -> None:
    assert foreign_script(LATIN, "kk") is None
    assert foreign_script(CYRILLIC, "kk") is None


@pytest.mark.parametrize("locale", known_languages())
def test_a_text_in_georgian_letters_has_no_grade_in_any_language(locale: str) -> None:
    assert grade("ექთანი დღეს დაგირეკავთ და გკითხავთ თავს როგორ გრძნობთ. " * 12, locale).grade is None


def test_a_page_half_in_another_script_has_a_grade_and_one_almost_all_in_it_has_none() -> None:
    assert grade(f"{ARABIC}\n\n{LATIN}", "ar").grade is not None
    assert grade(f"{ARABIC}\n\n{LATIN * 5}", "ar").grade is None
