"""The label data of an exhibit as a table: what a museum's label says beside the text."""

from xml.etree.ElementTree import Element

from klartafel.domain.message import Message
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.exporters.web.markup import element
from klartafel.exporters.web.page import Frame, direction, in_language
from klartafel.exporters.words import Words

# The source text and notes on what is visible are for the house; years from and to are for machines.
_ROWS = {
    Field.OBJECT_TYPE: Message.of("export.field-object-type"),
    Field.MAKER: Message.of("export.field-maker"),
    Field.DATING: Message.of("export.field-dating"),
    Field.PLACE: Message.of("export.field-place"),
    Field.MATERIAL: Message.of("export.field-material"),
    Field.TECHNIQUE: Message.of("export.field-technique"),
    Field.DIMENSIONS: Message.of("export.field-dimensions"),
    Field.INSCRIPTION: Message.of("export.field-inscription"),
    Field.INVENTORY_NUMBER: Message.of("export.field-inventory-number"),
    Field.INSTITUTION: Message.of("export.field-institution"),
    Field.LOCATION: Message.of("export.field-location"),
    Field.CREDIT: Message.of("export.field-credit"),
    Field.RIGHTS: Message.of("export.field-rights"),
}


def record_table(record: Record, frame: Frame) -> Element | None:
    """A table with one row for each field that has a value; None for a record without any."""
    rows = [_row(name, values, frame.words) for name, values in _shown(record, frame)]
    if not rows:
        return None
    caption = frame.words.say(Message.of("export.record"))
    return element("table", element("caption", caption), element("tbody", rows), class_="record")


def _shown(record: Record, frame: Frame) -> list[tuple[Message, list[FieldValue]]]:
    """Values in the export's language or in none; only where there are none, those in others.

    The museum that every page names is not named again.
    """
    language, shown = frame.words.language, []
    for field, name in _ROWS.items():
        values = [value for value in record.values if value.field is field and value.value.strip()]
        fitting = [value for value in values if value.language in ("", language)]
        if values and [value.value for value in values] != [frame.publication.institution]:
            shown.append((name, fitting or values))
    return shown


def _row(name: Message, values: list[FieldValue], words: Words) -> Element:
    said = [_value(value, words) for value in values]
    cell = said[0] if len(said) == 1 else element("td", element("ul", [_as_item(one) for one in said]))
    return element("tr", element("th", words.say(name), scope="row"), cell)


def _value(value: FieldValue, words: Words) -> Element:
    text = f"{value.value} ({value.qualifier})" if value.qualifier else value.value
    return element("td", text, **(in_language(value.language, words.language) or direction(text)))


def _as_item(cell: Element) -> Element:
    cell.tag = "li"
    return cell
