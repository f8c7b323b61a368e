"""Guesses where the columns of a table go. Every guess can be seen, changed and saved."""

from itertools import islice

from klartafel.domain.importing import ColumnMapping, Mapping, PicturePart, Target
from klartafel.domain.record import Field
from klartafel.importers.headings import Heading, is_role, recognised
from klartafel.importers.table import Table

# A second column of these would contradict the first, not add to it.
_ONE_COLUMN_ONLY = frozenset(
    {Field.INVENTORY_NUMBER, Field.INSTITUTION, Field.RECORD_ID, Field.DATING_FROM, Field.DATING_TO}
)
# Fields that list things. In the others a semicolon is a semicolon.
_LISTS = frozenset(
    {Field.MAKER, Field.MATERIAL, Field.TECHNIQUE, Field.PLACE, Field.OBJECT_TYPE, PicturePart.FILE}
)
_SEPARATORS = ("|", ";", "\n")
_LONGEST_LIST_ENTRY = 80
_VALUES_TO_GUESS_FROM = 1_000


def guessed_mapping(table: Table) -> Mapping:
    """A mapping for a table nobody has described. `key` is empty where no column can be the key.

    Encoding and delimiter stay open, so that the mapping also fits the same list saved elsewhere.
    """
    filled = [name for name in table.names if not table.rows or next(table.values(name), "")]
    known = {name: heading for name in filled if (heading := recognised(name))}
    claimed = {heading.target for heading in known.values() if not heading.weak}
    taken: list[Heading] = []
    columns: list[ColumnMapping] = []
    for name, heading in known.items():
        if heading.weak and heading.target in claimed:
            continue
        if any(_excludes(earlier, heading) for earlier in taken):
            continue
        taken.append(heading)
        columns.append(_column(table, name, heading, filled))
    return Mapping(tuple(columns), _key(columns), header=table.has_header)


def _excludes(earlier: Heading, later: Heading) -> bool:
    """Whether the second of two columns with the same target is left out."""
    if earlier.target != later.target:
        return False
    return later.target in _ONE_COLUMN_ONLY or (later.weak and later.qualifier == earlier.qualifier)


def _column(table: Table, name: str, heading: Heading, filled: list[str]) -> ColumnMapping:
    role = ""
    if heading.target is Field.MAKER:
        role = next((other for other in filled[filled.index(name) + 1 :] if is_role(other)), "")
    # A single measurement often has its unit in the heading alone: "Höhe (cm)".
    is_measurement = heading.target is Field.DIMENSIONS and heading.qualifier
    return ColumnMapping(
        name,
        heading.target,
        language=heading.language,
        qualifier=name if is_measurement else heading.qualifier,
        qualifier_column=role,
        separator=_separator(table, name, heading.target),
    )


def _key(columns: list[ColumnMapping]) -> str:
    for field in (Field.INVENTORY_NUMBER, Field.RECORD_ID):
        for column in columns:
            if column.target is field:
                return column.column
    return ""


def _separator(table: Table, name: str, target: Target) -> str:
    """The sign that cuts cells into lists, if every piece of every cell is then short and there."""
    if target not in _LISTS:
        return ""
    values = list(islice(table.values(name), _VALUES_TO_GUESS_FROM))
    for separator in _SEPARATORS:
        pieces = [piece.strip() for value in values for piece in value.split(separator)]
        found = len(pieces) > len(values)
        if found and all(0 < len(piece) <= _LONGEST_LIST_ENTRY for piece in pieces):
            return separator
    return ""
