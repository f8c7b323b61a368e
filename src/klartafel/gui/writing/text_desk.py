"""Does what the page of one text asks for: reading, typing, versions, the steps of the review, people.

Every verb is a small method with its success and failure beside it.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from klartafel.domain.gate import Action, State
from klartafel.domain.label import state_name
from klartafel.domain.message import Message
from klartafel.domain.person import Person, Role
from klartafel.domain.subject import Picture
from klartafel.gui.context import Context
from klartafel.gui.parts.background import Lane
from klartafel.gui.parts.notice_bar import NoticeBar
from klartafel.gui.parts.small_dialogs import PersonDialog, ReasonDialog
from klartafel.gui.writing.review_bar import REASONS, STEP_WORDS
from klartafel.gui.writing.source_panel import PICTURE_SIDE
from klartafel.gui.writing.text_page import TextIdentity, TextPage, identity_of
from klartafel.services.reviewing import take_step
from klartafel.services.thumbnails import thumbnail
from klartafel.services.viewing import TextView, text_to_write, view_text
from klartafel.services.workbench import Workbench
from klartafel.services.writing import forget_typing, keep_typing, write_version

_OUTSIDE = Message.of("window.record-outside")


class TextDesk(QObject):
    """Between the project and the page of one text. Signals: `shown()` after a view was shown."""

    shown = Signal()

    def __init__(self, workbench: Workbench, page: TextPage, notice: NoticeBar, context: Context) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._page = page
        self._notice = notice
        self._context = context
        self._subject: int | None = None
        self._is_closing = False
        self._picture: Picture | None = None
        # What is on its way to the disk, or could not be written: it wins over what the project says.
        self._unsaved: dict[TextIdentity, tuple[TextView, str]] = {}
        page.typed.connect(self.keep_typing)
        page.kind_chosen.connect(self._change_kind)
        page.growing.adopted.connect(self._adopt)
        page.growing.dropped.connect(self.reload)
        page.review.step_asked.connect(self.step)
        page.review.person_asked.connect(self.ask_person)

    # Reading

    def choose(self, subject: int) -> None:
        """Show another subject."""
        if subject != self._subject:
            self.leave()
            self._subject = subject
            self.reload()

    def reload(self) -> None:
        """Read the text again as it stands in the project."""
        if self._subject is None or self._is_closing:
            return
        work = partial(view_text, self._workbench, self._subject, *self._page.chosen_kind)
        self._context.background.run(work, self._show, self._notice.trouble, slot="text")

    def stop_reading(self) -> None:
        """The project is about to be closed."""
        self._is_closing = True
        self._context.background.forget("text", "picture")

    def _show(self, view: TextView) -> None:
        _, body = self._unsaved.get(identity_of(view), (view, view.body))
        self._page.show_view(view, body)
        self._show_picture(view)
        self.shown.emit()

    def _show_picture(self, view: TextView) -> None:
        picture = view.pictures[0] if view.pictures else None
        if picture == self._picture:
            return
        self._picture = picture
        if picture is None:
            return

        def decode() -> QImage:
            return QImage.fromData(thumbnail(self._workbench, picture, PICTURE_SIDE))

        shown = partial(self._page.source.show_picture, picture)
        self._context.background.run(decode, shown, self._notice.trouble, slot="picture", lane=Lane.PICTURES)

    def _change_kind(self) -> None:
        self.leave()
        self.reload()

    # Typing

    @property
    def has_unsaved_words(self) -> bool:
        """Whether anything that was typed is not on the disk yet."""
        return bool(self._unsaved)

    def keep_typing(self, body: str) -> None:
        """Save what stands in the editor, without making a version of it."""
        view = self._page.view
        if view is not None and self._is_writable:
            self._keep(view, body)

    def save_again(self) -> None:
        """Try once more to save what could not be written."""
        for view, body in tuple(self._unsaved.values()):
            self._keep(view, body)

    def leave(self) -> None:
        """A version is made when a person leaves a text, if they changed it."""
        page, view = self._page, self._page.view
        if view is None or not page.is_changed or not self._is_writable:
            return
        self._make_version(view)

    def put_back(self, body: str) -> None:
        """Take an earlier wording again, as a version of its own; what was typed is kept as one before."""
        view = self._page.view
        if view is None or not self._is_writable:
            return
        self.leave()
        self._page.replace_text(body)
        self._make_version(view)

    def _make_version(self, view: TextView) -> None:
        page = self._page
        page.forget_typing()
        body, name = page.editor.toPlainText(), self._name
        if not name or self._context.preferences.role is not Role.STAFF:
            # Nobody said who writes, or it is somebody who may not: the words are kept, a version waits.
            self._keep(view, body)
            return

        def work() -> None:
            text = text_to_write(self._workbench, view)
            write_version(self._workbench, text.id, body, self._person(name), view.subject.source_hash)

        self._save(view, body, work)

    def _keep(self, view: TextView, body: str) -> None:
        def work() -> None:
            keep_typing(self._workbench, text_to_write(self._workbench, view).id, body)

        self._save(view, body, work)

    def _save(self, view: TextView, body: str, work: Callable[[], None]) -> None:
        self._unsaved[identity_of(view)] = (view, body)
        self._context.background.save(work, partial(self._saved, identity_of(view), body), self._not_saved)

    def _saved(self, text: TextIdentity, body: str, _nothing: None) -> None:
        self._forget(text, body)
        if text == self._page.identity:
            self.reload()

    def _not_saved(self, message: Message) -> None:
        self._notice.tell(message, "error", (Message.of("window.save-again"), self.save_again))

    def _forget(self, text: TextIdentity, body: str) -> None:
        if text in self._unsaved and self._unsaved[text][1] == body:
            del self._unsaved[text]

    def _adopt(self, body: str) -> None:
        """The model's draft is the text's version already; what was typed beside it makes room."""
        view = self._page.view
        if view is not None and view.text is not None and self._is_writable:
            self._page.forget_typing()
            self._unsaved.pop(identity_of(view), None)
            text = view.text.id
            self._page.replace_text(body)
            self._page.forget_typing()
            self._context.background.save(
                partial(forget_typing, self._workbench, text), self._done, self._notice.trouble
            )

    # Steps

    def step(self, action: Action, reason: str = "") -> None:
        """Take a step of the review with the text as it is on the screen."""
        view = self._page.view
        if view is None or not self._is_writable:
            return
        if not self._name:
            self.ask_person(partial(self.step, action, reason))
            return
        if action in REASONS and not reason:
            self._ask_reason(action)
            return
        body, changed, name = self._page.editor.toPlainText(), self._page.is_changed, self._name
        self._page.forget_typing()
        if changed:
            self._unsaved[identity_of(view)] = (view, body)

        def work() -> State:
            person = self._person(name)
            text = text_to_write(self._workbench, view)
            if changed:
                text = write_version(self._workbench, text.id, body, person, view.subject.source_hash)
            # Exactly the wording that was on the screen, whatever a model wrote meanwhile.
            seen = text.current.body_hash if text.current else ""
            return take_step(self._workbench, text.id, action, person, seen, reason)

        taken = partial(self._step_taken, identity_of(view), body)
        self._context.background.save(work, taken, partial(self._step_refused, view, body))

    def _step_taken(self, text: TextIdentity, body: str, state: State) -> None:
        self._forget(text, body)
        self._notice.tell(Message.of("window.step-taken", state=state_name(state)), "done")
        self.reload()

    def _step_refused(self, view: TextView, body: str, message: Message) -> None:
        step = None
        if message.id == "gate.own-text":
            step = (_OUTSIDE, partial(self.step, Action.RECORD_OUTSIDE))
        self._notice.tell(message, "error", step)
        if identity_of(view) in self._unsaved:
            # The words may have been written before the gate said no; typing them again changes nothing.
            self._keep(view, body)
        self.reload()

    def _ask_reason(self, action: Action) -> None:
        words = STEP_WORDS.get(action, _OUTSIDE)
        dialog = ReasonDialog(self._context, self._page, words, REASONS[action])
        dialog.show_over(lambda: self.step(action, dialog.reason))

    # People

    def ask_person(self, then: Callable[[], None] | None = None) -> None:
        """Ask who works here, remember it, and go on with what needed to know."""
        self._context.background.run(
            self._workbench.people, partial(self._show_person_dialog, then or _nothing), self._notice.trouble
        )

    def when_named(self, then: Callable[[], None]) -> None:
        """Go on with `then`, after asking who works here where nobody said so yet."""
        if self._name:
            then()
        else:
            self.ask_person(then)

    def _show_person_dialog(self, then: Callable[[], None], people: tuple[Person, ...]) -> None:
        names = tuple(dict.fromkeys(person.name for person in people if person.name))
        dialog = PersonDialog(self._context, self._page, names)

        def named() -> None:
            self._context.preferences.choose(person=dialog.name, role=dialog.role.value)
            then()

        dialog.show_over(named)

    @property
    def _name(self) -> str:
        return self._context.preferences.settings.person

    def _person(self, name: str) -> Person:
        return self._workbench.person(name, self._context.preferences.role)

    @property
    def _is_writable(self) -> bool:
        return self._workbench.read_only_reason is None

    def _done(self, _nothing: None) -> None:
        self.reload()


def _nothing() -> None:
    """Nothing waits for the answer."""
