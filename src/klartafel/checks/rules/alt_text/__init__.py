"""Alternative texts and descriptions of pictures."""

from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
