"""Words by which names are known: titles and offices, crafts, particles, and words that are no names."""

from klartafel.checks.language.traits import word_set

# After these a name follows. They are no part of it.
TITLES = {
    "de": word_set(
        "herr herrn frau familie ehepaar geschwister brüder gebrüder firma gebr dr prof professor doktor",
        "könig königin kaiser kaiserin herzog herzogin graf gräfin fürst fürstin kurfürst kurfürstin prinz",
        "prinzessin freiherr baron baronin ritter markgraf landgraf pfalzgraf zar zarin sultan pharao papst",
        "bischof fürstbischof erzbischof kardinal abt äbtissin pater bruder schwester nonne mönch pfarrer",
        "pastor sankt st hl heilige heiligen heiliger general admiral major oberst hauptmann leutnant",
        "kapitän präsident kanzler reichskanzler minister bürgermeister landrat rabbi imam vater mutter",
        "sohn tochter enkel enkelin witwe gattin ehefrau ehemann tante onkel großvater großmutter neffe",
        "nichte oma opa freund freundin",
    ),
    "en": word_set(
        "mr mrs ms miss dr prof professor sir lady lord king queen emperor empress duke duchess prince",
        "princess earl count countess baron baroness bishop pope saint st reverend captain general admiral",
        "major colonel president family son daughter father mother brother sister uncle aunt grandfather",
        "grandmother",
    ),
}  # fmt: skip
# People by what they do: a name may follow at once. Beside these: nouns in "-er", "-erin", "-mann".
CRAFTS = word_set(
    "schmied goldschmied goldschmiedin kaufmann kauffrau bildhauer steinmetz hafner fotograf fotografin",
    "grafiker künstler künstlerin architekt architektin ingenieur techniker pianist komponist dichter",
    "forscher forscherin historiker historikerin archäologe archäologin anthropologe anthropologin",
    "ethnologe ethnologin biologe geologe chemiker physiker arzt ärztin apotheker professor student",
    "studentin schüler schülerin bauer bäuerin soldat matrose pilot pilotin journalist journalistin",
    "chronist koch köchin magd knecht geselle altgesell gesell lehrling meister notar jurist bankier",
    "fabrikant unternehmer pächter wirt wirtin jude jüdin kurator kuratorin restaurator restauratorin",
    "kollege kollegin hauer bergmann zeuge zeugin autor autorin",
)
# Nouns in "-er" that are no people.
NO_PEOPLE = word_set(
    "leder silber kupfer feuer wasser messer fenster zimmer teller becher leuchter keller winter sommer",
    "wetter alter lager kloster muster ufer finger körper bilder kinder männer länder bücher häuser räder",
    "felder wälder dörfer eier blätter bretter lichter tücher gläser fächer ziffer nummer kammer mauer",
    "trauer dauer feder leiter liter meter zentimeter millimeter kilometer theater register poster koffer",
    "anker acker zepter pfeiler adler käfer tiger schleier panzer hammer eimer zylinder kalender ständer",
    "zucker pulver papier klavier opfer fehler computer pfeffer bauer ungeheuer abenteuer steuer oktober",
    "september november dezember jänner februar januar behälter henkelbecher deckelbecher taler",
    "vereinstaler reichstaler gulden heller dollar ruder center viertelliter",
)
PARTICLES = word_set(
    "von vom van de der den del della di da du la le zu zum zur ter ten tom thor af av und y af la"
)
# Particles that join two parts of a name by themselves.
SURE_PARTICLES = word_set("von van de del della di da du tom ter ten af la le vom zum zur")

# Prepositions before places, past no article.
LOCAL = {
    "de": word_set("in aus nach bei um über ab bis zwischen nahe südlich nördlich östlich westlich gegen"),
    "en": word_set("in at near to from through between around via towards"),
}
PLACE_ENDINGS = {
    "de": (
        "burg", "stadt", "dorf", "heim", "hausen", "ingen", "brück", "brücken", "furt", "kirchen", "hagen",
        "hafen", "münde", "rode", "leben", "stedt", "büttel", "wedel", "itz", "ow", "felde", "beck", "brock",
        "scheid", "stetten", "weiler", "tal", "see", "zell", "moor", "loh", "trup", "horst",
    ),
    "en": ("ton", "ham", "ford", "bury", "shire", "chester", "mouth", "borough", "land", "burgh", "ville"),
}  # fmt: skip

# Capitals in English that are no names; months are dates.
ENGLISH_NO_NAMES = word_set(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july",
    "august september october november december christmas easter god bible catholic protestant christian",
    "christians christianity jewish jew jews muslim muslims islam islamic buddhist hindu jesus christ king",
    "queen emperor empress duke duchess prince princess lord lady sir mr mrs ms miss dr prof st saint",
    "bishop pope captain general major colonel president museum century bc ad bce ce internet ok tv dna",
    "north south east west northern southern eastern western age iron bronze stone world war first second",
    "city town river castle street church island lake mount hall house county university company society",
    "renaissance baroque gothic romanesque middle ages medieval art",
)
# Short titles, with or without a dot, after which everything with a capital is a name.
SHORT_TITLES = word_set("dr prof st hl gebr hr fr mr mrs ms")
# German nouns for persons of belief, times and the like, which taggers take for names.
GERMAN_NO_NAMES = word_set(
    "gott jesus christus bibel ostern weihnachten pfingsten islam barock renaissance gotik romanik rokoko",
    "mittelalter antike neuzeit steinzeit bronzezeit eisenzeit jugendstil biedermeier montag dienstag",
    "mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august",
    "september oktober november dezember anno internet dr prof st hl nr jh chr inv bzw usw kg cm mm km str",
    "co ca sog ges eltern kinder leute menschen museum frühling sommer herbst winter erde sonne mond sodass",
    "obwohl kirche stadt fluss land haus schloss burg dorf straße platz insel berg meer norden süden osten",
    "westen uhr mark pfennig stück teil seite rand art form zeit jahr name wort bild figur tier frau mann",
    "herr mutter vater kind",
)
