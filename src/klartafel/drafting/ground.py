"""The sentences of a source, each a piece that is told anew or left as it stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from klartafel.checks.language import SentenceKind, segment
from klartafel.domain.finding import Span
from klartafel.engine.clean_input import cleaned

# Words at the head of a sentence that mean something of the sentence before it.
_LEANING = re.compile(
    r"(?:er|sie|es|ihm|ihn|ihr\w*|sein\w*|dies\w*|jen\w*|da(?:r\w+|mit|für|von|bei|durch|nach|gegen)?|dort|hier\w*|"
    r"deshalb|daher|it|its|he|his|she|her|they|their|this|these|that|those|there|here)\b",
    re.IGNORECASE,
)
# The same a few words later: "Ob sie gekauft wurde, …".
_REFERRING = re.compile(
    r"(?:\W*\w+\W+){0,2}(?:er|sie|ihm|ihn|ihr\w*|sein\w*|dies\w*|it|its|he|his|she|her|they|their|this|these|"
    r"(?:hier|da)(?:für|von|mit|zu|bei|durch|raus|aus|nach))\b",
    re.IGNORECASE,
)
# "Er ist alt", "Seit 1987 ist er im Museum"
_ABOUT_IT = re.compile(r"(?:\W*\w+\W+){0,3}(?:er|sie|es|it|he|she|they)\b", re.IGNORECASE)
_DEFINITE = frozenset({"Der", "Die", "Das", "The"})
_HEAD_WORDS = 6
_HEADING_MARK = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence, heading or list item of the source.

    `span` is its place in the source as received, None where it is not there letter by letter (markup was
    taken out of it). `own_line` holds for headings and items.
    """

    text: str
    span: Span | None
    paragraph: int
    own_line: bool = False

    @property
    def words(self) -> int:
        """How many words it has, as people count."""
        return len(self.text.split())

    @property
    def leans(self) -> bool:
        """Whether it begins with a word that means something of the sentence before it."""
        return leans(self.text)

    @property
    def refers_back(self) -> bool:
        """Whether a pronoun near its beginning may mean what the sentence before it was about."""
        return self.leans or _REFERRING.match(self.text) is not None


def leans(text: str) -> bool:
    """Whether a sentence begins with a word that means something of the sentence before it."""
    return _LEANING.match(text) is not None


def still_about(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """Sentences of one piece in an order after which "sie" still means what it meant after the piece.

    The last one has to be about what the first one is about, by name or as "er" all along, or the first one
    goes to the end. Empty where neither can be: the piece must stay as it was.
    """
    is_chain = all(_ABOUT_IT.match(sentence) for sentence in sentences[1:])
    if is_chain or _subject_noun(sentences[-1]) in sentences[0].split()[:_HEAD_WORDS]:
        return sentences
    if any(leans(sentence) for sentence in sentences):
        return ()
    return (*sentences[1:], sentences[0])


def _subject_noun(sentence: str) -> str:
    """The second word of "Die Trommel wurde …"; what begins otherwise is about something else."""
    words = sentence.split()
    return words[1] if len(words) > 1 and words[0] in _DEFINITE else ""


def pieces_of(source: str, language: str) -> tuple[Piece, ...]:
    """Everything that a reader of the source sees, piece by piece in its order; nothing is left out.

    A line without a full stop may be a heading or a fact ("Krug, um 1748"), so all of them stay.
    """
    text = cleaned(source)
    analysis = segment(text, language)
    found: list[Piece] = []
    paragraph = end = 0
    after_heading = False
    for sentence in analysis.sentences:
        span = analysis.original(sentence.span)
        is_heading = sentence.kind is SentenceKind.HEADING
        paragraph += is_heading or after_heading or text.count("\n\n", end, span.start) > 0
        end, after_heading = span.end, is_heading
        wording = " ".join(analysis.text[sentence.content : sentence.span.end].split())
        wording = _HEADING_MARK.sub("", wording, count=1)
        if any(character.isalnum() for character in wording):
            place = _place(source, text, span)
            found.append(Piece(wording, place, paragraph, sentence.kind is not SentenceKind.SENTENCE))
    return tuple(found)


def _place(source: str, text: str, span: Span) -> Span | None:
    """Where a stretch of the cleaned text stands in the source; None where that is not certain."""
    if text == source:
        return span
    words = text[span.start : span.end]
    at = source.find(words)
    is_certain = at >= 0 and source.count(words) == text.count(words) == 1
    return Span(at, at + len(words)) if is_certain else None


def context_of(pieces: Sequence[Piece], number: int) -> str:
    """A piece, with the one before it where its first word means something there."""
    piece = pieces[number]
    return f"{pieces[number - 1].text} {piece.text}" if number and piece.leans else piece.text
