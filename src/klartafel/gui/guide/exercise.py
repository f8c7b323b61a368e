"""What the exercise of a step is, and the pieces that exercises are made of."""

from abc import abstractmethod
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.finding import Span
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, announce
from klartafel.gui.parts.selection import follow_selection
from klartafel.gui.parts.wording import Wording
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.gui.writing.underlines import highlight


class Reader(Protocol):
    """Reads in the background and shows what comes; trouble is told by the page."""

    def __call__(self, work: Callable[[], Any], shown: Callable[[Any], None], slot: str) -> None: ...


class Exercise(QWidget):
    """One thing to do. Its parts lie one below the other; nothing of it is kept in a project."""

    def __init__(self, context: Context, read: Reader) -> None:
        super().__init__()
        self.context = context
        self.read = read
        self.wording = Wording(context, self)
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(0, 0, 0, 0)
        self.layout_.setSpacing(8)
        context.words.changed.connect(self.retranslate)

    @property
    @abstractmethod
    def first(self) -> QWidget:
        """Where the keyboard begins."""

    def begin(self) -> None:
        """A person comes to this step, or reads it in another language now."""

    def end(self) -> None:
        """A person leaves it: what runs is stopped, what was typed is kept."""

    @abstractmethod
    def retranslate(self) -> None:
        """Words that depend on what was done; fixed ones follow by themselves."""

    def say(self, message: Message) -> str:
        """The sentence for a message in the interface's present language."""
        return self.context.say(message)

    @property
    def language(self) -> str:
        """The language of the texts to work on, which here is that of the interface."""
        return self.context.words.language

    def put(self, widget: QWidget, words: Message | None = None) -> None:
        """Add a widget at the end; `words` are put into it, and are a field's visible name."""
        if words is not None and isinstance(widget, PlainLabel | QPushButton):
            self.wording.put(widget.setText, words)
        elif words is not None:
            self.layout_.addWidget(self.wording.label_for(widget, words))
        self.layout_.addWidget(widget)

    def put_row(self, *widgets: QWidget) -> None:
        """Add some buttons beside each other."""
        row = QHBoxLayout()
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.layout_.addLayout(row)


class Told(PlainLabel):
    """What the program answers: not there until there is an answer, and read out when it comes."""

    def __init__(self) -> None:
        super().__init__()
        self.setVisible(False)

    def tell(self, words: str, *, aloud: bool = False) -> None:
        """Show an answer; an empty one takes it away."""
        self.setText(words)
        self.setVisible(bool(words))
        if words and aloud:
            announce(self, words)
            QTimer.singleShot(0, self, self._come_into_view)

    def _come_into_view(self) -> None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None:
            page.ensureWidgetVisible(self)


class Lines(QListWidget):
    """A list that is as high as its lines, so that the page scrolls and not the list inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setItemDelegate(WrappedLines(self))
        self.setIconSize(QSize(0, 0))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        follow_selection(self)

    def show_lines(self, lines: Iterable[str]) -> None:
        """Replace the lines; the place in the list stays."""
        row = self.currentRow()
        self.clear()
        self.addItems(list(lines))
        self.setCurrentRow(row if row < self.count() else -1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew in another width."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Room for all lines."""
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        """Never less than that."""
        return QSize(80, self._height())

    def _height(self) -> int:
        lines = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return lines + 2 * self.frameWidth() + 4

    def _fit(self) -> None:
        self.doItemsLayout()
        self.setFixedHeight(self._height())


class Passage(PlainEditor):
    """A text to read or to write, some lines high, in which a place can be shown."""

    def __init__(self, context: Context, height: int, *, read_only: bool = True) -> None:
        super().__init__()
        self._context = context
        self._height = height
        if read_only:
            self.make_read_only(True)
        context.look.changed.connect(self._fit)
        self._fit()

    def mark(self, span: Span | None) -> None:
        """Show a place of the text, and no other."""
        tokens = self._context.look.tokens
        marks = [] if span is None else [highlight(self.document(), self.toPlainText(), span, tokens)]
        self.setExtraSelections(marks)
        if marks:
            place = self.cursorRect(marks[0].cursor)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.center().y() - self.viewport().height() // 2)

    def _fit(self) -> None:
        self.setFixedHeight(self._context.look.pixels(self._height))
