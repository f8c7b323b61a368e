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


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of the source; `span` is its place in the source as received, None where it was not
    found there letter by letter (markup was taken out of it)."""

    text: str
    span: Span | None
    paragraph: int

    @property
    def words(self) -> int:
        """How many words it has, as people count."""
        return len(self.text.split())


def pieces_of(source: str, language: str) -> tuple[Piece, ...]:
    """The sentences and list items of a source in their order; what nobody saw on its page is not there.

    Headings are left out where there is anything else.
    """
    text = cleaned(source)
    analysis = segment(text, language)
    found: list[Piece] = []
    headings: list[Piece] = []
    place = paragraph = end = 0
    for sentence in analysis.sentences:
        span = analysis.original(sentence.span)
        paragraph += text.count("\n\n", end, span.start) > 0
        end = span.end
        wording = " ".join(analysis.text[sentence.content : sentence.span.end].split())
        if not any(character.isalnum() for character in wording):
            continue
        at = source.find(text[span.start : span.end], place)
        place = at + len(wording) if at >= 0 else place
        piece = Piece(wording, Span(at, at + span.end - span.start) if at >= 0 else None, paragraph)
        (headings if sentence.kind is SentenceKind.HEADING else found).append(piece)
    return tuple(found or headings)


def context_of(pieces: Sequence[Piece], number: int) -> str:
    """A piece, with the one before it in its paragraph where its first word means something there."""
    piece = pieces[number]
    if number and piece.paragraph == pieces[number - 1].paragraph and _LEANING.match(piece.text):
        return f"{pieces[number - 1].text} {piece.text}"
    return piece.text
