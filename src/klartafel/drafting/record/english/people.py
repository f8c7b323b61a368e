"""Makers as English sentences."""

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.doubt import ENGLISH as DOUBTS
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.english.nouns import is_english_name, with_indefinite_article
from klartafel.drafting.record.makers import Maker, makers_of
from klartafel.drafting.record.roles import RoleSort
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole
from klartafel.drafting.record.values import reads_like


def maker_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """One sentence for each maker whose role can be told in English."""
    sentences = (_sentence(maker, thing) for maker in makers_of(record, "en"))
    return tuple(sentence for sentence in sentences if sentence is not None)


def _sentence(maker: Maker, thing: Thing) -> Statement | None:
    doubt = f"{DOUBTS[maker.doubt]} " if maker.doubt is not Doubt.NONE else ""
    roles = list(dict.fromkeys(role.english for role in maker.roles if role.english))
    if maker.qualified:
        readable = not maker.written_role or roles or reads_like(maker.written_role, "en")
        named = enumerated(roles, "and") if roles else maker.written_role or "maker"
        can_be_told = readable and is_english_name(maker.name)
        return whole(f"The {named}: {maker.name}", Field.MAKER) if can_be_told else None
    if len(roles) < len(set(maker.roles)):
        return None
    if not roles:
        return _without_role(maker, thing, doubt)
    if len(roles) > 1 and maker.is_person:
        names = enumerated([with_indefinite_article(role) for role in roles], "and")
        return whole(f"{maker.name} was {doubt}{names}", Field.MAKER)
    colon = "" if maker.is_person else ":"
    if maker.roles[0].sort is RoleSort.WORK:
        return whole(f"The {roles[0]} is {doubt}by{colon} {maker.name}", Field.MAKER)
    return whole(f"The {enumerated(roles, 'and')} was{colon} {doubt}{maker.name}", Field.MAKER)


def _without_role(maker: Maker, thing: Thing, doubt: str) -> Statement | None:
    if not maker.written_role or doubt:
        colon = "" if maker.is_person else ":"
        return of_thing(f"{thing.form('is', 'are')} {doubt}by{colon} {maker.name}", Field.MAKER)
    if not reads_like(maker.written_role, "en"):
        return None
    role = maker.written_role[0].upper() + maker.written_role[1:]
    return whole(f"{role}: {maker.name}", Field.MAKER)
