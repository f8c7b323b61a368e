"""Does what the project's page asks for: services in the background, results back on the page.

Every verb is a small method with its success and failure beside it.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QInputDialog

from klartafel.domain.finding import LedgerEntry
from klartafel.domain.gate import Action, State
from klartafel.domain.job import Job, JobState
from klartafel.domain.label import state_name
from klartafel.domain.message import Message
from klartafel.domain.person import Person, Role
from klartafel.domain.subject import SubjectRow
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.fact_dialog import FactDialog
from klartafel.gui.import_dialog import ImportDialog
from klartafel.gui.model_dialog import offer_model
from klartafel.gui.notice_bar import NoticeBar
from klartafel.gui.project_page import ProjectPage
from klartafel.gui.review_bar import NEEDS_REASON
from klartafel.services import models
from klartafel.services.checking import decide_fact
from klartafel.services.draft_task import DraftOrder, DraftTask, orders_for
from klartafel.services.drafting import DraftSoFar
from klartafel.services.engines import OpenEngine
from klartafel.services.exporting import ExportTask
from klartafel.services.jobs import JobRunner
from klartafel.services.reviewing import take_step
from klartafel.services.viewing import TextView, text_to_write, view_text
from klartafel.services.workbench import Workbench
from klartafel.services.writing import keep_typing, write_version

_REFRESH_MS = 100  # ten times a second is smooth; the last state always arrives


class ProjectDesk(QObject):
    """Between one open project and its page. Signals come from other threads and are queued."""

    _changed = Signal(int)
    _job_news = Signal(object)
    _draft_news = Signal(object, object)

    def __init__(self, workbench: Workbench, page: ProjectPage, notice: NoticeBar, context: Context) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._page = page
        self._notice = notice
        self._context = context
        self._engine: OpenEngine | None = None
        self._shown_subject: int | None = None
        self._growing: DraftSoFar | None = None
        self._runner = JobRunner(workbench)
        self._refresh = _once_per(_REFRESH_MS, self._reload_rows, self)
        self._grow = _once_per(_REFRESH_MS, self._show_growing, self)
        self._connect()
        page.set_writable(workbench.read_only_reason is None)
        for message in workbench.notices:
            notice.tell(message, "warning")
        self._reload_rows()
        self._reload_people()

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._changed.connect(self._project_changed, queued)
        self._job_news.connect(self._job_changed, queued)
        self._draft_news.connect(self._draft_grew, queued)
        self._runner.listen(self._job_news.emit)
        self._unsubscribe = self._workbench.on_change(self._changed.emit)
        page, text = self._page, self._page.text
        page.subject_chosen.connect(self._choose_subject)
        page.search_changed.connect(self._search)
        page.import_asked.connect(self.import_files)
        page.drafts_asked.connect(self.draft_missing)
        page.export_asked.connect(self.export)
        page.jobs.stop_asked.connect(self._runner.stop)
        text.typed.connect(self._keep_typing)
        text.kind_chosen.connect(self._reload_text)
        text.draft_asked.connect(self.draft_shown)
        text.fact_chosen.connect(self._decide_fact)
        text.review.step_asked.connect(self.step)

    def close(self) -> None:
        """Save what was typed, stop what runs, let go of the project."""
        self._leave_text()
        self._runner.close()
        if self._engine is not None:
            self._engine.close()
        self._unsubscribe()
        self._context.background.run(self._workbench.close, _ignore, self._notice.trouble)

    # Reading

    def _reload_rows(self) -> None:
        words = self._page.search.text()
        self._context.background.run(
            partial(self._workbench.rows, words), self._show_rows, self._notice.trouble, slot="rows"
        )

    def _show_rows(self, rows: tuple[SubjectRow, ...]) -> None:
        self._page.show_rows(rows)

    def _search(self, _words: str) -> None:
        self._refresh.start()

    def _reload_people(self) -> None:
        self._context.background.run(
            self._workbench.people, self._show_people, self._notice.trouble, slot="people"
        )

    def _show_people(self, people: tuple[Person, ...]) -> None:
        self._page.text.review.show_people(tuple(person.name for person in people))

    def _choose_subject(self, subject: int) -> None:
        if subject != self._shown_subject:
            self._leave_text()
            self._shown_subject = subject
            self._reload_text()

    def _reload_text(self) -> None:
        if self._shown_subject is None:
            return
        kind, language = self._page.text.chosen_kind
        work = partial(view_text, self._workbench, self._shown_subject, kind, language)
        self._context.background.run(work, self._page.text.show_view, self._notice.trouble, slot="text")

    def _project_changed(self, _revision: int) -> None:
        if not self._refresh.isActive():
            self._refresh.start()

    # Writing

    def _keep_typing(self, body: str) -> None:
        view = self._page.text.view
        if view is None or self._workbench.read_only_reason is not None:
            return

        def work() -> None:
            keep_typing(self._workbench, text_to_write(self._workbench, view).id, body)

        self._context.background.run(work, self._typing_kept, self._notice.trouble)

    def _typing_kept(self, _nothing: None) -> None:
        self._reload_text()

    def _leave_text(self) -> None:
        """A version is made when a person leaves a text, if they changed it."""
        page = self._page.text
        view = page.view
        if view is None or not page.is_changed or self._workbench.read_only_reason is not None:
            return
        body, name = page.editor.toPlainText(), page.review.person.currentText()

        def work() -> None:
            text = text_to_write(self._workbench, view)
            if name.strip():
                write_version(self._workbench, text.id, body, self._workbench.person(name, Role.STAFF))
            else:
                # Nobody said who writes: the words are kept, a version waits for a name.
                keep_typing(self._workbench, text.id, body)

        self._context.background.run(work, _ignore, self._notice.trouble)

    # Verbs

    def step(self, action: Action) -> None:
        """Take a step of the review with the text as it is on the screen."""
        view = self._page.text.view
        name = self._page.text.review.person.currentText()
        if view is None:
            return
        reason = ""
        if action in NEEDS_REASON:
            reason, agreed = QInputDialog.getMultiLineText(
                self._page,
                self._say(Message.of("window.reason-title")),
                self._say(Message.of("window.reason")),
            )
            if not agreed:
                return
        body = self._page.text.editor.toPlainText()
        changed = self._page.text.is_changed

        def work() -> State:
            person = self._workbench.person(name, Role.STAFF)
            text = text_to_write(self._workbench, view)
            if changed:
                text = write_version(self._workbench, text.id, body, person)
            seen = text.current.body_hash if text.current else ""
            return take_step(self._workbench, text.id, action, person, seen, reason)

        self._context.background.run(work, self._step_taken, self._step_refused)

    def _step_taken(self, state: State) -> None:
        self._notice.tell(Message.of("window.step-taken", state=state_name(state)), "done")
        self._reload_text()
        self._reload_people()

    def _step_refused(self, message: Message) -> None:
        self._notice.trouble(message)
        self._reload_text()

    def _decide_fact(self, entry: LedgerEntry) -> None:
        view = self._page.text.view
        name = self._page.text.review.person.currentText()
        if view is None or self._workbench.read_only_reason is not None:
            return
        dialog = FactDialog(self._context, view.body, entry, self._page)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.verdict is not None:
            verdict, note = dialog.verdict, dialog.note

            def work() -> None:
                person = self._workbench.person(name, Role.STAFF)
                decide_fact(self._workbench, view.subject.id, entry, verdict, note, person)

            self._context.background.run(work, self._typing_kept, self._notice.trouble)
        dialog.deleteLater()

    def draft_shown(self) -> None:
        """Have the text on the screen drafted."""
        view = self._page.text.view
        if view is not None:
            self._leave_text()
            self._draft((DraftOrder(view.subject, view.kind, view.language),))

    def draft_missing(self) -> None:
        """Have every text drafted that nobody began."""
        kind, language = self._page.text.chosen_kind
        work = partial(orders_for, self._workbench, (kind,), language)
        self._context.background.run(work, self._draft, self._notice.trouble)

    def _draft(self, orders: tuple[DraftOrder, ...]) -> None:
        if not orders:
            self._notice.tell(Message.of("draft.nothing-to-do"))
            return
        self._context.background.run(
            self._open_engine, partial(self._queue_drafts, orders), partial(self._no_engine, orders)
        )

    def _open_engine(self) -> OpenEngine:
        if self._engine is None:
            self._engine = self._context.open_engine()
        return self._engine

    def _queue_drafts(self, orders: tuple[DraftOrder, ...], engine: OpenEngine) -> None:
        task = DraftTask(self._workbench, engine.desk, engine.model, orders, self._draft_news.emit)
        self._context.background.run(partial(self._runner.submit, task), _ignore, self._notice.trouble)

    def _no_engine(self, _orders: tuple[DraftOrder, ...], message: Message) -> None:
        if models.is_installed(models.default_model_id()):
            self._notice.trouble(message)
        else:
            offer_model(self._context, self._runner, self._notice, self._page)

    def import_files(self) -> None:
        """Choose files, look at what they would bring, and bring it in."""
        dialog = ImportDialog(self._context, self._workbench, self._page)
        dialog.exec()
        if dialog.done_message is not None:
            self._notice.tell(dialog.done_message, "done")
        dialog.deleteLater()

    def export(self) -> None:
        """Write the approved texts into a folder."""
        folder = QFileDialog.getExistingDirectory(self._page, self._say(Message.of("window.export-folder")))
        if folder:
            task = ExportTask(self._workbench, Path(folder) / "klartafel", self._context.words.language)
            self._context.background.run(partial(self._runner.submit, task), _ignore, self._notice.trouble)

    # News from other threads

    def _job_changed(self, job: Job) -> None:
        self._page.jobs.show_job(job)
        if not job.state.is_end:
            return
        if job.kind == "draft":
            self._growing = None
            self._page.text.stop_growing()
            self._reload_text()
        if job.state is JobState.FAILED and job.reason is not None:
            self._notice.trouble(job.reason)
        elif job.state is JobState.DONE and job.reason is not None:
            announcement = QAccessibleAnnouncementEvent(self._page, self._say(job.reason))
            QAccessible.updateAccessibility(announcement)

    def _draft_grew(self, order: DraftOrder, news: DraftSoFar) -> None:
        if (order.subject.id, order.kind, order.language) == self._shown_text:
            self._growing = news
            if not self._grow.isActive():
                self._grow.start()
        elif self._growing is not None:
            # The model writes the next text by now, so the one on the screen is finished.
            self._growing = None
            self._page.text.stop_growing()
            self._reload_text()

    def _show_growing(self) -> None:
        if self._growing is not None:
            self._page.text.grow(self._growing.body)

    @property
    def _shown_text(self) -> tuple[int, TextKind, str] | None:
        view: TextView | None = self._page.text.view
        return None if view is None else (view.subject.id, view.kind, view.language)

    def _say(self, message: Message) -> str:
        return self._context.say(message)


def _ignore(_result: object) -> None:
    """What was done speaks for itself."""


def _once_per(milliseconds: int, slot: object, parent: QObject) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(slot)
    return timer
