"""What the fields of a record are called where people read of them."""

from klartafel.domain.message import Message
from klartafel.domain.record import Field

_NAMES = {
    Field.INVENTORY_NUMBER: Message.of("field.inventory-number"),
    Field.INSTITUTION: Message.of("field.institution"),
    Field.TITLE: Message.of("field.title"),
    Field.OBJECT_TYPE: Message.of("field.object-type"),
    Field.MAKER: Message.of("field.maker"),
    Field.DATING: Message.of("field.dating"),
    Field.DATING_FROM: Message.of("field.dating-from"),
    Field.DATING_TO: Message.of("field.dating-to"),
    Field.PLACE: Message.of("field.place"),
    Field.MATERIAL: Message.of("field.material"),
    Field.TECHNIQUE: Message.of("field.technique"),
    Field.DIMENSIONS: Message.of("field.dimensions"),
    Field.INSCRIPTION: Message.of("field.inscription"),
    Field.DESCRIPTION: Message.of("field.description"),
    Field.VISIBLE: Message.of("field.visible"),
    Field.LOCATION: Message.of("field.location"),
    Field.CREDIT: Message.of("field.credit"),
    Field.RIGHTS: Message.of("field.rights"),
    Field.RECORD_ID: Message.of("field.record-id"),
}


def field_name(field: Field) -> Message:
    """The word for a field."""
    return _NAMES[field]
