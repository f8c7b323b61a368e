"""Spelling and simple grammar: the typical faults of small models and hurried people."""

from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
