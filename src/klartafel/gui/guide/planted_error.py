"""Find the sentence that is wrong, then see both places in the ledger, then see what the ledger cannot."""

from functools import partial

from PySide6.QtWidgets import QWidget

from klartafel.domain.finding import Span
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.guide.choosing import Choosing
from klartafel.gui.guide.exercise import Exercise, Passage, Reader, Told
from klartafel.services.guide_trials import Checked, check_against_sample, sample_source
from klartafel.services.guided_tour import PlantedError

_NOT_THIS = Message.of("guide.error-not-this")


class PlantedErrorExercise(Exercise):
    """The draft is a list of sentences; the source stands above it."""

    def __init__(self, context: Context, read: Reader, content: PlantedError) -> None:
        super().__init__(context, read)
        self._content = content
        self._reply: Message | None = None
        self._unseen_passes = False
        self.source = Passage(context, 130)
        self.choosing = Choosing(context, Message.of("guide.error-draft"))
        self.choosing.answered.connect(self._answer)
        self.unseen = Told()
        self.put(self.source, Message.of("guide.model-source"))
        self.put(self.choosing)
        self.put(self.unseen)
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """The sentences."""
        return self.choosing.list

    def begin(self) -> None:
        """Show the source."""
        work = partial(sample_source, self._content.subject, self.language)
        self.read(work, self._show_source, "guide error source")

    def retranslate(self) -> None:
        self.choosing.list.show_lines(self.say(sentence) for sentence in self._content.sentences)
        self.choosing.told.tell("" if self._reply is None else self.say(self._reply))
        missed = Message.of("guide.error-missed", sentence=self._content.unseen)
        self.unseen.tell(self.say(missed) if self._unseen_passes else "")

    def _show_source(self, source: str) -> None:
        self.source.mark(None)
        self.source.show_text(source)
        if self._reply is not None and self._reply != _NOT_THIS:
            self._ask_ledger()

    def _answer(self, number: int) -> None:
        if number == self._content.wrong:
            self._ask_ledger()
            return
        self._reply = _NOT_THIS
        self.retranslate()
        self.choosing.told.tell(self.choosing.told.text(), aloud=True)

    def _ask_ledger(self) -> None:
        work = partial(self._check, self._draft(), self.say(self._content.unseen), self.language)
        self.read(work, self._show, "guide error")

    def _draft(self) -> str:
        return "\n".join(self.say(sentence) for sentence in self._content.sentences)

    def _check(self, body: str, unseen: str, language: str) -> tuple[Checked, Checked]:
        subject = self._content.subject
        return (
            check_against_sample(body, subject, language),
            check_against_sample(unseen, subject, language),
        )

    def _show(self, found: tuple[Checked, Checked]) -> None:
        checked, unseen = found
        changed = checked.changed
        if changed is None or changed.draft is None or changed.source is None:
            return
        if checked.source != self.source.toPlainText():
            return  # the language was switched meanwhile
        self.source.mark(changed.source)
        self._reply = Message.of(
            "guide.error-found",
            draft=_at(checked.body, changed.draft),
            source=_at(checked.source, changed.source),
        )
        self._unseen_passes = not unseen.report.open_facts
        self.retranslate()
        self.choosing.told.tell(self.choosing.told.text(), aloud=True)


def _at(text: str, span: Span) -> str:
    return text[span.start : span.end]
