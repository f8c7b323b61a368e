"""Makers as English sentences."""

from klartafel.domain.record import Field
from klartafel.drafting.record.doubt import ENGLISH as DOUBTS
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.english.nouns import is_english_name, with_indefinite_article
from klartafel.drafting.record.makers import Maker, Standing
from klartafel.drafting.record.roles import Role, RoleSort
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole
from klartafel.drafting.record.values import reads_like

_ARTICLES = {Standing.ONLY: "The", Standing.FIRST: "One", Standing.FURTHER: "Another"}


def noun_of(role: Role) -> str:
    """The noun by which a text names a role; empty where English has none for it."""
    return role.english


def maker_statement(maker: Maker, standing: Standing, thing: Thing) -> Statement | None:
    """Who made the thing; None where the role cannot be told in English."""
    doubt = f"{DOUBTS[maker.doubt]} " if maker.doubt is not Doubt.NONE else ""
    roles = list(dict.fromkeys(role.english for role in maker.roles if role.english))
    if maker.qualified:
        return _qualified(maker, roles)
    if not all(role.english for role in maker.roles):
        return None
    if not roles:
        return _without_role(maker, thing, doubt)
    sorts = {role.sort for role in maker.roles}
    if len(roles) > 1 and maker.is_person and sorts == {RoleSort.ACTOR}:
        names = enumerated([with_indefinite_article(role) for role in roles], "and")
        return whole(f"{maker.name} was {doubt}{names}", Field.MAKER)
    if len(roles) > 1 and (maker.is_person or RoleSort.WORK in sorts):
        return whole(f"{enumerated(roles, 'and').capitalize()}: {doubt}{maker.name}", Field.MAKER)
    if sorts == {RoleSort.WORK}:
        return whole(f"The {roles[0]} is {doubt}by{maker.colon} {maker.name}", Field.MAKER)
    named = f"{_ARTICLES[standing]} {enumerated(roles, 'and')}"
    return whole(f"{named} was{maker.colon} {doubt}{maker.name}", Field.MAKER)


def _qualified(maker: Maker, roles: list[str]) -> Statement | None:
    readable = not maker.written_role or roles or reads_like(maker.written_role, "en")
    named = enumerated(roles, "and") if roles else maker.written_role or "maker"
    can_be_told = readable and is_english_name(maker.name)
    return whole(f"The {named}: {maker.name}", Field.MAKER) if can_be_told else None


def _without_role(maker: Maker, thing: Thing, doubt: str) -> Statement | None:
    if not maker.written_role or doubt:
        return of_thing(f"{thing.form('is', 'are')} {doubt}by{maker.colon} {maker.name}", Field.MAKER)
    if not reads_like(maker.written_role, "en"):
        return None
    role = maker.written_role[0].upper() + maker.written_role[1:]
    return whole(f"{role}: {maker.name}", Field.MAKER)
