"""Terms that hurt or carry an old view of people."""

from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
