"""How the window looks and speaks on this machine."""

from PySide6.QtWidgets import QComboBox, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.theme import SCALES
from klartafel.gui.parts.wording import Wording
from klartafel.platform.messages import LANGUAGES
from klartafel.platform.settings import COLOURS

# A language is always named in itself.
LANGUAGE_NAMES = {"de": "Deutsch", "en": "English"}
COLOUR_NAMES = {
    "system": Message.of("window.colours-system"),
    "light": Message.of("window.colours-light"),
    "dark": Message.of("window.colours-dark"),
}


class LookSection(QWidget):
    """The same choices as in the menu."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        wording = Wording(context, self)
        self.language, self.scale, self.colours = QComboBox(), QComboBox(), QComboBox()
        for language in LANGUAGES:
            self.language.addItem(LANGUAGE_NAMES[language], language)
        for scale in SCALES:
            self.scale.addItem(f"{scale} %", scale)
        for colours in COLOURS:
            self.colours.addItem("", colours)
        wording.choices(self.colours, tuple(COLOUR_NAMES[colours] for colours in COLOURS))
        form = Fields(self)
        form.setContentsMargins(0, 0, 0, 0)
        for box, words in (
            (self.language, Message.of("settings.language")),
            (self.scale, Message.of("settings.scale")),
            (self.colours, Message.of("settings.colours")),
        ):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            form.add(wording.label_for(box, words), box)
            box.activated.connect(self._choose)
        context.preferences.changed.connect(self.show_chosen)
        self.show_chosen()

    def show_chosen(self) -> None:
        """Show what holds."""
        settings = self._context.preferences.settings
        for box, chosen in (
            (self.language, settings.language),
            (self.scale, settings.scale),
            (self.colours, settings.colours),
        ):
            box.setCurrentIndex(box.findData(chosen))

    def _choose(self, _place: int) -> None:
        self._context.preferences.choose(
            language=self.language.currentData(),
            scale=self.scale.currentData(),
            colours=self.colours.currentData(),
        )
