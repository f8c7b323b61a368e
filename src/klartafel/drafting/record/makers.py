"""Who made an object, in which role, and how sure that is. Names are never changed, only turned round."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.places import is_listed as is_listed_place
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.drafting.record.doubt import Doubt, doubt_of, is_qualified
from klartafel.drafting.record.roles import Role, RoleSort, role_of, role_of_both
from klartafel.drafting.record.values import named_in


@dataclass(frozen=True, slots=True)
class Maker:
    """A maker as a text may tell it.

    `name` is as people say it where `is_person`, else as it is written. `roles` are empty where the record
    states none or none that can be read; `written_role` is what it states. `qualified` says that words of the
    record make the name itself doubtful: then nothing may be said but what is written.
    """

    name: str
    is_person: bool
    roles: tuple[Role, ...]
    written_role: str
    doubt: Doubt = Doubt.NONE
    qualified: bool = False
    of_both: str = ""

    @property
    def colon(self) -> str:
        """The sign before a name that may be no person's and stands as it is written."""
        return "" if self.is_person else ":"


class Standing(StrEnum):
    """Whether a record names one maker in a role or several, and which of them this is."""

    ONLY = "only"
    FIRST = "first"
    FURTHER = "further"


_FIRM = re.compile(
    r"[&+]|\b(?:AG|GmbH|KG|OHG|Co|Cie|Gebr|Gebrüder|Söhne|Sohn|Söhnen|Ltd|Inc|Firma|Fa|Verlag|Verein|Amt|"
    r"Gesellschaft|Anstalt|Haus|Hof|Stadt|Institut|Schule|Company|Sons|Bros|Brothers|Works|Factory|Mint|Press|"
    r"\w*(?:fabrik|anstalt|werkstatt|werkstätten|werke?|manufaktur|münzstätte|druckerei|gießerei|brauerei|handlung|"
    r"verwaltung|verlag|zeche|grube|museum|kirche|kloster|familie|bund|club|klub|ministerium|universität|bank|zeitung|"
    r"theater|gemeinde|hütte|schmiede|weberei|industrie|gesellschaft|atelier|studio))\b",
    re.IGNORECASE,
)
_PARTICLES = word_set(
    "von vom zu zur zum der den de di da del della dos du van ten tom ter la le el y af av auf und"
)
_PART_OF_NAME = re.compile(r"[^\W\d_][^\W\d_'’.-]*(?:['’.-][^\W\d_]+)*\.?")
_MOST_PARTS = 5
_ATTRIBUTED = word_set("zugeschrieben zuschreibung attributed")


def makers_of(record: Record, language: str) -> tuple[Maker, ...]:
    """All makers in the order of the record, each with all roles that are equally certain."""
    found: list[Maker] = []
    for value in named_in(record, Field.MAKER, language):
        maker = _maker(value)
        for place, other in enumerate(found):
            if (both := _as_one(other, maker)) is not None:
                found[place] = both
                break
        else:
            found.append(replace(maker, roles=_distinct(maker.roles)))
    return tuple(found)


def _as_one(one: Maker, other: Maker) -> Maker | None:
    """One maker of two entries on the same, as sure as the less sure of them; None where they stay two."""
    simple = all(maker.roles and not maker.qualified and not maker.of_both for maker in (one, other))
    if one.name != other.name or not simple:
        return None
    roles = _distinct((*one.roles, *other.roles))
    if _words(one.roles) == _words(other.roles):
        return replace(other if one.doubt is Doubt.NONE else one, roles=roles)
    is_person = one.is_person and all(role.sort is RoleSort.ACTOR for role in roles)
    return replace(one, roles=roles) if is_person and one.doubt is other.doubt else None


def _words(roles: tuple[Role, ...]) -> set[str]:
    return {role.english or role.german for role in roles}


def _distinct(roles: tuple[Role, ...]) -> tuple[Role, ...]:
    """Each role once: "painter" says nothing that "Maler" does not."""
    of_known_gender = {role.english for role in roles if role.gender}
    return tuple(dict.fromkeys(role for role in roles if role.gender or role.english not in of_known_gender))


def _maker(value: FieldValue) -> Maker:
    written = value.value
    qualified = is_qualified(written)
    name = "" if qualified else _person(written)
    words, doubt = _roles_and_doubt(value.qualifier)
    roles: list[Role] = []
    both = ""
    for word in words:
        pair = role_of_both(word)
        role = role_of(word)
        if pair is not None and len(words) == 1:
            both = f"{pair[0].german} oder {pair[1]}"
            roles.append(pair[0])
        elif role is not None:
            roles.append(role)
        else:
            return Maker(name or written, bool(name), (), value.qualifier, qualified=qualified)
    return Maker(name or written, bool(name), tuple(roles), value.qualifier, doubt, qualified, both)


def _roles_and_doubt(qualifier: str) -> tuple[list[str], Doubt]:
    """The roles of "Töpfer, vermutlich", "Maler?" or "wohl Formstecher", and the doubt about them."""
    doubt = Doubt.NONE
    roles: list[str] = []
    for part in re.split(r"[,;]", qualifier):
        words = re.sub(r"\(?\?\)?$", " ?", part.strip()).split()
        doubts = [_doubt(word) for word in words]
        doubt = next((found for found in doubts if found is not Doubt.NONE), doubt)
        role = " ".join(word for word, found in zip(words, doubts, strict=True) if found is Doubt.NONE)
        roles += [role] if role else []
    return roles, doubt


def _doubt(word: str) -> Doubt:
    return Doubt.PROBABLE if word.casefold() in _ATTRIBUTED else doubt_of(word)


def _person(written: str) -> str:
    """The name of a person as people say it; empty where it may be no person."""
    if _FIRM.search(written) or any(character in written for character in '/;:"()[]<>'):
        return ""
    last, comma, first = (part.strip() for part in written.partition(","))
    if not comma:
        return written if _is_name(written, least=2) else ""
    alone = [word for word in last.split() if word not in _PARTICLES]
    turned = f"{first} {last}"
    if "," in first or len(alone) != 1 or is_listed_place(first.casefold()) or not _is_name(turned, least=2):
        return ""
    return turned


def _is_name(text: str, least: int) -> bool:
    parts = text.split()
    if not least <= len(parts) <= _MOST_PARTS or not parts[-1][:1].isupper() or not parts[0][:1].isupper():
        return False
    return all(part in _PARTICLES or (part[:1].isupper() and _PART_OF_NAME.fullmatch(part)) for part in parts)
