"""Which texts the program shall draft for all subjects that lack them. The choice is remembered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from klartafel.domain.gate import State
from klartafel.domain.label import name_of_text
from klartafel.domain.message import Message
from klartafel.domain.offered import KindAndLanguage, every_kind
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel
from klartafel.gui.parts.sheet import Sheet


class DraftKindsDialog(Sheet):
    """`chosen` is the answer. Kinds of which nothing is missing are not asked about."""

    def __init__(self, context: Context, parent: QWidget, missing: dict[KindAndLanguage, int]) -> None:
        super().__init__(
            context, parent, Message.of("window.drafts"), agree=Message.of("subject-dialogs.drafts-go")
        )
        self._missing = missing
        self._lead = PlainLabel()
        self.boxes: dict[KindAndLanguage, QCheckBox] = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 4, 12, 4)
        column.setSpacing(8)
        remembered = context.preferences.settings.draft_kinds
        for one in every_kind():
            if missing.get(one):
                box = QCheckBox()
                box.setChecked(one.code in remembered)
                box.toggled.connect(self._changed)
                self.boxes[one] = box
                column.addWidget(box)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._lead)
        self.body.addWidget(scroll, 1)
        self.resize(min(context.look.pixels(520), 900), min(context.look.pixels(460), 680))
        next(iter(self.boxes.values())).setFocus()
        self._changed()

    @property
    def chosen(self) -> tuple[KindAndLanguage, ...]:
        """The kinds that a person wants."""
        return tuple(one for one, box in self.boxes.items() if box.isChecked())

    def accept(self) -> None:
        """Remember the choice for the next time; what was not asked about stays as it was."""
        remembered = self.context.preferences.settings.draft_kinds
        asked = {one.code for one in self.boxes}
        kept = tuple(code for code in remembered if code not in asked)
        self.context.preferences.choose(draft_kinds=(*kept, *(one.code for one in self.chosen)))
        super().accept()

    def _changed(self, _on: bool = False) -> None:
        self.agree_button.setEnabled(bool(self.chosen))

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._lead.setText(say(Message.of("subject-dialogs.drafts-lead")))
        for one, box in self.boxes.items():
            name = name_of_text(one.kind, State.DRAFT, one.language)
            count = self._missing[one]
            box.setText(say(Message.of("subject-dialogs.drafts-missing", name=name, count=count)))
