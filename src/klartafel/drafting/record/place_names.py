"""Names of places: which of them can stand behind a preposition, and which German ones have an article."""

import re
from functools import lru_cache

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_listed as is_listed_word
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.places import is_listed as is_listed_place
from klartafel.checks.ledger.places import places_in
from klartafel.checks.rules.spelling.german_nouns import noun_readings

# German names that have an article, by its gender.
WITH_ARTICLE = {
    **dict.fromkeys(
        word_set(
            "Schweiz Türkei Ukraine Slowakei Mongolei Pfalz Oberpfalz Kurpfalz Lausitz Oberlausitz Eifel",
            "Rhön Wetterau Uckermark Altmark Prignitz Steiermark Lombardei Toskana Provence Bretagne",
            "Krim Wachau Normandie Champagne Walachei Wallonie Batschka Bukowina Levante Karibik Börde",
            "Niederlausitz",
        ),
        "f",
    ),
    **dict.fromkeys(
        word_set(
            "Harz Schwarzwald Odenwald Spessart Taunus Westerwald Hunsrück Balkan Sudan Irak Libanon Niger",
            "Breisgau Kaukasus Kongo Orient",
        ),
        "m",
    ),
    **dict.fromkeys(
        word_set(
            "Rheinland Münsterland Sauerland Siegerland Emsland Ruhrgebiet Elsass Allgäu Saarland Baltikum",
            "Vogtland Erzgebirge Riesengebirge Weserbergland Wendland Ammerland Lipperland Burgenland Banat",
            "Havelland Oderbruch Waldviertel Tessin Wallis",
        ),
        "n",
    ),
    **dict.fromkeys(word_set("Niederlande USA Alpen Azoren Philippinen Kanaren"), "p"),
}
# A thing may come from a town on them, or from the water.
_WATERS = word_set(
    "Rhein Donau Mosel Weser Elbe Nil Themse Tiber Wolga Main Neckar Oder Spree Saale Isar Inn Lech Lahn Ems",
    "Ruhr Lippe Leine Aller Werra Havel Pleiße Mulde Neiße Unstrut Saar Maas Seine Loire Rhône Po Euphrat",
    "Tigris Ganges Amazonas Atlantik Pazifik Rhine Danube Moselle Thames Nile Volga Atlantic Pacific",
    "Mediterranean",
)
_BEFORE = r"(?:Bad|St\.|Sankt|San|Santa|Neu|Alt|Den|Los|New|Rio|Groß|Klein|Ober|Unter) "
_NAME = r"(?!Unbekannt|Unknown|Ort\b)[A-ZÄÖÜÀ-Þ][^\W\d_]*(?:['’.-][^\W\d_]+)*"
_BARE = re.compile(
    rf"(?:{_BEFORE})?{_NAME}(?: (?:am|an der|im|in der|ob der|bei|vor der|upon) {_NAME})?(?:, {_NAME})?"
)
# Where these end a name, a German article or another preposition would be needed.
_NO_TOWN = re.compile(
    r"(?:straße|strasse|str\.|gasse|platz|markt|weg|allee|ring|brücke|brunnen|park|kirche|schloss|haus|hof|"
    r"garten|saal|museum|denkmal|schule|werk|fabrik|tor|ufer|insel|see|meer|fluss|kanal|zeche|grube|anlage|"
    r"mühle|theater|kloster|bahnhof|hafen|rathaus|gebirge|wald|tal|region|gebiet|kreis|küste|street|square|"
    r"road|church|house|palace)$",
    re.IGNORECASE,
)
_REMARK = re.compile(rf"\s*\((?P<remark>{_NAME}(?:, {_NAME})*)\)$")
# What is said of a place in brackets and neither limits it nor doubts it.
_KINDS = word_set("Land Stadt Dorf Gemeinde")


def is_bare(name: str) -> bool:
    """Whether a preposition can stand before a name as it is, or with the article that the tables give."""
    if not _BARE.fullmatch(name):
        return False
    return all(part in WITH_ARTICLE or _is_of_a_town(part) for part in name.split(", "))


def without_remark(name: str) -> str:
    """The name without a larger place in brackets: "Uslar (Northeim, Niedersachsen)"."""
    match = _REMARK.search(name)
    if match is None or not all(word in _KINDS or _is_name(word) for word in match["remark"].split(", ")):
        return name
    return name[: match.start()]


def _is_of_a_town(part: str) -> bool:
    words = re.sub(_BEFORE, "", part).split()
    names = [word for word in words if word[:1].isupper()]
    return part not in _WATERS and not _NO_TOWN.search(part) and all(map(_is_name, names))


@lru_cache(maxsize=10_000)
def _is_name(word: str) -> bool:
    """Whether a word names a place, or at least nothing that every dictionary has: not "Grab", not "DDR"."""
    if is_listed_place(word.casefold()) or places_in(word, "en"):
        return True
    if word.isupper():
        return False
    is_common = noun_readings(word) or is_listed_word(word.lower(), "en")
    return not is_common or "p" in (word_table("names-de").get(word) or "")
