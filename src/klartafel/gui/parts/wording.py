"""Words that follow the language: each with what it is put into."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QComboBox, QLabel, QSpinBox, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, name_box, name_spin_box


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
        if isinstance(widget, QComboBox):
            self.put(_BoxName(widget).put, message)
        elif isinstance(widget, QSpinBox):
            self.put(_SpinBoxName(widget).put, message)
        else:
            self.put(widget.setAccessibleName, message)
        return label

    def choices(self, box: QComboBox, messages: tuple[Message, ...]) -> None:
        """The choices of a box, in their order; the items must be there already."""
        for number, message in enumerate(messages):
            self.put(_ItemText(box, number).put, message)

    def retranslate(self) -> None:
        """Everything in the present language."""
        for place, message in self._said:
            place(self._context.say(message))


class _BoxName:
    def __init__(self, box: QComboBox) -> None:
        self._box = box

    def put(self, words: str) -> None:
        name_box(self._box, words)


class _SpinBoxName:
    def __init__(self, box: QSpinBox) -> None:
        self._box = box

    def put(self, words: str) -> None:
        name_spin_box(self._box, words)


class _ItemText:
    def __init__(self, box: QComboBox, number: int) -> None:
        self._box = box
        self._number = number

    def put(self, words: str) -> None:
        self._box.setItemText(self._number, words)
