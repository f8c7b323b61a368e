"""Parts of a compound where they are certain: what a rule shows to people must not be cut wrong."""

from functools import lru_cache

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.tagging import stems
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.words.forms import is_base_noun, is_listed_noun, noun_forms

# First parts that are no nouns and still make clear compounds: "Alt|stadt", "Ober|geschoss".
_FIRSTS = word_set(
    "alt neu heiß groß klein hoch halb voll weiß schwarz rot grün blau gelb braun außen innen ober vorder",
    "hinter sonder haupt mittel neben nord süd ost west früh spät einzel doppel schnell fein flach tief",
    "rund bunt frei näh web spinn schreib lese mal dreh druck koch back brat ess trink schlaf wohn",
    "national sozial privat gesamt kolonial nobel zentral spezial original real normal lokal jung direkt",
    "fahr schwimm spiel stick strick schmelz brenn bohr kehr klapp roll rühr säge sitz stand trag wander",
    "wasch zeichen heil stech gieß schneid schmiede sammel bade warte werbe zeige lade halte hilfs",
)
# What looks like a noun at the end of a word and is an ending or part of another word.
_NO_LASTS = word_set(
    "lose losen loser loses reich reiche reichen reicher reiches weise weisen nischen nische tische",
    "tischen ellen elle elles isch haften same samen freie freien deutsche deutschen lungen alien enten",
    "fache wert werte werten teller tellern tel sen ern arier arien nation nationen logen ente tanten",
    "toren rinnen ismen uren elchen letten trosse sarin butten rillen weile arisierung ischen ions rungen",
    "ren ster eiter tempels ergüsse ister bridge ford akte akten eren anten enden ende end des der graf",
    "strophe strophen lade grafie grafien eins",
)
_TRULY_LAST = word_set("suppenteller zinnteller holzteller wandteller essteller kuchenteller obstteller")
# First parts that make verbs and what comes of them, not compounds of two things: "Wider|stand".
_PREFIXES = word_set(
    "unter wider wieder gegen zusammen fort miss weiter rück über um voraus selbst fest her hin dar vor",
    "ab an auf aus bei ein nach zu los mit durch für wohl verb vers beg bes ers wied",
)
_SIMPLE = word_set(
    "abenteuer hochzeit gegenstand kombination garderobe schokolade marionette bauernschaft wissenschaft",
    "eigenschaft landschaft meisterschaft mannschaft handwerker kilometer zentimeter millimeter",
    "unterhaltung jahrzehnt mitternacht eichhörnchen mittlerweile maßgabe merkmal neurose historiker",
    "karosserie generalist hagebutte albatros kamarilla artefakt deponie sonnabend elfenbein schublade",
)
_RARE = 2.5
_COMMON_FIRST = 3.5
_SHORTEST_LAST = 4
# Longer ones are no words; to look for parts in them takes time that grows with the square.
LONGEST_WORD = 60
_SHORTEST_WORD = 4
_SHORT_WORDS = word_set(
    "öl ei tee zug irr erb eis erd ski lok wal heu aal web ess tor rad bad bau ton hof hut uhr see box",
    "jod lid aas arm amt ohr tür kuh ast tag weg bus hai gas rat sand rot alt neu süd ost mal näh",
)
# Nouns that always take "s" before a head.
_WITH_S = ("ung", "heit", "keit", "schaft", "ion", "tät", "tum", "ling", "sicht")
_SURELY_WORDS = 5
# What stands before an adjective or verb and leaves it as easy as it is: "herunter|fallen", "dunkel|blau".
EASY_FIRSTS = word_set(
    "zusammen herunter hinunter heraus hinaus herein hinein hinauf herauf zurück weiter vorbei hoch los",
    "weg herab hinab auseinander aneinander hindurch herum umher empor mit un dunkel hell halb zwei drei",
    "vier fünf sechs sieben acht neun zehn zwölf ein mehr viel klein groß bunt grau blau rot grün braun",
    "gelb schwarz weiß",
)
# What ends an adjective and leaves it as easy as it is: "rosa|farben", "herz|förmig".
_EASY_LASTS = word_set(
    "farben farbig eckig teilig jährig beinig köpfig seitig armig stöckig tägig mal fach los voll reich",
    "frei weise blättrig groß hoch breit lang förmig formatig",
)
_ADJECTIVE_ENDINGS = ("", "e", "em", "en", "er", "es")


