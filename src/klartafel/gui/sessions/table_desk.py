"""Does what the table asks for: keeps answers, changes sentences, ends the session for a text."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from klartafel.domain.gate import State
from klartafel.domain.label import state_name
from klartafel.domain.message import Message
from klartafel.domain.person import Person
from klartafel.domain.session import Outcome, Session, SessionFinding
from klartafel.gui.parts.background import Lane
from klartafel.gui.project.place import Tools
from klartafel.gui.sessions.table_dialogs import EndDialog, WordDialog, WordsDialog
from klartafel.gui.sessions.table_page import TablePage
from klartafel.services import session_table, sessions
from klartafel.services.session_pack import speak_text
from klartafel.services.session_table import Line, TableText


class TableDesk(QObject):
    """Between one session and the page that shows it. `person` says who works here, off the GUI thread."""

    def __init__(self, tools: Tools, person: Callable[[], Person]) -> None:
        super().__init__()
        self._tools = tools
        self._context = tools.context
        self._person = person
        self._session: Session | None = None
        self.page = TablePage(tools.context)
        self.setParent(self.page)
        self._asked = {
            "retold": self.ask_retold,
            "answer": self.ask_answer,
            "change": self.change,
            "sound": self.save_sound,
            "end": self.end,
        }
        self.page.said.connect(self._say)
        self.page.asked.connect(self._ask)

    def open(self, session: Session) -> None:
        """Sit down with a session."""
        self._session = session
        self.page.begin()
        self.reload()

    def reload(self) -> None:
        """Read again how the texts lie on the table."""
        if self._session is not None:
            work = partial(self._read, self._session.id)
            self._context.background.run(work, self._show, self._tools.notice.trouble, slot="table")

    def _read(self, number: int) -> tuple[Session, tuple[TableText, ...]]:
        bench = self._tools.workbench
        return sessions.session(bench, number), session_table.table(bench, number)

    def _show(self, found: tuple[Session, tuple[TableText, ...]]) -> None:
        self._session, texts = found
        self.page.show_texts(texts, writable=self._tools.workbench.read_only_reason is None)

    # What is said

    def _ask(self, what: str) -> None:
        self._asked[what]()

    def _say(self, outcome: Outcome) -> None:
        line = self.page.line
        if line is None:
            return
        if outcome is not Outcome.HARD_WORD:
            self._record(line.sentence, outcome)
            return
        dialog = WordDialog(self._context, self.page, line.sentence)
        dialog.show_over(lambda: self._record(line.sentence, outcome, dialog.word))

    def ask_retold(self) -> None:
        """What somebody told in their own words."""
        line = self.page.line
        if line is None:
            return
        title, lead = Message.of("sessions-page.retold"), Message.of("sessions-page.retold-lead")
        dialog = WordsDialog(self._context, self.page, title, lead)
        dialog.show_over(lambda: self._record(line.sentence, Outcome.RETOLD, dialog.words))

    def ask_answer(self) -> None:
        """The question about the content, and what was answered."""
        text = self.page.text
        if text is None:
            return
        title = Message.of("sessions-page.answer")
        lead = Message.of("sessions-page.answer-lead", question=text.question)
        dialog = WordsDialog(self._context, self.page, title, lead)
        dialog.show_over(lambda: self._record("", Outcome.ANSWER, dialog.words))

    def _record(self, sentence: str, outcome: Outcome, words: str = "") -> None:
        text, session = self.page.text, self._session
        if text is not None and session is not None:
            finding = SessionFinding(text.text.id, sentence, outcome, words)
            self._save(lambda: session_table.record(self._tools.workbench, session.id, finding))

    # The text itself

    def change(self) -> None:
        """Ask how the sentence shall read; in a certified text only a typo can go."""
        text, line, session = self.page.text, self.page.line, self._session
        if text is None or line is None or session is None:
            return
        tested = text.is_certified
        title = Message.of("sessions-page.typo") if tested else Message.of("sessions-page.change")
        lead = Message.of("sessions-page.typo-lead") if tested else Message.of("sessions-page.change-lead")
        dialog = WordsDialog(
            self._context, self.page, title, lead, words=line.sentence, may_be_empty=not tested
        )
        write = session_table.correct_sentence if tested else session_table.change_sentence

        def agreed() -> None:
            bench, words = self._tools.workbench, dialog.words

            def work() -> None:
                write(bench, session.id, text.text.id, line, words, text.body_hash, self._person())

            self._tools.ask_person(lambda: self._save(work))

        dialog.show_over(agreed)

    def end(self) -> None:
        """Tick what was read back, and certify this wording."""
        text, session = self.page.text, self._session
        if text is None or session is None:
            return
        dialog = EndDialog(self._context, self.page, text, session.testers)
        number, bench = text.text.id, self._tools.workbench

        def ticked(line: Line, read: bool) -> None:
            self._save(lambda: session_table.tick(bench, session.id, number, line, read=read))

        def certify() -> None:
            def work() -> State:
                return session_table.certify(bench, session.id, number, text.body_hash, self._person())

            self._tools.ask_person(
                lambda: self._context.background.save(
                    work, partial(self._certified, number), self._tools.notice.trouble
                )
            )

        dialog.ticked.connect(ticked)
        dialog.show_over(certify)

    def _certified(self, text: int, state: State) -> None:
        self.reload()
        said = Message.of("sessions-page.certified-now", state=state_name(state))
        bench = self._tools.workbench
        self._tools.notice.tell(said, "done")
        self._context.background.run(
            partial(session_table.logo_for, bench, text),
            partial(self._tell_logo, said),
            self._tools.notice.trouble,
        )

    def _tell_logo(self, said: Message, offer: tuple[bool, Message]) -> None:
        _offered, terms = offer
        self._tools.notice.tell(Message.of("sessions-page.certified-logo", said=said, logo=terms), "done")

    # Sound

    def save_sound(self) -> None:
        """Save the text as sound: a window without a player cannot read aloud itself."""
        text = self.page.text
        if text is None:
            return
        dialog = QFileDialog(self.page, self._context.say(Message.of("sessions-page.sound")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("wav")
        dialog.setNameFilter("WAV (*.wav)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.speak_into, text))
        dialog.open()

    def speak_into(self, text: TableText, file: str) -> None:
        """Write a text as sound."""
        title = text.subject.title(text.text.language)
        work = partial(speak_text, text.body, text.text.language, text.text.kind, title, Path(file))
        # A voice takes its time: neither reading nor saving waits for it.
        self._context.background.run(work, self._spoken, self._tools.notice.trouble, lane=Lane.PICTURES)

    def _spoken(self, file: Path) -> None:
        self._tools.notice.tell(Message.of("sessions-page.spoken", path=str(file)), "done")

    def _save(self, work: Callable[[], object]) -> None:
        self._context.background.save(work, self._saved, self._refused)

    def _saved(self, _result: object) -> None:
        self.reload()

    def _refused(self, message: Message) -> None:
        self._tools.notice.trouble(message)
        self.reload()
