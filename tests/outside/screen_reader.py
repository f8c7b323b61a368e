"""A person with a screen reader, as a program: it knows the accessibility bus and nothing of Klartafel.

Runs under the Python that has the bindings of the bus (Debian: python3-gi, gir1.2-atspi-2.0).
"""

import re
import time
from collections.abc import Callable, Iterator

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30.0  # seconds
_DEEPEST = 40
BUTTON, EDITOR, TABLE, LIST = "push button", "text", "table", "list"
SHOWING, FOCUSED, ENABLED = Atspi.StateType.SHOWING, Atspi.StateType.FOCUSED, Atspi.StateType.ENABLED


class NotReachable(AssertionError):
    """What a person would look for in vain."""


class ScreenReader:
    """Finds things by role and name, presses, types and reads. Everything waits until it can be done.

    `heard` is what the program had the screen reader say.
    """

    def __init__(self, program: str) -> None:
        Atspi.init()
        self.heard: list[str] = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")
        self._desktop = Atspi.get_desktop(0)
        self._program = self._wait(lambda: self._named(program), f"the program {program}")

    # Finding

    def find(self, role: str, name: str = "", inside: Atspi.Accessible | None = None) -> Atspi.Accessible:
        """What is on the screen with this role, and a name (or description) that matches the pattern."""
        return self._wait(lambda: self._seen(role, name, inside), f"{role} “{name}”")

    def is_there(self, role: str, name: str = "") -> bool:
        """Whether it can be found now."""
        return self._seen(role, name, None) is not None

    def wait_until_gone(self, role: str, name: str = "") -> None:
        """Until it is not on the screen any more."""
        self._wait(lambda: not self.is_there(role, name), f"the end of {role} “{name}”")

    def wait_to_hear(self, words: str) -> str:
        """Until the program announced something that matches."""

        def found() -> str | None:
            return next((said for said in self.heard if re.search(words, said)), None)

        return self._wait(found, f"the announcement “{words}”, heard only {self.heard}")

    def unnamed(self) -> list[str]:
        """Controls on the screen that a screen reader has no words for."""
        silent = []
        for node in self._walk(self._window()):
            states = node.get_state_set()
            if node.get_role_name() == "table cell":
                continue  # a cell may be empty
            if states.contains(SHOWING) and states.contains(Atspi.StateType.FOCUSABLE) and not words_of(node):
                silent.append(f"{node.get_role_name()} in {_path(node)}")
        return silent

    # Doing

    def press(self, role: str, name: str) -> None:
        """Do the first action of something, as a screen reader does on Enter."""
        self._wait(lambda: self._press(self._seen(role, name, None)), f"to press {role} “{name}”")

    def menu(self, *path: str) -> None:
        """Press an entry of the menus. Menus are read out while they are closed too."""
        node = self._window()
        for name in path:
            node = self._wait(lambda node=node, name=name: self._entry(node, name), f"the menu {path}")
        if not node.get_state_set().contains(ENABLED):
            raise NotReachable(f"the menu entry {path} is disabled")
        node.get_action_iface().do_action(0)
        self.pause()

    def write(self, role: str, name: str, words: str) -> None:
        """Replace the words of a field."""
        node = self.find(role, name)
        Atspi.Component.grab_focus(node)
        self.pause()
        if not Atspi.EditableText.set_text_contents(node, words):
            raise NotReachable(f"{role} “{name}” cannot be written")
        self.pause()

    def choose(self, role: str, name: str, inside: Atspi.Accessible) -> Atspi.Accessible:
        """Choose an entry of a list or a row of a table."""
        node = self.find(role, name, inside)
        parent, number = node.get_parent(), node.get_index_in_parent()
        if not Atspi.Selection.select_child(parent, number):
            raise NotReachable(f"{role} “{name}” cannot be chosen")
        self.pause()
        return node

    def key(self, name: str) -> None:
        """Strike a key: "Return", "Escape", "Tab", "F1"."""
        code = Atspi.keysym_from_name(name) if hasattr(Atspi, "keysym_from_name") else _KEYS[name]
        Atspi.generate_keyboard_event(code, None, Atspi.KeySynthType.SYM)
        self.pause()

    # Reading

    def text(self, role: str, name: str) -> str:
        """The words in a field."""
        node = self.find(role, name)
        return str(Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node)))

    def entries(self, node: Atspi.Accessible) -> list[str]:
        """The words of everything in a list or a table, in order."""
        self._refresh()
        children = (node.get_child_at_index(number) for number in range(node.get_child_count()))
        return [words_of(child) for child in children if child is not None]

    def labels(self) -> list[str]:
        """All plain words on the screen."""
        return [
            node.get_name()
            for node in self._walk(self._window())
            if node.get_role_name() == "label" and node.get_state_set().contains(SHOWING)
        ]

    def focus(self) -> str:
        """Role and name of what has the keyboard."""
        for node in self._walk(self._window()):
            if node.get_state_set().contains(FOCUSED):
                return f"{node.get_role_name()} “{words_of(node)}”"
        return ""

    def pause(self, seconds: float = 0.15) -> None:
        """Let the program react, and hear what it says."""
        end = time.monotonic() + seconds
        context = GLib.MainContext.default()
        while time.monotonic() < end:
            if not context.iteration(False):
                time.sleep(0.01)

    def wait(self, reached: Callable[[], object], what: str) -> None:
        """Until something is true."""
        self._wait(reached, what)

    # Inside

    def _hear(self, event: Atspi.Event) -> None:
        self.heard.append(str(event.any_data))

    def _named(self, name: str) -> Atspi.Accessible | None:
        self._desktop.clear_cache()
        for number in range(self._desktop.get_child_count()):
            child = self._desktop.get_child_at_index(number)
            if child is not None and child.get_name() == name:
                return child
        return None

    def _window(self) -> Atspi.Accessible:
        """The topmost window: a dialog lies over what opened it."""
        self._refresh()
        windows = [
            self._program.get_child_at_index(number) for number in range(self._program.get_child_count())
        ]
        shown = [one for one in windows if one is not None and one.get_state_set().contains(SHOWING)]
        modal = [one for one in shown if one.get_state_set().contains(Atspi.StateType.MODAL)]
        if not shown:
            raise NotReachable("no window is shown")
        return (modal or shown)[-1]

    def _refresh(self) -> None:
        self.pause(0.02)
        self._program.clear_cache()

    def _seen(self, role: str, name: str, inside: Atspi.Accessible | None) -> Atspi.Accessible | None:
        for node in self._walk(inside or self._window()):
            if node.get_role_name() != role or not node.get_state_set().contains(SHOWING):
                continue
            if re.search(name, node.get_name()) or re.search(name, node.get_description() or ""):
                return node
        return None

    def _entry(self, node: Atspi.Accessible, name: str) -> Atspi.Accessible | None:
        for child in self._walk(node):
            if child.get_role_name() == "menu item" and re.fullmatch(name, child.get_name()):
                return child
        return None

    def _press(self, node: Atspi.Accessible | None) -> bool:
        if node is None or not node.get_state_set().contains(ENABLED):
            return False
        done = bool(node.get_action_iface().do_action(0))
        self.pause()
        return done

    def _walk(self, node: Atspi.Accessible | None, depth: int = 0) -> Iterator[Atspi.Accessible]:
        if node is None or depth > _DEEPEST:
            return
        try:
            yield node
            count = node.get_child_count()
            for number in range(count):
                yield from self._walk(node.get_child_at_index(number), depth + 1)
        except GLib.Error:
            return  # it went away while we looked

    def _wait(self, reached: Callable[[], object], what: str) -> object:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = reached()
            except GLib.Error:
                found = None
            if found:
                return found
            self.pause(0.1)
        raise NotReachable(f"not reached: {what}. On the screen: {self._described()}")

    def _described(self) -> str:
        return "; ".join(
            f"{node.get_role_name()} “{words_of(node)}”"
            for node in self._walk(self._window())
            if node.get_state_set().contains(SHOWING) and words_of(node)
        )


_KEYS = {"Return": 0xFF0D, "Escape": 0xFF1B, "Tab": 0xFF09, "F1": 0xFFBE, "Down": 0xFF54, "F6": 0xFFC3}


def words_of(node: Atspi.Accessible) -> str:
    """What is read out for something: its name, else its description."""
    return str(node.get_name() or node.get_description() or "").strip()


def _path(node: Atspi.Accessible) -> str:
    names: list[str] = []
    parent = node.get_parent()
    while parent is not None and len(names) < 4:
        names.append(f"{parent.get_role_name()} {parent.get_name()}".strip())
        parent = parent.get_parent()
    return " < ".join(names)
