"""A draft from its material: code proposes, the model chooses and vouches, rules and ledger gate.

The ground is laid by code alone and is a draft by itself, so a machine without a model, or a model that
is of no use, still gives a text that is true. The model may only make it simpler.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from klartafel.checks import analyse
from klartafel.domain.checking import CheckSettings
from klartafel.domain.draft import Origin
from klartafel.domain.message import KnownTrouble, Message, WrongCall
from klartafel.drafting.assembling import Choice, ChosenSentence, Draft, assembled, naming_first
from klartafel.drafting.assistant import Asked
from klartafel.drafting.candidate import Candidate
from klartafel.drafting.choosing import is_simple_enough
from klartafel.drafting.contradictions import contradictions
from klartafel.drafting.gate import Gate
from klartafel.drafting.ground import Piece, context_of, pieces_of
from klartafel.drafting.improving import Improver, Model
from klartafel.drafting.judging import Judge
from klartafel.drafting.material import Material, require_text
from klartafel.drafting.opening import opening_of
from klartafel.drafting.operations import rewordings
from klartafel.drafting.recipes import Ground, Recipe, recipe_of
from klartafel.drafting.rewriting import Rewriter
from klartafel.drafting.selecting import told_once, within_limit
from klartafel.drafting.wording import Rewording
from klartafel.drafting.work import PieceWork
from klartafel.engine.clean_input import cleaned

# About 2,000 tokens of German: half of the context, the rest is for the sentences at work.
_VIEW_WORDS = 700
_LATEST = 3  # objections that the model is told


News = Callable[[str], None]


class Drafting:
    """Makes one draft. `news` hears the text as it grows; the last call brings the whole of it.

    `go_on` is called before every piece and raises where somebody asked to stop.
    """

    def __init__(
        self,
        material: Material,
        model: Model | None,
        news: News = lambda _: None,
        go_on: Callable[[], None] = lambda: None,
    ) -> None:
        self._material = material
        self._recipe: Recipe = recipe_of(material.kind)
        self._model = model
        self._news = news
        self._go_on = go_on
        self.asked = Asked()
        # Facts may rest on what people read; where a sentence stands is told in the source as received.
        self._seen = material.as_seen
        source = self._seen.source if Ground.SOURCE in self._recipe.grounds else ""
        self._gate = Gate(
            self._seen,
            analyse(source or self._seen.notes, material.language),
            self._recipe.coverage,
            model.prompt.texts if model else (),
        )

    def run(self) -> Draft:
        """The draft. Raises WrongCall where there is nothing to draft from."""
        every = self._pieces()
        opening = opening_of(self._seen, self._gate)
        if not every and not opening:
            raise WrongCall(Message.of("draft.no-source", language=self._material.language))
        settings = self._material.settings
        works: list[PieceWork] = []
        for number in within_limit(every, self._material):
            self._go_on()
            before = [work.piece for work in works]
            works.append(self._ground(every, number, told_once(settings, before)))
        self._news(self._assembled(opening, works, every).body)
        trouble: Message | None = None
        if self._model is not None:
            works, trouble = self._improved(works, self._model)
        draft = self._assembled(opening, works, every)
        self._news(draft.body)
        return replace(draft, model_trouble=trouble)

    def _improved(self, works: list[PieceWork], model: Model) -> tuple[list[PieceWork], Message | None]:
        """What the model makes of it; where the model fails, what code made stays and the reason is told."""
        try:
            return self._improver(model).improved(works), None
        except KnownTrouble as trouble:
            return works, trouble.message

    def _pieces(self) -> tuple[Piece, ...]:
        source = self._material.source
        if Ground.SOURCE not in self._recipe.grounds or not source:
            return ()
        require_text(cleaned(source), self._material.language)
        return pieces_of(source, self._material.language)

    def _ground(self, every: Sequence[Piece], number: int, settings: CheckSettings) -> PieceWork:
        """What code alone can do for a piece."""
        piece = every[number]
        is_meant = number + 1 < len(every) and every[number + 1].refers_back
        source = self._gate.appraise(Candidate((piece.text,), Origin.SOURCE), piece)
        work = PieceWork(piece, context_of(every, number), is_meant, source, ())
        if is_simple_enough(source):
            return work
        material = self._material
        proposed = rewordings(piece.text, material.language, settings, material.profile)
        candidates = (
            Candidate(_ordered(one), Origin.OPERATION, one.steps, self._recipe.joint) for one in proposed
        )
        return work.with_more([self._gate.appraise(one, piece) for one in work.fitting(candidates)])

    def _improver(self, model: Model) -> Improver:
        material = self._material
        said = (material.house_style, *material.objections[-_LATEST:])
        rewriter = Rewriter(
            model.assistant,
            model.prompt,
            self._view(),
            material.language,
            model.seed,
            tuple(remark for remark in said if remark.strip()),
            self._recipe.joint,
            self.asked,
        )
        return Improver(
            self._gate, rewriter, Judge(model.assistant, model.judge_prompt, self.asked), model.thresholds
        )

    def _view(self) -> str:
        """What the model sees of the source; of a very long one the beginning."""
        words = self._material.source.split(" ")
        return " ".join(words[:_VIEW_WORDS])

    def _assembled(
        self, opening: Sequence[ChosenSentence], works: Sequence[PieceWork], every: Sequence[Piece]
    ) -> Draft:
        choices = [Choice(work.piece, work.choice(), work.source) for work in works]
        unread = len(every) - len(works)
        draft = assembled(self._seen, self._recipe, self._gate.source, opening, choices, unread)
        differing = contradictions(self._seen.record, self._gate.source) if opening else ()
        return replace(draft, notices=(*draft.notices, *differing))


def _ordered(rewording: Rewording) -> tuple[str, ...]:
    """A catalogue phrase says first what the object is. An explanation stays behind what it explains."""
    if "noun-phrase" in rewording.steps and "glossary" not in rewording.steps:
        return naming_first(rewording.sentences)
    return rewording.sentences
