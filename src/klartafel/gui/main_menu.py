"""The menus: every verb with its shortcut, and the choices of how the window looks and speaks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from klartafel.domain.gate import Action
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.help.help_dialogs import AboutDialog, KeysDialog
from klartafel.gui.parts.theme import SCALES
from klartafel.gui.project.places import PLACES
from klartafel.gui.settings.look_section import COLOUR_NAMES, LANGUAGE_NAMES
from klartafel.gui.writing.review_bar import STEP_WORDS
from klartafel.gui.writing.writing_menu import WritingMenu
from klartafel.platform.messages import LANGUAGES

if TYPE_CHECKING:
    from klartafel.gui.main_window import MainWindow
    from klartafel.gui.project.project_desk import ProjectDesk
    from klartafel.gui.project.project_page import ProjectPage

_STEP_KEYS = {Action.SUBMIT: "Ctrl+Return", Action.APPROVE: "Ctrl+Shift+Return"}


class MainMenu(QObject):
    """Built once; what needs an open project is enabled only while there is one."""

    def __init__(self, window: "MainWindow", context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._words: list[tuple[QAction | QMenu, Message]] = []
        self._of_project: list[QAction] = []
        self._steps: dict[Action, QAction] = {}
        self._choices: dict[str, QActionGroup] = {}
        self._page: ProjectPage | None = None
        self._writing_menu = WritingMenu(window, context, self._add)
        self._build_project()
        self._writing_menu.build_edit(self._menu(Message.of("writing.menu")))
        self._build_subject()
        self._build_text()
        self._build_places()
        self._build_view()
        self._build_help()
        context.preferences.changed.connect(self._show_choices)

    # Building

    def _build_project(self) -> None:
        menu = self._menu(Message.of("window.menu-project"))
        window = self._window
        self._add(menu, Message.of("window.start-new"), window.new_project, "Ctrl+N")
        self._add(menu, Message.of("window.start-open"), window.choose_project, "Ctrl+O")
        self._add(menu, Message.of("window.start-sample"), window.open_sample)
        self._add(menu, Message.of("window.close-project"), self._close_project, "Ctrl+W", project=True)
        menu.addSeparator()
        self._writing = [
            self._add(menu, Message.of("window.import"), self._import, "Ctrl+I", project=True),
            self._add(menu, Message.of("window.drafts"), self._draft_missing, "Ctrl+Shift+D", project=True),
        ]
        self._add(menu, Message.of("window.export"), self._export, "Ctrl+E", project=True)
        self._add(menu, Message.of("window.models-menu"), self._show_models, project=True)
        menu.addSeparator()
        self._add(menu, Message.of("window.quit"), window.close, "Ctrl+Q")

    def _build_subject(self) -> None:
        menu = self._menu(Message.of("subject-dialogs.menu"))
        self._writing += [
            self._add(
                menu, Message.of("subject-dialogs.new"), self._new_subject, "Ctrl+Shift+N", project=True
            ),
            self._add(menu, Message.of("subject-dialogs.edit"), self._edit_record, "Ctrl+R", project=True),
            self._add(menu, Message.of("outside.title"), self._take_in_outside, project=True),
            self._add(menu, Message.of("subject-dialogs.delete"), self._delete_subject, project=True),
        ]
        menu.addSeparator()
        self._add(menu, Message.of("stale.title"), self._show_stale, "Ctrl+Shift+V", project=True)
        self._add(menu, Message.of("subject-dialogs.trash"), self._show_trash, project=True)

    def _build_text(self) -> None:
        menu = self._menu(Message.of("window.menu-text"))
        self._draft = self._add(
            menu, Message.of("window.write-draft"), self._draft_shown, "Ctrl+D", project=True
        )
        self._add(menu, Message.of("window.stop"), self._stop, "Ctrl+.", project=True)
        self._add(menu, Message.of("origins.title"), self._show_origins, "Ctrl+Shift+H", project=True)
        self._writing_menu.build_text(menu)
        menu.addSeparator()
        for action, words in STEP_WORDS.items():
            made = self._add(menu, words, self._step, _STEP_KEYS.get(action, ""))
            made.setData(action)
            self._steps[action] = made
        menu.addSeparator()
        self._add(menu, Message.of("window.who-are-you"), self._ask_person, project=True)

    def _build_places(self) -> None:
        menu = self._menu(Message.of("window.menu-places"))
        titles = (Message.of("window.place-texts"), *(place.title for place in PLACES))
        for number, title in enumerate(titles, 1):
            action = self._add(menu, title, self._go_to_place, f"Ctrl+{number}", project=True)
            action.setData(number - 1)

    def _build_view(self) -> None:
        menu = self._menu(Message.of("window.menu-view"))
        self._add(menu, Message.of("window.search"), self._search, "Ctrl+F", project=True)
        self._add(menu, Message.of("window.next-pane"), self._next_pane, "F6", project=True)
        self._add(menu, Message.of("window.previous-pane"), self._previous_pane, "Shift+F6", project=True)
        self._add(menu, Message.of("help.key-menu"), self._go_to_menus, "F10")
        menu.addSeparator()
        languages = self._menu(Message.of("window.menu-language"), menu)
        self._choice(languages, "language", [(name, LANGUAGE_NAMES[name]) for name in LANGUAGES])
        scales = self._menu(Message.of("window.menu-scale"), menu)
        self._choice(scales, "scale", [(scale, f"{scale} %") for scale in SCALES])
        scales.addSeparator()
        self._add(scales, Message.of("window.larger"), self._larger, "Ctrl++")
        self._add(scales, Message.of("window.smaller"), self._smaller, "Ctrl+-")
        colours = self._menu(Message.of("window.menu-colours"), menu)
        self._choice(colours, "colours", list(COLOUR_NAMES.items()))
        self._show_choices()

    def _build_help(self) -> None:
        menu = self._menu(Message.of("help.menu"))
        self._add(menu, Message.of("help.keys"), self._show_keys, "F1")
        self._add(menu, Message.of("help.about"), self._show_about)

    def _menu(self, words: Message, parent: QMenu | None = None) -> QMenu:
        menu = QMenu(self._window)
        (parent or self._window.menuBar()).addMenu(menu)
        self._words.append((menu, words))
        return menu

    def _add(
        self,
        menu: QMenu,
        words: Message,
        done: Callable[[], object],
        keys: str = "",
        *,
        project: bool = False,
    ) -> QAction:
        action = menu.addAction("")
        action.triggered.connect(done)
        action.setShortcut(QKeySequence(keys))
        self._words.append((action, words))
        if project:
            self._of_project.append(action)
        return action

    def _choice(self, menu: QMenu, setting: str, values: list[tuple[object, str | Message]]) -> None:
        group = QActionGroup(menu)
        for value, words in values:
            action = menu.addAction(words if isinstance(words, str) else "")
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
            if isinstance(words, Message):
                self._words.append((action, words))
        group.setObjectName(setting)
        group.triggered.connect(self._choose)
        self._choices[setting] = group

    # Showing

    def retranslate(self) -> None:
        """Everything in the present language."""
        for part, message in self._words:
            words = self._context.say(message)
            if isinstance(part, QMenu):
                part.setTitle(words)
            else:
                part.setText(words)
        self._writing_menu.retranslate()

    def show_project(self, desk: "ProjectDesk | None", page: "ProjectPage | None") -> None:
        """Enable what is possible now."""
        for action in self._of_project:
            action.setEnabled(desk is not None)
        if page is not self._page:
            self._page = page
            if page is not None:
                page.steps_changed.connect(self._show_steps)
        self._writing_menu.show_decisions(desk.decisions if desk is not None else None)
        self._show_steps()

    def _show_steps(self) -> None:
        page = self._page
        steps = page.steps if page is not None else None
        offered = steps.offered if steps is not None else frozenset()
        for action, made in self._steps.items():
            made.setEnabled(action in offered)
        is_writing = page is not None and page.place is None
        self._draft.setEnabled(page is not None and is_writing and page.text.draft.isEnabled())
        for made in self._writing:
            made.setEnabled(page is not None and page.subjects.import_button.isEnabled())

    def _show_choices(self) -> None:
        settings = self._context.preferences.settings
        chosen = {"language": settings.language, "scale": settings.scale, "colours": settings.colours}
        for setting, group in self._choices.items():
            for action in group.actions():
                action.setChecked(action.data() == chosen[setting])

    # Doing

    def _choose(self, action: QAction) -> None:
        group = action.actionGroup()
        if group is not None:
            self._context.preferences.choose(**{group.objectName(): action.data()})

    def _larger(self) -> None:
        self._change_scale(1)

    def _smaller(self) -> None:
        self._change_scale(-1)

    def _change_scale(self, step: int) -> None:
        present = min(SCALES, key=lambda scale: abs(scale - self._context.preferences.settings.scale))
        place = min(max(0, SCALES.index(present) + step), len(SCALES) - 1)
        self._context.preferences.choose(scale=SCALES[place])

    def _close_project(self) -> None:
        self._window.close_project()

    def _import(self) -> None:
        if self._window.desk is not None:
            self._window.desk.import_files()

    def _export(self) -> None:
        if self._window.desk is not None:
            self._window.desk.export()

    def _draft_missing(self) -> None:
        if self._window.desk is not None:
            self._window.desk.drafts.draft_missing()

    def _new_subject(self) -> None:
        if self._window.desk is not None:
            self._window.desk.subjects.new()

    def _edit_record(self) -> None:
        if self._window.desk is not None:
            self._window.desk.subjects.edit()

    def _take_in_outside(self) -> None:
        if self._window.desk is not None:
            self._window.desk.subjects.take_in_outside()

    def _delete_subject(self) -> None:
        if self._window.desk is not None:
            self._window.desk.subjects.delete()

    def _show_stale(self) -> None:
        if self._window.desk is not None:
            self._window.desk.subjects.show_stale()

    def _show_trash(self) -> None:
        if self._window.desk is not None:
            self._window.desk.subjects.show_trash()

    def _draft_shown(self) -> None:
        if self._window.desk is not None:
            self._window.desk.drafts.draft_shown()

    def _show_origins(self) -> None:
        if self._window.desk is not None:
            self._window.desk.origins.show_origins()

    def _show_models(self) -> None:
        if self._window.desk is not None:
            self._window.desk.drafts.show_models()

    def _stop(self) -> None:
        if self._page is not None:
            self._page.jobs.stop_all()

    def _step(self) -> None:
        action = self.sender()
        steps = self._page.steps if self._page is not None else None
        if isinstance(action, QAction) and steps is not None and action.data() in steps.offered:
            steps.step_asked.emit(Action(action.data()))

    def _ask_person(self) -> None:
        if self._window.desk is not None:
            self._window.desk.text.ask_person()

    def _go_to_place(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self._page is not None:
            self._page.bar.go_to(action.data())

    def _search(self) -> None:
        if self._page is not None:
            self._page.go_to(None)
            self._page.panes.go_to(0)
            self._page.subjects.search.setFocus()

    def _go_to_menus(self) -> None:
        bar = self._window.menuBar()
        bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        bar.setActiveAction(bar.actions()[0])

    def _show_keys(self) -> None:
        KeysDialog(self._context, self._window, self._window.menuBar()).show_over()

    def _show_about(self) -> None:
        AboutDialog(self._context, self._window).show_over()

    def _next_pane(self) -> None:
        if self._page is not None:
            self._page.next_pane(1)

    def _previous_pane(self) -> None:
        if self._page is not None:
            self._page.next_pane(-1)
