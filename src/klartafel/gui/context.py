"""What every page is given: words, work in the background, look, preferences. One of it per window."""

from collections.abc import Callable
from dataclasses import dataclass

from klartafel.domain.message import Message
from klartafel.gui.parts.background import Background
from klartafel.gui.parts.preferences import Preferences
from klartafel.gui.parts.theme import Look
from klartafel.gui.parts.words import Words
from klartafel.services.engines import OpenEngine, open_engine


@dataclass(frozen=True, slots=True)
class Context:
    """Handed down by constructors; nothing here is global. `open_engine` is slow and may fail."""

    words: Words
    background: Background
    look: Look
    preferences: Preferences
    open_engine: Callable[[], OpenEngine] = open_engine

    def say(self, message: Message) -> str:
        """The sentence for a message in the interface's present language."""
        return self.words.say(message)
