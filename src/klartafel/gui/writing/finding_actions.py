"""What a person can do about the line that is chosen: decide, take the suggestion, ignore, show again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from klartafel.domain.finding import Finding, LedgerEntry
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import FlowLayout
from klartafel.gui.parts.plain import button, literal
from klartafel.gui.writing.finding_lines import Line, shortened
from klartafel.services.checking import CheckedText


class FindingActions(QWidget):
    """Signals, each with what it is about: `fact_chosen(entry)`; `suggestion_taken(finding)`;
    `exception_asked(finding)`; `exception_ended(finding)`.
    """

    fact_chosen = Signal(object)
    suggestion_taken = Signal(object)
    exception_asked = Signal(object)
    exception_ended = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._about: LedgerEntry | Finding | None = None
        self._excused = False
        self.apply = button(self.take_suggestion)
        self.decide = button(self.ask)
        self.again = button(self._end_exception)
        layout = FlowLayout(self)
        layout.addWidget(self.apply)
        layout.addWidget(self.decide)
        layout.addWidget(self.again)
        self.offer(None, None, writable=False)

    def offer(self, line: Line | None, checked: CheckedText | None, *, writable: bool) -> None:
        """Show the buttons that fit a line."""
        about = line.about if line is not None and writable else None
        self._about = about
        finding = about if isinstance(about, Finding) else None
        self._excused = checked is not None and finding is not None and finding in checked.excused
        suggestion = finding.suggestion if finding is not None and not self._excused else None
        say = self._context.say
        self.apply.setVisible(suggestion is not None)
        self.apply.setText(literal(say(Message.of("writing.apply", words=shortened(suggestion or "")))))
        self.decide.setVisible(about is not None and not self._excused)
        self.decide.setText(say(self._words(checked)))
        self.again.setVisible(self._excused)
        self.again.setText(say(Message.of("writing.show-again")))
        self.setVisible(about is not None)

    def take_suggestion(self) -> None:
        """Put the suggestion into the text."""
        if isinstance(self._about, Finding) and self._about.suggestion is not None and not self._excused:
            self.suggestion_taken.emit(self._about)

    def ask(self) -> None:
        """Decide the fact, or let the finding stand."""
        if isinstance(self._about, LedgerEntry):
            self.fact_chosen.emit(self._about)
        elif self._about is not None and not self._excused:
            self.exception_asked.emit(self._about)

    def _end_exception(self) -> None:
        self.exception_ended.emit(self._about)

    def _words(self, checked: CheckedText | None) -> Message:
        if isinstance(self._about, LedgerEntry):
            return Message.of("window.fact-decide")
        blocks = checked is not None and self._about in checked.errors
        return Message.of("window.excuse") if blocks else Message.of("writing.ignore")
