"""Sentences, words and syllables of German and English, each with its place."""

from klartafel.checks.language.analysis import Analysis, Sentence, analyse, segment
from klartafel.checks.language.sentences import SentenceKind
from klartafel.checks.language.syllables import syllables
from klartafel.checks.language.words import Word, WordKind
from klartafel.checks.language.working_text import WorkingText, working_text

__all__ = [
    "Analysis",
    "Sentence",
    "SentenceKind",
    "Word",
    "WordKind",
    "WorkingText",
    "analyse",
    "segment",
    "syllables",
    "working_text",
]
