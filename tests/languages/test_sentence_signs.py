"""Own sentences for each thing that hides where a sentence ends, in many languages: joined, they are found again."""

from __future__ import annotations

from time import process_time

import pytest

from pipeline.languages import sentences

ABBREVIATIONS = {
    "en": [
        ["He lives on Oak St.", "She lives on 5th Ave.", "They meet."],
        ["St. Mary's Hospital is on Elm St. near Mt. Hood."],
        ["See Figs. 3 and 4, Tab. 5, Vol. II and Chap. IV.", "Then p. xii."],
        ["Ring at 12 Main St., Apt. 4, Boston, Mass. 02110.", "It is in Phoenix, Ariz. in the sun."],
        ["He has MS.", "The scan is MR.", "It took one rep.", "The rest was easy.", "Check the pH.", "Then rest."],
        ["DR. SMITH is here.", "MS. LEE too."],
        ["Eat food with vitamin C.", "Fruit has it.", "He has hepatitis B.", "Paul C. Lee has type A."],
        ["P.S. The card helps.", "N.B. We close at six."],
    ],
    "es": [["Pesa aprox. 70 kg.", "Cf. Ruiz, máx. 5 al día.", "Apdo. 12, 3.ª planta."]],
    "de": [
        ["Sie wohnt in der Mozartstr. 12.", "Er wohnt in der Langen Str. 5.", "Hausnr. 3 ist zu."],
        ["Prof. Dr. h. c. mult. Lang nimmt tägl. 3 Tabl. davon.", "Siehe S. 12.", "Lang hat recht."],
        ["Kommen Sie am Mo. 5. Mai in die Fa. Lang.", "Danke."],
    ],
    "it": [
        ["Prenda la vitamina D.", "Maria A. Riva la prende."],
        ["Vada in P.zza Dante 5 e chieda alla Soc. Sole.", "N.B. Il lunedì è chiuso."],
        ["Nel sec. XIX era bosco.", "Max. 10."],
    ],
    "ru": [
        ["Он помог им.", "Они ушли.", "Это майор.", "Он ждал."],
        ["Живу на пр. Мира, наб. Невы, доб. 5."],
        ["Цена 300 долл. США в день.", "В 2020 г. США ввели закон."],
        ["Цена 5 руб. 10 коп. за штуку.", "Дорого."],
        ["Приём в 9 ч. 30 мин. утра.", "Он длится час."],
    ],
    "fr": [["J.-P. Dupont et M.-C. Roy sont là, app. 5, dép. 75.", "Voilà."]],
    "pt": [["Mora na R. Augusta, apto. 3, bl. 2.", "Pça. Mauá fica longe."]],
    "pl": [["Pomogliśmy im.", "Oni poszli.", "Mieszka na ul. Długiej, lok. 5."]],
    "hi": [["ए. पी. जे. अब्दुल कलाम आए।", "वे गए।"]],
    "ko": [["네.", "아니요.", "J. K. 롤링이 왔다."]],
    "tr": [["Bkz. s. 12.", "Elma yiyin."]],
}  # fmt: skip

DATES_AND_TIMES = {
    "en": [
        ["At 7 a.m. Dr. Reid came in.", "He left at 4 P.M.", "Mrs. Reid stayed on."],
        ["Between 5 p.m. and 6 p.m. Smith slept."],
        ["We meet at 3 p.m. Tuesday, or at 10 a.m. Eastern time.", "Be there at 9 a.m. EST."],
        ["It is 5 lb. 3 oz. in all.", "It is 5 ft. 3 in. tall."],
        ["She came on 5 Nov.", "Mary left on Nov. 6, 2019."],
    ],
    "it": [["Venga lun. 12 ott.", "Grazie.", "Torni il 3 gen. 2020 alle 9."]],
    "es": [["Venga el lun. 12 oct.", "Gracias.", "Vuelva el 3 feb. 2020 por la tarde."]],
    "fr": [["Venez le 12 oct.", "Merci.", "Le 5 janv. 2020 est pris."]],
    "pt": [["Venha em 12 out.", "Obrigado.", "O dia 5 jan. 2020 é feriado."]],
    "de": [["Am 15. Januar und am 3. Apr. 2020 ist zu.", "Am 1. und 2. Tag ruht man."]],
}

