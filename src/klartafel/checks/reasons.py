"""What makes a text hard, in order of weight: for people who want a reason and not a number.

Each measure is compared with what plain language aims at; how far it lies above decides the order. Aims and
steps are values of this house.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from klartafel.checks.language import Analysis, Sentence, SentenceKind, Word, WordKind, syllables
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import parts_of, word_frequency
from klartafel.domain.message import Message

MOST_REASONS = 3
_RARE = 3.0  # Zipf value
_MOST_SYLLABLES = 3
_SHOWN = 3  # words that a reason names
_FINITE = word_set("VV(FIN) VA(FIN) VM(FIN) VBZ VBD VBB VVD VVZ VVB VHZ VHD VHB VDZ VDD VDB VM0")
_NAMES = ("NE", "NP0")
_BEFORE_NOUNS = ("ART", "ADJ(A)", "PPOSAT", "PDAT", "PIAT", "APPRART", "AT0", "AJ0", "DPS")
_NOUN_ENDINGS = ("ung", "heit", "keit", "ion", "tät", "ismus", "ungen", "heiten", "keiten", "ionen")
_ENGLISH_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ance", "ence", "ity", "tions", "ments")


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that makes a text hard; `weight` is how many steps it lies above the aim."""

    weight: float
    message: Message


def reasons(analysis: Analysis) -> tuple[Message, ...]:
    """The main reasons, at most three, the weightiest first; none for an easy text."""
    sentences = [s for s in analysis.sentences if s.words and s.kind is not SentenceKind.HEADING]
    language = analysis.language.code
    if language not in ("de", "en") or not sentences:
        return ()
    found = (measure(sentences, language) for measure in _MEASURES)
    heavy = sorted((r for r in found if r is not None and r.weight > 0), key=lambda r: -r.weight)
    return tuple(reason.message for reason in heavy[:MOST_REASONS])


def _long_sentences(sentences: list[Sentence], language: str) -> Reason | None:
    mean = sum(len(s.words) for s in sentences) / len(sentences)
    aim = 12 if language == "de" else 15
    return Reason((mean - aim) / 4, Message.of("check-reasons.long-sentences", words=mean))


def _rare_words(sentences: list[Sentence], language: str) -> Reason | None:
    words = list(_without_names(sentences))
    rare = {w.plain: word_frequency(w, language) for w in words}
    rare = {word: value for word, value in rare.items() if value < _RARE}
    if not rare:
        return None
    named = ", ".join(sorted(rare, key=lambda word: rare[word])[:_SHOWN])
    share = 100 * len(rare) / len(words)
    return Reason((share - 2) / 4, Message.of("check-reasons.rare-words", words=named))


def _long_words(sentences: list[Sentence], language: str) -> Reason | None:
    words = list(_without_names(sentences))
    lengths = {w.plain: syllables(w, language) for w in words}
    long = [word for word, length in lengths.items() if length > _MOST_SYLLABLES]
    if not long:
        return None
    named = ", ".join(sorted(long, key=lambda word: -lengths[word])[:_SHOWN])
    share = 100 * len(long) / len(words)
    return Reason((share - 6) / 6, Message.of("check-reasons.long-words", words=named))


def _nested_sentences(sentences: list[Sentence], language: str) -> Reason | None:
    del language  # tags tell finite verbs in both
    nested = sum(1 for s in sentences if _finite_verbs(s) > 1)
    share = 100 * nested / len(sentences)
    return Reason((share - 25) / 25, Message.of("check-reasons.nested-sentences"))


def _noun_style(sentences: list[Sentence], language: str) -> Reason | None:
    endings = _NOUN_ENDINGS if language == "de" else _ENGLISH_NOUN_ENDINGS
    nouns = [w.plain for w in _words(sentences) if w.plain.lower().endswith(endings) and len(w.plain) > 6]
    if len(nouns) < 2:
        return None
    named = ", ".join(list(dict.fromkeys(nouns))[:_SHOWN])
    return Reason(
        (len(nouns) / len(sentences) - 0.4) / 0.4, Message.of("check-reasons.noun-style", words=named)
    )


def _joined_words(sentences: list[Sentence], language: str) -> Reason | None:
    if language != "de":
        return None
    words = list(_words(sentences))
    joined = [w.plain for w in words if len(w.parts) == 1 and len(parts_of(w, language)) > 1]
    if not joined:
        return None
    named = ", ".join(sorted(dict.fromkeys(joined), key=len, reverse=True)[:_SHOWN])
    share = 100 * len(joined) / len(words)
    return Reason((share - 6) / 6, Message.of("check-reasons.joined-words", words=named))


_MEASURES: tuple[Callable[[list[Sentence], str], Reason | None], ...] = (
    _long_sentences,
    _rare_words,
    _long_words,
    _nested_sentences,
    _noun_style,
    _joined_words,
)


def _words(sentences: list[Sentence]) -> Iterator[Word]:
    return (w for s in sentences for w in s.words if w.kind is WordKind.WORD and w.parts)


def _without_names(sentences: list[Sentence]) -> Iterator[Word]:
    """Words that are no names. A "name" with an article is a noun that the tagger does not know."""
    for sentence in sentences:
        before = ""
        for word in sentence.words:
            is_name = word.tag.part_of_speech in _NAMES and not before.startswith(_BEFORE_NOUNS)
            if word.kind is WordKind.WORD and word.parts and not is_name:
                yield word
            before = word.tag.part_of_speech


def _finite_verbs(sentence: Sentence) -> int:
    return sum(1 for word in sentence.words if word.tag.part_of_speech in _FINITE)
