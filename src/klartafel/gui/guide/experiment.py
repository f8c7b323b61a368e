"""The same source drafted by code, then by the model where there is one, with what the gates refused."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.guide.exercise import Exercise, Lines, Passage, Reader, Told
from klartafel.gui.parts.background import Lane
from klartafel.gui.parts.plain import button
from klartafel.services.drafting import Draft
from klartafel.services.guide_trials import ModelDraft, ModelTrial, Refused, code_draft, sample_source
from klartafel.services.guided_tour import Experiment
from klartafel.services.run_story import story


class ExperimentExercise(Exercise):
    """Signals: `model_drafted(run)` when the model had written."""

    model_drafted = Signal(object)

    def __init__(self, context: Context, read: Reader, content: Experiment) -> None:
        super().__init__(context, read)
        self._subject = content.subject
        self._trial: ModelTrial | None = None
        self._drafted_in = ""
        self._by_code: Draft | None = None
        self._by_model: ModelDraft | None = None
        self._trouble: Message | None = None
        self.source = Passage(context, 120)
        self.code_button = button(self._draft_by_code, role="primary")
        self.model_button = button(self._draft_by_model)
        self.stop_button = button(self._stop)
        self.code_page, self.model_page = Passage(context, 130), Passage(context, 130)
        self._code_name, self._model_name = (
            self.wording.label_for(self.code_page, Message.of("guide.model-by-code")),
            self.wording.label_for(self.model_page, Message.of("guide.model-by-model")),
        )
        self.code_told, self.model_told = Told(), Told()
        self.refused = Lines()
        self.put(self.source, Message.of("guide.model-source"))
        self.put_row(self.code_button, self.model_button, self.stop_button)
        for widget in (
            self._code_name, self.code_page, self.code_told,
            self._model_name, self.model_page, self.model_told, self.refused,
        ):  # fmt: skip
            self.put(widget)
        self.wording.put(self.code_button.setText, Message.of("guide.model-code-button"))
        self.wording.put(self.model_button.setText, Message.of("guide.model-model-button"))
        self.wording.put(self.stop_button.setText, Message.of("guide.model-stop"))
        self.wording.put(self.refused.setAccessibleName, Message.of("guide.model-refused"))
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """The first of the two drafts."""
        return self.code_button

    @property
    def is_drafting(self) -> bool:
        """Whether the model is at work."""
        return self._trial is not None

    def begin(self) -> None:
        """Show the source; drafts in another language than it are gone."""
        if self._drafted_in != self.language:
            self._stop()
            self._drafted_in = self.language
            self._by_code, self._by_model, self._trouble = None, None, None
            self.retranslate()
        work = partial(sample_source, self._subject, self.language)
        self.read(work, self.source.show_text, "guide source")

    def end(self) -> None:
        """Nobody waits for the model any more."""
        self._stop()

    def retranslate(self) -> None:
        code, model = self._by_code, self._by_model
        for shown, name, page in (
            (code is not None, self._code_name, self.code_page),
            (model is not None, self._model_name, self.model_page),
        ):
            name.setVisible(shown)
            page.setVisible(shown)
        self.code_told.tell("" if code is None else self.say(story(code.run)))
        self.model_told.tell("\n".join(self.say(message) for message in self._of_model()))
        refused = () if model is None else model.refused
        self.refused.show_lines(self._line(one) for one in refused)
        self.refused.setVisible(bool(refused))
        self.model_button.setEnabled(not self.is_drafting)
        self.stop_button.setVisible(self.is_drafting)

    def _of_model(self) -> tuple[Message, ...]:
        if self.is_drafting:
            return (Message.of("guide.model-works"),)
        if self._trouble is not None:
            return (self._trouble, Message.of("guide.model-would-add"))
        if self._by_model is None:
            return ()
        count = len(self._by_model.refused)
        return (story(self._by_model.draft.run), Message.of("guide.model-left-out", count=count))

    def _line(self, refused: Refused) -> str:
        if not refused.facts:
            reason = Message.of("guide.model-not-better")
        else:
            reason = Message.of("guide.model-foreign", facts="“, „".join(refused.facts))
        return f"„{refused.words}“\n{self.say(reason)}"

    # What is done

    def _draft_by_code(self) -> None:
        self.read(partial(code_draft, self._subject, self.language), self._show_code, "guide code")

    def _show_code(self, draft: Draft) -> None:
        self._by_code = draft
        self.code_page.show_text(draft.body)
        self.retranslate()
        self.code_told.tell(self.code_told.text(), aloud=True)

    def _draft_by_model(self) -> None:
        self._trouble = None
        trial = ModelTrial(self.context.open_engine, self._subject, self.language)
        self._trial = trial
        self.context.background.run(
            trial.run, partial(self._show_model, trial), self._fail, slot="guide model", lane=Lane.TRIALS
        )
        self.retranslate()
        self.model_told.tell(self.model_told.text(), aloud=True)

    def _stop(self) -> None:
        if self._trial is not None:
            self._trial.stop()
            self._trial = None
            self.context.background.forget("guide model")
            self.retranslate()

    def _show_model(self, trial: ModelTrial, made: ModelDraft | None) -> None:
        if trial is not self._trial:
            return
        self._trial = None
        if made is not None:
            self._by_model = made
            self.model_page.show_text(made.draft.body)
            self.model_drafted.emit(made.draft.run)
        self._tell_model()

    def _fail(self, trouble: Message) -> None:
        self._trial, self._trouble = None, trouble
        self._tell_model()

    def _tell_model(self) -> None:
        self.retranslate()
        self.model_told.tell(self.model_told.text(), aloud=True)
