"""Abbreviations, capitals, quotation marks and other signs."""

from klartafel.checks.rules.rule import Rule
from klartafel.checks.rules.signs.abbreviations import ABBREVIATION
from klartafel.checks.rules.signs.punctuation import PUNCTUATION

RULES: tuple[Rule, ...] = (ABBREVIATION, PUNCTUATION)
