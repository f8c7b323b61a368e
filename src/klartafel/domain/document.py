"""A document for people outside the program: headings, paragraphs, lists and tables, in messages."""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from klartafel.domain.message import Message

Cell: TypeAlias = "Message | str | int"


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section."""

    words: Message


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences."""

    sentences: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list in which the order says nothing."""

    points: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`caption` stands above it; the first row of words is `header`, the first cell of a row names it."""

    caption: Message
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block: TypeAlias = Heading | Paragraph | Points | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document. It names no person."""

    title: Message
    made_at: datetime
    blocks: tuple[Block, ...]
