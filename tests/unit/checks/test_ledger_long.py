"""A sentence without end, as a paste may leave it: the ledger takes twice as long for twice as much."""

import sys
from collections.abc import Callable, Iterator
from itertools import cycle, islice

import pytest

from klartafel.checks import analyse, ledger

WORDS = 800
MOST = 2.6  # times the calls for twice the words; 4 where every word is compared with every other


def repeated(text: str) -> Callable[[int], str]:
    return lambda words: f"Der {' '.join(islice(cycle(text.split()), words))}."


def counted(wording: str, step: int) -> Callable[[int], str]:
    def of(words: int) -> str:
        numbers = range(100 * step, (100 + words // 3) * step, step)
        return f"Es waren {' und '.join(map(wording.format, numbers))}."

    return of


def calls(source: str, draft: str) -> int:
    """How many functions of Python one comparison calls."""
    told, said = analyse(draft, "de"), analyse(source, "de")
    events: Iterator[int] = iter(range(10**12))
    sys.setprofile(lambda _frame, event, _argument: next(events) if event == "call" else None)
    try:
        ledger(said, told, reference_year=2026)
    finally:
        sys.setprofile(None)
    return next(events)


DENYING = repeated("der Krug ist nicht signiert und hat vermutlich keinen Deckel aus Ton")
STATING = repeated("der Krug ist signiert und hat gestern einen Deckel aus Ton")


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (DENYING, DENYING),
        (DENYING, STATING),
        (repeated("vermutlich kamen 1748 etwa 120 Menschen"), repeated("es kamen 1748 rund 120 Menschen")),
        (repeated("Krug, Deckel, nicht Topf,"), repeated("Krug, Deckel, Topf,")),
        (counted("1{:05}1 Menschen", 7), counted("etwa {:05}00 Menschen", 7)),
        (repeated("und 1748"), counted("vor {} Jahren", 1)),
    ],
    ids=["same", "negations gone", "figures", "single words", "rounded", "ages"],
)  # fmt: skip
def test_a_sentence_without_end_is_compared_in_linear_time(
    source: Callable[[int], str], draft: Callable[[int], str]
) -> None:
    calls(source(2 * WORDS + 9), draft(2 * WORDS + 9))  # its words are known from here on
    once, twice = (calls(source(words), draft(words)) for words in (WORDS, 2 * WORDS))
    assert twice < MOST * once
