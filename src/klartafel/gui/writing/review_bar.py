"""The steps that are possible with a text now, and who takes them."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from klartafel.domain.gate import Action, State
from klartafel.domain.history import situation_of
from klartafel.domain.message import Message
from klartafel.domain.text import KINDS
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import FlowLayout
from klartafel.gui.parts.plain import button, literal
from klartafel.gui.parts.small_dialogs import ROLE_NAMES
from klartafel.services.viewing import TextView

_FINISHED = frozenset({State.APPROVED, State.CERTIFIED, State.READERS_CHECKED, State.EXTERNALLY_CHECKED})
_UNFINISHED = frozenset({State.AI_DRAFT, State.DRAFT, State.IN_REVIEW})
_STEPS: dict[Action, tuple[Message, frozenset[State]]] = {
    Action.SUBMIT: (Message.of("window.submit"), frozenset({State.AI_DRAFT, State.DRAFT})),
    Action.APPROVE: (Message.of("window.approve"), frozenset({State.IN_REVIEW, State.CERTIFIED})),
    Action.CONFIRM: (Message.of("window.confirm"), frozenset({State.IN_REVIEW})),
    Action.REWORK: (Message.of("sessions-page.rework"), _UNFINISHED | {State.APPROVED}),
    Action.STILL_VALID: (Message.of("window.still-valid"), _FINISHED | {State.IN_REVIEW}),
    Action.REJECT: (Message.of("window.reject"), frozenset({State.IN_REVIEW})),
    Action.WITHDRAW: (Message.of("window.withdraw"), _FINISHED),
}
STEP_WORDS = {action: words for action, (words, _) in _STEPS.items()}
REASONS = {
    Action.REJECT: Message.of("window.reason-reject"),
    Action.WITHDRAW: Message.of("window.reason-withdraw"),
    Action.REWORK: Message.of("sessions-page.reason-rework"),
    Action.RECORD_OUTSIDE: Message.of("window.reason-outside"),
}


def possible_steps(view: TextView) -> frozenset[Action]:
    """What can be asked of the gate for a text. The gate itself decides and may still refuse."""
    text = view.text
    if text is None or (text.current is None and not view.has_unsaved_typing):
        return frozenset()
    steps = {action for action, (_, states) in _STEPS.items() if text.state in states}
    situation = situation_of(view.kind, view.history)
    if situation.correction_by is None:
        steps.discard(Action.CONFIRM)
    if situation.reworked or not KINDS[view.kind].needs_test_readers:
        steps.discard(Action.REWORK)
    if not text.is_stale(view.subject.source_hash):
        steps.discard(Action.STILL_VALID)
    return frozenset(steps)


class ReviewBar(QWidget):
    """Signals: `step_asked(action)`; `person_asked()`; `offers_changed()` when other steps are possible."""

    step_asked = Signal(object)
    person_asked = Signal()
    offers_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._offered: frozenset[Action] = frozenset()
        self._buttons: dict[Action, QPushButton] = {}
        steps = QWidget()
        row = FlowLayout(steps)
        for action in _STEPS:
            role = "primary" if action in (Action.SUBMIT, Action.APPROVE) else ""
            made = button(partial(self.step_asked.emit, action), role=role)
            made.hide()
            self._buttons[action] = made
            row.addWidget(made)
        self.person = button(self.person_asked.emit, role="quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(steps, 1)
        layout.addWidget(self.person)
        context.words.changed.connect(self.retranslate)
        context.preferences.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def offered(self) -> frozenset[Action]:
        """The steps that have a button now."""
        return self._offered

    def show_view(self, view: TextView | None, *, writable: bool) -> None:
        """Show the buttons that fit the state of a text; none without a text."""
        had_focus = any(made.hasFocus() for made in self._buttons.values())
        self._offered = possible_steps(view) if writable and view is not None else frozenset()
        for action, made in self._buttons.items():
            made.setVisible(action in self._offered)
        if had_focus:
            # After a step the keyboard goes to the next possible one, not to wherever Qt would send it.
            offered = [made for action, made in self._buttons.items() if action in self._offered]
            next(iter(offered), self.person).setFocus(Qt.FocusReason.OtherFocusReason)
        self.offers_changed.emit()

    def button_for(self, action: Action) -> QPushButton:
        """The button of a step."""
        return self._buttons[action]

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        preferences = self._context.preferences
        name, role = preferences.settings.person, ROLE_NAMES[preferences.role]
        who = Message.of("people.i-am", name=name, role=role) if name else Message.of("window.who-are-you")
        words = say(who)
        self.person.setText(literal(words))
        for action, made in self._buttons.items():
            made.setText(say(STEP_WORDS[action]))
