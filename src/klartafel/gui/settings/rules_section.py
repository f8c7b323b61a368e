"""How texts are checked: the signs of the house, rules on and off, and their numbers."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from klartafel.domain.checking import CheckSettings, Separator
from klartafel.domain.finding import Basis, Explanation, Severity
from klartafel.domain.message import Message
from klartafel.domain.text import Profile
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.plain import PlainLabel, choice_list
from klartafel.gui.parts.wording import Wording
from klartafel.gui.settings.saver import Saver
from klartafel.services import rule_settings
from klartafel.services.rule_settings import Change
from klartafel.services.workbench import Workbench

_SEPARATORS = (
    (Separator.HYPHEN, Message.of("settings.separator-hyphen")),
    (Separator.MEDIOPUNKT, Message.of("settings.separator-mediopunkt")),
)
PROFILES = {
    Profile.EINFACHE_SPRACHE: Message.of("settings.profile-es"),
    Profile.LEICHTE_SPRACHE: Message.of("settings.profile-ls"),
    Profile.PLAIN_ENGLISH: Message.of("settings.profile-plain-en"),
    Profile.EASY_READ: Message.of("settings.profile-easy-read"),
    Profile.ALT: Message.of("settings.profile-alt"),
    Profile.ALT_LONG: Message.of("settings.profile-alt-long"),
    Profile.AUDIO: Message.of("settings.profile-audio"),
}
_SEVERITIES = {
    Severity.ERROR: Message.of("window.severity-error"),
    Severity.WARNING: Message.of("window.severity-warning"),
    Severity.ASK: Message.of("window.severity-ask"),
    Severity.HINT: Message.of("window.severity-hint"),
}
_BASES = {
    Basis.BITV: Message.of("settings.basis-bitv"),
    Basis.DIN: Message.of("settings.basis-din"),
    Basis.NETZWERK: Message.of("settings.basis-netzwerk"),
    Basis.HOUSE: Message.of("settings.basis-house"),
}
_RULE = Qt.ItemDataRole.UserRole


class RulesSection(QWidget):
    """Every change is written at once; the rule that is looked at is explained below the list."""

    def __init__(
        self, context: Context, workbench: Workbench, saver: Saver, explanations: tuple[Explanation, ...]
    ) -> None:
        super().__init__()
        self._context = context
        self._workbench = workbench
        self._saver = saver
        self._explanations = {explanation.rule: explanation for explanation in explanations}
        self._settings = CheckSettings()
        wording = Wording(context, self)
        self.separator = QComboBox()
        self.separator.addItems([""] * len(_SEPARATORS))
        wording.choices(self.separator, tuple(words for _, words in _SEPARATORS))
        self.separator.activated.connect(self._choose_separator)
        self.gender_signs = QCheckBox()
        wording.put(self.gender_signs.setText, Message.of("settings.gender-signs"))
        self.gender_signs.clicked.connect(self._choose_gender_signs)
        self.rules = choice_list()
        self.rules.setMinimumHeight(context.look.pixels(220))
        self.rules.itemChanged.connect(self._switch)
        self.rules.currentRowChanged.connect(self._explain)
        self._explained = PlainLabel(role="muted")
        form = Fields()
        form.add(wording.label_for(self.separator, Message.of("settings.separator")), self.separator)
        form.add(self.gender_signs)
        form.add(wording.label_for(self.rules, Message.of("settings.rules")), self.rules)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self._explained)
        self._list_rules()
        context.words.changed.connect(self.retranslate)

    def show_settings(self, settings: CheckSettings) -> None:
        """Show what holds."""
        self._settings = settings
        self.separator.setCurrentIndex([s for s, _ in _SEPARATORS].index(settings.separator))
        self.gender_signs.setChecked(settings.allow_gender_signs)
        self.rules.blockSignals(True)
        for row in range(self.rules.count()):
            item = self.rules.item(row)
            off = item.data(_RULE) in settings.switched_off
            item.setCheckState(Qt.CheckState.Unchecked if off else Qt.CheckState.Checked)
        self.rules.blockSignals(False)

    def set_writable(self, writable: bool) -> None:
        """Allow or forbid changes."""
        for widget in (self.separator, self.gender_signs, self.rules):
            widget.setEnabled(writable)

    def retranslate(self) -> None:
        """The rules in the present language."""
        self.rules.blockSignals(True)
        for row in range(self.rules.count()):
            item = self.rules.item(row)
            item.setText(self._context.say(self._explanations[item.data(_RULE)].what))
        self.rules.blockSignals(False)
        self._explain(self.rules.currentRow())

    def _list_rules(self) -> None:
        self.rules.blockSignals(True)
        for rule in self._explanations:
            item = QListWidgetItem()
            item.setData(_RULE, rule)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.rules.addItem(item)
        self.rules.blockSignals(False)
        self.retranslate()

    def _explain(self, row: int) -> None:
        """Why the rule is there, how much it weighs, and whom that rests on."""
        if row < 0:
            self._explained.setText(self._context.say(Message.of("settings.rule-hint")))
            return
        say = self._context.say
        explanation = self._explanations[self.rules.item(row).data(_RULE)]
        lines = [say(explanation.why)]
        for profile, weight in explanation.weights:
            bases = ", ".join(say(_BASES[basis]) for basis in weight.basis)
            words = Message.of(
                "settings.rule-weight",
                profile=PROFILES[profile],
                severity=_SEVERITIES[weight.severity],
                bases=bases,
            )
            lines.append(say(words))
        self._explained.setText("\n".join(lines))

    def _choose_separator(self, place: int) -> None:
        self._change(rule_settings.set_separator(_SEPARATORS[place][0]))

    def _choose_gender_signs(self, allowed: bool) -> None:
        self._change(rule_settings.allow_gender_signs(allowed=allowed))

    def _switch(self, item: QListWidgetItem) -> None:
        on = item.checkState() is Qt.CheckState.Checked
        self._change(rule_settings.switch_rules((item.data(_RULE),), on=on))

    def _change(self, change: Change) -> None:
        self._saver.save(partial(rule_settings.change, self._workbench, change))
