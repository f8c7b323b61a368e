"""All rules in one place, and what they say of a text."""

from bisect import bisect_left

from klartafel.checks.language import Analysis
from klartafel.checks.rules import (
    alt_text,
    audio,
    grammar,
    numbers,
    sensitive,
    sentences,
    signs,
    spelling,
    words,
)
from klartafel.checks.rules.rule import Rule, Scope, Task
from klartafel.domain.checking import DEFAULT_SETTINGS, NO_BACKGROUND, Background, CheckSettings
from klartafel.domain.finding import Basis, Explanation, Finding, Severity
from klartafel.domain.message import Message, WrongCall
from klartafel.domain.text import Profile

# Of findings on the same words that weigh the same, the rule that stands first here is shown.
RULES: tuple[Rule, ...] = (
    *spelling.RULES,
    *sensitive.RULES,
    *signs.RULES,
    *numbers.RULES,
    *grammar.RULES,
    *words.RULES,
    *sentences.RULES,
    *alt_text.RULES,
    *audio.RULES,
)

# Raised whenever a rule, a number or a word list changes what is found: reviews record it.
RULE_SET_VERSION = "3"


def rule_set(settings: CheckSettings) -> str:
    """What a review was made with: the version, and what the project switched off."""
    left_out = sorted(settings.switched_off & {rule.id for rule in RULES})
    return f"{RULE_SET_VERSION} without {', '.join(left_out)}" if left_out else RULE_SET_VERSION


_WEIGHT = {severity: rank for rank, severity in enumerate(Severity)}  # the worst first


def findings(
    analysis: Analysis,
    profile: Profile,
    basis: Basis,
    settings: CheckSettings = DEFAULT_SETTINGS,
    background: Background = NO_BACKGROUND,
) -> tuple[Finding, ...]:
    """What the rules find, in the order of the text; places are of the working text."""
    task = Task(analysis, profile, settings, background)
    asked = [rule for rule in RULES if rule.applies(task, basis)]
    by_scope = {scope: [f for r in asked if r.scope is scope for f in r.findings(task)] for scope in Scope}
    found = [
        *by_scope[Scope.SENTENCE],
        *_worst(by_scope[Scope.WORDS]),
        *_worst(by_scope[Scope.MEANING]),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.span, _WEIGHT[finding.severity])))


def _worst(found: list[Finding]) -> list[Finding]:
    """Of findings on the same words only the worst; of equal ones that of the rule that stands first."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda f: _WEIGHT[f.severity]):
        place = bisect_left(kept, finding.span, key=lambda f: f.span)
        beside = kept[max(0, place - 1) : place + 1]
        if all(f.span.end <= finding.span.start or finding.span.end <= f.span.start for f in beside):
            kept.insert(place, finding)
    return kept


def explain(rule_id: str) -> Explanation:
    """What a rule looks for, why, on which authority, with examples. Raises WrongCall for an unknown id."""
    for rule in RULES:
        if rule.id == rule_id:
            return rule.explanation()
    raise WrongCall(Message.of("check.no-such-rule", rule=rule_id, known=", ".join(r.id for r in RULES)))
