"""Checks of texts: alone, or with their record, the project's decisions and granted exceptions."""

from dataclasses import dataclass

from klartafel.checks import check, explain
from klartafel.domain.checking import DEFAULT_SETTINGS, Background, CheckSettings
from klartafel.domain.decision import Decision, GrantedException, Verdict
from klartafel.domain.finding import Basis, CheckReport, Explanation, Finding, LedgerEntry, Severity
from klartafel.domain.gate import Obstacles
from klartafel.domain.subject import Subject, Text
from klartafel.domain.text import Profile, TextKind, profile_of
from klartafel.services.workbench import Workbench
from klartafel.store import check_settings, exceptions, ledger, subjects
from klartafel.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A wording with what the checks say, what people decided, and what still stands against approval.

    `errors` block, `excused` are findings of any weight that a person let stand, `exceptions` with which
    reasons; `decisions` are those about the facts of the subject.
    """

    body: str
    source: str
    report: CheckReport
    open_facts: tuple[LedgerEntry, ...]
    errors: tuple[Finding, ...]
    excused: tuple[Finding, ...]
    obstacles: Obstacles
    exceptions: tuple[GrantedException, ...] = ()
    decisions: tuple[Decision, ...] = ()

    def reason_of(self, finding: Finding) -> str:
        """Why a person let a finding stand; empty where nobody did."""
        words = quoted(self.body, finding)
        reasons = [e.reason for e in self.exceptions if (e.rule, e.quoted) == (finding.rule, words)]
        return reasons[-1] if reasons else ""

    def decision_on(self, entry: LedgerEntry) -> Decision | None:
        """What stands decided about a fact."""
        wanted = (entry.kind, entry.normal_form)
        return next((d for d in self.decisions if (d.fact_kind, d.normal_form) == wanted), None)


@dataclass(frozen=True, slots=True)
class Known:
    """What a project knows of a text besides its words and its record.

    `caption` is that of the first picture, the one that an alternative text is of.
    """

    settings: CheckSettings
    pronunciations: tuple[tuple[str, str], ...]
    caption: str
    decisions: tuple[Decision, ...]
    exceptions: tuple[GrantedException, ...]


def check_text(
    text: str,
    profile: Profile,
    language: str,
    basis: Basis = Basis.HOUSE,
    source: str | None = None,
    settings: CheckSettings = DEFAULT_SETTINGS,
) -> CheckReport:
    """Check a text by itself, or against a source."""
    return check(text, profile, language, basis, source, settings)


def explain_rule(rule: str) -> Explanation:
    """What a rule looks for and why. Raises WrongCall for one that does not exist."""
    return explain(rule)


def check_body(workbench: Workbench, subject: Subject, text: Text, body: str) -> CheckedText:
    """Check a wording of a project's text; works on what is typed as well as on versions."""
    known = workbench.project.read(lambda t: known_of(t, subject, text))
    return check_with(known, subject, text, body)


def known_of(t: Transaction, subject: Subject, text: Text) -> Known:
    """Read what a check of a text has to know; called inside a transaction."""
    pictures = subjects.pictures(t, subject.id)
    return Known(
        settings=check_settings.get(t, text.language),
        pronunciations=check_settings.pronunciations(t, text.language),
        caption=pictures[0].caption if pictures else "",
        decisions=ledger.decisions(t, subject.id),
        exceptions=exceptions.of_text(t, text.id),
    )


def check_with(known: Known, subject: Subject, text: Text, body: str) -> CheckedText:
    """The check itself, which needs no project any more."""
    source = subject.record.source_text(text.language)
    report = check(
        body,
        profile_of(text.kind, text.language),
        text.language,
        Basis.HOUSE,
        source,
        known.settings,
        # An alternative text that a person left empty says that the picture is decorative.
        Background(
            record=subject.record,
            caption=known.caption,
            pronunciations=known.pronunciations,
            decorative=text.kind is TextKind.ALT and not body.strip(),
        ),
        frozenset(d.normal_form for d in known.decisions if d.verdict is Verdict.MUST_STAY),
    )
    decided = {(d.fact_kind, d.normal_form) for d in known.decisions if d.verdict.settles}
    open_facts = tuple(entry for entry in report.open_facts if (entry.kind, entry.normal_form) not in decided)
    excused = {(exception.rule, exception.quoted) for exception in known.exceptions}
    let_stand = tuple(f for f in report.findings if (f.rule, quoted(body, f)) in excused)
    errors = tuple(f for f in report.findings if f.severity is Severity.ERROR and f not in let_stand)
    current = text.current
    obstacles = Obstacles(
        open_facts=len(open_facts),
        errors_without_exception=len(errors),
        incomplete=current is not None and current.incomplete,
        stale=text.is_stale(subject.source_hash),
    )
    return CheckedText(
        body, source, report, open_facts, errors, let_stand, obstacles, known.exceptions, known.decisions
    )


def quoted(body: str, finding: Finding) -> str:
    """The words a finding points at: exceptions hang on them, so that they survive edits elsewhere."""
    return body[finding.span.start : finding.span.end]


def words_of(entry: LedgerEntry, body: str, source: str) -> str:
    """A fact as it stands in the text, or where the text lacks it in the source."""
    if entry.draft:
        return body[entry.draft.start : entry.draft.end]
    return source[entry.source.start : entry.source.end] if entry.source else entry.normal_form
