"""All stale texts: what changed, "still valid" for those that are ticked, or on to the writing page."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from klartafel.domain.label import name_of_text, state_name
from klartafel.domain.message import Message
from klartafel.domain.person import Person
from klartafel.gui.context import Context
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, button, literal_tip
from klartafel.gui.parts.saving_sheet import SavingSheet
from klartafel.gui.stale.difference_view import DifferenceView
from klartafel.services.stale import Confirmation, StaleText, confirm_still_valid
from klartafel.services.workbench import Workbench

_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class StaleDialog(SavingSheet):
    """`outcome` tells what was confirmed and what the gate refused.

    `person` says who confirms, when it is asked away from the window. Signals: `rewrite_asked(text)`.
    """

    rewrite_asked = Signal(object)

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        workbench: Workbench,
        stale: tuple[StaleText, ...],
        person: Callable[[], Person],
    ) -> None:
        super().__init__(context, parent, Message.of("stale.title"), agree=Message.of("stale.still-valid"))
        self._workbench = workbench
        self._stale = stale
        self._person = person
        self._lead = PlainLabel()
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(4)
        for _ in stale:
            item = QListWidgetItem()
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_OPEN)
            self.list.addItem(item)
        self.difference = DifferenceView(context)
        self.all = button(self.tick_all)
        self.rewrite = button(self._rewrite)
        self._reason_label = PlainLabel()
        self.reason = QLineEdit()
        self._reason_label.setBuddy(self.reason)
        self._arrange()
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.itemChanged.connect(self._changed)
        self.reason.textChanged.connect(self._changed)
        if stale:
            self.list.setCurrentRow(0)
            self.list.setFocus()
        else:
            self.refuse_button.setFocus()
        self._changed()

    def _arrange(self) -> None:
        verbs = side_by_side(self.all, self.rewrite)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        left.addWidget(verbs)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left, 2)
        both.addWidget(self.difference, 3)
        self.body.addWidget(self._lead)
        self.body.addLayout(both, 1)
        self.body.addWidget(self._reason_label)
        self.body.addWidget(self.reason)
        self.body.addWidget(self.trouble)
        for part in (verbs, self.list, self.difference, self._reason_label, self.reason):
            part.setVisible(bool(self._stale))
        self.agree_button.setVisible(bool(self._stale))
        size = (1000, 600) if self._stale else (560, 160)
        self.resize(min(self.context.look.pixels(size[0]), 1300), min(self.context.look.pixels(size[1]), 720))

    @property
    def ticked(self) -> tuple[StaleText, ...]:
        """The texts that a person ticked."""
        return tuple(
            stale
            for number, stale in enumerate(self._stale)
            if self.list.item(number).checkState() is _TICKED
        )

    def tick_all(self) -> None:
        """Tick all texts, or none where all are ticked."""
        target = _OPEN if len(self.ticked) == len(self._stale) else _TICKED
        for number in range(self.list.count()):
            self.list.item(number).setCheckState(target)

    def work(self) -> Callable[[], Confirmation]:
        ticked, reason = self.ticked, self.reason.text().strip()

        def confirm() -> Confirmation:
            return confirm_still_valid(self._workbench, ticked, self._person(), reason)

        return confirm

    def _rewrite(self) -> None:
        chosen = self._stale[self.list.currentRow()]
        self.rewrite_asked.emit(chosen)
        self.reject()

    def _show_chosen(self, number: int) -> None:
        self.difference.show_stale(self._stale[number] if number >= 0 else None)

    def _changed(self, *_what: object) -> None:
        self.agree_button.setEnabled(bool(self.ticked) and bool(self.reason.text().strip()))

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        lead = Message.of("stale.lead") if self._stale else Message.of("stale.none")
        self._lead.setText(say(lead))
        self.list.setAccessibleName(say(Message.of("stale.title")))
        self.difference.setAccessibleName(say(Message.of("stale.difference")))
        self.all.setText(say(Message.of("stale.tick-all")))
        self.rewrite.setText(say(Message.of("stale.rewrite")))
        self._reason_label.setText(say(Message.of("stale.reason")))
        self.reason.setAccessibleName(say(Message.of("stale.reason")))
        self.list.blockSignals(True)
        for number, stale in enumerate(self._stale):
            title, text = self._words(stale)
            item = self.list.item(number)
            item.setText(f"{title}\n{text}")
            item.setToolTip(literal_tip(f"{title}\n{text}"))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {text}")
        self.list.blockSignals(False)
        self._show_chosen(self.list.currentRow())

    def _words(self, stale: StaleText) -> tuple[str, str]:
        """What the text is about, and which text it is in which state."""
        text, say = stale.text, self.context.say
        title = stale.subject.title(self.context.words.language)
        name = say(name_of_text(text.kind, text.state, text.language))
        return title, f"{name}, {say(state_name(text.state))}"


def report_of_confirmation(outcome: Confirmation) -> tuple[Message, ...]:
    """How many hold, and why which do not."""
    refused = (
        Message.of(
            "stale.refused",
            title=stale.subject.title(),
            name=name_of_text(stale.text.kind, stale.text.state, stale.text.language),
            reason=reason,
        )
        for stale, reason in outcome.refused
    )
    return (Message.of("stale.confirmed", count=outcome.confirmed), *refused)
