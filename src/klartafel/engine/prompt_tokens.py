"""From a prompt's pieces to token numbers, so that no text of a record can become a control token."""

from collections.abc import Iterable
from typing import Protocol

from klartafel.engine.templates import Mark, Piece


class Vocabulary(Protocol):
    """What is needed of a model's vocabulary."""

    def mark(self, name: str) -> int | None:
        """The control token of this name, None where there is none."""
        ...

    def plain(self, text: str) -> list[int]:
        """Tokens of text in which the library is told to see no control tokens."""
        ...


def tokens_of(pieces: Iterable[Piece], vocabulary: Vocabulary, marks: tuple[str, ...]) -> list[int]:
    """Tokens of a prompt's pieces. `marks` are all control tokens that the template uses."""
    tokens: list[int] = []
    for piece in pieces:
        if isinstance(piece, Mark):
            mark = vocabulary.mark(piece.name)
            assert mark is not None, f"the template was chosen although {piece.name} is missing"
            tokens.append(mark)
        else:
            tokens += _plain(piece, vocabulary, marks)
    return tokens


def _plain(text: str, vocabulary: Vocabulary, marks: tuple[str, ...]) -> list[int]:
    tokens = vocabulary.plain(text)
    forbidden = {vocabulary.mark(name) for name in marks}
    if forbidden.isdisjoint(tokens):
        return tokens
    # Some files list their marks as ordinary words, and llama.cpp finds those in any text. Cut through
    # each mark the words stay readable and the token cannot arise.
    for name in marks:
        text = text.replace(name, f"{name[0]}\0{name[1:]}")
    return [token for fragment in text.split("\0") for token in vocabulary.plain(fragment)]
