"""The page of the prompt workshop: try blind, choose, see what the choices prove, read and change prompts."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from klartafel.domain.message import Message
from klartafel.domain.subject import Subject, SubjectRow
from klartafel.domain.tally import Tally
from klartafel.domain.workshop import BlindTrial, Choice, OwnPrompt, Trial
from klartafel.gui.parts.column import Column
from klartafel.gui.parts.plain import PlainLabel
from klartafel.gui.project.place import Place, Tools
from klartafel.gui.workshop.blind_reading import BlindReading
from klartafel.gui.workshop.prompt_section import PromptSection
from klartafel.gui.workshop.trial_form import TrialForm, TrialWish
from klartafel.services import own_prompts, workshop
from klartafel.services.draft_task import DraftOrder
from klartafel.services.engines import OpenEngine
from klartafel.services.own_prompts import PromptShelf
from klartafel.services.trial_task import TrialTask
from klartafel.services.workbench import Workbench


@dataclass(frozen=True, slots=True)
class _Stored:
    """Everything the page shows, read in one go."""

    rows: tuple[SubjectRow, ...]
    shelves: tuple[PromptShelf, ...]
    trial: BlindTrial | None
    tallies: tuple[Tally, ...]


class WorkshopPage(Place):
    """Nothing here changes a text of the project."""

    title = Message.of("workshop-page.page")

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._tallies: tuple[Tally, ...] = ()
        self.form = TrialForm(tools.context)
        self.form.asked.connect(self._begin)
        self.reading = BlindReading(tools.context)
        self.reading.chosen.connect(self._choose)
        self.prompts = PromptSection(tools.context)
        self.prompts.typed.connect(self._keep_typed)
        self.prompts.kept.connect(self._keep)
        self.prompts.used.connect(self._use)
        self._results = PlainLabel()
        column = Column(tools.context, self.title, Message.of("workshop-page.lead"))
        for name, lead, widget in (
            (Message.of("workshop-page.trial"), Message.of("workshop-page.trial-lead"), self.form),
            (Message.of("workshop-page.choice"), Message.of("workshop-page.choice-lead"), self.reading),
            (Message.of("workshop-page.results"), Message.of("workshop-page.results-lead"), self._results),
            (Message.of("workshop-page.prompts"), Message.of("workshop-page.prompts-lead"), self.prompts),
        ):
            column.section(name, lead).addWidget(widget)
        column.close_up()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        tools.context.words.changed.connect(self._say_results)

    def arrive(self) -> None:
        """Read what there is to choose and to know."""
        work = partial(_read, self.tools.workbench)
        self.read(work, self._show, "workshop")

    def take_focus(self) -> None:
        """The first choice."""
        self.form.subject.setFocus()

    def leave(self) -> None:
        """Save a prompt that is being written."""
        self.prompts.tell()

    def _show(self, stored: _Stored) -> None:
        writable = self.tools.workbench.read_only_reason is None
        self.form.show_choices(stored.rows, stored.shelves, writable=writable)
        self.prompts.show_shelves(stored.shelves, writable=writable)
        self.reading.show_trial(stored.trial)
        self._tallies = stored.tallies
        self._say_results()

    def _say_results(self) -> None:
        lines: list[Message] = []
        for tally in self._tallies:
            one, two = workshop.setting_name(tally.one), workshop.setting_name(tally.two)
            lines += [
                Message.of("workshop.pair", one=one, two=two),
                Message.of(
                    "workshop.counts",
                    one=tally.one_better,
                    two=tally.two_better,
                    good=tally.both_good,
                    bad=tally.both_bad,
                    choices=tally.choices,
                ),
                workshop.verdict(tally),
            ]
        told = lines or [Message.of("workshop.nothing-decided")]
        self._results.setText("\n".join(self.say(message) for message in told))

    # Trials

    def _begin(self, wish: TrialWish) -> None:
        work = partial(self.tools.workbench.subject, wish.subject)
        self.read(work, partial(self._queue, wish), "subject of trial")

    def _queue(self, wish: TrialWish, subject: Subject) -> None:
        order = DraftOrder(subject, wish.kind, wish.language)
        self.tools.submit(TrialTask(self.tools.workbench, order, wish.wishes, self._open_model))

    def _open_model(self, _model: str | None) -> OpenEngine:
        return self.context.open_engine()

    def _choose(self, trial: int, choice: Choice, reason: str) -> None:
        self.tools.ask_person(partial(self._decide, trial, choice, reason))

    def _decide(self, trial: int, choice: Choice, reason: str) -> None:
        workbench, preferences = self.tools.workbench, self.context.preferences
        name, role = preferences.settings.person, preferences.role

        def work() -> Trial:
            return workshop.decide(workbench, trial, choice, workbench.person(name, role), reason)

        self.context.background.save(work, self._decided, self.tools.notice.trouble)

    def _decided(self, trial: Trial) -> None:
        self.reading.reveal(trial)
        self.arrive()

    # Prompts

    def _keep(self, text: str) -> None:
        self.tools.ask_person(partial(self._keep_by_person, text))

    def _keep_by_person(self, text: str) -> None:
        workbench, preferences = self.tools.workbench, self.context.preferences
        name, role = preferences.settings.person, preferences.role

        def work() -> OwnPrompt:
            return own_prompts.keep_prompt(workbench, text, workbench.person(name, role))

        self.context.background.save(work, self._prompt_kept, self.tools.notice.trouble)

    def _prompt_kept(self, kept: OwnPrompt) -> None:
        self.prompts.show_kept(kept)
        self._told(Message.of("workshop-page.prompt-kept", number=kept.number))

    def _keep_typed(self, prompt: str, text: str) -> None:
        work = partial(own_prompts.keep_typed_prompt, self.tools.workbench, prompt, text)
        self.context.background.save(work, _nothing, self.tools.notice.trouble)

    def _use(self, prompt: str, number: int) -> None:
        workbench = self.tools.workbench

        def work() -> Message:
            if number:
                own_prompts.use_prompt(workbench, prompt, number)
                return Message.of("workshop-page.uses-own", number=number)
            own_prompts.use_shipped(workbench, prompt)
            return Message.of("workshop-page.uses-shipped")

        self.context.background.save(work, self._told, self.tools.notice.trouble)

    def _told(self, message: Message) -> None:
        self.tools.notice.tell(message, "done")
        self.arrive()


def _read(workbench: Workbench) -> _Stored:
    return _Stored(
        workbench.rows(),
        own_prompts.prompts(workbench),
        workshop.undecided(workbench),
        workshop.tally(workbench),
    )


def _nothing(_result: None) -> None:
    """What was saved speaks for itself."""
