"""Findings in the text: errors by a solid line, warnings wavy, questions dotted, hints dashed and quiet.

What a person let stand is not marked. Facts that wait for a decision stand on a tint as well: they are
short, and nothing else blocks as often.
"""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from klartafel.domain.finding import Severity, Span
from klartafel.gui.parts.theme import Tokens
from klartafel.services.checking import CheckedText

_LINES = {
    Severity.ERROR: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Severity.WARNING: QTextCharFormat.UnderlineStyle.WaveUnderline,
    Severity.ASK: QTextCharFormat.UnderlineStyle.DotLine,
    Severity.HINT: QTextCharFormat.UnderlineStyle.DashUnderline,
}
_TINT = 36  # of 255


def units(text: str, code_points: int) -> int:
    """Qt counts UTF-16 units, the checks count code points."""
    return len(text[:code_points].encode("utf-16-le", "surrogatepass")) // 2


def code_points(text: str, units_before: int) -> int:
    """The other way round."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units_before].decode("utf-16-le", "ignore"))


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
    weight = list(reversed(Severity))
    # The worst comes last and lies on top; facts are shorter than what else is found at their place.
    standing = [finding for finding in checked.report.findings if finding not in checked.excused]
    findings = sorted(standing, key=lambda finding: weight.index(finding.severity))
    marks = [
        _selection(document, checked.body, finding.span, finding.severity, QColor(colours[finding.severity]))
        for finding in findings
    ]
    for entry in checked.open_facts:
        if entry.draft is not None:
            mark = _selection(document, checked.body, entry.draft, Severity.ERROR, QColor(tokens.error))
            tint = QColor(tokens.error)
            tint.setAlpha(_TINT)
            mark.format.setBackground(tint)
            marks.append(mark)
    return marks


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
    return selection


def _cursor(document: QTextDocument, body: str, span: Span) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(units(body, span.start))
    cursor.setPosition(units(body, span.end), QTextCursor.MoveMode.KeepAnchor)
    return cursor
