"""Asks people what is true of a fact and why a finding may stand, and keeps what they decided."""

from functools import partial

from PySide6.QtCore import QObject

from klartafel.domain.finding import FactStatus, Finding, LedgerEntry
from klartafel.domain.message import Message
from klartafel.domain.person import Person, Role
from klartafel.gui.context import Context
from klartafel.gui.parts.notice_bar import NoticeBar
from klartafel.gui.parts.small_dialogs import FactDialog, MissingFactDialog, ReasonDialog
from klartafel.gui.writing.text_desk import TextDesk
from klartafel.gui.writing.text_page import TextPage
from klartafel.services.checking import words_of
from klartafel.services.deciding import decide_fact, grant_exception
from klartafel.services.workbench import Workbench


class DecisionDesk(QObject):
    """Between the project and what a person decides about the text on the screen."""

    def __init__(
        self, workbench: Workbench, page: TextPage, text: TextDesk, notice: NoticeBar, context: Context
    ) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._page = page
        self._text = text
        self._notice = notice
        self._context = context
        page.findings.fact_chosen.connect(self.decide)
        page.findings.exception_asked.connect(self.excuse)

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
            verdict, note, name = dialog.verdict, dialog.note, self._name
            if verdict is None:
                self._page.go_to_text(entry.draft)
                return
            self._context.background.save(
                lambda: decide_fact(
                    self._workbench, view.subject.id, entry, verdict, note, self._person(name)
                ),
                self._done,
                self._notice.trouble,
            )

        dialog.show_over(decided)

    def excuse(self, finding: Finding) -> None:
        """Ask why an error may stand, and let it."""
        self._text.when_named(partial(self._excuse, finding))

    def _excuse(self, finding: Finding) -> None:
        view = self._page.view
        if view is None or view.checked is None or view.text is None or not self._is_writable:
            return
        text, body = view.text.id, view.checked.body
        dialog = ReasonDialog(
            self._context, self._page, Message.of("window.excuse-title"), Message.of("window.reason-excuse")
        )

        def granted() -> None:
            reason, name = dialog.reason, self._name
            self._context.background.save(
                lambda: grant_exception(self._workbench, text, body, finding, reason, self._person(name)),
                self._done,
                self._notice.trouble,
            )

        dialog.show_over(granted)

    @property
    def _name(self) -> str:
        return self._context.preferences.settings.person

    def _person(self, name: str) -> Person:
        return self._workbench.person(name, Role.STAFF)

    @property
    def _is_writable(self) -> bool:
        return self._workbench.read_only_reason is None

    def _done(self, _nothing: None) -> None:
        self._text.reload()
