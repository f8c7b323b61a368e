"""What the museum knows of a subject: picture, source text, and the fields of the record."""

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.record import Field, Record
from klartafel.gui.context import Context
from klartafel.gui.plain import PlainEditor, PlainLabel
from klartafel.services.viewing import TextView

_FIELDS = {
    Field.INVENTORY_NUMBER: Message.of("window.field-inventory-number"),
    Field.OBJECT_TYPE: Message.of("window.field-object-type"),
    Field.MAKER: Message.of("window.field-maker"),
    Field.DATING: Message.of("window.field-dating"),
    Field.PLACE: Message.of("window.field-place"),
    Field.MATERIAL: Message.of("window.field-material"),
    Field.TECHNIQUE: Message.of("window.field-technique"),
    Field.DIMENSIONS: Message.of("window.field-dimensions"),
    Field.INSCRIPTION: Message.of("window.field-inscription"),
    Field.VISIBLE: Message.of("window.field-visible"),
    Field.LOCATION: Message.of("window.field-location"),
    Field.CREDIT: Message.of("window.field-credit"),
    Field.RIGHTS: Message.of("window.field-rights"),
}


class SourcePanel(QFrame):
    """Read only: a record is changed by an import or on its own page."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TextView | None = None
        self.setObjectName("card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        self._heading = PlainLabel(role="heading")
        self._picture = PlainLabel()
        self.editor = PlainEditor()
        self.editor.setReadOnly(True)
        self.setFocusProxy(self.editor)
        layout.addWidget(self._heading)
        layout.addWidget(self._picture)
        layout.addWidget(self.editor, 1)
        context.words.changed.connect(self.retranslate)

    def show_view(self, view: TextView) -> None:
        """Show another subject."""
        if self._view is None or self._view.subject != view.subject or self._view.language != view.language:
            self._view = view
            self.retranslate()

    def show_picture(self, picture: QPixmap | None) -> None:
        """Show a picture that was decoded elsewhere, or none."""
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setPixmap(picture)
            self._picture.setAccessibleName(self._context.say(Message.of("window.picture")))

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._heading.setText(say(Message.of("window.source")))
        self.editor.setAccessibleName(say(Message.of("window.source")))
        if self._view is not None:
            self.editor.setPlainText(self._words(self._view.subject.record, self._view.language))

    def _words(self, record: Record, language: str) -> str:
        source = record.source_text(language) or self._context.say(Message.of("window.no-source"))
        lines = [
            f"{self._context.say(message)}: {', '.join(values)}"
            for field, message in _FIELDS.items()
            if (values := record.all(field, language))
        ]
        return "\n".join([source, "", *lines])
