"""The window: one project at a time, menus, the notice bar, and the way out that loses nothing."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.notice_bar import NoticeBar
from klartafel.gui.project_desk import ProjectDesk
from klartafel.gui.project_page import ProjectPage
from klartafel.gui.start_page import StartPage
from klartafel.gui.theme import SCALES, apply_theme, museum_font
from klartafel.platform.messages import LANGUAGES
from klartafel.platform.settings import Settings, save_settings
from klartafel.services.sample import sample_workbench
from klartafel.services.workbench import Workbench

_DESIGN_SIZE = (1366, 768)
_LANGUAGE_NAMES = {"de": "Deutsch", "en": "English"}


class MainWindow(QMainWindow):
    """Signals: `project_shown` when a project's page stands."""

    project_shown = Signal()

    def __init__(self, context: Context, settings: Settings) -> None:
        super().__init__()
        self._context = context
        self._settings = settings
        self._desk: ProjectDesk | None = None
        self._page: ProjectPage | None = None
        self._path: Path | None = None
        self.notice = NoticeBar(context)
        self.start = StartPage(context)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start)
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self.resize(*_DESIGN_SIZE)
        self.start.new_asked.connect(self.new_project)
        self.start.open_asked.connect(self.choose_project)
        self.start.sample_asked.connect(self.open_sample)
        self.start.recent_chosen.connect(self.open_project)
        self.start.show_recent(tuple(Path(path) for path in settings.recent if Path(path).exists()))
        self._build_menus()
        context.words.changed.connect(self.retranslate)
        self.retranslate()

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
        name = self._ask_for_file(save=True)
        if name is not None:
            path = name.with_suffix(".klartafel")
            self._load(partial(Workbench.create, path))

    def choose_project(self) -> None:
        """Ask which project to open."""
        path = self._ask_for_file(save=False)
        if path is not None:
            self.open_project(path)

    def open_project(self, path: Path) -> None:
        """Open a project."""
        self._load(partial(Workbench.open, path))

    def open_sample(self) -> None:
        """Open the sample exhibition, made on first use."""
        self._load(sample_workbench)

    def close_project(self) -> None:
        """Save, let go, and go back to the start."""
        if self._desk is None or self._page is None:
            return
        self._desk.close()
        self._pages.setCurrentWidget(self.start)
        self._pages.removeWidget(self._page)
        self._page.deleteLater()
        self._desk, self._page, self._path = None, None, None
        self.retranslate()

    def _load(self, opening: partial[Workbench] | object) -> None:
        self.close_project()
        self._context.background.run(opening, self._show_project, self.notice.trouble)

    def _show_project(self, workbench: Workbench) -> None:
        self.notice.hide()
        self._path = workbench.path
        self._page = ProjectPage(self._context)
        self._dress_page(self._page)
        self._pages.addWidget(self._page)
        self._pages.setCurrentWidget(self._page)
        self._desk = ProjectDesk(workbench, self._page, self.notice, self._context)
        self._settings = self._settings.with_recent(workbench.path)
        self._save_settings()
        self.start.show_recent(tuple(Path(path) for path in self._settings.recent))
        self.retranslate()
        self._page.table.setFocus()
        self.project_shown.emit()

    def _ask_for_file(self, *, save: bool) -> Path | None:
        say = self._context.say
        title, pattern = say(Message.of("window.choose-project")), say(Message.of("window.project-filter"))
        if save:
            name, _ = QFileDialog.getSaveFileName(self, title, "", pattern)
        else:
            name, _ = QFileDialog.getOpenFileName(self, title, "", pattern)
        return Path(name) if name else None

    # Menus

    def _build_menus(self) -> None:
        self._file_menu = self._menu()
        self._new = self._action(self._file_menu, self.new_project, QKeySequence.StandardKey.New)
        self._open = self._action(self._file_menu, self.choose_project, QKeySequence.StandardKey.Open)
        self._close = self._action(self._file_menu, self.close_project, QKeySequence.StandardKey.Close)
        self._file_menu.addSeparator()
        self._quit = self._action(self._file_menu, self.close, QKeySequence.StandardKey.Quit)
        self._view_menu = self._menu()
        self._language_menu = QMenu(self)
        self._view_menu.addMenu(self._language_menu)
        languages = QActionGroup(self)
        for language in LANGUAGES:
            action = self._language_menu.addAction(_LANGUAGE_NAMES[language])
            action.setCheckable(True)
            action.setChecked(language == self._context.words.language)
            action.setData(language)
            languages.addAction(action)
        languages.triggered.connect(self._choose_language)
        self._scale_menu = QMenu(self)
        self._view_menu.addMenu(self._scale_menu)
        scales = QActionGroup(self)
        for scale in SCALES:
            action = self._scale_menu.addAction(f"{scale} %")
            action.setCheckable(True)
            action.setChecked(scale == self._settings.scale)
            action.setData(scale)
            scales.addAction(action)
        scales.triggered.connect(self._choose_scale)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.menuBar().addMenu(menu)
        return menu

    def _action(self, menu: QMenu, triggered: object, key: QKeySequence.StandardKey) -> QAction:
        action = menu.addAction("")
        action.triggered.connect(triggered)
        action.setShortcut(key)
        return action

    def _choose_language(self, action: QAction) -> None:
        self._context.words.switch(action.data())
        self._settings = replace(self._settings, language=action.data())
        self._save_settings()

    def _choose_scale(self, action: QAction) -> None:
        self._settings = replace(self._settings, scale=action.data())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, self._settings.scale)
        if self._page is not None:
            self._dress_page(self._page)
        self._save_settings()

    def _dress_page(self, page: ProjectPage) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            page.text.set_museum_font(museum_font(application, self._settings.scale))

    def _save_settings(self) -> None:
        self._context.background.run(partial(save_settings, self._settings), _ignore, self.notice.trouble)

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        name = self._path.stem if self._path is not None else ""
        self.setWindowTitle(f"{name} – Klartafel" if name else "Klartafel")
        self._file_menu.setTitle(say(Message.of("window.menu-file")))
        self._view_menu.setTitle(say(Message.of("window.menu-view")))
        self._language_menu.setTitle(say(Message.of("window.menu-language")))
        self._scale_menu.setTitle(say(Message.of("window.menu-scale")))
        self._new.setText(say(Message.of("window.start-new")))
        self._open.setText(say(Message.of("window.start-open")))
        self._close.setText(say(Message.of("window.close-project")))
        self._close.setEnabled(self._desk is not None)
        self._quit.setText(say(Message.of("window.quit")))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what was typed, stop what runs; nothing is asked, because nothing is lost."""
        self.close_project()
        self._context.background.close()
        event.accept()


def _ignore(_result: object) -> None:
    """What was done speaks for itself."""
