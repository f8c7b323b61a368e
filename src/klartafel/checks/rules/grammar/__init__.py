"""Grammar that makes a sentence hard: clauses, passive, genitive, moods, tenses, pronouns."""

from klartafel.checks.rules.grammar.genitive import GENITIVE
from klartafel.checks.rules.grammar.indirect_speech import INDIRECT_SPEECH
from klartafel.checks.rules.grammar.negation import NEGATION
from klartafel.checks.rules.grammar.passive import PASSIVE
from klartafel.checks.rules.grammar.pronoun import PRONOUN
from klartafel.checks.rules.grammar.rhetorical import RHETORICAL
from klartafel.checks.rules.grammar.statements import ONE_STATEMENT
from klartafel.checks.rules.grammar.subjunctive import SUBJUNCTIVE
from klartafel.checks.rules.grammar.subordinate import SUBORDINATE
from klartafel.checks.rules.grammar.tense import TENSE
from klartafel.checks.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    SUBORDINATE,
    ONE_STATEMENT,
    PASSIVE,
    SUBJUNCTIVE,
    GENITIVE,
    NEGATION,
    INDIRECT_SPEECH,
    PRONOUN,
    TENSE,
    RHETORICAL,
)
