"""Numbers, years, dates and ranges as people read them."""

from klartafel.checks.rules.numbers.dates import DATE_FORM
from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = (DATE_FORM,)
