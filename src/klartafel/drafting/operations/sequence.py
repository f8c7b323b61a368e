"""Operations in a row: each again on the sentences that arose, until nothing changes."""

from collections.abc import Sequence
from dataclasses import dataclass

from klartafel.checks.language.traits import word_set
from klartafel.drafting.operations.operation import Operation, wordings
from klartafel.drafting.wording import Rewording

# What begins with these words leans on the sentence before.
_LEANING = word_set(
    "deshalb dadurch damit daraufhin dabei danach vorher dort darin darauf dafür daran denn aber doch",
    "trotzdem davor dahinter darunter darüber daneben dazwischen davon dazu außerdem so er sie es ihr ihre",
    "ihren ihrem ihrer sein seine seinen seinem seiner dieser diese dieses diesem diesen dies",
    "he she it they this these his her its their but there",
)
_POINTING = word_set(
    "er sie es ihn ihm ihnen ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner",
    "he she it they his her its their",
)
_MOST_STEPS = 40


@dataclass(frozen=True, slots=True)
class Walk:
    """Where a row of operations led. `choices` says how many wordings there were at each step."""

    rewording: Rewording
    choices: tuple[int, ...]


def walk(
    sentences: tuple[str, ...], operations: Sequence[Operation], other: tuple[int, int] = (-1, 0)
) -> Walk:
    """Apply all operations until nothing changes; `other` is a step and which wording to take there."""
    done: list[str] = list(sentences)
    steps: list[str] = []
    choices: list[int] = []
    place = 0
    while place < len(done) and len(steps) < _MOST_STEPS:
        found = _next(done, place, operations)
        if found is None:
            place += 1
            continue
        operation, options = found
        chosen = options[min(other[1], len(options) - 1)] if other[0] == len(steps) else options[0]
        steps.append(operation.id)
        choices.append(len(options))
        done[place : place + 1] = _in_order(done, place, operation, chosen)
    return Walk(Rewording(tuple(done), tuple(steps)), tuple(choices))


def _next(
    done: list[str], place: int, operations: Sequence[Operation]
) -> tuple[Operation, tuple[tuple[str, ...], ...]] | None:
    for operation in operations:
        options = wordings(operation, done[place])
        if operation.tells_aside and options and not _has_room(done, place, options[0]):
            continue
        if options:
            return operation, options
    return None


def _first_word(text: str) -> str:
    words = text.split(maxsplit=1)
    return words[0].strip(",").lower() if words else ""


def _leans(text: str) -> bool:
    return _first_word(text) in _LEANING


def _has_room(done: list[str], place: int, sentences: tuple[str, ...]) -> bool:
    """Whether what is told aside can stand beside its sentence without parting what belongs together."""
    if place + 1 == len(done) or not _leans(done[place + 1]):
        return True
    points = any(not _POINTING.isdisjoint(text.lower().rstrip(".").split()) for text in sentences[1:])
    return not points and not _leans(sentences[0])


def _in_order(
    done: list[str], place: int, operation: Operation, sentences: tuple[str, ...]
) -> tuple[str, ...]:
    """What is told aside comes after its sentence, or before it where the next sentence leans on that."""
    if operation.tells_aside and place + 1 < len(done) and _leans(done[place + 1]):
        return (*sentences[1:], sentences[0])
    return sentences
