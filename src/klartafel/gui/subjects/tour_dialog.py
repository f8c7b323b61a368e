"""The stops of a tour: which subjects, in which order."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectKind, SubjectRow
from klartafel.domain.tour import Tour
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.gui.parts.saving_sheet import SavingSheet
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.gui.subjects.subject_order import number_of
from klartafel.services.tours import set_stops
from klartafel.services.workbench import Workbench

_ID = Qt.ItemDataRole.UserRole


class TourDialog(SavingSheet):
    """Two lists: what there is, and what is a stop, in order."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        workbench: Workbench,
        tour: Tour,
        rows: tuple[SubjectRow, ...],
    ) -> None:
        title = Message.of("subject-dialogs.tour-title", title=tour.title)
        super().__init__(context, parent, title, agree=Message.of("subject-dialogs.save"))
        self._workbench = workbench
        self._tour = tour
        self._rows = {row.id: row for row in rows if row.kind is not SubjectKind.TOUR}
        self._stops = [stop for stop in tour.stops if stop in self._rows]
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill_all)
        self.all, self.stops = QListWidget(), QListWidget()
        for view in (self.all, self.stops):
            view.setItemDelegate(WrappedLines(view))
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.all.itemActivated.connect(self._add_activated)
        self._all_title, self._stops_title = PlainLabel(role="heading"), PlainLabel(role="heading")
        self.add = button(self.add_chosen)
        self.up, self.down = button(self.move_up), button(self.move_down)
        self.remove = button(self.remove_chosen)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(_column(self._all_title, self.search, self.all, (self.add,)), 1)
        both.addLayout(_column(self._stops_title, self.stops, (self.up, self.down, self.remove)), 1)
        self.body.addLayout(both, 1)
        self.body.addWidget(self.trouble)
        self.resize(min(context.look.pixels(860), 1200), min(context.look.pixels(560), 700))
        self._fill_all()
        self._fill_stops(0)
        self.all.currentRowChanged.connect(self._enable)
        self.stops.currentRowChanged.connect(self._enable)
        self.search.setFocus()

    def add_chosen(self) -> None:
        """The chosen subject becomes the last stop."""
        place = self.all.currentRow()
        if place < 0:
            return
        self._stops.append(self.all.item(place).data(_ID))
        self._fill_stops(len(self._stops) - 1)
        self._fill_all()
        self.all.setCurrentRow(min(place, self.all.count() - 1))

    def remove_chosen(self) -> None:
        """The chosen stop is none any more."""
        place = self.stops.currentRow()
        if place >= 0:
            del self._stops[place]
            self._fill_stops(min(place, len(self._stops) - 1))
            self._fill_all()

    def move_up(self) -> None:
        """The chosen stop comes earlier."""
        self._move(-1)

    def move_down(self) -> None:
        """The chosen stop comes later."""
        self._move(1)

    def work(self) -> Callable[[], None]:
        return partial(set_stops, self._workbench, self._tour.subject, tuple(self._stops))

    def _move(self, step: int) -> None:
        place = self.stops.currentRow()
        if place >= 0 and 0 <= place + step < len(self._stops):
            self._stops[place], self._stops[place + step] = self._stops[place + step], self._stops[place]
            self._fill_stops(place + step)

    def _add_activated(self, _item: QListWidgetItem) -> None:
        self.add_chosen()

    def _fill_all(self, *_words: object) -> None:
        words = self.search.text().casefold().split()
        self.all.clear()
        for row in self._rows.values():
            name = _name(row)
            if row.id not in self._stops and all(word in name.casefold() for word in words):
                item = QListWidgetItem(name)
                item.setData(_ID, row.id)
                self.all.addItem(item)
        if self.all.count():
            self.all.setCurrentRow(0)
        self._enable()

    def _fill_stops(self, chosen: int) -> None:
        self.stops.clear()
        for number, stop in enumerate(self._stops, 1):
            self.stops.addItem(f"{number}. {_name(self._rows[stop])}")
        self.stops.setCurrentRow(chosen)
        self._enable()

    def _enable(self, *_row: int) -> None:
        place = self.stops.currentRow()
        self.add.setEnabled(self.all.currentRow() >= 0)
        self.remove.setEnabled(place >= 0)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(0 <= place < len(self._stops) - 1)

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self.search.setPlaceholderText(say(Message.of("window.search")))
        self.search.setAccessibleName(say(Message.of("window.search")))
        for label, view, words in (
            (self._all_title, self.all, Message.of("subject-dialogs.tour-all")),
            (self._stops_title, self.stops, Message.of("subject-dialogs.tour-stops")),
        ):
            label.setText(say(words))
            view.setAccessibleName(say(words))
        self.add.setText(say(Message.of("subject-dialogs.tour-add")))
        self.up.setText(say(Message.of("subject-dialogs.tour-up")))
        self.down.setText(say(Message.of("subject-dialogs.tour-down")))
        self.remove.setText(say(Message.of("subject-dialogs.tour-remove")))


def _name(row: SubjectRow) -> str:
    return " · ".join(filter(None, (row.title, number_of(row), row.location)))


def _column(*parts: QWidget | tuple[QWidget, ...]) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(8)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part, 1 if isinstance(part, QListWidget) else 0)
            continue
        verbs = side_by_side(*part)
        layout.addWidget(verbs)
    return layout
