"""Turkish: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Syllables, words

LANGUAGE = Language(
    tag="tr",
    name="Turkish",
    evidence=Evidence.PARALLEL,
    ordinary=1.77,
    titles=words(
        "dr prof doç yrd av sn bay bayan müh mim öğr gör uz alb gen yb bnb yzb tğm cad sok mah apt blv no hz st "
        "bkz örn yy vd prof.dr ecz vet dz hv kd sk bul"
    ),
    endings=words("yy m.ö m.s a.ş ltd şti tic tel t.c a.b.d jr"),
    before_numbers=words("no s sf md mad cilt c bkz tel şek"),
    openers=words(
        "bu şu o bir ve ama fakat ancak ya da çünkü eğer ise için ile gibi kadar daha en çok az her hiç bazı tüm "
        "bütün ben sen biz siz onlar onun bunun bunlar burada orada şimdi sonra önce dün bugün yarın ne nasıl "
        "neden niçin kim hangi evet hayır değil var yok ayrıca böylece bunun dolayısıyla iki ilk son"
    ),
    months=words("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
    ordinals=True,
    syllables=Syllables(nuclei=r"[aeıioöuüâîû]"),
    scores="atesman",
    leftovers=(
        "e-posta adresiniz yayınlanmayacak",
        "gerekli alanlar",
        "bir yanıt yazın",
    ),
)
