"""Rows of a table of successes, with the interval that goes with them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from math import sqrt
from typing import Protocol


class Line(Protocol):
    """What a table is made of: a line, and the cases that went wrong."""

    misses: list[str]

    def line(self) -> str: ...


def show(lines: Iterable[Line], *, misses: bool) -> None:
    """Print a table as its lines are ready, on request with what went wrong below each."""
    for line in lines:
        print(line.line(), flush=True)
        for miss in line.misses if misses else ():
            print("     ", miss)


@dataclass
class Row:
    """A line of the table: successes of n."""

    name: str
    good: int = 0
    n: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, good: bool, case: str) -> None:
        self.n += 1
        self.good += good
        if not good:
            self.misses.append(case)

    def line(self) -> str:
        if not self.n:
            return f"{self.name:<52} no input"
        low, high = wilson(self.good, self.n)
        share = self.good / self.n
        return f"{self.name:<52} {self.good:>5} / {self.n:<5} {share:7.1%}   [{low:.1%}, {high:.1%}]"


def wilson(good: int, n: int) -> tuple[float, float]:
    """95 % interval of a share (Wilson 1927)."""
    z = 1.96
    centre, spread = good / n + z * z / (2 * n), z * sqrt(good * (n - good) / n**3 + z * z / (4 * n * n))
    return (centre - spread) / (1 + z * z / n), (centre + spread) / (1 + z * z / n)
