"""Lines of a list of findings: each with its words and reason, and what a person can do about it."""

from collections.abc import Callable
from dataclasses import dataclass

from klartafel.domain.finding import FactStatus, Finding, LedgerEntry, Severity, Span
from klartafel.domain.message import Message
from klartafel.services.checking import CheckedText, words_of

SEVERITIES = {
    Severity.ERROR: Message.of("window.severity-error"),
    Severity.WARNING: Message.of("window.severity-warning"),
    Severity.ASK: Message.of("window.severity-ask"),
    Severity.HINT: Message.of("window.severity-hint"),
}
STATUSES = {
    FactStatus.NEW: Message.of("window.fact-new"),
    FactStatus.CHANGED: Message.of("window.fact-changed"),
    FactStatus.MISSING: Message.of("window.fact-missing"),
    FactStatus.KEPT: Message.of("writing.fact-kept"),
}
_LONGEST_WORDS = 60  # characters
Say = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list; `about` is what can be decided, None where there is nothing to decide."""

    words: str
    severity: Severity | None
    span: Span | None
    about: LedgerEntry | Finding | None


def fact_line(checked: CheckedText, entry: LedgerEntry, say: Say) -> Line:
    """A fact that waits for a decision, or that the text lacks."""
    words = shortened(words_of(entry, checked.body, checked.source))
    must_stay = entry.status is FactStatus.MISSING and entry in checked.open_facts
    kind = Message.of("window.fact-must-stay") if must_stay else STATUSES[entry.status]
    line = f"{say(kind)} „{words}“"
    if entry.status is FactStatus.MISSING and not must_stay:
        return Line(line, None, None, None)
    return Line(line, Severity.ERROR, entry.draft, entry)


def finding_line(checked: CheckedText, finding: Finding, say: Say) -> Line:
    """A finding with its reason, and with the reason of whoever let it stand."""
    excused = finding in checked.excused
    kind = SEVERITIES[finding.severity]
    if excused:
        is_error = finding.severity is Severity.ERROR
        kind = Message.of("window.excused") if is_error else Message.of("writing.ignored")
    quoted = shortened(checked.body[finding.span.start : finding.span.end])
    lines = [f"{say(kind)}: „{quoted}“", say(finding.message)]
    if excused:
        lines.append(say(Message.of("writing.ignored-because", reason=checked.reason_of(finding))))
    elif finding.suggestion:
        lines.append(f"→ {finding.suggestion}")
    return Line("\n".join(lines), Severity.HINT if excused else finding.severity, finding.span, finding)


def in_order_of_weight(checked: CheckedText) -> list[Finding]:
    """The worst first; what a person let stand comes last."""
    order = list(Severity)
    return sorted(checked.report.findings, key=lambda f: (f in checked.excused, order.index(f.severity)))


def shortened(words: str) -> str:
    """Words of a text in one line of readable length."""
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_WORDS else f"{words[: _LONGEST_WORDS - 1]}…"
