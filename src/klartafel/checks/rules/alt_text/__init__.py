"""Alternative texts and descriptions of pictures."""

from klartafel.checks.rules.alt_text.caption import ALT_CAPTION
from klartafel.checks.rules.alt_text.empty import ALT_EMPTY
from klartafel.checks.rules.alt_text.guess import ALT_GUESS
from klartafel.checks.rules.alt_text.interpretation import ALT_INTERPRETATION
from klartafel.checks.rules.alt_text.length import ALT_LENGTH
from klartafel.checks.rules.alt_text.prefix import ALT_PREFIX
from klartafel.checks.rules.alt_text.side import ALT_SIDE
from klartafel.checks.rules.alt_text.unseen import ALT_UNSEEN
from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    ALT_EMPTY,
    ALT_LENGTH,
    ALT_CAPTION,
    ALT_PREFIX,
    ALT_GUESS,
    ALT_INTERPRETATION,
    ALT_UNSEEN,
    ALT_SIDE,
)
