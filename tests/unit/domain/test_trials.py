"""The workshop's values: a choice is blind, a pair has no order, and few choices prove nothing."""

from dataclasses import fields, replace
from datetime import UTC, datetime

import pytest

from klartafel.domain.tally import interval, tallies
from klartafel.domain.text import TextKind
from klartafel.domain.workshop import (
    CODE_ALONE,
    Attempt,
    BlindTrial,
    Choice,
    Judgement,
    OwnPrompt,
    Setting,
    Trial,
    WrittenPrompt,
)

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)
SHIPPED = Setting(WrittenPrompt("es", "2", "…"), "scripted", "0" * 64, 1)
TRIAL = Trial(
    1, 7, TextKind.EINFACHE_SPRACHE, "de", Attempt(SHIPPED, "Alt."), Attempt(CODE_ALONE, "Neu."), False, AT
)


def judged(choice: Choice, trial: Trial = TRIAL) -> Trial:
    return replace(trial, judgement=Judgement(choice, "", 1, AT))


@pytest.mark.parametrize("is_swapped", [False, True])
def test_a_choice_counts_for_the_setting_behind_the_number(is_swapped: bool) -> None:
    trial = replace(TRIAL, is_swapped=is_swapped)
    first, second = trial.shown
    assert trial.blind.texts == (first.body, second.body)
    assert judged(Choice.FIRST, trial).winner == first.setting
    assert judged(Choice.SECOND, trial).winner == second.setting
    assert first.setting == (CODE_ALONE if is_swapped else SHIPPED)


def test_before_the_choice_nothing_tells_which_text_is_which() -> None:
    assert TRIAL.blind == BlindTrial(1, 7, TextKind.EINFACHE_SPRACHE, "de", ("Alt.", "Neu."), False)
    swapped = replace(TRIAL, one=TRIAL.two, two=TRIAL.one, is_swapped=True)
    assert swapped.blind == TRIAL.blind
    assert not {field.name for field in fields(BlindTrial)} & {"one", "two", "is_swapped", "at"}


def test_versions_of_the_house_are_told_from_shipped_ones() -> None:
    own = OwnPrompt("es", 3, "de", "…", 1, AT)
    assert own.written == WrittenPrompt("es", "own-3", "…")


def test_a_pair_counts_in_either_order_and_only_what_was_decided() -> None:
    turned = replace(TRIAL, one=TRIAL.two, two=TRIAL.one)
    other = replace(TRIAL, one=Attempt(replace(SHIPPED, seed=2), "Alt."))
    (pair, rest) = tallies(
        [
            TRIAL,
            judged(Choice.FIRST),
            judged(Choice.SECOND, turned),
            judged(Choice.SECOND),
            judged(Choice.BOTH_GOOD),
            judged(Choice.BOTH_BAD, other),
        ]
    )
    assert (pair.one, pair.two) == (SHIPPED, CODE_ALONE)
    assert (pair.one_better, pair.two_better, pair.both_good, pair.both_bad) == (2, 1, 1, 0)
    assert (pair.choices, pair.preferences) == (4, 3)
    assert (rest.choices, rest.preferences) == (1, 0)


@pytest.mark.parametrize(
    ("hits", "count", "low", "high"),
    [  # known values of the exact interval
        (0, 0, 0.0, 1.0),
        (0, 10, 0.0, 0.3085),
        (5, 10, 0.1871, 0.8129),
        (8, 10, 0.4439, 0.9748),
        (10, 10, 0.6915, 1.0),
        (60, 100, 0.4972, 0.6967),
    ],
)
def test_the_interval_is_the_exact_one(hits: int, count: int, low: float, high: float) -> None:
    assert interval(hits, count) == pytest.approx((low, high), abs=1e-4)


def test_thousands_of_choices_are_counted_too() -> None:
    low, high = interval(3000, 5000)
    assert 0.58 < low < 0.6 < high < 0.62


@pytest.mark.parametrize(("wins", "tells"), [(0, False), (3, False), (5, False), (6, True)])
def test_a_few_choices_prove_nothing(wins: int, tells: bool) -> None:
    found = tallies([judged(Choice.FIRST)] * wins + [judged(Choice.BOTH_GOOD)] * 20)
    assert found[0].tells_them_apart is tells
