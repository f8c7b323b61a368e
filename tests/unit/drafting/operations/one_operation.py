"""One operation on one sentence, as the sequence asks it."""

from klartafel.drafting.operations.inventory import operations
from klartafel.drafting.operations.operation import wordings


def once(name: str, text: str, language: str = "de") -> tuple[tuple[str, ...], ...]:
    """The wordings that one operation gives, each a row of sentences."""
    operation = next(each for each in operations(language) if each.id == name)
    return wordings(operation, text)


def first(name: str, text: str, language: str = "de") -> tuple[str, ...]:
    """The likeliest wording; the sentence itself where nothing is done."""
    found = once(name, text, language)
    return found[0] if found else (text,)
