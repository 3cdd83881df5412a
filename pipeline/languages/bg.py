"""Bulgarian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables, words

LANGUAGE = Language(
    tag="bg",
    name="Bulgarian",
    evidence=Evidence.NONE,
    titles=words(
        "г г-н г-жа д-р проф доц инж акад ген полк бул ул пл св гр с напр т.е т.нар вж ср обл общ кв бл ап чл ал им"
    ),
    endings=words("т.н н.е пр.н.е тел г гг"),
    before_numbers=words("с стр чл ал т рис табл фиг бр № тел"),
    after_numbers=words("г гг в лв м км"),
    eras=("н.е", "др", "т.н"),
    openers=words(
        "в във на по с със от до за при пред след между без и а но или че как кога къде ако защото това този тази "
        "тези той тя те то ние вие аз ти му неговият всички много някои не да също обаче после днес вчера утре "
        "тук там беше бяха е са кой какво"
    ),
    months=words("януари февруари март април май юни юли август септември октомври ноември декември"),
    syllables=Syllables(nuclei=r"[аеиоуъюя]"),
)
