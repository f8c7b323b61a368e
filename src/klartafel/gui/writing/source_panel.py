"""What the museum knows of a subject: picture, source text, and the fields of the record."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QVBoxLayout, QWidget

from klartafel.domain.field_name import field_name
from klartafel.domain.finding import Span
from klartafel.domain.message import Message
from klartafel.domain.record import Field, Record
from klartafel.domain.subject import Picture, SubjectKind
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.gui.writing.text_marks import scroll_to
from klartafel.gui.writing.underlines import code_points, units
from klartafel.services.viewing import TextView

_FIELDS = (
    Field.INVENTORY_NUMBER,
    Field.OBJECT_TYPE,
    Field.MAKER,
    Field.DATING,
    Field.PLACE,
    Field.MATERIAL,
    Field.TECHNIQUE,
    Field.DIMENSIONS,
    Field.INSCRIPTION,
    Field.VISIBLE,
    Field.LOCATION,
    Field.CREDIT,
    Field.RIGHTS,
)
_TINT = 36  # of 255
PICTURE_SIDE = 800  # pixels of the decoded copy: sharp on fine screens too
_PICTURE_HEIGHT = 220  # pixels on the page
_PICTURE = "klartafel:picture"  # a name inside the document; nothing is ever loaded by it


class SourcePanel(QFrame):
    """Read only; picture and words scroll as one page.

    Signals: `edit_asked()`; `stops_asked()` of a tour; `mark_asked(words, span)` for the words that are
    selected, where `span` is their place in the source text, None for words of the record's fields.
    """

    edit_asked = Signal()
    stops_asked = Signal()
    mark_asked = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TextView | None = None
        self._picture: tuple[Picture, QImage] | None = None
        self._begin = 0  # of the source text on the page, in Qt's units
        self._looked_at: Span | None = None
        self._writable = True
        self.setObjectName("card")
        self._heading = PlainLabel(role="heading")
        self.page = PlainEditor()
        self.page.setObjectName("page")
        self.page.make_read_only(True)
        self.page.selectionChanged.connect(self._offer)
        self._marked = PlainLabel()
        self.mark = button(self.ask_to_mark)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        self.edit = button(self.edit_asked.emit, role="quiet")
        self.stops = button(self.stops_asked.emit, role="quiet")
        verbs = side_by_side(self.mark, self.edit, self.stops)
        layout.addWidget(self._heading)
        layout.addWidget(self.page, 1)
        layout.addWidget(self._marked)
        layout.addWidget(verbs)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def picture(self) -> QImage | None:
        """The picture that is shown."""
        return None if self._picture is None else self._picture[1]

    @property
    def marked(self) -> str:
        """What is said of the facts that must stay."""
        return self._marked.text()

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid what changes the record, and marks in it."""
        self._writable = writable
        for made in (self.edit, self.stops):
            made.setEnabled(writable)
        self.mark.setVisible(writable)

    def show_view(self, view: TextView) -> None:
        """Show another subject, or the same with another source or other marks."""
        before, self._view = self._view, view
        if before is None or (before.subject, before.language) != (view.subject, view.language):
            if before is None or before.pictures != view.pictures:
                self._picture = None
            self._looked_at = None
            self.retranslate()
            self.page.moveCursor(QTextCursor.MoveOperation.Start)
        else:
            self._show_marks()

    def look_at(self, span: Span | None) -> None:
        """Mark a place of the source text and scroll to it; the caret stays."""
        self._looked_at = span
        self._show_marks()
        if span is not None:
            scroll_to(self.page, self._cursor(span).selectionStart())

    def select(self, span: Span) -> None:
        """Select the words of a place and put the keyboard there."""
        self.page.setTextCursor(self._cursor(span))
        self.page.ensureCursorVisible()

    def ask_to_mark(self) -> None:
        """Ask that the selected words must stay in the text."""
        cursor = self.page.textCursor()
        if self._view is None or not self._writable or not cursor.hasSelection():
            return
        source = self._view.subject.record.source_text(self._view.language)
        words = cursor.selectedText().replace("\u2029", "\n")
        start, end = cursor.selectionStart() - self._begin, cursor.selectionEnd() - self._begin
        inside = start >= 0 and end <= units(source, len(source))
        place = Span(code_points(source, start), code_points(source, end)) if inside else None
        self.mark_asked.emit(words, place)

    def _offer(self) -> None:
        self.mark.setEnabled(self.page.textCursor().hasSelection())

    def _show_marks(self) -> None:
        view = self._view
        if view is None:
            return
        say, tokens = self._context.say, self._context.look.tokens
        standing = [mark.words for mark in view.marks if mark.stands]
        gone = [mark.words for mark in view.marks if not mark.stands]
        told = [Message.of("writing.marks", words=" · ".join(standing))] if standing else []
        told += [Message.of("writing.marks-gone", words=" · ".join(gone))] if gone else []
        self._marked.setText("\n".join(say(sentence) for sentence in told))
        self._marked.setVisible(bool(told))
        shown = [self._selection(span, tokens.done) for mark in view.marks for span in mark.places]
        if self._looked_at is not None:
            looked = self._selection(self._looked_at, tokens.accent)
            looked.format.setBackground(QColor(tokens.accent))
            looked.format.setForeground(QColor(tokens.on_accent))
            shown.append(looked)
        self.page.setExtraSelections(shown)

    def _selection(self, span: Span, colour: str) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._cursor(span)
        selection.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashDotLine)
        selection.format.setUnderlineColor(QColor(colour))
        tint = QColor(colour)
        tint.setAlpha(_TINT)
        selection.format.setBackground(tint)
        return selection

    def _cursor(self, span: Span) -> QTextCursor:
        view = self._view
        source = view.subject.record.source_text(view.language) if view is not None else ""
        cursor = QTextCursor(self.page.document())
        last = self.page.document().characterCount() - 1
        cursor.setPosition(min(last, self._begin + units(source, span.start)))
        cursor.setPosition(min(last, self._begin + units(source, span.end)), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def show_picture(self, about: Picture, image: QImage) -> None:
        """Show a picture that was decoded elsewhere, if it still belongs to what is shown."""
        if self._view is not None and about in self._view.pictures and not image.isNull():
            self._picture = (about, image)
            self.retranslate()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._heading.setText(say(Message.of("window.source")))
        self.page.setAccessibleName(say(Message.of("window.source")))
        for made, short, whole in (
            (self.edit, Message.of("subject-dialogs.edit-short"), Message.of("subject-dialogs.edit")),
            (self.stops, Message.of("subject-dialogs.stops-short"), Message.of("subject-dialogs.stops")),
        ):
            made.setText(say(short))
            made.setAccessibleName(say(whole))
        self.stops.setVisible(self._view is not None and self._view.subject.kind is SubjectKind.TOUR)
        if self._view is not None:
            self._write(self._view.subject.record, self._view.language)
        self.mark.setText(say(Message.of("writing.must-stay")))
        self.mark.setVisible(self._writable)
        self._offer()
        self._show_marks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to the width."""
        super().resizeEvent(event)
        if self._picture is not None:
            cursor = QTextCursor(self.page.document())
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._fitted_picture(*self._picture))

    def _write(self, record: Record, language: str) -> None:
        say = self._context.say
        quiet, plain = QTextCharFormat(), QTextCharFormat()
        for kind in (quiet, plain):
            kind.setFont(self.font())
        quiet.setForeground(QColor(self._context.look.tokens.muted))
        # insertText never reads markup.
        self.page.show_text(record.source_text(language) or say(Message.of("window.no-source")))
        cursor = QTextCursor(self.page.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText("\n", plain)
        for field in _FIELDS:
            if values := record.all(field, language):
                cursor.insertText(f"\n{say(field_name(field))}: ", quiet)
                cursor.insertText(", ".join(values), plain)
        before = self.page.document().characterCount()
        if self._picture is not None:
            self._insert_picture(*self._picture, quiet)
        self._begin = self.page.document().characterCount() - before

    def _insert_picture(self, about: Picture, image: QImage, quiet: QTextCharFormat) -> None:
        at_the_top = self.page.textCursor().atStart()
        cursor = QTextCursor(self.page.document())
        words = " · ".join(filter(None, (about.caption, about.credit)))
        cursor.insertText(f"\n{words}\n\n" if words else "\n\n", quiet)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.setBlockFormat(QTextBlockFormat())  # the air of text lines is too much below a picture
        cursor.insertImage(self._fitted_picture(about, image))
        if at_the_top:
            self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def _fitted_picture(self, about: Picture, image: QImage) -> QTextImageFormat:
        words = self._context.say(Message.of("window.picture"))
        shown = QTextImageFormat()
        shown.setName(_PICTURE)
        room = max(1, self.page.viewport().width() - 24)
        scale = min(room / image.width(), _PICTURE_HEIGHT / image.height())
        shown.setWidth(image.width() * scale)
        shown.setHeight(image.height() * scale)
        density = self.devicePixelRatioF()
        smooth = image.scaledToWidth(
            max(1, round(shown.width() * density)), Qt.TransformationMode.SmoothTransformation
        )
        kind = QTextDocument.ResourceType.ImageResource.value
        self.page.document().addResource(kind, QUrl(_PICTURE), smooth)
        alternative = f"{words}: {about.caption}" if about.caption else words
        shown.setProperty(QTextFormat.Property.ImageAltText.value, alternative)
        return shown
