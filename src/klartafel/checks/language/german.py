"""German: abbreviations of museum texts, words that open a sentence, months."""

from klartafel.checks.language.traits import Language, word_set

_TITLES = (
    "dr. dres. prof. dipl. dipl.-ing. ing. phil. med. theol. fr. hr. hrn. frl. frhr. pfr. "
    "gebr. geschw. fa. fam."
)
_CHURCH = "st. hl. hll. sel. ev. kath. röm. kgl. königl. kaiserl."
_CATALOGUE = (
    "abb. abt. anm. aufl. ausst. ausst.-kat. bd. bde. bearb. bez. bl. fol. hg. hrsg. inv. inv.-nr. "
    "inventar-nr. jg. "
    "kap. kat. kat.-nr. lfd. lit. nr. nrn. sig. sign. tab. taf. tel. verf. verl. vgl. zit. obj. "
    "objekt-nr. akz."
)
_SHORTENED = (
    "allg. bes. bspw. bzgl. bzw. ca. ehem. eigtl. einschl. entspr. erg. evtl. geb. gegr. gen. gest. ggf. "
    "inkl. insb. "
    "insbes. lt. mind. nördl. östl. südl. westl. orig. österr. rd. sog. sogen. spez. stellv. str. urspr. "
    "verb. verh. verm. vermutl. vorm. unt. wg. "
    "zw. zugeschr. zzgl. dt. franz. frz. engl. ital. griech. lat. durchm. unbek. übers. "
    "d.h. d.i. "
    "z.b. z.hd. z.t. z.zt. i.d.r. i.a. v.a. u.u. m.e. o.g. u.a.m. s.a."
)

_MONTHS = (
    "januar", "februar", "märz", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "dezember",
)  # fmt: skip
_SHORT_MONTHS = (
    "jan jänner",
    "feb",
    "mrz mär",
    "apr",
    "",
    "jun",
    "jul",
    "aug",
    "sep sept",
    "okt",
    "nov",
    "dez",
)

GERMAN = Language(
    code="de",
    leading=word_set(_TITLES, _CHURCH, _CATALOGUE, _SHORTENED),
    numbered=word_set("no. art. kal. s. sp. max. min. par. pos. reg. z. h. b. l. t. d. u. v. g."),
    closing=word_set(
        "jh. jhd. jhdt. jhs. jhdts. jt. mio. mrd. tsd. std. co. ltd. inc. corp. jr. jun. sen. gr. d.j. "
        "d.ä. u.a. a.d. "
        "f. ff. ebd. o.j. o.o. o.ä. u.ä. s.o. s.u. a.a.o. e.v. i.r. i.v. n.n. a.m. p.m. o.dgl. u.dgl. dgl. "
        "mo. di. mi. do. jan. feb. apr. aug. sep. sept. okt. nov. dez. min. pers. vorh."
    ),
    final=word_set("chr. v.chr. n.chr. usw. usf. u.s.w. etc. uvm. u.v.m. v.u.z. n.u.z. u.z."),
    openers=word_set(
        "der die das den dem des ein eine einer einem eines einen kein keine keiner er sie es wir ich du",
        "ihr ihm ihn",
        "ihnen man sein seine seinen seiner seinem ihre ihren ihrer ihrem unser unsere mein meine",
        "dieser diese dieses diesem diesen jener jene jenes jeder jede jedes alle alles viele wenige",
        "etwas nichts niemand einige manche mehrere beide",
        "wer was wo wann wie warum woher wohin welche welcher welches",
        "in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter um für durch gegen ohne",
        "seit bis",
        "während wegen trotz zwischen neben hinter innerhalb ab laut",
        "und oder aber denn doch sondern als wenn weil da dass damit obwohl ob falls nachdem bevor sobald",
        "solange",
        "so auch noch nur schon sehr nicht hier dort dann danach darauf daran darin darunter dazu dabei",
        "dadurch",
        "dafür deshalb daher deswegen darum zuerst später früher heute gestern morgen damals jetzt nun",
        "zunächst",
        "schließlich endlich vielleicht wahrscheinlich vermutlich außerdem zudem trotzdem allerdings",
        "jedoch ebenso",
        "etwa fast links rechts oben unten vorne hinten erst manchmal oft immer bereits gleich ganz",
        "leider zusammen",
        "daneben dahinter davor darüber ursprünglich insgesamt einst",
        "ist sind war waren hat hatte haben kann wird wurde wurden",
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    ),
    ordinal_dot=True,
    counted=word_set(
        "jahrhundert jahrhunderts jahrhunderte jahrhunderten jh jhd jhdt jhs jahrtausend jahrtausends jt",
        "weltkrieg weltkriegs weltkrieges stock stockwerk etage obergeschoss untergeschoss og ug geschoss",
        "dynastie auflage band kapitel platz klasse lebensjahr geburtstag todestag jahrestag hälfte",
        "viertel drittel",
        "republik kreuzzug bataillon regiment kompanie division armee korps preis mal akt satz sinfonie",
        "symphonie",
    ),
    before_ordinal=word_set(
        "der die das den dem des am im vom zum zur beim ins ans dieser diese dieses jeder jede jedes ihr",
        "ihre ihrem",
        "ihren sein seine seinem seinen seiner und bis oder - – anfang mitte ende ab",
        "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    ),
    unfinished=word_set(
        "der die das den dem des ein eine einer einem eines einen kein keine und oder aber",
        "in im an am auf aus bei beim mit nach von vom vor zu zum zur über unter um für durch gegen ohne",
        "seit bis",
        "während wegen trotz zwischen neben hinter als wie dieser diese dieses diesem diesen sein seine",
        "ihr ihre",
        "ist sind war waren hat hatte wird wurde wurden nicht sehr dass weil wenn jahr jahre",
    ),
    months=_MONTHS,
    short_months=_SHORT_MONTHS,
)
