"""Edits that make a text say something else, and sentences that nobody has a source for.

Everything is by the lists of this file alone, without the ledger's readers.
"""

import random
import re
from collections.abc import Callable, Iterator

MOST_EDITS = 3  # of one sort in one place

Edit = Callable[[re.Match[str], random.Random], str]


def other_digit(match: re.Match[str], chance: random.Random) -> str:
    figures = match[0]
    place = chance.choice([i for i, c in enumerate(figures) if c.isdecimal()])
    digits = "123456789" if place == 0 else "0123456789"
    return figures[:place] + chance.choice(digits.replace(figures[place], "")) + figures[place + 1 :]


def other_year(match: re.Match[str], chance: random.Random) -> str:
    return str(int(match[0]) + chance.choice([-100, -20, -9, -1, 1, 3, 10, 90]))


def other_of(*choices: str) -> Edit:
    def edit(match: re.Match[str], chance: random.Random) -> str:
        return chance.choice([choice for choice in choices if choice.lower() != match[0].lower()])

    return edit


def other_letter(match: re.Match[str], chance: random.Random) -> str:
    """One letter of a name changed, not the first."""
    name = match[0]
    place = chance.choice([i for i, c in enumerate(name) if i and c.islower()])
    letters = "aeiou" if name[place] in "aeiouäöü" else "bdfgklmnprst"
    return name[:place] + chance.choice(letters.replace(name[place], "")) + name[place + 1 :]


def swapped(**forms: str) -> Edit:
    def edit(match: re.Match[str], chance: random.Random) -> str:
        del chance
        found = forms[match[0].lower()]
        return found.capitalize() if match[0][0].isupper() else found

    return edit


def dropped(match: re.Match[str], chance: random.Random) -> str:
    """Nothing in its place; a new beginning of a sentence gets its capital."""
    del chance
    return (
        match[1].upper()
        if match[0][0].isupper() and match.lastindex
        else (match[1] if match.lastindex else "")
    )


def without_k(match: re.Match[str], chance: random.Random) -> str:
    """ "kein" to "ein"."""
    del chance
    return match[0][1:].capitalize() if match[0][0] == "K" else match[0][1:]


def negated(match: re.Match[str], chance: random.Random) -> str:
    del chance
    return f"{match[1]}nicht {match[2]}"


def negated_english(match: re.Match[str], chance: random.Random) -> str:
    del chance
    return f"{match[1]} not"


SMALL_DE = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
SMALL_EN = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MONTHS = ("Januar", "Februar", "März", "April", "Juni", "Juli", "August", "September", "Oktober", "November")
UNITS = ("cm", "mm", "m", "kg", "g", "km")

