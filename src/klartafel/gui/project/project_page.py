"""An open project in the window: the row of its pages, the page that is chosen, jobs at the bottom.

The first page is the one where texts are written: the list on the left, the text on the right.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectRow
from klartafel.gui.context import Context
from klartafel.gui.parts.panes import Pane, Panes
from klartafel.gui.parts.plain import PlainLabel, button, card
from klartafel.gui.parts.reading_order import read_in_order
from klartafel.gui.project.jobs_panel import JobsPanel
from klartafel.gui.project.place import Place, Tools
from klartafel.gui.project.place_bar import PlaceBar
from klartafel.gui.project.places import PLACES
from klartafel.gui.subjects.subject_list import SubjectList
from klartafel.gui.writing.review_bar import ReviewBar
from klartafel.gui.writing.text_page import TextPage


class ProjectPage(QWidget):
    """Puts the panels together; what they ask for is done by the desks. Signals: `steps_changed()` when the
    page that is looked at offers other steps of the review."""

    steps_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subjects = SubjectList(context)
        self.text = TextPage(context)
        self.jobs = JobsPanel(context)
        self.empty = EmptyProject(context)
        self.text.setEnabled(False)
        self.panes = Panes(
            context,
            (
                Pane(Message.of("window.pane-list"), self.subjects, self.subjects.table, 44, 48),
                Pane(Message.of("window.pane-text"), self.text, self.text.work, 70, 100),
            ),
            main=0,
        )
        self.panes.setContentsMargins(16, 0, 16, 0)
        self._tools: Tools | None = None
        self._places: dict[int, Place] = {}
        titles = (Message.of("window.place-texts"), *(place.title for place in PLACES))
        self.bar = PlaceBar(context, titles, self)  # without a parent it would be shown as a window
        self.bar.setVisible(bool(PLACES))
        self.bar.chosen.connect(self._go_to_place)
        self.text.review.offers_changed.connect(self.steps_changed)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.panes)
        self._middle.addWidget(self.empty)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.jobs)
        read_in_order(self)

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid everything that writes."""
        self.subjects.set_writable(writable)
        self.empty.import_button.setEnabled(writable)
        self.text.set_writable(writable)

    def show_rows(self, rows: tuple[SubjectRow, ...]) -> None:
        """Show these subjects, or the invitation where the project has none at all."""
        is_empty = not rows and not self.subjects.is_narrowed
        before = self._middle.currentWidget()
        self._middle.setCurrentWidget(self.empty if is_empty else self.panes)
        self.subjects.show_rows(rows)
        self.text.setEnabled(bool(rows))
        if before is not self._middle.currentWidget() and self.place is None:
            self.take_focus()

    # Pages

    def equip(self, tools: Tools) -> None:
        """Hand over what the pages work with."""
        self._tools = tools

    @property
    def place(self) -> Place | None:
        """The page that is looked at; None on the writing page."""
        return self._places.get(self.bar.current)

    @property
    def steps(self) -> ReviewBar | None:
        """The steps of the review on the page that is looked at: keys never reach a text that is hidden."""
        return self.text.review if self.bar.current == 0 else self.place.steps if self.place else None

    def go_to(self, place: type[Place] | None) -> None:
        """Go to a page; None is the writing page."""
        self.bar.go_to(0 if place is None else 1 + PLACES.index(place))

    def refresh_place(self) -> None:
        """The project changed: the page that is looked at reads anew."""
        if self.place is not None:
            self.place.arrive()

    def leave_place(self) -> None:
        """Have the page that is looked at keep what was typed there."""
        if self.place is not None:
            self.place.leave()

    def close_places(self) -> None:
        """The project is about to be closed."""
        for place in self._places.values():
            place.close_place()

    def _go_to_place(self, number: int) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, Place):
            shown.leave()
        if number == 0 or self._tools is None:
            self._stack.setCurrentWidget(self._middle)
            self.take_focus()
            self.steps_changed.emit()
            return
        self.text.flush()
        if number not in self._places:
            place = PLACES[number - 1](self._tools)
            if place.steps is not None:
                place.steps.offers_changed.connect(self.steps_changed)
            self._places[number] = place
            self._stack.addWidget(place)
            read_in_order(self)
        self._stack.setCurrentWidget(self._places[number])
        self._places[number].arrive()
        self._places[number].take_focus()
        self.steps_changed.emit()

    def take_focus(self) -> None:
        """Put the keyboard where work begins."""
        if self.place is not None:
            self.place.take_focus()
            return
        (
            self.empty.import_button if self._middle.currentWidget() is self.empty else self.subjects.table
        ).setFocus()

    def next_pane(self, step: int) -> None:
        """Go round the panes by keyboard: list, source, text, findings."""
        if self.place is not None:
            self.place.next_pane(step)
            return
        if self._middle.currentWidget() is self.empty:
            self.take_focus()
            return
        inside = self.text.panes.focused()
        place = (
            0
            if self.panes.focused() == 0 or not self.text.isEnabled()
            else (2 if inside is None else inside + 1)
        )
        count = 1 + (3 if self.text.isEnabled() else 0)
        place = (place + step) % count
        if place == 0:
            self.panes.go_to(0)
        else:
            self.panes.go_to(1)
            self.text.panes.go_to(place - 1)


class EmptyProject(QWidget):
    """An invitation with one action. Signals: `import_asked()`."""

    import_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._title = PlainLabel(role="title")
        self._lead = PlainLabel()
        self.import_button = button(self.import_asked.emit, role="primary")
        frame, inside = card()
        inside.setContentsMargins(40, 40, 40, 40)
        inside.setSpacing(16)
        inside.addWidget(self._title)
        inside.addWidget(self._lead)
        row = QHBoxLayout()
        row.addWidget(self.import_button)
        row.addStretch(1)
        inside.addLayout(row)
        frame.setMinimumWidth(320)
        frame.setMaximumWidth(context.look.pixels(640))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(frame, 20)
        middle.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(2)
        layout.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._title.setText(say(Message.of("window.empty-title")))
        self._lead.setText(say(Message.of("window.empty-project")))
        self.import_button.setText(say(Message.of("window.import")))
