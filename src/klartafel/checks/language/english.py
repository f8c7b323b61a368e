"""English: abbreviations of museum texts, words that open a sentence, months."""

from klartafel.checks.language.traits import Language, word_set

_TITLES = (
    "mr. mrs. ms. messrs. mx. dr. drs. prof. rev. revd. hon. capt. cpt. col. gen. lt. maj. sgt. adm. "
    "cmdr. gov. sen. "
    "pres. mt. bros."
)
_CATALOGUE = (
    "vol. vols. fig. figs. ch. chap. sect. ed. eds. trans. illus. cf. vs. viz. e.g. i.e. approx. acc. "
    "inv. cat. attr. "
    "nos. ca. diam. repr. incl. esp. orig."
)

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec")

ENGLISH = Language(
    code="en",
    leading=word_set(_TITLES, _CATALOGUE),
    numbered=word_set(
        "no. art. pl. pls. p. pp. c. b. d. fl. r. max. min. jan. feb. mar. apr. jun. jul. aug. sep. sept."
    ),
    closing=word_set(
        "st. inc. ltd. co. corp. jr. sr. esq. u.s. u.s.a. u.k. e.u. d.c. a.m. p.m. ph.d. m.d. b.a. m.a.",
        "ave. blvd. rd.",
        "mon. tue. tues. wed. thu. thur. thurs. fri. hrs. mins.",
        "al. ibid. n.d. r.a. o.b.e. dept. oct. nov. dec.",
    ),
    final=word_set("etc. b.c. a.d. b.c.e. c.e."),
    openers=word_set(
        "the a an this that these those it its he she they we i you his her their our my your there here",
        "in on at by for from with without of to as after before during since until when while where why",
        "how what",
        "who which whose if although though because but and or so yet then later today now once",
        "some many most all each every both several few other another no not only perhaps probably",
        "however also",
        "even still just next is are was were has have had do does did can could will would may might",
        "must should",
        "over under between among around about near inside outside behind above below beside despite like",
        "unlike",
        "originally one two three four five six seven eight nine ten",
    ),
    unfinished=word_set(
        "the a an and or but in on at by for from with without of to as this that these those his her its",
        "their",
        "is are was were has have had be been than into onto over under between which who not very year",
    ),
    months=_MONTHS,
    short_months=_SHORT_MONTHS,
)
