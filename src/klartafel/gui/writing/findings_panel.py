"""What the checks say of the text: facts to decide first, then findings, each with its words and reason."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.finding import CheckReport, FactStatus, Finding, LedgerEntry, Severity
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.marks import severity_icon
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.gui.parts.selection import follow_selection
from klartafel.gui.parts.sheet import Report
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.gui.writing.finding_actions import FindingActions
from klartafel.gui.writing.finding_lines import Line, fact_line, finding_line, in_order_of_weight
from klartafel.services.checking import CheckedText
from klartafel.services.levels import FOR_FUNDING, figures, level

_MOST_FINDINGS = 7  # a calm view; the rest waits behind a button that says how many there are


class FindingsPanel(QWidget):
    """Signals: `looked_at(span or None)` when a line is chosen; `gone_to(span)` when a person wants to
    go to the place in the text. What can be done about a line is asked by `offers`.
    """

    looked_at = Signal(object)
    gone_to = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._checked: CheckedText | None = None
        self._lines: list[Line] = []
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
        self.offers = FindingActions(context)
        self._funding = button(self._show_scores, role="quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._more)
        layout.addWidget(self.offers)
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
        """Decides the fact or the finding that is chosen."""
        return self.offers.decide

    def choose(self, about: LedgerEntry | Finding) -> str:
        """Choose the line about something, also one that was hidden so far; its words."""
        if not any(line.about == about for line in self._lines):
            self._show_all()
        for row, line in enumerate(self._lines):
            if line.about == about:
                self.list.setCurrentRow(row)
                return line.words
        return ""

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
        standing = [finding for finding in report.findings if finding not in checked.excused]
        warnings = sum(1 for finding in standing if finding.severity is Severity.WARNING)
        if facts or errors or warnings:
            summary = Message.of("window.findings-summary", facts=facts, errors=errors, warnings=warnings)
        else:
            summary = Message.of("window.findings-none")
        self._summary.setText(say(summary))
        lines = [*self._level(report), *(fact_line(checked, entry, say) for entry in checked.open_facts)]
        found = in_order_of_weight(checked)
        shown = found if self._all else found[:_MOST_FINDINGS]
        lines += [finding_line(checked, finding, say) for finding in shown]
        missing = (entry for entry in report.ledger if entry.status is FactStatus.MISSING)
        lines += [fact_line(checked, entry, say) for entry in missing if entry not in checked.open_facts]
        self._funding.setText(say(FOR_FUNDING))
        self._funding.setVisible(bool(figures(report)))
        self._fill(lines, len(found) - len(shown))

    def _fill(self, lines: list[Line], hidden: int) -> None:
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

    def _level(self, report: CheckReport) -> list[Line]:
        """How hard the text is and why, as the first line: in words, without a number to chase."""
        say = self._context.say
        sentences = [*report.notices, *filter(None, [level(report)])]
        words = [*map(say, sentences), *(f"– {say(reason)}" for reason in report.reasons)]
        return [Line("\n".join(words), None, None, None)] if words else []

    def _show_scores(self) -> None:
        if self._checked is None:
            return
        Report(self._context, self, FOR_FUNDING, figures(self._checked.report)).show_over()

    def _chosen(self) -> Line | None:
        row = self.list.currentRow()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def _offer(self) -> None:
        self.offers.offer(self._chosen(), self._checked, writable=self._writable)

    def _look(self, _row: int) -> None:
        line = self._chosen()
        self._offer()
        self.looked_at.emit(line.span if line is not None else None)

    def _go(self, _item: QListWidgetItem) -> None:
        line = self._chosen()
        if line is not None and isinstance(line.about, LedgerEntry) and self._writable:
            self.offers.ask()
        elif line is not None and line.span is not None:
            self.gone_to.emit(line.span)

    def _show_all(self) -> None:
        self._all = True
        self.retranslate()
