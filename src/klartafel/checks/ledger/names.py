"""Names of persons and places in a text.

Normal forms are small letters without a genitive "s"; a place of the list has one for both languages.
"""

from collections.abc import Iterator

from klartafel.checks.language import Analysis
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.names_english import EnglishNames
from klartafel.checks.ledger.names_german import GermanNames

_READERS = {"de": GermanNames, "en": EnglishNames}


def names(analysis: Analysis) -> Iterator[Fact]:
    """Names in their order. A weak one may be a rare noun as well."""
    reader = _READERS.get(analysis.language.code)
    if reader is not None:
        for sentence in analysis.sentences:
            yield from reader(sentence, analysis.text).names()
