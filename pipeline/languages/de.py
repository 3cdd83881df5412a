"""German: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Forms, Language, Syllables, words

LANGUAGE = Language(
    tag="de",
    name="German",
    evidence=Evidence.READERS,
    ordinary=1.77,
    titles=words(
        "hr hrn fr dr prof dipl ing st z.b z.t z.z u.a d.h i.d.r i.a v.a u.u s.o s.u o.g bzw ca vgl evtl ggf inkl "
        "exkl sog gem bzgl max min zzgl kath ev geb gest verh urspr eigtl insb insbes allg bes engl dt frz lat "
        "griech österr schweiz amerik ehem dgl betr hrsg mag mmag msgr pfr str abs nr bd s art rd abk akad mio "
        "mrd tsd bsp bspw med jur phil rer nat h.c theol vet dent habil frhr lfd lt hl resp staatl städt stellv "
        "röm ital span russ türk evang christl jüd hist nördl südl östl westl entspr einschl ausschl teilw spez "
        "vorm näml insg zzt jew gegr gez sogen cf mind hg übers verf bearb erw überarb u.zw u.dgl zw i.e i.w i.d "
        "tägl wöchentl tabl mult bundesrep fa inh tel prim univ m.e m.w"
    ),
    endings=words(
        "o.ä u.ä u.a ff f n.chr v.chr co gmbh e.v jh jhd jhdt jr sen a.d a.m u.s tel ag usf ebd p.a u.v.m u.a.m u.v.a"
    ),
    before_numbers=words(
        "nr s abs art bd kap abb tab vol aufl jg § ziff rn jan feb mär apr jun jul aug sep sept okt nov dez tel "
        "hausnr postf pkt lfg h st sek beil anl anm fn fußn erg mo di mi do fr sa"
    ),
    after_numbers=words("jan jän feb mär mrz apr jun jul aug sep sept okt nov dez"),
    before_numbers_at_end=("str", "nr"),
    lettered=words("vitamin hepatitis typ gruppe plan klasse anhang stufe"),
    eras=("u.s.w", "v.chr", "n.chr"),
    openers=words(
        "der die das den dem des ein eine einer einem einen es er sie wir ihr ich du man dies diese dieser dieses "
        "diesen diesem jene jeder jede jedes alle viele einige manche beide kein keine mein dein sein seine ihre "
        "unser euer in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter durch für gegen ohne "
        "um während wegen trotz seit bis und oder aber doch denn sondern wenn weil da dass ob obwohl als wie wo "
        "wann warum was wer welche welcher nur auch noch schon dann danach daher deshalb dabei damit dazu hier "
        "dort heute gestern morgen jetzt nun so sehr nicht ist sind war waren wird werden hat haben kann können "
        "muss müssen soll zudem außerdem allerdings jedoch"
    ),
    months=words(
        "januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mär "
        "apr jun jul aug sep sept okt nov dez"
    ),
    ordinals=True,
    syllables=Syllables(nuclei=r"(?:io(?=n)|ei|ai|au|eu|äu|ie|oo|aa|ee|ey|ay)|[aeiouäöüyéè]"),
    scores="wiener-sachtextformel lix",
    clauses=words(
        "dass weil obwohl wenn während indem nachdem bevor damit sodass falls sobald welche welcher welches "
        "deren dessen wodurch wobei"
    ),
    forms=Forms(
        passive=r"\b(?:wird|werden|wurde|wurden|worden|würde|würden)\b[^.!?,;]{0,60}?\b(?P<form>(?:\w*ge\w{2,}(?:t|en)|(?:be|ver|ent|er|zer)\w{2,}t))\b",
        nominalization=(
            r"\b(?:eine|die|der|zur)\s+(?:\w+e\s+)?"
            r"(?P<noun>[A-ZÄÖÜ]\w{3,}ung)\s+(?:\w+\s+){0,3}?(?:durchführ\w+|durchgeführt|vornehm\w+|vorgenommen|vornahm\w*|erfolg\w+|bringen|gebracht|kommen|kommt)\b"
        ),
    ),
    leftovers=(
        "deine e-mail-adresse wird nicht veröffentlicht",
        "ihre e-mail-adresse wird nicht veröffentlicht",
        "erforderliche felder sind mit",
        "schreibe einen kommentar",
        "diese website verwendet akismet",
    ),
)
