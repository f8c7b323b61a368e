"""A new subject that no file brings: a room, the entrance, a toilet, a page about the visit, a tour."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectKind
from klartafel.gui.context import Context
from klartafel.gui.parts.form import Form
from klartafel.gui.parts.plain import PlainEditor
from klartafel.gui.parts.saving_sheet import SavingSheet
from klartafel.services.subjects import NewSubject, add_subject
from klartafel.services.workbench import Workbench

# What a person chooses; `True`: the word also stands in the record, as its sort.
_SORTS: tuple[tuple[Message, SubjectKind, bool], ...] = (
    (Message.of("subject-dialogs.sort-room"), SubjectKind.PLACE, True),
    (Message.of("subject-dialogs.sort-entrance"), SubjectKind.PLACE, True),
    (Message.of("subject-dialogs.sort-toilet"), SubjectKind.PLACE, True),
    (Message.of("subject-dialogs.sort-touch"), SubjectKind.PLACE, True),
    (Message.of("subject-dialogs.sort-visit"), SubjectKind.VISIT, False),
    (Message.of("subject-dialogs.sort-tour"), SubjectKind.TOUR, False),
    (Message.of("subject-dialogs.sort-exhibit"), SubjectKind.EXHIBIT, False),
)


class NewSubjectDialog(SavingSheet):
    """`outcome` is the number of the new subject."""

    def __init__(self, context: Context, parent: QWidget, workbench: Workbench) -> None:
        super().__init__(
            context,
            parent,
            Message.of("subject-dialogs.new-title"),
            agree=Message.of("subject-dialogs.new-go"),
        )
        self._workbench = workbench
        self.sort = QComboBox()
        for _ in _SORTS:
            self.sort.addItem("")
        self.number, self.title, self.location = QLineEdit(), QLineEdit(), QLineEdit()
        self.description, self.visible_notes = PlainEditor(), PlainEditor()
        self._form = Form(context)
        self._form.add(Message.of("subject-dialogs.sort"), self.sort)
        self._form.add(Message.of("subject-dialogs.number"), self.number)
        self._form.add(Message.of("subject-dialogs.title"), self.title)
        self._form.add(Message.of("subject-dialogs.description"), self.description, lines=3)
        self._form.add(Message.of("subject-dialogs.location"), self.location)
        self._form.add(Message.of("subject-dialogs.visible"), self.visible_notes, lines=2)
        self.body.addWidget(self._form, 1)
        self.body.addWidget(self.trouble)
        self.resize(min(context.look.pixels(560), 1000), min(context.look.pixels(690), 720))
        self.sort.setFocus()

    def work(self) -> Callable[[], int]:
        word, kind, stands_in_record = _SORTS[self.sort.currentIndex()]
        new = NewSubject(
            kind,
            self.number.text(),
            self.title.text(),
            self.context.say(word) if stands_in_record else "",
            self.description.toPlainText(),
            self.location.text(),
            self.visible_notes.toPlainText(),
            self.context.words.language,
        )
        return partial(add_subject, self._workbench, new)

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        for number, (word, _, _) in enumerate(_SORTS):
            self.sort.setItemText(number, say(word))
        self.number.setPlaceholderText(say(Message.of("subject-dialogs.number-hint")))
