"""Two steps in which a person decides and the program then shows what it does itself."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.guide.choosing import Choosing
from klartafel.gui.guide.exercise import Exercise, Reader, Told
from klartafel.gui.parts.plain import PlainLabel
from klartafel.services.guide_trials import rights_missing, sensitive_words
from klartafel.services.guided_tour import Answer, MissingRights, OldWord


class _Judging(Exercise):
    """Something to look at, answers to choose from, and what the program itself says."""

    def __init__(self, context: Context, read: Reader, look_at: Message, answers: Sequence[Answer]) -> None:
        super().__init__(context, read)
        self._look_at = look_at
        self._answers = answers
        self._answered: int | None = None
        self.page = PlainLabel()
        self.choosing = Choosing(context, Message.of("guide.choices"))
        self.choosing.answered.connect(self._answer)
        self.shown = Told()
        self.put(self.page)
        self.put(self.choosing)
        self.put(self.shown)
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """The answers."""
        return self.choosing.list

    def retranslate(self) -> None:
        self.page.setText(self.say(self._look_at))
        self.choosing.list.show_lines(self.say(answer.words) for answer in self._answers)
        self.choosing.told.tell("" if self._answered is None else self._reply(self._answered))

    def _reply(self, number: int) -> str:
        answer = self._answers[number]
        head = Message.of("guide.right") if answer.right else Message.of("guide.not-quite")
        return f"{self.say(head)} {self.say(answer.reply)}"

    def _answer(self, number: int) -> None:
        self._answered = number
        self.choosing.told.tell(self._reply(number), aloud=True)
        self.show_program()

    def show_program(self) -> None:
        """Show what the program says of the matter."""

    def _tell(self, head: Message, lines: Sequence[str]) -> None:
        self.shown.tell("\n".join((self.say(head), *(f"– {line}" for line in lines))))


class MissingRightsExercise(_Judging):
    """A picture without licence and maker."""

    def __init__(self, context: Context, read: Reader, content: MissingRights) -> None:
        super().__init__(context, read, content.caption, content.answers)

    def show_program(self) -> None:
        self._tell(Message.of("guide.rights-report"), [self.say(one) for one in rights_missing()])

    def retranslate(self) -> None:
        super().retranslate()
        if self._answered is not None:
            self.show_program()


class OldWordExercise(_Judging):
    """A colonial term in a quoted title."""

    def __init__(self, context: Context, read: Reader, content: OldWord) -> None:
        self._found: dict[str, tuple[Message, ...]] = {}
        super().__init__(context, read, content.sentence, content.answers)

    def show_program(self) -> None:
        self.read(partial(sensitive_words, self._look_at), self._show_findings, "guide word")

    def retranslate(self) -> None:
        super().retranslate()
        if self._found:
            found = self._found[self.language]
            self._tell(Message.of("guide.word-report"), [self.say(one) for one in found])

    def _show_findings(self, found: dict[str, tuple[Message, ...]]) -> None:
        self._found = found
        self.retranslate()
