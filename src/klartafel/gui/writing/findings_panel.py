"""What the checks say of the text: facts to decide first, then findings, each with its words and reason."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.finding import CheckReport, FactStatus, Finding, LedgerEntry, Severity, Span
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.marks import severity_icon
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.gui.parts.selection import follow_selection
from klartafel.gui.parts.sheet import Report
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.services.checking import CheckedText, words_of
from klartafel.services.levels import FOR_FUNDING, figures, level

_SEVERITIES = {
    Severity.ERROR: Message.of("window.severity-error"),
    Severity.WARNING: Message.of("window.severity-warning"),
    Severity.ASK: Message.of("window.severity-ask"),
    Severity.HINT: Message.of("window.severity-hint"),
}
_STATUSES = {
    FactStatus.NEW: Message.of("window.fact-new"),
    FactStatus.CHANGED: Message.of("window.fact-changed"),
    FactStatus.MISSING: Message.of("window.fact-missing"),
}
_MOST_FINDINGS = 7  # a calm view; the rest waits behind a button that says how many there are
_LONGEST_WORDS = 60  # characters


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the list; `about` is what can be decided, None where there is nothing to decide."""

    words: str
    severity: Severity | None
    span: Span | None
    about: LedgerEntry | Finding | None


class FindingsPanel(QWidget):
    """Signals: `looked_at(span or None)` when a line is chosen; `gone_to(span)` when a person wants to
    go to the place in the text; `fact_chosen(entry)`; `exception_asked(finding)`.
    """

    looked_at = Signal(object)
    gone_to = Signal(object)
    fact_chosen = Signal(object)
    exception_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._checked: CheckedText | None = None
        self._lines: list[_Line] = []
        self._all = False
        self._writable = True
        self._summary = PlainLabel(role="heading")
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        follow_selection(self.list)
        self.list.currentRowChanged.connect(self._look)
        self.list.itemActivated.connect(self._go)
        self._more = button(self._show_all, role="quiet")
        self._decide = button(self._ask_to_decide)
        self._funding = button(self._show_scores, role="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._more)
        layout.addWidget(self._decide)
        layout.addWidget(self._funding)
        layout.addStretch(0)  # takes the room of a list that has nothing to show
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def summary(self) -> str:
        """The one line on top."""
        return self._summary.text()

    @property
    def decide_button(self) -> QWidget:
        """Decides the fact or the error that is chosen."""
        return self._decide

    def show_checked(self, checked: CheckedText | None, *, writable: bool) -> None:
        """Show another check; the place in the list is kept where it still exists."""
        if self._checked is None or checked is None:
            self._all = False
        self._checked, self._writable = checked, writable
        self.retranslate()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self.list.setAccessibleName(say(Message.of("window.findings")))
        checked = self._checked
        if checked is None:
            self._summary.setText(say(Message.of("window.no-findings-yet")))
            self._funding.hide()
            self._fill([], 0)
            return
        report = checked.report
        facts, errors = len(checked.open_facts), len(checked.errors)
        warnings = report.count(Severity.WARNING)
        if facts or errors or warnings:
            summary = Message.of("window.findings-summary", facts=facts, errors=errors, warnings=warnings)
        else:
            summary = Message.of("window.findings-none")
        self._summary.setText(say(summary))
        lines = [*self._level(report), *(self._fact(checked, entry) for entry in checked.open_facts)]
        order = list(Severity)
        found = sorted(report.findings, key=lambda finding: order.index(finding.severity))
        shown = found if self._all else found[:_MOST_FINDINGS]
        lines += [self._finding(checked, finding) for finding in shown]
        missing = (entry for entry in report.ledger if entry.status is FactStatus.MISSING)
        lines += [self._fact(checked, entry) for entry in missing if entry not in checked.open_facts]
        self._funding.setText(say(FOR_FUNDING))
        self._funding.setVisible(bool(figures(report)))
        self._fill(lines, len(found) - len(shown))

    def _fill(self, lines: list[_Line], hidden: int) -> None:
        say = self._context.say
        self._more.setVisible(hidden > 0)
        self._more.setText(say(Message.of("window.more-findings", count=hidden)))
        row = self.list.currentRow()
        self.list.setVisible(bool(lines))
        if lines != self._lines or self.list.count() == 0:
            # Filled anew only where something changed, so that a screen reader keeps its place.
            self._lines = lines
            self.list.clear()
            for line in lines:
                self.list.addItem(QListWidgetItem(line.words))
            if 0 <= row < len(lines):
                self.list.setCurrentRow(row)
        look = self._context.look
        side = look.pixels(16)
        self.list.setIconSize(QSize(side, side))
        for number, line in enumerate(lines):
            self.list.item(number).setIcon(severity_icon(line.severity, look.tokens, side))
        self._offer()

    def _level(self, report: CheckReport) -> list[_Line]:
        """How hard the text is and why, as the first line: in words, without a number to chase."""
        say = self._context.say
        sentences = [*report.notices, *filter(None, [level(report)])]
        words = [*map(say, sentences), *(f"– {say(reason)}" for reason in report.reasons)]
        return [_Line("\n".join(words), None, None, None)] if words else []

    def _show_scores(self) -> None:
        if self._checked is None:
            return
        Report(self._context, self, FOR_FUNDING, figures(self._checked.report)).show_over()

    def _fact(self, checked: CheckedText, entry: LedgerEntry) -> _Line:
        words = _shortened(words_of(entry, checked.body, checked.source))
        must_stay = entry.status is FactStatus.MISSING and entry in checked.open_facts
        kind = Message.of("window.fact-must-stay") if must_stay else _STATUSES[entry.status]
        line = f"{self._context.say(kind)} „{words}“"
        if entry.status is FactStatus.MISSING and not must_stay:
            return _Line(line, None, None, None)
        return _Line(line, Severity.ERROR, entry.draft, entry)

    def _finding(self, checked: CheckedText, finding: Finding) -> _Line:
        say = self._context.say
        excused = finding in checked.excused
        kind = Message.of("window.excused") if excused else _SEVERITIES[finding.severity]
        lines = [f"{say(kind)}: „{_quoted(checked.body, finding.span)}“", say(finding.message)]
        if finding.suggestion:
            lines.append(f"→ {finding.suggestion}")
        blocks = finding in checked.errors
        severity = Severity.HINT if excused else finding.severity
        return _Line("\n".join(lines), severity, finding.span, finding if blocks else None)

    def _chosen(self) -> _Line | None:
        row = self.list.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _offer(self) -> None:
        line = self._chosen()
        about = line.about if line is not None else None
        self._decide.setVisible(about is not None and self._writable)
        is_fact = isinstance(about, LedgerEntry)
        words = Message.of("window.fact-decide") if is_fact else Message.of("window.excuse")
        self._decide.setText(self._context.say(words))

    def _look(self, _row: int) -> None:
        line = self._chosen()
        self._offer()
        self.looked_at.emit(line.span if line is not None else None)

    def _go(self, _item: QListWidgetItem) -> None:
        line = self._chosen()
        if line is not None and isinstance(line.about, LedgerEntry) and self._writable:
            self.fact_chosen.emit(line.about)
        elif line is not None and line.span is not None:
            self.gone_to.emit(line.span)

    def _ask_to_decide(self) -> None:
        line = self._chosen()
        if line is not None and isinstance(line.about, LedgerEntry):
            self.fact_chosen.emit(line.about)
        elif line is not None and isinstance(line.about, Finding):
            self.exception_asked.emit(line.about)

    def _show_all(self) -> None:
        self._all = True
        self.retranslate()


def _quoted(body: str, span: Span) -> str:
    return _shortened(body[span.start : span.end])


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_WORDS else f"{words[: _LONGEST_WORDS - 1]}…"
