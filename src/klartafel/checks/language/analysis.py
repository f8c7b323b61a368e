"""One analysis of a text that scores, rules and every profile share."""

from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.checks.language.english import ENGLISH
from klartafel.checks.language.german import GERMAN
from klartafel.checks.language.sentences import SentenceKind, sentence_places
from klartafel.checks.language.traits import OTHER, Language
from klartafel.checks.language.words import Word, word_places
from klartafel.checks.language.working_text import WorkingText, working_text
from klartafel.domain.finding import Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or item of a list, with its words. Places are of the working text.

    `content` is the place after the bullet or number of an item; elsewhere the start.
    """

    span: Span
    content: int
    kind: SentenceKind
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Analysis:
    """A text in sentences and words; `original` leads a place back to the text as received."""

    working: WorkingText
    language: Language
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The levelled text that all places refer to."""
        return self.working.text

    @property
    def words(self) -> Iterator[Word]:
        """All words in their order."""
        return (word for sentence in self.sentences for word in sentence.words)

    def original(self, span: Span) -> Span:
        """Code points of the text as received."""
        return self.working.original(span)


def language_of(tag: str) -> Language:
    """The language for a BCP 47 tag; one the checks do not know has no words of its own, never an error."""
    primary = tag.casefold().replace("_", "-").split("-")[0]
    return {"de": GERMAN, "en": ENGLISH}.get(primary, OTHER)


def analyse(text: str, language: str) -> Analysis:
    """Sentences and words of any text; linear in its length, never an exception."""
    working = working_text(text)
    traits = language_of(language)
    sentences = tuple(
        Sentence(
            place.span,
            place.content,
            place.kind,
            tuple(word_places(working.text, place.content, place.span.end)),
        )
        for place in sentence_places(working.text, traits)
    )
    return Analysis(working, traits, sentences)
