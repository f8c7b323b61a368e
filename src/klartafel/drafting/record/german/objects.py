"""What an object is, and what it is called, in German."""

import re

from klartafel.checks.language.traits import word_set
from klartafel.domain.record import Field, Record
from klartafel.drafting.record.german import nouns
from klartafel.drafting.record.statement import Statement, Thing, of_thing, whole
from klartafel.drafting.record.titles import adds_something, title_of
from klartafel.drafting.record.values import values_in

OBJECT = Thing("das Objekt", "dem Objekt", "es")
# "Krug mit Deckel": what follows these does not change the noun before.
_BEHIND = re.compile(r" (?=(?:mit|ohne|aus|für|von|vom|auf|zum|zur|in|im|nach|als) )")
# With these a title says what is on a thing; with others it may be a name.
_PLAINLY = ("mit", "ohne", "aus", "für")
_NUMBERS = word_set("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
PICTURES = (
    "gemälde", "bild", "zeichnung", "aquarell", "radierung", "stich", "schnitt", "druck", "grafik", "graphik",
    "plakat", "fotografie", "foto", "skulptur", "plastik", "statue", "relief", "figur", "titelblatt",
    "porträt",
    "negativ", "positiv", "dia", "aufnahme", "buch", "heft", "karte",
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
    told = _phrase(_title_with(record, written))
    if told is not None:
        named = _phrase(written) or told
        return whole(told[0], Field.OBJECT_TYPE, Field.TITLE), named[1]
    named_by_type = _phrase(written)
    if named_by_type is None:
        return whole(f"Das Objekt ist: {written}", Field.OBJECT_TYPE), OBJECT
    return whole(named_by_type[0], Field.OBJECT_TYPE), named_by_type[1]


def _title_with(record: Record, written: str) -> str:
    """A title that is the sort of object and a little more: "Bierflasche", "Krug mit Vogel"; else empty."""
    title = title_of(record, "de")
    noun, *behind = _BEHIND.split(title, maxsplit=1)
    is_kind = nouns.is_noun(noun) and noun.casefold().endswith(written.casefold())
    says_more = behind or noun.casefold() != written.casefold()
    return title if is_kind and says_more and not (behind and behind[0].split(" ")[0] not in _PLAINLY) else ""


def _phrase(written: str) -> tuple[str, Thing] | None:
    """ "Das ist ein bemalter Krug mit Deckel" and "der Krug"; None where the gender is not certain."""
    phrase, *behind = _BEHIND.split(written, maxsplit=1)
    adjective, _, noun = phrase.rpartition(" ")
    gender = nouns.gender(noun) if nouns.is_noun(noun) else ""
    small = nouns.strong_adjective(adjective, gender) if adjective and gender else ""
    if not gender or (adjective and not small):
        return None
    name = nouns.with_indefinite_article(noun, gender, small)
    verb = "sind" if gender == "p" else "ist"
    return " ".join([f"Das {verb} {name}", *behind]), _thing(noun, gender)


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
    if noun.endswith(PICTURES) and not thing.plural:
        return (of_thing(f"heißt: {quoted}", Field.TITLE),)
    return (whole(f"Der Titel ist: {quoted}", Field.TITLE),)
