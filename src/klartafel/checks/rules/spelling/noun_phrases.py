"""German noun phrases in a tagged sentence: article, adjectives, noun, and the preposition before them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language import Word, WordKind
from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.spelling.german_compounds import is_sound_compound
from klartafel.checks.rules.spelling.german_declension import (
    ADJECTIVE,
    ALL,
    CONTRACTED,
    DETERMINERS,
    NEUTER,
    NOMINATIVE,
    PLURAL,
    PREPOSITIONS,
    Declension,
    Determiner,
    readings,
)
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.checks.rules.spelling.german_paradigms import (
    ADJECTIVE_ENDINGS,
    adjective_stem,
    is_adjective,
    is_infinitive,
)
from klartafel.checks.rules.spelling.german_words import is_small
from klartafel.checks.rules.spelling.spelled import NOUN_TAGS

_DETERMINER_TAGS = frozenset({"ART", "PDAT", "PPOSAT", "PIAT", "APPRART", "PIS", "PDS"})
_SIGNS_OF_GENDER = frozenset(":*_/()'’")
_OPENING_TAGS = _DETERMINER_TAGS | {"ADJ(A)", "VA(INF)"}
_DEGREES = word_set(
    "lose lange nahe gerade beinahe gerne sehr besonders ziemlich recht ganz etwas fast noch so auch eher",
    "relativ extrem überaus äußerst kaum nahezu wirklich wunderbar außerordentlich verhältnismäßig halb",
    "leicht stark reich fein bunt kunstvoll reichlich",
)
_JOINING = word_set("und oder sowie aber")
# Declined like pronouns, or used alone more often than before a noun.
_NO_ADJECTIVES = word_set(
    "anderem allem vielem beidem solchem einigem manchem anderes vieles alles beides solches einiges",
    "manches kurzem langem neuestem weitem kurzen langen weiten neuem folgendes weiteres weniges lauter",
    "lieber früher später weiter besser eher immer oder aber über unter",
)
_NO_PHRASES = word_set("Uhr Prozent")
_SHORTEST_NEW = 6
# These may do without the ending of the genitive, as foreign words that end in a vowel do.
_BARE_GENITIVES = word_set(
    "Barock Rokoko Biedermeier Empire Islam Orient Internet Balkan Holocaust Dada Art Déco"
)
_VOWELS = ("a", "i", "o", "u", "y")
_MANY = word_set("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
_MEASURES = word_set(
    "Mann Fuß Stück Glas Grad Blatt Paar Dutzend Pfund Zoll Karat Mark Euro Cent Dollar Uhr Prozent Mal",
    "Kilo Gramm Kilogramm Liter Meter Zentimeter Millimeter Kilometer Tonne Jahr Jahre Jahrhundert",
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A phrase in a sentence: `first` and `last` are places of words; `noun` is what the noun alone can be.

    `number` is singular or plural where a number word says so.
    """

    first: int
    last: int
    determiner: Determiner | None
    adjectives: tuple[int, ...]
    noun: int
    number: int
    preposition: str

    @property
    def declension(self) -> Declension:
        """Which endings its adjectives take."""
        return self.determiner.declension if self.determiner else Declension.STRONG


def touch(left: Word, right: Word, text: str) -> bool:
    """Whether nothing but a blank or line end stands between two words."""
    return text[left.span.end : right.span.start] in (" ", "\n")


def noun_phrases(words: Sequence[Word], text: str) -> Iterator[NounPhrase]:
    """Phrases that begin with an article or pronoun, or with an adjective where nothing is before it."""
    next_place = 0
    for place, word in enumerate(words):
        tag = word.tag.part_of_speech
        if place < next_place or tag not in _OPENING_TAGS:
            continue
        phrase = None
        if tag != "ADJ(A)" and (determiner := _determiner(words, place)) is not None:
            phrase = _to_noun(words, place, place + 1, determiner, text)
        elif is_declined(word, opens=place == 0):
            phrase = _to_noun(words, place, place, None, text)
        if phrase is not None:
            yield phrase
            next_place = phrase.last + 1


def _determiner(words: Sequence[Word], place: int) -> Determiner | None:
    word = words[place]
    determiner = DETERMINERS.get(word.text.lower())
    if determiner is None or word.text.isupper():
        return None
    if word.tag.part_of_speech in _DETERMINER_TAGS:
        return determiner
    after_preposition = place > 0 and words[place - 1].text.lower() in PREPOSITIONS
    return determiner if after_preposition and word.text == "sein" else None


def _to_noun(
    words: Sequence[Word], first: int, after: int, determiner: Determiner | None, text: str
) -> NounPhrase | None:
    """Read on from `after` over adjectives to the noun; None where something else stands between."""
    adjectives: list[int] = []
    place = after
    while place < len(words) and (place == first or _follows(words, place, text)):
        word = words[place]
        if is_declined(word, opens=place == 0, determined=determiner is not None):
            adjectives.append(place)
        elif noun := noun_mask(word, determiner.declension if determiner else Declension.STRONG):
            if place == first or (word.text in _NO_PHRASES and not adjectives):  # "um 9 Uhr", "die alte Uhr"
                return None
            if adjectives and "p" in (word_table("names-de").get(word.text) or ""):
                noun |= NEUTER  # "das alte Rom"
            preposition = _preposition(words, first, text)
            number = _counted(words[first:place], word, noun)
            return NounPhrase(first, place, determiner, tuple(adjectives), noun, number, preposition)
        elif not _is_passed_over(words, place, bool(adjectives)):
            return None
        place += 1
    return None


