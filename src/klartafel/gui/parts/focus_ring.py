"""The ring around the control that has the focus: the same everywhere, never clipped, moves nothing."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from klartafel.gui.parts.theme import Look

_WIDTH = 3
_GAP = 2
_RADIUS = 10


class _Ring(QWidget):
    """Lies over one window and paints, nothing else."""

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setStyleSheet("background: transparent")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._look.tokens.accent), _WIDTH))
        half = _WIDTH // 2 + 1
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), _RADIUS, _RADIUS)


class FocusRing(QObject):
    """Follows the focus through all windows of the application, for as long as its parent lives."""

    def __init__(self, application: QApplication, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        application.focusChanged.connect(self._focus_moved)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        self._let_go()
        if now is None or now.window().windowType() == Qt.WindowType.Popup:
            return
        self._ring = _Ring(now.window(), self._look)
        widget: QWidget | None = now
        while widget is not None and not widget.isWindow():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._surround()

    def _let_go(self) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None

    def eventFilter(self, _widget: QObject, event: QEvent) -> bool:
        """Move along with the control and everything around it."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show):
            self._surround()
        return False

    def _surround(self) -> None:
        ring = self._ring
        if ring is None or not isValid(ring) or not self._watched:
            return
        focused = self._watched[0]
        # What was scrolled out of sight has no ring beside its page either.
        if not isValid(focused) or not focused.isVisible() or focused.visibleRegion().isEmpty():
            ring.hide()
            return
        corner = focused.mapTo(focused.window(), QPoint(0, 0))
        outset = _WIDTH + _GAP
        around = QRect(corner, focused.size()).adjusted(-outset, -outset, outset, outset)
        ring.setGeometry(around.intersected(focused.window().rect()))
        ring.raise_()
        ring.show()
