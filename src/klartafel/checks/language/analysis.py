"""One analysis of a text that scores, rules and every profile share."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from klartafel.checks.language.english import ENGLISH
from klartafel.checks.language.german import GERMAN
from klartafel.checks.language.noun_tags import nouns_not_names
from klartafel.checks.language.sentences import SentenceKind, sentence_places
from klartafel.checks.language.tagging import tags
from klartafel.checks.language.traits import OTHER, Language
from klartafel.checks.language.words import Word, word_places
from klartafel.checks.language.working_text import WorkingText, working_text
from klartafel.domain.finding import Span

# "wasn't" is tagged as "was" and "n't", the way the tagger learned it.
_CONTRACTION = re.compile(r"(?<=[a-z])(?=n['’]t$)|(?<=[A-Za-z])(?=['’](?:s|re|ve|ll|d|m)$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or item of a list, with its words. Places are of the working text.

    `content` is the place after the bullet or number of an item; elsewhere the start.
    """

    span: Span
    content: int
    kind: SentenceKind
    words: tuple[Word, ...]

    @property
    def gaps(self) -> Iterator[Span]:
        """The stretches before, between and after its words, where its signs stand."""
        place = self.content
        for word in self.words:
            yield Span(place, word.span.start)
            place = word.span.end
        yield Span(place, self.span.end)


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

    def ends_sentence(self, place: int) -> bool:
        """Whether a sentence ends at this place of the text."""
        index = bisect_left(self.sentences, place, key=lambda sentence: sentence.span.end)
        return index < len(self.sentences) and self.sentences[index].span.end == place

    def original(self, span: Span) -> Span:
        """Code points of the text as received."""
        return self.working.original(span)


def language_of(tag: str) -> Language:
    """The language for a BCP 47 tag; one the checks do not know has no words of its own, never an error."""
    primary = tag.casefold().replace("_", "-").split("-")[0]
    return {"de": GERMAN, "en": ENGLISH}.get(primary, OTHER)


def segment(text: str, language: str) -> Analysis:
    """Sentences and words of any text, without tags; linear in its length, never an exception."""
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


def analyse(text: str, language: str) -> Analysis:
    """Sentences and words with part of speech and lemma; linear in the length, never an exception.

    A sentence that was analysed before costs next to nothing, wherever it stands.
    """
    segmented = segment(text, language)
    code = segmented.language.code
    sentences = tuple(_tagged(sentence, segmented.text, code) for sentence in segmented.sentences)
    return replace(segmented, sentences=sentences)


def _tagged(sentence: Sentence, text: str, language: str) -> Sentence:
    """The sentence with its words tagged; the tagger sees the marks between them too."""
    tokens: list[str] = []
    places: list[int] = []
    place = sentence.content
    for word in sentence.words:
        tokens += text[place : word.span.start].split()
        places.append(len(tokens))
        tokens += (
            _CONTRACTION.split(word.plain or word.text) if language == "en" else [word.plain or word.text]
        )
        place = word.span.end
    tokens += text[place : sentence.span.end].split()
    found = tags(tuple(tokens), language)
    if language == "de":
        found = nouns_not_names(tokens, found)
    words = (
        Word(word.text, word.span, word.kind, found[place])
        for word, place in zip(sentence.words, places, strict=True)
    )
    return replace(sentence, words=tuple(words))
