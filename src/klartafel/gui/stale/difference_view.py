"""What changed in a source: before and now, field by field, with the words that differ marked."""

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor

from klartafel.domain.field_name import field_name
from klartafel.domain.message import Message
from klartafel.domain.word_difference import Piece, word_difference
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor
from klartafel.services.stale import StaleText


class DifferenceView(PlainEditor):
    """Read only. Words that went are struck out, words that came are bold and underlined."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.make_read_only(True)

    def show_stale(self, stale: StaleText | None) -> None:
        """Show the text and what changed under it."""
        self.show_text("")
        if stale is None:
            return
        say = self._context.say
        cursor = QTextCursor(self.document())
        heading, plain = QTextCharFormat(), QTextCharFormat()
        heading.setFontWeight(QFont.Weight.DemiBold)
        cursor.insertText(say(Message.of("stale.text")), heading)
        cursor.insertText(f"\n{stale.body}\n", plain)
        if not stale.changes:
            unknown = Message.of("stale.unknown") if stale.changes is None else Message.of("stale.same")
            cursor.insertText(f"\n{say(unknown)}", plain)
        for change in stale.changes or ():
            before, after = word_difference(change.before, change.after)
            cursor.insertText(f"\n{say(field_name(change.field))}\n", heading)
            cursor.insertText(say(Message.of("stale.before")) + " ", plain)
            self._write(cursor, before, change.before, self._gone())
            cursor.insertText("\n" + say(Message.of("stale.after")) + " ", plain)
            self._write(cursor, after, change.after, self._come())
            cursor.insertText("\n", plain)
        self._space_lines()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _write(
        self, cursor: QTextCursor, pieces: tuple[Piece, ...], whole: str, marked: QTextCharFormat
    ) -> None:
        plain = QTextCharFormat()
        if not whole:
            cursor.insertText(self._context.say(Message.of("stale.nothing")), plain)
        for piece in pieces:
            cursor.insertText(piece.text, marked if piece.changed and piece.text.strip() else plain)

    def _gone(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontStrikeOut(True)
        form.setForeground(QColor(self._context.look.tokens.error))
        return form

    def _come(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontUnderline(True)
        form.setFontWeight(QFont.Weight.Bold)
        form.setForeground(QColor(self._context.look.tokens.done))
        return form
