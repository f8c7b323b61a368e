"""The page of test readers: the list of sessions, and the table at which one is held."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.person import Person
from klartafel.domain.session import Session
from klartafel.gui.project.place import Place, Tools
from klartafel.gui.sessions.people_dialog import PeopleDialog
from klartafel.gui.sessions.plan_dialog import PlanDialog
from klartafel.gui.sessions.session_list import SessionList
from klartafel.gui.sessions.table_desk import TableDesk
from klartafel.services import sessions
from klartafel.services.session_pack import SessionPackTask
from klartafel.services.sessions import Candidate


class SessionsPage(Place):
    """Shows the list first; a session opens in its place and closes again."""

    title: ClassVar[Message] = Message.of("sessions-page.title")

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(tools, parent)
        self.list = SessionList(self.context)
        self.table = TableDesk(tools, self.person)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.table.page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self._stack)
        self.list.plan_asked.connect(self.plan)
        self.list.open_asked.connect(self.open)
        self.list.pack_asked.connect(self.choose_folder)
        self.list.people_asked.connect(self.ask_who_tested)
        self.table.page.closed.connect(self.close_table)

    # Showing

    def arrive(self) -> None:
        """Read anew: the list, and the table where one is open."""
        self._read()
        if self._stack.currentWidget() is self.table.page:
            self.table.reload()

    def take_focus(self) -> None:
        """At the table the sentence, else the list."""
        at_table = self._stack.currentWidget() is self.table.page
        (self.table.page if at_table else self.list).take_focus()

    def _read(self) -> None:
        self.read(partial(sessions.all_sessions, self.tools.workbench), self._show, "sessions")

    def _show(self, found: tuple[Session, ...]) -> None:
        self.list.show_sessions(found, writable=self._is_writable)

    # Doing

    def plan(self) -> None:
        """Look which texts are far enough, and ask what the session is to be."""
        work = partial(sessions.candidates, self.tools.workbench)
        self.read(work, self._ask_plan, "session-candidates")

    def _ask_plan(self, candidates: tuple[Candidate, ...]) -> None:
        dialog = PlanDialog(self.context, self, candidates, self.tools.workbench.clock().date())

        def agreed() -> None:
            plan = dialog.plan
            self.when_named(lambda: self._save(lambda: sessions.plan_session(bench, plan, self.person())))

        bench = self.tools.workbench
        dialog.show_over(agreed)

    def open(self, session: Session) -> None:
        """Sit down at the table."""
        self.table.open(session)
        self._stack.setCurrentWidget(self.table.page)
        self.table.page.take_focus()

    def close_table(self) -> None:
        """Back to the list."""
        self._stack.setCurrentWidget(self.list)
        self._read()
        self.list.take_focus()

    def choose_folder(self, session: Session) -> None:
        """Ask where the pack goes, and write it there."""
        dialog = QFileDialog(self, self.say(Message.of("sessions-page.pack-folder")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.write_pack, session))
        dialog.open()

    def write_pack(self, session: Session, folder: str) -> None:
        """Write the pack of a session into a folder."""
        self.tools.submit(SessionPackTask(self.tools.workbench, session, Path(folder)))

    def ask_who_tested(self, session: Session) -> None:
        """How many tested, who wants to be named, whose name is to go."""
        bench = self.tools.workbench
        dialog = PeopleDialog(self.context, self, session)

        def erase(person: int) -> None:
            self._save(lambda: sessions.erase_tester(bench, person))

        def agreed() -> None:
            testers, names, logo = dialog.testers, dialog.names, dialog.has_logo_tester
            self._save(lambda: sessions.say_who_tested(bench, session.id, testers, names, logo_tester=logo))

        dialog.erase_asked.connect(erase)
        dialog.show_over(agreed)

    def when_named(self, then: Callable[[], None]) -> None:
        """Go on once the window knows who works here."""
        self.tools.ask_person(then)

    def person(self) -> Person:
        """Who works here; asked of the project, so never on the thread of the window."""
        preferences = self.context.preferences
        return self.tools.workbench.person(preferences.settings.person, preferences.role)

    def _save(self, work: Callable[[], object]) -> None:
        self.context.background.save(work, self._saved, self.tools.notice.trouble)

    def _saved(self, _result: object) -> None:
        self._read()

    @property
    def _is_writable(self) -> bool:
        return self.tools.workbench.read_only_reason is None
