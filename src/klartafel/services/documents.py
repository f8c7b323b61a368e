"""Report and IT sheet of a project: to read, to save as a Word file, and as JSON."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

from klartafel.domain.document import Block, Cell, Document, Heading, Paragraph, Points, Table
from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.report import ProjectReport
from klartafel.platform.messages import render
from klartafel.services.overview import CheckedStock, glance_at
from klartafel.services.report import report_of
from klartafel.services.workbench import Workbench

_SECONDS_A_PIECE = 0.5


def whole_report(workbench: Workbench, progress: Callable[[int, int], None]) -> ProjectReport:
    """Check every text and count. `progress` hears how far that is and may raise to stop it."""
    glance, stock = glance_at(workbench), CheckedStock(workbench)
    stock.look_at(glance.texts)
    while stock.go_on(_SECONDS_A_PIECE):
        progress(len(stock.known), stock.total)
    return report_of(workbench, glance, stock)


def save_document(document: Document, language: str, destination: Path) -> None:
    """Write a document as a Word file. Raises OutsideMissing where the disk does not take it, or where
    python-docx is missing: everything else works without it."""
    try:
        from klartafel.exporters.report_docx import write_docx
    except ImportError as error:
        raise OutsideMissing(Message.of("report.no-package")) from error
    write_docx(document, language, destination)


def as_json(report: ProjectReport) -> dict[str, Any]:
    """The report for programs."""
    told: dict[str, Any] = _plain(asdict(report))
    return told | {"kinds": [_plain(asdict(kind)) | {"total": kind.total} for kind in report.kinds]}


def as_text(document: Document, language: str) -> str:
    """A document to read in the window: headings and points by signs, a table as one line for each row."""
    parts = [render(document.title, language), *(_text(block, language) for block in document.blocks)]
    return "\n\n".join(parts)


def _text(block: Block, language: str) -> str:
    match block:
        case Heading(words):
            return f"— {render(words, language)} —"
        case Paragraph(sentences):
            return " ".join(render(sentence, language) for sentence in sentences)
        case Points(points):
            return "\n".join(f"– {render(point, language)}" for point in points)
        case Table(caption, header, rows):
            names = [_said(name, language) for name in header]
            lines = [_row(names, [_said(cell, language) for cell in row]) for row in rows]
            return "\n".join([render(caption, language), *lines])


def _row(names: list[str], cells: list[str]) -> str:
    """A row that can be understood when it is heard alone."""
    first, *others = cells
    if len(others) == 1:
        return f"– {first}: {others[0]}"
    told = ", ".join(f"{name} {cell}" for name, cell in zip(names[1:], others, strict=True))
    return f"– {first}: {told}"


def _said(cell: Cell, language: str) -> str:
    return render(cell, language) if isinstance(cell, Message) else str(cell)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple):
        counted = value and all(isinstance(one, tuple) and isinstance(one[0], Enum) for one in value)
        return {of.value: count for of, count in value} if counted else [_plain(inner) for inner in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value
