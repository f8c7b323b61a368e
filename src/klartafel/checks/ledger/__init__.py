"""The fact ledger: what became of the facts of a source in a draft. Code alone, no model.

`READERS` is where further sorts of facts join; comparing knows them only by their normal forms.
"""

from collections.abc import Iterable

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.comparing import compare
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.reading import READERS, read_facts, read_record_value
from klartafel.domain.finding import LedgerEntry


def ledger(source: Analysis, draft: Analysis, record_values: Iterable[str] = ()) -> tuple[LedgerEntry, ...]:
    """Compare the facts of a draft with its source and the plain strings of its record.

    Entries of the draft come first in its order, then what is missing. Places are code points of the
    texts as received.
    """
    record = _record_forms(record_values, source.language.code)
    return tuple(
        LedgerEntry(
            compared.fact.kind,
            compared.status,
            compared.fact.normal_form,
            source.original(compared.source) if compared.source else None,
            draft.original(compared.draft) if compared.draft else None,
        )
        for compared in compare(read_facts(source), read_facts(draft), record)
    )


def _record_forms(values: Iterable[str], language: str) -> frozenset[str]:
    """Everything a record vouches for. Its fields may be in either language, so both readings count."""
    forms: set[str] = set()
    for value in values:
        for reading in {language, "de", "en"}:
            for fact in read_record_value(value, reading):
                forms.update((fact.normal_form, *fact.covers))
    return frozenset(forms)


__all__ = ["READERS", "Fact", "ledger", "read_facts", "read_record_value"]
