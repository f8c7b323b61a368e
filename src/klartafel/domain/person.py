"""People: roles are organisation, not protection."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Who does what: staff write and approve, volunteers read, score and comment, educators build tours,
    moderators lead sessions of test readers."""

    STAFF = "staff"
    VOLUNTEER = "volunteer"
    EDUCATOR = "educator"
    MODERATOR = "moderator"
    TESTER = "tester"  # takes part in a session and does not work in the program


WORKING_ROLES = (Role.STAFF, Role.VOLUNTEER, Role.EDUCATOR, Role.MODERATOR)


@dataclass(frozen=True, slots=True)
class Person:
    """A number that texts and log refer to; the name stands in one erasable place."""

    id: int
    name: str
    role: Role
