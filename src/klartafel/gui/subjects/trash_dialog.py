"""What was put away, and how it comes back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel
from klartafel.gui.parts.saving_sheet import SavingSheet
from klartafel.gui.parts.wrapped_lines import WrappedLines
from klartafel.services.subjects import InTrash, restore_subject
from klartafel.services.workbench import Workbench

_ID = Qt.ItemDataRole.UserRole


class TrashDialog(SavingSheet):
    """`chosen` is the subject that comes back."""

    def __init__(
        self, context: Context, parent: QWidget, workbench: Workbench, contents: tuple[InTrash, ...]
    ) -> None:
        super().__init__(
            context,
            parent,
            Message.of("subject-dialogs.trash"),
            agree=Message.of("subject-dialogs.restore"),
        )
        self._workbench = workbench
        self._contents = contents
        self._lead = PlainLabel()
        self.list = QListWidget()
        self.list.setItemDelegate(WrappedLines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for entry in contents:
            item = QListWidgetItem()
            item.setData(_ID, entry.id)
            self.list.addItem(item)
        self.list.setVisible(bool(contents))
        self.list.setCurrentRow(0)
        self.agree_button.setVisible(bool(contents))
        self.body.addWidget(self._lead)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.trouble)
        if not contents:
            self.body.addStretch(1)
        self.resize(min(context.look.pixels(640), 1000), min(context.look.pixels(400), 640))
        (self.list if contents else self.refuse_button).setFocus()

    @property
    def chosen(self) -> int:
        """The subject that a person chose."""
        return int(self.list.currentItem().data(_ID))

    def work(self) -> Callable[[], None]:
        return partial(restore_subject, self._workbench, self.chosen)

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        empty = Message.of("subject-dialogs.trash-empty")
        self._lead.setText(say(Message.of("subject-dialogs.trash-lead") if self._contents else empty))
        self.list.setAccessibleName(say(Message.of("subject-dialogs.trash")))
        for number, entry in enumerate(self._contents):
            self.list.item(number).setText(" · ".join(say(part) for part in _words(entry)))


def _words(entry: InTrash) -> tuple[Message, ...]:
    name = Message.of("subject-dialogs.trash-entry", title=entry.title, key=entry.key)
    left = Message.of("subject-dialogs.days-left", count=entry.days_left)
    by = (Message.of("subject-dialogs.trash-by", name=entry.by),) if entry.by else ()
    return (name, left, *by)