LISTS = {
    "en": [
        ["Q. Why should I rest?", "A. It helps the back."],
        ["II. What we do at home.", "We rest."],
        ["i. Rest at home", "ii. Drink water", "iii. Call the nurse"],
        ["i) Rest at home", "ii) Drink water"],
        ["(1) Rest at home.", "(2) Drink water."],
        ["(a) Rest at home", "(b) Drink water"],
        ["A) Rest at home", "B) Drink water"],
        ["•9. Rest at home", "•10. Drink water"],
        ["⁃9. Rest at home", "⁃10. Drink water"],
        ["1.) Rest at home", "2.) Drink water"],
        ["A. Lee and B. Cole came.", "They sat."],
    ],
    "ru": [["а) Отдыхайте", "б) Пейте воду"], ["а. Отдыхайте", "б. Пейте воду"]],
    "de": [["a.) Ruhen Sie", "b.) Trinken Sie"]],
}

QUOTATIONS = {
    "en": [
        ["It works.[1]", "We use it.[2, 3]", "It is safe.²", "“It helps.”[4]", "Good."],
        ["“Stop!” Mary cried.", "“Why?” Tom Lee asked.", "“Stop!”", "Mary said nothing."],
        ["He asked “Why?”, then left.", "“Why not?” was the answer."],
    ],
    "ru": [["«Куда ты идёшь? – спросил отец. – Сегодня ведь мороз».", "Он ушёл.", "– Домой."]],
    "ja": [["「痛いです。」と言った。", "「痛い？」と聞いた。", "「いいえ。」", "帰った。"]],
    "zh": [["他说：“好。”", "我走了。", "“疼吗？”她问。", "“不疼。”"]],
    "es": [["—¿Le duele? —preguntó la enfermera.", "—No.", "«¿Le duele?», dijo Ana."]],
}

ALL = {"abbreviation": ABBREVIATIONS, "date": DATES_AND_TIMES, "list": LISTS, "quotation": QUOTATIONS}


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        pytest.param(tag, case, id=f"{name} {tag} {number}")
        for name, languages in ALL.items()
        for tag, cases in languages.items()
        for number, case in enumerate(cases)
    ],
)
def test_sentences_joined_are_found_again(tag: str, expected: list[str]) -> None:
    joint = "" if tag in ("zh", "ja") else " "
    assert sentences(joint.join(expected), tag) == expected


def test_a_sentence_never_begins_with_a_comma() -> None:
    assert sentences("Has he said “No!” , then? Yes.") == ["Has he said “No!” , then?", "Yes."]


def test_lines_too_short_to_be_wrapped_are_a_list() -> None:
    assert sentences("opening hours\nphone numbers\nrooms, staff\n\nWe rest.") == [
        "opening hours", "phone numbers", "rooms, staff", "We rest.",
    ]  # fmt: skip
    assert sentences("Wash\r\nDry\r\nRest") == ["Wash", "Dry", "Rest"]


def test_lines_with_signs_or_only_two_are_running_text() -> None:
    assert sentences("We wash,\nthen we dry\nand rest.") == ["We wash,\nthen we dry\nand rest."]
    assert sentences("We wash\nand dry") == ["We wash\nand dry"]


@pytest.mark.parametrize(("tag", "unit"), [("de", "3. Januar "), ("en", "At 5 p.m. Friday "), ("ru", "«а. – б. – ")])
def test_a_sentence_without_end_takes_time_in_proportion(tag: str, unit: str) -> None:
    def least(size: int) -> float:
        text = (unit * size)[:size]
        times = []
        for _ in range(3):
            started = process_time()
            sentences(text, tag)
            times.append(process_time() - started)
        return min(times)

    assert least(320_000) < 14 * least(40_000)
