"""What is to be held against what: a text, and two ways of drafting it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.subject import SubjectRow
from klartafel.domain.text import TextKind
from klartafel.domain.workshop import WrittenPrompt
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.plain import button
from klartafel.gui.parts.wording import Wording
from klartafel.services.own_prompts import PromptShelf
from klartafel.services.workshop import Wish

# The kinds that a model words, with the prompt each uses: what differs here can be compared.
KINDS = (
    (TextKind.EINFACHE_SPRACHE, "de", "es", Message.of("settings.profile-es")),
    (TextKind.LEICHTE_SPRACHE, "de", "ls", Message.of("settings.profile-ls")),
    (TextKind.PLAIN_ENGLISH, "en", "plain-en", Message.of("settings.profile-plain-en")),
    (TextKind.EASY_READ, "en", "easy-read", Message.of("settings.profile-easy-read")),
)


@dataclass(frozen=True, slots=True)
class TrialWish:
    """A trial as a person asked for it."""

    subject: int
    kind: TextKind
    language: str
    wishes: tuple[Wish, Wish]


class TrialForm(QWidget):
    """Signals: `asked(wish)` for a `TrialWish`."""

    asked = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shelves: tuple[PromptShelf, ...] = ()
        wording = Wording(context, self)
        self.subject, self.kind = QComboBox(), QComboBox()
        self.ways = (QComboBox(), QComboBox())
        for box in (self.subject, self.kind, *self.ways):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(20)
        for _ in KINDS:
            self.kind.addItem("")
        wording.choices(self.kind, tuple(name for *_, name in KINDS))
        self.kind.currentIndexChanged.connect(self._list_ways)
        self.begin = button(self._ask, role="primary")
        wording.put(self.begin.setText, Message.of("workshop-page.begin"))
        fields = Fields(self)
        fields.setContentsMargins(0, 0, 0, 0)
        for box, words in (
            (self.subject, Message.of("workshop-page.subject")),
            (self.kind, Message.of("window.kind")),
            (self.ways[0], Message.of("workshop-page.first-way")),
            (self.ways[1], Message.of("workshop-page.second-way")),
        ):
            fields.add(wording.label_for(box, words), box)
        row = QHBoxLayout()
        row.addWidget(self.begin)
        row.addStretch(1)
        fields.add(row)
        context.words.changed.connect(self._list_ways)

    def show_choices(
        self, rows: tuple[SubjectRow, ...], shelves: tuple[PromptShelf, ...], *, writable: bool
    ) -> None:
        """Show what can be chosen; what is chosen stays."""
        before = [self.subject.itemData(number) for number in range(self.subject.count())]
        if before != [row.id for row in rows]:
            chosen = self.subject.currentData()
            self.subject.clear()
            for row in rows:
                self.subject.addItem(row.title, row.id)
            self.subject.setCurrentIndex(max(0, self.subject.findData(chosen)))
        self.begin.setEnabled(writable and bool(rows))
        if shelves != self._shelves:
            self._shelves = shelves
            self._list_ways()

    def _list_ways(self, *_chosen: int) -> None:
        _, _, prompt_id, _ = KINDS[max(0, self.kind.currentIndex())]
        shelf = next((shelf for shelf in self._shelves if shelf.id == prompt_id), None)
        for number, box in enumerate(self.ways):
            chosen = box.currentIndex()
            box.clear()
            for words, prompt in [] if shelf is None else self._ways_of(shelf):
                box.addItem(self._context.say(words), prompt)
            box.setCurrentIndex(chosen if 0 <= chosen < box.count() else min(number, box.count() - 1))

    def _ways_of(self, shelf: PromptShelf) -> list[tuple[Message, WrittenPrompt | None]]:
        return [
            (Message.of("workshop-page.shipped", version=shelf.shipped.version), shelf.shipped),
            *(
                (Message.of("workshop-page.own", number=own.number), own.written)
                for own in reversed(shelf.own)
            ),
            (Message.of("workshop.code-alone"), None),
        ]

    def _ask(self) -> None:
        kind, language, _, _ = KINDS[self.kind.currentIndex()]
        one, two = (Wish(box.currentData()) for box in self.ways)
        self.asked.emit(TrialWish(self.subject.currentData(), kind, language, (one, two)))
