"""What is said of an object, and how the sentences of one text name it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from klartafel.domain.record import Field
from klartafel.drafting.wording import RecordSentence

_ENDS = (".", "!", "?")
_CLOSING = "“”’\"')»"


@dataclass(frozen=True, slots=True)
class Thing:
    """An object as sentences name it: "der Krug", "dem Krug" behind a preposition, "er".

    `after_preposition` is empty where that form is not certain.
    """

    name: str
    after_preposition: str
    pronoun: str
    plural: bool = False

    def form(self, singular: str, plural: str) -> str:
        """The form of a verb that goes with the thing."""
        return plural if self.plural else singular


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that a record says: a whole sentence, or with `of_thing` what follows the thing's name."""

    text: str
    fields: tuple[Field, ...]
    of_thing: bool = False


def of_thing(predicate: str, *fields: Field) -> Statement:
    """A statement with the thing as its subject: "ist aus Ton"."""
    return Statement(predicate, fields, of_thing=True)


def whole(sentence: str, *fields: Field) -> Statement:
    """A statement that is a sentence of its own, with or without its full stop."""
    return Statement(sentence, fields)


def told(statements: Iterable[Statement], thing: Thing, with_pronouns: bool) -> Iterator[RecordSentence]:
    """Statements as sentences; a pronoun stands only right behind a sentence about the thing."""
    before = False
    for statement in statements:
        if not statement.of_thing:
            yield RecordSentence(ended(statement.text), statement.fields)
        else:
            subject = thing.pronoun if with_pronouns and before else thing.name
            text = f"{subject[0].upper()}{subject[1:]} {statement.text}"
            yield RecordSentence(ended(text), statement.fields)
        # The opening sentence names the thing too: "Das ist ein Krug. Er …".
        before = statement.of_thing or statement.fields[:1] == (Field.OBJECT_TYPE,)


def ended(text: str) -> str:
    """The text with a full stop, unless a mark that ends sentences stands there."""
    return text if text.rstrip(_CLOSING).endswith(_ENDS) and text.endswith(_ENDS) else text + "."


def enumerated(items: Iterable[str], last_joint: str) -> str:
    """ "A", "A und B", "A, B und C"."""
    *first, last = list(items)
    return f"{', '.join(first)} {last_joint} {last}" if first else last


def together(phrases: Iterable[str], most: int) -> tuple[tuple[str, ...], ...]:
    """Phrases in the groups that one sentence may join.

    Nothing follows a phrase of several words: in "nicht glasiert und bemalt" nobody knows how far "nicht"
    reaches.
    """
    groups: list[tuple[str, ...]] = []
    for phrase in phrases:
        if groups and len(groups[-1]) < most and " " not in groups[-1][-1]:
            groups[-1] = (*groups[-1], phrase)
        else:
            groups.append((phrase,))
    return tuple(groups)
