"""Rare, foreign and technical words that a text does not explain: DIN SPEC 33429 and BITV 2.0, annex 2."""

import re
from collections.abc import Iterator

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.words.difficulty import Difficulty, difficulty
from klartafel.checks.rules.words.explanations import Explanations, key
from klartafel.checks.rules.words.names import Names
from klartafel.domain.checking import Separator
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# Numbers of rules are whole, so the Zipf value stands in tenths.
_NAME = "rare_below_tenths_of_zipf"
_NUMBERS = {
    Profile.EINFACHE_SPRACHE: 30,
    Profile.LEICHTE_SPRACHE: 35,
    Profile.PLAIN_ENGLISH: 30,
    Profile.EASY_READ: 35,
}
_EASY = (Profile.LEICHTE_SPRACHE, Profile.EASY_READ)
_SHORTEST = 3
_CAPITAL_JOINT = re.compile(r"-([A-ZÄÖÜ])")


def _find(task: Task) -> Iterator[Hit]:
    rare_below = task.number(HARD_WORD, _NAME) / 10
    names = Names(task)
    explanations: Explanations | None = None
    seen: set[str] = set()
    for number, sentence in enumerate(task.analysis.sentences):
        found = [
            (word, hard)
            for place, word in enumerate(sentence.words)
            if (hard := _hard(word, task, rare_below)) and not _is_exempt(sentence, place, names)
        ]
        for word, hard in found:
            part = key(hard.part)
            if part in seen:
                continue
            seen.add(part)  # a word that was explained where it came first needs no second explanation
            explanations = explanations or Explanations(task)
            explained = (
                explanations.explains_behind(word)
                or (word is found[-1][0] and explanations.explain_last(number))
                or explanations.explain(hard.part, number)
                or explanations.explain(word.plain, number)
            )
            if not explained:
                yield _hit(word, hard, task)


def _hard(word: Word, task: Task, rare_below: float) -> Difficulty | None:
    if word.kind is not WordKind.WORD or len(word.text) < _SHORTEST:
        return None
    hard = difficulty(word, task.language)
    if hard.zipf < rare_below:
        return hard
    return hard if hard.easier is not None and (hard.in_both or task.profile in _EASY) else None


def _is_exempt(sentence: Sentence, place: int, names: Names) -> bool:
    word = sentence.words[place]
    return names.is_quoted(word.span, words_at_least=2) or names.is_name(sentence, place)


def _hit(word: Word, hard: Difficulty, task: Task) -> Hit:
    if not hard.easier:
        if hard.part.lower() == word.plain.lower():
            return Hit(word.span, Message.of("check-words.hard-word", word=word.text))
        return Hit(word.span, Message.of("check-words.hard-word-part", word=word.text, part=hard.part))
    easier = written(hard.easier, task)
    message = Message.of("check-words.hard-word-easier", word=word.text, easier=easier)
    return Hit(word.span, message, _replacement(word, easier))


def written(easier: str, task: Task) -> str:
    """An easier wording as the profile and the project write compounds: the list has "Bruch-Stück"."""
    if task.profile is not Profile.LEICHTE_SPRACHE:
        return _CAPITAL_JOINT.sub(lambda match: match[1].lower(), easier)
    if task.settings.separator is Separator.MEDIOPUNKT:
        return _CAPITAL_JOINT.sub(lambda match: "·" + match[1].lower(), easier)
    return easier


def _replacement(word: Word, easier: str) -> str | None:
    """The easier wording where it can stand in the same place without another change."""
    tag = word.tag.part_of_speech
    fits = " " not in easier and (tag == "VV(INF)" or tag in ("ADV", "ADJ(D)"))
    return easier if fits and word.text == word.text.lower() else None


HARD_WORD = Rule(
    id="hard-word",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-words.hard-word-what"),
    why=Message.of("check-words.hard-word-why"),
    examples=(
        Example(Message.of("check-words.hard-word-found"), Message.of("check-words.hard-word-better")),
        Example(Message.of("check-words.hard-word-found-2"), Message.of("check-words.hard-word-better-2")),
    ),
    numbers={profile: {_NAME: tenths} for profile, tenths in _NUMBERS.items()},
)
