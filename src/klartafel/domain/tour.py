"""A way through the museum."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tour:
    """A tour by its subject's number, with the numbers of the subjects that are its stops, in order."""

    subject: int
    title: str
    stops: tuple[int, ...]
