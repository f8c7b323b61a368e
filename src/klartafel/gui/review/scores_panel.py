"""Three scores of a text, each person for themselves; then how all agree."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from klartafel.domain.message import Message
from klartafel.domain.score import Aspect
from klartafel.gui.context import Context
from klartafel.gui.parts.fields import Fields
from klartafel.gui.parts.flow_layout import side_by_side
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.gui.parts.wording import Wording
from klartafel.services.scores import ScoreView

_ASPECTS = {
    Aspect.UNDERSTANDABLE: Message.of("review-page.understandable"),
    Aspect.COMPLETE: Message.of("review-page.complete"),
    Aspect.RESPECTFUL: Message.of("review-page.respectful"),
}
_VALUES = (
    Message.of("review-page.score-1"),
    Message.of("review-page.score-2"),
    Message.of("review-page.score-3"),
    Message.of("review-page.score-4"),
    Message.of("review-page.score-5"),
)


class ScoresPanel(QWidget):
    """Signals: `given(values)` with a value for every aspect."""

    given = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._view: ScoreView | None = None
        self._of: tuple[int, str] | None = None
        wording = Wording(context, self)
        fields = Fields()
        self.boxes: dict[Aspect, QComboBox] = {}
        for aspect, words in _ASPECTS.items():
            box = QComboBox()
            box.addItems([""] * (1 + len(_VALUES)))
            wording.choices(box, (Message.of("review-page.no-score"), *_VALUES))
            box.currentIndexChanged.connect(self._offer)
            fields.add(wording.label_for(box, words), box)
            self.boxes[aspect] = box
        self.give_button = button(self._give)
        wording.put(self.give_button.setText, Message.of("review-page.give"))
        row = side_by_side(self.give_button)
        self._told = PlainLabel(role="muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(fields)
        layout.addWidget(row)
        layout.addWidget(self._told)
        context.words.changed.connect(self._tell)
        self._offer()

    def show_scores(self, text: int, body_hash: str, view: ScoreView) -> None:
        """Show the scores of a wording; values that are being chosen stay."""
        self._view = view
        if self._of != (text, body_hash):
            self._of = (text, body_hash)
            own = {score.aspect: score.value for score in view.own}
            for aspect, box in self.boxes.items():
                box.setCurrentIndex(own.get(aspect, 0))
        self._tell()

    def _tell(self) -> None:
        view = self._view
        if view is None:
            return
        if view.agreement is None:
            told = [Message.of("review-page.blind", count=view.readers)]
        else:
            told = [
                Message.of(
                    "review-page.agreement",
                    aspect=_ASPECTS[one.aspect],
                    mean=one.mean,
                    spread=one.spread,
                    count=one.count,
                )
                for one in view.agreement
            ] or [Message.of("review-page.nobody-scored")]
        self._told.setText("\n".join(self._context.say(message) for message in told))

    def _offer(self, *_value: int) -> None:
        self.give_button.setEnabled(all(box.currentIndex() > 0 for box in self.boxes.values()))

    def _give(self) -> None:
        self.given.emit({aspect: box.currentIndex() for aspect, box in self.boxes.items()})
