"""Which material or technique a single word states: whole words, adjectives, parts of compounds."""

import re
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language.compounds import compound_parts, is_first_part, is_noun
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.language.words import JOINTS
from klartafel.checks.ledger.lexicon import Entry, lexicon

_SHORTEST_REST = 3
_JOINTS = ("", "s", "es", "n", "en", "er", "e")

# Heads of compounds that are no things of the material before them: people, trades, times, places, colours.
_NO_THINGS = word_set(
    "zeit zeitalter alter zeitlich zeitliche bahner schmied schmiede schmiedin händler händlerin handel",
    "macher macherin meister arbeiter arbeiterin arbeiten industrie fabrik fabrikant werk werke hütte mine",
    "minen grube gruben bergbau bergwerk bergmann straße gasse weg markt preis preise mark medaille",
    "hochzeit küste rausch gräber sucher ader vorkommen gewinnung verarbeitung herstellung bläser fäller",
    "hauer metz metze metzen schnitzer schneider gießer gießerei dreher drechsler maler malerin malerei",
    "mann männer frau leute meier bauer berg bach burg stadt dorf heim feld hausen tal au wald garten",
    "gärten gelb grau rot braun blau grün weiß schwarz farben farbe farbig ton töne leiter band film art",
    "höhe träger spur dichter kunst wechsel verein laden geschäft messe börse währung reserve schatz gehalt",
    "wirtschaft technik verlust mangel bedarf lieferung transport lager buchse wart wurm sturz schlag rad",
    "bruch brüche gitarre instrument konzert spiel spieler jäger korn körner halm wiese weide ernte baum",
    "bäume blatt blätter laub zweig zweige frucht früchte saft essenz vogel fisch fischer waage zoll amt",
    "krieg kriege politik land brink steuer kanzler vorhang herz hut",
)
_ALSO_PERIODS = ("zeitlich", "zeit", "farben", "farbig", "grau", "gelb", "braun", "rot", "weiß", "blau")
# Words that look like compounds of a material and are none.
_OTHER_WORDS = word_set(
    "zinne zinnen goldküste elfenbeinküste beinahe beinbruch hornisse tonika tonne tonnen tonnage",
    "tonic tonus glasnost steinmeier steinbock steinpilz silberfisch silvester papiere papieren",
    "eisenhower holzweg holzapfel goldregen goldfisch federvieh federbett federhalter federball",
    "seidenstraße haarig zinnober zinnsoldat bronzezeit eisenzeit steinzeit kupferzeit bernsteinzimmer",
    "hanse hanswurst samstag sandwich sandale sandalen sanduhr sandburg sandmann jadebusen",
    "kreidezeit kalkül lehmann opalin gasthaus wachstum wachstums seidel seidl lackmus gipsy gipfel",
    "leimen leiml flintenstein teerose teekanne teetasse garnitur garnison garnele marmelade filzstift",
    "pelzhändler kohlenhydrat lederer titanic titanen wollust platine chromosom zementit rubinrot",
)
_OTHER_BEGINNINGS = ("bleistift", "eisenbahn", "tonband", "tonfilm", "tonleiter", "goldschmied", "steinzeug")
_COLOUR = re.compile(r"(?:farben|farbig|grau|gelb|braun|rot|weiß|blau|grün|schwarz)(?:e[nrms]?)?$")
# First parts that are material though the word alone has a second sense.
_SURE_PARTS = word_set(
    "ton glas stein papier gold silber eisen blech stuck blei karton feder perlen kalk papp garn kies kork",
    "harz kohle stroh feuerstein leim horn knochen bein samt iron gold silver glass stone paper straw",
)
# Second parts of participles: "handgeschnitzt", "eingeritzt".
_PREFIXES = (
    "hand", "kunst", "fein", "reich", "frei", "maschinen", "kalt", "warm", "form", "auf", "ein", "aus",
    "um", "unter", "ab", "zu", "durch", "zusammen", "feuer", "teil", "neu", "bunt", "farb", "grob",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stated:
    """A material or technique in a word; `thing` is the rest of a compound: "deckel" in "Zinndeckel"."""

    key: str
    doubtful: bool = False
    thing: str = ""
    silent: bool = False


@lru_cache(maxsize=50_000)
def stated_by(word: str, name: str, language: str, is_noun: bool) -> Stated | None:
    """What a word without marks between parts states of the list `name`, or None."""
    lowered = word.lower()
    if len(word) > 60 or lowered in _OTHER_WORDS or lowered.startswith(_OTHER_BEGINNINGS):
        return None
    found = lexicon(name, language).entry(word, is_noun)
    if found is not None:
        return Stated(found.key, found.doubtful, silent=found.silent)
    for joint in JOINTS:
        if joint in word:
            return _of_marked(word.replace(joint, "-").split("-"), name, language, is_noun)
    if language == "de":
        return _of_compound(word, name) if is_noun else _of_adjective(lowered, name)
    return None


def _of_marked(parts: list[str], name: str, language: str, is_noun: bool) -> Stated | None:
    """ "Kunst-Harz", "Holz-Kiste", "silver-mounted": the word written together, then its parts."""
    joined = "".join(part.lower() for part in parts)
    whole = stated_by(joined.capitalize() if is_noun else joined, name, language, is_noun)
    if whole is not None or not all(parts):
        return whole
    entry = lexicon(name, language).entry(parts[0], is_noun)
    if entry is not None and parts[-1].lower() not in _NO_THINGS:
        return Stated(entry.key, entry.doubtful, parts[-1].lower())
    entry = lexicon(name, language).entry(parts[-1], is_noun)
    return Stated(entry.key, entry.doubtful) if entry is not None else None


def _of_compound(word: str, name: str) -> Stated | None:
    """The longest material at the start before a noun, else one at the end."""
    lowered = word.lower()
    parts = lexicon(name, "de").parts
    for length in range(len(lowered) - _SHORTEST_REST, 1, -1):
        entry = parts.get(lowered[:length])
        if entry is None:
            continue
        rest = _rest(lowered[length:])
        if rest:
            return _before(entry, lowered[:length], rest)
    for start in range(2, len(lowered) - 2):
        entry = parts.get(lowered[start:])
        if entry is not None and is_first_part(lowered[:start]):
            return Stated(entry.key, doubtful=entry.doubtful)
    return None


def _before(entry: Entry, first: str, rest: str) -> Stated | None:
    if rest in _NO_THINGS or rest.endswith(_ALSO_PERIODS):
        return Stated(entry.key, doubtful=True) if rest.endswith(_ALSO_PERIODS) else None
    if rest.endswith(("schmied", "händler", "händlerin", "macher", "arbeiter", "zeit", "bahn", "fabrik")):
        return None
    return Stated(entry.key, entry.doubtful and first not in _SURE_PARTS, rest)


def _rest(rest: str) -> str:
    """What stands behind a material and the letters that join, where that is a noun; else empty."""
    for joint in _JOINTS:
        head = rest.removeprefix(joint) if rest.startswith(joint) else ""
        if len(head) >= _SHORTEST_REST and (is_noun(head) or len(compound_parts(head.capitalize())) > 1):
            return head
    return ""


def _of_adjective(lowered: str, name: str) -> Stated | None:
    """ "handgeschnitzt"; a colour such as "silbergrau" is no material, but may be called "silbern"."""
    others, parts = lexicon(name, "de").others, lexicon(name, "de").parts
    colour = _COLOUR.search(lowered)
    if colour is not None:
        entry = parts.get(lowered[: colour.start()])
        return Stated(entry.key, doubtful=True) if entry is not None else None
    for length in range(len(lowered) - 5, 2, -1):
        entry = parts.get(lowered[:length])
        if entry is not None and lowered[length:].rstrip("enrsm") in word_table("words-de"):
            return Stated(entry.key, doubtful=True)  # "rußgeschwärzt", "lederbezogen"
    for prefix in _PREFIXES:
        if lowered.startswith(prefix):
            entry = others.get(lowered[len(prefix) :])
            if entry is not None:
                return Stated(entry.key, entry.doubtful)
    return None
