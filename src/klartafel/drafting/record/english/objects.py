"""What an object is, and what it is called, in English."""

from klartafel.checks.language.traits import word_set
from klartafel.domain.record import Field, Record
from klartafel.drafting.record.english import nouns
from klartafel.drafting.record.statement import Statement, Thing, of_thing, whole
from klartafel.drafting.record.titles import adds_something, title_of
from klartafel.drafting.record.values import values_in

OBJECT = Thing("the object", "the object", "it")
_NUMBERS = word_set("two three four five six seven eight nine ten eleven twelve")
PICTURES = (
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
    title = _title_with(record, phrase)
    text = f"{'These are' if plural else 'This is'} {nouns.with_indefinite_article(title or phrase)}"
    fields = (Field.OBJECT_TYPE, Field.TITLE) if title else (Field.OBJECT_TYPE,)
    return whole(text, *fields), _thing(noun, plural)


def _title_with(record: Record, phrase: str) -> str:
    """A title that is the sort of object and a little more: "standing drum from Cameroon"; else empty."""
    title = title_of(record, "en")
    small = nouns.common(nouns.head(title))
    if not small or not (small == phrase or small.endswith(f" {phrase}")) or len(title) == len(phrase):
        return ""
    return small + title[len(small) :]


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
    if thing.name.endswith(PICTURES):
        return (of_thing(f"is called{quoted}", Field.TITLE),)
    return (whole(f"The title is{quoted}", Field.TITLE),)
