"""What an object is, and what it is called, in English."""

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.english import nouns
from klartafel.drafting.record.statement import Statement, Thing, of_thing, whole
from klartafel.drafting.record.titles import adds_something, title_of
from klartafel.drafting.record.values import values_in

OBJECT = Thing("the object", "the object", "it")
_NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
_WORKS_OF_ART = (
    "painting", "picture", "drawing", "watercolour", "watercolor", "etching", "engraving", "print", "woodcut",
    "poster", "photograph", "sculpture", "statue", "portrait", "lithograph", "book", "map",
)  # fmt: skip


def opening_of(record: Record) -> tuple[Statement | None, Thing]:
    """ "This is a jug", and how the sentences after it name the thing."""
    types = values_in(record, Field.OBJECT_TYPE, "en")
    if not types:
        return None, OBJECT
    written = types[0].value.rstrip(" .")
    phrase = nouns.common(written)
    if not phrase:
        return whole(f"The object is: {written}", Field.OBJECT_TYPE), OBJECT
    several = _several(record, phrase)
    if several is not None:
        return several
    noun = nouns.head(phrase)
    plural = nouns.is_plural(noun)
    text = f"{'These are' if plural else 'This is'} {nouns.with_indefinite_article(phrase)}"
    return whole(text, Field.OBJECT_TYPE), _thing(noun, plural)


def _thing(noun: str, plural: bool) -> Thing:
    return Thing(f"the {noun}", f"the {noun}", "they" if plural else "it", plural)


def _several(record: Record, phrase: str) -> tuple[Statement, Thing] | None:
    """ "Three loom weights" as the title of a record of the type "loom weight": then it is about three."""
    number, _, noun = title_of(record, "en").partition(" ")
    is_number = number.casefold() in _NUMBERS or (number.isdecimal() and int(number) > 1)
    if not is_number or noun != phrase + "s":
        return None
    return whole(f"These are {number.casefold()} {noun}", Field.OBJECT_TYPE, Field.TITLE), _thing(noun, True)


def title_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """The title, where it says more than the sort of object."""
    opening, _ = opening_of(record)
    title = title_of(record, "en")
    if not title or (opening is not None and Field.TITLE in opening.fields):
        return ()
    if opening is not None and not adds_something(title, opening.text):
        return ()
    quoted = f": {title}" if any(mark in title for mark in '„“”"«»') else f" “{title}”"
    if thing.name.endswith(_WORKS_OF_ART):
        return (of_thing(f"is called{quoted}", Field.TITLE),)
    return (whole(f"The title is{quoted}", Field.TITLE),)
