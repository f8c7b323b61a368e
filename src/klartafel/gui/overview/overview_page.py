"""The page that shows the whole project: all texts, what needs work, numbers, report, sheet for IT."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from klartafel.domain.document import Document
from klartafel.domain.message import Message
from klartafel.domain.overview import Column, Glance, TextFigures
from klartafel.gui.overview.document_pane import DocumentPane
from klartafel.gui.overview.figures import Figures
from klartafel.gui.overview.matrix import Matrix
from klartafel.gui.overview.tasks import Tasks
from klartafel.gui.parts.plain import PlainLabel
from klartafel.gui.project.place import Place, Tools
from klartafel.gui.project.place_bar import PlaceBar
from klartafel.services.documents import save_document
from klartafel.services.it_sheet import facts_of, it_sheet
from klartafel.services.overview import CheckedStock, glance_at
from klartafel.services.report import report_of
from klartafel.services.report_words import report_document

_SECONDS_A_PIECE = 0.25  # other pages read on the same thread in between
ALL_TEXTS, TASKS, FIGURES, REPORT, IT_SHEET = range(5)
_SECTIONS = (
    Message.of("overview.all-texts"),
    Message.of("overview.what-to-do"),
    Message.of("overview.figures"),
    Message.of("overview.report"),
    Message.of("overview.it-sheet"),
)
_NEED_CHECKS = (TASKS, FIGURES, REPORT)
_SUFFIX = ".docx"


@dataclass(frozen=True, slots=True)
class _Checked:
    """How far the checks are. `report` comes with the last piece."""

    known: tuple[TextFigures, ...]
    total: int
    report: Document | None


class OverviewPage(Place):
    """Texts are checked a piece at a time, as long as a person looks at what needs the checks."""

    title = Message.of("overview.title")

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        context = tools.context
        self._stock = CheckedStock(tools.workbench)
        self._glance: Glance | None = None
        self._is_here = False
        self._done, self._total = 0, 0
        self.bar = PlaceBar(context, _SECTIONS, self, Message.of("overview.sections"))
        self.bar.chosen.connect(self._show_section)
        self.matrix = Matrix(context)
        self.tasks = Tasks(context)
        self.figures = Figures(context)
        self.report = DocumentPane(context, _SECTIONS[REPORT], Message.of("overview.report-lead"))
        self.it_sheet = DocumentPane(context, _SECTIONS[IT_SHEET], Message.of("overview.it-sheet-lead"))
        self.matrix.opened.connect(self.open_text)
        self.tasks.opened.connect(self.open_text)
        self.report.save_asked.connect(partial(self._ask_where, self.report))
        self.it_sheet.save_asked.connect(partial(self._ask_where, self.it_sheet))
        self._stack = QStackedWidget()
        for section in (self.matrix, self.tasks, self.figures, self.report, self.it_sheet):
            self._stack.addWidget(section)
        self._how_far = PlainLabel(role="muted")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._arrange()
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        self._waiting = QWidget()
        row = QHBoxLayout(self._waiting)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._how_far, 1)
        row.addWidget(self._progress, 1)
        self._waiting.hide()
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 8, 16, 8)
        inside.setSpacing(8)
        inside.addWidget(self._waiting)
        inside.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addLayout(inside, 1)

    def retranslate(self) -> None:
        """Everything of this page itself in the present language."""
        words = self.say(Message.of("overview.checking", done=self._done, total=self._total))
        self._how_far.setText(words)
        self._progress.setAccessibleName(self.say(Message.of("overview.checking-name")))

    # Showing

    def arrive(self) -> None:
        """Read what there is; checks follow where they are looked at."""
        self._is_here = True
        self.read(partial(glance_at, self.tools.workbench), self._show_glance, "overview")

    def leave(self) -> None:
        """Nobody looks: what is not checked yet waits until somebody comes back."""
        self._is_here = False

    def take_focus(self) -> None:
        """What the chosen section is worked with."""
        places: tuple[tuple[QWidget, ...], ...] = (
            (self.matrix.table,),
            tuple(one.list for one in self.tasks.lists),
            tuple(one.toggle for one in self.figures.cards),
            (self.report.page,),
            (self.it_sheet.page,),
        )
        there = (place for place in places[self.bar.current] if place.isVisible())
        place = next(there, None)
        if place is None:  # nothing to work with
            self.bar.take_focus()
        else:
            place.setFocus()

    def _show_section(self, number: int) -> None:
        self._stack.setCurrentIndex(number)
        self._go_on()

    def _show_glance(self, glance: Glance) -> None:
        self._glance = glance
        self.matrix.show_glance(glance)
        self.tasks.show_tasks(glance, None)
        self.figures.show_figures(glance, None)
        self._go_on()

    def _go_on(self) -> None:
        """Begin what the chosen section needs."""
        if self.bar.current == IT_SHEET:
            language = self.context.words.language
            self.read(partial(self._facts, language), self.it_sheet.show_document, "overview-facts")
        elif self.bar.current in _NEED_CHECKS and self._glance is not None:
            self.read(partial(self._check, self._glance), self._show_checked, "overview-checks")

    def _facts(self, language: str) -> Document:
        return it_sheet(facts_of(self.tools.workbench, language))

    def _check(self, glance: Glance) -> _Checked:
        stock = self._stock
        stock.look_at(glance.texts)
        more = stock.go_on(_SECONDS_A_PIECE)
        report = None if more else report_document(report_of(self.tools.workbench, glance, stock))
        return _Checked(stock.known, stock.total, report)

    def _show_checked(self, checked: _Checked) -> None:
        self._done, self._total = len(checked.known), checked.total
        self._waiting.setVisible(checked.report is None)
        self._progress.setRange(0, max(1, self._total))
        self._progress.setValue(self._done)
        self.retranslate()
        if checked.report is None:
            if self._is_here:
                self._go_on()
        elif self._glance is not None:
            self.tasks.show_tasks(self._glance, checked.known)
            self.figures.show_figures(self._glance, checked.known)
            self.report.show_document(checked.report)

    # Doing

    def open_text(self, subject: int, column: Column) -> None:
        """Go to a text, or to the place where it would be written."""
        self.tools.open_text(subject, column.kind, column.language)

    def _ask_where(self, pane: DocumentPane) -> None:
        dialog = QFileDialog(self, self.say(Message.of("overview.save")))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(_SUFFIX.lstrip("."))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(partial(self.save_as, pane))
        dialog.open()

    def save_as(self, pane: DocumentPane, name: str) -> None:
        """Save what a pane shows as a Word file, in the language of the window."""
        if pane.document is None:
            return
        path = Path(name)
        work = partial(save_document, pane.document, self.context.words.language, path)
        self.context.background.save(work, partial(self._saved, path), self.tools.notice.trouble)

    def _saved(self, path: Path, _nothing: None) -> None:
        self.tools.notice.tell(Message.of("report.saved", path=str(path)), "done")
