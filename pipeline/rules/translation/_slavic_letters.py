"""A translation into a Slavic language in; letters of the other script, and capitals that only English has, out.

Days, months, languages and the words of titles have small letters (the chapters on capitals of Правила русской
орфографии и пунктуации 2006, Wielki słownik ortograficzny PWN and Український правопис 2019).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

# Letters of the two scripts that look the same. Words that join both (“URLы”, “X-координата”) have others too.
_LATIN, _CYRILLIC = "aceiopxyABCEHIKMOPTXy", "асеіорхуАВСЕНІКМОРТХу"
_MIXED = re.compile(
    rf"(?<![\w-])(?:[\u0400-\u04ff]+[{_LATIN}]{{1,2}}[\u0400-\u04ff]*|[{_LATIN}][\u0400-\u04ff]{{2,}})(?![\w-])"
    rf"|(?<![\w-])[A-Za-z]*[{_CYRILLIC}](?=[A-Za-z]{{2,}})[A-Za-z]+(?![\w-])"
)
_TO_CYRILLIC, _TO_LATIN = str.maketrans(_LATIN, _CYRILLIC), str.maketrans(_CYRILLIC, _LATIN)
_NAMES = MappingProxyType({
    "ru": r"(?<=\b[Вв] )(?:Понедельник|Вторник|Среду|Четверг|Пятницу|Субботу|Воскресенье|Январе|Феврале|Марте|Апреле"
          r"|Мае|Июне|Июле|Августе|Сентябре|Октябре|Ноябре|Декабре)\b(?! [А-ЯЁ])"
          r"|(?<=\bна )(?:Русском|Английском|Немецком|Французском|Испанском|Китайском|Японском)\b(?! [А-ЯЁ])"
          r"|(?<=[а-яё,] )(?:Русск|Английск|Немецк|Французск|Испанск|Китайск|Японск)[а-яё]{2,3}(?= (?:язык|текст|верси"
          r"|перевод))",
    "uk": r"(?<=\b[УуВв] )(?:Понеділок|Вівторок|Середу|Четвер|Пʼятницю|Суботу|Неділю|Січні|Лютому|Березні|Квітні"
          r"|Травні|Червні|Липні|Серпні|Вересні|Жовтні|Листопаді|Грудні)\b(?! [А-ЯІЇЄҐ])"
          r"|(?<=[а-яіїєґ,] )(?:Українськ|Англійськ|Німецьк|Французьк|Іспанськ|Китайськ|Японськ)[а-яіїєґ]{1,3}"
          r"(?= (?:мов|текст|верс|переклад))",
    "pl": r"(?<=\b[Ww] )(?:Poniedziałek|Wtorek|Środę|Czwartek|Piątek|Sobotę|Niedzielę|Styczniu|Lutym|Marcu|Kwietniu"
          r"|Maju|Czerwcu|Lipcu|Sierpniu|Wrześniu|Październiku|Listopadzie|Grudniu)\b(?! [A-ZŁŚŻ])"
          r"|(?<=\bpo )(?:Angielsku|Polsku|Niemiecku|Francusku|Hiszpańsku|Rosyjsku|Włosku|Chińsku|Japońsku)\b"
          r"|(?<=\bjęzyk )(?:Angielski|Polski|Niemiecki|Francuski|Hiszpański|Rosyjski|Chiński|Japoński)\b"
          r"|(?<=\bjęzyku )(?:Angielskim|Polskim|Niemieckim|Francuskim|Hiszpańskim|Rosyjskim|Chińskim|Japońskim)\b",
})  # fmt: skip
_DATES = MappingProxyType({spoken: re.compile(pattern) for spoken, pattern in _NAMES.items()})
# Words of a title that are no names by their endings; a second one may be any word.
_COMMON = MappingProxyType({
    "ru": r"[А-ЯЁ][а-яё]{2,}(?:ци[яиюей]|ни[еяюй]|ниями?|ост[ьи]|ств[оау]|тел[ьяие]|енн[а-я]{2}|ельн[а-я]{2}"
          r"|альн[а-я]{2}|ент[ыаов]*|нны[ехй]|мы[ехй]|щи[ейх])",
    "uk": r"[А-ЯІЇЄҐ][а-яіїєґ]{2,}(?:ці[яїю]|ння|нню|нням|ост[іь]|ість|ств[оау]|ач[аі]?|енн[а-яіїє]{1,2}"
          r"|альн[а-яіїє]{1,2})",
    "pl": r"[A-ZŁŚŻŹĆ][a-ząćęłńóśźż]{2,}(?:cj[aieęą]|ni[eau]|eniem|aniem|oś[ćc]i?|stw[oau]|ników|ownika?|ow[yae]"
          r"|ow(?:ych|ego|ej)|ln[yae]|ln(?:ych|ego|ej)|zn[yae]|zn(?:ych|ego|ej)|ików|acz[ae]?)",
})  # fmt: skip
_INSIDE = MappingProxyType(
    {spoken: re.compile(rf"(?<=[а-яёіїєґa-ząćęłńóśźż] ){pattern}(?!\w)") for spoken, pattern in _COMMON.items()}
)
_CAPITAL = re.compile(r"(?<=[^\W\d_] )[А-ЯІЇЄҐA-ZŚŁ]")
_SENTENCE = re.compile(r"[.!?:;,|]|\n")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 9  # words of a title


def letters_of_the_other_script(prose: str) -> Iterator[tuple[int, int, str]]:
    """Words in which one letter is of the other script, and what they should be."""
    for match in _MIXED.finditer(prose):
        word = match.group()
        latin = sum(sign.isascii() for sign in word)
        right = word.translate(_TO_CYRILLIC if latin * 2 <= len(word) else _TO_LATIN)
        if right.isascii() or not any(sign.isascii() for sign in right):
            yield *match.span(), right


def english_capitals(source: str, target: str, spoken: str) -> Iterator[tuple[int, int]]:
    """Days, months and languages with a capital; words of a title with one, as English titles have."""
    if spoken not in _DATES or not _CAPITAL.search(target):
        return
    for match in _DATES[spoken].finditer(target):
        yield match.span()
    words = _WORD.findall(source)
    if not 1 < len(words) <= _LONGEST or _SENTENCE.search(source) or _SENTENCE.search(target):
        return
    for match in _INSIDE[spoken].finditer(target):
        if match.group() not in words:
            yield match.span()
