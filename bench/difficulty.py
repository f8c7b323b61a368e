"""Fits the estimate of difficulty to people's ratings and says how good it is, beside every classic score.

    python bench/difficulty.py [--write] [--seed 1]

Reads `ratings_dev.jsonl` from the folder `shared/data/text` beside the project. Ratings of a sentence are
predicted by a model that never saw a sentence of the same article. `--write` puts the model fitted to all
of them into `src/klartafel/checks/data/difficulty-de.toml`.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from cases import rows_of

from klartafel.checks import analyse
from klartafel.checks.difficulty import FEATURES, can_be_rated, features
from klartafel.checks.readability import FORMULAS, count

ROOT = Path(__file__).resolve().parents[1]
RATINGS = ROOT.parent / "shared" / "data" / "text" / "ratings_dev.jsonl"
TARGET = ROOT / "src" / "klartafel" / "checks" / "data" / "difficulty-de.toml"
RIDGE = 10.0  # keeps the weights of counts that go together from running apart
RESAMPLES = 2000


@dataclass
class Fit:
    """A ridge regression on standardised counts."""

    intercept: float
    means: np.ndarray
    scales: np.ndarray
    weights: np.ndarray

    def predict(self, counts: np.ndarray) -> np.ndarray:
        return self.intercept + (counts - self.means) / self.scales @ self.weights


def fit(counts: np.ndarray, ratings: np.ndarray) -> Fit:
    means, scales = counts.mean(0), counts.std(0) + 1e-9
    z = (counts - means) / scales
    weights = np.linalg.solve(z.T @ z + RIDGE * np.eye(z.shape[1]), z.T @ (ratings - ratings.mean()))
    return Fit(float(ratings.mean()), means, scales, weights)


def ranks(values: np.ndarray) -> np.ndarray:
    """Ranks, ties in the middle."""
    _, place, size = np.unique(values, return_inverse=True, return_counts=True)
    return (np.cumsum(size) - (size - 1) / 2)[place]


def rank_correlation(one: np.ndarray, other: np.ndarray) -> float:
    """Spearman's rho."""
    return float(np.corrcoef(ranks(one), ranks(other))[0, 1])


def with_interval(
    one: np.ndarray, other: np.ndarray, chance: np.random.Generator
) -> tuple[float, float, float]:
    """Absolute rank correlation with its 95 % interval over resampled sentences."""
    drawn = (chance.integers(0, len(one), len(one)) for _ in range(RESAMPLES))
    values = [abs(rank_correlation(one[places], other[places])) for places in drawn]
    low, high = np.percentile(values, [2.5, 97.5])
    return abs(rank_correlation(one, other)), float(low), float(high)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the fitted model into the checks")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not RATINGS.is_file():
        raise SystemExit(f"no ratings: {RATINGS.name} is not there")
    report(options.seed, write=options.write)


def report(seed: int, *, write: bool = False) -> None:
    """Print the table; with `write` also the model."""
    rows = rows_of(RATINGS)
    analyses = [analyse(row["text"], "de") for row in rows]
    # A few rows are two sentences: their counts are averaged, as the program does.
    counts = np.array(
        [np.mean([features(s) for s in a.sentences if can_be_rated(s)], axis=0) for a in analyses]
    )
    ratings = np.array([row["mos_complexity"] for row in rows])
    articles = np.array([row["article"] for row in rows])
    predicted = cross_validated(counts, ratings, articles)
    chance = np.random.default_rng(seed)
    print(f"rank correlation with {len(rows)} ratings of {len(set(articles))} articles, 95 % interval")
    show("difficulty, article left out", *with_interval(predicted, ratings, chance))
    for name, formula in FORMULAS["de"].items():
        values = np.array([formula(count(analysis)) for analysis in analyses])
        show(name, *with_interval(values, ratings, chance))
    deviation, bias = errors(ratings - predicted, articles)
    print(f"deviation of one rating {deviation:.2f}, of the mean of an article {bias:.2f} (scale 1 to 7)")
    if write:
        TARGET.write_text(as_toml(fit(counts, ratings), deviation, bias, len(rows)), "utf-8")
        print(f"written: {TARGET.relative_to(ROOT)}")


def cross_validated(counts: np.ndarray, ratings: np.ndarray, articles: np.ndarray) -> np.ndarray:
    """Each article predicted by a model of the others."""
    predicted = np.zeros(len(ratings))
    for article in sorted(set(articles)):
        held_out = articles == article
        predicted[held_out] = fit(counts[~held_out], ratings[~held_out]).predict(counts[held_out])
    return predicted


def errors(residuals: np.ndarray, articles: np.ndarray) -> tuple[float, float]:
    """Deviation of a single residual, and what stays when those of a whole article are averaged."""
    means = [residuals[articles == article].mean() for article in sorted(set(articles))]
    return float(residuals.std()), float(np.std(means))


def show(name: str, value: float, low: float, high: float) -> None:
    print(f"{name:<32} {value:.3f}   [{low:.3f}, {high:.3f}]")


def as_toml(model: Fit, deviation: float, bias: float, n: int) -> str:
    lines = [
        f"# Fitted by bench/difficulty.py to {n} ratings of TextComplexityDE (Naderi and others 2019; MIT).",
        "# Numbers only; none of its sentences are here.",
        f"intercept = {model.intercept:.4f}",
        f"deviation = {deviation:.4f}",
        f"bias = {bias:.4f}",
        "",
        "[features]",
    ]
    for place, name in enumerate(FEATURES):
        values = (model.means[place], model.scales[place], model.weights[place])
        mean, scale, weight = (f"{value:.5f}" for value in values)
        lines.append(f'"{name}" = {{ mean = {mean}, scale = {scale}, weight = {weight} }}')
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
