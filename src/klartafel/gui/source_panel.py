"""What the museum knows of a subject: picture, source text, and the fields of the record."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.record import Field, Record
from klartafel.domain.subject import Picture
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
_PICTURE_HEIGHT = 200  # pixels at 100 % text
PICTURE_SIDE = 800  # pixels of the decoded copy: sharp on fine screens too


class SourcePanel(QFrame):
    """Read only: a record is changed by an import or on its own page."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TextView | None = None
        self._picture: QPixmap | None = None
        self._about: Picture | None = None
        self.setObjectName("card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        self._heading = PlainLabel(role="heading")
        self._frame = PlainLabel()
        self._frame.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._frame.setMinimumWidth(1)  # a picture must not keep a pane from being narrow
        self._credit = PlainLabel(role="muted")
        self.page = PlainEditor()
        self.page.setObjectName("page")
        self.page.make_read_only(True)
        layout.addWidget(self._heading)
        layout.addWidget(self._frame)
        layout.addWidget(self._credit)
        layout.addWidget(self.page, 1)
        self.show_picture(None, None)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self.retranslate)
        self.retranslate()

    def show_view(self, view: TextView) -> None:
        """Show another subject, or the same with another source."""
        before, self._view = self._view, view
        if before is None or (before.subject, before.language) != (view.subject, view.language):
            self.retranslate()
            self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def show_picture(self, about: Picture | None, image: QImage | None) -> None:
        """Show a picture that was decoded elsewhere, or none."""
        self._about = about
        self._picture = QPixmap.fromImage(image) if image is not None and not image.isNull() else None
        self._frame.setVisible(self._picture is not None)
        credit = " · ".join(filter(None, (about.caption, about.credit))) if about is not None else ""
        self._credit.setText(credit)
        self._credit.setVisible(bool(credit) and self._picture is not None)
        self._fit_picture()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._heading.setText(say(Message.of("window.source")))
        self.page.setAccessibleName(say(Message.of("window.source")))
        self._fit_picture()
        if self._view is not None:
            self._write(self._view.subject.record, self._view.language)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to the width."""
        super().resizeEvent(event)
        self._fit_picture()

    def _fit_picture(self) -> None:
        if self._picture is None:
            return
        density = self.devicePixelRatioF()
        room = self.contentsRect().width() - 32
        height = self._context.look.pixels(_PICTURE_HEIGHT)
        fitted = self._picture.scaled(
            round(max(1, room) * density),
            round(height * density),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(density)
        self._frame.setPixmap(fitted)
        self._name_picture()

    def _name_picture(self) -> None:
        words = self._context.say(Message.of("window.picture"))
        caption = self._about.caption if self._about is not None else ""
        self._frame.setAccessibleName(f"{words}: {caption}" if caption else words)

    def _write(self, record: Record, language: str) -> None:
        say = self._context.say
        self.page.show_text(record.source_text(language) or say(Message.of("window.no-source")))
        cursor = QTextCursor(self.page.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        quiet, plain = QTextCharFormat(), QTextCharFormat()
        for kind in (quiet, plain):
            kind.setFont(self.font())
        quiet.setForeground(self.palette().placeholderText())
        cursor.insertText("\n", plain)
        for field, message in _FIELDS.items():
            if values := record.all(field, language):
                # insertText never reads markup.
                cursor.insertText(f"\n{say(message)}: ", quiet)
                cursor.insertText(", ".join(values), plain)
