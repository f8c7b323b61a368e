"""The order in which people count: "Raum 9" before "Raum 10"."""

import re

SortKey = tuple[tuple[int, int, str], ...]


def natural(words: str) -> SortKey:
    """What to sort words by."""
    parts = re.split(r"(\d+)", words.casefold())
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part)
