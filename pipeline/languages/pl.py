"""Polish: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables, words

LANGUAGE = Language(
    tag="pl",
    name="Polish",
    evidence=Evidence.PARALLEL,
    ordinary=1.85,
    titles=words(
        "p dr prof hab inż mgr doc gen płk mjr kpt por ks o św bł ul al pl os np tzn tzw tj m.in in ur zm wg red "
        "hr min woj pow gm godz d.s ds b płd płn tys mln mld dyr ryc przyp wyd oprac przeł zob"
    ),
    endings=words("r w n.e p.n.e z.o.o s.a jr ww tel nr im ok"),
    before_numbers=words(
        "nr s str art ust pkt poz rys tab t tel zob rozdz lok m kom wew pok pon wt śr czw pt sob niedz"
    ),
    after_numbers=words("r w zł gr km kg stycz lut kwiet sierp wrzes paźdz listop grudz"),
    lettered=words("witamina witaminy grupa typ typu klasa"),
    eras=("n.e",),
    openers=words(
        "w we na po z ze do od dla przy o za pod nad przez po przed między bez i a ale lub albo że jak kiedy gdy "
        "gdzie jeśli jeżeli aby choć ponieważ więc dlatego to ten ta te ci tamten on ona oni one ono my wy ja ty "
        "jego jej ich nasz wasz mój swój wszyscy wszystko każdy wiele niektóre nie tak już jeszcze także również "
        "ponadto jednak następnie potem wtedy dziś dzisiaj wczoraj jutro tu tam był była było byli jest są kto "
        "który co czy"
    ),
    months=words("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"),
    syllables=Syllables(
        nuclei=r"[aeiouyąęó]",
        silent=r"i(?=[aeouąęó])",
    ),
    scores="pisarek",
    clauses=words("który która które którzy którego której których którym że żeby aby jeśli gdy gdzie choć ponieważ"),
    leftovers=(
        "twój adres e-mail nie zostanie opublikowany",
        "wymagane pola są oznaczone",
        "dodaj komentarz",
    ),
)
