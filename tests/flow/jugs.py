"""A record as small museums have it, and a table of two."""

from klartafel.domain.record import Field, FieldValue, Record

SOURCE = "Der Krug aus Steinzeug wurde 1748 in Unna gefertigt. Er ist 24 cm hoch."

TABLE = f"""Inventar-Nr.;Titel;Datierung;Beschreibung
1987/12;Krug;1748;{SOURCE}
1987/13;Teller;1750;Ein Teller aus Zinn.
"""


def jug(number: str = "1987/12", description: str = SOURCE, language: str = "de") -> Record:
    """A record as small museums have it."""
    return Record(
        (
            FieldValue(Field.INVENTORY_NUMBER, number),
            FieldValue(Field.INSTITUTION, "Stadtmuseum"),
            FieldValue(Field.TITLE, "Krug", language),
            FieldValue(Field.DATING, "1748"),
            FieldValue(Field.MATERIAL, "Steinzeug"),
            FieldValue(Field.DESCRIPTION, description, language),
        )
    )
