"""What the program says to people: an id and values, turned into a sentence at the very end.

Everything below the window and the command line hands these around instead of sentences, so that
the language of the interface can change at run time and tests can assert on meaning.
"""

from dataclasses import dataclass
from typing import Self, TypeAlias

# A message may carry others, such as the reasons for what it says.
MessageValue: TypeAlias = "str | int | float | Message | tuple[Message, ...]"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be: `id` is `area.name` as in `resources/messages/<language>/<area>.toml`."""

    id: str
    values: tuple[tuple[str, MessageValue], ...] = ()

    @classmethod
    def of(cls, message_id: str, **values: MessageValue) -> Self:
        """Build a message; the ids in calls are literal, so that a test can find them all."""
        return cls(message_id, tuple(sorted(values.items())))


class KnownTrouble(Exception):
    """Trouble with a sentence and a next step (disk full, wrong file), as opposed to a bug.

    `exit_code` is the command line's contract: 2 wrong call, 3 something outside is missing,
    4 the file is damaged or foreign, 5 refused by gate or lock.
    """

    exit_code = 3

    def __init__(self, message: Message) -> None:
        super().__init__(message.id, dict(message.values))
        self.message = message


class WrongCall(KnownTrouble):
    """The call itself cannot be carried out as given."""

    exit_code = 2


class OutsideMissing(KnownTrouble):
    """Something outside the program is missing: model, disk, voice, compiler, network."""

    exit_code = 3


class DamagedFile(KnownTrouble):
    """A file is damaged, foreign or too new."""

    exit_code = 4


class Refused(KnownTrouble):
    """The gate or a lock says no."""

    exit_code = 5
