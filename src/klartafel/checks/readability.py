"""The classic readability scores, each only for the language its constants were fitted to.

Counts are our own: sentences and syllables of `language`; headings are left out, numbers and
addresses count as words of a sentence but not as long, short or many-syllabled words.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import sqrt

from klartafel.checks.language import Analysis, Sentence, SentenceKind, WordKind, syllables
from klartafel.domain.finding import Score

# A score of one or two sentences says nothing: one long word moves it by a school year.
FEWEST_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are made of. `words` includes numbers; the others are of `judged` words alone.

    `long` words have more than six letters, `polysyllables` three syllables or more; `fog_words` are
    the polysyllables without names, compounds and a syllable of -es, -ed, -ing, in English alone.
    """

    sentences: int
    words: int
    judged: int
    syllables: int
    long: int
    monosyllables: int
    polysyllables: int
    fog_words: int

    @property
    def sentence_length(self) -> float:
        """Words per sentence."""
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        """Mean number of syllables of the judged words."""
        return self.syllables / self.judged

    def percent(self, some: int) -> float:
        """Share of the judged words, 0 to 100."""
        return 100 * some / self.judged


def count(analysis: Analysis) -> Counts:
    """Count sentences, words and syllables of a text in German or English."""
    sentences = [s for s in analysis.sentences if s.kind is not SentenceKind.HEADING and s.words]
    judged = [word for s in sentences for word in s.words if word.kind is WordKind.WORD and word.parts]
    lengths = [syllables(word, analysis.language.code) for word in judged]
    return Counts(
        sentences=len(sentences),
        words=sum(len(s.words) for s in sentences),
        judged=len(judged),
        syllables=sum(lengths),
        long=sum(1 for word in judged if word.letters > 6),
        monosyllables=sum(1 for length in lengths if length == 1),
        polysyllables=sum(1 for length in lengths if length >= 3),
        fog_words=_fog_words(sentences) if analysis.language.code == "en" else 0,
    )


def _fog_words(sentences: Iterable[Sentence]) -> int:
    found = 0
    for sentence in sentences:
        for place, word in enumerate(sentence.words):
            name = place > 0 and word.text[0].isupper()
            if word.kind is WordKind.WORD and len(word.parts) == 1 and not name:
                ending = word.text.endswith(("es", "ed", "ing"))
                found += syllables(word, "en") - ending >= 3
    return found


def words_per_sentence(c: Counts) -> float:
    """Mean length of a sentence in words."""
    return c.sentence_length


def amstad(c: Counts) -> float:
    """Flesch reading ease for German, 0 (hard) to 100 (easy): Toni Amstad, Zürich 1978."""
    return 180 - c.sentence_length - 58.5 * c.syllables_per_word


def wiener_1(c: Counts) -> float:
    """First Wiener Sachtextformel, a school year from 4 to 15: Bamberger and Vanecek, Wien 1984."""
    return (
        0.1935 * c.percent(c.polysyllables)
        + 0.1672 * c.sentence_length
        + 0.1297 * c.percent(c.long)
        - 0.0327 * c.percent(c.monosyllables)
        - 0.875
    )


def wiener_2(c: Counts) -> float:
    """Second Wiener Sachtextformel, without words of one syllable (same source)."""
    return (
        0.2007 * c.percent(c.polysyllables) + 0.1682 * c.sentence_length + 0.1373 * c.percent(c.long) - 2.779
    )


def wiener_3(c: Counts) -> float:
    """Third Wiener Sachtextformel, polysyllables and sentence length (same source)."""
    return 0.2963 * c.percent(c.polysyllables) + 0.1905 * c.sentence_length - 1.1144


def wiener_4(c: Counts) -> float:
    """Fourth Wiener Sachtextformel, meant for the first school years (same source)."""
    return 0.2744 * c.percent(c.polysyllables) + 0.2656 * c.sentence_length - 1.693


def lix(c: Counts) -> float:
    """Läsbarhetsindex, about 20 (easy) to 60 (hard): Carl-Hugo Björnsson, Stockholm 1968."""
    return c.sentence_length + c.percent(c.long)


def rix(c: Counts) -> float:
    """Long words per sentence: Jonathan Anderson, Journal of Reading 26, 1983."""
    return c.long / c.sentences


def flesch(c: Counts) -> float:
    """Flesch reading ease, 0 (hard) to 100 (easy): Rudolf Flesch, Journal of Applied Psychology 32, 1948."""
    return 206.835 - 1.015 * c.sentence_length - 84.6 * c.syllables_per_word


def flesch_kincaid(c: Counts) -> float:
    """Flesch-Kincaid grade, a US school year: Kincaid and others, US Navy report 8-75, 1975."""
    return 0.39 * c.sentence_length + 11.8 * c.syllables_per_word - 15.59


def smog(c: Counts) -> float:
    """SMOG grade, a US school year, made for 30 sentences: Harry McLaughlin, Journal of Reading 12, 1969."""
    return 1.0430 * sqrt(c.polysyllables * 30 / c.sentences) + 3.1291


def gunning_fog(c: Counts) -> float:
    """Fog index, a US school year: Robert Gunning, The Technique of Clear Writing, 1952."""
    return 0.4 * (c.sentence_length + c.percent(c.fog_words))


Formula = Callable[[Counts], float]

FORMULAS: dict[str, dict[str, Formula]] = {
    "de": {
        "fre-amstad": amstad,
        "wiener-sachtextformel-1": wiener_1,
        "wiener-sachtextformel-2": wiener_2,
        "wiener-sachtextformel-3": wiener_3,
        "wiener-sachtextformel-4": wiener_4,
        "lix": lix,
        "rix": rix,
        "words-per-sentence": words_per_sentence,
    },
    "en": {
        "fre": flesch,
        "flesch-kincaid": flesch_kincaid,
        "smog": smog,
        "gunning-fog": gunning_fog,
        "lix": lix,
    },
}


def scores(analysis: Analysis) -> tuple[Score, ...]:
    """The scores of a text; none under three sentences and none in a language without formulas."""
    formulas = FORMULAS.get(analysis.language.code)
    if formulas is None:
        return ()
    counts = count(analysis)
    if counts.sentences < FEWEST_SENTENCES or not counts.judged:
        return ()
    return tuple(Score(name, round(formula(counts), 2)) for name, formula in formulas.items())
