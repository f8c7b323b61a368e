"""The window: one project at a time, the bars on top, and the way out that loses nothing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.main_menu import MainMenu
from klartafel.gui.parts.notice_bar import Banner, NoticeBar
from klartafel.gui.parts.reading_order import read_in_order
from klartafel.gui.project.project_desk import ProjectDesk
from klartafel.gui.project.project_page import ProjectPage
from klartafel.gui.start_page import StartPage
from klartafel.services.sample import sample_workbench
from klartafel.services.workbench import Workbench

_DESIGN_SIZE = (1366, 768)
_SUFFIX = ".klartafel"


class MainWindow(QMainWindow):
    """Signals: `project_shown()` when a project's page stands; `closed()` when all is saved and let go."""

    project_shown = Signal()
    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._desk: ProjectDesk | None = None
        self._page: ProjectPage | None = None
        self._path: Path | None = None
        self._may_close = False
        self.notice = NoticeBar(context)
        self.banner = Banner(context)
        self.start = StartPage(context)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self.resize(*_DESIGN_SIZE)
        self.start.new_asked.connect(self.new_project)
        self.start.open_asked.connect(self.choose_project)
        self.start.sample_asked.connect(self.open_sample)
        self.start.recent_chosen.connect(self.open_project)
        self.menu = MainMenu(self, context)
        context.words.changed.connect(self.retranslate)
        context.preferences.changed.connect(self._take_preferences)
        read_in_order(middle)
        self.retranslate()
        self._show_recent()
        self.start.sample.setFocus()

    @property
    def page(self) -> ProjectPage | None:
        """The page of the open project."""
        return self._page

    @property
    def desk(self) -> ProjectDesk | None:
        """What works for the open project."""
        return self._desk

    # Projects

    def new_project(self) -> None:
        """Ask where, and make an empty project there."""
        dialog = self._file_dialog(QFileDialog.FileMode.AnyFile)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX.lstrip("."))
        dialog.fileSelected.connect(self.create_project)
        dialog.open()

    def create_project(self, name: str) -> None:
        """Make an empty project and open it."""
        path = Path(name)
        self._load(partial(Workbench.create, path if path.suffix == _SUFFIX else path.with_suffix(_SUFFIX)))

    def choose_project(self) -> None:
        """Ask which project to open."""
        dialog = self._file_dialog(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._open_named)
        dialog.open()

    def open_project(self, path: Path) -> None:
        """Open a project."""
        self._load(partial(Workbench.open, path))

    def open_sample(self) -> None:
        """Open the sample exhibition, made on first use."""
        self.notice.tell(Message.of("window.sample-opening"))
        self._load(sample_workbench)

    def close_project(self, then: Callable[[], None] | None = None) -> None:
        """Save, let go, go back to the start, and go on with `then`."""
        then = then or self._show_start
        if self._desk is None:
            then()
            return
        self.setEnabled(False)
        self._desk.close(partial(self._project_closed, then), partial(self._kept_open, then))

    def _project_closed(self, then: Callable[[], None]) -> None:
        page, self._desk, self._page, self._path = self._page, None, None, None
        self.setEnabled(True)
        self.banner.say(None)
        if page is not None:
            self._pages.setCurrentWidget(self.start)
            self._pages.removeWidget(page)
            page.deleteLater()
        self.retranslate()
        then()

    def _kept_open(self, then: Callable[[], None]) -> None:
        """The words on the screen could not be saved: they stay there, and a person decides."""
        self.setEnabled(True)
        self.notice.tell(
            Message.of("window.not-saved"),
            "error",
            (Message.of("window.close-anyway"), partial(self._let_go, then)),
        )

    def _let_go(self, then: Callable[[], None]) -> None:
        if self._desk is not None:
            self._desk.let_go(partial(self._project_closed, then))

    def _show_start(self) -> None:
        self._pages.setCurrentWidget(self.start)
        self.start.sample.setFocus()

    def _load(self, opening: Callable[[], Workbench]) -> None:
        self.close_project(partial(self._open, opening))

    def _open(self, opening: Callable[[], Workbench]) -> None:
        self.context.background.run(opening, self._show_project, self.notice.trouble)

    def _show_project(self, workbench: Workbench) -> None:
        self.notice.hide()
        self._path = workbench.path
        self._page = ProjectPage(self.context)
        self._pages.addWidget(self._page)
        self._pages.setCurrentWidget(self._page)
        self._desk = ProjectDesk(workbench, self._page, self.notice, self.banner, self.context)
        self.menu.show_project(self._desk, self._page)
        self.context.preferences.remember_project(workbench.path)
        self.retranslate()
        self._page.take_focus()
        self.project_shown.emit()

    def _show_recent(self) -> None:
        paths = [Path(path) for path in self.context.preferences.settings.recent]
        self.context.background.run(
            lambda: tuple(path for path in paths if path.exists()),
            self.start.show_recent,
            self.notice.trouble,
            slot="recent",
        )

    def _file_dialog(self, mode: QFileDialog.FileMode) -> QFileDialog:
        say = self.context.say
        dialog = QFileDialog(self, say(Message.of("window.choose-project")))
        dialog.setFileMode(mode)
        dialog.setNameFilters([say(Message.of("window.project-filter"))])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _open_named(self, name: str) -> None:
        self.open_project(Path(name))

    def _take_preferences(self) -> None:
        settings = self.context.preferences.settings
        self.context.words.switch(settings.language)
        self.context.look.choose(settings.scale, settings.colours)
        self._show_recent()

    def retranslate(self) -> None:
        """The window's own words in the present language."""
        self.setWindowTitle(f"{self._path.stem} – Klartafel" if self._path is not None else "Klartafel")
        self.menu.show_project(self._desk, self._page)
        self.menu.retranslate()

    # The way out

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was typed and stop what runs first; nothing is asked, because nothing is lost."""
        if self._may_close or self._desk is None:
            self.context.background.close()
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if self.isEnabled():
            self.close_project(self._close_now)

    def _close_now(self) -> None:
        self._may_close = True
        self.close()
