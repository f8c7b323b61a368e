"""Messages on their way through a pipe: JSON there, values again on the other side."""

from typing import Any

from klartafel.domain.message import Message, MessageValue
from klartafel.process.frames import Frame


def message_to_frame(message: Message) -> Frame:
    """A message, with the messages in it, as JSON values."""
    return {"id": message.id, "values": {name: _to_json(value) for name, value in message.values}}


def message_from_frame(frame: Frame) -> Message:
    """The message of a frame. Raises KeyError, TypeError or AttributeError where it holds none."""
    values = ((str(name), _from_json(value)) for name, value in frame["values"].items())
    return Message(str(frame["id"]), tuple(sorted(values, key=lambda item: item[0])))


def _to_json(value: MessageValue) -> Any:
    if isinstance(value, Message):
        return message_to_frame(value)
    if isinstance(value, tuple):
        return [message_to_frame(message) for message in value]
    return value


def _from_json(value: Any) -> MessageValue:
    if isinstance(value, dict):
        return message_from_frame(value)
    if isinstance(value, list):
        return tuple(message_from_frame(message) for message in value)
    if isinstance(value, str | int | float):
        return value
    raise TypeError(f"no message holds a {type(value).__name__}")
