"""Czech: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="cs",
    name="Czech",
    ordinary=1.8,
    titles=words(
        "p pan pí dr mudr judr rndr phdr ing mgr bc prof doc gen plk mjr kpt por sv ul nám tř např tzn tzv tj "
        "popř resp cca čl odst písm str ř kap obr tab viz red akad arch min pozn"
    ),
    endings=words("př.n.l n.l s.r.o a.s o.p.s st jr č tel r"),
    before_numbers=words("č str čl odst kap obr tab sv tel odd"),
    after_numbers=words("r kč km kg"),
    eras=("n.l",),
    openers=words(
        "v ve na po z ze s se do od pro při o za pod nad před mezi bez k ke u i a ale nebo že jak když kde pokud "
        "aby ačkoli protože proto tak to ten ta ti tyto tato tento on ona oni ono my vy já ty jeho její jejich "
        "náš váš můj svůj všichni vše každý mnoho někteří ne ano už již ještě také však potom pak tehdy dnes "
        "včera zítra zde tam byl byla bylo byli je jsou kdo který co"
    ),
    months=words("ledna února března dubna května června července srpna září října listopadu prosince"),
    syllables=Syllables(nuclei=r"[aeiouyáéěíóúůý]+?|(?<![aeiouyáéěíóúůý])[rl](?![aeiouyáéěíóúůý])"),
)
