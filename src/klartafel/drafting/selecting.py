"""Which sentences of a source a draft tells: what must stay, then in their order until the limit."""

from collections.abc import Sequence
from dataclasses import replace

from klartafel.checks import analyse, ledger
from klartafel.domain.checking import CheckSettings
from klartafel.domain.finding import FactStatus
from klartafel.drafting.ground import Piece
from klartafel.drafting.material import Material

# A new wording in short sentences may need more words than its source, and some sentences fall away.
_ROOM = 1.25


def within_limit(pieces: tuple[Piece, ...], material: Material) -> list[int]:
    """The numbers of the pieces worth working on: the limit in words and a little more, those that must
    stay always."""
    if material.word_limit is None:
        return list(range(len(pieces)))
    room = material.word_limit * _ROOM
    kept = must_stay(pieces, material)
    room -= sum(pieces[number].words for number in kept)
    for number, piece in enumerate(pieces):
        if number in kept:
            continue
        room -= piece.words
        if room < 0 and kept:
            break
        kept.add(number)
    return sorted(kept)


def must_stay(pieces: Sequence[Piece], material: Material) -> set[int]:
    """The numbers of the pieces with marked facts, and of those before them that they lean on.

    "Der Deckel gehört nicht zu diesem Krug. Er ist von 1948." Alone the second would speak of the jug.
    """
    kept: set[int] = set()
    for number, piece in enumerate(pieces):
        if holds_marked(piece.text, material):
            kept.add(number)
            while number and pieces[number].leans:
                number -= 1
                kept.add(number)
    return kept


def holds_marked(text: str, material: Material) -> bool:
    """Whether a sentence tells a fact that a person marked as one that must stay."""
    if not material.must_keep:
        return False
    analysis = analyse(text, material.language)
    return any(
        entry.normal_form in material.must_keep and entry.status is FactStatus.KEPT
        for entry in ledger(analysis, analysis)
    )


def told_once(settings: CheckSettings, before: Sequence[Piece]) -> CheckSettings:
    """The settings without the words of the glossary that earlier pieces hold: explained once is enough."""
    earlier = " ".join(piece.text for piece in before).casefold()
    explained = tuple(word for word in settings.explained if word.word.casefold() not in earlier)
    return replace(settings, explained=explained)
