"""A German sentence in clauses, as the rules of grammar see it."""

from dataclasses import dataclass, field
from enum import StrEnum

from klartafel.checks.language import Word
from klartafel.checks.language.traits import word_set
from klartafel.domain.finding import Span

COORDINATORS = word_set("und oder aber denn sondern sowie doch")
FINITE = frozenset({"VV(FIN)", "VA(FIN)", "VM(FIN)", "VV(IMP)", "VA(IMP)"})
PARTICIPLES = frozenset({"VV(PP)", "VA(PP)", "VM(PP)"})
INFINITIVES = frozenset({"VV(INF)", "VA(INF)", "VM(INF)"})
PREPOSITIONS = frozenset({"APPR", "APPRART"})
NOUNS = frozenset({"NN", "NE", "NNA", "NNI"})


class ClauseKind(StrEnum):
    """How a clause hangs in its sentence."""

    MAIN = "main"
    CONJUNCTION = "conjunction"
    RELATIVE = "relative"
    QUESTION = "question"
    INFINITIVE = "infinitive"
    ASIDE = "aside"


@dataclass(slots=True)
class Clause:
    """A clause; all numbers are places in the words of its sentence.

    `members` are its words without those of the clauses in it. `opener` is the subordinator or pronoun.
    `is_embedded` says that the clause it hangs on goes on after it.
    """

    kind: ClauseKind
    opener: int | None = None
    members: list[int] = field(default_factory=list)
    finite: list[int] = field(default_factory=list)
    is_embedded: bool = False
    is_complete: bool = False

    @property
    def is_subordinate(self) -> bool:
        """Whether it hangs on another clause."""
        return self.kind not in (ClauseKind.MAIN, ClauseKind.ASIDE)


@dataclass(frozen=True, slots=True)
class Structure:
    """The words of a sentence and its clauses.

    `forms` are the words in small letters, `tags` their parts of speech, put right where the clause shows
    that the tagger erred. `marks` is what stands before each word. `quoted` words stand in quotation
    marks: a title or what somebody said, which no rule of grammar may change.
    """

    words: tuple[Word, ...]
    forms: list[str]
    tags: list[str]
    marks: list[str]
    quoted: list[bool]
    clauses: list[Clause]
    clause_of: list[Clause]

    def lemma(self, place: int) -> str:
        """The lemma of a word."""
        return self.words[place].tag.lemma

    def span(self, first: int, last: int) -> Span:
        """From one word to another."""
        return Span(self.words[first].span.start, self.words[last].span.end)

    def is_joined(self, place: int) -> bool:
        """Whether only a blank stands between this word and the one before."""
        return 0 < place < len(self.words) and not self.marks[place].strip()
