"""Does what people ask of subjects: make, edit, put away, bring back, stops, finished texts, stale texts."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from klartafel.domain.message import Message
from klartafel.domain.person import Person
from klartafel.domain.subject import Subject, SubjectRow
from klartafel.domain.tour import Tour
from klartafel.gui.outside.outside_dialog import OutsideDialog
from klartafel.gui.parts.sheet import Question, Report
from klartafel.gui.project.place import Tools
from klartafel.gui.stale.stale_dialog import StaleDialog, report_of_confirmation
from klartafel.gui.subjects.new_subject_dialog import NewSubjectDialog
from klartafel.gui.subjects.record_dialog import RecordDialog
from klartafel.gui.subjects.tour_dialog import TourDialog
from klartafel.gui.subjects.trash_dialog import TrashDialog
from klartafel.gui.writing.text_desk import TextDesk
from klartafel.gui.writing.text_page import TextPage
from klartafel.services.outside_texts import accept
from klartafel.services.stale import StaleText, stale_texts
from klartafel.services.subjects import InTrash, delete_subject, restore_subject, trash_of
from klartafel.services.tours import tours_of
from klartafel.services.viewing import TextView


class SubjectDesk(QObject):
    """Between the project and the dialogs about its subjects. Signals: `made(id)` after one was made."""

    made = Signal(int)

    def __init__(self, tools: Tools, page: TextPage, text: TextDesk) -> None:
        super().__init__(page)
        self._tools = tools
        self._workbench = tools.workbench
        self._context = tools.context
        self._notice = tools.notice
        self._page = page
        self._text = text
        page.source.edit_asked.connect(self.edit)
        page.source.stops_asked.connect(self.choose_stops)
        page.evidence.accept_asked.connect(self.accept_outside)

    @property
    def _view(self) -> TextView | None:
        return self._page.view if self._workbench.read_only_reason is None else None

    # New and edited

    def new(self) -> None:
        """Make a subject that no file brings."""
        if self._workbench.read_only_reason is not None:
            return
        dialog = NewSubjectDialog(self._context, self._page.window(), self._workbench)
        dialog.show_over(lambda: self._made(dialog.outcome, dialog.title.text() or dialog.number.text()))

    def _made(self, subject: int, title: str) -> None:
        self._notice.tell(Message.of("subject-dialogs.made", title=title.strip()), "done")
        self.made.emit(subject)

    def edit(self) -> None:
        """Edit the record of the subject on the screen."""
        if self._view is not None:
            work = partial(self._workbench.subject, self._view.subject.id)
            self._context.background.run(work, self._show_record, self._notice.trouble)

    def _show_record(self, subject: Subject) -> None:
        RecordDialog(self._context, self._page.window(), self._workbench, subject).show_over(
            self._text.reload
        )

    def choose_stops(self) -> None:
        """Choose the stops of the tour on the screen."""
        if self._view is None:
            return
        tour = self._view.subject.id

        def read() -> tuple[tuple[SubjectRow, ...], tuple[Tour, ...]]:
            return self._workbench.rows(), tours_of(self._workbench)

        self._context.background.run(read, partial(self._show_stops, tour), self._notice.trouble)

    def _show_stops(self, tour: int, known: tuple[tuple[SubjectRow, ...], tuple[Tour, ...]]) -> None:
        rows, tours = known
        chosen = next((one for one in tours if one.subject == tour), None)
        if chosen is not None:
            TourDialog(self._context, self._page.window(), self._workbench, chosen, rows).show_over()

    # Trash

    def delete(self) -> None:
        """Put the subject on the screen into the trash; where a text is approved, ask once more."""
        if self._view is not None:
            self._tools.ask_person(partial(self._delete, self._view.subject, False))

    def _delete(self, subject: Subject, confirmed: bool) -> None:
        person = self._person
        self._text.leave()
        self._context.background.save(
            lambda: delete_subject(self._workbench, subject.id, person(), confirmed=confirmed),
            partial(self._deleted, subject),
            partial(self._not_deleted, subject),
        )

    def _deleted(self, subject: Subject, _nothing: None) -> None:
        title = subject.title(self._context.words.language)
        undo = (Message.of("subject-dialogs.undo"), partial(self._restore, subject.id))
        self._notice.tell(Message.of("subject-dialogs.deleted", title=title), "done", undo)

    def _not_deleted(self, subject: Subject, message: Message) -> None:
        if message.id != "store.trash-approved":
            self._notice.trouble(message)
            return
        title = subject.title(self._context.words.language)
        lead = Message.of("subject-dialogs.delete-approved-lead", title=title)
        anyway = Message.of("subject-dialogs.delete-anyway")
        title_of_question = Message.of("subject-dialogs.delete")
        Question(self._context, self._page.window(), title_of_question, (message, lead), anyway).show_over(
            partial(self._delete, subject, True)
        )

    def _restore(self, subject: int) -> None:
        self._context.background.save(
            partial(restore_subject, self._workbench, subject), self._restored, self._notice.trouble
        )

    def _restored(self, _nothing: None) -> None:
        self._notice.tell(Message.of("subject-dialogs.restored"), "done")

    def show_trash(self) -> None:
        """Show what was put away."""
        self._context.background.run(
            partial(trash_of, self._workbench), self._show_trash, self._notice.trouble
        )

    def _show_trash(self, contents: tuple[InTrash, ...]) -> None:
        TrashDialog(self._context, self._page.window(), self._workbench, contents).show_over(
            partial(self._restored, None)
        )

    # Texts from outside

    def take_in_outside(self) -> None:
        """Take in a finished text about the subject on the screen."""
        if self._view is not None:
            self._tools.ask_person(self._show_outside)

    def _show_outside(self) -> None:
        view = self._view
        if view is None:
            return
        self._text.leave()
        dialog = OutsideDialog(self._context, self._page.window(), self._workbench, view, self._person)
        dialog.show_over(
            lambda: self._taken_in(dialog.outcome, lambda: self._page.choose_kind(*dialog.chosen_kind))
        )

    def _taken_in(self, reason: Message | None, show: Callable[[], None]) -> None:
        show()
        self._text.reload()
        if reason is None:
            self._notice.tell(Message.of("outside.taken-in"), "done")
        else:
            self._notice.tell(Message.of("outside.kept-as-draft", reason=reason), "warning")

    def accept_outside(self) -> None:
        """Take the step that the evidence of the wording on the screen is for."""
        view = self._view
        if view is None or view.text is None or view.text.current is None:
            return
        text, seen = view.text.id, view.text.current.body_hash
        self._tools.ask_person(partial(self._accept, text, seen))

    def _accept(self, text: int, seen: str) -> None:
        person = self._person
        self._context.background.save(
            lambda: accept(self._workbench, text, person(), seen),
            lambda _state: self._taken_in(None, _nothing),
            self._notice.trouble,
        )

    # Stale texts

    def show_stale(self) -> None:
        """Show the texts whose source has changed."""
        self._text.leave()
        self._context.background.run(
            partial(stale_texts, self._workbench), self._show_stale, self._notice.trouble
        )

    def _show_stale(self, stale: tuple[StaleText, ...]) -> None:
        dialog = StaleDialog(self._context, self._page.window(), self._workbench, stale, self._person)
        dialog.rewrite_asked.connect(self._rewrite)
        dialog.show_over(lambda: self._confirmed(dialog))

    def _rewrite(self, stale: StaleText) -> None:
        self._tools.open_text(stale.subject.id, stale.text.kind, stale.text.language)

    def _confirmed(self, dialog: StaleDialog) -> None:
        self._text.reload()
        sentences = report_of_confirmation(dialog.outcome)
        if dialog.outcome.refused:
            Report(
                self._context, self._page.window(), Message.of("window.report-title"), sentences
            ).show_over()
        else:
            self._notice.tell(sentences[0], "done")

    # People

    @property
    def _person(self) -> Callable[[], Person]:
        """Who works here, to be looked up away from the window."""
        preferences = self._context.preferences
        return partial(self._workbench.person, preferences.settings.person, preferences.role)


def _nothing() -> None:
    """The text is on the screen already."""
