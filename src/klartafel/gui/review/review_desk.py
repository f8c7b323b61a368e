"""Does what the page of review asks for; every step ends at the next text."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, Action, State
from klartafel.domain.label import state_name
from klartafel.domain.message import Message
from klartafel.domain.person import Person, Role
from klartafel.domain.subject import Text
from klartafel.gui.parts.small_dialogs import ReasonDialog
from klartafel.gui.project.place import Tools
from klartafel.gui.review.comments_panel import Reader
from klartafel.gui.review.dialogs import CorrectionDialog, EraseDialog, GalleryDialog
from klartafel.gui.review.queue_list import Shown
from klartafel.gui.review.read_text import ReadText
from klartafel.gui.writing.review_bar import REASONS, STEP_WORDS
from klartafel.services import comments, erasing, examples, review_queue, scores
from klartafel.services.examples import ExampleText
from klartafel.services.review_queue import Waiting
from klartafel.services.reviewing import correct, take_step
from klartafel.services.viewing import view_text

if TYPE_CHECKING:
    from klartafel.gui.review.review_page import ReviewPage

_OUTSIDE = Message.of("window.record-outside")
_STAYS = frozenset({Action.REWORK, Action.STILL_VALID})  # after these the same text still waits
T = TypeVar("T")


class ReviewDesk(QObject):
    """Between the project and the page of review."""

    def __init__(self, tools: Tools, page: "ReviewPage") -> None:
        super().__init__(page)
        self._tools = tools
        self._context = tools.context
        self._bench = tools.workbench
        self._page = page
        self._taken: tuple[int, State] | None = None  # a step whose success is told with what follows
        self._own_wording = ""  # by whoever works here: it is no news to them
        self._who_reads = self._present_person
        self._context.preferences.changed.connect(self._look_who_reads)
        page.queue.wanted.connect(self.read_queue)
        page.queue.chosen.connect(self.read_text)
        page.steps.step_asked.connect(self.step)
        page.steps.person_asked.connect(self._who)
        page.comments.said.connect(self.comment)
        page.comments.resolved.connect(self._resolve)
        page.comments.reopened.connect(self._reopen)
        page.comments.taken.connect(self._take_over)
        page.scores.given.connect(self.score)
        page.correction_asked.connect(self.correct)
        page.outside_asked.connect(partial(self.step, Action.RECORD_OUTSIDE))
        page.example_asked.connect(self._show_as_example)
        page.gallery_asked.connect(self.show_gallery)
        page.open_asked.connect(self._open)
        page.erase_asked.connect(self.erase)

    # Who reads

    @property
    def _present_person(self) -> tuple[str, Role]:
        preferences = self._context.preferences
        return preferences.settings.person, preferences.role

    def _look_who_reads(self) -> None:
        """Somebody else sits down: other texts wait for them, and other steps are theirs."""
        before, self._who_reads = self._who_reads, self._present_person
        if before != self._who_reads and self._page.isVisible():
            self.read_queue()

    # Reading

    def read_queue(self) -> None:
        """Look again what waits."""
        queue = self._page.queue
        list_ = review_queue.finished if queue.which is Shown.FINISHED else review_queue.waiting
        work = partial(list_, self._bench, queue.order, *self._present_person)
        self._page.read(work, self._show_queue, "review-queue")

    def _show_queue(self, found: tuple[Waiting, ...]) -> None:
        queue = self._page.queue
        queue.show_waiting(found)
        if self._taken is None:
            return
        (text, state), self._taken = self._taken, None
        now = queue.current
        if now is None:
            follows = Message.of("review-page.nothing-follows")
        elif now.text.id == text:
            follows = Message.of("review-page.stays")
        else:
            title = now.subject.title(self._context.words.language)
            follows = Message.of("review-page.follows", title=title)
        said, step = Message.of("review-page.stepped", state=state_name(state)), None
        if state in STATES_THAT_MAY_LEAVE:
            step = (Message.of("review-page.example"), partial(self.make_example, text))
        self._tools.notice.tell(Message.of("review-page.told", said=said, follows=follows), "done", step)

    def read_text(self) -> None:
        """Read the text that was chosen."""
        waiting = self._page.queue.current
        if waiting is None:
            self._show(None)
            return
        self._page.read(partial(self._read, waiting, *self._present_person), self._show, "review-text")

    def _read(self, waiting: Waiting, name: str, role: Role) -> ReadText:
        text = waiting.text
        view = view_text(self._bench, text.subject, text.kind, text.language)
        person = next((p.id for p in self._bench.people() if p.name.casefold() == name.casefold()), None)
        hash_ = view.text.current.body_hash if view.text and view.text.current else ""
        return ReadText(
            waiting,
            view,
            comments.comments_of(self._bench, text.id),
            scores.scores_of(self._bench, text.id, hash_, person, role),
        )

    def _show(self, found: ReadText | None) -> None:
        (name, role), before = self._present_person, self._page.shown
        reader = Reader(name, is_staff=role is Role.STAFF)
        may_write = reader.is_staff and self._bench.read_only_reason is None
        self._page.show_text(found, reader, may_write=may_write)
        if found is None or before is None or found.waiting.text.id != before.waiting.text.id:
            return
        if found.wording not in (before.wording, self._own_wording):
            # Whoever reads has not seen these words: nothing may be approved without knowing that.
            notice = self._tools.notice
            is_known = notice.message == Message.of("gate.changed-meanwhile") and notice.isVisible()
            if not is_known:
                notice.tell(Message.of("review-page.changed"), "warning")

    # Steps

    def step(self, action: Action, reason: str = "") -> None:
        """Take a step with the wording that is on the screen."""
        shown = self._page.shown
        if shown is None or shown.view.text is None or shown.view.text.current is None:
            return
        if action in REASONS and not reason:
            self._ask_reason(action)
            return
        text, seen = shown.view.text.id, shown.view.text.current.body_hash

        source = shown.view.subject.source_hash

        def work(person: Person) -> State:
            return take_step(self._bench, text, action, person, seen, reason, seen_source=source)

        self._do(work, partial(self._stepped, action, text))

    def _ask_reason(self, action: Action) -> None:
        words = STEP_WORDS.get(action, _OUTSIDE)
        dialog = ReasonDialog(self._context, self._page, words, REASONS[action])
        dialog.show_over(lambda: self.step(action, dialog.reason))

    def _stepped(self, action: Action, text: int, state: State) -> None:
        self._taken = text, state
        if action not in _STAYS:
            self._page.queue.go_on()
        self.read_queue()

    def correct(self) -> None:
        """Mend a text; its author is asked to agree."""
        if self._page.shown is not None:
            self._correct(self._page.shown.wording)

    def _correct(self, begun: str) -> None:
        shown = self._page.shown
        if shown is None or shown.view.text is None or shown.view.text.current is None:
            return
        text, source = shown.view.text, shown.view.subject.source_hash
        seen = shown.view.text.current.body_hash
        dialog = CorrectionDialog(self._context, self._page, begun)

        def agreed() -> None:
            body = dialog.wording

            def refused(message: Message) -> None:
                # What was typed is not lost: it can be held against the wording that is there now.
                again = (Message.of("review-page.correct-again"), partial(self._correct, body))
                self._tools.notice.tell(message, "error", again)
                self.read_queue()

            self._do(
                lambda person: correct(self._bench, text.id, seen, body, person, source),
                self._corrected,
                refused,
            )

        dialog.show_over(agreed)

    def _corrected(self, text: Text) -> None:
        self._wrote(text)
        self._tools.notice.tell(Message.of("review-page.corrected"), "done")

    def _open(self) -> None:
        shown = self._page.shown
        if shown is not None:
            self._tools.open_text(shown.view.subject.id, shown.view.kind, shown.view.language)

    # What people say and think

    def comment(self, body: str, suggestion: str) -> None:
        """Say something about the words that are selected in the text, or about the whole."""
        shown, quoted = self._page.shown, self._page.comments.quoted
        if shown is None:
            return
        text = shown.waiting.text.id

        def work(person: Person) -> int:
            return comments.comment_on(self._bench, text, quoted, body, person, suggestion)

        self._do(work, self._commented)

    def _commented(self, _number: int) -> None:
        self._page.comments.clear_form()
        self.read_queue()

    def _resolve(self, comment: int) -> None:
        self._do(lambda person: comments.resolve(self._bench, comment, person), self._done)

    def _reopen(self, comment: int) -> None:
        self._do(lambda person: comments.reopen(self._bench, comment, person), self._done)

    def _take_over(self, comment: int) -> None:
        self._do(lambda person: comments.take_over(self._bench, comment, person), self._wrote)

    def score(self, values: object) -> None:
        """Keep the scores of whoever works here."""
        shown = self._page.shown
        if shown is None or shown.view.text is None or shown.view.text.current is None:
            return
        text, seen = shown.view.text.id, shown.view.text.current.body_hash
        chosen = dict(values) if isinstance(values, dict) else {}
        self._do(lambda person: scores.give_scores(self._bench, text, seen, chosen, person), self._done)

    def _wrote(self, text: Text) -> None:
        self._own_wording = text.current.body if text.current else ""
        self.read_queue()

    # Examples

    def _show_as_example(self) -> None:
        if self._page.shown is not None:
            self.make_example(self._page.shown.waiting.text.id)

    def make_example(self, text: int) -> None:
        """Ask why a text is a good one, and put it into the gallery."""
        title, question = Message.of("review-page.example"), Message.of("review-page.example-why")
        dialog = ReasonDialog(self._context, self._page, title, question)

        def agreed() -> None:
            reason = dialog.reason
            self._do(lambda person: examples.show_as_example(self._bench, text, reason, person), self._kept)

        dialog.show_over(agreed)

    def show_gallery(self) -> None:
        """Show the good examples."""
        self._page.read(partial(examples.gallery, self._bench), self._show_gallery, "gallery")

    def _show_gallery(self, found: tuple[ExampleText, ...]) -> None:
        dialog = GalleryDialog(self._context, self._page, found)
        dialog.taken_down.connect(self._take_down)
        dialog.show_over()

    def _kept(self, _nothing: None) -> None:
        gallery = (Message.of("review-page.gallery"), self.show_gallery)
        self._tools.notice.tell(Message.of("review-page.example-kept"), "done", gallery)

    def _take_down(self, text: int) -> None:
        self._do(lambda person: examples.take_down(self._bench, text, person), self._done)

    # People

    def erase(self) -> None:
        """Ask whose name is to go, and take it out of the project and its backups."""
        self._page.read(self._bench.people, self._ask_whom, "people")

    def _ask_whom(self, people: tuple[Person, ...]) -> None:
        dialog = EraseDialog(self._context, self._page, people)

        def agreed() -> None:
            person = dialog.person
            if person.name == self._context.preferences.settings.person:
                self._context.preferences.choose(person="")
            self._context.background.save(
                lambda: erasing.erase_name(self._bench, person.id), self._erased, self._tools.notice.trouble
            )

        dialog.show_over(agreed)

    def _erased(self, message: Message) -> None:
        self._tools.notice.tell(message, "done")
        self.read_queue()

    def _who(self) -> None:
        self._tools.choose_person(_nothing)

    def _do(
        self,
        work: Callable[[Person], T],
        done: Callable[[T], None],
        refused: Callable[[Message], None] | None = None,
    ) -> None:
        def named() -> None:
            name, role = self._present_person
            self._context.background.save(
                lambda: work(self._bench.person(name, role)), done, refused or self._refused
            )

        self._tools.ask_person(named)

    def _refused(self, message: Message) -> None:
        step = None
        if message.id == "gate.own-text":
            step = (_OUTSIDE, partial(self.step, Action.RECORD_OUTSIDE))
        self._tools.notice.tell(message, "error", step)
        self.read_queue()

    def _done(self, _result: object) -> None:
        self.read_queue()


def _nothing() -> None:
    """The page looks for itself who works here."""
