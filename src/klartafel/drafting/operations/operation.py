"""What an operation is: one step on one sentence, in one or more wordings."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from klartafel.drafting.operations.keeping import is_sound, keeps_words

Wordings = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """A step by its id. `apply` gives the sentences that stand for one, the likeliest wording first.

    With `tells_aside` the first sentence is the one that goes on, and the others tell of something in it.
    """

    id: str
    language: str
    apply: Callable[[str], Wordings]
    tells_aside: bool = False


@lru_cache(maxsize=20_000)
def wordings(operation: Operation, text: str) -> Wordings:
    """What an operation makes of a sentence, without wordings that lose a word or are no sentences."""
    return tuple(
        sentences
        for sentences in dict.fromkeys(operation.apply(text))
        if sentences != (text,)
        and all(is_sound(sentence) for sentence in sentences)
        and keeps_words(text, sentences, operation.language)
    )
