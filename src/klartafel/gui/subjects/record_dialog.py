"""The record of a subject: every value of every field, with its language, to be changed by people."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.field_name import field_name
from klartafel.domain.label import language_name
from klartafel.domain.message import Message
from klartafel.domain.record import Field, FieldValue
from klartafel.domain.subject import Subject
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.form import Form
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.gui.parts.saving_sheet import SavingSheet
from klartafel.gui.parts.tables import reading_table
from klartafel.services.subjects import edit_record
from klartafel.services.workbench import Workbench

_LANGUAGES = ("", "de", "en")
_HEADINGS = (
    Message.of("subject-dialogs.field"),
    Message.of("subject-dialogs.value"),
    Message.of("subject-dialogs.language"),
)
_LONGEST_CELL = 200  # characters


class RecordDialog(SavingSheet):
    """A list of all values on the left; the chosen one is changed on the right.

    Nothing is written before a person agrees, and what the import said is kept beside it.
    """

    def __init__(self, context: Context, parent: QWidget, workbench: Workbench, subject: Subject) -> None:
        super().__init__(
            context,
            parent,
            Message.of("subject-dialogs.record-title", title=subject.title(context.words.language)),
            agree=Message.of("subject-dialogs.save"),
        )
        self._workbench = workbench
        self._subject = subject
        self._values = list(subject.record.values)
        self._filling = False
        self._lead = PlainLabel(role="muted")
        self._build_table()
        self._build_fields()
        self._add = button(self.add_value)
        self._remove = button(self.remove_value)
        self._as_imported = button(self.take_imported, role="quiet")
        verbs = side_by_side(self._add, self._remove, self._as_imported)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.table, 1)
        left.addWidget(verbs)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 3)
        both.addWidget(self._form, 2)
        self.body.addWidget(self._lead)
        self.body.addLayout(both, 1)
        self.body.addWidget(self.trouble)
        self.resize(min(context.look.pixels(940), 1240), min(context.look.pixels(580), 700))
        self._fill_table(0)
        self.table.setFocus()

    def _build_table(self) -> None:
        self.table = reading_table(len(_HEADINGS), widest=1)
        self.table.setWordWrap(False)
        for column in (0, 2):
            self.table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self.table.currentCellChanged.connect(self._choose)

    def _build_fields(self) -> None:
        self.field, self.language = QComboBox(), QComboBox()
        for field in Field:
            self.field.addItem("", field.value)
        known = (*self._values, *self._subject.imported.values)
        for language in dict.fromkeys((*_LANGUAGES, *(value.language for value in known))):
            self.language.addItem("", language)
        self.value, self.qualifier = PlainEditor(), QLineEdit()
        self._form = Form(self.context)
        self._form.add(Message.of("subject-dialogs.field"), self.field)
        self._form.add(Message.of("subject-dialogs.value"), self.value, lines=4)
        self._form.add(Message.of("subject-dialogs.language"), self.language)
        self._form.add(Message.of("subject-dialogs.qualifier"), self.qualifier)
        self.field.currentIndexChanged.connect(self._take)
        self.language.currentIndexChanged.connect(self._take)
        self.value.textChanged.connect(self._take)
        self.qualifier.textChanged.connect(self._take)

    # What a person does

    def add_value(self) -> None:
        """One more value below the chosen one, of the same field."""
        number = self._number
        field = self._values[number].field if number >= 0 else Field.TITLE
        self._values.insert(number + 1, FieldValue(field, ""))
        self._fill_table(number + 1)
        self.field.setFocus()

    def remove_value(self) -> None:
        """Take the chosen value out."""
        if self._number >= 0:
            number = self._number
            del self._values[number]
            self._fill_table(min(number, len(self._values) - 1))
            self.table.setFocus()

    def take_imported(self) -> None:
        """Everything as the last import said it."""
        self._values = list(self._subject.imported.values)
        self._fill_table(0)

    @property
    def values(self) -> tuple[FieldValue, ...]:
        """The values as they are now."""
        return tuple(self._values)

    def work(self) -> Callable[[], None]:
        return partial(edit_record, self._workbench, self._subject.id, self.values, self._subject.record)

    # Table and fields

    @property
    def _number(self) -> int:
        return self.table.currentRow()

    def _fill_table(self, chosen: int) -> None:
        self._filling = True
        self.table.setRowCount(len(self._values))
        for number in range(len(self._values)):
            self._fill_row(number)
        self._filling = False
        self.table.setCurrentCell(-1, -1)
        if self._values:
            self.table.setCurrentCell(max(0, chosen), 0)
        self._show_chosen()

    def _fill_row(self, number: int) -> None:
        value, say = self._values[number], self.context.say
        words = (
            say(field_name(value.field)),
            " ".join(value.value.split())[:_LONGEST_CELL],
            self._language_words(value.language) if value.language else "",
        )
        for column, cell in enumerate(words):
            item = self.table.item(number, column)
            if item is None:
                self.table.setItem(number, column, QTableWidgetItem(cell))
            else:
                item.setText(cell)

    def _choose(self, *_cells: int) -> None:
        if not self._filling:
            self._show_chosen()

    def _show_chosen(self) -> None:
        self._filling = True
        number = self._number
        value = self._values[number] if number >= 0 else FieldValue(Field.TITLE, "")
        self.field.setCurrentIndex(self.field.findData(value.field.value))
        self.language.setCurrentIndex(self.language.findData(value.language))
        if self.value.toPlainText() != value.value:
            self.value.show_text(value.value)
        self.qualifier.setText(value.qualifier)
        for part in (self.field, self.language, self.value, self.qualifier, self._remove):
            part.setEnabled(number >= 0)
        self._filling = False

    def _take(self, *_what: object) -> None:
        number = self._number
        if self._filling or number < 0:
            return
        self._values[number] = FieldValue(
            Field(self.field.currentData()),
            self.value.toPlainText(),
            self.language.currentData() or "",
            self.qualifier.text(),
        )
        self._fill_row(number)

    def _language_words(self, language: str) -> str:
        say = self.context.say
        return say(language_name(language) if language else Message.of("subject-dialogs.language-any"))

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._filling = True
        self._lead.setText(say(Message.of("subject-dialogs.record-lead")))
        self._add.setText(say(Message.of("subject-dialogs.add-value")))
        self._remove.setText(say(Message.of("subject-dialogs.remove-value")))
        self._as_imported.setText(say(Message.of("subject-dialogs.as-imported")))
        self._as_imported.setVisible(self._subject.edited_here and bool(self._subject.imported.values))
        self.table.setAccessibleName(say(Message.of("subject-dialogs.values")))
        self.table.setHorizontalHeaderLabels([say(message) for message in _HEADINGS])
        for number, field in enumerate(Field):
            self.field.setItemText(number, say(field_name(field)))
        for number in range(self.language.count()):
            self.language.setItemText(number, self._language_words(self.language.itemData(number)))
        for number in range(len(self._values)):
            self._fill_row(number)
        self.qualifier.setPlaceholderText(say(Message.of("subject-dialogs.qualifier-hint")))
        self._filling = False
