"""Ukrainian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="uk",
    name="Ukrainian",
    titles=words(
        "р рр вул просп пл пров буд корп кв обл р-н сел ім проф акад доц канд напр див пор рис табл гл св о б ген "
        "полк т.зв тзв п куб м"
    ),
    endings=words("н.е р рр ст тел гр"),
    before_numbers=words("с стор рис табл гл п ст № т кв тел §"),
    after_numbers=words("р рр ст грн м км кг"),
    eras=("н.е", "т.д", "т.п"),
    openers=words(
        "в у на по з зі із до від для при про за під над через після перед між без і й та а але або що як коли де "
        "якщо щоб хоча тому це цей ця ці той він вона вони воно ми ви я ти його її їх наш ваш мій свій всі усі "
        "кожен багато деякі не ні так вже ще також крім однак потім тоді сьогодні вчора завтра тут там був була "
        "було були є хто який"
    ),
    months=words("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"),
    syllables=Syllables(nuclei=r"[аеєиіїоуюя]"),
)
