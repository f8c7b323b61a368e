"""One sentence of the source on its way through a draft."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from klartafel.domain.draft import Origin
from klartafel.drafting.candidate import Appraisal, Candidate
from klartafel.drafting.choosing import chosen, is_simple_enough
from klartafel.drafting.ground import Piece, still_about

_MOST_VARIANTS = 3  # of one proposal, the likeliest by the operations' own order


@dataclass(frozen=True, slots=True)
class PieceWork:
    """One piece on its way: how its own words are appraised, and what could stand instead.

    `context` is the piece with the sentence before it, which its pronouns may mean; `is_meant` says that a
    pronoun of the next piece may mean this one.
    """

    piece: Piece
    context: str
    is_meant: bool
    source: Appraisal
    candidates: tuple[Appraisal, ...]

    @property
    def is_changed(self) -> bool:
        """Whether anything but the source could stand here: then the model is asked for its word."""
        return not is_simple_enough(self.source)

    @property
    def wants_wording(self) -> bool:
        """Whether code alone did not get it simple."""
        return self.is_changed and not is_simple_enough(self.choice())

    def fitting(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        """The candidates after which the next piece still means what it says, reordered where need be."""
        for candidate in candidates:
            sentences = still_about(candidate.sentences) if self.is_meant else candidate.sentences
            if sentences:
                yield replace(candidate, sentences=sentences)

    def with_more(self, more: Sequence[Appraisal]) -> "PieceWork":
        """The same with more that could stand for it."""
        return replace(self, candidates=(*self.candidates, *more))

    def choice(self) -> Appraisal:
        """What stands for it as things are now."""
        return chosen(self.candidates, self.source)

    def variants(self) -> list[list[Appraisal]]:
        """What operations proposed, together where only inflection differs: the same steps and sentences."""
        groups: dict[tuple[tuple[str, ...], int], list[Appraisal]] = {}
        for appraisal in self.candidates:
            candidate = appraisal.candidate
            if appraisal.passes and candidate.origin is Origin.OPERATION:
                groups.setdefault((candidate.steps, len(candidate.sentences)), []).append(appraisal)
        return [group[:_MOST_VARIANTS] for group in groups.values() if len(group) > 1]

    def nearest(self, reasons: tuple[tuple[str, str], ...]) -> tuple[Candidate, str] | None:
        """A wording of the model with a single fault that a repair can mend, and the fault in words."""
        told = dict(reasons)
        for appraisal in self.candidates:
            faults = appraisal.refusals
            if appraisal.candidate.origin is Origin.MODEL and len(faults) == 1 and faults[0].value in told:
                return appraisal.candidate, told[faults[0].value]
        return None


def differing(candidates: Sequence[Candidate]) -> list[str]:
    """Of candidates with as many sentences each only those sentences in which they differ."""
    columns = list(zip(*(candidate.sentences for candidate in candidates), strict=True))
    kept = [number for number, column in enumerate(columns) if len(set(column)) > 1]
    return [" ".join(candidate.sentences[number] for number in kept) for candidate in candidates]
