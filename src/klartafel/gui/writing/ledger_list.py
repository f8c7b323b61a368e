"""The facts of source and text side by side: what became of each, where it stands, what people decided."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QListView, QListWidget, QVBoxLayout, QWidget

from klartafel.domain.decision import Decision, Verdict
from klartafel.domain.finding import FactStatus, LedgerEntry, Severity, Span
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.marks import severity_icon
from klartafel.gui.parts.plain import PlainLabel, button, name_box
from klartafel.gui.parts.selection import follow_selection
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.gui.writing.finding_lines import STATUSES, shortened
from klartafel.services.checking import CheckedText, words_of
from klartafel.services.must_keep import Mark
from klartafel.services.viewing import TextView

_ALL, _OPEN, _MARKED = "all", "open", "marked"
_FILTERS = {
    _ALL: Message.of("writing.facts-all"),
    _OPEN: Message.of("writing.facts-open"),
    _MARKED: Message.of("writing.facts-marked"),
}
_EMPTY = {
    _ALL: Message.of("writing.facts-none"),
    _OPEN: Message.of("writing.facts-none-open"),
    _MARKED: Message.of("writing.facts-none-marked"),
}


@dataclass(frozen=True, slots=True)
class _Row:
    words: str
    entry: LedgerEntry
    mark: Mark | None
    is_open: bool

    @property
    def source(self) -> Span | None:
        return self.entry.source


class LedgerList(QWidget):
    """Signals: `looked_at(source, draft)` with a span or None each, when a row is chosen;
    `text_wanted(span)` and `source_wanted(span)` when a person wants to go there; `fact_chosen(entry)`;
    `mark_asked(entry)`; `mark_ended(entry)`.
    """

    looked_at = Signal(object, object)
    text_wanted = Signal(object)
    source_wanted = Signal(object)
    fact_chosen = Signal(object)
    mark_asked = Signal(object)
    mark_ended = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._view: TextView | None = None
        self._writable = True
        self._rows: list[_Row] = []
        self.filter = QComboBox()
        self.filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value in _FILTERS:
            self.filter.addItem("", value)
        self._empty = PlainLabel(role="muted")
        self.list = QListWidget()
        follow_selection(self.list)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.to_text, self.to_source = button(self._go_to_text), button(self._go_to_source)
        self.decide = button(partial(self._tell, self.fact_chosen))
        self.mark = button(partial(self._tell, self.mark_asked))
        self.unmark = button(partial(self._tell, self.mark_ended))
        actions = side_by_side(self.decide, self.mark, self.unmark, self.to_source, self.to_text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.filter)
        layout.addWidget(self._empty)
        layout.addWidget(self.list, 1)
        layout.addWidget(actions)
        layout.addStretch(0)
        self.filter.currentIndexChanged.connect(self._fill)
        self.list.currentRowChanged.connect(self._look)
        self.list.itemActivated.connect(self._go)

    @property
    def rows(self) -> list[str]:
        """What the list says, row by row."""
        return [row.words for row in self._rows]

    def show_only(self, which: str) -> None:
        """Show "all" facts, "open" ones, or those that are "marked" as ones that must stay."""
        self.filter.setCurrentIndex(self.filter.findData(which))

    def show_view(self, view: TextView, *, writable: bool) -> None:
        """Show the facts of another text, or of the same after another check."""
        self._view, self._writable = view, writable
        self.retranslate()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        for number, words in enumerate(_FILTERS.values()):
            self.filter.setItemText(number, say(words))
        name_box(self.filter, say(Message.of("writing.facts-shown")))
        self.list.setAccessibleName(say(Message.of("writing.facts")))
        self.to_text.setText(say(Message.of("writing.to-text")))
        self.to_source.setText(say(Message.of("writing.to-source")))
        self.decide.setText(say(Message.of("window.fact-decide")))
        self.mark.setText(say(Message.of("writing.must-stay")))
        self.unmark.setText(say(Message.of("writing.may-go")))
        side = self._context.look.pixels(16)
        self.list.setIconSize(QSize(side, side))
        self._fill()

    def _fill(self) -> None:
        view, which = self._view, self.filter.currentData()
        rows: list[_Row] = []
        if view is not None and which == _MARKED:
            rows = [self._of_mark(mark) for mark in view.marks]
        elif view is not None and view.checked is not None:
            rows = [self._of_entry(view.checked, entry, view.marks) for entry in view.checked.report.ledger]
        self._rows = [row for row in rows if which != _OPEN or row.is_open]
        chosen = self.list.currentRow()
        self.list.blockSignals(True)
        while self.list.count() > len(self._rows):
            self.list.takeItem(self.list.count() - 1)
        look, side = self._context.look, self._context.look.pixels(16)
        for number, row in enumerate(self._rows):
            if number >= self.list.count():
                self.list.addItem(row.words)
            item = self.list.item(number)
            item.setText(row.words)
            item.setIcon(severity_icon(Severity.ERROR if row.is_open else None, look.tokens, side))
        self.list.setCurrentRow(min(chosen, len(self._rows) - 1))
        self.list.blockSignals(False)
        self.list.setVisible(bool(self._rows))
        self._empty.setVisible(not self._rows)
        self._empty.setText(self._context.say(_EMPTY[which]))
        self._offer()

    def _of_entry(self, checked: CheckedText, entry: LedgerEntry, marks: tuple[Mark, ...]) -> _Row:
        say = self._context.say
        lines = [
            f"{say(STATUSES[entry.status])} „{shortened(words_of(entry, checked.body, checked.source))}“"
        ]
        if entry.source is not None and entry.draft is not None:
            words = checked.source[entry.source.start : entry.source.end]
            if words != checked.body[entry.draft.start : entry.draft.end]:
                lines.append(say(Message.of("writing.in-source", words=shortened(words))))
        key = (entry.kind, entry.normal_form)
        mark = next((m for m in marks if (m.entry.kind, m.entry.normal_form) == key), None)
        if mark is not None:
            lines.append(say(Message.of("writing.is-marked")))
        if (decided := checked.decision_on(entry)) is not None:
            lines += [say(told) for told in _told(decided)]
        is_open = entry in checked.open_facts
        if is_open:
            lines.append(say(Message.of("writing.fact-open")))
        return _Row("\n".join(lines), entry, mark, is_open)

    def _of_mark(self, mark: Mark) -> _Row:
        say = self._context.say
        lines = [say(Message.of("writing.marked", words=shortened(mark.words)))]
        if not mark.stands:
            lines.append(say(Message.of("writing.mark-gone")))
        return _Row("\n".join(lines), mark.entry, mark, not mark.stands)

    def _chosen(self) -> _Row | None:
        number = self.list.currentRow()
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def _offer(self) -> None:
        row = self._chosen()
        entry = row.entry if row is not None else None
        marked = row is not None and row.mark is not None
        self.to_text.setVisible(entry is not None and entry.draft is not None)
        self.to_source.setVisible(entry is not None and entry.source is not None)
        self.decide.setVisible(
            self._writable
            and row is not None
            and row.is_open
            and entry is not None
            and entry.status is not FactStatus.MISSING
        )
        in_source = entry is not None and entry.source is not None
        self.mark.setVisible(self._writable and in_source and not marked)
        self.unmark.setVisible(self._writable and marked)

    def _look(self) -> None:
        row = self._chosen()
        self._offer()
        if row is not None:
            self.looked_at.emit(row.entry.source, row.entry.draft)

    def _go(self) -> None:
        row = self._chosen()
        if row is not None and row.entry.draft is not None:
            self.text_wanted.emit(row.entry.draft)
        elif row is not None and row.entry.source is not None:
            self.source_wanted.emit(row.entry.source)

    def _go_to_text(self) -> None:
        if (row := self._chosen()) is not None:
            self.text_wanted.emit(row.entry.draft)

    def _go_to_source(self) -> None:
        if (row := self._chosen()) is not None:
            self.source_wanted.emit(row.entry.source)

    def _tell(self, signal: object) -> None:
        if (row := self._chosen()) is not None:
            signal.emit(row.entry)  # type: ignore[attr-defined]


def _told(decided: Decision) -> list[Message]:
    match decided.verdict:
        case Verdict.ACCEPTED:
            return [Message.of("writing.decided-accepted", source=decided.note)]
        case Verdict.NOT_A_FACT:
            return [Message.of("writing.decided-no-fact")]
        case _:
            return []
