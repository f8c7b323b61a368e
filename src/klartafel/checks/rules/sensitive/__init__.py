"""Terms that hurt or carry an old view of people."""

from klartafel.checks.rules.rule import Rule
from klartafel.checks.rules.sensitive.sensitive_term import SENSITIVE_TERM

RULES: tuple[Rule, ...] = (SENSITIVE_TERM,)
