"""What shows that a text was finished and tested outside the museum."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """An office's account of one wording.

    `finished_on` is a day as written, "2026-05-03" where it can be; `tested_by` says who tested, such as
    a group, without names; `proof` says what shows it, such as a letter; `names` are those of test readers
    who agreed to be named.
    """

    office: str
    finished_on: str
    tested_by: str
    test_readers: int
    proof: str
    names: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """The account in the history, which is never changed: no names of test readers in it."""
        return "; ".join(filter(None, (self.office, self.finished_on, self.tested_by, self.proof)))

    @property
    def credit(self) -> str:
        """Who is named where the text is published."""
        return ": ".join(filter(None, (self.office, ", ".join(self.names))))
