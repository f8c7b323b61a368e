"""Two texts side by side, and nothing that tells how they were made until somebody has chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.workshop import BlindTrial, Choice, Trial
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.gui.parts.wording import Wording
from klartafel.services.workshop import setting_name

_CHOICES = (
    (Choice.FIRST, Message.of("workshop-page.first-better")),
    (Choice.SECOND, Message.of("workshop-page.second-better")),
    (Choice.BOTH_GOOD, Message.of("workshop-page.both-good")),
    (Choice.BOTH_BAD, Message.of("workshop-page.both-bad")),
)


class BlindReading(QWidget):
    """Signals: `chosen(trial, choice, reason)`."""

    chosen = Signal(int, object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._trial: BlindTrial | None = None
        self._revealed: Trial | None = None
        self._wording = Wording(context, self)
        self._empty = PlainLabel()
        self._wording.put(self._empty.setText, Message.of("workshop-page.nothing-to-choose"))
        self._inside = QWidget()
        self.texts = (PlainEditor(), PlainEditor())
        self._build()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self._inside)
        self._told = PlainLabel()
        layout.addWidget(self._told)
        context.words.changed.connect(self._tell)
        self.show_trial(None)

    def _build(self) -> None:
        side_by_side = QHBoxLayout()
        side_by_side.setSpacing(16)
        for number, page in enumerate(self.texts, 1):
            page.make_read_only(True)
            page.setMinimumHeight(self._context.look.pixels(220))
            one = QVBoxLayout()
            one.addWidget(self._wording.label_for(page, Message.of("workshop-page.text", number=number)))
            one.addWidget(page)
            side_by_side.addLayout(one, 1)
        self._group = QButtonGroup(self)
        answers = QVBoxLayout()
        for number, (_, words) in enumerate(_CHOICES):
            radio = QRadioButton()
            self._wording.put(radio.setText, words)
            self._group.addButton(radio, number)
            answers.addWidget(radio)
        self.reason = QLineEdit()
        self.keep_button = button(self._choose, role="primary")
        self._wording.put(self.keep_button.setText, Message.of("workshop-page.keep-choice"))
        row = QHBoxLayout()
        row.addWidget(self.keep_button)
        row.addStretch(1)
        layout = QVBoxLayout(self._inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(side_by_side)
        layout.addLayout(answers)
        layout.addWidget(self._wording.label_for(self.reason, Message.of("workshop-page.reason")))
        layout.addWidget(self.reason)
        layout.addLayout(row)

    def show_trial(self, trial: BlindTrial | None) -> None:
        """Show the texts of a trial, or that there is none; a choice that is being made stays."""
        if trial is not None and trial != self._trial:
            for page, text in zip(self.texts, trial.texts, strict=True):
                page.show_text(text)
            self._group.setExclusive(False)
            for radio in self._group.buttons():
                radio.setChecked(False)
            self._group.setExclusive(True)
            self.reason.clear()
            self._revealed = None
        self._trial = trial
        self._inside.setVisible(trial is not None)
        self._empty.setVisible(trial is None and self._revealed is None)
        for number in (0, 1):
            self._group.button(number).setEnabled(trial is None or not trial.is_same)
        self._tell()

    def reveal(self, trial: Trial) -> None:
        """Say which text was made in which way."""
        self._revealed = trial
        self._tell()

    def _tell(self) -> None:
        told: list[Message] = []
        if self._revealed is not None:
            told = [
                Message.of("workshop.text-made-with", number=number, setting=setting_name(attempt.setting))
                for number, attempt in enumerate(self._revealed.shown, 1)
            ]
        elif self._trial is not None and self._trial.is_same:
            told = [Message.of("workshop.same-text")]
        self._told.setText("\n".join(self._context.say(message) for message in told))
        self._told.setVisible(bool(told))

    def _choose(self) -> None:
        number = self._group.checkedId()
        if self._trial is not None and number >= 0:
            self.chosen.emit(self._trial.id, _CHOICES[number][0], self.reason.text().strip())
