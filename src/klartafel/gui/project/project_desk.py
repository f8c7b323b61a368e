"""Does what a project's page asks for: the list, jobs, import, export, and the way out that loses nothing."""

import logging
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from klartafel.domain.job import Job, JobState
from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.domain.subject import SubjectRow
from klartafel.domain.text import TextKind
from klartafel.domain.tour import Tour
from klartafel.gui.context import Context
from klartafel.gui.parts.notice_bar import Banner, NoticeBar
from klartafel.gui.parts.plain import announce
from klartafel.gui.parts.sheet import Report
from klartafel.gui.parts.small_dialogs import ROLE_NAMES
from klartafel.gui.project.export_dialog import ExportDialog, orders_into, report_of_export
from klartafel.gui.project.place import Tools
from klartafel.gui.project.project_page import ProjectPage
from klartafel.gui.subjects.import_dialog import ImportDialog
from klartafel.gui.subjects.subject_desk import SubjectDesk
from klartafel.gui.subjects.subject_order import Order, arrange
from klartafel.gui.writing.decision_desk import DecisionDesk
from klartafel.gui.writing.draft_desk import DraftDesk
from klartafel.gui.writing.origins_desk import OriginsDesk
from klartafel.gui.writing.text_desk import TextDesk
from klartafel.gui.writing.versions_desk import VersionsDesk
from klartafel.services.draft_task import DraftTask
from klartafel.services.exporting import ExportFormat, ExportTask
from klartafel.services.import_task import ImportTask
from klartafel.services.importing import ImportPlan
from klartafel.services.jobs import JobRunner, Task
from klartafel.services.tours import tours_of
from klartafel.services.workbench import Workbench

log = logging.getLogger(__name__)
_REFRESH_MS = 100  # ten times a second is smooth; the last state always arrives


