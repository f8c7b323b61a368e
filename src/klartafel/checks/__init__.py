"""Checks of plain and easy German and English: pure, offline, without any other part of the program.

`check` is the one door. The pieces behind it can be used alone.
"""

from dataclasses import replace

from klartafel.checks.difficulty import difficulty
from klartafel.checks.language import Analysis, analyse
from klartafel.checks.language.tagging import is_available
from klartafel.checks.ledger import ledger
from klartafel.checks.readability import scores
from klartafel.checks.reasons import reasons
from klartafel.checks.rules import RULE_SET_VERSION, RULES, Rule, explain, findings, rule_set
from klartafel.checks.textstat_check import textstat_value
from klartafel.domain.checking import DEFAULT_SETTINGS, NO_BACKGROUND, Background, CheckSettings
from klartafel.domain.finding import Basis, CheckReport, LedgerEntry
from klartafel.domain.message import Message
from klartafel.domain.text import Profile


def check(
    text: str,
    profile: Profile,
    language: str,
    basis: Basis = Basis.HOUSE,
    source: str | None = None,
    settings: CheckSettings = DEFAULT_SETTINGS,
    background: Background = NO_BACKGROUND,
    must_keep: frozenset[str] = frozenset(),
) -> CheckReport:
    """Sentences, scores, findings, and with a source or a record the ledger of facts.

    `must_keep` are normal forms of facts that a person wants in every text of the subject.

    `language` is a BCP 47 tag; in languages other than German and English there are no scores and no
    findings. `basis` limits the rules to those of one authority and of the house; the house follows
    all. All places are code points of the text as received. Time is linear in the length, and no text
    raises an exception.
    """
    analysis = analyse(text, language)
    facts: tuple[LedgerEntry, ...] = ()
    if source is not None or background.record_values:
        given = analyse(source or "", language)
        facts = ledger(given, analysis, background, must_keep, settings.reference_year, settings.explained)
    return CheckReport(
        sentences=tuple(analysis.original(sentence.span) for sentence in analysis.sentences),
        scores=scores(analysis),
        findings=tuple(
            replace(finding, span=analysis.original(finding.span))
            for finding in findings(analysis, profile, basis, settings, background)
        ),
        ledger=facts,
        difficulty=difficulty(analysis),
        reasons=reasons(analysis),
        notices=_notices(analysis),
    )


def _notices(analysis: Analysis) -> tuple[Message, ...]:
    code = analysis.language.code
    return (Message.of("check-scores.no-tagger"),) if code and not is_available(code) else ()


__all__ = [
    "RULES",
    "RULE_SET_VERSION",
    "Analysis",
    "Rule",
    "analyse",
    "check",
    "explain",
    "findings",
    "ledger",
    "rule_set",
    "scores",
    "textstat_value",
]
