"""Grammar that makes a sentence hard: clauses, passive, genitive, moods, tenses, pronouns."""

from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = ()
