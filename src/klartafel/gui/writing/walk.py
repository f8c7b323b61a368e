"""From finding to finding through a text, in the order of reading."""

from dataclasses import dataclass

from klartafel.domain.finding import Finding, LedgerEntry, Span
from klartafel.services.checking import CheckedText


@dataclass(frozen=True, slots=True)
class Stop:
    """A place of the text that something was found at."""

    span: Span
    about: LedgerEntry | Finding


def stops(checked: CheckedText) -> tuple[Stop, ...]:
    """Facts that wait and findings that nobody let stand, from the beginning of the text to its end."""
    facts = [Stop(entry.draft, entry) for entry in checked.open_facts if entry.draft is not None]
    found = [Stop(f.span, f) for f in checked.report.findings if f not in checked.excused]
    return tuple(sorted(facts + found, key=lambda stop: stop.span))


def next_stop(
    all_stops: tuple[Stop, ...], last: LedgerEntry | Finding | None, selected: Span, step: int
) -> int:
    """The number of the stop after (`step` 1) or before (-1) what is selected; round at the end.

    `last` is where a person was taken last: of several at the same words they see one after the other.
    """
    for number, stop in enumerate(all_stops):
        if stop.about == last and stop.span == selected:
            return (number + step) % len(all_stops)
    if step > 0:
        after = [n for n, stop in enumerate(all_stops) if stop.span.start >= selected.start]
        return after[0] if after else 0
    before = [n for n, stop in enumerate(all_stops) if stop.span.start < selected.start]
    return before[-1] if before else len(all_stops) - 1
