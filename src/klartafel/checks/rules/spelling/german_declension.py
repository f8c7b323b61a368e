"""How German articles, pronouns and adjectives are declined, as sets of gender, number and case.

A set is an integer with one bit for each reading, in the order of the letters of `nouns-de`: four cases of
the masculine, the feminine, the neuter and the plural. So what two words allow together is `a & b`.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from klartafel.checks.language.traits import word_set

_LETTERS = "abcdefghijklmnop"


def readings(letters: str) -> int:
    """The set of some letters."""
    return sum(1 << _LETTERS.index(letter) for letter in set(letters))


NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE = (readings(c) for c in ("aeim", "bfjn", "cgko", "dhlp"))
MASCULINE, FEMININE, NEUTER, PLURAL = (readings(c) for c in ("abcd", "efgh", "ijkl", "mnop"))
SINGULAR = MASCULINE | FEMININE | NEUTER
ALL = SINGULAR | PLURAL


class Declension(StrEnum):
    """Which endings adjectives take: after "der", after "ein", after nothing."""

    WEAK = "weak"
    MIXED = "mixed"
    STRONG = "strong"


def _table(**endings: str) -> Mapping[str, int]:
    return MappingProxyType({ending: readings(letters) for ending, letters in endings.items()})


ADJECTIVE: Mapping[Declension, Mapping[str, int]] = MappingProxyType(
    {
        Declension.WEAK: _table(e="aehil", en="bcdfgjkmnop"),
        Declension.MIXED: _table(er="a", e="eh", es="il", en="bcdfgjkmnop"),
        Declension.STRONG: _table(er="afgn", e="ehmp", es="il", em="ck", en="bdjo"),
    }
)
_DER = _table(der="afgn", die="ehmp", das="il", den="do", dem="ck", des="bj")
_DIESER = _table(er="afgn", e="ehmp", es="bijl", en="do", em="ck")
_JEDER = _table(er="afg", e="eh", es="bijl", en="bdj", em="ck")
_EIN = {"": "ail", "e": "eh", "en": "d", "em": "ck", "er": "fg", "es": "bj"}
_KEIN = {"": "ail", "e": "ehmp", "en": "do", "em": "ck", "er": "fgn", "es": "bj"}
_CONTRACTED = {
    "im": "ck", "am": "ck", "beim": "ck", "vom": "ck", "zum": "ck", "zur": "g", "ins": "l", "ans": "l",
    "aufs": "l",
    "durchs": "l", "fürs": "l", "übers": "l", "unters": "l", "hinters": "l", "vors": "l",
}  # fmt: skip
_LEMMAS_LIKE_EIN = ("ein",)
_LEMMAS_LIKE_KEIN = ("kein", "mein", "dein", "sein", "unser")


class Determiner:
    """A word before a noun that shows case and gender: its readings, the endings it asks for, its sisters."""

    __slots__ = ("declension", "family", "mask")

    def __init__(self, mask: int, declension: Declension, family: Mapping[str, int]) -> None:
        self.mask = mask
        self.declension = declension
        self.family = family


def _determiners() -> dict[str, Determiner]:
    found: dict[str, Determiner] = {}

    def add(family: Mapping[str, int], declension: Declension) -> None:
        for form, mask in family.items():
            found[form] = Determiner(mask, declension, family)

    add(_DER, Declension.WEAK)
    for stem, endings in (("dies", _DIESER), ("jen", _DIESER), ("jed", _JEDER)):
        add({stem + ending: mask for ending, mask in endings.items()}, Declension.WEAK)
    for lemmas, endings_of in ((_LEMMAS_LIKE_EIN, _EIN), (_LEMMAS_LIKE_KEIN, _KEIN)):
        for lemma in lemmas:
            add({lemma + ending: readings(c) for ending, c in endings_of.items()}, Declension.MIXED)
    ihr = {"ihr" + ending: readings(c) for ending, c in _KEIN.items() if ending}  # "ihr" is a pronoun too
    add(ihr, Declension.MIXED)
    for form, letters in _CONTRACTED.items():
        found[form] = Determiner(readings(letters), Declension.WEAK, {form: readings(letters)})
    return found


DETERMINERS: Mapping[str, Determiner] = MappingProxyType(_determiners())
CONTRACTED = frozenset(_CONTRACTED)
# Also pronouns that stand alone, so that the next noun may be none of theirs: "weil keiner Geld hat".
ALONE_TOO = word_set("einer eines keiner jeder jedes jener dieser diese dieses meiner seiner")
ARTICLES = frozenset(_DER)
PREPOSITIONS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(["aus", "bei", "mit", "nach", "von", "zu", "gemäß", "samt", "nebst", "seit"], DATIVE),
        **dict.fromkeys(["für", "durch", "gegen", "ohne"], ACCUSATIVE),
        **dict.fromkeys(
            ["in", "an", "auf", "über", "unter", "vor", "hinter", "neben", "zwischen"], DATIVE | ACCUSATIVE
        ),
        **dict.fromkeys(
            [
                "wegen",
                "trotz",
                "innerhalb",
                "außerhalb",
                "oberhalb",
                "unterhalb",
                "anhand",
                "aufgrund",
                "mithilfe",
                "infolge",
                "anlässlich",
                "mittels",
                "jenseits",
                "angesichts",
                "dank",
                "laut",
            ],
            GENITIVE | DATIVE,
        ),
    }
)
