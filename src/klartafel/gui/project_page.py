"""An open project in the window: the list on the left, the text on the right, jobs at the bottom."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectRow
from klartafel.gui.context import Context
from klartafel.gui.jobs_panel import JobsPanel
from klartafel.gui.plain import PlainLabel, button
from klartafel.gui.subject_table import SubjectTable
from klartafel.gui.text_page import TextPage


class ProjectPage(QWidget):
    """Puts the panels together; what they ask for is done by `ProjectDesk`.

    Signals: `subject_chosen(id)`, `search_changed(words)`, `import_asked`, `drafts_asked`, `export_asked`.
    """

    subject_chosen = Signal(int)
    search_changed = Signal(str)
    import_asked = Signal()
    drafts_asked = Signal()
    export_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[SubjectRow, ...] = ()
        self.table_model = SubjectTable(context, self)
        self.text = TextPage(context)
        self.jobs = JobsPanel(context)
        self._build()
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def _build(self) -> None:
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.search_changed.emit)
        self.table = QTableView()
        self.table.setModel(self.table_model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setAlternatingRowColors(True)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setColumnWidth(0, 200)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self._count = PlainLabel(role="muted")
        self._empty = PlainLabel()
        self.import_button = button("", self.import_asked.emit)
        self.drafts_button = button("", self.drafts_asked.emit)
        self.export_button = button("", self.export_asked.emit)
        actions = QHBoxLayout()
        for made in (self.import_button, self.drafts_button, self.export_button):
            actions.addWidget(made)
        actions.addStretch(1)
        left = QWidget()
        left_layout = QVBoxLayout(left)
        left_layout.setContentsMargins(16, 8, 0, 8)
        left_layout.addLayout(actions)
        left_layout.addWidget(self.search)
        left_layout.addWidget(self._empty)
        left_layout.addWidget(self.table, 1)
        left_layout.addWidget(self._count)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.text)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 5)
        self.splitter.setSizes([400, 960])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.jobs)

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid everything that writes."""
        self.import_button.setEnabled(writable)
        self.drafts_button.setEnabled(writable)
        self.text.set_writable(writable)

    def show_rows(self, rows: tuple[SubjectRow, ...]) -> None:
        """Show these subjects; the chosen one stays chosen, the first is chosen where there was none."""
        chosen = self.chosen_subject
        self._rows = rows
        self.table_model.show_rows(rows)
        number = self.table_model.find(chosen) if chosen is not None else -1
        if number < 0 and rows:
            number = 0
        if number >= 0 and number != self.table.currentIndex().row():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.table_model.index(number, 0), flags)
        self.retranslate()

    @property
    def chosen_subject(self) -> int | None:
        """The number of the chosen subject."""
        current = self.table.currentIndex()
        if current.isValid() and current.row() < self.table_model.rowCount():
            return self.table_model.row(current.row()).id
        return None

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self.search.setPlaceholderText(say(Message.of("window.search")))
        self.search.setAccessibleName(say(Message.of("window.search")))
        self.table.setAccessibleName(say(Message.of("window.subjects")))
        self.import_button.setText(say(Message.of("window.import")))
        self.drafts_button.setText(say(Message.of("window.drafts")))
        self.export_button.setText(say(Message.of("window.export")))
        self._count.setText(say(Message.of("project.subjects", count=len(self._rows))))
        self._empty.setText(say(Message.of("window.empty-project")))
        self._empty.setVisible(not self._rows and not self.search.text())
        self.text.setVisible(bool(self._rows))

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.subject_chosen.emit(self.table_model.row(current.row()).id)
