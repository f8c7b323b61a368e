"""The table on a large screen: one sentence in very large letters, answers by key and by button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.label import label
from klartafel.domain.message import Message
from klartafel.domain.session import Outcome
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, announce, button, card, name_box
from klartafel.gui.parts.theme import BASE_POINTS
from klartafel.services.session_table import Line, TableText

_TIMES_LARGER = 2.6
_VERDICTS = {
    Outcome.UNDERSTOOD: Message.of("sessions-page.said-yes"),
    Outcome.UNSURE: Message.of("sessions-page.said-unsure"),
    Outcome.NOT_UNDERSTOOD: Message.of("sessions-page.said-no"),
}
# Letters of both languages; they count only while the sentence has the keyboard.
_KEYS = {
    Qt.Key.Key_J: Outcome.UNDERSTOOD,
    Qt.Key.Key_Y: Outcome.UNDERSTOOD,
    Qt.Key.Key_U: Outcome.UNSURE,
    Qt.Key.Key_N: Outcome.NOT_UNDERSTOOD,
    Qt.Key.Key_W: Outcome.HARD_WORD,
}
_ONWARD = frozenset({Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space})
_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_PageUp})


class LargeSentence(PlainLabel):
    """A sentence in very large letters, with the keyboard. Signals: `moved(step)`, `said(outcome)`."""

    moved = Signal(int)
    said = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMargin(24)
        self.fit()
        context.look.changed.connect(self.fit)

    def fit(self) -> None:
        """Letters much larger than the window's own, and growing with them."""
        font = QFont(self.font())
        font.setPointSizeF(BASE_POINTS * self._context.look.scale / 100 * _TIMES_LARGER)
        self.setFont(font)

    def showEvent(self, event: QShowEvent) -> None:
        """The style of the window comes first, the large letters after it."""
        super().showEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back, answer."""
        key = Qt.Key(event.key())
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in _ONWARD | _BACK:
            self.moved.emit(1 if key in _ONWARD else -1)
        elif plain and key in _KEYS:
            self.said.emit(_KEYS[key])
        else:
            super().keyPressEvent(event)


class TablePage(QWidget):
    """Signals: `closed()`; `said(outcome)` about the sentence that is shown; `asked(what)` for the other
    things a person can do: "change", "retold", "answer", "sound", "end"."""

    closed = Signal()
    said = Signal(object)
    asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._texts: tuple[TableText, ...] = ()
        self._text = self._line = 0
        self._writable = True
        self.back_button = button(self.closed.emit)
        self.text_box = QComboBox()
        self.text_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.text_box.activated.connect(self._choose_text)
        self._label = PlainLabel(role="muted")
        self.sentence = LargeSentence(context)
        self.sentence.moved.connect(self.move_on)
        self.sentence.said.connect(self._say)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._keys = PlainLabel(role="muted")
        self._keys.setMargin(12)
        on_the_table = QWidget()
        below_each_other = QVBoxLayout(on_the_table)
        below_each_other.setContentsMargins(0, 0, 0, 0)
        below_each_other.addWidget(self.sentence, 1)
        below_each_other.addWidget(self._keys)
        self._area.setWidget(on_the_table)
        self._status = PlainLabel()
        head = side_by_side(self.back_button, self.text_box)
        steps, more = side_by_side(*self._build_answers()), side_by_side(*self._build_more())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(head)
        layout.addWidget(self._label)
        frame, inside = card()
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self._area)
        layout.addWidget(frame, 1)
        for part in (self._status, steps, more):
            layout.addWidget(part)
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def _build_answers(self) -> tuple[QPushButton, ...]:
        self.previous_button = button(self._previous)
        self.next_button = button(self._next)
        self.yes_button = button(self._yes)
        self.unsure_button = button(self._unsure)
        self.no_button = button(self._no)
        self.word_button = button(self._hard_word)
        return (
            self.previous_button, self.next_button, self.yes_button, self.unsure_button, self.no_button,
            self.word_button,
        )  # fmt: skip

    def _build_more(self) -> tuple[QPushButton, ...]:
        self.retold_button = button(self._retold)
        self.change_button = button(self._change)
        self.answer_button = button(self._answer)
        self.sound_button = button(self._sound)
        self.end_button = button(self._end, role="primary")
        return (
            self.retold_button, self.change_button, self.answer_button, self.sound_button, self.end_button,
        )  # fmt: skip

    # Showing

    def begin(self) -> None:
        """Forget the session before: the first sentence of the first text comes first."""
        self._texts, self._text, self._line = (), 0, 0
        self._show()

    def show_texts(self, texts: tuple[TableText, ...], *, writable: bool) -> None:
        """Show the table as it is now; the place in it stays."""
        self._texts, self._writable = texts, writable
        self._text = min(self._text, max(0, len(texts) - 1))
        self._line = min(self._line, max(0, len(self.text.lines) - 1)) if self.text else 0
        self._show()

    @property
    def text(self) -> TableText | None:
        """The text that is read."""
        return self._texts[self._text] if self._texts else None

    @property
    def line(self) -> Line | None:
        """The sentence that is shown."""
        text = self.text
        return text.lines[self._line] if text is not None and text.lines else None

    @property
    def status(self) -> str:
        """What is known of the sentence, in words."""
        return self._status.text()

    def move_on(self, step: int) -> None:
        """The next or the previous sentence of the text."""
        text = self.text
        if text is not None and 0 <= self._line + step < len(text.lines):
            self._line += step
            self._show()
            announce(self.sentence, self.sentence.accessibleName())

    def take_focus(self) -> None:
        """The sentence has the keyboard."""
        self.sentence.setFocus()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        for part, words in (
            (self.back_button, Message.of("sessions-page.back")),
            (self.previous_button, Message.of("sessions-page.previous")),
            (self.next_button, Message.of("sessions-page.next")),
            (self.yes_button, Message.of("sessions-page.yes")),
            (self.unsure_button, Message.of("sessions-page.unsure")),
            (self.no_button, Message.of("sessions-page.no")),
            (self.word_button, Message.of("sessions-page.hard-word")),
            (self.retold_button, Message.of("sessions-page.retold")),
            (self.answer_button, Message.of("sessions-page.answer")),
            (self.sound_button, Message.of("sessions-page.sound")),
        ):
            part.setText(say(words))
        self._keys.setText(say(Message.of("sessions-page.keys")))
        name_box(self.text_box, say(Message.of("sessions-page.text")))
        self._show()

    def _show(self) -> None:
        say, text, line = self._context.say, self.text, self.line
        self._show_titles()
        tested = text is not None and text.is_certified
        can_write = self._writable and line is not None
        for part in (
            self.yes_button, self.unsure_button, self.no_button, self.word_button, self.retold_button,
            self.change_button, self.answer_button,
        ):  # fmt: skip
            part.setEnabled(can_write)
        self.sound_button.setEnabled(line is not None)
        self.end_button.setEnabled(can_write and not tested)
        self.previous_button.setEnabled(line is not None and self._line > 0)
        self.next_button.setEnabled(text is not None and self._line + 1 < len(text.lines))
        change = Message.of("sessions-page.typo") if tested else Message.of("sessions-page.change")
        end = Message.of("sessions-page.certified") if tested else Message.of("sessions-page.end")
        self.change_button.setText(say(change))
        self.end_button.setText(say(end))
        self._label.setText(self._where())
        if self.sentence.text() != (line.sentence if line else ""):
            self.sentence.setText(line.sentence if line else "")
            self._area.verticalScrollBar().setValue(0)
        self._status.setText(self._status_of(line))
        spoken = (self.sentence.text(), self._status.text())
        name = " ".join(filter(None, spoken)) or say(Message.of("sessions-page.text"))
        self.sentence.setAccessibleName(name)
        self.sentence.setAccessibleDescription(self._label.text())

    def _where(self) -> str:
        """Which sentence of how many, and what the text may be called."""
        text, say = self.text, self._context.say
        if text is None:
            return ""
        place = Message.of("sessions-page.where", number=self._line + 1, count=len(text.lines))
        return f"{say(place)} · {say(label(text.text.kind, text.text.state))}"

    def _show_titles(self) -> None:
        language = self._context.words.language
        titles = [one.subject.title(language) for one in self._texts]
        if titles != [self.text_box.itemText(row) for row in range(self.text_box.count())]:
            self.text_box.clear()
            self.text_box.addItems(titles)
        self.text_box.setCurrentIndex(self._text if titles else -1)

    def _status_of(self, line: Line | None) -> str:
        if line is None:
            return ""
        parts = [_VERDICTS[line.verdict]] if line.verdict is not None else []
        if line.hard_words:
            parts.append(Message.of("sessions-page.hard-words", words=", ".join(line.hard_words)))
        if line.retold:
            parts.append(Message.of("sessions-page.told", words=line.retold[-1]))
        if line.is_changed:
            read, still = Message.of("sessions-page.read-back"), Message.of("sessions-page.to-read-back")
            parts.append(read if line.is_read_back else still)
        return " ".join(self._context.say(part) for part in parts) or self._context.say(
            Message.of("sessions-page.no-answer")
        )

    # Doing

    def _choose_text(self, number: int) -> None:
        self._text, self._line = number, 0
        self._show()
        self.take_focus()

    def _say(self, outcome: Outcome) -> None:
        if self.line is not None and self._writable:
            self.said.emit(outcome)

    def _previous(self) -> None:
        self.move_on(-1)

    def _next(self) -> None:
        self.move_on(1)

    def _yes(self) -> None:
        self._say(Outcome.UNDERSTOOD)

    def _unsure(self) -> None:
        self._say(Outcome.UNSURE)

    def _no(self) -> None:
        self._say(Outcome.NOT_UNDERSTOOD)

    def _hard_word(self) -> None:
        self._say(Outcome.HARD_WORD)

    def _retold(self) -> None:
        self.asked.emit("retold")

    def _change(self) -> None:
        self.asked.emit("change")

    def _answer(self) -> None:
        self.asked.emit("answer")

    def _sound(self) -> None:
        self.asked.emit("sound")

    def _end(self) -> None:
        self.asked.emit("end")
