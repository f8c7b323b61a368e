"""Words for people: whether a noun is one, and which words say what no picture can show of somebody."""

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.alt_text.wording import declined

_GERMAN_PEOPLE = word_set(
    "mann männer männern mannes frau frauen kind kinder kindern kindes junge jungen jungs mädchen baby babys",
    "babies säugling säuglinge person personen mensch menschen leute leuten herr herrn herren dame damen",
    "greis greise greisin jugendliche jugendlicher jugendlichen erwachsene erwachsener erwachsenen paar",
    "paare",
    "paares reiter reiters reitern soldat soldaten ritter ritters rittern könig königs könige",
    "kaiser kaisers papst bischof bischofs bischöfe mönch mönche mönchs nonne nonnen priester pfarrer engel",
    "engels heilige heiliger heiligen maria jesus christus madonna bauer bauern händler arbeiter arbeitern",
    "bergmann bergleute fischer jäger hirte hirten musiker tänzer sänger maler lehrer schüler schülern arzt",
    "ärzte matrose matrosen kapitän offizier offiziere krieger kriegern diener magd mägde knecht knechte",
    "braut",
    "bräutigam mutter mütter vater väter sohn söhne tochter töchter bruder brüder schwester schwestern",
    "großmutter großvater zuschauer besucher passant passanten kellner koch bäcker schmied weber töpfer",
    "schneider schuster schreiner tischler kollege kollegen gott gottes göttin held heldin zwerg riese puppe",
    "student studenten nachbar nachbarn gast gäste bub buben knabe knaben fürst fürsten graf grafen prinz",
    "prinzen prinzessin herzog ratsherr sklave sklaven familie gesicht gesichter passagier",
)
_GERMAN_ENDINGS = (
    "mann", "männer", "männern", "mannes", "frau", "frauen", "leute", "leuten", "kind", "kinder", "kindern",
    "mädchen", "erin", "erinnen", "ärztin", "ärztinnen", "stin", "stinnen", "person", "personen",
)  # fmt: skip
# A statue has a left hand as a person has.
_GERMAN_FIGURES = word_set(
    "figur figuren statue statuen büste büsten skulptur skulpturen gestalt gestalten porträt bildnis",
    "porträtierte porträtierter porträtierten dargestellte dargestellter dargestellten sitzende sitzenden",
    "sitzender stehende stehenden stehender kniende knienden kniender liegende liegender liegenden",
)
_ENGLISH_PEOPLE = word_set(
    "man men woman women child children boy boys girl girls baby babies person persons people lady ladies",
    "gentleman gentlemen couple couples rider riders soldier soldiers knight knights king queen emperor pope",
    "bishop bishops monk monks nun nuns priest angel angels saint saints farmer farmers worker workers miner",
    "miners fisherman fishermen hunter hunters musician musicians dancer dancers singer painter teacher",
    "pupil",
    "pupils doctor sailor sailors captain officer officers warrior warriors servant servants bride groom",
    "mother mothers father fathers son sons daughter daughters brother brothers sister sisters visitor",
    "visitors",
    "merchant trader family families face faces adult adults teenager teenagers youth toddler infant guard",
    "figure figures statue statues bust sculpture god goddess mary jesus christ madonna virgin sitter",
    "spectator spectators nobleman prince princess duke student students neighbour neighbours waiter cook",
)
_GERMAN_PRONOUNS = word_set("ihm ihr ihnen er sie sein seine seinem seinen seiner ihre ihrem ihren ihrer")
_ENGLISH_PRONOUNS = word_set("him her them he she they his their")


def is_person(word: str, language: str) -> bool:
    """Whether a noun means a human being or somebody who looks like one."""
    folded = word.lower()
    if language == "en":
        return folded.removesuffix("'s").removesuffix("’s") in _ENGLISH_PEOPLE
    if not word[:1].isupper():
        return False
    masculine = folded.removesuffix("nen").removesuffix("in")  # "Königin" is known by "König"
    return (
        folded in _GERMAN_PEOPLE
        or folded in _GERMAN_FIGURES
        or masculine in _GERMAN_PEOPLE
        or folded.endswith(_GERMAN_ENDINGS)
    )


