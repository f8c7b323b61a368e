"""The title of a record: one that can be told whole, and whether it says more than the sort of object."""

import re

from klartafel.domain.record import Field, FieldValue, Record
from klartafel.drafting.record.values import named_in, reads_like

_LONGEST = 120


def title_of(record: Record, language: str) -> str:
    """The first title in a language, empty where there is none.

    A title with a qualifier is an older or another one; one that holds the inventory number, an underscore or
    no word is not made for readers.
    """
    titles = [title for title in named_in(record, Field.TITLE, language) if _is_for_readers(title, record)]
    stated = [title for title in titles if title.language]
    unstated = [title for title in titles if not title.language and reads_like(title.value, language)]
    return next((title.value.strip() for title in (*stated, *unstated)), "")


def _is_for_readers(title: FieldValue, record: Record) -> bool:
    text = title.value
    if title.qualifier or "_" in text or len(text) > _LONGEST or not re.search(r"[^\W\d_]{2}", text):
        return False
    return not any(number in text for number in record.all(Field.INVENTORY_NUMBER) if number.strip())


def adds_something(title: str, opening: str) -> bool:
    """Whether a word of the title is not in the sentence that says what the object is."""
    said = opening.casefold()
    return any(word not in said for word in re.findall(r"\w+", title.casefold()))
