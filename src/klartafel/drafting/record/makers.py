"""Who made an object, in which role, and how sure that is. Names are never changed, only turned round."""

import re
from dataclasses import dataclass

from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.places import is_listed as is_listed_place
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.drafting.record.doubt import Doubt, doubt_of, is_qualified
from klartafel.drafting.record.roles import Role, role_of, role_of_both
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
    """All makers in the order of the record."""
    return tuple(_maker(value) for value in named_in(record, Field.MAKER, language))


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
