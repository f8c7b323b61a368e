"""Makers as German sentences."""

from collections import Counter

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.german import nouns
from klartafel.drafting.record.makers import Maker, makers_of
from klartafel.drafting.record.roles import Role, RoleSort
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole

_SUPPOSED = {
    Doubt.PROBABLE: "Fachleute vermuten: ",
    Doubt.LIKELY: "Wahrscheinlich gilt: ",
    Doubt.POSSIBLE: "Vielleicht gilt: ",
}


def maker_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """One sentence for each maker; several roles of one person stand in one."""
    makers = makers_of(record, "de")
    counts = Counter(role for maker in makers for role in maker.roles)
    told: list[Statement] = []
    seen: Counter[Role] = Counter()
    for maker, roles in _by_person(makers):
        text = _sentence(maker, roles, thing, counts, seen)
        seen.update(roles)
        told.append(text)
    return tuple(told)


def _by_person(makers: tuple[Maker, ...]) -> list[tuple[Maker, tuple[Role, ...]]]:
    """Each maker with all roles; one whose roles are equally certain stands once."""
    found: list[tuple[Maker, tuple[Role, ...]]] = []
    for maker in makers:
        same = next((i for i, (other, _) in enumerate(found) if _is_same(maker, other)), None)
        if same is None:
            found.append((maker, maker.roles))
        else:
            other, roles = found[same]
            found[same] = (other, tuple(dict.fromkeys((*roles, *maker.roles))))
    return found


def _is_same(one: Maker, other: Maker) -> bool:
    alike = one.name == other.name and one.doubt is other.doubt and one.is_person
    simple = all(maker.roles and not maker.qualified and not maker.of_both for maker in (one, other))
    people = all(role.sort is RoleSort.ACTOR for role in (*one.roles, *other.roles))
    return alike and simple and people


def _sentence(
    maker: Maker, roles: tuple[Role, ...], thing: Thing, counts: Counter[Role], seen: Counter[Role]
) -> Statement:
    supposed = _SUPPOSED.get(maker.doubt, "")
    if maker.qualified or (maker.written_role and not roles):
        role = maker.of_both or maker.written_role or "Hersteller"
        return whole(f"{role[0].upper()}{role[1:]}: {maker.name}", Field.MAKER)
    if not roles:
        colon = "" if maker.is_person else ":"
        return of_thing(f"{thing.form('ist', 'sind')} von{colon} {maker.name}", Field.MAKER)
    if maker.of_both or not all(role.gender for role in roles):
        names = maker.of_both or enumerated([f"{role.german} oder {role.german}in" for role in roles], "und")
        return whole(f"{supposed}{names}: {maker.name}", Field.MAKER)
    if len(roles) > 1:
        names = enumerated([role.german for role in roles], "und")
        if maker.is_person:
            return whole(f"{supposed}{maker.name} war {names}", Field.MAKER)
        return whole(f"{supposed}{names}: {maker.name}", Field.MAKER)
    return whole(supposed + _of_one_role(maker, roles[0], counts, seen), Field.MAKER)


def _of_one_role(maker: Maker, role: Role, counts: Counter[Role], seen: Counter[Role]) -> str:
    colon = "" if maker.is_person else ":"
    definite = f"{nouns.article(role.gender).capitalize()} {role.german}"
    if role.sort is RoleSort.WORK:
        return f"{definite} ist von{colon} {maker.name}"
    if counts[role] > 1:
        feminine = role.gender == "f"
        other = (" weitere" if feminine else " weiterer") if seen[role] else ""
        return f"{'Eine' if feminine else 'Ein'}{other} {role.german} war{colon} {maker.name}"
    return f"{definite} war{colon} {maker.name}"
