"""Whether an unlisted German noun is a sound compound: "Fayencekrug" is, "Hafnersmeister" is not.

Splitting a right word asks for the likeliest parts; here the question is whether the word is right at all.
So every part must be of a class that builds compounds, with the joint that its class takes, and rare
little words that hide in slips of typing ("Jahr|ren") build none.
"""

from functools import lru_cache

from klartafel.checks.language.compounds import NO_HEADS
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.museum_words import museum_words
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.checks.rules.spelling.german_paradigms import is_adjective, is_infinitive

_MOST_PARTS = 4
_LONGEST = 60
# Parts of three letters are few; slips of typing are full of others.
_SHORT_HEADS = word_set(
    "aal abt ahn akt alm amt arm art arzt ast aue axt bad bau bär bub bus cup dom eck ehe eid eis erz fan",
    "fee fuß gas gau gel gen gut hof hub huf hut jet job kai kot kuh kur lid lob log lok los lot mal maß",
    "mob mus mut neu not ode öl ohm ohr oma opa ort pol pop rad rap rat reb reh rock rom rot ruf ruß saal",
    "sau see set sex sog sud tag tal tat tau tee tod ton top tor typ tür uhr uni ulk wal weg weh wut zar",
    "zoo zug aas zeh süd",
)
_SHORT_FIRSTS = word_set(
    "aal abc abt akt alm alp alt alu amt app arm art ass ast aue axt bad bar bau bit bob bor bot box bug",
    "bus bär cup dia dom duo dur eck ego ehe eid eis elb elf end erz fan fax fuß gas gau gel gen gut hai",
    "heu hit hof hub huf hut jet job jod kai kap kot kuh kur kür lab lob log lok lot lux mai maß met mut",
    "not ode ohr ort pol pop rad rap rat reh rot ruf ruh rum ruß sau see sex ski sog spa tag tal tat tau",
    "tee tod ton top tor typ tür ufo uhr uni wal web weg wut zeh zoo zug öko süß bet eil eng erb erd ess",
    "geh heb hol hör lag leb leg les näh neu ost roh seh süd urn säg löt mäh müh reb rüb wäh ätz hin her",
    "vor auf aus bei ein mit oma opa tri zar",
)
_SMALL_FIRSTS = word_set(
    "neben hinter über unter vor nach zwischen gegen innen außen ober mittel nord süd ost west nordost",
    "nordwest südost südwest haupt sonder einzel gesamt mehr selbst rück vorder wieder zusammen fern eigen",
    "fremd doppel zwei drei vier fünf sechs sieben acht neun zehn zwölf hundert tausend allein einst spät",
    "früh vorwärts rückwärts rechts links quer längs um wohl nicht binnen durch zu an ab jetzt sofort",
    "immer kunst riesen spitzen lieblings schein ersatz reserve oster pfingst weihnachts geschichts nobel",
    "bundes landes gratis brutto netto sozial national zentral original spezial universal normal",
)
_LINKS = ("s", "es", "n", "en", "er", "e", "ens", "ns")
_TAKE_S = ("ung", "heit", "keit", "schaft", "ion", "tät", "tum", "ling")
# "Aufstands|bewegung": nouns with a prefix take "s" too, but not those of "-er": "Verkäufers" joins nothing.
_WITH_PREFIX = (
    "ab", "an", "auf", "aus", "be", "bei", "durch", "ein", "emp", "ent", "er", "ge", "nach", "ober", "über",
    "um", "unter", "ver", "vor", "zer", "zu", "wider", "wieder", "hin", "her", "rück", "mit", "gegen",
)  # fmt: skip
_NEVER_WITH_S = ("er", "el", "en", "e", "s", "ß", "z", "x", "sch")
# Listed before "s" by accident ("Einsteins"): materials and simple nouns that join bare.
_NEVER_S = word_set(
    "stein holz ton glas gold silber eisen bild krug topf ofen buch haus dorf kunst tuch korb blech bronze",
    "zinn kupfer leder papier stoff wachs horn knochen perlmutt elfenbein marmor gips lehm sand salz",
    "wasser erd brot wein bier milch fleisch fisch vogel pferd baum wald feld berg tal fluss see wagen rad",
    "stuhl tisch bett schrank kleid hemd hut schuh ring kette kreuz altar turm tor tür fenster dach wand",
    "boden hand kopf fuß auge herz hafner töpfer maler schneider schuster bäcker müller weber färber",
    "gerber",
)
_MALE_OR_NEUTER = frozenset("ai")
# These end words of one piece, but also compounds.
_HEADS_AFTER_ALL = frozenset({"art", "arten", "alter", "alters", "ende", "enden"})
_NOMINATIVES = frozenset("aeim")
_RAREST_HEAD = 2.0
_LONG = 8
_COMMON_VERB = 3.0


