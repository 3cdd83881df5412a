"""Portuguese: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Forms, Language, Syllables, words

LANGUAGE = Language(
    tag="pt",
    name="Portuguese",
    evidence=Evidence.READERS,
    ordinary=1.53,
    commas=",(",
    titles=words(
        "sr sra srta srs sras dr dra drs dras d dom prof profa eng arq gen cap cel ten sgt st sto sta av p.ex ex "
        "vs exmo exma ilmo r trav pe fr mons dep sen gov pres min aprox máx mín pça pç al rod jd exmas v.exa rel "
        "cf cfr obs prov"
    ),
    endings=words("ltda s.a cia a.c d.c a.m p.m e.u.a eua tel jr ibid cit"),
    before_numbers=words(
        "no n.º nº p pp pág págs art arts cap caps vol fig figs tel seg jan fev mar abr mai jun jul ago set out "
        "nov dez apto aptos ap bl cx lj sl qd cód nr n al tab t ed ref qua qui sex sáb dom"
    ),
    after_numbers=words("jan fev mar abr mai jun jul ago set out nov dez"),
    lettered=words("vitamina vitaminas hepatite tipo grupo plano opção classe anexo letra"),
    eras=("a.c",),
    openers=words(
        "o a os as um uma uns umas em no na nos nas de do da dos das ao à aos às por pelo pela para com sem sobre "
        "sob entre desde até após durante segundo e ou mas porém contudo entretanto que se quando onde como "
        "porque embora enquanto pois este esta estes estas esse essa esses essas isto isso aquele aquela ele ela "
        "eles elas eu tu nós você vocês seu sua seus suas meu minha nosso nossa não sim já também além assim "
        "então depois antes hoje ontem amanhã muitos muitas alguns todos todo toda cada outro outra é são foi "
        "foram era há tem"
    ),
    months=words("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
    syllables=Syllables(
        nuclei=r"[iu]?(?:ão|õe|ãe|[aeoáâàéêóôãõ])[iu]?|[íú]|[iuü]+",
        silent=r"(?<=[qg])u(?=[eiéêí])",
    ),
    scores="martins",
    clauses=words("que qual quais quem cujo cuja cujos cujas onde quando porque embora enquanto"),
    forms=Forms(
        passive=r"\b(?:é|são|foi|foram|era|eram|será|serão|seja|sejam|sido|ser)\s+(?:\w+mente\s+)?(?P<form>\w{2,}(?:ad|id)[oa]s?|feit[oa]s?|dit[oa]s?|escrit[oa]s?|vist[oa]s?|post[oa]s?|abert[oa]s?)\b",
        nominalization=(
            r"\b(?:realiz\w+|efetu\w+|proced\w+\s+à)\s+(?:uma?|a|o|as|os)?\s*"
            r"(?P<noun>\w{3,}(?:ção|mento|são|ções|mentos))\s+d(?:e|o|a|os|as)\b"
        ),
    ),
    leftovers=(
        "o seu endereço de e-mail não será publicado",
        "o seu endereço de email não será publicado",
        "campos obrigatórios são marcados com",
        "deixe um comentário",
        "este site utiliza o akismet",
    ),
)