# Names in the texts at hand, by hand; what stands in their place comes from other lists.
PERSONS = (
    "Johann|Bernd|Telgkötter|Wilhelm|Overkamp|Solange|Tchoupo|Ngassa|Hedwig|Nienkamp|Elisabeth|Lübbert-Kranz|"
    "Hagedorn|Ferdinand|Aloys|Kestermann|Hinrich|Sassenhoff|Dirk|Osterloh|Evert|Heinrich|Strotkötter|Zehra|"
    "Karadağ|Emre|Carl|Averdung|Maria|Theresia|Plöger|Brandt|Amalie|Reventlow|Gottfried|Sellin|Petzolt|Herakles|"
    "Tilman|Riemenschneiders?|Matthäus|Merian|Weyprecht|Adele|Kurzawa|Bülow|Ursula|Wittwer|Eckmann|Patroklus|"
    "Rigefried|Lotte|Errell|Habermann|Grete|Benjamin|Röllig|Pollard|Anning|Oliphant|Hume|Varley|Thomas|Cornelius"
)
PLACES = (
    "Averbrock|Denizli|Istanbul|München|Bochum|Münster|Kamerun|Averglück|Hellefeld|Rom|Athen|Nemea|Vulci|Winterthur|"
    "Westfalen|Philippsburg|Triest|Wittenberge|Danzig|Kassel|Lauchheim|Scherrebek|Thüringen|Ghana|Türkei|Sandbrink|"
    "Devon|Nigeria|London|Edinburgh|Tasmania|Snowdon|Cameroon|Munich|Turkey|Mariental|Brückentor|Grasland"
)
OTHER_PERSONS = {
    "de": (
        "Karl",
        "Schulte",
        "Annemarie",
        "Petersen",
        "Huxmann",
        "Lorenz",
        "Oltmanns",
        "Wiebke",
        "Krawczyk",
        "Gerstner",
    ),
    "en": ("Charles", "Hargreaves", "Eleanor", "Whitlock", "Pemberton", "Stephen", "Ashworth", "Beatrice"),
}
OTHER_PLACES = {
    "de": (
        "Hamburg",
        "Lüdinghausen",
        "Bamberg",
        "Portugal",
        "Wolbeck",
        "Krefeld",
        "Schweden",
        "Freiburg",
        "Izmir",
        "Lodz",
    ),
    "en": ("Bristol", "Portugal", "Wakefield", "Sweden", "Dorchester", "Toronto", "Kenya", "Harrogate"),
}
MATERIAL_NOUNS = (
    "Irdenware|Zinn|Hartholz|Kunstharz|Eichenholz|Messing|Stahl|Kunstleder|Draht|Birnbaumholz|Leinen|Ton|Marmor|Silber|"
    "Lindenholz|Elchleder|Gusseisen|Sperrholz|Bernstein|Knochen|Gold|Pappelholz|Wachstuch|Wolle|Holz|Glas|Eisen|Papier|"
    "Pappe|Leder|Kupfer|Leinwand"
)
MATERIAL_FIRSTS = "Zinn|Stahl|Glas|Papp|Draht|Messing|Leder|Silber|Eisen|Holz|Kupfer|Marmor|Bronze"
MATERIALS_EN = (
    "clay|hardwood|cardboard|oak|brass|bronze|limestone|silver|ebony|cotton|wood|leather|wire|paper"
)
NEW_NOUNS = (
    "Bronze",
    "Elfenbein",
    "Porzellan",
    "Sandstein",
    "Aluminium",
    "Buchenholz",
    "Samt",
    "Perlmutt",
    "Granit",
    "Filz",
)
NEW_FIRSTS = ("Bronze", "Porzellan", "Gummi", "Blei", "Beton", "Elfenbein", "Granit", "Filz", "Kork", "Gips")
NEW_EN = (
    "bronze",
    "ivory",
    "porcelain",
    "sandstone",
    "aluminium",
    "velvet",
    "granite",
    "felt",
    "rubber",
    "lead",
)
TECHNIQUES = (
    "glasiert|geschnitzt|geschmiedet|gegossen|gestanzt|vernietet|gepresst|bemalt|gemeißelt|lackiert|genäht|"
    "gewebt|gedrechselt"
)
NEW_TECHNIQUES = (
    "geklöppelt",
    "graviert",
    "vergoldet",
    "emailliert",
    "gestrickt",
    "galvanisiert",
    "geflochten",
    "gedruckt",
)
TECHNIQUES_EN = "carved|cast|painted|sewn|riveted|woven|engraved"
NEW_TECHNIQUES_EN = ("embroidered", "gilded", "knitted", "enamelled", "lithographed", "forged")

_BE = "(?:ist|sind|war|waren|wird|werden|wurde|wurden)"
_DOUBT = "[Vv]ermutlich|[Ww]ahrscheinlich|[Mm]öglicherweise|[Vv]ielleicht|[Aa]ngeblich|[Ww]ohl"
_ABOUT = r"etwa|ca\.|um|ungefähr|rund|gegen|circa"

