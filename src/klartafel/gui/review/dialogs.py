"""Small dialogs of the review: a correction, why a text is a good example, the gallery, erasing a name."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from klartafel.domain.message import Message
from klartafel.domain.person import Person, Role
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button, choice_list, literal, name_box
from klartafel.gui.parts.sheet import Sheet
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.services.examples import ExampleText


class CorrectionDialog(Sheet):
    """A reviewer mends a text; its author is asked to agree. `body` is the wording."""

    def __init__(self, context: Context, parent: QWidget, body: str) -> None:
        super().__init__(
            context,
            parent,
            Message.of("review-page.correct"),
            agree=Message.of("review-page.keep-correction"),
        )
        self._lead = PlainLabel()
        self.page = PlainEditor()
        self.page.show_text(body)
        self.body.addWidget(self._lead)
        self.body.addWidget(self.page, 1)
        self.resize(context.look.pixels(640), context.look.pixels(480))
        self.page.setFocus()

    @property
    def wording(self) -> str:
        """The text as it stands in the dialog."""
        return self.page.toPlainText()

    def retranslate(self) -> None:
        super().retranslate()
        self._lead.setText(self.context.say(Message.of("review-page.correct-lead")))
        self.page.setAccessibleName(self.context.say(Message.of("window.editor")))


class GalleryDialog(Sheet):
    """Approved texts that show how the house writes. Signals: `taken_down(text)`."""

    taken_down = Signal(int)

    def __init__(self, context: Context, parent: QWidget, examples: tuple[ExampleText, ...]) -> None:
        super().__init__(
            context, parent, Message.of("review-page.gallery"), refuse=Message.of("window.close")
        )
        self._examples = list(examples)
        self._lead = PlainLabel()
        self.list = choice_list()
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setIconSize(QSize(0, 0))
        self.list.currentRowChanged.connect(self._show)
        self._why = PlainLabel(role="muted")
        self.page = PlainEditor()
        self.page.make_read_only(True)
        self.down_button = button(self._take_down)
        row = side_by_side(self.down_button)
        self._parts: tuple[QWidget, ...] = (self.list, self._why, self.page, self.down_button)
        for example in examples:
            self.list.addItem(example.subject.title(context.words.language))
        for part, stretch in (
            (self._lead, 0),
            (self.list, 1),
            (self._why, 0),
            (self.page, 2),
            (row, 0),
        ):
            self.body.addWidget(part, stretch)
        self.resize(context.look.pixels(640), context.look.pixels(520))
        self._show_whether_any()
        if examples:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _show_whether_any(self) -> None:
        for part in self._parts:
            part.setVisible(bool(self._examples))
        if self.context.preferences.role is not Role.STAFF:
            self.down_button.hide()
        some, none = Message.of("review-page.gallery-lead"), Message.of("review-page.gallery-empty")
        self._lead.setText(self.context.say(some if self._examples else none))

    def _take_down(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._examples):
            self.taken_down.emit(self._examples.pop(row).text.id)
            self.list.takeItem(row)
            self._show_whether_any()
            self._show(self.list.currentRow())

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._show_whether_any()
        self.down_button.setText(say(Message.of("review-page.take-down")))
        self.list.setAccessibleName(self.windowTitle())
        self.page.setAccessibleName(say(Message.of("review-page.text")))
        self._show(self.list.currentRow())

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._examples):
            example = self._examples[row]
            self._why.setText(self.context.say(Message.of("review-page.why-good", reason=example.reason)))
            if example.text.current is not None:
                self.page.show_text(example.text.current.body)


class EraseDialog(Sheet):
    """Whose name goes. `person` is the answer."""

    def __init__(self, context: Context, parent: QWidget, people: tuple[Person, ...]) -> None:
        super().__init__(
            context, parent, Message.of("people.erase"), agree=Message.of("people.erase") if people else None
        )
        self._people = people
        self._lead = PlainLabel()
        self.box = QComboBox()
        self.box.addItem("")
        for person in people:
            self.box.addItem(literal(person.name))
        self.box.setVisible(bool(people))
        self.body.addWidget(self._lead)
        self.body.addWidget(self.box)
        self.body.addStretch(1)
        self.setMinimumWidth(context.look.pixels(460))
        self.box.currentIndexChanged.connect(self._chosen)
        self._chosen()

    def _chosen(self, *_number: int) -> None:
        # What cannot be undone is never agreed to by pressing Return at once.
        self.agree_button.setEnabled(self.box.currentIndex() > 0)

    @property
    def person(self) -> Person:
        """Whose name goes."""
        return self._people[self.box.currentIndex() - 1]

    def retranslate(self) -> None:
        super().retranslate()
        some, none = Message.of("people.erase-lead"), Message.of("people.nobody")
        self._lead.setText(self.context.say(some if self._people else none))
        self.box.setItemText(0, self.context.say(Message.of("people.choose")))
        name_box(self.box, self.context.say(Message.of("people.erase")))
