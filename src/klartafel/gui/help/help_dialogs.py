"""The list of keys as a table, and what Klartafel is: version, licence, what it is made of."""

from PySide6.QtWidgets import QHeaderView, QMenuBar, QTableWidgetItem, QWidget

from klartafel import __version__
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.help.keys import Key, keys_of, name_of_keys
from klartafel.gui.parts.plain import PlainEditor, PlainLabel
from klartafel.gui.parts.sheet import Sheet
from klartafel.gui.parts.tables import reading_table
from klartafel.services.made_of import Part, parts

_COLUMNS = (Message.of("help.column-keys"), Message.of("help.column-does"), Message.of("help.column-menu"))


class KeysDialog(Sheet):
    """Every key of the program, read from its menus."""

    def __init__(self, context: Context, parent: QWidget, bar: QMenuBar) -> None:
        super().__init__(context, parent, Message.of("help.keys"), refuse=Message.of("window.close"))
        self._bar = bar
        self._lead = PlainLabel()
        self.table = reading_table(len(_COLUMNS), widest=1)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (0, 2):
            self.table.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.ResizeToContents
            )
        self.body.addWidget(self._lead)
        self.body.addWidget(self.table, 1)
        self.resize(context.look.pixels(720), context.look.pixels(560))
        self.table.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._lead.setText(say(Message.of("help.keys-lead")))
        self.table.setAccessibleName(say(Message.of("help.keys")))
        self.table.setHorizontalHeaderLabels([say(words) for words in _COLUMNS])
        keys = keys_of(self._bar)
        self.table.setRowCount(len(keys))
        for row, key in enumerate(keys):
            for column, words in enumerate(cells(key, self.context)):
                self.table.setItem(row, column, QTableWidgetItem(words))
        if self.table.currentRow() < 0:
            self.table.setCurrentCell(0, 0)


def cells(key: Key, context: Context) -> tuple[str, str, str]:
    """One line of the table in the present language."""
    names = (name if isinstance(name, str) else context.say(name) for name in name_of_keys(key.keys))
    does = key.does if isinstance(key.does, str) else context.say(key.does)
    menu = context.say(Message.of("help.everywhere")) if key.menu is None else key.menu
    return "+".join(names), does, menu


class AboutDialog(Sheet):
    """Version, licence, and every part with its own."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, parent, Message.of("help.about"), refuse=Message.of("window.close"))
        self._parts: tuple[Part, ...] = ()
        self._name = PlainLabel(role="title")
        self._lead = PlainLabel()
        self._parts_title = PlainLabel(role="heading")
        self.page = PlainEditor()
        self.page.make_read_only(True)
        for part in (self._name, self._lead, self._parts_title):
            self.body.addWidget(part)
        self.body.addWidget(self.page, 1)
        self.resize(context.look.pixels(640), context.look.pixels(560))
        self.page.setFocus()
        context.background.run(parts, self._show_parts, self._show_trouble)

    def _show_parts(self, found: tuple[Part, ...]) -> None:
        self._parts = found
        self.retranslate()

    def _show_trouble(self, message: Message) -> None:
        self.page.show_text(self.context.say(message))

    def retranslate(self) -> None:
        super().retranslate()
        say = self.context.say
        self._name.setText(f"Klartafel {__version__}")
        self._lead.setText(say(Message.of("help.about-lead")))
        self._parts_title.setText(say(Message.of("help.parts")))
        self.page.setAccessibleName(say(Message.of("help.parts")))
        unstated = say(Message.of("help.no-licence"))
        lines = [f"{part.name} {part.version}: {part.licence or unstated}" for part in self._parts]
        self.page.show_text("\n".join([*lines, say(Message.of("help.word-lists"))]))
