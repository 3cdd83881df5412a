"""Norwegian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="no",
    name="Norwegian",
    titles=words(
        "hr fr frk dr prof st f.eks bl.a d.v.s dvs pga ca kap jf resp evt vedr iflg mht inkl ekskl ing dir red "
        "kgl tidl opr t.o.m f.o.m"
    ),
    endings=words("f.kr e.kr kl kr jr nr tlf"),
    before_numbers=words("nr s kap kl fig tab tlf bd § art"),
    eras=("f.kr", "e.kr", "m.m", "m.fl", "o.s.v", "o.l"),
    openers=words(
        "den det de en et ei i på av for med til fra om under over ved etter før mellom uten mot gjennom hos og "
        "eller men at som når hvor hvis fordi derfor så også dessuten siden nå da her dag denne dette disse han "
        "hun vi dere jeg du man hans hennes deres sin sitt vår min alle mange noen hver ingen ikke er var har "
        "hadde blir ble kan skal skulle må hva hvem hvilken hvilke hvordan hvorfor bare"
    ),
    months=words("januar februar mars april mai juni juli august september oktober november desember"),
    syllables=Syllables(nuclei=r"[aeiouyæøåé]"),
    scores="lix rix",
    clauses=words("som at fordi mens når selv inntil hvilket hvilke hvor"),
)
