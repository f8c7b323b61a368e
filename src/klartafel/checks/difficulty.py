"""How hard a German text is for its readers: one estimate on the scale of people's ratings, 1 to 7.

A linear model of seven counts of a sentence, fitted by `bench/difficulty.py` to sentences that learners of
German rated from 1 (very easy) to 7 (very complex): TextComplexityDE, Naderi and others 2019. A text is as
hard as its sentences, each by its share of the words. There are no such ratings for English, so there is
no estimate either.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log, sqrt

from klartafel.checks.language import Analysis, Sentence, SentenceKind, Word, WordKind, syllables
from klartafel.checks.language.vocabulary import parts_of, word_frequency
from klartafel.domain.finding import Band, Difficulty

# A word or two can be rated, but nobody did: the model knows nothing of them.
FEWEST_WORDS = 3
# Fewer sentences give a number, but no verdict: one long word moves it by a band.
FEWEST_SENTENCES = 3
LOWEST, HIGHEST = 1.0, 7.0
_NINETY_PERCENT = 1.645  # of a normal distribution, in deviations
_LONG_WORD = 7  # letters
_EASY_ZIPF = 5.0
_CONTENT = ("NN", "NE", "ADJ", "VV", "FM")
# Where the bands end is a value of this house. Medians measured for texts of each kind: plain rewritings of
# museum texts 1.3, a children's encyclopaedia 2.2, short museum descriptions 2.5, Wikipedia 3.3, long museum
# texts 3.7.
_BANDS = ((1.6, Band.VERY_EASY), (2.3, Band.EASY), (3.0, Band.MEDIUM), (3.8, Band.HARD))

FEATURES = (
    "log-syllables",
    "log-words",
    "long-words",
    "rarest-word",
    "mean-frequency",
    "names",
    "compounds",
)


@dataclass(frozen=True, slots=True)
class Model:
    """Means, deviations and weights by the order of `FEATURES`.

    `deviation` is that of the rating of one sentence from its estimate, `bias` what the mean of many keeps.
    """

    intercept: float
    means: tuple[float, ...]
    scales: tuple[float, ...]
    weights: tuple[float, ...]
    deviation: float
    bias: float

    def rating(self, features: tuple[float, ...]) -> float:
        """The estimate for one sentence, not cut to the scale."""
        parts = zip(features, self.means, self.scales, self.weights, strict=True)
        return self.intercept + sum(weight * (value - mean) / scale for value, mean, scale, weight in parts)


@cache
def _model() -> Model:
    data = tomllib.loads((files("klartafel.checks") / "data" / "difficulty-de.toml").read_text("utf-8"))
    by_name = data["features"]
    means, scales, weights = (
        tuple(by_name[name][column] for name in FEATURES) for column in ("mean", "scale", "weight")
    )
    return Model(data["intercept"], means, scales, weights, data["deviation"], data["bias"])


def difficulty(analysis: Analysis) -> Difficulty | None:
    """The estimate for a German text with its 90 % interval; None without sentences or without a tagger.

    Under three sentences there is no band: the number of one sentence is no verdict on a text.
    """
    rated = [sentence for sentence in analysis.sentences if can_be_rated(sentence)]
    if analysis.language.code != "de" or not rated:
        return None
    model = _model()
    ratings = [model.rating(features(sentence)) for sentence in rated]
    lengths = [len(sentence.words) for sentence in rated]
    mean = sum(rating * length for rating, length in zip(ratings, lengths, strict=True)) / sum(lengths)
    # One long sentence among short ones tells little more than alone: sentences count as their words do.
    effective = sum(lengths) ** 2 / sum(length**2 for length in lengths)
    spread = _NINETY_PERCENT * sqrt(model.deviation**2 / effective + model.bias**2)
    value, low, high = (round(_on_scale(rating), 2) for rating in (mean, mean - spread, mean + spread))
    return Difficulty(value, low, high, _band(value) if len(rated) >= FEWEST_SENTENCES else None)


def can_be_rated(sentence: Sentence) -> bool:
    """A sentence or item of a list with at least three tagged words; figures alone are none."""
    tagged = sum(1 for w in sentence.words if w.kind is WordKind.WORD and w.tag.part_of_speech)
    return sentence.kind is not SentenceKind.HEADING and tagged >= FEWEST_WORDS


def features(sentence: Sentence) -> tuple[float, ...]:
    """What the model counts in a German sentence, in the order of `FEATURES`."""
    words = [word for word in sentence.words if word.kind is WordKind.WORD and word.parts]
    content = [word_frequency(word, "de") for word in words if _is_content(word)]
    return (
        log(1 + sum(syllables(word, "de") for word in words)),
        log(1 + len(sentence.words)),
        sum(1 for word in words if word.letters >= _LONG_WORD),
        min((word_frequency(word, "de") for word in words if not _is_name(word)), default=_EASY_ZIPF),
        sum(content) / len(content) if content else _EASY_ZIPF,
        sum(1 for word in words if _is_name(word)),
        sum(1 for word in words if len(parts_of(word, "de")) > 1),
    )


def _is_content(word: Word) -> bool:
    return word.tag.part_of_speech.startswith(_CONTENT)


def _is_name(word: Word) -> bool:
    return word.tag.part_of_speech == "NE"


def _on_scale(rating: float) -> float:
    return min(max(rating, LOWEST), HIGHEST)


def _band(value: float) -> Band:
    return next((band for below, band in _BANDS if value < below), Band.VERY_HARD)
