"""French: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Forms, Language, Register, Syllables, words

# Verbs whose past is formed with "être", and participles that say how somebody is.
_NOT_PASSIVE = (
    "(?:n|re?n|all|arriv|rest|demeur|tomb|retomb|entr|rentr|mont|remont|pass|retourn|décéd|divorc|mari|intéress|désol|âg"
    "|fatigu|situ|spécialis|enrag|étonn|privilégi|compliqu|limit|exagér|motiv|préoccup|inquiet|éloign|réput)ée?s?\\b"
)

# Endings and spellings of words made from Latin and Greek ("formation savante").
_LEARNED = (
    r".{2}(?:[stx]ion|ité|isme|ique|logie|logue|graphie|ateur|atrice|tif|tive|ible|able|iel|ielle|thèse|nomie|tude|tère"
    r"|(?<!i)ème)s?$|.{3}(?:[ae]nce|iste|toire)s?$"
    r"|th|ph|rh|ch[lr]|[^aeoéuâ]y[^aeiouéè]|æ|œ|psy|tech|syst|hydr|géo|bio|gramm"
)

LANGUAGE = Language(
    tag="fr",
    name="French",
    evidence=Evidence.READERS,
    ordinary=1.56,
    titles=words(
        "m mm mme mmes mlle mlles dr drs pr prof me mgr st ste sts bd av p.ex ex cf vs env éd dir chap réf hab "
        "gal col cdt capt lt sgt boul cie réf. tél max min vve mgrs rev fr adj dép bât res fbg rte imp"
    ),
    endings=words(
        "s.a s.a.r.l a.m p.m j.-c av.j.-c u.e e.-u o.n.u n.b p.s r.-v c.-à-d janv févr avr juil sept oct nov déc "
        "ibid cit"
    ),
    before_numbers=words(
        "no n° p pp art chap vol fig t tél éd § al ch pag tab pl bât esc app apt dép cf sect env lun mer jeu ven "
        "sam dim janv févr avr juil sept oct nov déc"
    ),
    after_numbers=words("janv févr avr juil sept oct nov déc"),
    lettered=words("vitamine vitamines hépatite type groupe plan option classe annexe lettre"),
    eras=("j.-c",),
    openers=words(
        "le la les l un une des du de d en dans sur sous par pour avec sans chez vers entre depuis pendant après "
        "avant selon à au aux et ou mais donc or ni car si quand lorsque où comme puisque parce quoique ce cet "
        "cette ces cela ceci c il elle ils elles on nous vous je tu j son sa ses leur leurs mon ma mes notre nos "
        "votre vos qui que quoi quel quelle quels quelles tout tous toute toutes chaque plusieurs certains aucun "
        "même aussi ainsi alors puis ensuite enfin cependant toutefois pourtant aujourd hier demain ne n y est "
        "sont"
    ),
    months=words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
    syllables=Syllables(
        nuclei=r"[iu]?(?:eau|ai|au|ei|eu|œu|oi|ou|oy|ay|uy|[aeiouyàâäéèêëîïôöùûüœæ])",
        silent=r"(?<=[^aeiouyàâäéèêëîïôöùûü])(?:e|es|ent)$|(?<=[aeiouyàâéèêëîïôùûü])(?:e|es)$|(?<=[qg])u(?=[eiéèêaoî])",
    ),
    scores="kandel-moles",
    apostrophe_joins=False,
    register=Register(
        learned=_LEARNED,
        written=words(
            "donc ainsi cependant toutefois néanmoins afin selon lorsque puisque tandis dont or car lequel laquelle "
            "lesquels lesquelles auquel auxquels duquel desquels notamment outre parmi lors dès tel telle tels telles "
            "quant celui celle ceux celles chacun soit"
        ),
        spoken=words("je j tu t me m moi te toi vous votre vos mon ma mes ton ta tes ça oui non merci bonjour on"),
        everyday=r".{3}(?<!ass)ez$",  # what one says to "vous"
    ),
    clauses=words("qui que dont où lequel laquelle lesquels lorsque quand puisque quoique si"),
    forms=Forms(
        passive=(
            r"(?<!\b[sS]['’])(?<!\b[sS]e )\b(?:est|sont|était|étaient|sera|seront|fut|furent|été|être|soit|soient)\s+"
            r"(?:\w+ment\s+)?(?P<form>(?!" + _NOT_PASSIVE + r")"
            r"\w{2,}(?:é|ée|és|ées)|faite?s?|mise?s?|prise?s?|écrite?s?|rendue?s?|reçue?s?|vue?s?|ouverte?s?)\b"
        ),
        nominalization=(
            r"\b(?:effectu\w+|réalis\w+|procèd\w+\s+à|procéd\w+\s+à)\s+(?:une?|la|le|l['’]|des|les)\s*"
            r"(?P<noun>\w{3,}(?:tion|ment|sion|tions|ments|age))\s+(?:de|du|des|d['’])"
        ),
    ),
    leftovers=(
        "votre adresse e-mail ne sera pas publiée",
        "votre adresse de messagerie ne sera pas publiée",
        "les champs obligatoires sont indiqués avec",
        "laisser un commentaire",
        "ce site utilise akismet",
    ),
)
