"""Two names for one thing: DIN SPEC 33429 asks for the same word all the way ("Krug" … "das Gefäß").

The text names a thing; later another word of the same group stands with a definite article, which for
readers is a second thing. No finding where the two are told to be one ("Der Krug ist ein Gefäß"), stand
side by side ("Krüge und Kannen"), or the second is brought in as a thing of its own ("eine Kanne").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from klartafel.checks.language import Sentence, Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import data_lines, word_table
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.words.forms import noun_forms
from klartafel.checks.rules.words.names import Names
from klartafel.checks.rules.words.parts import split
from klartafel.checks.rules.words.reading import read
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_DEFINITE = word_set(
    "der die das den dem des dieser diese dieses diesen diesem im am zum zur vom beim ins ans",
)
_OWN_THING = word_set(
    "ein eine einen einem einer eines kein keine keinen keinem keiner mehrere viele einige zwei drei vier",
    "andere anderen anderes anderer anderem weitere weiteren weiteres weiterer zweite zweiten zweites",
)
# Words that set one thing beside another.
_BESIDE = word_set(
    "auch daneben links rechts dahinter davor darüber darunter dazu neben ebenfalls dagegen gegenüber",
    "hinter andere anderen anderer anderes außerdem beide",
)
_COPULAS = word_set("ist sind war waren")
_JOINING = word_set("und oder sowie bis")
_NO_HEADS = word_set(
    "Vorbild Weltbild Stadtbild Sinnbild Kirchenschiff Mittelschiff Handwerk Bergwerk Uhrwerk Stockwerk",
    "Feuerwerk Netzwerk Fachwerk Mauerwerk Frühstück Grundstück Mundstück Herzstück Krankenhaus",
    "Treppenhaus Kaufhaus Gasthaus Einzelstück Bruchstück Gegenstück Teilstück Landkarte Speisekarte",
    "Postkarte Eintrittskarte Haustier Raumschiff Augenlicht Handtuch Taschentuch Jahresring",
    "Kunstwerkstatt Zeitplan",
)
_REACH = 4  # article, adjectives, noun
_NEAR = 15
_MEMORY = 8  # a name so many sentences ago is forgotten


@dataclass(frozen=True, slots=True)
class _Groups:
    """Numbers of the groups of each noun, and the words that may stand for any thing."""

    of_noun: dict[str, frozenset[int]]
    generic: frozenset[str]
    things: frozenset[str]

    def are_one(self, first: str, second: str) -> bool:
        """Whether both can be names of the same thing."""
        if second in self.generic:
            return first in self.things
        return not self.of_noun.get(first, _NONE).isdisjoint(self.of_noun.get(second, _NONE))


_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Mention:
    """A noun of a group at a place of a text.

    `plural` is None where the form does not tell; `is_whole` says that it is no longer compound, such as
    "Rembrandt-Bild", which names a thing of its own; `is_predicate` that it only says what another is.
    """

    noun: str
    word: Word
    sentence: int
    place: int
    determiner: str
    plural: bool | None
    is_whole: bool
    is_predicate: bool

    @property
    def is_definite(self) -> bool:
        return self.determiner in _DEFINITE

    @property
    def is_own_thing(self) -> bool:
        return self.determiner in _OWN_THING


def _find(task: Task) -> Iterator[Hit]:
    names = Names(task)
    earlier: dict[str, _Mention] = {}  # the last mention of each noun, in the order of the first
    apart: set[tuple[str, str]] = set()
    own: set[str] = set()
    said: set[str] = set()
    for number, sentence in enumerate(task.analysis.sentences):
        mentions = list(_mentions(sentence, number))
        apart |= set(_side_by_side(sentence, mentions))
        for mention in mentions:
            if names.is_quoted(mention.word.span):
                continue
            first = _first_name(mention, earlier.values(), apart)
            if first and mention.is_definite and mention.is_whole and mention.noun not in own | said:
                near = sentence.words[max(0, mention.place - _NEAR) : mention.place + _NEAR]
                if not any(word.text.lower() in _BESIDE for word in near):
                    said.add(mention.noun)
                    message = Message.of("check-words.same-word", word=mention.word.text, first=first.noun)
                    yield Hit(mention.word.span, message)
            elif mention.is_own_thing or not first:
                own.add(mention.noun)
            earlier[mention.noun] = mention


def _first_name(
    mention: _Mention, earlier: Iterable[_Mention], apart: set[tuple[str, str]]
) -> _Mention | None:
    """The first mention of the same thing by another noun."""
    for other in earlier:
        if (
            mention.sentence - other.sentence <= _MEMORY
            and not other.is_predicate
            and other.noun != mention.noun
            and _groups().are_one(other.noun, mention.noun)
            and (other.noun, mention.noun) not in apart
            and (other.plural is None or mention.plural is None or other.plural is mention.plural)
        ):
            return other
    return None


def _mentions(sentence: Sentence, number: int) -> Iterator[_Mention]:
    for place, word in enumerate(sentence.words):
        if not word.text[0].isupper():
            continue
        noun, is_whole = _noun(word.text)
        if noun:
            determiner = _determiner(sentence, place)
            plural = _is_plural(word, determiner)
            predicate = _is_predicate(sentence, place)
            yield _Mention(noun, word, number, place, determiner, plural, is_whole, predicate)


@lru_cache(maxsize=20_000)
def _noun(text: str) -> tuple[str, bool]:
    """The noun of a group that a word is or ends with, else ""; and whether the noun is all of the word."""
    reading = read(text)
    for form in noun_forms(reading.lowered):
        if form.capitalize() in _NO_HEADS:
            return "", False
        if _is_grouped(form.capitalize()):
            return form.capitalize(), True
    parts = [part for stretch in reading.parts for part in split(stretch)]
    heads = noun_forms(parts[-1].lower()) if len(parts) > 1 else ()
    return next((form.capitalize() for form in heads if _is_grouped(form.capitalize())), ""), False


def _is_predicate(sentence: Sentence, place: int) -> bool:
    """Whether the noun stands behind "is" and another noun before it: "Das Akkordeon ist ein Instrument"."""
    before = sentence.words[max(0, place - _NEAR) : place]
    copula = next((number for number, word in enumerate(before) if word.text.lower() in _COPULAS), None)
    return copula is not None and any(word.text[0].isupper() for word in before[1:copula])


def _is_grouped(noun: str) -> bool:
    return noun in _groups().of_noun or noun in _groups().generic


def _determiner(sentence: Sentence, place: int) -> str:
    """The article or other word of that kind that belongs to the noun, "" where there is none."""
    for word in reversed(sentence.words[max(0, place - _REACH) : place]):
        lowered = word.text.lower()
        if lowered in _DEFINITE or lowered in _OWN_THING:
            return lowered
        if not word.tag.part_of_speech.startswith(("ADJ", "CARD")):
            return ""
    return ""


def _is_plural(word: Word, determiner: str) -> bool | None:
    readings = set(word_table("nouns-de").get(word.parts[-1].capitalize()) or "")
    readings = readings or set(word_table("nouns-de").get(split(word.parts[-1])[-1].capitalize()) or "")
    if not readings or not readings & set("mnop"):
        return False
    if not readings & set("abcdefghijkl"):
        return True
    if determiner in ("das", "dem", "des", "ein", "eine", "einem", "im", "am", "zum", "vom", "beim"):
        return False
    if determiner in ("die", "diese") and not readings & set("efgh"):
        return True
    return None


def _side_by_side(sentence: Sentence, mentions: list[_Mention]) -> Iterator[tuple[str, str]]:
    """Pairs of nouns that a sentence tells apart: "Krüge und Kannen", "der Krug, die Kanne"."""
    for first, second in pairwise(mentions):
        between = sentence.words[first.place + 1 : second.place]
        if (
            len(between) <= _REACH
            and all(
                word.text.lower() in _JOINING | _DEFINITE | _OWN_THING
                or word.tag.part_of_speech.startswith(("ADJ", "CARD", "PPOS"))
                for word in between
            )
            and (not between or any(word.text.lower() in _JOINING for word in between))
        ):
            yield first.noun, second.noun
            yield second.noun, first.noun


@cache
def _groups() -> _Groups:
    of_noun: dict[str, set[int]] = {}
    generic = things = frozenset[str]()
    for number, line in enumerate(data_lines("same-things-de")):
        if line.startswith("*"):
            generic, things = frozenset(line[1:].split()), frozenset(of_noun)
        else:
            for noun in line.split():
                of_noun.setdefault(noun, set()).add(number)
    return _Groups({noun: frozenset(numbers) for noun, numbers in of_noun.items()}, generic, things)


SAME_WORD = Rule(
    id="same-word",
    scope=Scope.WORDS,
    languages=("de",),
    weights={Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,))},
    find=_find,
    what=Message.of("check-words.same-word-what"),
    why=Message.of("check-words.same-word-why"),
    examples=(
        Example(Message.of("check-words.same-word-found"), Message.of("check-words.same-word-better")),
    ),
)
