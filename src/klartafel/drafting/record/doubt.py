"""Words by which a record says that it is not sure. None of them may get lost."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Doubt(StrEnum):
    """How sure a record is; a text says it with a word of the same strength."""

    NONE = "none"
    PROBABLE = "probable"
    LIKELY = "likely"
    POSSIBLE = "possible"


def _words(**doubts: str) -> Mapping[str, Doubt]:
    return MappingProxyType({word: Doubt(name) for name, words in doubts.items() for word in words.split()})


_DOUBTS = _words(
    probable="? (?) vermutlich vermutl vmtl verm wohl mutmaßlich presumably probably prob supposedly",
    likely="wahrscheinlich wahrsch likely",
    possible="möglicherweise vielleicht eventuell evtl evt possibly perhaps maybe poss",
)
GERMAN = MappingProxyType(
    {Doubt.PROBABLE: "vermutlich", Doubt.LIKELY: "wahrscheinlich", Doubt.POSSIBLE: "vielleicht"}
)
ENGLISH = MappingProxyType({Doubt.PROBABLE: "probably", Doubt.LIKELY: "likely", Doubt.POSSIBLE: "perhaps"})

# Whoever is named behind these is not the maker, or not surely.
_ATTRIBUTION = re.compile(
    r"\?|^(?:n\. ?n\.|nn|k\. ?a\.|o\. ?a\.)$|"
    r"\b(?:zugeschrieben|zuschreibung|zugeordnet|zugewiesen|umkreis|umfeld|kreis|werkstatt|nachfolg\w*|schule|"
    r"schüler\w*|nachahm\w*|kopie|art|stil|manier|nach|oder|und|vermutlich|wohl|wahrscheinlich|möglicherweise|"
    r"fraglich|unsicher|angeblich|mutmaßlich|eventuell|evtl|ca|um|fälschung|attributed|circle|workshop|studio|"
    r"follower|school|after|manner|style|copy|possibly|probably|perhaps|or|and|likely|formerly|ehemals|früher|"
    r"unbek(?:annt\w*)?|anon(?:ym\w*)?|unknown|anonymous|nicht|not|ohne|keine?)\b",
    re.IGNORECASE,
)


def doubt_of(word: str) -> Doubt:
    """The doubt that a single word states, an abbreviation too."""
    return _DOUBTS.get(word.casefold().rstrip(".,:"), Doubt.NONE)


def is_qualified(text: str) -> bool:
    """Whether a name stands with words that say that it may be another: then it is told as it is written."""
    doubted = any(doubt_of(word.strip("()[],;")) is not Doubt.NONE for word in text.split())
    return doubted or _ATTRIBUTION.search(text) is not None
