"""Marks in the text: findings by their lines, and the place that a person looks at."""

from klartafel.domain.finding import Span
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor
from klartafel.gui.writing.underlines import highlight, underlines, units
from klartafel.services.checking import CheckedText


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


def scroll_to(editor: PlainEditor, position: int) -> None:
    """Scroll a place of the document into view, where it is not."""
    block = editor.document().findBlock(position)
    top = editor.document().documentLayout().blockBoundingRect(block).top()
    bar = editor.verticalScrollBar()
    if not bar.value() <= top <= bar.value() + bar.pageStep() - 40:
        bar.setValue(int(top))
