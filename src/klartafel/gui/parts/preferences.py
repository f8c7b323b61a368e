"""What a person chose on this machine: kept as a value, saved away from the window."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.gui.parts.background import Background
from klartafel.platform.settings import Settings, save_settings


class Preferences(QObject):
    """Signals: `changed` when anything was chosen anew."""

    changed = Signal()

    def __init__(self, settings: Settings, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self._background = background

    @property
    def role(self) -> Role:
        """What the person who works here does."""
        return Role(self.settings.role)

    def choose(self, **values: Any) -> None:
        """Choose something, by the names of `Settings`."""
        self._take(replace(self.settings, **values))

    def remember_project(self, path: Path) -> None:
        """Put a project on top of the list."""
        self._take(self.settings.with_recent(path))

    def _take(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            # Settings that cannot be saved cost the settings and nothing else.
            self._background.save(partial(save_settings, settings), _ignore, _ignore)
            self.changed.emit()


def _ignore(_outcome: Message | None) -> None:
    """Nothing hangs on it."""
