"""Parts of German compounds: "Sonderausstellung" is "Sonder" and "ausstellung", "Ausstellung" is one word.

A compound is a first part as compounds are really built with ("kirchen", "schul", "liebes": the list
`joints-de`), or a noun in the form that joins by the rules of German, before a known noun. So "Hafners"
before "meister" is no first part, and what a small model invents is not taken for a word.
"""

from functools import lru_cache

from klartafel.checks.language.frequencies import RAREST_ZIPF, frequency
from klartafel.checks.language.museum_words import museum_words
from klartafel.checks.language.tagging import stems
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table

_SHORTEST = 3
_LONGEST = 60
_MOST_PARTS = 5
# Of three letters only what stands as a word of its own: "tel" and "sen" are endings.
_THREE_LETTERS = word_set(
    "tee zug irr erb eis erd ski lok wal heu web ess tor rad bad bau ton hof hut uhr see box jod lid arm",
    "amt ohr tür kuh ast tag weg bus hai gas rat rot alt neu süd ost näh axt rom zoo not ort eid gut tal",
    "hüt sau reh fuß mut tod gel weh abt akt sud lob los pol sog bug kai fee ehe oma opa rum met rau",
)
_TWO_LETTERS = frozenset({"öl", "ei"})
# A word far more common than its rarest part was not put together from it: "Gegens|tand".
_MOST_COMMONER = 0.8
_LONGEST_SIMPLE = 9

# Endings that look like nouns of their own: "Wissen|schaft" is one word.
NO_HEADS = word_set(
    "age al ale alen and ant anz ar are aren art arten at ate aten bar chen ei eien em en ende enden",
    "ender ens ent enz er erei ereien ern ers es eur grafie grafien graphie graphien haft heit heiten",
    "ier in innen ion ionen ismus ist isten keit keiten le lein ling linge lingen lings logie logien los",
    "men nis nisse nissen rei reien sal sam schaft schaften tel ten tion tionen tum tums tät täten um",
    "ung ungen voll gen tatt tand onna theke theken rät",
)
# Short first parts that are rarely anything else: "Alt|stadt", "Neu|bau".
_ADJECTIVES = ("alt", "neu", "groß", "klein", "hoch", "halb", "voll", "weiß", "blau", "rück", "ober", "außen")
NO_COMPOUNDS = word_set(
    "schokolade kombination garderobe hersteller herstellerin darsteller darstellerin elfenbein",
    "engländer holländer irländer isländer finnländer karaffe hellebarde hochzeit apotheke madonna",
    "porträt gegenstand antwort abenteuer arbeit urlaub heimat elend vielfalt kleinod leinwand samstag",
    "demut armut zierat allmacht bräutigam nachbar schultheiß herzog marschall seneschall bischof ritter",
    "kanton kommode karneval bajonett medaillon kapitell kapital instrument argument testament ornament",
    "orchester",
)
# Nouns that take "s" before a head, and endings after which nothing may be left out or put in.
_ALWAYS_WITH_S = ("sicht", "ung", "heit", "keit", "schaft", "ion", "tät", "tum")
_WITH_S = (*_ALWAYS_WITH_S, "ling", "en")
# Readings in `nouns-de`: genitives such as "Hafners" join nothing.
_NOMINATIVES = frozenset("aeim")
_NEVER_BARE = (*_ALWAYS_WITH_S, "e")


@lru_cache(maxsize=50_000)
def compound_parts(word: str) -> tuple[str, ...]:
    """The parts of a word without marks between them, as they are written; one part if it is no compound."""
    lowered = word.lower()
    if len(word) < 2 * _SHORTEST - 1 or len(word) > _LONGEST or not word.isalpha() or lowered in NO_COMPOUNDS:
        return (word,)
    parts = _split(lowered, _MOST_PARTS)
    if parts is None or _is_older(lowered, parts) or _looks_like_one(word):
        return (word,)
    found: list[str] = []
    place = 0
    for part in parts:
        found.append(word[place : place + len(part)])
        place += len(part)
    return tuple(found)


@lru_cache(maxsize=50_000)
def _split(word: str, most_parts: int) -> tuple[str, ...] | None:
    """The likeliest parts: few ones, and a common word at the end."""
    best: tuple[tuple[int, float], tuple[str, ...]] | None = None
    for place in range(2, len(word) - _SHORTEST + 1):
        first, head = word[:place], word[place:]
        if head in NO_HEADS or _is_scrap(head) or _is_scrap(first) or not is_first_part(first):
            continue
        parts = (first, head) if is_noun(head) else _longer(first, head, most_parts)
        if parts is None:
            continue
        # Of "Puppens|tube" and "Puppen|stube" the one whose first part is a form that people write.
        written = max(frequency(first), _of_first_part(first) - 1)
        rank = (-len(parts), frequency(parts[-1]) + written / 2)
        if best is None or rank > best[0]:
            best = (rank, parts)
    return best[1] if best else None


def _is_scrap(part: str) -> bool:
    return len(part) == _SHORTEST and part not in _THREE_LETTERS


def _longer(first: str, rest: str, most_parts: int) -> tuple[str, ...] | None:
    further = _split(rest, most_parts - 1) if most_parts > 2 else None
    return (first, *further) if further else None


def is_noun(lowered: str) -> bool:
    """Whether the list of words or that of museum words has this with a capital."""
    noun = lowered.capitalize()
    return noun in word_table("words-de") or noun in museum_words()


def is_first_part(lowered: str) -> bool:
    """Whether compounds begin with this: one of the list, or a noun with the ending that joins."""
    if len(lowered) < _SHORTEST:
        return lowered in _TWO_LETTERS
    if len(lowered) > 6 and lowered.endswith(_ALWAYS_WITH_S):
        return False  # "Aussicht|sturm"
    if lowered in word_table("joints-de"):
        return True
    if is_noun(lowered):
        noun = lowered.capitalize()
        readings = word_table("nouns-de").get(noun) or museum_words().get(noun)
        joins = not lowered.endswith("s") if readings is None else bool(_NOMINATIVES & set(readings))
        return joins and not lowered.endswith(_NEVER_BARE) and len(lowered) > _SHORTEST
    if lowered.endswith("s") and lowered[:-1].endswith(_WITH_S):
        return is_noun(lowered[:-1])
    return lowered.endswith("en") and is_noun(lowered[:-1])  # "Walze", "walzen"


def _is_older(word: str, parts: tuple[str, ...]) -> bool:
    rarest = min(frequency(parts[-1]), *(_of_first_part(part) for part in parts[:-1]))
    return frequency(word) > rarest + _MOST_COMMONER


def _looks_like_one(word: str) -> bool:
    """Short words that people use a lot are mostly of one piece ("Pas|tell") if the tagger agrees."""
    if len(word) > _LONGEST_SIMPLE:
        return False
    lowered = word.lower()
    if lowered.startswith(_ADJECTIVES):
        return False
    used = any(
        frequency(form) > RAREST_ZIPF
        for form in (
            lowered,
            lowered.removesuffix("n"),
            lowered.removesuffix("s"),
            lowered.removesuffix("en"),
        )
    )
    return used and stems(word) < 2


def _of_first_part(first: str) -> float:
    """How common a first part is, with or without the letters that join it."""
    stems = (first, first.removesuffix("s"), first.removesuffix("n"), first.removesuffix("en"), first + "e")
    return max(map(frequency, stems))
