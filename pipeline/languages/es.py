"""Spanish: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Forms, Language, Syllables, words

LANGUAGE = Language(
    tag="es",
    name="Spanish",
    evidence=Evidence.PARALLEL,
    ordinary=1.53,
    titles=words(
        "ee ff cc rr jj dd aa sr sra srta sres dr dra drs dras d dña lic ing prof profa arq gral cap cnel tte sto "
        "sta mons rvdo rvda hnos p.ej ej vs ss ss.mm exc excmo ilmo admón núm avda av cra cía párrf párr párrs "
        "trad coord ed comp depto dpto prov gob aprox cf cfr pdte pdta gdor ldo lda ldos pbro emmo fr ntra ntro "
        "afmo cmdte ppal vid máx mín ref fdo ctra crta urb pza pzo plza bs arz obpo asoc íd fasc tít pról dicc"
    ),
    endings=words("ud uds vd vds ee.uu uu ss s.a s.l s.r.l a.c d.c a.m p.m a. tel ext c.p dept i+d cit ibíd"),
    before_numbers=words(
        "no núm n.º pág págs p pp art arts cap caps vol fig figs tel ext ap párrf párr párrs sec ene feb mar abr "
        "may jun jul ago sep sept oct nov dic apdo apdos teléf tfno cód ed t s tab lám fol lun mié miérc jue vie "
        "sáb dom"
    ),
    after_numbers=words("ene feb mar abr may jun jul ago sep sept set oct nov dic"),
    lettered=words("vitamina vitaminas hepatitis tipo grupo plan opción clase anexo letra"),
    eras=("a.c",),
    openers=words(
        "el la los las lo un una unos unas en de del al a por para con sin sobre según durante desde hasta entre "
        "tras ante bajo y o pero mas sino que si cuando donde como porque aunque mientras este esta estos estas "
        "ese esa esos esas aquel aquella esto eso su sus mi mis tu tus nuestro nuestra yo tú él ella ellos ellas "
        "nosotros usted ustedes se no sí ya también además sin embargo entonces luego después antes hoy ayer "
        "mañana muchos muchas algunos todo todos cada otro otra es son fue fueron era hay ha han"
    ),
    months=words("enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"),
    syllables=Syllables(
        nuclei=r"[iuü]?[aeoáéó][iuy]?(?![áéó])|[íú]|[iuü]+|(?<![aeiouáéíóú])y$",
        silent=r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])",
    ),
    scores="szigriszt-pazos",
    clauses=words("que cual cuales quien quienes cuyo cuya cuyos cuyas donde cuando porque aunque mientras si"),
    forms=Forms(
        passive=r"\b(?:es|son|fue|fueron|era|eran|será|serán|sea|sean|sido|ser)\s+(?:\w+mente\s+)?(?P<form>\w{2,}(?:ad|id)[oa]s?|hech[oa]s?|dich[oa]s?|escrit[oa]s?|vist[oa]s?|puest[oa]s?|abiert[oa]s?)\b",
        nominalization=(
            r"\b(?:realiz\w+|efect[uú]\w+|llev\w+\s+a\s+cabo|proced\w+\s+a)\s+(?:una?|la|el|las|los)\s+"
            r"(?P<noun>\w{3,}(?:ción|miento|sión|ciones|mientos))\s+de\b"
        ),
    ),
    leftovers=(
        "tu dirección de correo electrónico no será publicada",
        "los campos obligatorios están marcados con",
        "deja una respuesta",
        "deja un comentario",
        "este sitio usa akismet",
    ),
)
