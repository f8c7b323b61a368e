"""The evidence of the wording on the screen, and the step that rests on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klartafel.domain.gate import State
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.services.viewing import TextView

_MAY_BE_ACCEPTED = frozenset({State.DRAFT, State.IN_REVIEW})


class EvidenceBar(QWidget):
    """Hidden where a wording has no evidence. Signals: `accept_asked()`."""

    accept_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.words = PlainLabel(role="muted")
        self.accept = button(self.accept_asked.emit)
        verbs = side_by_side(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.words)
        layout.addWidget(verbs)
        self._verbs = verbs
        self.hide()

    def show_view(self, view: TextView, *, writable: bool) -> None:
        """Show the evidence of a text. Words that were typed since have none."""
        evidence = None if view.has_unsaved_typing else view.evidence
        self.setVisible(evidence is not None)
        if evidence is None or view.text is None:
            return
        parts = [Message.of("outside.evidence", note=evidence.note)]
        if evidence.test_readers:
            parts.append(Message.of("outside.evidence-readers", count=evidence.test_readers))
        if evidence.names:
            parts.append(Message.of("outside.evidence-names", names=", ".join(evidence.names)))
        self.words.setText(" ".join(self._context.say(part) for part in parts))
        self.accept.setText(self._context.say(Message.of("outside.accept")))
        self._verbs.setVisible(writable and view.text.state in _MAY_BE_ACCEPTED)