def _counted(before: Sequence[Word], noun: Word, mask: int) -> int:
    """Plural after "zwei"; measures such as "5 Mann" have none of their own."""
    if not any(word.text in _MANY for word in before[1:]):
        return ALL
    return PLURAL if mask & PLURAL or noun.text not in _MEASURES else ALL


def _follows(words: Sequence[Word], place: int, text: str) -> bool:
    left, right = words[place - 1], words[place]
    between = text[left.span.end : right.span.start]
    if between in (" ", "\n"):
        return True
    if between == ". ":
        return left.kind is WordKind.NUMBER
    return between == ", " and is_declined(left) and is_declined(right)


def _is_passed_over(words: Sequence[Word], place: int, has_adjective: bool) -> bool:
    """Numbers, adverbs before adjectives, "und" between them, and names such as "Berliner"."""
    word = words[place]
    if word.kind is WordKind.NUMBER:
        return not word.text[-1].isalpha()  # "1990ern" is a noun of its own
    if word.tag.part_of_speech == "CARD":
        return True
    following = words[place + 1] if place + 1 < len(words) else None
    if following is None:
        return False
    if word.text in _JOINING:
        return has_adjective and is_declined(following)
    if word.text in _DEGREES:
        return is_declined(following)
    return word.text[0].isupper() and word.text.endswith("er") and word.tag.part_of_speech == "ADJ(A)"


def is_declined(word: Word, opens: bool = False, determined: bool = False) -> bool:
    """Whether a word is an adjective with an ending; after an article some pronouns are adjectives too."""
    return word.tag.part_of_speech == "ADJ(A)" and _has_ending(word.text, opens, determined)


@lru_cache(maxsize=20_000)
def _has_ending(text: str, opens: bool, determined: bool) -> bool:
    lowered = text.lower()
    return (
        (text == lowered or (opens and text[1:] == lowered[1:]))
        and (determined or lowered not in _NO_ADJECTIVES)
        and lowered not in _DEGREES
        and ending_of(lowered) != ""
    )


@lru_cache(maxsize=20_000)
def ending_of(lowered: str) -> str:
    """The ending of a declined adjective, empty where it has none."""
    stem = adjective_stem(lowered)
    if stem is None:
        return _ending_of_new(lowered)
    ending = lowered.removeprefix(stem)
    return ending if ending in ADJECTIVE[Declension.STRONG] else ""


def _ending_of_new(lowered: str) -> str:
    """The ending of an adjective that the dictionary lacks: "sandgemagerter"."""
    endings = (ending for ending in ADJECTIVE[Declension.STRONG] if lowered.endswith(ending))
    return next(endings, "") if len(lowered) > _SHORTEST_NEW and is_small(lowered) else ""


def noun_mask(word: Word, declension: Declension) -> int:
    """What a noun can be; nothing where that is not known or the word may be a name."""
    if word.kind is not WordKind.WORD or word.tag.part_of_speech not in NOUN_TAGS:
        return 0
    if word.text.isalpha():
        return _mask_of(word.text, declension)
    return 0 if _SIGNS_OF_GENDER & set(word.text) else _mask_of(word.parts[-1].capitalize(), declension)


@lru_cache(maxsize=20_000)
def _mask_of(head: str, declension: Declension) -> int:
    if not head.isalpha() or not head[0].isupper() or head.isupper():
        return 0
    sorts = word_table("names-de").get(head) or ""
    letters = noun_readings(head)
    if not letters or "g" in sorts or not (is_listed(head, "de") or is_sound_compound(head.lower())):
        return 0
    mask = readings(letters)
    if mask & NOMINATIVE and (head in _BARE_GENITIVES or head.endswith(_VOWELS)):
        mask |= readings("b" * ("a" in letters) + "j" * ("i" in letters))
    stem = head.removesuffix("e")
    if stem != head:
        singular = readings(noun_readings(stem))
        mask |= singular & readings("ck")  # "im Hause"
        mask |= readings("mnp") if singular & readings("ai") else 0
    return mask | _as_adjective_or_verb(head.lower(), declension)


def _as_adjective_or_verb(lowered: str, declension: Declension) -> int:
    """What the same letters can be as "der Alte", "das Malen"."""
    mask = 0
    is_noun = bool(set("aei") & set(noun_readings(lowered.capitalize())))
    if is_adjective(lowered):
        mask |= ADJECTIVE[declension].get(ending_of(lowered), 0)
    elif not is_noun and lowered.endswith(ADJECTIVE_ENDINGS) and is_small(lowered):
        mask |= ADJECTIVE[declension].get("e" if lowered.endswith("e") else lowered[-2:], 0)
    head = compound_parts(lowered)[-1]
    if lowered.endswith("n") and (is_infinitive(lowered) or is_infinitive(head)):
        mask |= readings("ikl")
    elif lowered.endswith("ns") and is_small(lowered[:-1]):
        mask |= readings("j")
    return mask


def _preposition(words: Sequence[Word], first: int, text: str) -> str:
    place = first - 1
    if place < 0 or words[first].text.lower() in CONTRACTED or not touch(words[place], words[first], text):
        return ""
    before = words[place]
    is_preposition = before.tag.part_of_speech in ("APPR", "APPRART", "KOUS", "PTKVZ")
    return before.text.lower() if is_preposition and before.text.lower() in PREPOSITIONS else ""


def adjective_mask(words: Sequence[Word], phrase: NounPhrase) -> int:
    """What the endings of all adjectives allow together."""
    mask = ALL
    for number, place in enumerate(phrase.adjectives):
        ending = ending_of(words[place].text.lower())
        allowed = ADJECTIVE[phrase.declension].get(ending, 0)
        if phrase.determiner is None and number and ending == "en":
            allowed |= readings("ckfg")  # "mit dunklem bayerischen Bier"
        mask &= allowed
    return mask
