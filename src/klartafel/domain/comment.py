"""What people say about words of a text."""

from dataclasses import dataclass
from datetime import datetime

from klartafel.domain.finding import Span


@dataclass(frozen=True, slots=True)
class Comment:
    """Something said about quoted words, perhaps with another wording for them.

    It hangs on the words, not on a place: it stays where they move, and asks for a look where they are gone.
    Without quoted words it is about the whole text. `person` is a number; the name stands elsewhere.
    """

    id: int
    text: int
    quoted: str
    body: str
    suggestion: str
    person: int
    at: datetime
    is_resolved: bool = False

    def place_in(self, body: str) -> Span | None:
        """Where the quoted words stand in a wording; None where they are gone, or none were quoted."""
        start = body.find(self.quoted) if self.quoted else -1
        return None if start < 0 else Span(start, start + len(self.quoted))

    def is_lost_in(self, body: str) -> bool:
        """Whether the words it is about are gone."""
        return bool(self.quoted) and self.quoted not in body

    def taken_over(self, body: str) -> str | None:
        """The wording with the suggestion in the place of the quoted words; None where that cannot be.

        Words that stand in several places are not replaced: nobody knows which one was meant.
        """
        if not self.suggestion or not self.quoted or body.count(self.quoted) != 1:
            return None
        return body.replace(self.quoted, self.suggestion)
