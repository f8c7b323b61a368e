"""Everything that is read of one text, each only once however often it is asked for.

A source and a record stay the same while a draft is written, so what was read of them is kept.
"""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.clauses import Clauses
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.hedges import FIGURES, Doubts, hedge_before
from klartafel.checks.ledger.materials import materials
from klartafel.checks.ledger.names import names
from klartafel.checks.ledger.reading import read_facts, read_record_value
from klartafel.checks.ledger.vocabulary import Spoken, spoken
from klartafel.domain.finding import FactKind, Span

_LONGEST_SHORT = 20_000


class Readings:
    """The readings of a text; places are of its working text."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis

    @cached_property
    def values(self) -> tuple[Fact, ...]:
        """Figures, dates, dimensions, inventory numbers."""
        return read_facts(self.analysis)

    @cached_property
    def of_record(self) -> tuple[Fact, ...]:
        """The same of a text that is a field of a record."""
        return read_record_value(self.analysis)

    @cached_property
    def names(self) -> tuple[Fact, ...]:
        """Persons and places."""
        return tuple(names(self.analysis))

    @cached_property
    def materials(self) -> tuple[Fact, ...]:
        """Materials and techniques, but for words in the name of a person."""
        spans = [f.span for f in self.names if f.kind is FactKind.PERSON and (" " in f.normal_form or f.near)]
        named = {place for span in spans for place in range(span.start, span.end)}
        return tuple(materials(self.analysis, named))

    @cached_property
    def clauses(self) -> Clauses:
        """Clauses with their content words."""
        return Clauses(self.analysis)

    @cached_property
    def spoken(self) -> Spoken:
        """All its content words."""
        return spoken(self.clauses.all, self.clauses.language)

    @cached_property
    def figure_hedges(self) -> tuple[tuple[Fact, Span | None], ...]:
        """Figures and dates with the word that makes them uncertain, where there is one."""
        return tuple(
            (fact, hedge_before(fact, self.analysis)) for fact in self.values if fact.kind in FIGURES
        )

    @cached_property
    def doubts(self) -> Doubts:
        """Where it is not sure."""
        return Doubts(self.analysis)


@dataclass(frozen=True, slots=True)
class _Key:
    """Texts are the same where their letters and language are."""

    text: str
    language: str
    analysis: Analysis = field(compare=False)


@lru_cache(maxsize=200)
def _readings(key: _Key) -> Readings:
    return Readings(key.analysis)


@lru_cache(maxsize=1)
def _long_readings(key: _Key) -> Readings:
    return Readings(key.analysis)


def readings(analysis: Analysis) -> Readings:
    """What is read of a source or record, kept for the next draft.

    Of the long ones only the last is kept: many would take too much room, but all wordings of one draft are
    held against the same source.
    """
    kept = _long_readings if len(analysis.text) > _LONGEST_SHORT else _readings
    return kept(_Key(analysis.text, analysis.language.code, analysis))
