"""What the spoken form must know of German: units, months, rulers, abbreviations."""

import re

from klartafel.speech.spoken_rules import word_set

MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)
SHORT_MONTHS = {
    "Jan": 1,
    "Jänner": 1,
    "Feb": 2,
    "Mrz": 3,
    "Apr": 4,
    "Jun": 6,
    "Jul": 7,
    "Aug": 8,
    "Sep": 9,
    "Sept": 9,
    "Okt": 10,
    "Nov": 11,
    "Dez": 12,
}
MONTH = "|".join((*MONTHS, *(rf"{short}\b\.?" for short in SHORT_MONTHS)))

# Sign: after "ein", after other numbers.
UNITS = {
    "mm": ("ein Millimeter", "Millimeter"),
    "cm": ("ein Zentimeter", "Zentimeter"),
    "dm": ("ein Dezimeter", "Dezimeter"),
    "m": ("ein Meter", "Meter"),
    "km": ("ein Kilometer", "Kilometer"),
    "mm²": ("ein Quadratmillimeter", "Quadratmillimeter"),
    "cm²": ("ein Quadratzentimeter", "Quadratzentimeter"),
    "m²": ("ein Quadratmeter", "Quadratmeter"),
    "qm": ("ein Quadratmeter", "Quadratmeter"),
    "cm³": ("ein Kubikzentimeter", "Kubikzentimeter"),
    "m³": ("ein Kubikmeter", "Kubikmeter"),
    "ha": ("ein Hektar", "Hektar"),
    "mg": ("ein Milligramm", "Milligramm"),
    "g": ("ein Gramm", "Gramm"),
    "kg": ("ein Kilogramm", "Kilogramm"),
    "t": ("eine Tonne", "Tonnen"),
    "ml": ("ein Milliliter", "Milliliter"),
    "l": ("ein Liter", "Liter"),
    "km/h": ("ein Kilometer pro Stunde", "Kilometer pro Stunde"),
    "%": ("ein Prozent", "Prozent"),
    "€": ("ein Euro", "Euro"),
    "ct": ("ein Cent", "Cent"),
    "°C": ("ein Grad Celsius", "Grad Celsius"),
    "°": ("ein Grad", "Grad"),
    "PS": ("ein P S", "P S"),
    "Uhr": ("ein Uhr", "Uhr"),
    "Mio.": ("eine Million", "Millionen"),
    "Mrd.": ("eine Milliarde", "Milliarden"),
    "Std.": ("eine Stunde", "Stunden"),
    "Min.": ("eine Minute", "Minuten"),
}
UNIT = "|".join(re.escape(sign) for sign in sorted(UNITS, key=len, reverse=True))
NUMBER = r"\d+(?:,\d+)?"
MEASURES = {
    "H": "Höhe",
    "B": "Breite",
    "L": "Länge",
    "T": "Tiefe",
    "D": "Durchmesser",
    "Dm": "Durchmesser",
    "Durchm": "Durchmesser",
    "Br": "Breite",
    "Gew": "Gewicht",
}
FRACTIONS = {
    "½": "ein halb",
    "¼": "ein Viertel",
    "¾": "drei Viertel",
    "⅓": "ein Drittel",
    "⅔": "zwei Drittel",
}

# What is counted with a dot, by gender: its strong ending.
COUNTED = {
    "r": word_set(
        "Weltkrieg Weltkriegs Stock Band Akt Platz Kreuzzug Geburtstag Todestag Jahrestag Teil Tag Preis",
        "Saal Raum",
    ),
    "s": word_set(
        "Jahrhundert Jahrhunderts Jahrhunderte Jahrtausend Jahrtausends Viertel Drittel Obergeschoss",
        "Untergeschoss Stockwerk Kapitel Regiment Bataillon Mal Jahr Lebensjahr",
    ),
    "": word_set(
        "Hälfte Etage Dynastie Auflage Klasse Republik Strophe Sinfonie Symphonie Kompanie Division Armee",
        "Station",
    ),
}
STRONG_ENDING = {noun: ending for ending, nouns in COUNTED.items() for noun in nouns}
WEAK_AFTER = word_set(
    "im am vom zum zur beim ins ans dem den des einem einer eines ihrem seinem diesem diesen dieses",
    "dieser jedem jeden jenem bis",
)
PLAIN_AFTER = word_set("die das")
PREPOSITIONS_WITH_DATIVE = word_set(
    "von mit bei unter nach seit zu aus gegenüber in auf an vor neben zwischen laut samt nebst",
)
PREPOSITIONS_WITH_ACCUSATIVE = word_set(
    "für durch gegen ohne um",
)
PARTS_OF_TIME = "Anfang|Mitte|Ende|Beginn|Hälfte|Viertel|Drittel"
RULERS = word_set(
    "Adolf Albert Albrecht Alexander Alfons Amenophis August Balduin Benedikt Bernhard Bonifatius Boris",
    "Cäsar Christian Clemens Cosimo Eduard Edward Erich Ernst Eugen Ferdinand Franz Friedrich Georg",
    "Gregor Gustav Hadrian Heinrich Henry Hermann Innozenz Iwan Jakob James Johann Johannes Joseph Josef",
    "Julius Justinian Karl Konrad Konstantin Leo Leopold Lothar Louis Ludwig Magnus Maximilian Mehmed",
    "Moritz Napoleon Nikolaus Oskar Otto Paul Peter Philipp Pius Ramses Richard Robert Rudolf Selim",
    "Sigismund Simon Theodor Thutmosis Ulrich Urban Viktor Waldemar Wenzel Wilhelm Wladislaw Xerxes",
    "Darius",
)
QUEENS = word_set(
    "Anna Christina Elisabeth Isabella Johanna Katharina Kleopatra Margarete Maria Viktoria",
)
NUMBERED_PLACES = "Abschnitt|Abteilung|Akt|Band|Kapitel|Raum|Saal|Tafel|Teil|Vitrine|Station|Gruppe"
FEMALE_ENDINGS = ("e", "ung", "heit", "keit", "schaft", "ion", "tät", "ik", "ur", "ei")

