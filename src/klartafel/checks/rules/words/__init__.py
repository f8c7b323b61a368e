"""Words that are hard: long, joined, rare, figurative, heavy with nouns."""

from klartafel.checks.rules.rule import Rule
from klartafel.checks.rules.words.compound import COMPOUND
from klartafel.checks.rules.words.figurative import FIGURATIVE
from klartafel.checks.rules.words.hard_word import HARD_WORD
from klartafel.checks.rules.words.long_word import LONG_WORD
from klartafel.checks.rules.words.nominal import NOMINAL
from klartafel.checks.rules.words.pronunciation import PRONUNCIATION
from klartafel.checks.rules.words.same_word import SAME_WORD

# A phrase is shown before its words, and of one word what says most: rare, then joined, then long.
RULES: tuple[Rule, ...] = (
    FIGURATIVE,
    SAME_WORD,
    HARD_WORD,
    COMPOUND,
    LONG_WORD,
    NOMINAL,
    PRONUNCIATION,
)
