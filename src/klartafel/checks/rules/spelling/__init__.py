"""Spelling and simple grammar: the typical faults of small models and hurried people."""

from klartafel.checks.rules.rule import Rule
from klartafel.checks.rules.spelling.agreement import AGREEMENT
from klartafel.checks.rules.spelling.capitals import CAPITAL
from klartafel.checks.rules.spelling.orthography import SPELLING
from klartafel.checks.rules.spelling.repetition import REPEATED_WORD

RULES: tuple[Rule, ...] = (REPEATED_WORD, SPELLING, AGREEMENT, CAPITAL)
