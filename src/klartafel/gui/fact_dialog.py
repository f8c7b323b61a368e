"""A fact that does not stand in the source: a person decides it once for all texts of the subject."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from klartafel.domain.decision import Verdict
from klartafel.domain.finding import LedgerEntry
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.plain import PlainLabel


class FactDialog(QDialog):
    """After acceptance `verdict` and `note` hold the decision; `verdict` is None where the text is corrected."""

    def __init__(
        self, context: Context, body: str, entry: LedgerEntry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        say = context.say
        words = body[entry.draft.start : entry.draft.end] if entry.draft else entry.normal_form
        self.setWindowTitle(say(Message.of("window.fact-title")))
        self._correct = QRadioButton(say(Message.of("window.fact-correct")))
        self._accept = QRadioButton(say(Message.of("window.fact-accept")))
        self._no_fact = QRadioButton(say(Message.of("window.fact-no-fact")))
        self._correct.setChecked(True)
        self._note = QLineEdit()
        self._note.setPlaceholderText(say(Message.of("window.fact-source")))
        self._note.setAccessibleName(say(Message.of("window.fact-source")))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(PlainLabel(say(Message.of("window.fact-question", words=words))))
        for choice in (self._correct, self._accept, self._no_fact):
            layout.addWidget(choice)
        layout.addWidget(self._note)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)

    @property
    def verdict(self) -> Verdict | None:
        """What was decided; None: the text will be corrected."""
        if self._accept.isChecked():
            return Verdict.ACCEPTED
        return Verdict.NOT_A_FACT if self._no_fact.isChecked() else None

    @property
    def note(self) -> str:
        """Where the fact comes from."""
        return self._note.text()
