"""The steps that are possible with a text now, and who takes them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from klartafel.domain.gate import Action, State
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.plain import PlainLabel, button
from klartafel.services.viewing import TextView

_STEPS: dict[Action, tuple[Message, frozenset[State]]] = {
    Action.SUBMIT: (Message.of("window.submit"), frozenset({State.AI_DRAFT, State.DRAFT})),
    Action.APPROVE: (Message.of("window.approve"), frozenset({State.IN_REVIEW, State.CERTIFIED})),
    Action.CONFIRM: (Message.of("window.confirm"), frozenset({State.IN_REVIEW})),
    Action.REJECT: (Message.of("window.reject"), frozenset({State.IN_REVIEW})),
    Action.WITHDRAW: (
        Message.of("window.withdraw"),
        frozenset({State.APPROVED, State.CERTIFIED, State.READERS_CHECKED, State.EXTERNALLY_CHECKED}),
    ),
}
_STALE_STATES = frozenset(
    {State.IN_REVIEW, State.APPROVED, State.CERTIFIED, State.READERS_CHECKED, State.EXTERNALLY_CHECKED}
)
NEEDS_REASON = frozenset({Action.REJECT, Action.WITHDRAW})


class ReviewBar(QWidget):
    """Signals: `step_asked(action)`. The gate itself decides; a button that shows may still be refused."""

    step_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._who_label = PlainLabel()
        self._who_label.setWordWrap(False)
        self.person = QComboBox()
        self.person.setEditable(True)
        self.person.setMinimumWidth(200)
        self._who_label.setBuddy(self.person)
        layout.addWidget(self._who_label)
        layout.addWidget(self.person)
        layout.addStretch(1)
        self._buttons: dict[Action, QPushButton] = {}
        for action, asked in (
            (Action.STILL_VALID, self._ask_still_valid),
            (Action.WITHDRAW, self._ask_withdraw),
            (Action.REJECT, self._ask_reject),
            (Action.CONFIRM, self._ask_confirm),
            (Action.SUBMIT, self._ask_submit),
            (Action.APPROVE, self._ask_approve),
        ):
            made = button("", asked, primary=action in (Action.SUBMIT, Action.APPROVE))
            made.hide()
            self._buttons[action] = made
            layout.addWidget(made)
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def show_people(self, names: tuple[str, ...]) -> None:
        """Offer these names; what was typed stays."""
        typed = self.person.currentText()
        self.person.clear()
        self.person.addItems(list(names))
        self.person.setEditText(typed or next(iter(names), ""))

    def show_view(self, view: TextView, *, writable: bool) -> None:
        """Show the buttons that fit the state of a text."""
        text = view.text
        has_words = text is not None and text.current is not None
        for action, (_, states) in _STEPS.items():
            fits = has_words and text is not None and text.state in states
            self._buttons[action].setVisible(bool(fits and writable))
        stale = text is not None and has_words and text.is_stale(view.subject.source_hash)
        fits = stale and text is not None and text.state in _STALE_STATES
        self._buttons[Action.STILL_VALID].setVisible(bool(fits and writable))

    def button_for(self, action: Action) -> QPushButton:
        """The button of a step."""
        return self._buttons[action]

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._who_label.setText(say(Message.of("window.who")))
        self.person.setAccessibleName(say(Message.of("window.who")))
        for action, (message, _) in _STEPS.items():
            self._buttons[action].setText(say(message))
        self._buttons[Action.STILL_VALID].setText(say(Message.of("window.still-valid")))

    def _ask_submit(self) -> None:
        self.step_asked.emit(Action.SUBMIT)

    def _ask_approve(self) -> None:
        self.step_asked.emit(Action.APPROVE)

    def _ask_confirm(self) -> None:
        self.step_asked.emit(Action.CONFIRM)

    def _ask_reject(self) -> None:
        self.step_asked.emit(Action.REJECT)

    def _ask_withdraw(self) -> None:
        self.step_asked.emit(Action.WITHDRAW)

    def _ask_still_valid(self) -> None:
        self.step_asked.emit(Action.STILL_VALID)
