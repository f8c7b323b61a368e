"""The sessions of a project, planned and held, and what can be done with the chosen one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.session import Audience, Session
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, button, card, choice_list

_AUDIENCES = {
    Audience.READERS: Message.of("sessions-page.readers"),
    Audience.LISTENERS: Message.of("sessions-page.listeners"),
}


class SessionList(QWidget):
    """Signals: `plan_asked()`; `open_asked(session)`, `pack_asked(session)`, `people_asked(session)`."""

    plan_asked = Signal()
    open_asked = Signal(object)
    pack_asked = Signal(object)
    people_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._sessions: tuple[Session, ...] = ()
        self._writable = True
        self._title, self._lead = PlainLabel(role="title"), PlainLabel()
        self.list = choice_list()
        self.list.setSpacing(4)
        self.list.setWordWrap(True)
        self.list.itemActivated.connect(self._open)
        self.list.currentRowChanged.connect(self._offer)
        self.plan_button = button(self.plan_asked.emit, role="primary")
        self.open_button = button(self._open)
        self.pack_button = button(self._pack)
        self.people_button = button(self._people)
        actions = side_by_side(self.plan_button, self.open_button, self.pack_button, self.people_button)
        frame, inside = card()
        inside.addWidget(self.list)
        self._empty, self._empty_frame = PlainLabel(), QWidget()
        invitation = QVBoxLayout(self._empty_frame)
        empty_card, empty_inside = card()
        empty_inside.addWidget(self._empty)
        invitation.setContentsMargins(0, 0, 0, 0)
        invitation.addWidget(empty_card)
        invitation.addStretch(1)
        self._middle = QStackedWidget()
        self._middle.addWidget(self._empty_frame)
        self._middle.addWidget(frame)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for part in (self._title, self._lead, actions):
            layout.addWidget(part)
        layout.addWidget(self._middle, 1)
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def show_sessions(self, found: tuple[Session, ...], *, writable: bool) -> None:
        """Show these; the chosen one stays chosen."""
        self._writable = writable
        if found != self._sessions or not found:
            chosen = self.chosen
            self._sessions = found
            self._fill()
            row = next((n for n, one in enumerate(found) if chosen and one.id == chosen.id), 0)
            self.list.setCurrentRow(row if found else -1)
        self._offer()

    @property
    def chosen(self) -> Session | None:
        """The session that is chosen."""
        row = self.list.currentRow()
        return self._sessions[row] if 0 <= row < len(self._sessions) else None

    def take_focus(self) -> None:
        """Where work begins: the list, or where it is empty the way to begin one."""
        (self.list if self._sessions else self.plan_button).setFocus()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._title.setText(say(Message.of("sessions-page.title")))
        self._lead.setText(say(Message.of("sessions-page.lead")))
        self._empty.setText(say(Message.of("sessions-page.empty")))
        self.list.setAccessibleName(say(Message.of("sessions-page.list")))
        self.plan_button.setText(say(Message.of("sessions-page.plan")))
        self.open_button.setText(say(Message.of("sessions-page.open")))
        self.pack_button.setText(say(Message.of("sessions-page.pack")))
        self.people_button.setText(say(Message.of("sessions-page.people")))
        row = self.list.currentRow()
        self._fill()
        self.list.setCurrentRow(row)
        self._offer()

    def line_of(self, session: Session) -> str:
        """A session in a sentence: day, place, how many texts, how far."""
        certified = sum(1 for entry in session.texts if entry.certified_hash)
        held = Message.of("sessions-page.held", done=certified, count=len(session.texts))
        planned = Message.of("sessions-page.planned", count=len(session.texts))
        day = session.held_on
        return self._context.say(
            Message.of(
                "sessions-page.line",
                date=f"{day.day}.{day.month}.{day.year}",
                place=session.place,
                who=_AUDIENCES[session.audience],
                state=held if session.is_held else planned,
            )
        )

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for session in self._sessions:
            item = QListWidgetItem(self.line_of(session))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, item.text())
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._middle.setCurrentIndex(1 if self._sessions else 0)

    def _offer(self, _row: int = 0) -> None:
        self.plan_button.setEnabled(self._writable)
        for one in (self.open_button, self.pack_button, self.people_button):
            one.setVisible(bool(self._sessions))
        self.open_button.setEnabled(self.chosen is not None)
        self.pack_button.setEnabled(self.chosen is not None)
        self.people_button.setEnabled(self.chosen is not None and self._writable)

    def _open(self, _item: object = None) -> None:
        if self.chosen is not None:
            self.open_asked.emit(self.chosen)

    def _pack(self) -> None:
        if self.chosen is not None:
            self.pack_asked.emit(self.chosen)

    def _people(self) -> None:
        if self.chosen is not None:
            self.people_asked.emit(self.chosen)
