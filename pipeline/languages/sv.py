"""Swedish: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Forms, Language, Syllables, words

LANGUAGE = Language(
    tag="sv",
    name="Swedish",
    evidence=Evidence.PARALLEL,
    ordinary=1.87,
    titles=words(
        "dr prof hr fr s:t s:ta st t.ex bl.a d.v.s dvs f.d s.k m.fl. ca kap jfr resp ev ang fr.o.m t.o.m p.g.a "
        "pga o.d i.e ing dir red kungl frk mag fil jur obs tel bil"
    ),
    endings=words("f.kr e.kr kl st kr tr u.s a.m p.m jr nr"),
    before_numbers=words("nr s sid kap kl fig tab tel vol § st"),
    eras=("f.kr", "e.kr", "m.m", "m.fl", "o.s.v", "o.d"),
    openers=words(
        "den det de en ett i på av för med till från om under över vid efter före mellan utan mot genom hos och "
        "eller men att som när där om eftersom därför så också dessutom sedan nu då här idag igår denna detta "
        "dessa han hon vi ni jag du man hans hennes deras sin sitt vår er min alla många några varje ingen inte "
        "är var har hade blir blev kan ska skulle måste vad vem vilken vilka hur varför bara även"
    ),
    months=words("januari februari mars april maj juni juli augusti september oktober november december"),
    syllables=Syllables(nuclei=r"[aeiouyåäöé]"),
    scores="lix rix",
    clauses=words("som att eftersom medan när fastän innan sedan vilket vilka"),
    forms=Forms(
        passive=r"\b(?:blir|blev|bliva|blivit|bli)\s+(?P<form>\w{3,}(?:ad|ade|erat|dda|tta))\b",
    ),
    leftovers=(
        "din e-postadress kommer inte publiceras",
        "obligatoriska fält är märkta",
        "lämna ett svar",
    ),
)