@lru_cache(maxsize=50_000)
def split(marked: str) -> tuple[str, ...]:
    """The certain parts of a stretch without marks, as it is written; one part if it is no compound."""
    parts = _shifted(compound_parts(marked))
    if len(parts) == 1 or not _ends_well(parts):
        return (marked,)
    if any(form in _SIMPLE for form in noun_forms(marked.lower())):
        return (marked,)
    if stems(marked) > 1 or (_are_nouns(parts) and _are_whole(parts)):
        return parts
    return (marked,)


def _shifted(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The same parts with an "s" between two of them where it belongs: "Puppen|stube", "Aussichts|turm"."""
    shifted = list(parts)
    for place in range(len(parts) - 1):
        first, last = shifted[place], shifted[place + 1]
        if first.endswith(_WITH_S) and last.startswith("s") and is_listed_noun(last[1:]):
            shifted[place : place + 2] = first + "s", last[1:]
        elif first.endswith("ens") and not is_base_noun(first[:-1].lower()) and is_listed_noun("s" + last):
            shifted[place : place + 2] = first[:-1], "s" + last
    return tuple(shifted)


def all_parts(marked: str) -> tuple[str, ...]:
    """The parts of the parts too: "Backsteinbau" is "Back", "stein" and "bau"."""
    parts = loose_parts(marked)
    if len(parts) == 1:
        return parts
    return tuple(small for part in parts for small in all_parts(part))


def loose_parts(marked: str) -> tuple[str, ...]:
    """The certain parts, and those of words that a particle begins: "Gegen|seite", "Zusammen|hang"."""
    parts = split(marked)
    if len(parts) > 1:
        return parts
    loose = compound_parts(marked)
    if loose[-1].lower() in _NO_LASTS:
        return parts
    if loose[0].lower() in _PREFIXES:
        return loose
    return loose if min(map(len, loose)) >= _SURELY_WORDS and _are_nouns(loose) else parts


def _ends_well(parts: tuple[str, ...]) -> bool:
    last = parts[-1].lower()
    if last in _NO_LASTS:
        return "".join(parts).lower().removesuffix("n") in _TRULY_LAST
    return parts[0].lower() not in _PREFIXES


def _are_whole(parts: tuple[str, ...]) -> bool:
    """Whether no part is so short that it may be a piece of another word: "Res|tau|ration"."""
    return all(len(part) >= _SHORTEST_WORD or part.lower() in _SHORT_WORDS for part in parts)


def _are_nouns(parts: tuple[str, ...]) -> bool:
    last = parts[-1].lower()
    is_noun = is_listed_noun(last) or len(split(last)) > 1
    return is_noun and all(_is_first(part.lower()) for part in parts[:-1])


def _is_first(lowered: str) -> bool:
    return (
        lowered in _FIRSTS
        or lowered.capitalize() in word_table("names-de")
        or any(is_listed_noun(form) and frequency(form) >= _RARE for form in noun_forms(lowered))
        or len(split(lowered)) > 1
    )


@lru_cache(maxsize=20_000)
def split_other(lowered: str) -> tuple[str, ...]:
    """An adjective or verb of two words in its parts ("kunst|historisch", "heraus|gefunden"), else itself."""
    if len(lowered) > LONGEST_WORD:
        return (lowered,)
    for place in range(2, len(lowered) - _SHORTEST_LAST + 1):
        first, last = lowered[:place], lowered[place:]
        begins = first in EASY_FIRSTS or (
            place > 3 and is_listed_noun(first) and frequency(first) >= _COMMON_FIRST
        )
        if begins and (ends_easily(last) or (frequency(last) >= _RARE and is_known(last, "de"))):
            return first, last
    return (lowered,)


def ends_easily(last: str) -> bool:
    """Whether this is an ending that leaves an adjective as easy as what stands before it."""
    return any(last.removesuffix(ending) in _EASY_LASTS for ending in _ADJECTIVE_ENDINGS)
