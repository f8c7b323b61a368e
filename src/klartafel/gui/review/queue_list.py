"""The list of texts that wait, in an order that a person chooses."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.label import label, state_name
from klartafel.domain.message import Message
from klartafel.domain.record import Field
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, choice_list
from klartafel.gui.parts.wording import Wording
from klartafel.services.review_queue import QueueOrder, Waiting

_ORDERS = (
    (QueueOrder.NEED, Message.of("review-page.by-need")),
    (QueueOrder.ROOM, Message.of("review-page.by-room")),
    (QueueOrder.TOUR, Message.of("review-page.by-tour")),
)
_TEXT = Qt.ItemDataRole.UserRole


class QueueList(QWidget):
    """Signals: `chosen()` when another text is to be read; `wanted()` when the order changed."""

    chosen = Signal()
    wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._all: tuple[Waiting, ...] = ()
        self._shown: tuple[Waiting, ...] = ()
        wording = Wording(context, self)
        self.order_box = QComboBox()
        self.order_box.addItems([""] * len(_ORDERS))
        wording.choices(self.order_box, tuple(words for _, words in _ORDERS))
        self.order_box.activated.connect(self._want)
        self.only_mine = QCheckBox()
        wording.put(self.only_mine.setText, Message.of("review-page.only-mine"))
        self.only_mine.toggled.connect(self._narrow)
        self.list = choice_list()
        wording.put(self.list.setAccessibleName, Message.of("review-page.waiting"))
        self.list.currentRowChanged.connect(self._choose)
        self._count = PlainLabel(role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(8)
        layout.addWidget(wording.label_for(self.order_box, Message.of("review-page.order")))
        layout.addWidget(self.order_box)
        layout.addWidget(self.only_mine)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._count)
        context.words.changed.connect(self.retranslate)

    @property
    def order(self) -> QueueOrder:
        """The order that a person wants."""
        return _ORDERS[self.order_box.currentIndex()][0]

    @property
    def current(self) -> Waiting | None:
        """The text that is to be read."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def show_waiting(self, found: tuple[Waiting, ...]) -> None:
        """Show what waits. The chosen one stays chosen; where it is gone, the one that took its place is."""
        self._all = found
        self._narrow()

    def retranslate(self) -> None:
        """Everything in the present language."""
        for row, one in enumerate(self._shown):
            self.list.item(row).setText(self._words(one))
        self._count.setText(self._context.say(Message.of("review-page.count", count=len(self._shown))))

    def _narrow(self, *_on: bool) -> None:
        before, row = self.current, self.list.currentRow()
        mine = self.only_mine.isChecked()
        shown = tuple(one for one in self._all if one.is_mine or not mine)
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
        self.list.setCurrentRow(min(max(row, 0), len(shown) - 1))
        self.list.blockSignals(False)
        self.chosen.emit()

    def _words(self, one: Waiting) -> str:
        say = self._context.say
        facts = [say(label(one.text.kind, one.text.state)), say(state_name(one.text.state))]
        if location := one.subject.record.first(Field.LOCATION):
            facts.append(location)
        for is_so, words in (
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
