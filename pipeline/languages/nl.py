"""Dutch: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Forms, Language, Syllables, words

LANGUAGE = Language(
    tag="nl",
    name="Dutch",
    titles=words(
        "dhr mevr mw dr drs ir ing mr prof st jhr ds o.a bijv d.w.z m.b.t m.a.w i.p.v t.a.v t.o.v o.l.v z.g.a.n "
        "ca vgl evt incl excl resp nl z.o.z m.n gen kol maj fam str"
    ),
    endings=words("n.chr v.chr b.v n.v jr sr blz u.s tel jl a.m p.m m.i"),
    before_numbers=words(
        "nr blz p art hfst fig tab tel lid nrs afb pag hoofdst ma di wo do vr za jan feb mrt apr jun jul aug sep "
        "sept okt nov dec"
    ),
    eras=("e.d", "e.a", "v.chr", "n.chr"),
    openers=words(
        "de het een in op van voor met aan bij uit naar over onder door tegen zonder om tijdens sinds tot en of "
        "maar want dus dat als toen waar hoe wat wie welke omdat hoewel terwijl ook nog dan daarna daarom hier "
        "daar nu vandaag gisteren morgen dit deze die hij zij ze wij we jij je ik u men zijn haar hun ons onze "
        "mijn alle veel sommige elke geen niet is was waren heeft had wordt werd kan moet echter bovendien er"
    ),
    months=words("januari februari maart april mei juni juli augustus september oktober november december"),
    syllables=Syllables(nuclei=r"(?:aai|ooi|oei|eeu|ieu|uw|aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[aeiouyëïöüéè])"),
    scores="flesch-douma",
    clauses=words("dat omdat hoewel terwijl wanneer waarbij waardoor waarvan nadat voordat zodat indien"),
    forms=Forms(
        passive=r"\b(?:wordt|worden|werd|werden)\b[^.!?,;]{0,60}?\b(?P<form>ge\w{2,}(?:d|t|en))\b",
    ),
    leftovers=(
        "je e-mailadres wordt niet gepubliceerd",
        "het e-mailadres wordt niet gepubliceerd",
        "vereiste velden zijn gemarkeerd",
        "geef een reactie",
    ),
)
