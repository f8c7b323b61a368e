"""Asks people what is true of a fact and why a finding may stand, keeps what they decided, takes it back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from klartafel.domain.decision import Verdict
from klartafel.domain.finding import FactStatus, Finding, LedgerEntry, Span
from klartafel.domain.message import Message
from klartafel.domain.person import Person
from klartafel.gui.context import Context
from klartafel.gui.parts.notice_bar import NoticeBar
from klartafel.gui.parts.plain import announce
from klartafel.gui.parts.small_dialogs import FactDialog, MissingFactDialog, ReasonDialog
from klartafel.gui.writing.finding_actions import FindingActions
from klartafel.gui.writing.text_desk import TextDesk
from klartafel.gui.writing.text_page import TextPage
from klartafel.services.checking import words_of
from klartafel.services.deciding import (
    Taken,
    decide_fact,
    grant_exception,
    mark_facts,
    take_exception_back,
)
from klartafel.services.must_keep import facts_at, facts_of_words
from klartafel.services.viewing import TextView
from klartafel.services.workbench import Workbench


class DecisionDesk(QObject):
    """Between the project and what a person decides about the text on the screen.

    Signals: `last_changed()` when something else would be taken back next.
    """

    last_changed = Signal()

    def __init__(
        self, workbench: Workbench, page: TextPage, text: TextDesk, notice: NoticeBar, context: Context
    ) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._page = page
        self._text = text
        self._notice = notice
        self._context = context
        self._taken: list[Taken] = []
        for actions in (page.findings.offers, page.sentences.offers):
            self._serve(actions)
        page.ledger.fact_chosen.connect(self.decide)
        page.ledger.mark_asked.connect(self._mark_entry)
        page.ledger.mark_ended.connect(self.unmark)
        page.source.mark_asked.connect(self.mark)

    def _serve(self, actions: FindingActions) -> None:
        actions.fact_chosen.connect(self.decide)
        actions.exception_asked.connect(self.excuse)
        actions.exception_ended.connect(self.end_exception)
        actions.suggestion_taken.connect(self.apply)

    # Facts

    def decide(self, entry: LedgerEntry) -> None:
        """Ask what is true of a fact, and remember it for all texts of the subject."""
        self._text.when_named(partial(self._decide, entry))

    def _decide(self, entry: LedgerEntry) -> None:
        view = self._page.view
        if view is None or view.checked is None or not self._is_writable:
            return
        words = words_of(entry, view.checked.body, view.checked.source)
        is_missing = entry.status is FactStatus.MISSING
        dialog = (MissingFactDialog if is_missing else FactDialog)(self._context, self._page, words)

        def decided() -> None:
            verdict, note = dialog.verdict, dialog.note
            if verdict is None:
                self._page.go_to_text(entry.draft)
                return
            self._take(
                lambda person: decide_fact(self._workbench, view.subject.id, entry, verdict, note, person)
            )

        dialog.show_over(decided)

    def mark(self, words: str, place: Span | None) -> None:
        """Mark the facts in words of the source: no text of the subject may leave them out."""
        view = self._page.view
        if view is None or not self._is_writable:
            return
        source = view.subject.record.source_text(view.language)

        def read() -> tuple[tuple[LedgerEntry, str], ...]:
            if place is None:
                found, text = facts_of_words(words, view.language), words
            else:
                found, text = facts_at(source, view.language, place), source
            return tuple((entry, words_of(entry, text, text)) for entry in found)

        self._context.background.run(read, partial(self._mark, view), self._notice.trouble, slot="mark")

    def _mark_entry(self, entry: LedgerEntry) -> None:
        view = self._page.view
        if view is not None and view.checked is not None and entry.source is not None:
            words = view.checked.source[entry.source.start : entry.source.end]
            self._mark(view, ((entry, words),))

    def _mark(self, view: TextView, facts: tuple[tuple[LedgerEntry, str], ...]) -> None:
        if not facts:
            self._notice.tell(Message.of("writing.no-fact-here"))
            return
        self._text.when_named(
            partial(self._take, lambda person: mark_facts(self._workbench, view.subject.id, facts, person))
        )

    def unmark(self, entry: LedgerEntry) -> None:
        """Let a fact be left out again."""
        view = self._page.view
        if view is not None and self._is_writable:
            subject = view.subject.id
            self._text.when_named(
                partial(
                    self._take,
                    lambda person: decide_fact(self._workbench, subject, entry, Verdict.MAY_GO, "", person),
                )
            )

    # Findings

    def apply(self, finding: Finding) -> None:
        """Put a suggestion into the text."""
        if not self._page.apply(finding):
            self._notice.tell(Message.of("writing.words-gone"))

    def excuse(self, finding: Finding) -> None:
        """Ask why a finding may stand, and let it."""
        self._text.when_named(partial(self._excuse, finding))

    def _excuse(self, finding: Finding) -> None:
        view = self._page.view
        if view is None or view.checked is None or view.text is None or not self._is_writable:
            return
        text, body = view.text.id, view.checked.body
        blocks = finding in view.checked.errors
        title = Message.of("window.excuse-title") if blocks else Message.of("writing.ignore")
        question = Message.of("window.reason-excuse") if blocks else Message.of("writing.ignore-question")
        dialog = ReasonDialog(self._context, self._page, title, question)

        def granted() -> None:
            reason = dialog.reason
            self._take(lambda person: grant_exception(self._workbench, text, body, finding, reason, person))

        dialog.show_over(granted)

    def end_exception(self, finding: Finding) -> None:
        """Let a finding count again that somebody let stand."""
        self._text.when_named(partial(self._end_exception, finding))

    def _end_exception(self, finding: Finding) -> None:
        view = self._page.view
        if view is None or view.checked is None or view.text is None or not self._is_writable:
            return
        text, body, reason = view.text.id, view.checked.body, view.checked.reason_of(finding)
        self._take(lambda person: take_exception_back(self._workbench, text, body, finding, reason, person))

    # Taking back

    @property
    def last(self) -> Message | None:
        """What would be taken back next."""
        return self._taken[-1].words if self._taken else None

    def take_back(self) -> None:
        """Take the last decision back. The text itself is undone in the editor, an approval is withdrawn."""
        if not self._taken or not self._is_writable:
            return
        taken = self._taken.pop()
        self.last_changed.emit()
        name = self._name

        def work() -> None:
            taken.take_back(self._person(name))

        failed = partial(self._not_taken_back, taken)
        self._context.background.save(work, partial(self._taken_back, taken), failed)

    def _not_taken_back(self, taken: Taken, message: Message) -> None:
        self._taken.append(taken)
        self.last_changed.emit()
        self._notice.trouble(message)

    def _taken_back(self, taken: Taken, _nothing: None) -> None:
        self._notice.tell(Message.of("writing.taken-back", what=taken.words), "done")
        self._text.reload()

    def _take(self, work: Callable[[Person], Taken]) -> None:
        name = self._name

        def decide() -> Taken:
            return work(self._person(name))

        self._context.background.save(decide, self._remember, self._notice.trouble)

    def _remember(self, taken: Taken) -> None:
        self._taken.append(taken)
        self.last_changed.emit()
        announce(self._page, self._context.say(taken.words))
        self._text.reload()

    @property
    def _name(self) -> str:
        return self._context.preferences.settings.person

    def _person(self, name: str) -> Person:
        return self._workbench.person(name, self._context.preferences.role)

    @property
    def _is_writable(self) -> bool:
        return self._workbench.read_only_reason is None
