"""Italian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Forms, Language, Syllables, words

# Verbs whose past is formed with "essere", participles that say how somebody is, and the name of a country.
_NOT_PASSIVE = (
    "(?:andat|arrivat|diventat|divenut|entrat|uscit|partit|nat|venut|avvenut|intervenut|tornat|ritornat|cadut|cresciut"
    "|finit|cambiat|riuscit|salit|scappat|passat|piaciut|sembrat|esistit|durat|bastat|iniziat|cominciat|sparit|scadut"
    "|guarit|aumentat|migliorat|peggiorat|armat|malat|sposat|divorziat|interessat|preoccupat|stancat|limitat|unit)[oaie]\\b"
)

LANGUAGE = Language(
    tag="it",
    name="Italian",
    evidence=Evidence.PARALLEL,
    ordinary=1.54,
    titles=words(
        "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch geom rag on sen gen col cap ten mons "
        "don fra s ss st p.es es ecc.mo egr gent spett art pag dir amm psicol cav comm rev v vs d ca tel econ az "
        "lun mer ven sab gent.mo gent.ma egr.io spett.le ill.mo ill.ma chiar.mo rev.mo rev.da p.zza c.so v.le "
        "l.go f.lli n.b p.s cfr trad ed cap.no m.llo ten.te brig mar.llo dr.ssa sig.rina soc pres max min co"
    ),
    endings=words(
        "s.p.a s.r.l s.n.c a.c d.c u.s u.s.a n.b p.s a.m p.m set ott nov dic gen feb mar apr mag giu lug ago ibid cit"
    ),
    before_numbers=words(
        "n no p pp pag pagg art artt cap vol fig tel nr comma set ott nov dic gen feb mar apr giu lug ago sec sez "
        "tav tab lib prot fatt rif all ca tit par ed sett int lun mer gio ven sab dom co lett"
    ),
    after_numbers=words("gen feb mar apr mag giu lug ago set sett ott nov dic"),
    lettered=words("vitamina vitamine epatite tipo gruppo piano opzione classe allegato lettera"),
    eras=("a.c",),
    openers=words(
        "il lo la i gli le l un uno una di del dello della dei degli delle da dal dalla in nel nella nei negli "
        "nelle su sul sulla con per tra fra a al alla ai agli alle e ed o ma però perché che se quando dove come "
        "mentre poiché anche inoltre quindi così allora poi dopo prima oggi ieri domani questo questa questi "
        "queste quello quella quelli quelle ciò egli ella lui lei loro essi io tu noi voi si non suo sua suoi sue "
        "mio mia nostro tutti tutto ogni alcuni molti molte altri è sono fu era ha hanno c"
    ),
    months=words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
    syllables=Syllables(
        nuclei=r"[iu]?[aeoàèéòó][iu]?|i?[ìíùú]|[iu]+",
        silent=r"(?<=[cg])i(?=[aou])|(?<=q)u",
    ),
    scores="gulpease",
    apostrophe_joins=False,
    clauses=words("che cui quale quali dove quando perché sebbene mentre se affinché"),
    forms=Forms(
        passive=(
            r"(?<!\b[sS]i )\b(?:è|sono|era|erano|fu|furono|sarà|saranno|sia|siano|stato|stata|stati|state|viene|vengono"
            r"|veniva|venivano|essere)\s+(?:\w+mente\s+)?(?P<form>(?!stat|" + _NOT_PASSIVE + r")"
            r"\w{2,}(?:at|it|ut)[oaie]|fatt[oaie]|dett[oaie]|scritt[oaie]|vist[oaie]|post[oaie]|apert[oaie]|mess[oaie]"
            r"|pres[oaie])\b"
        ),
        nominalization=(
            r"\b(?:effettu\w+|esegu\w+|procede\w*\s+alla)\s+(?:una?|la|il|le|i|l['’])?\s*"
            r"(?P<noun>\w{3,}(?:zione|mento|sione|zioni|menti))\s+d(?:i|el|ella|ello|ei|egli|elle)\b"
        ),
    ),
    leftovers=(
        "il tuo indirizzo email non sarà pubblicato",
        "i campi obbligatori sono contrassegnati",
        "lascia un commento",
        "questo sito utilizza akismet",
    ),
)
