"""What an object is, and what it is called, in German."""

import re

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.german import nouns
from klartafel.drafting.record.statement import Statement, Thing, of_thing, whole
from klartafel.drafting.record.titles import adds_something, title_of
from klartafel.drafting.record.values import values_in

OBJECT = Thing("das Objekt", "dem Objekt", "es")
# "Krug mit Deckel": what follows these does not change the noun before.
_BEHIND = re.compile(r" (?=(?:mit|ohne|aus|für|von|vom|auf|zum|zur|in|im|nach|als) )")
_NUMBERS = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split()
_WORKS_OF_ART = (
    "gemälde", "bild", "zeichnung", "aquarell", "radierung", "stich", "schnitt", "druck", "grafik", "graphik",
    "plakat", "fotografie", "foto", "skulptur", "plastik", "statue", "relief", "figur", "titelblatt", "porträt",
    "buch", "heft", "karte",
)  # fmt: skip


def opening_of(record: Record) -> tuple[Statement | None, Thing]:
    """ "Das ist ein Krug", and how the sentences after it name the thing."""
    types = values_in(record, Field.OBJECT_TYPE, "de")
    if not types:
        return None, OBJECT
    written = types[0].value.rstrip(" .")
    several = _several(record, written)
    if several is not None:
        return several
    phrase, *behind = _BEHIND.split(written, maxsplit=1)
    adjective, _, noun = phrase.rpartition(" ")
    gender = nouns.gender(noun) if nouns.is_noun(noun) else ""
    small = nouns.strong_adjective(adjective, gender) if adjective and gender else ""
    if not gender or (adjective and not small):
        return whole(f"Das Objekt ist: {written}", Field.OBJECT_TYPE), OBJECT
    name = nouns.with_indefinite_article(f"{small} {noun}".strip(), gender)
    if small and name.startswith("ein ") and gender == "f":
        name = f"eine {small} {noun}"
    verb = "sind" if gender == "p" else "ist"
    text = " ".join([f"Das {verb} {name}", *behind])
    return whole(text, Field.OBJECT_TYPE), _thing(noun, gender)


def _thing(noun: str, gender: str) -> Thing:
    dative = nouns.with_dative_article(noun, gender)
    return Thing(f"{nouns.article(gender)} {noun}", dative, nouns.pronoun(gender), gender == "p")


def _several(record: Record, written: str) -> tuple[Statement, Thing] | None:
    """ "Drei Webgewichte" as the title of a record of the type "Webgewicht": then it is about three."""
    number, _, noun = title_of(record, "de").partition(" ")
    is_number = number.casefold() in _NUMBERS or number.isdecimal()
    if not is_number or not nouns.is_noun(noun) or nouns.gender(noun) != "p":
        return None
    if not noun.casefold().startswith(written.casefold()[:-1]):
        return None
    text = f"Das sind {number.casefold()} {noun}"
    return whole(text, Field.OBJECT_TYPE, Field.TITLE), _thing(noun, "p")


def title_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """The title, where it says more than the sort of object."""
    opening, _ = opening_of(record)
    title = title_of(record, "de")
    if not title or (opening is not None and Field.TITLE in opening.fields):
        return ()
    if opening is not None and not adds_something(title, opening.text):
        return ()
    quoted = title if any(mark in title for mark in '„“”"«»‚‘') else f"„{title}“"
    noun = thing.name.rpartition(" ")[2].casefold()
    if noun.endswith(_WORKS_OF_ART) and not thing.plural:
        return (of_thing(f"heißt: {quoted}", Field.TITLE),)
    return (whole(f"Der Titel ist: {quoted}", Field.TITLE),)
