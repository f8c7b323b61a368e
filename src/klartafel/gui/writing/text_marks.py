"""Marks in the text: findings by their lines, and the place that a person looks at."""

from PySide6.QtGui import QTextCursor

from klartafel.domain.finding import Span
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor
from klartafel.gui.writing.underlines import highlight, underlines, units
from klartafel.services.checking import CheckedText
from klartafel.services.differences import moved


class TextMarks:
    """Draws marks over an editor. While a person types they move along with the words."""

    def __init__(self, editor: PlainEditor, context: Context) -> None:
        self._editor = editor
        self._context = context
        self._checked: CheckedText | None = None
        self._looked_at: Span | None = None

    def show_checked(self, checked: CheckedText | None) -> None:
        """Mark what a check found."""
        self._checked = checked
        self._draw()

    def present(self, span: Span) -> Span | None:
        """Where the words of a place that was checked stand now; None where they are gone."""
        if self._checked is None:
            return None
        now = self._editor.toPlainText()
        place = moved(span, self._checked.body, now)
        words = self._checked.body[span.start : span.end]
        return place if place is not None and now[place.start : place.end] == words else None

    def look_at(self, span: Span | None) -> None:
        """Mark the words of a place and scroll to them; the caret stays."""
        self._looked_at = span
        self._draw()
        if span is not None:
            scroll_to(self._editor, units(self._editor.toPlainText(), span.start))

    def forget_place(self) -> None:
        """The words changed: nobody looks at a place any more. The mark goes with the next check."""
        self._looked_at = None

    def _draw(self) -> None:
        checked = self._checked
        if checked is None or self._editor.toPlainText() != checked.body:
            if checked is None:
                self._editor.setExtraSelections([])
            return
        document, tokens = self._editor.document(), self._context.look.tokens
        marks = underlines(document, checked, tokens)
        if self._looked_at is not None:
            marks.append(highlight(document, checked.body, self._looked_at, tokens))
        self._editor.setExtraSelections(marks)


def replace_words(editor: PlainEditor, span: Span, words: str) -> None:
    """Put other words at a place, as one step that can be undone. The caret stays with what it stood at."""
    text = editor.toPlainText()
    old = text[span.start : span.end]
    most = min(len(old), len(words))
    same = next((n for n in range(most) if old[n] != words[n]), most)
    rest = most - same
    same_end = next((n for n in range(rest) if old[-1 - n] != words[-1 - n]), rest)
    cursor = QTextCursor(editor.document())
    cursor.setPosition(units(text, span.start + same))
    cursor.setPosition(units(text, span.end - same_end), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words[same : len(words) - same_end])


def scroll_to(editor: PlainEditor, position: int) -> None:
    """Scroll a place of the document into view, where it is not."""
    block = editor.document().findBlock(position)
    top = editor.document().documentLayout().blockBoundingRect(block).top()
    bar = editor.verticalScrollBar()
    if not bar.value() <= top <= bar.value() + bar.pageStep() - 40:
        bar.setValue(int(top))
