"""The versions of a text: who made which, what differs between two of them, and one taken again."""

from functools import partial

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QComboBox, QListView, QListWidget, QWidget

from klartafel.domain.message import Message
from klartafel.domain.text import TextVersion
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, name_box
from klartafel.gui.parts.selection import follow_selection
from klartafel.gui.parts.sheet import Sheet
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.services.differences import Change
from klartafel.services.versions import Difference, VersionOf, compare


class VersionsDialog(Sheet):
    """Lists versions, the newest first. `chosen` is the one that a person looks at."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        versions: tuple[VersionOf, ...],
        language: str,
        *,
        writable: bool,
    ) -> None:
        super().__init__(
            context,
            parent,
            Message.of("versions.title"),
            agree=Message.of("versions.restore", number=versions[0].version.number),
            refuse=Message.of("window.close"),
        )
        self._versions = versions
        self._language = language
        self._writable = writable
        self._difference: Difference | None = None
        self.list = _list()
        self.other = QComboBox()
        self.other.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._label, self._legend = PlainLabel(), PlainLabel(role="muted")
        self.page = PlainEditor()
        self.page.make_read_only(True)
        self.changes = _list()
        for part, room in (
            (self.list, 3),
            (self._label, 0),
            (self.other, 0),
            (self._legend, 0),
            (self.page, 3),
            (self.changes, 2),
        ):
            self.body.addWidget(part, room)
        for entry in versions:
            self.list.addItem("")
            self.other.addItem("", entry.version.number)
        self.resize(context.look.pixels(720), context.look.pixels(600))
        self.list.setCurrentRow(0)
        self.other.setCurrentIndex(min(1, len(versions) - 1))
        self.list.currentRowChanged.connect(self._choose)
        self.other.currentIndexChanged.connect(self._compare)
        self.list.setFocus()
        self._compare()

    @property
    def chosen(self) -> TextVersion:
        """The version that a person looks at."""
        return self._versions[max(0, self.list.currentRow())].version

    def _choose(self, row: int) -> None:
        # The one before is what people mostly want to compare with; the first version has only later ones.
        self.other.setCurrentIndex(row + 1 if row + 1 < len(self._versions) else max(0, row - 1))
        self._compare()

    def _compare(self) -> None:
        other = self._versions[max(0, self.other.currentIndex())].version
        older, newer = sorted((self.chosen, other), key=lambda version: version.number)
        self._name_restore()
        work = partial(compare, older.body, newer.body, self._language)
        self.context.background.run(work, self._show, self._show_trouble, slot="difference")

    def _show_trouble(self, message: Message) -> None:
        self._legend.setText(self.context.say(message))

    def _show(self, found: Difference) -> None:
        self._difference = found
        say, tokens = self.context.say, self.context.look.tokens
        self.changes.clear()
        self.changes.addItems([say(change) for change in found.changes])
        plain, inserted, removed = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        inserted.setFontUnderline(True)
        inserted.setForeground(QColor(tokens.done))
        removed.setFontStrikeOut(True)
        removed.setForeground(QColor(tokens.error))
        formats = {Change.KEPT: plain, Change.INSERTED: inserted, Change.REMOVED: removed}
        signs = {Change.KEPT: ("", ""), Change.INSERTED: ("[+", "+]"), Change.REMOVED: ("[−", "−]")}
        self.page.show_text("")
        cursor = QTextCursor(self.page.document())
        for piece in found.pieces:
            before, after = signs[piece.change]
            cursor.insertText(before, plain)
            cursor.insertText(piece.words, formats[piece.change])
            cursor.insertText(after, plain)
        self.page.moveCursor(QTextCursor.MoveOperation.Start)

    def _name_restore(self) -> None:
        is_present = self.chosen is self._versions[0].version
        self.agree_button.setText(self.context.say(Message.of("versions.restore", number=self.chosen.number)))
        self.agree_button.setVisible(self._writable and not is_present)

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        for number, entry in enumerate(self._versions):
            words = say(self._line(entry, is_present=number == 0))
            self.list.item(number).setText(words)
            self.other.setItemText(number, say(self._short(entry)))
        self.list.setAccessibleName(say(Message.of("versions.list")))
        self._label.setText(say(Message.of("versions.compare")))
        name_box(self.other, self._label.text())
        several = len(self._versions) > 1
        for part in (self._label, self.other, self.changes):
            part.setVisible(several)
        legend = Message.of("versions.legend") if several else Message.of("versions.only-one")
        self._legend.setText(say(legend))
        self.page.setAccessibleName(say(Message.of("versions.page")))
        self.changes.setAccessibleName(say(Message.of("versions.changes")))
        self._name_restore()
        if self._difference is not None:
            self._show(self._difference)

    def _line(self, entry: VersionOf, *, is_present: bool) -> Message:
        number, time = entry.version.number, self._time(entry)
        if is_present:
            return Message.of("versions.present", number=number, time=time, who=entry.who)
        return Message.of("versions.line", number=number, time=time, who=entry.who)

    def _short(self, entry: VersionOf) -> Message:
        return Message.of("versions.short", number=entry.version.number, time=self._time(entry))

    def _time(self, entry: VersionOf) -> str:
        moment = QDateTime.fromSecsSinceEpoch(int(entry.version.created_at.timestamp()))
        locale = QLocale(self.context.words.language)
        return locale.toString(moment, QLocale.FormatType.ShortFormat)


def _list() -> QListWidget:
    made = QListWidget()
    follow_selection(made)
    made.setWordWrap(True)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    made.setItemDelegate(WrappedLines(made))
    made.setIconSize(QSize(0, 0))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made
