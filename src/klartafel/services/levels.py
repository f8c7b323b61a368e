"""The words for how hard a text is: level, reasons, and what each classic score means."""

from klartafel.checks import textstat_value
from klartafel.domain.finding import Band, CheckReport, Score
from klartafel.domain.message import Message

BANDS = {
    Band.VERY_EASY: Message.of("check-scores.very-easy"),
    Band.EASY: Message.of("check-scores.easy"),
    Band.MEDIUM: Message.of("check-scores.medium"),
    Band.HARD: Message.of("check-scores.hard"),
    Band.VERY_HARD: Message.of("check-scores.very-hard"),
}
SCORE_MEANINGS = {
    "fre-amstad": Message.of("check-scores.fre-amstad"),
    "fre": Message.of("check-scores.fre"),
    "wiener-sachtextformel-1": Message.of("check-scores.wiener-sachtextformel-1"),
    "wiener-sachtextformel-2": Message.of("check-scores.wiener-sachtextformel-2"),
    "wiener-sachtextformel-3": Message.of("check-scores.wiener-sachtextformel-3"),
    "wiener-sachtextformel-4": Message.of("check-scores.wiener-sachtextformel-4"),
    "lix": Message.of("check-scores.lix"),
    "rix": Message.of("check-scores.rix"),
    "words-per-sentence": Message.of("check-scores.words-per-sentence"),
    "flesch-kincaid": Message.of("check-scores.flesch-kincaid"),
    "smog": Message.of("check-scores.smog"),
    "gunning-fog": Message.of("check-scores.gunning-fog"),
}
FOR_FUNDING = Message.of("check-scores.for-funding")


def level(report: CheckReport) -> Message | None:
    """The level of a text in a word, or that it is too short for one; None where nothing is estimated."""
    difficulty = report.difficulty
    if difficulty is None:
        return None
    if difficulty.band is None:
        return Message.of("check-scores.too-short")
    return Message.of("check-scores.level", band=BANDS[difficulty.band])


def figures(report: CheckReport) -> tuple[Message, ...]:
    """The estimate and the classic scores with what each means: for applications, not for writing."""
    found = [
        Message.of("check-scores.score", name=s.name, value=s.value, meaning=SCORE_MEANINGS[s.name])
        for s in report.scores
    ]
    difficulty = report.difficulty
    if difficulty is not None:
        estimate = Message.of(
            "check-scores.estimate", value=difficulty.value, low=difficulty.low, high=difficulty.high
        )
        found.insert(0, estimate)
    return tuple(found)


def cross_check(text: str, language: str, report: CheckReport) -> tuple[Score, ...]:
    """The same scores as textstat counts them. Raises OutsideMissing where it is not installed."""
    return tuple(Score(score.name, textstat_value(text, language, score.name)) for score in report.scores)