ABBREVIATIONS = {
    "z. B.": "zum Beispiel",
    "d. h.": "das heißt",
    "d. i.": "das ist",
    "u. a.": "unter anderem",
    "u. a. m.": "und anderes mehr",
    "u. v. m.": "und vieles mehr",
    "usw.": "und so weiter",
    "usf.": "und so fort",
    "etc.": "et cetera",
    "bzw.": "beziehungsweise",
    "ca.": "circa",
    "ggf.": "gegebenenfalls",
    "evtl.": "eventuell",
    "bes.": "besonders",
    "insb.": "insbesondere",
    "inkl.": "inklusive",
    "einschl.": "einschließlich",
    "sog.": "so genannt",
    "vgl.": "vergleiche",
    "s. o.": "siehe oben",
    "s. u.": "siehe unten",
    "z. T.": "zum Teil",
    "z. Zt.": "zur Zeit",
    "i. d. R.": "in der Regel",
    "m. E.": "meines Erachtens",
    "o. Ä.": "oder Ähnliches",
    "o. ä.": "oder ähnlich",
    "u. Ä.": "und Ähnliches",
    "u. ä.": "und ähnlich",
    "o. J.": "ohne Jahr",
    "o. O.": "ohne Ort",
    "u. U.": "unter Umständen",
    "a. d.": "an der",
    "i. W.": "in Westfalen",
    "v. a.": "vor allem",
    "vermutl.": "vermutlich",
    "ehem.": "ehemals",
    "urspr.": "ursprünglich",
    "dat.": "datiert",
    "sign.": "signiert",
    "bez.": "bezeichnet",
    "monogr.": "monogrammiert",
    "geb.": "geboren",
    "gest.": "gestorben",
    "verh.": "verheiratet",
    "gen.": "genannt",
    "ev.": "evangelisch",
    "kath.": "katholisch",
    "dt.": "deutsch",
    "frz.": "französisch",
    "engl.": "englisch",
    "lat.": "lateinisch",
    "Dr.": "Doktor",
    "Prof.": "Professor",
    "St.": "Sankt",
    "Frhr.": "Freiherr",
    "Gebr.": "Gebrüder",
    "Fa.": "Firma",
    "Hr.": "Herr",
    "Fr.": "Frau",
    "Tsd.": "Tausend",
    "Slg.": "Sammlung",
    "Kat.": "Katalog",
    "Hg.": "Herausgeber",
    "Hrsg.": "Herausgeber",
    "Str.": "Straße",
    "max.": "maximal",
    "min.": "minimal",
    "mind.": "mindestens",
    "allg.": "allgemein",
    "Jh.": "Jahrhundert",
    "Jhs.": "Jahrhunderts",
    "Jt.": "Jahrtausend",
    "Inv.": "Inventar",
    "Objektnr.": "Objektnummer",
}
BEFORE_A_NUMBER = {
    "Nr": "Nummer",
    "Nrn": "Nummern",
    "S": "Seite",
    "Abb": "Abbildung",
    "Bd": "Band",
    "Taf": "Tafel",
    "Kap": "Kapitel",
    "Bl": "Blatt",
    "Fol": "Folio",
    "Tel": "Telefon",
    "Art": "Artikel",
}
INVENTORY = r"(?:Inv(?:entar)?\.?[-‐ ]?[Nn](?:r\.?|ummer)|Objekt-?[Nn]r\.?|Inv\.)"
