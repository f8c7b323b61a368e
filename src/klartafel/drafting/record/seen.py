"""What can be seen, from the notes alone and in their words: for alternative texts and audio descriptions."""

import re

from klartafel.checks.language.analysis import segment
from klartafel.domain.language import guessed_language
from klartafel.domain.record import Field, Record
from klartafel.drafting.record.values import plain
from klartafel.drafting.wording import RecordSentence

# Characters of a short alternative text that may hold a second sentence.
_ALT_LENGTH = 140
_QUOTED = re.compile("[„“].+[“”]")
_TOUCH = {
    "de": re.compile(
        r"\b(?:berühr|anfass|anzufass|angefass|ertast|abtast|tast(?:en|bar|modell)|befühl|hinter Glas)", re.I
    ),
    "en": re.compile(r"\b(?:touch|tactile|behind glass|handled?\b)", re.I),
}


def notes(record: Record, language: str) -> tuple[RecordSentence, ...]:
    """The sentences of the notes on what is visible, as they are written."""
    return tuple(
        RecordSentence(sentence, (Field.VISIBLE,))
        for value in record.values
        if value.field is Field.VISIBLE
        and (value.language.split("-")[0].casefold() or guessed_language(value.value)) == language
        for sentence in _sentences(value.value, language)
    )


def _sentences(text: str, language: str) -> list[str]:
    analysis = segment(text, language)
    spans = (analysis.original(sentence.span) for sentence in analysis.sentences)
    found = (plain(text[span.start : span.end]) for span in spans)
    return [sentence for sentence in found if any(map(str.isalnum, sentence))]


def short_alt(seen: tuple[RecordSentence, ...]) -> tuple[RecordSentence, ...]:
    """The first sentence of the notes, and the second where both are short."""
    first, second = seen[:1], seen[1:2]
    length = sum(len(sentence.text) + 1 for sentence in (*first, *second))
    return (*first, *second) if length <= _ALT_LENGTH else first


def quotes_what_is_in(noted: str, sentence: RecordSentence) -> bool:
    """Whether a sentence does no more than quote an inscription that the notes quote too."""
    quoted = _QUOTED.search(sentence.text) if sentence.fields == (Field.INSCRIPTION,) else None
    return quoted is not None and quoted[0] in noted


def about_touching(seen: tuple[RecordSentence, ...], language: str) -> tuple[RecordSentence, ...]:
    """The sentences that say whether the object may be touched: who cannot see needs them first."""
    pattern = _TOUCH[language]
    return tuple(sentence for sentence in seen if pattern.search(sentence.text))
