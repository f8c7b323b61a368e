"""Years as museums write them in fields that are meant for a year alone."""

import re

_ISO = re.compile(r"([+-]?)(\d{1,6})(?:-(?:0\d|1[0-2])(?:-[0-3]\d)?)?(?:[T ]\d.*)?")
_GERMAN = re.compile(r"(?:\d{1,2}\.\d{1,2}\.)?(\d{1,6})(?:\s*([vn])\.?\s*(?:Chr|u\.\s*Z)\.?)?")
_ENGLISH = re.compile(r"(\d{1,6})\s*(BCE|BC|CE|AD)")


def year(text: str) -> int | None:
    """The year in "1748", "1748-05-01", "1.5.1748", "-0050", "50 v. Chr." or "50 BC", else None.

    A year with a minus sign is taken as it stands, although ISO 8601 counts a year zero (there -0049
    is 50 before Christ): in museum data -50 means 50 before Christ.
    """
    text = text.strip()
    if match := _ISO.fullmatch(text):
        return -int(match[2]) if match[1] == "-" else int(match[2])
    if match := _GERMAN.fullmatch(text):
        return -int(match[1]) if match[2] == "v" else int(match[1])
    if match := _ENGLISH.fullmatch(text):
        return -int(match[1]) if match[2].startswith("B") else int(match[1])
    return None
