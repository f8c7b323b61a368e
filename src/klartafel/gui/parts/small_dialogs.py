"""Who works here, why a text goes back, what is true of a fact: one question each."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QWidget

from klartafel.domain.decision import Verdict
from klartafel.domain.message import Message
from klartafel.domain.person import WORKING_ROLES, Role
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, name_box
from klartafel.gui.parts.sheet import Sheet

ROLE_NAMES = {
    Role.STAFF: Message.of("people.staff"),
    Role.VOLUNTEER: Message.of("people.volunteer"),
    Role.EDUCATOR: Message.of("people.educator"),
    Role.MODERATOR: Message.of("people.moderator"),
}


class PersonDialog(Sheet):
    """Asks who works here and what they do. `name` and `role` are the answer."""

    def __init__(self, context: Context, parent: QWidget, names: tuple[str, ...]) -> None:
        super().__init__(
            context, parent, Message.of("window.person-title"), agree=Message.of("window.person-go")
        )
        self._lead = PlainLabel()
        self._box = QComboBox()
        self._box.setEditable(True)
        self._box.addItems(list(names))
        self._box.setEditText(context.preferences.settings.person)
        self._box.editTextChanged.connect(self._typed)
        self._role_label = PlainLabel()
        self.role_box = QComboBox()
        self.role_box.addItems([""] * len(WORKING_ROLES))
        self.role_box.setCurrentIndex(WORKING_ROLES.index(context.preferences.role))
        self._role_label.setBuddy(self.role_box)
        self._note = PlainLabel(role="muted")
        for part in (self._lead, self._box, self._role_label, self.role_box, self._note):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.setMinimumWidth(context.look.pixels(460))
        self._box.setFocus()
        self._typed()

    @property
    def name(self) -> str:
        """The name as typed."""
        return self._box.currentText().strip()

    @property
    def role(self) -> Role:
        """What the person does."""
        return WORKING_ROLES[self.role_box.currentIndex()]

    def _typed(self) -> None:
        self.agree_button.setEnabled(bool(self.name))

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._lead.setText(say(Message.of("window.person-lead")))
        self._note.setText(say(Message.of("window.person-note")))
        name_box(self._box, say(Message.of("window.person-name")))
        self._role_label.setText(say(Message.of("people.role")))
        name_box(self.role_box, say(Message.of("people.role")))
        for number, role in enumerate(WORKING_ROLES):
            self.role_box.setItemText(number, say(ROLE_NAMES[role]))
        line = self._box.lineEdit()
        if line is not None:
            line.setAccessibleName(say(Message.of("window.person-name")))
            line.setPlaceholderText(say(Message.of("window.person-name")))


class ReasonDialog(Sheet):
    """Asks for a reason in a sentence. `reason` is the answer."""

    def __init__(self, context: Context, parent: QWidget, title: Message, question: Message) -> None:
        super().__init__(context, parent, title, agree=title)
        self._question = question
        self._lead = PlainLabel()
        self._editor = PlainEditor()
        self._editor.textChanged.connect(self._typed)
        self.body.addWidget(self._lead)
        self.body.addWidget(self._editor, 1)
        self.resize(context.look.pixels(480), context.look.pixels(260))
        self._editor.setFocus()
        self._typed()

    @property
    def reason(self) -> str:
        """The reason as typed."""
        return self._editor.toPlainText().strip()

    def _typed(self) -> None:
        self.agree_button.setEnabled(bool(self.reason))

    def retranslate(self) -> None:
        super().retranslate()
        self._lead.setText(self.context.say(self._question))
        self._editor.setAccessibleName(self.context.say(self._question))


class FactDialog(Sheet):
    """A fact of the text that is not in the source: decided once for all texts of the subject.

    `verdict` and `note` hold the decision; `verdict` is None where the text will be corrected.
    """

    def __init__(self, context: Context, parent: QWidget, words: str) -> None:
        super().__init__(context, parent, Message.of("window.fact-title"), agree=Message.of("window.fact-go"))
        self._words = words
        self._lead = PlainLabel()
        self._correct, self._accept, self._no_fact = QRadioButton(), QRadioButton(), QRadioButton()
        self._correct.setChecked(True)
        self._note = QLineEdit()
        self._note.textChanged.connect(self._changed)
        for part in (self._lead, self._correct, self._no_fact, self._accept, self._note):
            self.body.addWidget(part)
        for choice in (self._correct, self._accept, self._no_fact):
            choice.toggled.connect(self._changed)
        self.body.addStretch(1)
        self.setMinimumWidth(context.look.pixels(480))
        self._correct.setFocus()
        self._changed()

    @property
    def verdict(self) -> Verdict | None:
        """What was decided."""
        if self._accept.isChecked():
            return Verdict.ACCEPTED
        return Verdict.NOT_A_FACT if self._no_fact.isChecked() else None

    @property
    def note(self) -> str:
        """Where the fact comes from."""
        return self._note.text().strip() if self._accept.isChecked() else ""

    def choose(self, verdict: Verdict | None, note: str = "") -> None:
        """Fill the dialog in."""
        choices = {None: self._correct, Verdict.ACCEPTED: self._accept, Verdict.NOT_A_FACT: self._no_fact}
        choices[verdict].setChecked(True)
        self._note.setText(note)

    def _changed(self) -> None:
        accepted = self._accept.isChecked()
        self._note.setEnabled(accepted)
        self.agree_button.setEnabled(not accepted or bool(self.note))

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._lead.setText(say(Message.of("window.fact-question", words=self._words)))
        self._correct.setText(say(Message.of("window.fact-correct")))
        self._accept.setText(say(Message.of("window.fact-accept")))
        self._no_fact.setText(say(Message.of("window.fact-no-fact")))
        self._note.setPlaceholderText(say(Message.of("window.fact-source")))
        self._note.setAccessibleName(say(Message.of("window.fact-source")))


class MissingFactDialog(Sheet):
    """A fact of the source that must stay, and that the text lacks: still asked for, or no longer.

    `verdict` holds the decision; it is None where the text will be corrected.
    """

    note = ""  # that a fact may be left out needs no source

    def __init__(self, context: Context, parent: QWidget, words: str) -> None:
        super().__init__(context, parent, Message.of("window.fact-title"), agree=Message.of("window.fact-go"))
        self._words = words
        self._lead = PlainLabel()
        self._correct, self._may_go = QRadioButton(), QRadioButton()
        self._correct.setChecked(True)
        for part in (self._lead, self._correct, self._may_go):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.setMinimumWidth(context.look.pixels(480))
        self._correct.setFocus()

    @property
    def question(self) -> str:
        """What is asked, with the words of the source."""
        return self._lead.text()

    @property
    def verdict(self) -> Verdict | None:
        """What was decided."""
        return Verdict.MAY_GO if self._may_go.isChecked() else None

    def choose(self, verdict: Verdict | None) -> None:
        """Fill the dialog in."""
        choices = {None: self._correct, Verdict.MAY_GO: self._may_go}
        choices[verdict].setChecked(True)

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._lead.setText(say(Message.of("window.fact-missing-question", words=self._words)))
        self._correct.setText(say(Message.of("window.fact-correct")))
        self._may_go.setText(say(Message.of("window.fact-may-go")))
