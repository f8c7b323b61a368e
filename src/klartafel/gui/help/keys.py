"""Which keys do what: read from the menus themselves, so that the list is never behind the program."""

from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from klartafel.domain.message import Message

# Keys that belong to no menu, because they hold everywhere.
_EVERYWHERE = (
    (QKeySequence("Tab"), Message.of("help.key-next")),
    (QKeySequence("Shift+Tab"), Message.of("help.key-previous")),
    (QKeySequence("Space"), Message.of("help.key-press")),
    (QKeySequence("Return"), Message.of("help.key-take")),
    (QKeySequence("Esc"), Message.of("help.key-cancel")),
)
_MODIFIERS = {
    "Ctrl": Message.of("help.ctrl"),
    "Shift": Message.of("help.shift"),
    "Alt": Message.of("help.alt"),
    "Return": Message.of("help.return"),
    "Space": Message.of("help.space"),
    "Esc": Message.of("help.escape"),
    "Tab": Message.of("help.tab"),
}


@dataclass(frozen=True, slots=True)
class Key:
    """One line: the keys, what they do, and the menu it stands in (None for what holds everywhere)."""

    keys: QKeySequence
    does: Message | str
    menu: str | None


def keys_of(bar: QMenuBar) -> tuple[Key, ...]:
    """Every key of these menus in their order, then those that hold everywhere."""
    found: list[Key] = []
    for top in bar.actions():
        _gather(top, _words(top), found)
    return (*found, *(Key(keys, does, None) for keys, does in _EVERYWHERE))


def name_of_keys(keys: QKeySequence) -> tuple[Message | str, ...]:
    """The keys one after the other, as they are written on a keyboard: Strg, Umschalt, D."""
    written = keys.toString(QKeySequence.SequenceFormat.PortableText)
    # "Ctrl++" is Ctrl and the key of the plus.
    names = [name or "+" for name in written.replace("++", "+\0").split("+")]
    return tuple(_MODIFIERS.get(name, name.replace("\0", "+")) for name in names)


def _gather(action: QAction, menu: str, found: list[Key]) -> None:
    inside = action.menu()
    if not isinstance(inside, QMenu):
        if not action.shortcut().isEmpty():
            found.append(Key(action.shortcut(), _words(action), menu))
        return
    for part in inside.actions():
        _gather(part, menu, found)


def _words(action: QAction) -> str:
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
