"""Romanian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="ro",
    name="Romanian",
    titles=words(
        "dl d-l dna d-na dnă dr prof ing arh gen col cpt lt sf str bd bul ex p.ex cca vs jud com acad conf lect pt av"
    ),
    endings=words("ș.a s.a s.r.l ș.a.m.d d.hr î.hr a.m p.m s.u.a tel"),
    before_numbers=words("nr p pag pp art alin cap vol fig tel lit"),
    eras=("hr",),
    openers=words(
        "un o în la de pe cu din pentru prin după înainte fără despre între către și sau dar însă că să dacă când "
        "unde cum deoarece deși acest această acești aceste acel acea el ea ei ele eu tu noi voi se nu da mai tot "
        "toți toate fiecare mulți unii alți astăzi ieri mâine aici acolo acum apoi astfel totuși este sunt era a "
        "au ce cine care"
    ),
    months=words("ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"),
    syllables=Syllables(nuclei=r"(?:ea|oa|ia|ie|io|iu|ai|ei|oi|ui|au|eu|ou|[aeouăâî]|i(?!$))"),
)
