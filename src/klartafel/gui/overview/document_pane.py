"""A document to read in the window and to save as a Word file."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klartafel.domain.document import Document
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.services.documents import as_text


class DocumentPane(QWidget):
    """The words of a document, in the language of the window. Signals: `save_asked()`."""

    save_asked = Signal()

    def __init__(
        self, context: Context, title: Message, lead: Message, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._title, self._lead_words = title, lead
        self.document: Document | None = None
        self._lead = PlainLabel()
        self.page = PlainEditor()
        self.page.make_read_only(True)
        self.save = button(self.save_asked.emit, role="primary")
        self.save.setEnabled(False)
        actions = side_by_side(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._lead)
        layout.addWidget(self.page, 1)
        layout.addWidget(actions)
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def show_document(self, document: Document) -> None:
        """Show a document; the same words move nothing."""
        self.document = document
        self.save.setEnabled(True)
        self.retranslate()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._lead.setText(say(self._lead_words))
        self.page.setAccessibleName(say(self._title))
        self.save.setText(say(Message.of("overview.save")))
        words = say(Message.of("overview.not-checked-yet"))
        if self.document is not None:
            words = as_text(self.document, self._context.words.language)
        if words != self.page.toPlainText():
            self.page.show_text(words)
