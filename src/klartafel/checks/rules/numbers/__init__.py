"""Numbers, years, dates and ranges as people read them."""

from klartafel.checks.rules.numbers.big_numbers import BIG_NUMBER
from klartafel.checks.rules.numbers.dates import DATE_FORM
from klartafel.checks.rules.numbers.number_words import NUMBER_WORD
from klartafel.checks.rules.numbers.old_years import OLD_YEAR
from klartafel.checks.rules.numbers.ranges import RANGE
from klartafel.checks.rules.numbers.roman import ROMAN
from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = (RANGE, DATE_FORM, ROMAN, NUMBER_WORD, BIG_NUMBER, OLD_YEAR)
