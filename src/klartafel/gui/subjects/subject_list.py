"""The left of a project: search, filter and order, and the table of subjects with their marks."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.gate import State
from klartafel.domain.label import state_name
from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectKind, SubjectRow
from klartafel.domain.tour import Tour
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.narrow_box import NarrowBox
from klartafel.gui.parts.plain import PlainLabel, button, name_box
from klartafel.gui.parts.selection import follow_selection
from klartafel.gui.parts.tables import dress_table
from klartafel.gui.subjects.subject_order import Only, Order
from klartafel.gui.subjects.subject_table import (
    SUBJECT,
    TEXTS,
    SubjectDelegate,
    SubjectTable,
    TextsDelegate,
    row_height,
)

_KINDS: tuple[tuple[SubjectKind | Only | None, Message], ...] = (
    (None, Message.of("window.kind-all")),
    (SubjectKind.EXHIBIT, Message.of("window.kind-exhibits")),
    (SubjectKind.PLACE, Message.of("window.kind-places")),
    (SubjectKind.VISIT, Message.of("subject-dialogs.kind-visits")),
    (SubjectKind.TOUR, Message.of("subject-dialogs.kind-tours")),
    (Only.STALE, Message.of("subject-dialogs.kind-stale")),
)
_ORDERS = (
    (Order.AS_IMPORTED, Message.of("window.order-as-imported")),
    (Order.TITLE, Message.of("window.order-title")),
    (Order.NUMBER, Message.of("window.order-number")),
    (Order.ROOM, Message.of("window.order-room")),
    (Order.NEED, Message.of("window.order-need")),
)

_ORDER = Message.of("window.order")


def _by_tour(tour: Tour) -> Message:
    return Message.of("subject-dialogs.order-tour", title=tour.title)


class SubjectList(QWidget):
    """Signals: `chosen(id)`; `wanted()` when search, filter or order changed; the verbs."""

    chosen = Signal(int)
    wanted = Signal()
    import_asked = Signal()
    drafts_asked = Signal()
    export_asked = Signal()
    new_asked = Signal()
    stale_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._count = 0
        self._stale = 0
        self._coming: int | None = None
        self._tours: tuple[Tour, ...] = ()
        self.model = SubjectTable(context, self)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._want)
        self.kind = NarrowBox()
        for kind, _ in _KINDS:
            self.kind.addItem("", kind)
        self.order = NarrowBox()
        for order, _ in _ORDERS:
            self.order.addItem("", order)
        for box in (self.kind, self.order):
            box.currentIndexChanged.connect(self._want)
        self.import_button = button(self.import_asked.emit)
        self.drafts_button = button(self.drafts_asked.emit)
        self.export_button = button(self.export_asked.emit)
        self.new_button = button(self.new_asked.emit)
        self.stale_button = button(self.stale_asked.emit)
        self._summary = PlainLabel(role="muted")
        self._nothing = PlainLabel()
        self._build_table()
        self._arrange()
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self._set_heights)
        self.retranslate()

    def _build_table(self) -> None:
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(SUBJECT, SubjectDelegate(self._context, self.table))
        marks = TextsDelegate(self.model, self._context, self.table)
        self.table.setItemDelegateForColumn(TEXTS, marks)
        dress_table(self.table)
        header = self.table.horizontalHeader()
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(SUBJECT, QHeaderView.ResizeMode.Stretch)
        follow_selection(self.table)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self._set_heights()

    def _arrange(self) -> None:
        actions = side_by_side(
            self.import_button, self.new_button, self.drafts_button, self.export_button, self.stale_button
        )
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.kind, 1)
        filters.addWidget(self.order, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(8)
        layout.addWidget(actions)
        layout.addWidget(self.search)
        layout.addLayout(filters)
        layout.addWidget(self._nothing)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._summary)

    def show_rows(self, rows: tuple[SubjectRow, ...]) -> None:
        """Show these subjects; the chosen one stays chosen, the first is chosen where there was none."""
        chosen, self._coming = self._coming or self.chosen_subject, None
        self._count = len(rows)
        self._stale = sum(mark.stale for row in rows for mark in row.marks)
        self.model.show_rows(rows)
        number = self.model.find(chosen) if chosen is not None else -1
        if number < 0 and rows:
            number = 0
        if number >= 0 and number != self.table.currentIndex().row():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(number, 0), flags)
        self.retranslate()

    def show_tours(self, tours: tuple[Tour, ...]) -> None:
        """Offer every tour as an order."""
        if tours == self._tours:
            return
        chosen = self.chosen_order
        self._tours = tours
        self.order.blockSignals(True)
        while self.order.count() > len(_ORDERS):
            self.order.removeItem(self.order.count() - 1)
        for _ in tours:
            self.order.addItem("")
        self._choose_order(chosen)
        self.order.blockSignals(False)
        self.retranslate()

    @property
    def chosen_order(self) -> Order | int:
        """The order of the list; a number is that of a tour's subject."""
        place = self.order.currentIndex()
        return _ORDERS[place][0] if place < len(_ORDERS) else self._tours[place - len(_ORDERS)].subject

    def _choose_order(self, order: Order | int) -> None:
        orders = [*(known for known, _ in _ORDERS), *(tour.subject for tour in self._tours)]
        self.order.setCurrentIndex(orders.index(order) if order in orders else 0)

    def choose(self, subject: int) -> bool:
        """Choose a subject; False where the list does not hold it as it is searched and filtered."""
        number = self.model.find(subject)
        if number >= 0:
            self.table.selectRow(number)
        return number >= 0

    def show_all(self) -> None:
        """Hide nothing any more."""
        self.search.clear()
        self.kind.setCurrentIndex(0)

    def choose_when_it_comes(self, subject: int) -> None:
        """Choose a subject that the list will hold when it is shown the next time."""
        self._coming = subject

    @property
    def chosen_subject(self) -> int | None:
        """The number of the chosen subject."""
        current = self.table.currentIndex()
        if current.isValid() and current.row() < self.model.rowCount():
            return self.model.row(current.row()).id
        return None

    @property
    def is_narrowed(self) -> bool:
        """Whether search or filter hides anything."""
        return bool(self.search.text().strip()) or self.kind.currentData() is not None

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid what writes."""
        self.import_button.setEnabled(writable)
        self.drafts_button.setEnabled(writable)
        self.new_button.setEnabled(writable)

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self.search.setPlaceholderText(say(Message.of("window.search")))
        self.search.setAccessibleName(say(Message.of("window.search")))
        for box, choices, name in (
            (self.kind, [words for _, words in _KINDS], Message.of("window.kinds")),
            (self.order, [*(words for _, words in _ORDERS), *map(_by_tour, self._tours)], _ORDER),
        ):
            name_box(box, say(name))
            for number, words in enumerate(choices):
                box.setItemText(number, say(words))
        self.table.setAccessibleName(say(Message.of("window.subjects")))
        for made, words in (
            (self.import_button, Message.of("window.import")),
            (self.new_button, Message.of("subject-dialogs.new")),
            (self.stale_button, Message.of("stale.show", count=self._stale)),
            (self.drafts_button, Message.of("window.drafts")),
            (self.export_button, Message.of("window.export")),
        ):
            made.setText(say(words))
        self.stale_button.setVisible(self._stale > 0)
        self._summary.setText(say(Message.of("project.subjects", count=self._count)))
        self._nothing.setText(say(Message.of("window.nothing-found")))
        self._nothing.setVisible(self._count == 0 and self.is_narrowed)

    def _set_heights(self) -> None:
        metrics = self.table.fontMetrics()
        self.table.verticalHeader().setDefaultSectionSize(row_height(metrics.height()))
        header = self.table.horizontalHeader()
        header.setFixedHeight(metrics.height() + 14)
        # Wide enough for the states that most texts are in; the long ones stand in the tooltip.
        usual = (State.AI_DRAFT, State.IN_REVIEW, State.APPROVED)
        widest = max(metrics.horizontalAdvance(self._context.say(state_name(state))) for state in usual)
        name_and_mark = metrics.horizontalAdvance("Englisch ") + self._context.look.pixels(44)
        self.table.setColumnWidth(TEXTS, widest + name_and_mark)

    def _want(self) -> None:
        self.wanted.emit()

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.row(current.row()).id)
