"""The list of texts that wait, in an order that a person chooses."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.label import label, state_name
from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.flow_layout import FlowLayout
from klartafel.gui.parts.marks import state_icon
from klartafel.gui.parts.plain import PlainLabel, choice_list
from klartafel.gui.parts.wording import Wording
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.services.review_queue import QueueOrder, Waiting

_ORDERS = (
    (QueueOrder.NEED, Message.of("review-page.by-need")),
    (QueueOrder.ROOM, Message.of("review-page.by-room")),
    (QueueOrder.TOUR, Message.of("review-page.by-tour")),
)
_TEXT = Qt.ItemDataRole.UserRole


class Shown(StrEnum):
    """Which texts the list has."""

    WAITING = "waiting"
    MINE = "mine"
    FINISHED = "finished"


_SHOWN = (
    (Shown.WAITING, Message.of("review-page.waiting")),
    (Shown.MINE, Message.of("review-page.only-mine")),
    (Shown.FINISHED, Message.of("review-page.finished")),
)


class QueueList(QWidget):
    """Signals: `chosen()` when a text is to be read; `wanted()` when other texts or another order are."""

    chosen = Signal()
    wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: tuple[Waiting, ...] = ()
        self._done_with: int | None = None
        wording = Wording(context, self)
        self.order_box = QComboBox()
        self.order_box.addItems([""] * len(_ORDERS))
        wording.choices(self.order_box, tuple(words for _, words in _ORDERS))
        self.order_box.activated.connect(self._want)
        self.shown_box = QComboBox()
        self.shown_box.addItems([""] * len(_SHOWN))
        wording.choices(self.shown_box, tuple(words for _, words in _SHOWN))
        self.shown_box.activated.connect(self._want)
        self.list = choice_list()
        self.list.setItemDelegate(WrappedLines(self.list))
        wording.put(self.list.setAccessibleName, Message.of("review-page.texts"))
        self.list.currentRowChanged.connect(self._choose)
        self._count = PlainLabel(role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(8)
        choices = QWidget()
        row = FlowLayout(choices)  # side by side where there is room: the list needs the height
        for box, words in (
            (self.shown_box, Message.of("review-page.show")),
            (self.order_box, Message.of("review-page.order")),
        ):
            field = QWidget()
            fields = Fields(field)
            fields.setContentsMargins(0, 0, 0, 0)
            fields.add(wording.label_for(box, words), box)
            row.addWidget(field)
        layout.addWidget(choices)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._count)
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self.retranslate)

    @property
    def order(self) -> QueueOrder:
        """The order that a person wants."""
        return _ORDERS[self.order_box.currentIndex()][0]

    @property
    def which(self) -> Shown:
        """The texts that a person wants."""
        return _SHOWN[self.shown_box.currentIndex()][0]

    @property
    def current(self) -> Waiting | None:
        """The text that is to be read."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def go_on(self) -> None:
        """The chosen text is done with: the next reading goes to the one after it, also where it stays."""
        if self.current is not None:
            self._done_with = self.current.text.id

    def show_waiting(self, found: tuple[Waiting, ...]) -> None:
        """Show what waits. The chosen one stays chosen; where it is gone, the one that took its place is."""
        before, row = self.current, self.list.currentRow()
        shown = tuple(one for one in found if one.is_mine or self.which is not Shown.MINE)
        self.list.blockSignals(True)
        if [one.text.id for one in shown] != [one.text.id for one in self._shown]:
            self.list.clear()
            for one in shown:
                item = QListWidgetItem()
                item.setData(_TEXT, one.text.id)
                self.list.addItem(item)
        self._shown = shown
        self.retranslate()
        ids = [one.text.id for one in shown]
        if before is not None and before.text.id in ids:
            row = ids.index(before.text.id)
            if before.text.id == self._done_with:
                row = (row + 1) % len(ids)
        self._done_with = None
        self.list.setCurrentRow(min(max(row, 0), len(shown) - 1))
        self.list.blockSignals(False)
        self.chosen.emit()

    def retranslate(self) -> None:
        """Everything in the present language."""
        look = self._context.look
        side = look.pixels(16)
        self.list.setIconSize(QSize(side, side))
        for row, one in enumerate(self._shown):
            stale = one.text.is_stale(one.subject.source_hash)
            self.list.item(row).setText(self._words(one))
            self.list.item(row).setIcon(state_icon(one.text.state, stale, look.tokens, side))
        self._count.setText(self._context.say(Message.of("review-page.count", count=len(self._shown))))

    def _words(self, one: Waiting) -> str:
        say = self._context.say
        facts = [say(label(one.text.kind, one.text.state)), say(state_name(one.text.state))]
        if location := one.subject.record.first(Field.LOCATION):
            facts.append(location)
        for is_so, words in (
            (one.text.is_stale(one.subject.source_hash), Message.of("project.stale")),
            (one.is_apart, Message.of("review-page.apart")),
            (one.needs_confirming, Message.of("review-page.confirm")),
            (one.is_returned, Message.of("review-page.returned")),
            (one.comments > 0, Message.of("review-page.comments-open", count=one.comments)),
        ):
            if is_so:
                facts.append(say(words))
        return f"{one.subject.title(self._context.words.language)}\n{', '.join(facts)}"

    def _want(self, _place: int) -> None:
        self.wanted.emit()

    def _choose(self, _row: int) -> None:
        self.chosen.emit()
