"""A record told in German: one file for each sort of fact."""

from klartafel.domain.record import Record
from klartafel.drafting.record.german.inscriptions import inscription_statements
from klartafel.drafting.record.german.materials import (
    from_materials,
    material_statements,
    technique_statements,
)
from klartafel.drafting.record.german.objects import PICTURES, opening_of, title_statements
from klartafel.drafting.record.german.places import place_statements
from klartafel.drafting.record.german.sizes import size_statements
from klartafel.drafting.record.recipes import Group
from klartafel.drafting.record.statement import Statement, Thing


def statements(record: Record, group: Group, thing: Thing, most_facts: int) -> tuple[Statement, ...]:
    """What a record says of one group of facts; times and makers are told by `telling` in both languages."""
    match group:
        case Group.OBJECT:
            opening, _ = opening_of(record)
            return (opening,) if opening else ()
        case Group.TITLE:
            return title_statements(record, thing)
        case Group.PLACES:
            return place_statements(record, thing)
        case Group.MATERIALS:
            return material_statements(record, thing)
        case Group.TECHNIQUES:
            return technique_statements(record, thing, most_facts)
        case Group.SIZES:
            return size_statements(record, thing, most_facts)
        case Group.INSCRIPTIONS:
            return inscription_statements(record, thing)
    return ()


__all__ = ["PICTURES", "from_materials", "opening_of", "statements"]
