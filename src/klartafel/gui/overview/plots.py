"""Plots in the window's own look: told apart by pattern and words, by colour never alone."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from klartafel.gui.context import Context
from klartafel.gui.parts.theme import Tokens

_GAP = 8
_LEAST_BAR = 3  # pixels: a count of one among thousands is still there


class Fill(Enum):
    """How a bar or a line is drawn: token of its colour, pattern, and stroke of its line."""

    PLAIN = ("accent", Qt.BrushStyle.SolidPattern, Qt.PenStyle.SolidLine)
    ERROR = ("error", Qt.BrushStyle.SolidPattern, Qt.PenStyle.SolidLine)
    WARNING = ("warning", Qt.BrushStyle.BDiagPattern, Qt.PenStyle.DashLine)
    ASK = ("ask", Qt.BrushStyle.DiagCrossPattern, Qt.PenStyle.DotLine)
    HINT = ("muted", Qt.BrushStyle.NoBrush, Qt.PenStyle.DashDotLine)
    OPEN = ("accent", Qt.BrushStyle.FDiagPattern, Qt.PenStyle.DashLine)
    FINISHED = ("done", Qt.BrushStyle.SolidPattern, Qt.PenStyle.SolidLine)

    def colour(self, tokens: Tokens) -> QColor:
        """Its colour on the present ground."""
        return QColor(getattr(tokens, self.value[0]))

    @property
    def pattern(self) -> Qt.BrushStyle:
        """How its areas are filled."""
        return self.value[1]

    @property
    def stroke(self) -> Qt.PenStyle:
        """How its lines are drawn."""
        return self.value[2]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it is about, and its parts from left to right."""

    name: str
    parts: tuple[tuple[int, Fill], ...]

    @property
    def total(self) -> int:
        """Its whole length."""
        return sum(count for count, _ in self.parts)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its name, how it is drawn, and its values, each at a place between 0 and 1."""

    name: str
    fill: Fill
    points: tuple[tuple[float, int], ...]


class Plot(QWidget):
    """What all plots share. A screen reader hears name and description, which the table says in full."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._key: tuple[tuple[str, Fill], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        context.look.changed.connect(self.update)

    def minimumSizeHint(self) -> QSize:
        """Small, for it shrinks; the table beside it has everything."""
        return QSize(160, 5 * self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._draw_key(painter, self.rect())
        self.draw(painter, room)
        painter.end()

    def draw(self, painter: QPainter, room: QRect) -> None:
        """Draw what the plot is about."""
        raise NotImplementedError

    def _draw_key(self, painter: QPainter, room: QRect) -> QRect:
        """Pattern and name of each sort on top, in rows as long as there is room; what is left below."""
        if not self._key:
            return room
        metrics, x, y = self.fontMetrics(), room.x(), room.y()
        side, line = metrics.ascent(), metrics.lineSpacing()
        for name, fill in self._key:
            width = side + _GAP + metrics.horizontalAdvance(name) + 2 * _GAP
            if x > room.x() and x + width > room.right():
                x, y = room.x(), y + line
            self.fill(painter, QRectF(x, y + (line - side) / 2, side, side), fill)
            self.write(painter, QRect(x + side + _GAP, y, width, line), name)
            x += width
        return room.adjusted(0, y - room.y() + line + _GAP, 0, 0)

    def fill(self, painter: QPainter, area: QRectF, fill: Fill) -> None:
        """An area with its border and its pattern."""
        colour = fill.colour(self.context.look.tokens)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(QBrush(colour, fill.pattern))
        painter.drawRect(area)

    def write(
        self,
        painter: QPainter,
        place: QRect,
        words: str,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Words in a place, shortened where they do not fit."""
        painter.setPen(QColor(self.context.look.tokens.text))
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(align | Qt.AlignmentFlag.AlignVCenter), shown)


class BarPlot(Plot):
    """Bars one below the other, each with its name and its number. What has no room is left to the table."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._bars: tuple[Bar, ...] = ()

    def show_bars(self, bars: tuple[Bar, ...], key: tuple[tuple[str, Fill], ...] = ()) -> None:
        """Show these bars, and what their patterns mean."""
        self._bars, self._key = bars, key
        self.update()

    def draw(self, painter: QPainter, room: QRect) -> None:
        metrics = self.fontMetrics()
        line = metrics.lineSpacing() + 6
        longest = max((bar.total for bar in self._bars), default=0)
        if not longest:
            return
        widest = max(metrics.horizontalAdvance(bar.name) for bar in self._bars)
        above = widest > room.width() // 2  # long names have a line of their own
        names = 0 if above else widest + _GAP
        numbers = metrics.horizontalAdvance(f" {longest}")
        length = max(1, room.width() - names - numbers - 2 * _GAP)
        step = 2 * line if above else line
        for number, bar in enumerate(self._bars[: max(1, room.height() // step)]):
            y = room.y() + number * step
            self.write(painter, QRect(room.x(), y, room.width() if above else widest, line), bar.name)
            y += step - line
            x = float(room.x() + names)
            for count, fill in bar.parts:
                if count:
                    width = max(_LEAST_BAR, length * count / longest)
                    self.fill(painter, QRectF(x, y + 3, width, line - 6), fill)
                    x += width
            self.write(painter, QRect(round(x) + _GAP, y, numbers + _GAP, line), str(bar.total))


class LinePlot(Plot):
    """Lines over time, with the first and the last day below and the numbers of both at the end."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._lines: tuple[Line, ...] = ()
        self._days = ("", "")

    def show_lines(self, lines: tuple[Line, ...], days: tuple[str, str]) -> None:
        """Show these lines between two days."""
        self._lines, self._days = lines, days
        self._key = tuple((line.name, line.fill) for line in lines)
        self.update()

    def draw(self, painter: QPainter, room: QRect) -> None:
        metrics = self.fontMetrics()
        highest = max((value for line in self._lines for _, value in line.points), default=0)
        if not highest:
            return
        line_height = metrics.lineSpacing()
        numbers = metrics.horizontalAdvance(f"{highest} ")
        area = QRectF(room).adjusted(numbers, line_height / 2, -numbers - _GAP, -line_height - 4)
        painter.setPen(QPen(QColor(self.context.look.tokens.line), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topLeft(), area.bottomLeft())
        right = Qt.AlignmentFlag.AlignRight
        for value, height in ((highest, area.top()), (0, area.bottom())):
            beside = QRect(room.x(), round(height - line_height / 2), numbers - 4, line_height)
            self.write(painter, beside, str(value), right)
        below = QRect(round(area.x()), room.bottom() - line_height, round(area.width()), line_height)
        self.write(painter, below, self._days[0])
        self.write(painter, below, self._days[1], right)
        for line in self._lines:
            self._draw_line(painter, area, line, highest)

    def _draw_line(self, painter: QPainter, area: QRectF, line: Line, highest: int) -> None:
        corners: list[QPointF] = []
        for place, value in line.points:  # steps: a number holds until the next day on which it changes
            corner = QPointF(area.x() + place * area.width(), area.bottom() - value / highest * area.height())
            if corners:
                corners.append(QPointF(corner.x(), corners[-1].y()))
            corners.append(corner)
        if not corners:
            return
        corners.append(QPointF(area.right(), corners[-1].y()))
        colour = line.fill.colour(self.context.look.tokens)
        painter.setPen(QPen(colour, 2.4, line.fill.stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(corners))
        end, height = corners[-1], self.fontMetrics().lineSpacing()
        beside = QRect(round(end.x()) + 4, round(end.y() - height / 2), self.width(), height)
        self.write(painter, beside, str(line.points[-1][1]))