class ProjectDesk(QObject):
    """Between one open project and its page. Signals come from other threads and are queued."""

    _changed = Signal(int)
    _job_news = Signal(object)

    def __init__(
        self, workbench: Workbench, page: ProjectPage, notice: NoticeBar, banner: Banner, context: Context
    ) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._page = page
        self._notice = notice
        self._banner = banner
        self._context = context
        self._tasks: deque[Task] = deque()  # in the order of their ends, which is the order of the queue
        self._runner = JobRunner(workbench)
        self._role = context.preferences.role
        self.text = TextDesk(workbench, page.text, notice, context)
        self.decisions = DecisionDesk(workbench, page.text, self.text, notice, context)
        self.drafts = DraftDesk(workbench, page.text, self.text, notice, context, self.submit)
        self.origins = OriginsDesk(workbench, page.text, notice, context)
        self.versions = VersionsDesk(workbench, page.text, self.text, notice, context)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self.reload)
        tools = Tools(
            context,
            workbench,
            notice,
            self.submit,
            self.open_text,
            self.text.when_named,
            self.text.ask_person,
        )
        page.equip(tools)
        self.subjects = SubjectDesk(tools, page.text, self.text)
        self._connect()
        self._look_whether_writable()
        for message in workbench.notices:
            if message != workbench.read_only_reason:
                notice.tell(message, "warning")
        self.reload_rows()

    def _connect(self) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        self._changed.connect(self._project_changed, queued)
        self._job_news.connect(self._job_changed, queued)
        self._runner.listen(self._job_news.emit)
        self._context.preferences.changed.connect(self._take_preferences)
        self._unsubscribe = self._workbench.on_change(self._changed.emit)
        page = self._page
        page.bar.chosen.connect(self._look_again)
        page.subjects.chosen.connect(self.text.choose)
        page.subjects.wanted.connect(self._want_rows)
        page.subjects.import_asked.connect(self.import_files)
        page.empty.import_asked.connect(self.import_files)
        page.subjects.drafts_asked.connect(self.drafts.draft_missing)
        page.subjects.export_asked.connect(self.export)
        page.subjects.new_asked.connect(self.subjects.new)
        page.subjects.stale_asked.connect(self.subjects.show_stale)
        self.subjects.made.connect(self._show_made)
        page.jobs.stop_asked.connect(self._runner.stop)

    # The list

    def reload(self) -> None:
        """Read again what is looked at."""
        self.reload_rows()
        self._page.refresh_place()

    def _look_again(self, page: int) -> None:
        if page == 0:
            self.text.reload()  # other pages may have brought the text into another state, or corrected it

    def reload_rows(self) -> None:
        """Read the list again, as it is searched, filtered and ordered."""
        subjects = self._page.subjects
        words, shown, chosen = subjects.search.text(), subjects.kind.currentData(), subjects.chosen_order

        def work() -> tuple[tuple[SubjectRow, ...], tuple[Tour, ...]]:
            tours = tours_of(self._workbench)
            by_tour = next((tour for tour in tours if tour.subject == chosen), Order.AS_IMPORTED)
            order = chosen if isinstance(chosen, Order) else by_tour
            return arrange(self._workbench.rows(words), shown, order), tours

        self._context.background.run(work, self._show_list, self._notice.trouble, slot="rows")

    def _show_list(self, known: tuple[tuple[SubjectRow, ...], tuple[Tour, ...]]) -> None:
        rows, tours = known
        self._page.subjects.show_tours(tours)
        self._page.show_rows(rows)

    def _show_made(self, subject: int) -> None:
        """Go to a subject that was made here, whatever the list was narrowed to."""
        self._page.go_to(None)
        self._page.subjects.show_all()
        self._page.subjects.choose_when_it_comes(subject)
        self.reload_rows()

    def open_text(self, subject: int, kind: TextKind, language: str) -> None:
        """Go to the writing page with one text in it."""
        self._page.go_to(None)
        self._page.text.choose_kind(kind, language)
        if not self._page.subjects.choose(subject):
            self._page.subjects.search.clear()
            self.text.choose(subject)

    def _want_rows(self) -> None:
        self._refresh.start()

    def _project_changed(self, _revision: int) -> None:
        self._look_whether_writable()
        if not self._refresh.isActive():
            self._refresh.start()

    def _look_whether_writable(self) -> None:
        self._role = self._context.preferences.role
        reason = self._workbench.read_only_reason or self._role_reason
        if reason != self._banner.message or reason is None:
            self._banner.say(reason)
            self._page.set_writable(reason is None)

    def _take_preferences(self) -> None:
        if self._context.preferences.role is not self._role:
            self._look_whether_writable()

    @property
    def _role_reason(self) -> Message | None:
        """Why somebody who is not of the staff reads only: the gate would refuse what they write."""
        return (
            None if self._role is Role.STAFF else Message.of("people.reads-only", role=ROLE_NAMES[self._role])
        )

    # Jobs

    def submit(self, task: Task) -> None:
        """Queue a task."""
        self._tasks.append(task)
        self._context.background.save(
            partial(self._runner.submit, task), _ignore, partial(self._not_queued, task)
        )

    def _not_queued(self, task: Task, message: Message) -> None:
        self._tasks.remove(task)
        self._notice.trouble(message)

    def _job_changed(self, job: Job) -> None:
        self._page.jobs.show_job(job)
        if not job.state.is_end:
            return
        task = self._tasks.popleft()
        self.drafts.job_ended(job)
        if isinstance(task, ImportTask):
            self.text.reload()  # the source on the screen may be another one now
        self._look_whether_writable()
        if job.reason is None:
            return
        if job.state is JobState.FAILED:
            self._notice.trouble(job.reason)
        elif sentences := report_of(task):
            self._notice.tell(
                job.reason,
                "done",
                (Message.of("window.report-open"), partial(self._show_report, sentences)),
            )
        else:
            announce(self._page, self._context.say(job.reason))

    def _show_report(self, sentences: tuple[Message, ...]) -> None:
        Report(self._context, self._page, Message.of("window.report-title"), sentences).show_over()

    # Import and export

    def import_files(self) -> None:
        """Choose files, look at what they would bring, and bring it in."""
        if self._workbench.read_only_reason is None:
            ImportDialog(self._context, self._page, self._workbench, self.take_in).show_over()

    def take_in(self, plan: ImportPlan, overwrite_edits: bool) -> None:
        """Bring in what a person saw and agreed to."""
        self.submit(ImportTask(self._workbench, plan, overwrite_edits=overwrite_edits))

    def export(self) -> None:
        """Ask in which forms and where, and write the approved texts there."""
        dialog = ExportDialog(self._context, self._page)
        dialog.show_over(lambda: self._choose_folder(dialog.formats))

    def _choose_folder(self, formats: tuple[ExportFormat, ...]) -> None:
        dialog = QFileDialog(self._page, self._context.say(Message.of("window.export-folder")))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self._export_to, formats))
        dialog.open()

    def _export_to(self, formats: tuple[ExportFormat, ...], folder: str) -> None:
        self.export_into(Path(folder), formats)

    def export_into(self, folder: Path, formats: tuple[ExportFormat, ...]) -> None:
        """Write the approved texts in these forms into a folder."""
        orders = orders_into(folder, formats)
        self.submit(ExportTask(self._workbench, orders, self._context.words.language))

    # The way out

    def close(self, closed: Callable[[], None], kept_open: Callable[[], None]) -> None:
        """Save what was typed, then stop everything and let go. `kept_open` where saving failed."""
        self._page.leave_place()
        self._page.text.flush()
        self.text.leave()

        def saved(_nothing: None) -> None:
            if self.text.has_unsaved_words:
                kept_open()
            else:
                self.let_go(closed)

        # Saving is done in order: when this comes back, everything before it has.
        self._context.background.save(_nothing_to_do, saved, self._notice.trouble)

    def let_go(self, closed: Callable[[], None]) -> None:
        """Stop everything and close the file, whether or not all is saved."""
        self._unsubscribe()
        self._refresh.stop()
        self.text.stop_reading()
        self._page.close_places()
        self._context.background.forget("rows")

        def work() -> None:
            try:
                self._runner.close()
                self.drafts.close_engine()
            finally:
                self._workbench.close()

        def failed(message: Message) -> None:
            self._notice.trouble(message)
            closed()

        self._context.background.save(work, lambda _nothing: closed(), failed)


def report_of(task: Task) -> tuple[Message, ...]:
    """What a person should read about a task that is done: rows left out, drafts that failed."""
    if isinstance(task, DraftTask):
        return tuple(
            Message.of("draft.told", subject=order.subject.title(), reason=reason)
            for order, reason in (*task.failed, *task.notices)
        )
    if isinstance(task, ImportTask):
        return tuple(
            Message.of("project.issue", where=issue.where.message(), what=issue.message)
            for issue in task.issues
        )
    if isinstance(task, ExportTask):
        return report_of_export(task.result)
    return ()


def _nothing_to_do() -> None:
    """Only its place in the order counts."""


def _ignore(_result: object) -> None:
    """What was done speaks for itself."""
