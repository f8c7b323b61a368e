"""Abbreviations, capitals, quotation marks and other signs."""

from klartafel.checks.rules.rule import Rule
from klartafel.checks.rules.signs.abbreviations import ABBREVIATION
from klartafel.checks.rules.signs.caps import CAPS
from klartafel.checks.rules.signs.cross_references import CROSS_REFERENCE
from klartafel.checks.rules.signs.gender_forms import GENDER_FORM
from klartafel.checks.rules.signs.hyphenation import HYPHENATION
from klartafel.checks.rules.signs.punctuation import PUNCTUATION
from klartafel.checks.rules.signs.quotes import QUOTES
from klartafel.checks.rules.signs.special_signs import SIGN

# A reference weighs before the abbreviation in it: "vgl. Abb. 3".
RULES: tuple[Rule, ...] = (
    HYPHENATION,
    CROSS_REFERENCE,
    ABBREVIATION,
    CAPS,
    SIGN,
    GENDER_FORM,
    QUOTES,
    PUNCTUATION,
)
