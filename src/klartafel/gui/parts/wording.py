"""Words that follow the language: each with what it is put into."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, name_control


class Wording(QObject):
    """Puts words where they belong now, and again whenever the language changes."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._said: list[tuple[Callable[[str], object], Message]] = []
        context.words.changed.connect(self.retranslate)

    def put(self, place: Callable[[str], object], message: Message) -> None:
        """Have `place` called with the sentence, such as a bound `setText`."""
        self._said.append((place, message))
        place(self._context.say(message))

    def label_for(self, widget: QWidget, message: Message) -> QLabel:
        """A visible label that also is the name of a control for screen readers."""
        label = PlainLabel()
        label.setBuddy(widget)
        self.put(label.setText, message)
        self.put(partial(name_control, widget), message)
        return label

    def choices(self, box: QComboBox, messages: tuple[Message, ...]) -> None:
        """The choices of a box, in their order; the items must be there already."""
        for number, message in enumerate(messages):
            self.put(partial(box.setItemText, number), message)

    def retranslate(self) -> None:
        """Everything in the present language."""
        for place, message in self._said:
            place(self._context.say(message))
