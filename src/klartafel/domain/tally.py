"""What many choices between two settings add up to, and how little a few of them prove."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, lgamma, log

from klartafel.domain.workshop import Choice, Setting, Trial

_TAIL = 0.025  # left out at either end of an interval of 95 %
_HALVINGS = 40


@dataclass(frozen=True, slots=True)
class Tally:
    """How often people preferred which of two settings; the pair counts in either order."""

    one: Setting
    two: Setting
    one_better: int
    two_better: int
    both_good: int
    both_bad: int

    @property
    def choices(self) -> int:
        """All choices between the two."""
        return self.preferences + self.both_good + self.both_bad

    @property
    def preferences(self) -> int:
        """The choices that preferred one of the two: only those can tell which is better."""
        return self.one_better + self.two_better

    @property
    def interval(self) -> tuple[float, float]:
        """Between which shares the first one's share of all preferences lies, with 95 % confidence."""
        return interval(self.one_better, self.preferences)

    @property
    def tells_them_apart(self) -> bool:
        """Whether chance alone is an unlikely explanation: the interval lies on one side of one half."""
        low, high = self.interval
        return low > 0.5 or high < 0.5


def tallies(trials: Iterable[Trial]) -> tuple[Tally, ...]:
    """The tally of every pair of settings that somebody chose between, in the order they first came."""
    pairs: dict[frozenset[Setting], list[Trial]] = {}
    for trial in trials:
        if trial.judgement is not None:
            pairs.setdefault(frozenset({trial.one.setting, trial.two.setting}), []).append(trial)
    return tuple(_tally(judged) for judged in pairs.values())


def _tally(trials: list[Trial]) -> Tally:
    one, two = trials[0].one.setting, trials[0].two.setting
    winners = [trial.winner for trial in trials]
    choices = [trial.decision.choice for trial in trials]
    return Tally(
        one,
        two,
        winners.count(one),
        winners.count(two),
        choices.count(Choice.BOTH_GOOD),
        choices.count(Choice.BOTH_BAD),
    )


def interval(hits: int, count: int) -> tuple[float, float]:
    """The exact interval (Clopper and Pearson) of a share that was seen `hits` times in `count`.

    It is never too narrow, which the usual approximations are where there are few observations.
    """
    return _lowest_share(hits, count), 1 - _lowest_share(count - hits, count)


def _lowest_share(hits: int, count: int) -> float:
    """The share below which so many hits would be a rare chance, found by halving."""
    if hits == 0:
        return 0.0
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if _at_least(hits, count, middle) > _TAIL else (middle, high)
    return low


def _at_least(hits: int, count: int, share: float) -> float:
    """The probability of `hits` or more in `count` where the true share, between 0 and 1, is this one."""
    return sum(_exactly(number, count, share) for number in range(hits, count + 1))


def _exactly(hits: int, count: int, share: float) -> float:
    # By logarithms: with thousands of choices the number of ways is too large for a float.
    ways = lgamma(count + 1) - lgamma(hits + 1) - lgamma(count - hits + 1)
    return exp(ways + hits * log(share) + (count - hits) * log(1 - share))
