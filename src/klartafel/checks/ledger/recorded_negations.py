"""Negations that a record states: "ohne Haken", "undatiert", "Fotograf unbekannt" are no news in a text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.negation import negations
from klartafel.checks.ledger.readings import Readings
from klartafel.domain.finding import FactStatus


def kept_by_record(
    found: Iterable[Comparison], draft: Analysis, record: Iterable[Readings]
) -> Iterator[Comparison]:
    """Comparisons of negations; a new one is kept where a field of the record denies the same."""
    denied: set[str] = set()
    words: set[str] = set()
    for value in record:
        for negation in negations(value.clauses):
            denied.add(negation.form)
            if negation.in_word:
                span = negation.span
                words.add(value.analysis.text[span.start : span.end].casefold())
    for one in found:
        word = draft.text[one.draft.start : one.draft.end].casefold() if one.draft else ""
        is_recorded = one.fact.normal_form in denied or word in words
        is_new = one.status is FactStatus.NEW
        yield replace(one, status=FactStatus.KEPT) if is_new and is_recorded else one
