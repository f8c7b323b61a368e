"""Choosing tokens: the likeliest, or by chance with the right chances."""

from collections import Counter
from random import Random

import pytest

numpy = pytest.importorskip("numpy", reason="numpy comes with the library that runs models")

from klartafel.engine.worker.choosing import choose, log_probability  # noqa: E402


def scores(*probabilities: float) -> object:
    return numpy.log(numpy.array(probabilities, dtype=numpy.float32)) + 7


def chances(temperature: float, top_p: float, *probabilities: float) -> list[float]:
    random, given = Random(1), scores(*probabilities)
    counts = Counter(choose(given, temperature, top_p, random) for _ in range(4000))
    return [round(counts[token] / 4000, 1) for token in range(len(probabilities))]


def test_without_temperature_the_likeliest_is_taken_and_of_equals_the_first() -> None:
    assert choose(scores(0.2, 0.5, 0.3), 0, 0.5, Random(1)) == 1
    assert choose(scores(0.4, 0.4, 0.2), 0, 1, Random(1)) == 0


def test_chances_are_those_of_the_model() -> None:
    assert chances(1, 1, 0.1, 0.6, 0.3) == [0.1, 0.6, 0.3]


def test_temperature_sharpens_and_flattens() -> None:
    assert chances(0.5, 1, 0.2, 0.8) == [0.1, 0.9]  # 0.04 : 0.64
    assert chances(2, 1, 0.04, 0.96) == [0.2, 0.8]  # 0.2 : 0.98


def test_top_p_keeps_the_smallest_set_that_is_enough() -> None:
    assert chances(1, 0.5, 0.1, 0.6, 0.3) == [0, 1, 0]
    assert chances(1, 0.7, 0.1, 0.6, 0.3) == [0, 0.7, 0.3]


def test_what_is_next_to_impossible_is_never_chosen() -> None:
    random = Random(1)
    given = numpy.full(10_000, -15.0, dtype=numpy.float32)
    given[3] = 0
    assert {choose(given, 5, 1, random) for _ in range(100)} == {3}


def test_the_same_seed_chooses_the_same() -> None:
    given = scores(0.25, 0.25, 0.25, 0.25)
    first, second, other = Random(5), Random(5), Random(6)
    row = [choose(given, 1, 1, first) for _ in range(20)]
    assert row == [choose(given, 1, 1, second) for _ in range(20)]
    assert row != [choose(given, 1, 1, other) for _ in range(20)]


def test_log_probability_is_that_of_the_model_and_bears_large_scores() -> None:
    assert log_probability(scores(0.25, 0.75), 1) == pytest.approx(numpy.log(0.75), abs=1e-5)
    assert log_probability(scores(0.25, 0.75) + 500, 0) == pytest.approx(numpy.log(0.25), abs=1e-3)
