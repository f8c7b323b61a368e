"""The classic scores as the library textstat counts them: a cross-check that a person calls up.

Its German formulas are right, its counts are not (it splits at "z.B." and counts syllables by hyphenation
points), so its values differ from ours. Its English counts want a pronouncing dictionary that it would
download; it is given ours instead, and nothing is fetched.
"""

import tempfile
from functools import cache
from pathlib import Path

from klartafel.checks.language.word_table import word_table
from klartafel.checks.readability import FORMULAS
from klartafel.domain.message import Message, OutsideMissing

_TEXTSTAT_NAMES = {
    "fre-amstad": "flesch_reading_ease",
    "fre": "flesch_reading_ease",
    "flesch-kincaid": "flesch_kincaid_grade",
    "smog": "smog_index",
    "gunning-fog": "gunning_fog",
    "lix": "lix",
    "rix": "rix",
    "words-per-sentence": "words_per_sentence",
}


def textstat_value(text: str, language: str, score: str) -> float:
    """The same score as textstat counts it. Loading textstat takes some seconds the first time.

    Raises OutsideMissing where textstat is not installed, KeyError for a score the language does not have.
    """
    if score not in FORMULAS[language]:
        raise KeyError(score)
    try:
        from textstat import textstat
    except ImportError as error:
        raise OutsideMissing(Message.of("check.textstat-missing")) from error
    if language == "en":
        _give_pronunciations()
    textstat.set_lang(language)
    if score.startswith("wiener-sachtextformel-"):
        return float(textstat.wiener_sachtextformel(text, int(score[-1])))
    return float(getattr(textstat, _TEXTSTAT_NAMES[score])(text))


@cache
def _give_pronunciations() -> None:
    """Hand textstat our count of syllables in the format of its corpus; it keeps what it has read."""
    import nltk  # type: ignore[import-untyped, unused-ignore]
    from textstat.backend.utils import get_cmudict

    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder, "corpora", "cmudict")
        corpus.mkdir(parents=True)
        # Only sounds with a figure count; which vowel it is does not matter.
        lines = (f"{word.upper()} 1{' AH0' * int(count)}" for word, count in word_table("syllables-en"))
        Path(corpus, "cmudict").write_text("\n".join(lines), "ascii")
        nltk.data.path.insert(0, folder)
        try:
            get_cmudict("en")
        finally:
            nltk.data.path.remove(folder)
