"""What the checks say of the text: facts to decide first, then findings, each with its words and reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.finding import FactStatus, Finding, LedgerEntry, Severity, Span
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.plain import PlainLabel
from klartafel.services.checking import CheckedText

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
    FactStatus.KEPT: Message.of("window.fact-kept"),
}
_MOST_FINDINGS = 7  # a calm view; the rest waits behind a line that says how many there are
_SPAN = Qt.ItemDataRole.UserRole


class FindingsPanel(QWidget):
    """Signals: `chosen(start, end)` when a person wants to see the place in the text;
    `fact_chosen(entry)` when a fact is to be decided.
    """

    chosen = Signal(int, int)
    fact_chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._checked: CheckedText | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._summary = PlainLabel(role="heading")
        self._list = QListWidget()
        self._list.setWordWrap(True)
        self._list.setSpacing(2)
        self._list.itemActivated.connect(self._activate)
        self._list.itemClicked.connect(self._activate)
        self._scores = PlainLabel(role="muted")
        layout.addWidget(self._summary)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._scores)
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def summary(self) -> str:
        """The one line on top."""
        return self._summary.text()

    def show_checked(self, checked: CheckedText | None) -> None:
        """Show another check; the place in the list is kept where it still exists."""
        row = self._list.currentRow()
        self._checked = checked
        self.retranslate()
        if 0 <= row < self._list.count():
            self._list.setCurrentRow(row)

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._list.setAccessibleName(say(Message.of("window.findings")))
        self._list.clear()
        checked = self._checked
        if checked is None:
            self._summary.setText(say(Message.of("window.no-findings-yet")))
            self._scores.setText("")
            return
        report = checked.report
        self._summary.setText(
            say(
                Message.of(
                    "window.findings-summary",
                    facts=len(checked.open_facts),
                    errors=report.count(Severity.ERROR),
                    warnings=report.count(Severity.WARNING),
                )
            )
        )
        for entry in checked.open_facts:
            self._add_fact(checked.body, entry)
        shown = sorted(report.findings, key=lambda finding: list(Severity).index(finding.severity))
        for finding in shown[:_MOST_FINDINGS]:
            self._add_finding(checked.body, finding)
        if len(shown) > _MOST_FINDINGS:
            self._list.addItem(say(Message.of("window.more-findings", count=len(shown) - _MOST_FINDINGS)))
        for entry in report.ledger:
            if entry.status is FactStatus.MISSING:
                self._add_missing(entry)
        self._scores.setText("   ".join(f"{score.name} {score.value:.0f}" for score in report.scores))

    def _add_fact(self, body: str, entry: LedgerEntry) -> None:
        words = _words(body, entry.draft) or entry.normal_form
        item = self._item(f"{self._context.say(_STATUSES[entry.status])} „{words}“", entry.draft)
        item.setData(_SPAN + 1, entry)
        item.setForeground(QColor(self._context.tokens.error))

    def _add_missing(self, entry: LedgerEntry) -> None:
        words = f"„{entry.normal_form}“"
        self._item(f"{self._context.say(_STATUSES[FactStatus.MISSING])} {words}", None)

    def _add_finding(self, body: str, finding: Finding) -> None:
        say = self._context.say
        lines = [
            f"{say(_SEVERITIES[finding.severity])}: „{_words(body, finding.span)}“",
            say(finding.message),
        ]
        if finding.suggestion:
            lines.append(f"→ {finding.suggestion}")
        item = self._item("\n".join(lines), finding.span)
        colours = {
            Severity.ERROR: self._context.tokens.error,
            Severity.WARNING: self._context.tokens.warning,
            Severity.ASK: self._context.tokens.ask,
            Severity.HINT: self._context.tokens.text,
        }
        item.setForeground(QColor(colours[finding.severity]))

    def _item(self, text: str, span: Span | None) -> QListWidgetItem:
        item = QListWidgetItem(text)
        item.setData(_SPAN, span)
        self._list.addItem(item)
        return item

    def _activate(self, item: QListWidgetItem) -> None:
        span = item.data(_SPAN)
        if isinstance(span, Span):
            self.chosen.emit(span.start, span.end)
        entry = item.data(_SPAN + 1)
        if isinstance(entry, LedgerEntry):
            self.fact_chosen.emit(entry)


def _words(body: str, span: Span | None) -> str:
    if span is None:
        return ""
    words = " ".join(body[span.start : span.end].split())
    return words if len(words) <= 60 else f"{words[:57]}…"
