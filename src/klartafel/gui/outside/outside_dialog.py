"""A finished text of an office comes in with its evidence."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from klartafel.domain.evidence import Evidence
from klartafel.domain.gate import State
from klartafel.domain.label import name_of_text
from klartafel.domain.message import Message
from klartafel.domain.person import Person
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.parts.form import Form
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.gui.parts.saving_sheet import SavingSheet
from klartafel.services.outside_texts import body_of_file, take_in
from klartafel.services.viewing import TextView
from klartafel.services.workbench import Workbench

_MOST_READERS = 999


class OutsideDialog(SavingSheet):
    """`outcome` is None where the text is externally checked now, else what still stands against it.

    `person` says who enters it, when it is asked away from the window.
    """

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        workbench: Workbench,
        view: TextView,
        person: Callable[[], Person],
    ) -> None:
        super().__init__(context, parent, Message.of("outside.title"), agree=Message.of("outside.go"))
        self._workbench = workbench
        self._subject = view.subject.id
        self._person = person
        self._kinds = [(one.kind, one.language) for one in view.offered]
        self._lead = PlainLabel()
        self.kind = QComboBox()
        self.kind.addItems([""] * len(self._kinds))
        self.kind.setCurrentIndex(self._kinds.index((view.kind, view.language)))
        self.text_body = PlainEditor()
        self.file = button(self.choose_file)
        self.office, self.finished_on, self.tested_by = QLineEdit(), QLineEdit(), QLineEdit()
        self.readers = QLineEdit()
        self.readers.setValidator(QIntValidator(0, _MOST_READERS, self.readers))
        self.proof, self.names = QLineEdit(), QLineEdit()
        self._form = Form(context)
        self._form.add(Message.of("outside.kind"), self.kind)
        self._form.add(Message.of("outside.body"), self.text_body, lines=4)
        self._form.insert(self.file)
        self._form.add(Message.of("outside.office"), self.office)
        self._form.add(Message.of("outside.finished-on"), self.finished_on)
        self._form.add(Message.of("outside.tested-by"), self.tested_by)
        self._form.add(Message.of("outside.readers"), self.readers)
        self._form.add(Message.of("outside.proof"), self.proof)
        self._form.add(Message.of("outside.names"), self.names)
        self.body.addWidget(self._lead)
        self.body.addWidget(self._form, 1)
        self.body.addWidget(self.trouble)
        self.resize(min(context.look.pixels(640), 1000), min(context.look.pixels(680), 720))
        self.kind.setFocus()

    @property
    def chosen_kind(self) -> tuple[TextKind, str]:
        """Kind and language of the text that comes in."""
        return self._kinds[self.kind.currentIndex()]

    @property
    def evidence(self) -> Evidence:
        """What was said of the text."""
        return Evidence(
            self.office.text(),
            self.finished_on.text(),
            self.tested_by.text(),
            int(self.readers.text() or 0),
            self.proof.text(),
            tuple(self.names.text().split(",")),
        )

    def choose_file(self) -> None:
        """Let the person choose a file and take its words."""
        say = self.context.say
        dialog = QFileDialog(self, say(Message.of("outside.file-choose")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(say(Message.of("outside.file-filter")).split(";;"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.read_file)
        dialog.open()

    def read_file(self, name: str) -> None:
        """Take the words of a file."""
        self.context.background.run(
            lambda: body_of_file(Path(name)), self.text_body.show_text, self.refuse, slot="outside-file"
        )

    def work(self) -> Callable[[], Message | None]:
        kind, language = self.chosen_kind
        body, evidence = self.text_body.toPlainText(), self.evidence

        def take() -> Message | None:
            return take_in(self._workbench, self._subject, kind, language, body, evidence, self._person())

        return take

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._lead.setText(say(Message.of("outside.lead")))
        for number, (kind, language) in enumerate(self._kinds):
            self.kind.setItemText(number, say(name_of_text(kind, State.DRAFT, language)))
        self.file.setText(say(Message.of("outside.file")))
        for field, hint in (
            (self.tested_by, Message.of("outside.tested-by-hint")),
            (self.proof, Message.of("outside.proof-hint")),
            (self.names, Message.of("outside.names-hint")),
        ):
            field.setPlaceholderText(say(hint))
