"""At the table: which word was hard, what was told, how a sentence shall read, what was read back."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, choice_list
from klartafel.gui.parts.sheet import Sheet
from klartafel.services.session_table import TableText

_WORD = re.compile(r"[^\W_]+(?:[-·'’][^\W_]+)*")


class WordDialog(Sheet):
    """Asks which word of a sentence was hard. `word` is the answer."""

    def __init__(self, context: Context, parent: QWidget, sentence: str) -> None:
        super().__init__(
            context, parent, Message.of("sessions-page.hard-word"), agree=Message.of("sessions-page.keep")
        )
        self.words = choice_list()
        self.words.addItems(list(dict.fromkeys(_WORD.findall(sentence))))
        self.words.setCurrentRow(0)
        self.words.itemActivated.connect(self._taken)
        self.agree_button.setEnabled(self.words.count() > 0)
        self.body.addWidget(self.words)
        self.resize(context.look.pixels(420), context.look.pixels(420))
        self.words.setFocus()

    @property
    def word(self) -> str:
        """The chosen word."""
        item = self.words.currentItem()
        return item.text() if item is not None else ""

    def _taken(self, _item: QListWidgetItem) -> None:
        self.accept()

    def retranslate(self) -> None:
        super().retranslate()
        self.words.setAccessibleName(self.windowTitle())


class WordsDialog(Sheet):
    """Asks for words: a sentence anew, or what somebody said. `words` is the answer."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        title: Message,
        lead: Message,
        *,
        words: str = "",
        may_be_empty: bool = False,
    ) -> None:
        super().__init__(context, parent, title, agree=Message.of("sessions-page.keep"))
        self._lead_words, self._before, self._may_be_empty = lead, words, may_be_empty
        self._lead = PlainLabel()
        self.editor = PlainEditor()
        self.editor.show_text(words)
        self.editor.textChanged.connect(self._typed)
        self.body.addWidget(self._lead)
        self.body.addWidget(self.editor, 1)
        self.resize(context.look.pixels(560), context.look.pixels(300))
        self.editor.setFocus()
        self._typed()

    @property
    def words(self) -> str:
        """The words as typed."""
        return self.editor.toPlainText().strip()

    def _typed(self) -> None:
        changed = self.words != self._before.strip()
        self.agree_button.setEnabled(changed and (self._may_be_empty or bool(self.words)))

    def retranslate(self) -> None:
        super().retranslate()
        words = self.context.say(self._lead_words)
        self._lead.setText(words)
        self.editor.setAccessibleName(words)


class EndDialog(Sheet):
    """Ends the session for one text: every changed sentence is ticked once it was read back.

    Signals: `ticked(line, read)`. Agreeing certifies the wording whose hash is shown.
    """

    ticked = Signal(object, bool)

    def __init__(self, context: Context, parent: QWidget, text: TableText, testers: int) -> None:
        super().__init__(
            context, parent, Message.of("sessions-page.end"), agree=Message.of("sessions-page.certify")
        )
        self._text, self._testers = text, testers
        self._changed = [line for line in text.lines if line.is_changed]
        self._lead, self._lines_label = PlainLabel(), PlainLabel()
        self.lines = choice_list()
        self.lines.setWordWrap(True)
        for line in self._changed:
            item = QListWidgetItem(line.sentence)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Checked if line.is_read_back else Qt.CheckState.Unchecked)
            self.lines.addItem(item)
        self.lines.itemChanged.connect(self._tick)
        self.lines.setVisible(bool(self._changed))
        self._lines_label.setVisible(bool(self._changed))
        self._wording = PlainLabel(role="muted")
        for part in (self._lead, self._lines_label, self.lines, self._wording):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.resize(context.look.pixels(620), context.look.pixels(460))
        (self.lines if self._changed else self.agree_button).setFocus()
        if self._changed:
            self.lines.setCurrentRow(0)
        self._offer()

    @property
    def lead(self) -> str:
        """What stands between the text and its certificate, or what comes of it."""
        return self._lead.text()

    @property
    def _open(self) -> int:
        states = (self.lines.item(row).checkState() for row in range(self.lines.count()))
        return sum(1 for state in states if state is Qt.CheckState.Unchecked)

    def _tick(self, item: QListWidgetItem) -> None:
        read = item.checkState() is Qt.CheckState.Checked
        self.ticked.emit(self._changed[self.lines.row(item)], read)
        self._offer()

    def _offer(self) -> None:
        self.agree_button.setEnabled(not self._open and self._testers > 0)
        if self._testers < 1:
            lead = Message.of("sessions-page.who-first")
        elif self._open:
            lead = Message.of("sessions.not-read-back", count=self._open)
        else:
            lead = Message.of("sessions-page.end-lead", count=self._testers)
        self._lead.setText(self.context.say(lead))

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        words = say(Message.of("sessions-page.changed-lines"))
        self._lines_label.setText(words)
        self.lines.setAccessibleName(words)
        wording = Message.of("sessions-page.wording", hash=self._text.body_hash[:12])
        self._wording.setText(say(wording))
        self._offer()