def is_personal(word: str, language: str) -> bool:
    """Whether a pronoun may stand for a person; in German also for a thing."""
    return word.lower() in (_ENGLISH_PRONOUNS if language == "en" else _GERMAN_PRONOUNS)


# Feelings and traits: what shows of them (a smile, a tear) may be said, what is felt may not.
GERMAN_FEELINGS = declined(
    "glücklich unglücklich traurig stolz zufrieden unzufrieden fröhlich froh heiter lustig vergnügt",
    "ausgelassen",
    "melancholisch wehmütig sehnsüchtig verliebt eifersüchtig neidisch wütend zornig verärgert ängstlich",
    "verängstigt eingeschüchtert",
    "furchtsam furchtlos erschrocken entsetzt schockiert bestürzt betrübt bekümmert bedrückt deprimiert",
    "niedergeschlagen verzweifelt einsam gelangweilt amüsiert begeistert euphorisch erfreut erleichtert",
    "dankbar",
    "ehrfürchtig andächtig demütig fromm gläubig schüchtern beschämt hochmütig arrogant eitel",
    "neugierig",
    "ungeduldig nervös besorgt sorgenvoll sorgenfrei müde erschöpft überrascht erstaunt verwundert verwirrt",
    "enttäuscht frustriert verbittert resigniert entschlossen zuversichtlich siegessicher hoffnungsvoll",
    "hoffnungslos intelligent klug gutmütig gütig liebevoll zärtlich sympathisch unsympathisch nachdenklich",
    "versonnen verträumt gedankenverloren gedankenvoll leidend trauernd leidvoll schmerzerfüllt hasserfüllt",
    "selbstbewusst selbstsicher unsicher verunsichert mutig tapfer skeptisch misstrauisch lustlos",
    "schwermütig trübsinnig grausam hinterlistig boshaft wehleidig freudig gleichgültig",
    "teilnahmslos vertrauensvoll schuldbewusst reumütig sorglos unbeschwert leidenschaftlich",
)
GERMAN_FEELING_VERBS = word_set(
    "freut freuen ärgert ärgern fürchtet fürchten langweilt langweilen trauert trauern liebt lieben hasst",
    "hassen",
    "sehnt sehnen hofft hoffen genießt genießen schämt schämen bewundert bewundern denkt grübelt grübeln",
    "träumt",
    "verlegene verlegener verlegenen träumen leidet leiden empfindet empfinden bereut bereuen staunt",
    "staunen überlegt",
)
GERMAN_FEELING_NOUNS = word_set(
    "freude trauer traurigkeit angst ängste furcht wut zorn verzweiflung sehnsucht stolz einsamkeit",
    "melancholie",
    "zufriedenheit erleichterung enttäuschung neid eifersucht begeisterung scham wehmut kummer heimweh",
    "langeweile sorgen fröhlichkeit nachdenklichkeit",
)
ENGLISH_FEELINGS = word_set(
    "happy happily unhappy sad sadly proud proudly satisfied dissatisfied cheerful cheerfully joyful",
    "joyfully",
    "joyous merry melancholy melancholic wistful wistfully longingly jealous envious angry angrily furious",
    "annoyed anxious anxiously fearful afraid frightened scared shocked horrified depressed desperate lonely",
    "bored amused enthusiastic excited delighted relieved grateful pious devout shy shyly embarrassed",
    "ashamed",
    "arrogant vain curious curiously impatient nervous nervously worried tired exhausted surprised",
    "astonished",
    "confused disappointed frustrated resigned determined confident hopeful hopeless intelligent clever",
    "loving lovingly tender tenderly thoughtful thoughtfully pensive pensively dreamy grieving mourning",
    "suffering self-confident self-assured insecure brave bravely courageous sceptical skeptical suspicious",
    "cruel cunning joyless troubled contented miserable heartbroken lovesick carefree indifferent",
)
ENGLISH_FEELING_VERBS = word_set(
    "loves hates longs enjoys enjoy admires admire mourns grieves regrets thinks suffers",
)
ENGLISH_FEELING_NOUNS = word_set(
    "sadness grief joy anger fear despair longing pride loneliness happiness sorrow jealousy envy shame",
    "boredom homesickness",
)
# Groups and kinship that no picture shows; the record may know them.
GERMAN_GROUPS = word_set(
    "afrikaner afrikanern afrikanerin afrikanerinnen asiate asiaten asiatin asiatinnen europäer europäerin",
    "europäerinnen amerikaner amerikanerin südamerikaner araber araberin arabern chinese chinesen chinesin",
    "chinesinnen japaner japanerin japanern inder inderin indern indianer indianerin indianern türke türken",
    "türkin türkinnen italiener italienerin franzose franzosen französin engländerin russe russen russin",
    "polin spanier spanierin grieche griechen griechin ägypter ägypterin jude juden jüdin jüdinnen muslim",
    "muslime",
    "muslimin muslima musliminnen moslem moslems hindu buddhist katholik katholiken protestant protestanten",
    "zigeuner zigeunerin eskimo inuk inuit ureinwohner eingeborene eingeborener eingeborenen migrant",
    "migranten",
    "migrantin flüchtling flüchtlinge ausländer ausländerin gastarbeiter perser perserin syrer syrerin",
    "orientale",
    "orientalin südländer südländerin mexikaner mexikanerin brasilianer brasilianerin koreaner koreanerin",
    "vietnamese vietnamesin nigerianer nigerianerin ukrainer ukrainerin",
    "transfrau transmann transperson schwuler lesbe homosexueller obdachloser obdachlose",
    "ehepaar ehepaars liebespaar liebespaares ehefrau ehemann gatte gattin verlobte verlobter verlobten",
    "witwe",
    "witwer geschwister zwillinge zwillingsbrüder freundinnen freundin freund freunde freundespaar",
)
GERMAN_KIN = word_set(
    "mutter mütter vater väter großmutter großvater großeltern eltern oma opa sohn söhne tochter töchter",
    "bruder",
    "brüder schwester schwestern tante onkel neffe nichte enkel enkelin cousin cousine",
)
GERMAN_GROUP_ADJECTIVES = declined(
    "afrikanisch asiatisch arabisch indisch chinesisch japanisch türkisch jüdisch muslimisch islamisch",
    "orientalisch südländisch osteuropäisch südeuropäisch nordeuropäisch europäisch indianisch indigen",
    "amerikanisch afroamerikanisch lateinamerikanisch südamerikanisch russisch polnisch italienisch spanisch",
    "griechisch französisch englisch deutsch ukrainisch koreanisch vietnamesisch persisch iranisch syrisch",
    "afghanisch ägyptisch mexikanisch brasilianisch katholisch protestantisch evangelisch buddhistisch",
    "arm reich wohlhabend adlig obdachlos behindert krank geisteskrank drogensüchtig verheiratet verwitwet",
    "unverheiratet homosexuell schwul lesbisch transsexuell gebildet ungebildet nordisch schwarzafrikanisch",
)
ENGLISH_GROUPS = word_set(
    "africans asians europeans americans arabs indians jew jews jewess muslims hindus buddhists gypsy",
    "gypsies eskimo eskimos migrant migrants refugee refugees",
    "immigrant immigrants foreigner foreigners turk turks frenchman frenchwoman englishman englishwoman",
    "widow widower wife husband spouse fiancé fiancée fiance fiancee siblings twins girlfriend boyfriend",
    "lovers",
    "newlyweds homosexual lesbian transwoman transman",
)
ENGLISH_KIN = word_set(
    "mother mothers father fathers grandmother grandfather grandparents parents son sons daughter daughters",
    "brother brothers sister sisters aunt uncle nephew niece cousin friend friends",
)
ENGLISH_GROUP_ADJECTIVES = word_set(
    "african asian european arab arabic arabian indian chinese japanese turkish jewish muslim islamic",
    "oriental",
    "american russian polish italian spanish greek french english german ukrainian korean vietnamese persian",
    "iranian syrian afghan egyptian mexican brazilian hispanic latino latina indigenous catholic protestant",
    "buddhist hindu gypsy poor rich wealthy noble homeless disabled married widowed unmarried gay lesbian",
    "homosexual educated",
)
