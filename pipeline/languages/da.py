"""Danish: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="da",
    name="Danish",
    titles=words(
        "hr fr frk dr prof st sct f.eks fx bl.a d.v.s dvs pga p.g.a f ca kap jf resp evt vedr iflg mht inkl ekskl "
        "ing dir red adj cand mag kgl nuv tidl opr"
    ),
    endings=words("f.kr e.kr kl kr jr nr s.u tlf"),
    before_numbers=words("nr s kap kl fig tab tlf stk bd § art"),
    eras=("f.kr", "e.kr", "m.m", "m.fl", "o.s.v", "o.l"),
    openers=words(
        "den det de en et i på af for med til fra om under over ved efter før mellem uden mod gennem hos og eller "
        "men at som når hvor hvis fordi derfor så også desuden siden nu da her dag denne dette disse han hun vi i "
        "jeg du man hans hendes deres sin sit vores min alle mange nogle hver ingen ikke er var har havde bliver "
        "blev kan skal skulle må hvad hvem hvilken hvilke hvordan hvorfor kun"
    ),
    months=words("januar februar marts april maj juni juli august september oktober november december"),
    syllables=Syllables(nuclei=r"[aeiouyæøåé]"),
    scores="lix rix",
    clauses=words("som at fordi mens når selvom inden hvilket hvilke hvor"),
    leftovers=(
        "din e-mailadresse vil ikke blive publiceret",
        "krævede felter er markeret",
        "skriv et svar",
    ),
)
