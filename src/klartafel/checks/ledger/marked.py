"""Facts that a person marked as not to be left out: a coarser wording does not keep them."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from klartafel.checks.ledger.comparing import Comparison
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.texts import Texts
from klartafel.domain.finding import FactKind, FactStatus, Span

_NAMES = frozenset({FactKind.PERSON, FactKind.PLACE})


def missing_but_marked(
    found: Sequence[Comparison], texts: Texts, must_keep: AbstractSet[str]
) -> list[Comparison]:
    """Marked facts of source or record that the draft has no words for, beyond those already found missing.

    "18. Jahrhundert" does not keep 1748, but "Brandt" keeps "Johann Brandt".
    """
    told = {one.fact.normal_form for one in found if one.draft is not None}
    told |= {one.fact.normal_form for one in found if one.status is FactStatus.MISSING}
    missing: dict[str, Comparison] = {}
    for fact, span in _facts(texts):
        form = fact.normal_form
        if form in must_keep and form not in told and not _is_kept_in_part(fact, told):
            missing.setdefault(form, Comparison(fact, FactStatus.MISSING, span, None))
    return list(missing.values())


def _facts(texts: Texts) -> Iterator[tuple[Fact, Span | None]]:
    source = texts.source
    for fact in (*source.values, *source.names, *source.materials):
        yield fact, fact.span
    for value in texts.beside:
        readings = value.readings
        for fact in (*readings.of_record, *readings.names, *readings.materials):
            yield fact, None


def _is_kept_in_part(fact: Fact, told: Iterable[str]) -> bool:
    if fact.kind not in _NAMES:
        return False
    parts = set(fact.normal_form.split(" "))
    return any(set(form.split(" ")) <= parts for form in told)
