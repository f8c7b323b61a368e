"""Who tested: how many, and the names of those who agreed to be named. Every name can go again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from klartafel.domain.message import Message
from klartafel.domain.session import Session
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, button, choice_list, name_spin_box
from klartafel.gui.parts.sheet import Sheet


class PeopleDialog(Sheet):
    """`testers`, `names`, `has_logo_tester` are the answer. Signals: `erase_asked(person)`."""

    erase_asked = Signal(int)

    def __init__(self, context: Context, parent: QWidget, session: Session) -> None:
        super().__init__(
            context, parent, Message.of("sessions-page.people"), agree=Message.of("sessions-page.keep")
        )
        self._session = session
        self._known = [one for one in session.people if one.name]
        self._new: list[tuple[str, bool]] = []
        self._lead, self._count_label, self._name_label = PlainLabel(), PlainLabel(), PlainLabel()
        self.count = QSpinBox()
        self.count.setRange(1, 99)
        self.count.setValue(max(1, session.testers))
        self.logo = QCheckBox()
        self.logo.setChecked(session.logo_tester)
        self._logo_note = PlainLabel(role="muted")
        self.list = choice_list()
        self.list.currentRowChanged.connect(self._offer)
        self.name = QLineEdit()
        self.name.textChanged.connect(self._offer)
        self.pseudonym = QCheckBox()
        self.add_button = button(self.add)
        self.erase_button = button(self.erase)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addWidget(self.erase_button)
        row.addStretch(1)
        for part in (
            self._lead, self._count_label, self.count, self._name_label, self.name, self.pseudonym,
        ):  # fmt: skip
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.logo)
        self.body.addWidget(self._logo_note)
        self.resize(context.look.pixels(560), context.look.pixels(380))
        self.count.setFocus()

    @property
    def testers(self) -> int:
        """How many tested: at least as many as are named."""
        return max(self.count.value(), len(self._known) + len(self._new))

    @property
    def names(self) -> tuple[tuple[str, bool], ...]:
        """New names, each with whether it is a pseudonym."""
        return tuple(self._new)

    @property
    def has_logo_tester(self) -> bool:
        """Whether somebody of the group that the logo is for took part."""
        return self.logo.isChecked()

    def add(self) -> None:
        """Take the typed name into the list."""
        if self.name.text().strip():
            self._new.append((self.name.text().strip(), self.pseudonym.isChecked()))
            self.name.clear()
            self.pseudonym.setChecked(False)
            self._fill()
            self.name.setFocus()

    def erase(self) -> None:
        """Take the chosen name away: from the list, and where it was kept from the project."""
        row = self.list.currentRow()
        if row >= len(self._known):
            del self._new[row - len(self._known)]
        elif row >= 0:
            self.erase_asked.emit(self._known.pop(row).person)
        self._fill()

    def _fill(self) -> None:
        say = self.context.say
        self.list.clear()
        known = ((one.name, one.is_pseudonym) for one in self._known)
        for name, is_pseudonym in (*known, *self._new):
            said = Message.of("sessions-page.pseudonym-of", name=name)
            self.list.addItem(say(said) if is_pseudonym else name)
        self._offer()

    def _offer(self, _change: object = None) -> None:
        self.add_button.setEnabled(bool(self.name.text().strip()))
        self.erase_button.setEnabled(self.list.currentRow() >= 0)

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._lead.setText(say(Message.of("sessions-page.people-lead")))
        for label, field, words in (
            (self._count_label, self.count, Message.of("sessions-page.count")),
            (self._name_label, self.name, Message.of("sessions-page.name")),
        ):
            label.setText(say(words))
            field.setAccessibleName(say(words))
        name_spin_box(self.count, say(Message.of("sessions-page.count")))
        self.list.setAccessibleName(say(Message.of("sessions-page.names")))
        self.pseudonym.setText(say(Message.of("sessions-page.pseudonym")))
        self.logo.setText(say(Message.of("sessions-page.logo-tester")))
        self._logo_note.setText(say(Message.of("sessions-page.logo-note")))
        self.add_button.setText(say(Message.of("sessions-page.add-name")))
        self.erase_button.setText(say(Message.of("sessions-page.erase-name")))
        self._fill()
