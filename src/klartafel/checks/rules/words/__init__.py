"""Words that are hard: long, joined, rare, figurative, heavy with nouns."""

from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
