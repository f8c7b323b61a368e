"""The page of the guided tour: one step at a time, with the way on and back."""

from typing import assert_never

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.guide.energy import EnergyExercise
from klartafel.gui.guide.exercise import Exercise, Reader
from klartafel.gui.guide.experiment import ExperimentExercise
from klartafel.gui.guide.judging import MissingRightsExercise, OldWordExercise
from klartafel.gui.guide.names import NamesExercise
from klartafel.gui.guide.own_text import OwnTextExercise
from klartafel.gui.guide.planted_error import PlantedErrorExercise
from klartafel.gui.guide.reflection import NextStepsExercise, ReflectionExercise
from klartafel.gui.parts.column import Column
from klartafel.gui.parts.plain import PlainLabel, announce, button, card
from klartafel.gui.parts.wording import Wording
from klartafel.gui.project.place import Place, Tools
from klartafel.services import guided_tour
from klartafel.services.guided_tour import PART_NAMES, STEPS, GuideStep


class GuidePage(Place):
    """Nothing here reaches the open project: the steps work on values and on the sample exhibition."""

    title = Message.of("guide.page")

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        context = tools.context
        self._step = -1
        self._where = PlainLabel(role="muted")
        self._progress = QProgressBar()
        self._progress.setRange(0, len(STEPS))
        self._progress.setTextVisible(False)
        self._pages = QStackedWidget()
        self.exercises = tuple(exercise_for(context, self.read, step) for step in STEPS)
        wording = Wording(context, self)
        for step, exercise in zip(STEPS, self.exercises, strict=True):
            self._pages.addWidget(_page(context, wording, step, exercise))
        self.back_button = button(self._go_back)
        self.on_button = button(self._go_on, role="primary")
        wording.put(self.back_button.setText, Message.of("guide.back"))
        wording.put(self.on_button.setText, Message.of("guide.on"))
        self._lay_out()
        self._connect_exercises()
        context.words.changed.connect(self._retranslate)

    def _lay_out(self) -> None:
        way = QHBoxLayout()
        way.addWidget(self.back_button)
        way.addStretch(1)
        way.addWidget(self.on_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(8)
        layout.addWidget(self._where)
        layout.addWidget(self._progress)
        layout.addWidget(self._pages, 1)
        layout.addLayout(way)

    def _connect_exercises(self) -> None:
        energy = next(one for one in self.exercises if isinstance(one, EnergyExercise))
        for exercise in self.exercises:
            if isinstance(exercise, ExperimentExercise):
                exercise.model_drafted.connect(energy.take_run)
            if isinstance(exercise, NextStepsExercise):
                exercise.again_asked.connect(self._begin_again)

    @property
    def step(self) -> int:
        """The number of the step on the screen, from 0."""
        return self._step

    def go_to(self, number: int) -> None:
        """Go to a step and remember it for the next time."""
        if self._step >= 0:
            self.exercises[self._step].end()
        self._step = min(max(number, 0), len(STEPS) - 1)
        self._pages.setCurrentIndex(self._step)
        self.back_button.setEnabled(self._step > 0)
        self.on_button.setEnabled(self._step + 1 < len(STEPS))
        self.context.preferences.choose(guide_step=self._step)
        self._say_where()
        self.exercises[self._step].begin()

    def arrive(self) -> None:
        """Go on where a person left off; what changes in the project does not matter here."""
        if self._step < 0:
            self.go_to(self.context.preferences.settings.guide_step)

    def take_focus(self) -> None:
        """The exercise."""
        self.exercises[self._step].first.setFocus()

    def leave(self) -> None:
        """Keep notes, stop the model."""
        if self._step >= 0:
            self.exercises[self._step].end()

    def close_place(self) -> None:
        """Nobody waits for anything any more."""
        self.leave()
        super().close_place()

    def _go_on(self) -> None:
        self._walk(self._step + 1)

    def _go_back(self) -> None:
        self._walk(self._step - 1)

    def _begin_again(self) -> None:
        self._walk(0)

    def _walk(self, number: int) -> None:
        self.go_to(number)
        self.take_focus()
        announce(self._pages, f"{self._where.text()}. {self.say(STEPS[self._step].title)}")

    def _retranslate(self) -> None:
        """The texts to work on are in the language of the interface, so the step begins anew in it."""
        self._say_where()
        if self._step >= 0 and self.isVisible():
            self.exercises[self._step].begin()

    def _say_where(self) -> None:
        if self._step < 0:
            return
        where = Message.of(
            "guide.where",
            number=self._step + 1,
            count=len(STEPS),
            part=PART_NAMES[STEPS[self._step].part],
        )
        self._where.setText(self.say(where))
        self._progress.setValue(self._step + 1)
        self._progress.setAccessibleName(self.say(where))


def _page(context: Context, wording: Wording, step: GuideStep, exercise: Exercise) -> QWidget:
    column = Column(context, step.title, step.lead)
    frame, inside = card()
    task = PlainLabel(role="heading")
    wording.put(task.setText, step.task)
    inside.addWidget(task)
    inside.addWidget(exercise)
    column.layout_.addWidget(frame)
    column.close_up()
    return column


def exercise_for(context: Context, read: Reader, step: GuideStep) -> Exercise:
    """The widget for what there is to do in a step."""
    match step.exercise:
        case guided_tour.OwnText() as content:
            return OwnTextExercise(context, read, content)
        case guided_tour.Experiment() as content:
            return ExperimentExercise(context, read, content)
        case guided_tour.PlantedError() as content:
            return PlantedErrorExercise(context, read, content)
        case guided_tour.Names() as content:
            return NamesExercise(context, read, content)
        case guided_tour.MissingRights() as content:
            return MissingRightsExercise(context, read, content)
        case guided_tour.OldWord() as content:
            return OldWordExercise(context, read, content)
        case guided_tour.EnergyCost() as content:
            return EnergyExercise(context, read, content)
        case guided_tour.Reflection() as content:
            return ReflectionExercise(context, read, content)
        case guided_tour.NextSteps() as content:
            return NextStepsExercise(context, read, content)
        case _ as never:
            assert_never(never)
