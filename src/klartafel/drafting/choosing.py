"""Choosing among wordings: what passes all gates and is simpler than the source, else the source itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from klartafel.domain.draft import Origin
from klartafel.drafting.candidate import Appraisal, Refusal
from klartafel.drafting.judging import Claim, Judge

# Only the best two wordings of a piece are worth the model's time.
_ROUNDS = 2
# Less is no difference that a reader feels.
_FELT_DIFFERENCE = 0.25


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability the model's "yes" counts: for what it wrote itself, and for code.

    Operations keep facts by construction, so for them the model only has a veto.
    """

    model: float
    operation: float

    def of(self, origin: Origin) -> float:
        """The threshold for a wording."""
        return self.model if origin is Origin.MODEL else self.operation


@dataclass(frozen=True, slots=True)
class Wordings:
    """What could stand for one piece: its own words, other wordings, and the words around it in the source
    that a statement is held against."""

    source: Appraisal
    others: Sequence[Appraisal]
    context: str


def vouched(
    wordings: Sequence[Wordings], judge: Judge, thresholds: Thresholds
) -> list[tuple[Appraisal, ...]]:
    """For each piece the best wording that the model vouches for, with its word; none where there is none.

    A wording is worth what its weakest sentence is. All pieces are asked about together, the next best of
    those that were refused in another round.
    """
    open_ones = [
        sorted((one for one in piece.others if one.passes and is_simpler(one, piece.source)), key=rank)
        for piece in wordings
    ]
    found: list[tuple[Appraisal, ...]] = [()] * len(wordings)
    for _ in range(_ROUNDS):
        asked = [number for number, left in enumerate(open_ones) if left]
        heard = _heard([(open_ones[number].pop(0), wordings[number].context) for number in asked], judge)
        for number, (appraisal, weakest) in zip(asked, heard, strict=True):
            told = _with_word(appraisal, weakest, thresholds)
            found[number] = (*found[number], told)
            if told.passes:
                open_ones[number].clear()
    return found


def _heard(asked: Sequence[tuple[Appraisal, str]], judge: Judge) -> list[tuple[Appraisal, float]]:
    """Each wording with the probability of its weakest sentence."""
    claims = [
        Claim(sentence, context) for appraisal, context in asked for sentence in appraisal.candidate.sentences
    ]
    probabilities = iter(judge.probabilities(claims))
    return [(one, min(next(probabilities) for _ in one.candidate.sentences)) for one, _ in asked]


def _with_word(appraisal: Appraisal, weakest: float, thresholds: Thresholds) -> Appraisal:
    refused = weakest < thresholds.of(appraisal.candidate.origin)
    return replace(appraisal, vouched=weakest, refusals=(Refusal.NOT_VOUCHED,) if refused else ())


def rank(appraisal: Appraisal) -> tuple[float, ...]:
    """The smaller the better: marked facts, facts, errors, warnings a sentence, difficulty as felt.

    Of equals the first counts: operations come before the model's wordings, the most thorough first.
    """
    return (
        -appraisal.kept_marked,
        -round(appraisal.coverage, 1),
        len(appraisal.errors),
        round(appraisal.warnings / len(appraisal.candidate.sentences), 1),
        round(appraisal.difficulty / _FELT_DIFFERENCE),
    )


def chosen(appraised: Iterable[Appraisal], source: Appraisal) -> Appraisal:
    """The best wording of a piece that passes and is simpler than the source, else the source."""
    better = [appraisal for appraisal in appraised if appraisal.passes and is_simpler(appraisal, source)]
    return min(better, key=rank, default=source)


def is_simpler(appraisal: Appraisal, source: Appraisal) -> bool:
    """Whether a reader gains by a wording: fewer errors, or with as many an easier text or fewer warnings.

    More sentences have more warnings even where each of them is easier, so an easier text counts first.
    """
    if len(appraisal.errors) != len(source.errors):
        return len(appraisal.errors) < len(source.errors)
    gain = source.difficulty - appraisal.difficulty
    return gain > _FELT_DIFFERENCE or (appraisal.warnings < source.warnings and gain > -_FELT_DIFFERENCE)


def is_simple_enough(source: Appraisal) -> bool:
    """Whether a sentence of the source may stand as it is: no rule finds anything in it."""
    return not source.errors and not source.warnings
