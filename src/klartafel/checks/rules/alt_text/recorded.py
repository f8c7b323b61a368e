"""What the record of a picture's subject says, sorted by whether it can be seen."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from klartafel.checks.language import segment
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.ledger.reading import read_facts
from klartafel.checks.rules.alt_text.wording import known_roots, root, roots
from klartafel.domain.checking import Background
from klartafel.domain.record import Field, FieldValue

_SEEN = (Field.INSCRIPTION, Field.VISIBLE)
_SHOWN_PLACE = ("dargestellt", "abgebildet", "depicted", "shown", "sujet", "subject", "motiv")
# Words in the fields of maker and place that name nobody.
_NO_NAMES = word_set(
    "unbekannt unbekannter werkstatt meister schule nach fabrik firma verlag kunstanstalt manufaktur",
    "münzstätte",
    "vermutlich wohl wahrscheinlich umkreis künstler hersteller gebr gebrüder stadt land kreis region haus",
    "straße zeche dorf stadtteil unknown workshop school master after factory company studio circle probably",
    "artist maker anonymous city town village county north south east west",
)
_TIME_WORDS = word_set(
    "jahrhundert jahrhunderts jahr jahre jahren hälfte viertel drittel anfang mitte ende winter sommer",
    "frühling",
    "herbst frühes spätes frühe späte früher später erste zweite wohl vermutlich spätestens frühestens etwa",
    "zwischen undatiert unbekannt about early late century half quarter later earlier around unknown undated",
    "before after probably than",
)
_CREDIT_WORDS = word_set(
    "schenkung familie sammlung bodenfund leihgabe dauerleihgabe nachlass ankauf vermächtnis stiftung",
    "frau herr",
    "herrn museum museumsverein found ground gift collection family loan bequest purchase donation given",
)
_SHORTEST_NAME = 4


@dataclass(frozen=True)
class Recorded:
    """The record of a background, as stems of words and as normal forms of facts."""

    background: Background

    @cached_property
    def titles(self) -> frozenset[str]:
        """Stems of all titles: what they name is the subject of the picture."""
        return known_roots(self.background, Field.TITLE)

    @cached_property
    def seen(self) -> frozenset[str]:
        """Stems of what stands on the object or was noted as visible."""
        return roots(value.value for value in self._values(*_SEEN))

    @cached_property
    def people(self) -> frozenset[str]:
        """Stems of the names of makers and givers."""
        makers = self._names(Field.MAKER, _NO_NAMES)
        givers = self._names(Field.CREDIT, _CREDIT_WORDS)
        return (makers | givers) - self.seen - self.titles

    @cached_property
    def places(self) -> frozenset[str]:
        """Stems of the names of places of making, finding and use; a depicted place can be seen."""
        return self._names(Field.PLACE, _NO_NAMES) - self.seen

    @cached_property
    def times(self) -> frozenset[str]:
        """Stems of the words of the dating that name a time: "Jungsteinzeit", "jungsteinzeitlich"."""
        times = self._names(Field.DATING, _TIME_WORDS) - self.seen - self.titles
        return times | {root(f"{time}lich") for time in times}

    @cached_property
    def facts(self) -> frozenset[str]:
        """Normal forms of all facts, and of what they stand for."""
        return self._forms(*Field)

    @cached_property
    def seen_facts(self) -> frozenset[str]:
        """Normal forms of the facts that can be seen."""
        return self._forms(*_SEEN)

    @cached_property
    def numbers(self) -> tuple[str, ...]:
        """Inventory numbers that do not stand on the object."""
        written = [value.value for value in self._values(*_SEEN)]
        numbers = (value.value.strip() for value in self._values(Field.INVENTORY_NUMBER))
        return tuple(n for n in numbers if len(n) > 2 and not any(n in text for text in written))

    def _values(self, *fields: Field) -> Iterator[FieldValue]:
        return (value for value in self.background.record.values if value.field in fields)

    def _names(self, field: Field, nothing: frozenset[str]) -> frozenset[str]:
        words = (
            word
            for value in self._values(field)
            if not any(mark in value.qualifier.casefold() for mark in _SHOWN_PLACE)
            for word in re.findall(r"[^\W\d_]+", value.value)
        )
        return frozenset(
            root(word)
            for word in words
            if len(word) >= _SHORTEST_NAME
            and word[0].isupper()
            and word.lower() not in nothing
            and (field is not Field.CREDIT or not is_known(word.lower(), "de"))  # "Übergeben 1934"
        )

    def _forms(self, *fields: Field) -> frozenset[str]:
        facts = (
            fact
            for value in self._values(*fields)
            for fact in read_facts(segment(value.value, value.language or "de"))
        )
        return frozenset(form for fact in facts for form in (fact.normal_form, *fact.covers))


@lru_cache(maxsize=8)
def recorded(background: Background) -> Recorded:
    """The record of a background; read once, for a text is checked again with every word."""
    return Recorded(background)
