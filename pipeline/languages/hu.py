"""Hungarian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="hu",
    name="Hungarian",
    titles=words("dr ifj id özv prof gen ezr őrn szt pl ún kb ill ld vö u az. br gr hg tkp sz szerk ford eng"),
    endings=words("kft rt bt zrt nyrt i.e i.sz u.s m.m tel hrsz jr"),
    before_numbers=words("sz old o fej tel ábra"),
    openers=words(
        "a az egy és vagy de hogy ha mert mint ez azok ezek ő ők én te mi ti nem is csak már még most akkor itt "
        "ott ma tegnap holnap után előtt minden sok néhány volt voltak van vannak lesz ki melyik hol mikor miért "
        "hogyan azonban tehát így ezért"
    ),
    months=words(
        "január február március április május június július augusztus szeptember október november december jan "
        "febr márc ápr máj jún júl aug szept okt nov dec"
    ),
    ordinals=True,
    syllables=Syllables(nuclei=r"[aeiouáéíóöőúüű]"),
)
