"""A draft from its material: code proposes, the model chooses and vouches, rules and ledger gate.

The ground is laid by code alone and is a draft by itself, so a machine without a model, or a model that
is of no use, still gives a text that is true. The model may only make it simpler.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from klartafel.checks import analyse
from klartafel.domain.checking import CheckSettings
from klartafel.domain.draft import Origin
from klartafel.domain.message import Message, WrongCall
from klartafel.drafting.assembling import Choice, ChosenSentence, Draft, assembled, naming_first
from klartafel.drafting.assistant import Assistant
from klartafel.drafting.candidate import Appraisal, Candidate
from klartafel.drafting.choosing import Thresholds, Wordings, chosen, is_simple_enough, vouched
from klartafel.drafting.gate import Gate
from klartafel.drafting.ground import Piece, context_of, pieces_of
from klartafel.drafting.judging import Judge
from klartafel.drafting.material import Material, require_text
from klartafel.drafting.opening import opening_of
from klartafel.drafting.operations import rewordings
from klartafel.drafting.prompt import JudgePrompt, Prompt
from klartafel.drafting.recipes import Ground, Recipe, recipe_of
from klartafel.drafting.rewriting import Rewriter, Wave
from klartafel.drafting.selecting import told_once, within_limit

# About 2,000 tokens of German: half of the context, the rest is for the sentences at work.
_VIEW_WORDS = 700
_LATEST = 3  # objections that the model is told


@dataclass(frozen=True, slots=True)
class Model:
    """A model at work on one draft: who is asked, how, and from when on its word counts."""

    assistant: Assistant
    prompt: Prompt
    judge_prompt: JudgePrompt
    thresholds: Thresholds
    seed: int


News = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _PieceWork:
    """One piece on its way: how its own words are appraised, and what could stand instead.

    `context` is the piece with the sentence before it, which its pronouns may mean.
    """

    piece: Piece
    context: str
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

    def with_more(self, more: Sequence[Appraisal]) -> "_PieceWork":
        return replace(self, candidates=(*self.candidates, *more))

    def choice(self) -> Appraisal:
        return chosen(self.candidates, self.source)


class Drafting:
    """Makes one draft. `news` hears the text as it grows; the last call brings the whole of it."""

    def __init__(self, material: Material, model: Model | None, news: News = lambda _: None) -> None:
        self._material = material
        self._recipe: Recipe = recipe_of(material.kind)
        self._model = model if self._recipe.prompt_id(material.language) else None
        self._news = news
        self.wave = Wave()
        source = material.source if Ground.SOURCE in self._recipe.grounds else ""
        self._gate = Gate(
            material,
            analyse(source or material.notes, material.language),
            self._recipe.coverage,
            model.prompt.texts if model else (),
        )

    def run(self) -> Draft:
        """The draft. Raises WrongCall where there is nothing to draft from."""
        pieces = self._pieces()
        opening = opening_of(self._material, self._gate)
        if not pieces and not opening:
            raise WrongCall(Message.of("draft.no-source", language=self._material.language))
        settings = self._material.settings
        works = [
            self._ground(piece, context_of(pieces, number), told_once(settings, pieces[:number]))
            for number, piece in enumerate(pieces)
        ]
        self._news(self._assembled(opening, works).body)
        if self._model is not None:
            works = self._improved(works, self._model)
        draft = self._assembled(opening, works)
        self._news(draft.body)
        return draft

    def _pieces(self) -> tuple[Piece, ...]:
        source = self._material.source
        if Ground.SOURCE not in self._recipe.grounds or not source:
            return ()
        require_text(source, self._material.language)
        return within_limit(pieces_of(source, self._material.language), self._material)

    def _ground(self, piece: Piece, context: str, settings: CheckSettings) -> _PieceWork:
        """What code alone can do for a piece."""
        source = self._gate.appraise(Candidate((piece.text,), Origin.SOURCE), piece)
        if is_simple_enough(source):
            return _PieceWork(piece, context, source, ())
        material = self._material
        proposed = rewordings(piece.text, material.language, settings, material.profile)
        appraised = (
            self._gate.appraise(
                Candidate(naming_first(one.sentences), Origin.OPERATION, one.steps, self._recipe.joint), piece
            )
            for one in proposed
        )
        return _PieceWork(piece, context, source, tuple(appraised))

    def _improved(self, works: list[_PieceWork], model: Model) -> list[_PieceWork]:
        """What the model adds: wordings of its own, its word on all of them, one repair."""
        rewriter = self._rewriter(model)
        judge = Judge(model.assistant, model.judge_prompt)
        hard = self._worded([work for work in works if work.is_changed], rewriter)
        hard = self._settled(hard, judge)
        before = hard
        hard = self._vouched(hard, judge, model.thresholds)
        hard = self._repaired(before, hard, rewriter, judge, model.thresholds)
        by_piece = {id(work.piece): work for work in hard}
        return [by_piece.get(id(work.piece), work) for work in works]

    def _worded(self, works: list[_PieceWork], rewriter: Rewriter) -> list[_PieceWork]:
        """The pieces with the model's wordings where code alone did not get them simple."""
        wanted = [work.piece for work in works if work.wants_wording]
        written = dict(zip(map(id, wanted), rewriter.rewritings(wanted), strict=True))
        return [self._appraised(work, written.get(id(work.piece), ())) for work in works]

    def _appraised(self, work: _PieceWork, written: Sequence[Candidate]) -> _PieceWork:
        return work.with_more([self._gate.appraise(candidate, work.piece) for candidate in written])

    def _settled(self, works: list[_PieceWork], judge: Judge) -> list[_PieceWork]:
        """Of operations' variants only the one that the model finds the likeliest."""
        groups = [(number, group) for number, work in enumerate(works) for group in _variants(work).values()]
        best = judge.likeliest_of(
            [(works[number].context, [one.candidate.text for one in group]) for number, group in groups]
        )
        result = list(works)
        for (number, group), place in zip(groups, best, strict=True):
            worse = {id(one) for one in group if one is not group[place]}
            kept = tuple(one for one in result[number].candidates if id(one) not in worse)
            result[number] = replace(result[number], candidates=kept)
        return result

    def _vouched(self, works: list[_PieceWork], judge: Judge, thresholds: Thresholds) -> list[_PieceWork]:
        heard = vouched(
            [Wordings(work.source, work.candidates, work.context) for work in works], judge, thresholds
        )
        return [replace(work, candidates=found) for work, found in zip(works, heard, strict=True)]

    def _repaired(
        self,
        before: list[_PieceWork],
        works: list[_PieceWork],
        rewriter: Rewriter,
        judge: Judge,
        thresholds: Thresholds,
    ) -> list[_PieceWork]:
        """One more attempt where nothing passed but something came close; kept only if it passes."""
        asked: list[tuple[int, Candidate, str]] = []
        for number, (work, all_of_it) in enumerate(zip(works, before, strict=True)):
            nearest = _nearest(all_of_it, rewriter.prompt.reasons)
            if work.choice() is work.source and nearest is not None:
                asked.append((number, *nearest))
        answers = rewriter.repaired([(works[n].piece, candidate, reason) for n, candidate, reason in asked])
        again = [
            self._appraised(replace(works[n], candidates=()), found)
            for (n, _, _), found in zip(asked, answers, strict=True)
        ]
        result = list(works)
        for (number, _, _), work in zip(asked, self._vouched(again, judge, thresholds), strict=True):
            result[number] = result[number].with_more(work.candidates)
        return result

    def _rewriter(self, model: Model) -> Rewriter:
        material = self._material
        remarks = tuple(
            remark for remark in (material.house_style, *material.objections[-3:]) if remark.strip()
        )
        return Rewriter(
            model.assistant,
            model.prompt,
            self._view(),
            material.language,
            model.seed,
            remarks,
            self._recipe.joint,
            self.wave,
        )

    def _view(self) -> str:
        """What the model sees of the source; of a very long one the beginning."""
        words = self._material.source.split(" ")
        return " ".join(words[:_VIEW_WORDS])

    def _assembled(self, opening: Sequence[ChosenSentence], works: Sequence[_PieceWork]) -> Draft:
        choices = [Choice(work.piece, work.choice(), work.source) for work in works]
        return assembled(self._material, self._recipe, self._gate.source, opening, choices)


def _nearest(work: _PieceWork, reasons: tuple[tuple[str, str], ...]) -> tuple[Candidate, str] | None:
    """A wording of the model with a single fault that a repair can mend, and the fault in words."""
    told = dict(reasons)
    for appraisal in work.candidates:
        faults = appraisal.refusals
        if appraisal.candidate.origin is Origin.MODEL and len(faults) == 1 and faults[0].value in told:
            return appraisal.candidate, told[faults[0].value]
    return None


def _variants(work: _PieceWork) -> dict[tuple[str, ...], list[Appraisal]]:
    """What operations proposed, together where only inflection differs: the same steps."""
    groups: dict[tuple[str, ...], list[Appraisal]] = {}
    for appraisal in work.candidates:
        if appraisal.passes and appraisal.candidate.origin is Origin.OPERATION:
            groups.setdefault(appraisal.candidate.steps, []).append(appraisal)
    return {steps: group for steps, group in groups.items() if len(group) > 1}
