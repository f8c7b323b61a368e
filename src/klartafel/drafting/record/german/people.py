"""Makers as German sentences."""

from klartafel.domain.record import Field
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.german import nouns
from klartafel.drafting.record.makers import Maker, Standing
from klartafel.drafting.record.roles import Role, RoleSort
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole

_SUPPOSED = {
    Doubt.PROBABLE: "Fachleute vermuten: ",
    Doubt.LIKELY: "Wahrscheinlich gilt: ",
    Doubt.POSSIBLE: "Vielleicht gilt: ",
}
_FURTHER = {"f": "Eine weitere", "m": "Ein weiterer", "n": "Ein weiteres"}


def noun_of(role: Role) -> str:
    """The noun by which a text names a role."""
    return role.german


def maker_statement(maker: Maker, standing: Standing, thing: Thing) -> Statement:
    """Who made the thing, in which role; what cannot be read is told as it is written."""
    roles = maker.roles
    supposed = _SUPPOSED.get(maker.doubt, "")
    if maker.qualified or (maker.written_role and not roles):
        role = maker.of_both or maker.written_role or "Hersteller"
        return whole(f"{role[0].upper()}{role[1:]}: {maker.name}", Field.MAKER)
    if not roles:
        return of_thing(f"{thing.form('ist', 'sind')} von{maker.colon} {maker.name}", Field.MAKER)
    if maker.of_both or not all(role.gender for role in roles):
        names = maker.of_both or enumerated([f"{role.german} oder {role.german}in" for role in roles], "und")
        return whole(f"{supposed}{names}: {maker.name}", Field.MAKER)
    if len(roles) > 1:
        names = enumerated([role.german for role in roles], "und")
        if maker.is_person and all(role.sort is RoleSort.ACTOR for role in roles):
            return whole(f"{supposed}{maker.name} war {names}", Field.MAKER)
        return whole(f"{supposed}{names}: {maker.name}", Field.MAKER)
    return whole(f"{supposed}{_of_one_role(roles[0], standing)}{maker.colon} {maker.name}", Field.MAKER)


def _of_one_role(role: Role, standing: Standing) -> str:
    definite = f"{nouns.article(role.gender).capitalize()} {role.german}"
    if role.sort is RoleSort.WORK:
        return f"{definite} ist von"
    if standing is Standing.FIRST:
        return f"{'Eine' if role.gender == 'f' else 'Ein'} {role.german} war"
    return f"{_FURTHER[role.gender]} {role.german} war" if standing is Standing.FURTHER else f"{definite} war"
