"""What the ledger looks at: a source, a draft, and what vouches beside the source without a place in it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language import Analysis, analyse
from klartafel.checks.language.analysis import language_of
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.readings import Readings, readings
from klartafel.domain.checking import Background, ExplainedWord
from klartafel.domain.record import FIELDS_THAT_FACTS_REST_ON, Field

# What records of photographs write for a word.
_SHORT = re.compile(r"(?<!\w)s/w(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a record, or without a field its qualifier or an explanation of the glossary, as a text."""

    readings: Readings
    field: Field | None = None

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Its figures and dates; "ANNO 1748" is an inventory number unless it is written on the thing."""
        of_record = self.readings.of_record
        return (*of_record, *self.readings.values) if self.field is Field.INSCRIPTION else of_record

    @property
    def language(self) -> str:
        """The language it was read in."""
        return self.readings.analysis.language.code


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one comparison."""

    source: Readings
    draft: Readings
    beside: tuple[Value, ...] = ()

    @property
    def language(self) -> str:
        """Language of source and draft."""
        return self.draft.analysis.language.code

    @property
    def has_source_text(self) -> bool:
        """Whether there is more than figures and single words to compare a sentence with."""
        return bool(self.source.analysis.sentences) or any(
            value.field is Field.DESCRIPTION and value.language == self.language for value in self.beside
        )


def texts_of(
    source: Analysis, draft: Analysis, background: Background, explained: Iterable[ExplainedWord]
) -> Texts:
    """Source and draft with the record of their subject and the approved explanations."""
    beside = tuple(_values(background, explained, draft.language.code))
    return Texts(readings(source), Readings(draft), beside)


def _values(background: Background, explained: Iterable[ExplainedWord], language: str) -> Iterator[Value]:
    """A field that states no language is read in both, so that "1.200" counts either way."""
    for value in background.record.values:
        if value.field in FIELDS_THAT_FACTS_REST_ON:
            stated = language_of(value.language).code
            for code in [stated] if stated else dict.fromkeys((language, "de", "en")):
                written = _SHORT.sub("schwarz-weiß", value.value) if code == "de" else value.value
                yield Value(readings(_analysed(written, code)), value.field)
                if value.qualifier:
                    yield Value(readings(_analysed(value.qualifier, code)))
    for word in explained:
        yield Value(readings(_analysed(f"{word.word}: {word.explanation}", language)))


@lru_cache(maxsize=200)  # while a person types, the record stays the same
def _analysed(text: str, language: str) -> Analysis:
    return analyse(text, language)
