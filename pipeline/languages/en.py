"""English: abbreviations, sentence openers, syllables, forms."""

from __future__ import annotations

from pipeline.languages.language import Evidence, Forms, Language, Syllables, words

# Participles that say how somebody feels or how something is: with "is" no passive.
_ADJECTIVES = (
    "interested|surprised|pleased|delighted|overjoyed|disappointed|excited|worried|tired|bored|scared|frightened|confused"
    "|embarrassed|satisfied|relaxed|married|divorced|retired|deserted|crowded|related|limited|advanced|experienced"
    "|qualified|skilled|determined|concerned|convinced|committed|dedicated|inclined|supposed|enthused|thrilled|ashamed"
    "|annoyed|amazed|shocked|upset|depressed|stressed|exhausted|swollen|inflamed|infected|located|gifted|talented|aged"
    "|hundred|sacred|naked|wicked|united"
)
# Nouns that no verb could say: "make a difference to".
_NO_ACTIONS = (
    "difference|evidence|sentence|science|audience|instance|distance|chance|balance|substance|influence|experience"
    "|reference|element|moment|document|instrument|environment|government|department|equipment|exception|mission|session"
    "|version|position|condition|ambition|edition|section|fiction|function|fraction|station|foundation|generation"
    "|statement|indication|medication|education|information|opportunity|convenience|importance|attention|occasion"
    "|impression|compression|appointment|apartment|audition|nation|option|emission"
)

LANGUAGE = Language(
    tag="en",
    name="English",
    evidence=Evidence.READERS,
    titles=words(
        "mr mrs ms messrs mme dr prof rev hon pres gov gen col maj capt cmdr lt sgt cpl pvt adm sen supt det insp "
        "atty br fr vs viz i.e e.g ie eg cf approx esp incl asst assoc cmdt ste mgr univ v ca brig ens mlle msgr "
        "adj etym n.b p.s"
    ),
    endings=words(
        "inc ltd co corp jr sr esq bros llc dept est jan feb mar apr jun jul aug sep sept oct nov dec mon tue "
        "tues wed thu thurs fri sat sun a.m p.m u.s u.s.a u.k u.n e.u d.c b.c a.d m.d ph.d b.a m.a al ibid cit "
        "ala ariz calif colo conn fla kan ky md mich minn mont neb nev okla tenn tex va vt wis wyo n.y n.j n.c "
        "n.h n.m s.c s.d w.va d.d.s d.m.d d.o r.n m.sc b.sc st ft mt ave blvd rd bldg hwy rt rep op ph"
    ),
    before_numbers=words(
        "no nos p pp pg fig figs vol ch chap sec art para eq ex ver ed nr jan feb mar apr jun jul aug sep sept "
        "oct nov dec apt rm fl ext tel mass ala ariz calif colo conn fla kan ky md mich minn mont neb nev okla "
        "tenn tex va vt wis wyo n.y n.j n.c cl par sect subsec s.c bk ll lib mon tue tues thu thur thurs fri tab "
        "tabs ref refs rte lb lbs hr hrs"
    ),
    after_numbers=words(
        "jan feb mar apr jun jul aug sep sept oct nov dec"
    ),
    lettered=words(
        "vitamin vitamins hepatitis influenza type plan group option phase grade class ward appendix exhibit "
        "annex stage"
    ),
    eras=("b.c", "a.d"),
    times=words("a.m p.m"),
    after_times=words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december eastern central mountain pacific atlantic greenwich standard daylight "
        "local est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet"
    ),
    fronts=words("at by before after around about from until till since between on in only just shortly"),
    says=words(
        "said says asked asks cried cries shouted replied replies answered answers whispered added explained called "
        "yelled wrote writes noted continued remarked insisted joked recalled sighed laughed screamed"
    ),
    openers=words(
        "the this that these those there it its he she they we you i his her their our your my a an in on at by for "
        "from with without after before when while if although though because since as what why how who where which "
        "and but or so yet however moreover then now here one some many most all no not none each every both other "
        "another do does did is are was were have has had can could should would will may might must let please to "
        "during under over between into about despite according today yesterday tomorrow also even only such another"
    ),
    capitals=words("i"),
    months=words("january february march april may june july august september october november december"),
    syllables=Syllables(  # right on 91 % of the CMU dictionary; data/syllables_en.txt has the others
        nuclei=r"(?<![tcsgx])i(?=[ao])|i(?=ou[^s])|e(?=o(?!u))|u(?=a(?!r))|[aeiouy]+?(?=ing$)|[aeiouy]+|(?<=s)m$",
        silent=(
            r"(?<=[^aeiouylscgzx])e(?=s$)|(?<=[^aeiouyl])e$|(?<=[aeiouyr]l)e(?=s?$)|(?<=[^aeioutd])e(?=d$)"
            r"|(?<=[^aeiouy])e(?=(?:ly|ful|ment|less|ness)(?:s|ly)?$)"
        ),
    ),
    scores="flesch-kincaid smog",
    clauses=words(
        "which who whom whose where when while because although though unless whereas whereby thereby if "
        "until"
    ),
    forms=Forms(
        passive=(
            r"\b(?:am|is|are|was|were|be|been|being)\s+(?:(?:not|also|often|usually|always|never|then|now|being|\w+ly)"
            r"\s+)?(?P<form>(?!un|(?:" + _ADJECTIVES + r")\b)"
            r"\w+(?:[^\We]ed|ied|ked|ted|ded)|made|done|given|taken|seen|known|shown|found|put|set|held"
            r"|kept|left|told|sent|built|brought|bought|caught|taught|thought|written|chosen|driven|broken|spoken"
            r"|worn|drawn|grown|thrown|begun|hidden|led|read|paid|sold|said|lost|won|cut|hurt|meant|understood)\b"
        ),
        nominalization=(
            r"\b(?:make|makes|made|making|conduct\w*|perform\w*|carr(?:y|ies|ied|ying)\s+out|undert[ao]\w+|provid\w+"
            r"|effect\w*|give|gives|gave|giving)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?"
            r"(?P<noun>(?!(?:" + _NO_ACTIONS + r")\b)"
            r"\w{3,}(?:ation|ition|ction|sion|ment|ance|ence|ysis|ysing))\s+(?:of|to|for|on)\b"
        ),
    ),
    leftovers=(
        "your email address will not be published", "required fields are marked",
        "save my name, email, and website in this browser", "this site uses akismet", "cancel reply", "post comment",
        "notify me of follow-up comments", "notify me of new posts", "click to share on", "share this:", "like this:",
        "skip to content", "filed under:", "tagged with:", "learn how your comment data is processed",
        "you must be logged in to post a comment", "comments are closed",
    ),
)  # fmt: skip
