"""Choosing the next token from the model's scores, and how likely the model found it.

Done here instead of by the library's samplers: those sort the whole vocabulary, four milliseconds of
the fifty that a token takes with the default model.
"""

from random import Random
from typing import Any

import numpy

# A token that is less than a millionth as likely as the likeliest is never chosen.
_LEAST_RELATIVE_LOGARITHM = -13.8


def choose(scores: Any, temperature: float, top_p: float, random: Random) -> int:
    """The next token: with temperature 0 the likeliest, else one by chance.

    The chance is taken within the smallest set that has `top_p` of the probability, and the temperature
    works within that set, as in llama.cpp's order of samplers.
    """
    if temperature == 0:
        return int(scores.argmax())
    candidates = numpy.flatnonzero(scores >= scores.max() + _LEAST_RELATIVE_LOGARITHM)
    candidates = candidates[numpy.argsort(-scores[candidates], kind="stable")]
    relative = numpy.exp(scores[candidates].astype(numpy.float64) - float(scores[candidates[0]]))
    kept = int(numpy.searchsorted(numpy.cumsum(relative), top_p * relative.sum())) + 1
    sums = numpy.cumsum(relative[:kept] ** (1 / temperature))
    place = int(numpy.searchsorted(sums, random.random() * sums[-1], side="right"))
    return int(candidates[min(place, len(sums) - 1)])


def log_probability(scores: Any, token: int) -> float:
    """Natural logarithm of the probability that the model itself gave this token."""
    highest = scores.max()
    return float(scores[token] - highest - numpy.log(numpy.exp(scores - highest).sum()))
