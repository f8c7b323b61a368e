"""Prompts to read, to change, and to use."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from klartafel.domain.message import Message
from klartafel.domain.workshop import OwnPrompt
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainEditor, PlainLabel, button
from klartafel.gui.parts.wording import Wording
from klartafel.gui.workshop.trial_form import KINDS
from klartafel.services.own_prompts import PromptShelf

_SHIPPED, _TYPED = 0, -1  # versions of the house count from 1


class PromptSection(QWidget):
    """Signals: `typed(prompt, text)` for words to be saved that are no version; `kept(text)` for a version;
    `used(prompt, number)`, with 0 for the one that comes with the program."""

    typed = Signal(str, str)
    kept = Signal(str)
    used = Signal(str, int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shelves: tuple[PromptShelf, ...] = ()
        self._typed: dict[str, str] = {}
        self._unsaved: set[str] = set()
        self._wanted: int | None = None  # a version that was kept and not read yet
        wording = Wording(context, self)
        self.prompt, self.version = QComboBox(), QComboBox()
        for _, _, prompt_id, _ in KINDS:
            self.prompt.addItem("", prompt_id)
        wording.choices(self.prompt, tuple(name for *_, name in KINDS))
        self.prompt.currentIndexChanged.connect(self._list_versions)
        self.version.currentIndexChanged.connect(self._show_text)
        self.page = PlainEditor()
        self.page.setMinimumHeight(context.look.pixels(300))
        self.page.textChanged.connect(self._edited)
        self.page.focus_left.connect(self.tell)
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

    def show_shelves(self, shelves: tuple[PromptShelf, ...], *, writable: bool) -> None:
        """Show what there is; words that somebody wrote and did not keep are there as well."""
        self.keep_button.setEnabled(writable)
        self.use_button.setEnabled(writable)
        self.page.setReadOnly(not writable)
        for shelf in shelves:
            if shelf.typed:
                self._typed.setdefault(shelf.id, shelf.typed)
        if shelves != self._shelves:
            self._shelves = shelves
            self._list_versions()

    def show_kept(self, kept: OwnPrompt) -> None:
        """What was written is a version now."""
        self._typed.pop(kept.id, None)
        self._wanted = kept.number
        self._list_versions()

    def tell(self) -> None:
        """Have what was written saved."""
        for prompt in self._unsaved:
            self.typed.emit(prompt, self._typed.get(prompt, ""))
        self._unsaved.clear()

    def _shelf(self) -> PromptShelf | None:
        return next((shelf for shelf in self._shelves if shelf.id == self.prompt.currentData()), None)

    def _text_of(self, shelf: PromptShelf, number: int) -> str:
        if number == _TYPED:
            return self._typed.get(shelf.id, "")
        return shelf.shipped.text if number == _SHIPPED else shelf.version(number).text

    def _list_versions(self, *_chosen: int) -> None:
        shelf = self._shelf()
        if shelf is None:
            return
        say, chosen = self._context.say, self.version.currentData()
        self.version.blockSignals(True)
        self.version.clear()
        if shelf.id in self._typed:
            self.version.addItem(say(Message.of("workshop-page.not-kept")), _TYPED)
        for own in reversed(shelf.own):
            self.version.addItem(say(Message.of("workshop-page.own", number=own.number)), own.number)
        shipped = Message.of("workshop-page.shipped", version=shelf.shipped.version)
        self.version.addItem(say(shipped), _SHIPPED)
        wanted = self.version.findData(self._wanted)
        if wanted >= 0:
            self._wanted = None
        self.version.setCurrentIndex(wanted if wanted >= 0 else max(0, self.version.findData(chosen)))
        self.version.blockSignals(False)
        used = (
            Message.of("workshop-page.uses-shipped")
            if shelf.used is None
            else Message.of("workshop-page.uses-own", number=shelf.used.number)
        )
        self._in_use.setText(say(used))
        self._show_text()

    def _show_text(self, *_chosen: int) -> None:
        shelf, number = self._shelf(), self.version.currentData()
        self.use_button.setEnabled(self.keep_button.isEnabled() and number != _TYPED)
        text = "" if shelf is None or number is None else self._text_of(shelf, number)
        if self.page.toPlainText() != text:
            self.page.blockSignals(True)
            self.page.show_text(text)
            self.page.blockSignals(False)

    def _edited(self) -> None:
        """From the first key on, the words are somebody's own: no version is written over."""
        prompt = self.prompt.currentData()
        begins = prompt not in self._typed
        self._typed[prompt] = self.page.toPlainText()
        self._unsaved.add(prompt)
        if begins or self.version.currentData() != _TYPED:
            self.version.blockSignals(True)
            if begins:
                self.version.insertItem(0, self._context.say(Message.of("workshop-page.not-kept")), _TYPED)
            self.version.setCurrentIndex(self.version.findData(_TYPED))
            self.version.blockSignals(False)
            self.use_button.setEnabled(False)

    def _keep(self) -> None:
        self.tell()
        self.kept.emit(self.page.toPlainText())

    def _use(self) -> None:
        self.used.emit(self.prompt.currentData(), self.version.currentData())
