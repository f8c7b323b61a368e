"""Sentences and lines: how long, how laid out."""

from klartafel.checks.rules.rule import Rule
from klartafel.checks.rules.sentences.lines import LINE_PER_SENTENCE
from klartafel.checks.rules.sentences.sentence_length import SENTENCE_LENGTH

RULES: tuple[Rule, ...] = (LINE_PER_SENTENCE, SENTENCE_LENGTH)
