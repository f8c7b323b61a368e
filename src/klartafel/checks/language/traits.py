"""What splitting into sentences and reading of dates must know of a language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """Words of a language that decide where a sentence ends; all in lower case.

    Abbreviations are written with their dots and without blanks ("z.b."). After `leading` ones
    something always follows, so that their dot never ends a sentence; after `numbered` ones a number
    follows or they are no abbreviation; `closing` ones end a sentence before a word that opens one
    (`openers`), `final` ones before any capital letter.

    `ordinal_dot` says that a dot makes a number an ordinal: certainly before words that are `counted`
    that way, or after a word in `before_ordinal`. A line that ends in an `unfinished` word goes on.
    """

    code: str
    leading: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    final: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    ordinal_dot: bool = False
    counted: frozenset[str] = frozenset()
    before_ordinal: frozenset[str] = frozenset()
    unfinished: frozenset[str] = frozenset()
    months: tuple[str, ...] = ()
    short_months: tuple[str, ...] = ()

    def month(self, word: str) -> int | None:
        """The number of the month a word names, short forms with or without dot, else None."""
        plain = word.casefold().rstrip(".")
        if plain in self.months:
            return self.months.index(plain) + 1
        for number, names in enumerate(self.short_months, start=1):
            if plain in names.split():
                return number
        return None


OTHER = Language(code="")


def word_set(*lines: str) -> frozenset[str]:
    """The words of some lines, as the lists of a language are written."""
    return frozenset(" ".join(lines).split())
