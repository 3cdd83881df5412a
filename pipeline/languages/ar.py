"""Arabic: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Language, Register, Syllables, words

# Abstract words and nouns of action by their patterns: -iyya and its plural, and the verbal nouns of forms IV, VII,
# VIII and X, after "and", "in", "the" and the like.
_LEARNED = ".{3}(?:ية|يات)$|^[وف]?[بلك]?(?:ال)?(?:است.{2}ا.|ا.ت.ا.|ان.{2}ا.|إ.{2}ا.)(?:ة|ات|ه|ها|هم)?$"
_WRITTEN = (
    "إن لقد قد ألا رب إذ إذا لن لما ليس ليست سوف بل لكن كأن لعل ليت مما إما أما كلا حيث حيثما إنما لو لولا سوى غير "
    "ذلك تلك هؤلاء أولئك الذي التي الذين اللاتي اللواتي ممن إذن كيلا لكي لئلا أيها بحيث إزاء سيما يمكن يتم تم جرى "
    "بواسطة وفقا نظرا نتيجة بالتالي لذلك أيضا فضلا علاوة إضافة بالإضافة رغم الرغم بالرغم خلال ضمن لدى "
    "تجاه عبر بينما كما سواء لاسيما"
)
_SPOKEN = (
    "اللي مش انا أنا انت انتي أنت احنا نحن كتير اوي عشان علشان ليش وين شو ايش ده دي دا هاي هاد هيك كده كدا لسه ايه إيه "
    "يعني بس خلاص شكرا مرحبا والله ياريت يلا كويس منيح عايز بدي ابغى زي ازاي بتاع كمان برضه نعم بابا ماما لي معي "
    "عندي لك عندك معك"
)

LANGUAGE = Language(
    tag="ar",
    name="Arabic",
    evidence=Evidence.READERS,
    ordinary=1.65,
    titles=words("د أ م ص ج ق ب"),
    endings=words("إلخ الخ هـ ق.م"),
    before_numbers=words("ص ج رقم"),
    terminators="؟۔",
    commas="،,",
    syllables=Syllables(nuclei=r"[\u0627\u0648\u0649\u064a\u0622\u0623\u0625\u0624\u0626]"),
    scores="osman",
    register=Register(learned=_LEARNED, written=words(_WRITTEN), spoken=words(_SPOKEN)),
    marks=True,
    prefixes="^[وف]?[بلك]?(?:ال)?(?=..)",
    diacritics="[\u0640\u064b-\u0652\u0670]",
    clauses=words("الذي التي الذين اللذان اللتان حيث لأن إذا عندما بينما حتى"),
    leftovers=(
        "لن يتم نشر عنوان بريدك الإلكتروني",
        "الحقول الإلزامية مشار إليها",
        "اترك تعليقاً",
    ),
)
