"""The models over the writing page, for whoever is told that one is missing."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.models.models_panel import ModelsPanel
from klartafel.gui.parts.plain import PlainLabel
from klartafel.gui.parts.sheet import Sheet
from klartafel.services.jobs import Task


class ModelsDialog(Sheet):
    """Signals none; a fetch becomes a job through `submit`, and the dialog closes."""

    def __init__(
        self,
        context: Context,
        parent: QWidget,
        submit: Callable[[Task], None],
        chosen_first: Callable[[], str],
    ) -> None:
        super().__init__(
            context, parent, Message.of("window.models-title"), refuse=Message.of("window.close")
        )
        self._lead = PlainLabel()
        self.panel = ModelsPanel(context, submit, chosen_first)
        self.panel.fetching.connect(self.reject)
        self.body.addWidget(self._lead)
        self.body.addWidget(self.panel, 1)
        self.resize(context.look.pixels(960), context.look.pixels(560))
        self.panel.table.setFocus()
        self.panel.read()

    def retranslate(self) -> None:
        super().retranslate()
        self._lead.setText(self.context.say(Message.of("window.models-lead")))
