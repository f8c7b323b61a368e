"""What a language model adds to a draft: wordings of its own, its word on all of them, one repair."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from klartafel.drafting.assistant import Assistant
from klartafel.drafting.candidate import Candidate
from klartafel.drafting.choosing import Thresholds, Wordings, vouched
from klartafel.drafting.gate import Gate
from klartafel.drafting.judging import Judge
from klartafel.drafting.prompt import JudgePrompt, Prompt
from klartafel.drafting.rewriting import Rewriter
from klartafel.drafting.work import PieceWork, differing


@dataclass(frozen=True, slots=True)
class Model:
    """A model at work on one draft: who is asked, how, and from when on its word counts."""

    assistant: Assistant
    prompt: Prompt
    judge_prompt: JudgePrompt
    thresholds: Thresholds
    seed: int


@dataclass(frozen=True, slots=True)
class Improver:
    """Puts the model to work on the pieces that code alone did not get simple."""

    gate: Gate
    rewriter: Rewriter
    judge: Judge
    thresholds: Thresholds

    def improved(self, works: Sequence[PieceWork]) -> list[PieceWork]:
        """The pieces with what the model wrote and vouches for; the others as they are."""
        hard = self._settled(self._worded([work for work in works if work.is_changed]))
        hard = self._repaired(hard, self._vouched(hard))
        by_piece = {id(work.piece): work for work in hard}
        return [by_piece.get(id(work.piece), work) for work in works]

    def _worded(self, works: list[PieceWork]) -> list[PieceWork]:
        """The pieces with the model's wordings where code alone did not get them simple."""
        wanted = [work.piece for work in works if work.wants_wording]
        written = dict(zip(map(id, wanted), self.rewriter.rewritings(wanted), strict=True))
        return [self._appraised(work, written.get(id(work.piece), ())) for work in works]

    def _appraised(self, work: PieceWork, written: Sequence[Candidate]) -> PieceWork:
        fitting = work.fitting(written)
        return work.with_more([self.gate.appraise(candidate, work.piece) for candidate in fitting])

    def _settled(self, works: list[PieceWork]) -> list[PieceWork]:
        """Of operations' variants only the one that the model finds the likeliest."""
        groups = [(number, group) for number, work in enumerate(works) for group in work.variants()]
        best = self.judge.likeliest_of(
            [(works[number].context, differing([one.candidate for one in group])) for number, group in groups]
        )
        result = list(works)
        for (number, group), place in zip(groups, best, strict=True):
            worse = {id(one) for one in group if one is not group[place]}
            kept = tuple(one for one in result[number].candidates if id(one) not in worse)
            result[number] = replace(result[number], candidates=kept)
        return result

    def _vouched(self, works: Sequence[PieceWork]) -> list[PieceWork]:
        wordings = [Wordings(work.source, work.candidates, work.context) for work in works]
        heard = vouched(wordings, self.judge, self.thresholds)
        return [replace(work, candidates=found) for work, found in zip(works, heard, strict=True)]

    def _repaired(self, before: list[PieceWork], works: list[PieceWork]) -> list[PieceWork]:
        """One more attempt where nothing passed but something came close; kept only if it passes."""
        asked: list[tuple[int, Candidate, str]] = []
        for number, (work, all_of_it) in enumerate(zip(works, before, strict=True)):
            nearest = all_of_it.nearest(self.rewriter.prompt.reasons)
            if work.choice() is work.source and nearest is not None:
                asked.append((number, *nearest))
        answers = self.rewriter.repaired([(works[n].piece, said, reason) for n, said, reason in asked])
        again = [
            self._appraised(replace(works[number], candidates=()), found)
            for (number, _, _), found in zip(asked, answers, strict=True)
        ]
        result = list(works)
        for (number, _, _), work in zip(asked, self._vouched(again), strict=True):
            result[number] = result[number].with_more(work.candidates)
        return result
