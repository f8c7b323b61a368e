"""Facts of a source that a person marked: no text of the subject may leave them out."""

from dataclasses import dataclass

from klartafel.checks.language import analyse
from klartafel.checks.ledger import ledger
from klartafel.domain.checking import Background
from klartafel.domain.decision import Decision, Verdict
from klartafel.domain.finding import FactStatus, LedgerEntry, Span
from klartafel.domain.record import Record


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked fact: its words when it was marked, and where the source tells it now.

    `entry` is what decisions are taken about. `stands` is false where neither source nor record tell the
    fact any more, for example after another import: then a person should look.
    """

    entry: LedgerEntry
    words: str
    places: tuple[Span, ...]
    stands: bool


def facts_at(source: str, language: str, span: Span) -> tuple[LedgerEntry, ...]:
    """The facts that the words at a place of the source tell; those that they only touch count too."""
    return tuple(
        entry
        for entry in _facts(source, language)
        if entry.source is not None and entry.source.start < span.end and span.start < entry.source.end
    )


def facts_of_words(words: str, language: str) -> tuple[LedgerEntry, ...]:
    """The facts that some words tell by themselves, for example a field of the record."""
    return tuple(_facts(words, language))


def marks_of(record: Record, language: str, decisions: tuple[Decision, ...]) -> tuple[Mark, ...]:
    """What people marked, each with its places in the source as it is now."""
    marked = [decision for decision in decisions if decision.verdict is Verdict.MUST_STAY]
    if not marked:
        return ()
    source = record.source_text(language)
    analysis = analyse(source, language)
    forms = frozenset(decision.normal_form for decision in marked)
    told = [
        entry
        for entry in ledger(analysis, analysis, Background(record=record), forms)
        if entry.normal_form in forms
    ]
    return tuple(_mark(decision, source, told) for decision in marked)


def _facts(text: str, language: str) -> tuple[LedgerEntry, ...]:
    analysis = analyse(text, language)
    return ledger(analysis, analysis)


def _mark(decision: Decision, source: str, told: list[LedgerEntry]) -> Mark:
    same = [entry for entry in told if entry.normal_form == decision.normal_form]
    places = tuple(sorted({entry.source for entry in same if entry.source is not None}))
    here = source[places[0].start : places[0].end] if places else ""
    words = decision.note or here or decision.normal_form
    first = places[0] if places else None
    entry = LedgerEntry(
        decision.fact_kind, FactStatus.MISSING, decision.normal_form, first, None, must_keep=True
    )
    return Mark(entry, words, places, bool(same))
