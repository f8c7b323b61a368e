"""The page of models: what there is, what each needs and brings, and what leaves the machine."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from klartafel.domain.message import Message
from klartafel.gui.models.models_panel import ModelsPanel
from klartafel.gui.parts.column import Column
from klartafel.gui.parts.plain import PlainLabel
from klartafel.gui.project.place import Place, Tools
from klartafel.services.model_speed import ModelSpeed, speeds
from klartafel.services.models import default_model_id


class ModelsPage(Place):
    """A fetch becomes a job that is seen at the bottom of every page."""

    title = Message.of("models-page.page")

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._speeds: tuple[ModelSpeed, ...] = ()
        column = Column(tools.context, self.title, Message.of("models-page.lead"))
        listed = column.section(Message.of("models-page.listed"), Message.of("window.models-lead"))
        self.panel = ModelsPanel(tools.context, tools.submit, default_model_id)
        self.panel.table.setMinimumHeight(tools.context.look.pixels(280))
        listed.addWidget(self.panel)
        speed = column.section(Message.of("models-page.speed"), Message.of("models-page.speed-lead"))
        self._speed = PlainLabel()
        speed.addWidget(self._speed)
        column.section(Message.of("models-page.leaves"), Message.of("models-page.leaves-lead"))
        column.section(Message.of("models-page.does"), Message.of("models-page.does-lead"))
        column.close_up()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        tools.context.words.changed.connect(self._say_speeds)

    def arrive(self) -> None:
        """Look what is here, and how fast it was."""
        self.panel.read()
        work = partial(speeds, self.tools.workbench)
        self.read(work, self._show_speeds, "speeds")

    def take_focus(self) -> None:
        """The list of models."""
        self.panel.table.setFocus()

    def _show_speeds(self, measured: tuple[ModelSpeed, ...]) -> None:
        self._speeds = measured
        self._say_speeds()

    def _say_speeds(self) -> None:
        told = [
            Message.of("models-page.speed-of", model=speed.model, drafts=speed.per_hour, count=speed.runs)
            for speed in self._speeds
        ] or [Message.of("models-page.no-speed")]
        self._speed.setText("\n".join(self.say(message) for message in told))
