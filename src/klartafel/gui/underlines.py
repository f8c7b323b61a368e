"""Findings in the text: errors by a solid line on a tint, warnings wavy, questions dotted, hints thin."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from klartafel.domain.finding import Severity, Span
from klartafel.gui.theme import Tokens
from klartafel.services.checking import CheckedText

_LINES = {
    Severity.ERROR: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Severity.WARNING: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Severity.ASK: QTextCharFormat.UnderlineStyle.DotLine,
    Severity.HINT: QTextCharFormat.UnderlineStyle.DashUnderline,
}
_TINT = 28  # of 255


def units(text: str, code_points: int) -> int:
    """Qt counts UTF-16 units, the checks count code points."""
    return len(text[:code_points].encode("utf-16-le", "surrogatepass")) // 2


def marked_places(checked: CheckedText) -> tuple[tuple[Span, Severity], ...]:
    """What is underlined: open facts like errors, because both stand against approval; worst last, on top."""
    facts = [(entry.draft, Severity.ERROR) for entry in checked.open_facts if entry.draft is not None]
    findings = [(finding.span, finding.severity) for finding in checked.report.findings]
    weight = list(reversed(Severity))
    return tuple(sorted([*findings, *facts], key=lambda place: weight.index(place[1])))


def underlines(
    document: QTextDocument, checked: CheckedText, tokens: Tokens
) -> list[QTextEdit.ExtraSelection]:
    """Selections for an editor that holds exactly the checked words."""
    colours = {
        Severity.ERROR: tokens.error,
        Severity.WARNING: tokens.warning,
        Severity.ASK: tokens.ask,
        Severity.HINT: tokens.muted,
    }
    return [
        _selection(document, checked.body, span, severity, QColor(colours[severity]))
        for span, severity in marked_places(checked)
    ]


def highlight(document: QTextDocument, body: str, span: Span, tokens: Tokens) -> QTextEdit.ExtraSelection:
    """The place that belongs to the chosen line of the list; the caret stays where it is."""
    selection = QTextEdit.ExtraSelection()
    selection.cursor = _cursor(document, body, span)
    selection.format.setBackground(QColor(tokens.accent))
    selection.format.setForeground(QColor(tokens.on_accent))
    return selection


def _selection(
    document: QTextDocument, body: str, span: Span, severity: Severity, colour: QColor
) -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    selection.cursor = _cursor(document, body, span)
    line = selection.format
    line.setUnderlineStyle(_LINES[severity])
    line.setUnderlineColor(colour)
    if severity is Severity.ERROR:
        tint = QColor(colour)
        tint.setAlpha(_TINT)
        line.setBackground(tint)
    return selection


def _cursor(document: QTextDocument, body: str, span: Span) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(units(body, span.start))
    cursor.setPosition(units(body, span.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor
