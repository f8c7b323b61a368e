"""Guesses about people: who they are, where they come from, how they feel.

What shows (a smile, a tear, a bowed head) may be said. Names and groups may be said where the record
has them; so rules for names need a record.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from klartafel.checks.language import Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.alt_text import people
from klartafel.checks.rules.alt_text.wording import (
    any_of,
    house_weights,
    is_own,
    known_roots,
    own_words,
    root,
)
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Example, Severity, Span
from klartafel.domain.message import Message
from klartafel.domain.record import Field

_HEDGES = {
    "de": word_set(
        "wahrscheinlich vermutlich möglicherweise mutmaßlich mutmaßliche mutmaßlicher anscheinend scheinbar",
        "offenbar offensichtlich augenscheinlich vielleicht eventuell womöglich wohl sicherlich angeblich",
        "könnte könnten dürfte dürften vermutliche vermutlicher",
    ),
    "en": word_set(
        "probably perhaps maybe possibly presumably apparently seemingly evidently supposedly allegedly",
        "obviously likely",
    ),
}
# What makes a guess of several words.
_PHRASES = {
    "de": any_of(
        r"schein(?:t|en)(?=[^.,;:!?\n]{1,80}\bzu\s\w)",
        r"als (?:ob|würden?|wären?|hätten?|wollten?)",
        r"(?:etwa|ungefähr|rund|circa|ca\.|um die|schätzungsweise) (?:\d\d?|\w*(?:zig|zehn|zwölf|"
        r"elf)) Jahre alt",
        r"fühl(?:t|en) sich",
        r"(?:etwa|ungefähr|rund|circa|ca\.) \d+-?jährige\w{0,2}",
        r"(?:wirk(?:t|en)|schein(?:t|en)|sieht|sehen) (?:(?:sehr|etwas|ein wenig|recht|eher) )?(?:ernst|"
        r"streng|"
        r"freundlich|unfreundlich|konzentriert|entspannt|angespannt|krank|schwach|aufmerksam|interessiert|"
        r"ruhig|"
        r"sanft|nett|böse|gespannt|verletzlich|abwesend|ratlos)(?: aus)?",
    ),
    "en": any_of(
        r"(?:seems?|appears?) (?:to|as)",
        r"(?:might|could|may|must) (?:well )?be",
        r"as (?:if|though)",
        r"(?:about|around|roughly|approximately) (?:\d\d?|\w+(?:ty|teen)) years old",
        r"(?:looks?|looking|seems?|appears?) (?:(?:very|rather|a little|quite) )?(?:serious|friendly|"
        r"unfriendly|"
        r"stern|relaxed|tense|ill|sick|weak|attentive|interested|calm|gentle|nice|bitter|content|absent|"
        r"puzzled)",
    ),
}
_LOOKS_LIKE = {
    "de": any_of(
        r"(?:(?:sieht|sehen) aus|aussieht|aussehen|sieht|sehen|wirkt|wirken) wie (?:eine?|der|die|das)"
    ),
    "en": any_of(r"look(?:s|ing)? like(?: an?| the)?"),
}
_LIKENED = re.compile(r"(?: \w+)? (\w+)")
_FEELINGS = {
    "de": people.GERMAN_FEELINGS | people.GERMAN_FEELING_VERBS,
    "en": people.ENGLISH_FEELINGS | people.ENGLISH_FEELING_VERBS,
}
_FEELING_NOUNS = {"de": people.GERMAN_FEELING_NOUNS, "en": people.ENGLISH_FEELING_NOUNS}
_GROUPS = {"de": people.GERMAN_GROUPS, "en": people.ENGLISH_GROUPS}
_KIN = {"de": people.GERMAN_KIN, "en": people.ENGLISH_KIN}
_GROUP_ADJECTIVES = {"de": people.GERMAN_GROUP_ADJECTIVES, "en": people.ENGLISH_GROUP_ADJECTIVES}
# Between an adjective and its noun: adjectives and "und", by the first letters of their tags; untagged ones.
_BETWEEN_ADJECTIVES = frozenset({"AD", "AJ", "CJ", "KO", ""})
_LOOKING = word_set(
    "aussehend aussehende aussehender aussehenden aussehendes wirkend wirkende wirkender wirkenden herkunft",
    "abstammung origin descent looking appearance",
)
_OF_NO_PERSON = word_set("himmel wetter farben farbe farbtöne licht landschaft muster musik szene sonne tag")
_BLACK = word_set("Schwarze Schwarzer Schwarzen Black")
# Not the mother of somebody.
_NO_KIN = frozenset({"gottes", "theresa", "teresa", "maria", "superior", "of"})
_POSSESSIVES = word_set("sein seine seinem seinen ihr ihre ihrem ihren his her their")
_OWN_PEOPLE = word_set("frau mann kind kinder baby babys child children baby babies")
_TITLES = word_set(
    "König Königin Kaiser Kaiserin Papst Fürst Fürstin Graf Gräfin Herzog Herzogin Prinz Prinzessin Herr",
    "Frau",
    "Dr Professor King Queen Emperor Empress Pope Duke Duchess Count Prince Princess Mr Mrs Lady Lord Sir",
)
_NAME_TAGS = frozenset({"NE", "NP0"})
_FIELDS_OF_NAMES = (Field.TITLE, Field.DESCRIPTION, Field.VISIBLE, Field.INSCRIPTION, Field.MAKER)


class _Kind(StrEnum):
    """What a word may be a guess about."""

    HEDGE = "hedge"
    FEELING = "feeling"
    GROUP_ADJECTIVE = "group-adjective"
    GROUP = "group"
    OWN_PEOPLE = "own-people"


_KINDS = {
    language: {
        **dict.fromkeys(_OWN_PEOPLE, _Kind.OWN_PEOPLE),
        **dict.fromkeys(_GROUPS[language] | _KIN[language], _Kind.GROUP),
        **dict.fromkeys(_GROUP_ADJECTIVES[language], _Kind.GROUP_ADJECTIVE),
        **dict.fromkeys(_FEELINGS[language] | _FEELING_NOUNS[language], _Kind.FEELING),
        **dict.fromkeys(_HEDGES[language], _Kind.HEDGE),
    }
    for language in ("de", "en")
}


def _find(task: Task) -> Iterator[Hit]:
    own = own_words(task.analysis.text)
    kinds = _KINDS[task.language]
    names = any(value.field in _FIELDS_OF_NAMES for value in task.background.record.values)
    yield from _phrases(task, own)
    for sentence in task.analysis.sentences:
        words = sentence.words
        for place, word in enumerate(words):
            kind = kinds.get(word.text.lower())
            is_name = names and word.tag.part_of_speech in _NAME_TAGS
            if (kind or is_name or word.text in _BLACK) and is_own(word, own):
                hit = _hit(task, kind, words, place) if kind or not is_name else _name(task, words, place)
                if hit is not None:
                    yield hit


def _phrases(task: Task, own: str) -> Iterator[Hit]:
    for match in _PHRASES[task.language].finditer(own):
        yield Hit(Span(*match.span()), Message.of("check-alt-text.guess-hedge", words=match[0]))
    for match in _LOOKS_LIKE[task.language].finditer(own):
        likened = _LIKENED.match(own, match.end())
        if likened and any(people.is_person(word, task.language) for word in likened[0].split()):
            words = own[match.start() : likened.end()]
            span = Span(match.start(), likened.end())
            yield Hit(span, Message.of("check-alt-text.guess-hedge", words=words))


def _hit(task: Task, kind: _Kind | None, words: tuple[Word, ...], place: int) -> Hit | None:
    match kind:
        case _Kind.HEDGE:
            return _hedge(task, words, place)
        case _Kind.FEELING:
            return _feeling(task, words, place)
        case _Kind.GROUP_ADJECTIVE:
            return _group_adjective(task, words, place)
        case _Kind.GROUP:
            return _group(task, words, place)
        case _Kind.OWN_PEOPLE:
            own = place > 0 and words[place - 1].text.lower() in _POSSESSIVES
            return _group(task, words, place) if own else None
        case None:
            black = place > 0 and _next_person(words, place, task.language) is not None
            return _unknown(task, words[place].span, words[place].text) if black else None


def _hedge(task: Task, words: tuple[Word, ...], place: int) -> Hit | None:
    """The hedge with what it guesses, as far as that stands right after it."""
    word = words[place]
    if word.text.lower() in ("wohl", "likely") and not _is_adverb(word):
        return None
    end = place
    for following in range(place + 1, min(place + 4, len(words))):
        if task.analysis.text[words[following - 1].span.end : words[following].span.start].strip():
            break
        if _is_noun(words[following], task.language):
            end = following
            break
    span = Span(word.span.start, words[end].span.end)
    words_shown = task.analysis.text[span.start : span.end]
    return Hit(span, Message.of("check-alt-text.guess-hedge", words=words_shown))


def _is_adverb(word: Word) -> bool:
    return word.text.islower() and word.tag.part_of_speech in ("ADV", "AV0", "ADJ(D)", "")


def _is_noun(word: Word, language: str) -> bool:
    return word.text[0].isupper() if language == "de" else word.tag.part_of_speech.startswith("NN")


def _feeling(task: Task, words: tuple[Word, ...], place: int) -> Hit | None:
    word = words[place]
    folded = word.text.lower()
    small = task.language == "de" and word.text[0].islower()
    if small and folded not in _FEELINGS["de"]:
        return None  # a noun without a capital is another word
    following = words[place + 1].text.lower() if place + 1 < len(words) else ""
    if following in _OF_NO_PERSON or root(word.text) in known_roots(
        task.background, Field.TITLE, Field.INSCRIPTION
    ):
        return None
    return Hit(word.span, Message.of("check-alt-text.guess-feeling", word=word.text))


def _next_person(words: tuple[Word, ...], place: int, language: str) -> Word | None:
    """The person an adjective belongs to: the next noun, past other adjectives."""
    for word in words[place + 1 : place + 4]:
        if people.is_person(word.text, language):
            return word
        if word.tag.part_of_speech[:2] not in _BETWEEN_ADJECTIVES:
            return None
    return None


def _group_adjective(task: Task, words: tuple[Word, ...], place: int) -> Hit | None:
    word = words[place]
    before = task.analysis.text[max(0, word.span.start - 2) : word.span.start].strip()
    if task.language == "de" and place > 0 and word.text[0].isupper() and before != ":":
        return None  # "des Reiches" is a noun
    following = words[place + 1] if place + 1 < len(words) else None
    if following and following.text.lower() in _LOOKING:
        return _unknown(task, Span(word.span.start, following.span.end), word.text)
    person = _next_person(words, place, task.language)
    if person is not None:
        return _unknown(task, Span(word.span.start, person.span.end), word.text)
    alone = task.language == "en" and place > 0 and words[place - 1].text.lower() in ("a", "an")
    if alone and (following is None or following.tag.part_of_speech[:2] not in ("AJ", "NN", "NP", "CJ", "")):
        return _unknown(task, word.span, word.text)
    return None


def _group(task: Task, words: tuple[Word, ...], place: int) -> Hit | None:
    word = words[place]
    if task.language == "de" and word.text[0].islower():
        return None
    following = words[place + 1].text.lower() if place + 1 < len(words) else ""
    if following in _NO_KIN:
        return None
    severity = None if word.text.lower() in _GROUPS[task.language] else Severity.HINT
    return _unknown(task, word.span, word.text, severity)


def _unknown(task: Task, span: Span, word: str, severity: Severity | None = None) -> Hit | None:
    """A finding, unless the record or the caption has the word."""
    if root(word) in known_roots(task.background):
        return None
    shown = task.analysis.text[span.start : span.end]
    return Hit(span, Message.of("check-alt-text.guess-group", words=shown), severity=severity)


def _name(task: Task, words: tuple[Word, ...], place: int) -> Hit | None:
    """A name of a person that the record does not have; without a record nothing is known."""
    name = words[place].text
    if root(name) in known_roots(task.background) or not _is_certain(words, place, task.language):
        return None
    return Hit(words[place].span, Message.of("check-alt-text.guess-name", name=name))


def _is_certain(words: tuple[Word, ...], place: int, language: str) -> bool:
    """Whether what is tagged as a name is one: in the list of names, or after a title; no place."""
    name = words[place].text
    readings = word_table("names-de").get(name) or ""
    if "p" in readings or not name[0].isupper():
        return False
    titled = place > 0 and words[place - 1].text in _TITLES
    is_noun = language == "de" and word_table("nouns-de").get(name) is not None and "g" not in readings
    return titled or (bool(readings) and not is_noun)


ALT_GUESS = Rule(
    id="alt-guess",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights=house_weights(Severity.WARNING),
    find=_find,
    what=Message.of("check-alt-text.guess-what"),
    why=Message.of("check-alt-text.guess-why"),
    examples=(
        Example(Message.of("check-alt-text.guess-found"), Message.of("check-alt-text.guess-better")),
        Example(Message.of("check-alt-text.guess-found-2"), Message.of("check-alt-text.guess-better-2")),
        Example(Message.of("check-alt-text.guess-found-3"), Message.of("check-alt-text.guess-better-3")),
    ),
)
