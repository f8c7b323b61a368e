"""Has drafts written: for the text on the screen, or for all that nobody began."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from klartafel.domain.job import Job, JobState
from klartafel.domain.message import Message
from klartafel.domain.offered import KindAndLanguage
from klartafel.gui.context import Context
from klartafel.gui.models.models_dialog import ModelsDialog
from klartafel.gui.parts.notice_bar import NoticeBar
from klartafel.gui.parts.plain import announce
from klartafel.gui.parts.sheet import Question
from klartafel.gui.subjects.draft_kinds_dialog import DraftKindsDialog
from klartafel.gui.writing.text_desk import TextDesk
from klartafel.gui.writing.text_page import TextPage
from klartafel.services import models
from klartafel.services.draft_task import DraftOrder, DraftTask
from klartafel.services.drafting import Drafter, DraftSoFar
from klartafel.services.engines import OpenEngine
from klartafel.services.jobs import Task
from klartafel.services.missing_drafts import count_missing, missing_drafts
from klartafel.services.workbench import Workbench

_GROW_MS = 100  # ten times a second is smooth; the last state always arrives


class DraftDesk(QObject):
    """Between the engine and the page.

    A model may write faster than a window can show: of all news only the latest is kept, and the window is
    woken once for many of them. The last state always arrives.
    """

    _woken = Signal()

    def __init__(
        self,
        workbench: Workbench,
        page: TextPage,
        text: TextDesk,
        notice: NoticeBar,
        context: Context,
        submit: Callable[[Task], None],
    ) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._page = page
        self._text = text
        self._notice = notice
        self._context = context
        self._submit = submit
        self._engine: OpenEngine | None = None
        self._latest: tuple[DraftOrder, DraftSoFar] | None = None
        self._is_woken = False
        self._waiting_for_model: tuple[DraftOrder, ...] = ()
        self._finished_here = False
        self._grow = QTimer(self)
        self._grow.setSingleShot(True)
        self._grow.setInterval(_GROW_MS)
        self._grow.timeout.connect(self._show_growing)
        self._woken.connect(self._grow.start, Qt.ConnectionType.QueuedConnection)
        page.draft_asked.connect(self.draft_shown)
        text.shown.connect(self._tell_of_finished)

    def draft_shown(self) -> None:
        """Have the text on the screen drafted. Where there is one already, a person agrees first."""
        view = self._page.view
        if view is None or not self._page.draft.isEnabled():
            return
        order = DraftOrder(view.subject, view.kind, view.language)
        if view.text is None or (view.text.current is None and not self._page.is_changed):
            self._draft((order,))
            return
        Question(
            self._context,
            self._page,
            Message.of("window.write-draft"),
            (Message.of("window.draft-again"),),
            Message.of("window.write-draft"),
        ).show_over(partial(self._draft_again, order))

    def draft_missing(self) -> None:
        """Ask which kinds of text, and have all of them drafted that nobody began."""
        self._context.background.run(
            partial(count_missing, self._workbench), self._ask_kinds, self._notice.trouble
        )

    def _ask_kinds(self, missing: dict[KindAndLanguage, int]) -> None:
        if not missing:
            self._notice.tell(Message.of("draft.nothing-to-do"))
            return
        dialog = DraftKindsDialog(self._context, self._page, missing)
        dialog.show_over(lambda: self._draft_kinds(dialog.chosen))

    def _draft_kinds(self, kinds: tuple[KindAndLanguage, ...]) -> None:
        work = partial(missing_drafts, self._workbench, kinds)
        self._context.background.run(work, self._draft, self._notice.trouble)

    def close_engine(self) -> None:
        """End the worker process. Slow: never on the GUI thread."""
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def job_ended(self, job: Job) -> None:
        """A job of drafts, or one that fetched a model, came to its end."""
        if job.kind == "fetch":
            orders, self._waiting_for_model = self._waiting_for_model, ()
            if orders and job.state is JobState.DONE:
                self._draft(orders)
        elif job.kind == "draft":
            self._end_growing()

    # From wish to job

    def _draft_again(self, order: DraftOrder) -> None:
        self._text.leave()
        self._draft((order,))

    def _draft(self, orders: tuple[DraftOrder, ...]) -> None:
        if not orders:
            self._notice.tell(Message.of("draft.nothing-to-do"))
            return
        self._context.background.run(
            partial(self._prepare, orders), self._submit, partial(self._no_engine, orders)
        )

    def _prepare(self, orders: tuple[DraftOrder, ...]) -> DraftTask:
        """Slow, and it reads the project: not on the GUI thread."""
        if self._engine is None:
            self._engine = self._context.open_engine()
        engine = self._engine
        drafter = Drafter.with_model(engine.desk, engine.model, clock=self._workbench.clock)
        return DraftTask(self._workbench, drafter, orders, self._heard)

    def _no_engine(self, orders: tuple[DraftOrder, ...], message: Message) -> None:
        self._waiting_for_model = orders
        self._notice.tell(
            message,
            "warning",
            (Message.of("window.models-open"), self.show_models),
            (Message.of("window.draft-without-model"), partial(self._draft_without_model, orders)),
        )

    def _draft_without_model(self, orders: tuple[DraftOrder, ...]) -> None:
        """A person chose to do without: a model that is fetched later has nothing left to write."""
        self._waiting_for_model = ()
        drafter = Drafter(clock=self._workbench.clock)
        self._submit(DraftTask(self._workbench, drafter, orders, self._heard))

    def show_models(self) -> None:
        """Show the models there are and could be."""
        ModelsDialog(self._context, self._page, self._submit, models.default_model_id).show_over()

    # While the model writes

    def _heard(self, order: DraftOrder, news: DraftSoFar) -> None:
        """Called on the job's thread whenever the text has grown."""
        self._latest = (order, news)
        if not self._is_woken:
            self._is_woken = True
            self._woken.emit()

    def _show_growing(self) -> None:
        self._is_woken = False
        latest, growing = self._latest, self._page.growing
        if latest is None:
            return
        order, news = latest
        if (order.subject.id, order.kind, order.language) == self._page.identity:
            begins = not growing.is_growing
            growing.grow(news.body)
            if begins:
                self._page.retranslate()
        elif growing.is_growing:
            # The model writes the next text by now, so the one on the screen is finished.
            self._end_growing()

    def _end_growing(self) -> None:
        self._grow.stop()
        self._is_woken = False
        order = self._latest[0] if self._latest is not None else None
        was_here = order is not None and (order.subject.id, order.kind, order.language) == self._page.identity
        self._finished_here = self._page.growing.is_growing or was_here
        self._latest = None
        self._text.reload()

    def _tell_of_finished(self) -> None:
        """The view that holds the new draft is shown now."""
        if not self._finished_here:
            return
        self._finished_here = False
        page, view = self._page, self._page.view
        current = view.text.current if view is not None and view.text is not None else None
        if view is None or current is None:
            page.growing.end()
        elif current.author is None and page.editor.toPlainText() != current.body:
            page.growing.offer(current.body)
        else:
            page.growing.end()
        page.retranslate()
        found = len(view.checked.report.findings) if view is not None and view.checked is not None else 0
        announce(page, self._context.say(Message.of("window.draft-ready", count=found)))
