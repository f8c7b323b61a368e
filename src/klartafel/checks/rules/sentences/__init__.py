"""Sentences and lines: how long, how laid out, whom they address."""

from klartafel.checks.rules.rule import Rule
from klartafel.checks.rules.sentences.address import ADDRESS
from klartafel.checks.rules.sentences.blocks import BLOCK
from klartafel.checks.rules.sentences.lines import LINE_PER_SENTENCE
from klartafel.checks.rules.sentences.lists import LIST
from klartafel.checks.rules.sentences.sentence_length import SENTENCE_LENGTH

RULES: tuple[Rule, ...] = (LINE_PER_SENTENCE, SENTENCE_LENGTH, LIST, BLOCK, ADDRESS)
