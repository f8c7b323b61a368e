"""What people and firms had to do with an object: the words of records in German and English."""

import re
from dataclasses import dataclass
from enum import StrEnum

from klartafel.checks.rules.spelling.german_nouns import noun_readings


class RoleSort(StrEnum):
    """A person ("Maler"), a firm ("Verlag"), or a piece of work that is by someone ("Entwurf")."""

    ACTOR = "actor"
    HOUSE = "house"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class Role:
    """A role with its German noun and gender, and its English noun; empty where it has none."""

    german: str
    gender: str
    english: str
    sort: RoleSort = RoleSort.ACTOR


# German of men, of women, English.
_ACTORS = """
Maler Malerin painter
Zeichner Zeichnerin draughtsman
Grafiker Grafikerin graphic artist
Künstler Künstlerin artist
Bildhauer Bildhauerin sculptor
Fotograf Fotografin photographer
Töpfer Töpferin potter
Hafner Hafnerin potter
Keramiker Keramikerin ceramic artist
Goldschmied Goldschmiedin goldsmith
Silberschmied Silberschmiedin silversmith
Schmied Schmiedin blacksmith
Schlosser Schlosserin locksmith
Schreiner Schreinerin joiner
Tischler Tischlerin joiner
Drechsler Drechslerin turner
Weber Weberin weaver
Schneider Schneiderin tailor
Färber Färberin dyer
Uhrmacher Uhrmacherin clockmaker
Glasbläser Glasbläserin glassblower
Schnitzer Schnitzerin carver
Formstecher Formstecherin block cutter
Holzschneider Holzschneiderin woodcutter
Kupferstecher Kupferstecherin engraver
Graveur Graveurin engraver
Radierer Radiererin etcher
Lithograf Lithografin lithographer
Drucker Druckerin printer
Verleger Verlegerin publisher
Herausgeber Herausgeberin publisher
Autor Autorin author
Verfasser Verfasserin author
Architekt Architektin architect
Entwerfer Entwerferin designer
Designer Designerin designer
Erfinder Erfinderin inventor
Inventor Inventorin inventor
Hersteller Herstellerin maker
Stifter Stifterin donor
Auftraggeber Auftraggeberin client
Besitzer Besitzerin owner
Eigentümer Eigentümerin owner
Absender Absenderin sender
Empfänger Empfängerin recipient
"""
_WORKS = """
Entwurf m design
Druck m printing
Prägung f minting
Guss m casting
Ausführung f work
Zeichnung f drawing
Malerei f painting
Herstellung f making
Aufnahme f photograph
"""
_HOUSES = """
Verlag m publisher
Kunsthandlung f art dealer
Werkstatt f workshop
Manufaktur f manufactory
Fabrik f factory
Firma f company
Gießerei f foundry
Druckerei f printer
"""


def _table() -> dict[str, Role]:
    found: dict[str, Role] = {}
    for line in _ACTORS.split("\n")[1:-1]:
        man, woman, english = line.split(" ", 2)
        found |= {man.casefold(): Role(man, "m", english), woman.casefold(): Role(woman, "f", english)}
        found.setdefault(english, Role(man, "", english))
    for table, sort in ((_WORKS, RoleSort.WORK), (_HOUSES, RoleSort.HOUSE)):
        for line in table.split("\n")[1:-1]:
            noun, gender, english = line.split(" ", 2)
            role = Role(noun, gender, english, sort)
            found |= {noun.casefold(): role}
            found.setdefault(english, role)
    return found


_ROLES = _table()
_BOTH = re.compile(r"([A-ZÄÖÜ][a-zäöüß]+?)(?:[*:_]in|/-?in|In|\(in\))")
_OF_WOMEN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{3,}(?:er|or|eur|ist|graf|ent|ant)in")
_OF_MEN = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,}(?:er|or|eur|ist|graf|ent|ant)")


def role_of(word: str) -> Role | None:
    """The role a word names; German nouns for people that no list has count too."""
    known = _ROLES.get(word.casefold())
    if known is not None:
        return known
    if _OF_WOMEN.fullmatch(word):
        return Role(word, "f", "")
    is_man = _OF_MEN.fullmatch(word) is not None and "a" in noun_readings(word)
    return Role(word, "m", "") if is_man else None


def role_of_both(word: str) -> tuple[Role, str] | None:
    """ "Fotograf*in", "Erfinder/in" or "HerstellerIn": the role of men, and the word for women."""
    match = _BOTH.fullmatch(word)
    role = role_of(match[1]) if match else None
    return (role, role.german + "in") if role is not None and role.gender == "m" else None
