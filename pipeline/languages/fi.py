"""Finnish: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="fi",
    name="Finnish",
    ordinary=1.99,
    titles=words(
        "hra rva nti tri prof toht maist kenr ev maj kapt esim ts mm ks vrt n noin ent nyk ns synt k v os eversti "
        "mrd milj"
    ),
    endings=words("klo oy ab o.s e.kr j.kr s v puh nro"),
    before_numbers=words("s n:o nro klo art kuva luku puh k"),
    openers=words(
        "se ne tämä nämä tuo hän he minä sinä me te ja tai mutta vaan että kun jos koska vaikka kuin joka jotka "
        "mikä mitä missä miten miksi kuka myös lisäksi kuitenkin sitten nyt silloin tänään eilen huomenna täällä "
        "siellä on oli ovat olivat ei eivät kaikki monet jotkut jokainen toinen hänen heidän sen niiden tämän"
    ),
    months=words(
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta "
        "lokakuuta marraskuuta joulukuuta tammikuun helmikuun maaliskuun huhtikuun toukokuun kesäkuun heinäkuun "
        "elokuun syyskuun lokakuun marraskuun joulukuun"
    ),
    syllables=Syllables(
        nuclei=r"aa|ee|ii|oo|uu|yy|ää|öö|ai|ei|oi|ui|yi|äi|öi|au|eu|iu|ou|ey|äy|öy|ie|uo|yö|[aeiouyäöå]"
    ),
)
