"""Words and numbers that are written on the object: a fact that no proposal may change."""

import re

_LOOKED_AT = 60
# Before a number or word these say that it is written there.
_WRITTEN = re.compile(
    r"(?:Aufschrift|Inschrift|Umschrift|Jahreszahl|Zahl|Ziffern?|Schrift\w*|Beschriftung|beschriftet|Datum|"
    r"Nummer|Nr\.|steht|stehen|Text|Titel|Stempel|Etikett|Schild|Signatur|signiert|Anno|Anno Domini|"
    r"eingraviert|\w{2,20}zeichen|"
    r"geschrieben|graviert|eingeritzt|geritzt|aufgemalt|Kalender\w*|Datierung|bezeichnet|"
    r"inscription|inscribed|reads?|reading|the date|a date|numbers?|numerals?|no\.|text|sign|signed|label|"
    r"words|lettering|"
    r"written|engraved|stamped|calendar)\W{0,3}(?:\w+[^\w,;]{1,3}){0,3}$",
    re.IGNORECASE,
)


def is_inscribed(text: str, place: int, start: int = 0) -> bool:
    """Whether the words before a place say that what follows is written there: "steht", "die Aufschrift".

    No word before `start` counts: the start of the sentence, where that matters.
    """
    return _WRITTEN.search(text[max(start, place - _LOOKED_AT) : place]) is not None
