"""Indonesian: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Language, Syllables, words

LANGUAGE = Language(
    tag="id",
    name="Indonesian",
    ordinary=1.36,
    titles=words(
        "bpk sdr sdri dr drs dra ir prof h hj kh tn ny nn st jend kol letkol mayjen brigjen kapt lettu jl gg kab "
        "kec kel rt rw prov s.h s.e m.si m.sc a.n d.a u.p"
    ),
    endings=words("tbk pt cv rp no jr s.h s.e s.t m.si m.a ph.d a.m p.m u.s"),
    before_numbers=words("no hal hlm bab ps jl rp tel vol"),
    openers=words(
        "yang di ke dari pada dalam untuk dengan oleh dan atau tetapi namun karena jika ketika bila saat setelah "
        "sebelum sejak sampai selama ini itu tersebut dia ia mereka kami kita saya aku anda para semua banyak "
        "beberapa setiap tidak bukan sudah telah akan adalah ada juga selain kemudian lalu sekarang hari sebuah "
        "seorang apa siapa bagaimana mengapa"
    ),
    months=words("januari februari maret april mei juni juli agustus september oktober november desember"),
    syllables=Syllables(nuclei=r"(?:ai|au|oi)(?![aeiou])|[aeiou]"),
)
