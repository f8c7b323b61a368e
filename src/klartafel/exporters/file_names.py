"""Names of files and pages: made from titles, valid everywhere, unique, and never a label too early."""

from klartafel.exporters.labels import mentions_label, plain_words

_LONGEST = 60
# Devices that Windows finds in every folder, whatever the ending.
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)))
)


def plain_name(title: str, *otherwise: str) -> str:
    """Small letters, digits and hyphens, at most 60; from the first of the arguments that leaves any.

    A title that would read as a label of Leichte Sprache or Easy Read in a file's name is passed over.
    """
    for candidate in (title, *otherwise):
        name = plain_words(candidate)[:_LONGEST].strip("-")
        if name and not mentions_label(name):
            return f"{name}-1" if name in _DEVICES else name
    return "objekt"


def label_name(short_label: str) -> str:
    """The part of a name that says which text it is; `short_label` comes from `domain.label` alone."""
    return plain_words(short_label)


class Names:
    """Hands out every name once, also where capital and small letters are the same."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, wanted: str) -> str:
        """The name itself, or with a number behind it."""
        name, number = wanted, 1
        while name.casefold() in self._taken:
            number += 1
            name = f"{wanted}-{number}"
        self._taken.add(name.casefold())
        return name
