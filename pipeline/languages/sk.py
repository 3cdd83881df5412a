"""Slovak: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables, words

LANGUAGE = Language(
    tag="sk",
    name="Slovak",
    evidence=Evidence.NONE,
    titles=words(
        "p pán dr mudr judr rndr phdr ing mgr bc prof doc gen plk mjr kpt sv ul nám napr tzn tzv t.j t. j tj resp "
        "cca čl ods písm str kap obr tab pozn"
    ),
    endings=words("pr.n.l n.l s.r.o a.s st jr č tel r"),
    before_numbers=words("č str čl ods kap obr tab zv tel"),
    after_numbers=words("r sk km kg"),
    eras=("n.l",),
    openers=words(
        "v vo na po z zo s so do od pre pri o za pod nad pred medzi bez k ku u i a ale alebo že ako keď kde ak "
        "aby hoci pretože preto tak to ten tá tí tieto táto tento on ona oni ono my vy ja ty jeho jej ich náš váš "
        "môj svoj všetci každý mnoho niektorí nie áno už ešte tiež však potom dnes včera zajtra tu tam bol bola "
        "bolo boli je sú kto ktorý čo"
    ),
    months=words("januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"),
    syllables=Syllables(nuclei=r"[aeiouyáäéíóôúý]+?|(?<![aeiouyáäéíóôúý])[rlŕĺ](?![aeiouyáäéíóôúý])"),
)
