"""Marks of states and findings: told by shape first, by colour never alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap

from klartafel.domain.finding import Severity
from klartafel.domain.gate import State
from klartafel.gui.parts.theme import Tokens

_SIDE = 16  # of the drawing; the icon may be larger
_BOX = QRectF(2, 2, 12, 12)
_CENTRE = QPointF(8, 8)
_DENSITY = 2  # pixels for each point, so that the mark is sharp on fine screens


def state_icon(state: State, stale: bool, tokens: Tokens, side: int = _SIDE) -> QIcon:
    """The mark of a text: ring, ring with dot, half disc, disc, disc with outer ring, disc with a gap.

    On a chosen row it is drawn in the colour of the text there.
    """
    colour = QColor(tokens.warning) if stale else _colour(state, tokens)
    icon = QIcon()
    for mode, ink in (
        (QIcon.Mode.Normal, colour),
        (QIcon.Mode.Active, colour),
        (QIcon.Mode.Selected, QColor(tokens.on_accent)),
    ):
        icon.addPixmap(_drawn(state, stale, ink, side), mode)
    return icon


def _drawn(state: State, stale: bool, colour: QColor, side: int) -> QPixmap:
    pixmap = QPixmap(side * _DENSITY, side * _DENSITY)
    pixmap.setDevicePixelRatio(_DENSITY)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / _SIDE, side / _SIDE)
    if stale:
        _gap(painter, colour)
    else:
        _DRAW[state](painter, colour)
    painter.end()
    return pixmap


def _colour(state: State, tokens: Tokens) -> QColor:
    finished = (State.APPROVED, State.READERS_CHECKED, State.EXTERNALLY_CHECKED)
    return QColor(tokens.done if state in finished else tokens.text)


def _ring(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_BOX)


def _ring_with_dot(painter: QPainter, colour: QColor) -> None:
    _ring(painter, colour)
    painter.setBrush(colour)
    painter.drawEllipse(_CENTRE, 2.2, 2.2)


def _half_disc(painter: QPainter, colour: QColor) -> None:
    _ring(painter, colour)
    painter.setBrush(colour)
    painter.drawPie(_BOX, 90 * 16, 180 * 16)


def _disc(painter: QPainter, colour: QColor) -> None:
    _ring(painter, colour)
    painter.setBrush(colour)
    painter.drawEllipse(_BOX)


def _disc_with_ring(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(_CENTRE, 7, 7)
    painter.setBrush(colour)
    painter.drawEllipse(_CENTRE, 4, 4)


def _gap(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(colour)
    painter.drawPie(_BOX, 45 * 16, 290 * 16)


_DRAW = {
    State.DRAFT: _ring,
    State.AI_DRAFT: _ring_with_dot,
    State.IN_REVIEW: _half_disc,
    State.CERTIFIED: _half_disc,
    State.APPROVED: _disc,
    State.READERS_CHECKED: _disc_with_ring,
    State.EXTERNALLY_CHECKED: _disc_with_ring,
}


def severity_icon(severity: Severity | None, tokens: Tokens, side: int = _SIDE) -> QIcon:
    """The line that underlines a finding in the text, as the key to it in the list."""
    colours = {
        Severity.ERROR: tokens.error,
        Severity.WARNING: tokens.warning,
        Severity.ASK: tokens.ask,
        Severity.HINT: tokens.muted,
    }
    icon = QIcon()
    own = QColor(tokens.muted) if severity is None else QColor(colours[severity])
    for mode, ink in ((QIcon.Mode.Normal, own), (QIcon.Mode.Selected, QColor(tokens.on_accent))):
        pixmap = QPixmap(side * _DENSITY, side * _DENSITY)
        pixmap.setDevicePixelRatio(_DENSITY)
        pixmap.fill(Qt.GlobalColor.transparent)
        if severity is not None:
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(side / _SIDE, side / _SIDE)
            _SAMPLES[severity](painter, ink)
            painter.end()
        icon.addPixmap(pixmap, mode)
    return icon


def _solid(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 2.6))
    painter.drawLine(QPointF(1, 8), QPointF(15, 8))


def _wave(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.8))
    painter.drawPolyline([QPointF(1 + 2.8 * step, 10.5 if step % 2 else 5.5) for step in range(6)])


def _dots(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for x in (2.5, 8, 13.5):
        painter.drawEllipse(QPointF(x, 8), 1.7, 1.7)


def _dashes(painter: QPainter, colour: QColor) -> None:
    painter.setPen(QPen(colour, 1.2))
    painter.drawLine(QPointF(1, 8), QPointF(6, 8))
    painter.drawLine(QPointF(10, 8), QPointF(15, 8))


_SAMPLES = {
    Severity.ERROR: _solid,
    Severity.WARNING: _wave,
    Severity.ASK: _dots,
    Severity.HINT: _dashes,
}
