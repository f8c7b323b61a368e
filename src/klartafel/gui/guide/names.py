"""What a text towards Leichte Sprache may be called, stage by stage."""

from PySide6.QtWidgets import QWidget

from klartafel.domain.gate import State
from klartafel.domain.label import label, short_label
from klartafel.domain.message import Message
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.guide.choosing import Choosing
from klartafel.gui.guide.exercise import Exercise, Reader
from klartafel.gui.parts.plain import PlainLabel, announce, button
from klartafel.services.guided_tour import Names

_KIND = TextKind.LEICHTE_SPRACHE
_NAMES = (
    short_label(_KIND, State.AI_DRAFT),
    label(_KIND, State.READERS_CHECKED),
    label(TextKind.EINFACHE_SPRACHE, State.APPROVED),
)


class NamesExercise(Exercise):
    """The gate itself says which of the names is right."""

    def __init__(self, context: Context, read: Reader, content: Names) -> None:
        super().__init__(context, read)
        self._stages = content.stages
        self._stage = 0
        self._answered: int | None = None
        self._where = PlainLabel(role="muted")
        self.story = PlainLabel()
        self.choosing = Choosing(context, Message.of("guide.names-choices"))
        self.choosing.answered.connect(self._answer)
        self.next_button = button(self._go_on)
        self.put(self._where)
        self.put(self.story)
        self.put(self.choosing)
        self.put_row(self.next_button)
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """The names."""
        return self.choosing.list

    def retranslate(self) -> None:
        stage = self._stages[self._stage]
        place = Message.of("guide.names-stage", number=self._stage + 1, count=len(self._stages))
        self._where.setText(self.say(place))
        self.story.setText(self.say(stage.told))
        self.choosing.list.show_lines(self.say(name) for name in _NAMES)
        is_last = self._stage + 1 == len(self._stages)
        words = Message.of("guide.names-again") if is_last else Message.of("guide.names-on")
        self.next_button.setText(self.say(words))
        self.next_button.setVisible(self._is_right)
        self.choosing.told.tell(self._reply())

    @property
    def _is_right(self) -> bool:
        right = label(_KIND, self._stages[self._stage].state)
        short = short_label(_KIND, self._stages[self._stage].state)
        return self._answered is not None and _NAMES[self._answered] in (right, short)

    def _reply(self) -> str:
        if self._answered is None:
            return ""
        stage = self._stages[self._stage]
        if self._is_right:
            return f"{self.say(Message.of('guide.right'))} {self.say(stage.why)}"
        is_other_kind = self._answered == len(_NAMES) - 1
        return self.say(
            Message.of("guide.names-other-kind") if is_other_kind else Message.of("guide.names-not-yet")
        )

    def _answer(self, number: int) -> None:
        self._answered = number
        self.retranslate()
        self.choosing.told.tell(self._reply(), aloud=True)

    def _go_on(self) -> None:
        self._stage = (self._stage + 1) % len(self._stages)
        self._answered = None
        self.choosing.list.setCurrentRow(-1)
        self.retranslate()
        self.choosing.list.setFocus()
        announce(self.story, self.story.text())
