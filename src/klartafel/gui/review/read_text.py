"""A text with everything that people said and think of it."""

from dataclasses import dataclass

from klartafel.services.comments import ShownComment
from klartafel.services.review_queue import Waiting
from klartafel.services.scores import ScoreView
from klartafel.services.viewing import TextView


@dataclass(frozen=True, slots=True)
class ReadText:
    """What the page of review shows, read in one go."""

    waiting: Waiting
    view: TextView
    comments: tuple[ShownComment, ...]
    scores: ScoreView

    @property
    def wording(self) -> str:
        """The words that are read."""
        current = self.view.text.current if self.view.text else None
        return "" if current is None else current.body
