"""Prompts to read, to change, and to use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.gui.parts.wording import Wording
from klartafel.gui.workshop.trial_form import KINDS
from klartafel.services.own_prompts import PromptShelf

_SHIPPED = 0  # versions of the house count from 1


class PromptSection(QWidget):
    """Signals: `kept(text)`; `used(prompt, number)`, with 0 for the one that comes with the program."""

    kept = Signal(str)
    used = Signal(str, int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shelves: tuple[PromptShelf, ...] = ()
        wording = Wording(context, self)
        self.prompt, self.version = QComboBox(), QComboBox()
        for _, _, prompt_id, _ in KINDS:
            self.prompt.addItem("", prompt_id)
        wording.choices(self.prompt, tuple(name for *_, name in KINDS))
        self.prompt.currentIndexChanged.connect(self._list_versions)
        self.version.currentIndexChanged.connect(self._show_text)
        self.page = PlainEditor()
        self.page.setMinimumHeight(context.look.pixels(300))
        self._in_use = PlainLabel()
        self.keep_button, self.use_button = button(self._keep), button(self._use)
        wording.put(self.keep_button.setText, Message.of("workshop-page.keep-prompt"))
        wording.put(self.use_button.setText, Message.of("workshop-page.use-prompt"))
        actions = side_by_side(self.keep_button, self.use_button)
        fields = Fields(self)
        fields.setContentsMargins(0, 0, 0, 0)
        for widget, words in (
            (self.prompt, Message.of("workshop-page.prompt")),
            (self.version, Message.of("workshop-page.version")),
            (self.page, Message.of("workshop-page.prompt-text")),
        ):
            fields.add(wording.label_for(widget, words), widget)
        fields.add(self._in_use)
        fields.add(actions)
        context.words.changed.connect(self._list_versions)

    @property
    def is_changed(self) -> bool:
        """Whether somebody changed the words of the version that is shown."""
        return self.page.toPlainText().strip() != self._stored_text().strip()

    def show_shelves(self, shelves: tuple[PromptShelf, ...], *, writable: bool) -> None:
        """Show what there is; words that somebody changed stay."""
        self.keep_button.setEnabled(writable)
        self.use_button.setEnabled(writable)
        self.page.setReadOnly(not writable)
        if shelves != self._shelves:
            self._shelves = shelves
            self._list_versions()

    def _shelf(self) -> PromptShelf | None:
        return next((shelf for shelf in self._shelves if shelf.id == self.prompt.currentData()), None)

    def _stored_text(self) -> str:
        shelf, number = self._shelf(), self.version.currentData()
        if shelf is None or number is None:
            return ""
        return shelf.shipped.text if number == _SHIPPED else shelf.version(number).text

    def _list_versions(self, *_chosen: int) -> None:
        shelf = self._shelf()
        if shelf is None:
            return
        chosen = self.version.currentData()
        self.version.blockSignals(True)
        self.version.clear()
        for own in reversed(shelf.own):
            self.version.addItem(
                self._context.say(Message.of("workshop-page.own", number=own.number)), own.number
            )
        shipped = Message.of("workshop-page.shipped", version=shelf.shipped.version)
        self.version.addItem(self._context.say(shipped), _SHIPPED)
        self.version.setCurrentIndex(max(0, self.version.findData(chosen)))
        self.version.blockSignals(False)
        used = (
            Message.of("workshop-page.uses-shipped")
            if shelf.used is None
            else Message.of("workshop-page.uses-own", number=shelf.used.number)
        )
        self._in_use.setText(self._context.say(used))
        self._show_text()

    def _show_text(self, *_chosen: int) -> None:
        text = self._stored_text()
        if self.page.toPlainText() != text and not self.page.hasFocus():
            self.page.show_text(text)

    def _keep(self) -> None:
        self.kept.emit(self.page.toPlainText())

    def _use(self) -> None:
        self.used.emit(self.prompt.currentData(), self.version.currentData())
