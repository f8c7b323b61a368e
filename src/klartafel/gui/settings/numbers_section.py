"""The numbers of the rules: values of the house, which a project may set otherwise."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from klartafel.domain.checking import CheckSettings, RuleNumber
from klartafel.domain.finding import Explanation
from klartafel.domain.message import Message
from klartafel.domain.text import Profile
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.plain import PlainLabel, button, choice_list
from klartafel.gui.parts.wording import Wording
from klartafel.gui.settings.rules_section import PROFILES
from klartafel.gui.settings.saver import Saver
from klartafel.services import rule_settings
from klartafel.services.workbench import Workbench

_LARGEST = 999
_NAMES = {
    "target": Message.of("settings.number-target"),
    "warning_above": Message.of("settings.number-warning-above"),
    "error_above": Message.of("settings.number-error-above"),
    "warning_below": Message.of("settings.number-warning-below"),
    "hint_below": Message.of("settings.number-hint-below"),
    "items": Message.of("settings.number-items"),
    "lines": Message.of("settings.number-lines"),
    "relative_words": Message.of("settings.number-relative-words"),
    "rare_below_tenths_of_zipf": Message.of("settings.number-rare"),
    "fewest_letters": Message.of("settings.number-fewest-letters"),
    "most_syllables": Message.of("settings.number-most-syllables"),
    "most_letters": Message.of("settings.number-most-letters"),
    "fewest_heavy_nouns": Message.of("settings.number-heavy-nouns"),
}


@dataclass(frozen=True, slots=True)
class _Place:
    """One number of one rule in one profile, with the value of the house."""

    explanation: Explanation
    profile: Profile
    name: str
    house_value: int


class NumbersSection(QWidget):
    """First which number, then its value; the value of the house stands beside it."""

    def __init__(
        self, context: Context, workbench: Workbench, saver: Saver, explanations: tuple[Explanation, ...]
    ) -> None:
        super().__init__()
        self._context = context
        self._workbench = workbench
        self._saver = saver
        self._settings = CheckSettings()
        self._places = tuple(
            _Place(explanation, profile, name, value)
            for explanation in explanations
            for profile, numbers in explanation.numbers
            for name, value in numbers
        )
        wording = Wording(context, self)
        self.number = choice_list()
        self.number.setMinimumHeight(context.look.pixels(160))
        self.number.addItems([""] * len(self._places))
        self.number.setCurrentRow(0)
        self.number.currentRowChanged.connect(self._show_value)
        self.value = QSpinBox()
        self.value.setRange(1, _LARGEST)
        self._house = PlainLabel(role="muted")
        self.take = button(self.keep)
        wording.put(self.take.setText, Message.of("settings.take-number"))
        form = Fields()
        form.add(wording.label_for(self.number, Message.of("settings.number")), self.number)
        row = QHBoxLayout()
        row.addWidget(self.value)
        row.addWidget(self.take)
        row.addStretch(1)
        form.add(wording.label_for(self.value, Message.of("settings.value")), row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self._house)
        context.words.changed.connect(self.retranslate)
        self.retranslate()

    def show_settings(self, settings: CheckSettings) -> None:
        """Show what holds."""
        if settings.numbers != self._settings.numbers:
            self._settings = settings
            self._show_value()

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid changes."""
        self.value.setReadOnly(not writable)
        self.take.setEnabled(writable)

    def keep(self) -> None:
        """Write the number."""
        place = self._places[self.number.currentRow()]
        number = RuleNumber(place.explanation.rule, place.profile, place.name, self.value.value())
        self._saver.save(partial(self._write, number))

    def retranslate(self) -> None:
        """The numbers in the present language."""
        say = self._context.say
        for row, place in enumerate(self._places):
            words = Message.of(
                "settings.number-of-rule",
                rule=place.explanation.what,
                profile=PROFILES[place.profile],
                name=_NAMES[place.name],
            )
            self.number.item(row).setText(say(words))
        self._show_value()

    def _write(self, number: RuleNumber) -> None:
        rule_settings.change(self._workbench, rule_settings.set_number(number))

    def _show_value(self, *_row: int) -> None:
        place = self._places[self.number.currentRow()]
        key = (place.explanation.rule, place.profile, place.name)
        own = {(n.rule, n.profile, n.name): n.value for n in self._settings.numbers}
        self.value.setValue(own.get(key, place.house_value))
        self._house.setText(self._context.say(Message.of("settings.house-value", value=place.house_value)))