# Name of the row, pattern, edit.
EDITS: dict[str, tuple[tuple[str, str, Edit], ...]] = {
    "de": (
        ("year", r"(?<![\d.,/])(?:1\d{3}|20\d\d)(?![\d]|[.,/]\d)", other_year),
        ("figure", r"\d+", other_digit),
        ("unit", rf"(?<=\d )(?:{'|'.join(UNITS)})\b", other_of(*UNITS)),
        ("number word", rf"\b(?:{'|'.join(SMALL_DE)})\b", other_of(*SMALL_DE)),
        ("month", rf"\b(?:{'|'.join(MONTHS)})\b", other_of(*MONTHS)),
        ("name: one letter", rf"\b(?:{PERSONS}|{PLACES})\b", other_letter),
        ("name: another person", rf"\b(?:{PERSONS})\b", other_of(*OTHER_PERSONS["de"])),
        ("name: another place", rf"\b(?:{PLACES})\b", other_of(*OTHER_PLACES["de"])),
        ("material", rf"\b(?:{MATERIAL_NOUNS})\b", other_of(*NEW_NOUNS)),
        ("material in a compound", rf"\b(?:{MATERIAL_FIRSTS})(?=[a-zäöü]{{4}})", other_of(*NEW_FIRSTS)),
        ("technique", rf"\b(?:{TECHNIQUES})\b", other_of(*NEW_TECHNIQUES)),
        ("negation removed", r"\bnicht (?=\w)", dropped),
        ("negation removed", r" nicht(?=[.,;:])", dropped),
        ("negation removed", r"\b[Kk]ein(?:e|en|em|er|es)?\b", without_k),
        ("negation removed", r"\bun(?=(?:signiert|gefasst|gefärbt|versehrt|geklärt))", dropped),
        (
            "negation removed",
            r"\b(?:ohne|niemand|nie|niemals|nichts)\b",
            swapped(ohne="mit", niemand="jemand", nie="immer", niemals="immer", nichts="etwas"),
        ),
        (
            "negation added",
            rf"({_BE} (?:[^.;:,]* )?)(?!nicht|kein)(?<!nicht )(?<!nie )(\w+(?:t|en))(?=[.;,])",
            negated,
        ),
        ("negation added", r"\b[Mm]it(?= (?:eine|zwei|drei|braun|dopp|Draht|Tr))", swapped(mit="ohne")),
        (
            "hedge removed",
            rf"\b(?:{_DOUBT}) (\w)",
            dropped,
        ),
        (
            "hedge removed",
            rf"(?<!wahrscheinlich )(?<!vermutlich )(?<!wohl )\b(?:{_ABOUT}) (?=\d)",
            dropped,
        ),
    ),
    "en": (
        ("year", r"(?<![\d.,/])(?:1\d{3}|20\d\d)(?![\d]|[.,/]\d)", other_year),
        ("figure", r"\d+", other_digit),
        ("number word", rf"\b(?:{'|'.join(SMALL_EN)})\b", other_of(*SMALL_EN)),
        ("name: one letter", rf"\b(?:{PERSONS}|{PLACES})\b", other_letter),
        ("name: another person", rf"\b(?:{PERSONS})\b", other_of(*OTHER_PERSONS["en"])),
        ("name: another place", rf"\b(?:{PLACES})\b", other_of(*OTHER_PLACES["en"])),
        ("material", rf"\b(?:{MATERIALS_EN})\b(?!-)", other_of(*NEW_EN)),
        ("technique", rf"\b(?:{TECHNIQUES_EN})\b", other_of(*NEW_TECHNIQUES_EN)),
        ("negation removed", r"\b(?:not|never) (?=\w)", dropped),
        (
            "negation removed",
            r"\b(?:no|nobody|without)\b",
            swapped(no="an", nobody="somebody", without="with"),
        ),
        ("negation added", r"\b(is|are|was|were)\b(?! not| never| no\b| un)", negated_english),
        ("hedge removed", r"\b(?:[Pp]robably|[Pp]erhaps|[Pp]resumably|[Pp]ossibly) (\w)", dropped),
        (
            "hedge removed",
            r"(?<!probably )(?<!likely of )\b(?:about|around|circa|approximately) (?=\d)",
            dropped,
        ),
    ),
}  # fmt: skip
ADDED_FIGURES = {
    "de": (
        "Davon gab es {n} Stück.",
        "Das war im Jahr {y}.",
        "Es ist {n} cm breit.",
        "Im {c}. Jahrhundert kam es her.",
    ),
    "en": (
        "There were {n} of them.",
        "That was in {y}.",
        "It is {n} cm wide.",
        "It came here in the {c}th century.",
    ),
}
INVENTED = {
    "de": (
        "Der König schenkte es seiner ältesten Tochter zur Verlobung.",
        "Bei einem Brand im Schloss wurde ein Teil davon zerstört.",
        "Viele Besucher halten dieses Stück für das schönste im ganzen Haus.",
        "Der Besitzer war sehr reich und sammelte auch Waffen.",
        "Man trank daraus vor allem Bier und Wein.",
        "Später wurde es in einer Kirche als Taufbecken benutzt.",
        "Die Bauern mussten dafür hohe Steuern zahlen.",
        "Kinder spielten damit gern im Garten.",
        "Ein Dieb stahl es in einer dunklen Nacht aus dem Fenster.",
        "Die Farben wurden bei einer Restaurierung vollständig erneuert.",
        "Auf der Unterseite klebt ein kleiner Zettel mit einem Gedicht.",
        "Der Künstler starb arm und völlig vergessen.",
        "Es roch im ganzen Raum nach Rauch und Pferden.",
        "Frauen durften den Raum früher nicht betreten.",
        "Das Muster erinnert an die Wellen des Meeres.",
        "Im Krieg versteckte eine Magd das Stück unter Kartoffeln.",
        "Die Familie wanderte bald darauf nach Amerika aus.",
        "Ein Sammler kaufte es auf einem Flohmarkt.",
        "In der Mitte sitzt ein kleiner Affe mit einem Hut.",
        "Die Arbeit daran dauerte viele Monate.",
        "Der Meister hatte drei Lehrlinge und einen Gesellen.",
        "Solche Stücke waren damals ein Zeichen von Macht und Reichtum.",
        "Der Bürgermeister ließ es am Marktplatz aufstellen.",
        "Der Preis war für die meisten Leute viel zu hoch.",
        "Mit einem Faden zog man es durch das Wasser.",
        "Die Soldaten trugen es am Gürtel.",
        "Man füllte es mit heißem Wasser und legte es ins Bett.",
        "Wissenschaftler haben darin Spuren von Gift entdeckt.",
        "Das Original hängt heute in einem Museum im Ausland.",
        "Ein Erdbeben hat die Stadt wenig später verwüstet.",
        "Der Deckel lässt sich mit einem versteckten Knopf öffnen.",
        "Die Bewohner des Dorfes verehrten es als Heiligtum.",
        "Der Händler brachte es mit einem Schiff über das Meer.",
        "Die Nonnen stickten daran jeden Abend bei Kerzenlicht.",
        "Es gehört zu den ältesten Funden in der Region.",
        "Nach seinem Tod erbte der Neffe das ganze Vermögen.",
        "Der Hund auf dem Bild steht für die Treue.",
        "Die Schülerinnen haben es im Unterricht nachgebaut.",
        "Ein Blitz schlug in den Turm ein und beschädigte das Dach.",
        "Die Gäste saßen um den Tisch und sangen Lieder.",
        "Der Erfinder bekam dafür eine Medaille.",
        "Am Rand erkennt man noch die Spuren von Zähnen.",
        "Man bewahrte darin Salz und teure Gewürze auf.",
        "Das Tier wurde auf einer Insel im Süden gefangen.",
        "Viele Arbeiter wurden durch den Staub krank.",
        "Die Gewerkschaft rief deshalb zum Streik auf.",
        "Die Braut trug es bei ihrer Hochzeit im Haar.",
        "Der Arzt behandelte damit Wunden und Brüche.",
        "Im Sommer badeten die Kinder im nahen See.",
        "Es sollte böse Geister vom Haus fernhalten.",
        "Der Kaiser reiste jedes Jahr mit großem Gefolge an.",
        "Für die Ernte brauchte man viele Helfer aus dem Nachbardorf.",
        "Ein Schmied reparierte es kostenlos.",
        "Das Museum hat es für eine hohe Summe ersteigert.",
        "Auf der anderen Seite ist eine Jagd mit Hirschen dargestellt.",
        "Der Lehrer schlug damit unartige Schüler.",
        "Die Mönche schrieben hier wertvolle Bücher ab.",
        "Die Zeitung berichtete ausführlich über den Skandal.",
        "Sein Bruder wurde später ein bekannter Sänger.",
        "Das Geheimnis der Rezeptur kannte nur der Apotheker.",
        "Es wurde mehrmals verkauft und kam schließlich nach Paris.",
        "Die Räder wurden von zwei kräftigen Ochsen gezogen.",
        "Auf dem Dachboden lag es viele Jahre zwischen alten Zeitungen.",
        "Besonders beliebt war es bei jungen Seeleuten.",
        "Der Brief berichtet von Hunger und großer Kälte.",
        "Die Polizei beschlagnahmte es wegen eines Betrugs.",
    ),
    "en": (
        "The king gave it to his eldest daughter for her engagement.",
        "A fire in the castle destroyed a large part of it.",
        "Many visitors think it is the most beautiful piece in the house.",
        "People mostly drank beer and wine from it.",
        "It was later used as a font in a church.",
        "Farmers had to pay high taxes for it.",
        "Children liked to play with it in the garden.",
        "A thief stole it through the window one night.",
        "The artist died poor and completely forgotten.",
        "The pattern reminds us of the waves of the sea.",
        "During the war a maid hid it under potatoes.",
        "The family soon emigrated to America.",
        "A collector bought it at a flea market.",
        "A little monkey with a hat sits in the middle.",
        "Such things were a sign of power and riches.",
        "The mayor put it up in the market square.",
        "Soldiers wore it on their belts.",
        "Scientists have discovered traces of poison in it.",
        "An earthquake ruined the town soon afterwards.",
        "The lid opens with a hidden button.",
        "The villagers worshipped it as a holy thing.",
        "The nuns embroidered it every evening by candlelight.",
        "The dog in the picture stands for loyalty.",
        "Lightning struck the tower and damaged the roof.",
        "The inventor received a medal for it.",
        "People stored salt and expensive spices in it.",
        "Many workers fell ill because of the dust.",
        "The bride wore it in her hair at her wedding.",
        "The doctor used it to treat wounds.",
        "It was meant to keep evil spirits away from the house.",
        "The police seized it because of a fraud.",
        "The letter tells of hunger and bitter cold.",
    ),
}


def edits(text: str, language: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Name of the row, edited text and the place for every edit of a text."""
    for name, pattern, edit in EDITS[language]:
        for match in re.finditer(pattern, text):
            for _ in range(MOST_EDITS if edit not in (dropped, negated, negated_english) else 1):
                draft = text[: match.start()] + edit(match, chance) + text[match.end() :]
                place = draft[max(0, match.start() - 40) : match.end() + 40].replace("\n", " ")
                yield name, draft, f"{match[0]!r} -> {place!r}"
    for wording in ADDED_FIGURES[language]:
        figures = {"n": chance.randint(2, 99), "y": chance.randint(1200, 2020), "c": chance.randint(4, 9)}
        added = wording.format(**figures)
        yield "figure added", f"{text} {added}", added
    for added in chance.sample(INVENTED[language], 6):
        yield "sentence added", f"{text} {added}", added
