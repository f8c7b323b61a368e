"""Who answers for the texts, how long they may be, how the house writes."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.settings import ProjectSettings
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.plain import PlainEditor
from klartafel.gui.parts.wording import Wording
from klartafel.gui.settings.saver import Saver
from klartafel.services.house_settings import LONGEST_STYLE, MOST_WORDS, change_house
from klartafel.services.workbench import Workbench

_NO_LIMIT = 0  # the spin box shows words for it


class HouseSection(QWidget):
    """Saves a field when a person leaves it; what was not changed is not written."""

    def __init__(self, context: Context, workbench: Workbench, saver: Saver) -> None:
        super().__init__()
        self._context = context
        self._workbench = workbench
        self._saver = saver
        self._stored = ProjectSettings()
        self._wording = Wording(context, self)
        self.title, self.institution = QLineEdit(), QLineEdit()
        self.limit = QSpinBox()
        self.limit.setRange(_NO_LIMIT, MOST_WORDS)
        self.style_ = PlainEditor()
        self.style_.setFixedHeight(context.look.pixels(96))
        form = Fields()
        for widget, words in (
            (self.title, Message.of("settings.title-of-project")),
            (self.institution, Message.of("settings.institution")),
            (self.limit, Message.of("settings.word-limit")),
            (self.style_, Message.of("settings.house-style", most=LONGEST_STYLE)),
        ):
            form.add(self._wording.label_for(widget, words), widget)
        self._wording.put(self.limit.setSpecialValueText, Message.of("settings.limit-of-kind"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        self.title.editingFinished.connect(self.keep)
        self.institution.editingFinished.connect(self.keep)
        self.limit.editingFinished.connect(self.keep)
        self.style_.focus_left.connect(self.keep)

    def show_settings(self, settings: ProjectSettings) -> None:
        """Show what holds; a field in which somebody types keeps its words."""
        before, self._stored = self._stored, settings
        if self._entered() not in (before, settings):
            return
        self.title.setText(settings.title)
        self.institution.setText(settings.institution)
        self.limit.setValue(settings.word_limit or _NO_LIMIT)
        if self.style_.toPlainText() != settings.house_style:
            self.style_.show_text(settings.house_style)

    def keep(self) -> None:
        """Write what was changed."""
        entered = self._entered()
        if entered != self._stored:
            self._saver.save(partial(change_house, self._workbench, entered))

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid changes."""
        for widget in (self.title, self.institution, self.limit, self.style_):
            widget.setReadOnly(not writable)

    def _entered(self) -> ProjectSettings:
        return replace(
            self._stored,
            title=self.title.text().strip(),
            institution=self.institution.text().strip(),
            word_limit=self.limit.value() or None,
            house_style=self.style_.toPlainText().strip(),
        )