@lru_cache(maxsize=50_000)
def is_sound_compound(lowered: str) -> bool:
    """Whether a word in small letters can be read as known parts with the joints that belong to them."""
    return lowered.isalpha() and 5 <= len(lowered) <= _LONGEST and _reads(lowered, _MOST_PARTS)


def _reads(lowered: str, most_parts: int) -> bool:
    for place in range(3, len(lowered) - 2):
        first, rest = lowered[:place], lowered[place:]
        if joins(first) and (is_head(rest) or (most_parts > 2 and _reads(rest, most_parts - 1))):
            return True
    return (lowered.startswith("öl") and is_head(lowered[2:])) or (
        lowered.endswith("öl") and joins(lowered[:-2])
    )


@lru_cache(maxsize=50_000)
def is_head(lowered: str) -> bool:
    """Whether compounds may end in this."""
    if len(lowered) < 4:
        return lowered in _SHORT_HEADS
    if lowered in NO_HEADS and lowered not in _HEADS_AFTER_ALL:
        return False
    noun = lowered.capitalize()
    if noun in museum_words() or (frequency(lowered) >= _COMMON_VERB and is_infinitive(lowered)):
        return True  # "Zinn|gießen"
    if noun not in word_table("words-de"):
        return False
    used = _stem_frequency(lowered) >= _RAREST_HEAD
    if noun_readings(noun):
        return used or len(lowered) >= _LONG
    return used and len(lowered) > 4 and word_table("names-de").get(noun) is None


def _stem_frequency(lowered: str) -> float:
    """How common a form is, or the likely form of it without an ending."""
    stems = [lowered]
    stems += (
        lowered.removesuffix(ending)
        for ending in ("s", "es", "n", "en", "e", "er", "ern")
        if lowered.endswith(ending) and len(lowered) - len(ending) > 3
    )
    return max(map(frequency, stems))


@lru_cache(maxsize=50_000)
def joins(first: str) -> bool:
    """Whether compounds may begin with this."""
    if len(first) < 4:
        return first in _SHORT_FIRSTS
    if first in _SMALL_FIRSTS or first.capitalize() in word_table("names-de"):
        return True
    if first.endswith("s") and first[:-1] in _NEVER_S:
        return False
    attested = first in word_table("joints-de")
    if _is_noun(first):
        is_nominative = bool(_NOMINATIVES & set(noun_readings(first.capitalize())))
        is_bare = first.endswith("ie") or not first.endswith((*_TAKE_S, "e"))
        if attested or (is_nominative and is_bare):
            return True
    if first.endswith("s") and _takes_s(first[:-1]):
        return True
    if first.startswith(_WITH_PREFIX) and (is_infinitive(first + "en") or is_infinitive(first + "n")):
        return True
    if first.endswith("en") and _is_noun(first[:-1]):
        return True
    return attested and _is_stem(first)


def _takes_s(lowered: str) -> bool:
    if not _is_noun(lowered):
        return False
    if lowered.endswith(_TAKE_S):
        return True
    is_prefixed = lowered.startswith(_WITH_PREFIX) and not lowered.endswith(_NEVER_WITH_S)
    return is_prefixed and bool(_MALE_OR_NEUTER & set(noun_readings(lowered.capitalize())))


def _is_stem(first: str) -> bool:
    """Whether a listed first part is a noun with a joint, or a noun, verb or adjective without its ending."""
    if any(first.endswith(link) and _takes_joint(first.removesuffix(link)) for link in _LINKS):
        return True
    if _is_noun(first + "e") or (first.endswith("s") and _is_noun(first[:-1] + "e")):
        return True
    return is_infinitive(first + "en") or is_infinitive(first + "n") or is_adjective(first)


def _takes_joint(lowered: str) -> bool:
    readings = noun_readings(lowered.capitalize())
    return _is_noun(lowered) and (not readings or bool(_NOMINATIVES & set(readings)))


@lru_cache(maxsize=50_000)
def _is_noun(lowered: str) -> bool:
    noun = lowered.capitalize()
    if len(lowered) < 3 or not is_listed(noun, "de"):
        return False
    if noun_readings(noun):
        return True
    unnamed = word_table("names-de").get(noun) is None
    return len(lowered) > 4 and unnamed and not is_listed(lowered, "de")
