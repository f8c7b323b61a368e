"""What can be wrong for somebody at a place of the window: each look gives back what it found, in words."""

from collections import Counter

from PySide6.QtCore import QPoint, QPropertyAnimation, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)

from klartafel.gui.parts.focus_ring import _Ring
from klartafel.gui.parts.reading_order import laid_out

NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Window)
LEAST_TARGET = 24  # pixels, WCAG 2.2, 2.5.8
WORDS, BORDERS = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
_LOOKED_AT = 120  # pixels, twice this width is enough to see the colours of words
_CONTROLS = QAbstractButton | QComboBox | QLineEdit | QAbstractItemView | QTextEdit


def visible(window: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not isinstance(widget, _Ring) and widget.window() is window
    ]


def focusable(window: QWidget) -> list[QWidget]:
    return [widget for widget in visible(window) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]


def reachable(window: QWidget) -> list[QWidget]:
    """What Tab must come to."""
    return [
        widget
        for widget in focusable(window)
        if not isinstance(widget, QScrollBar | QHeaderView)
        and widget.focusProxy() is None
        and widget.isEnabled()
    ]


def named(widget: QWidget) -> str:
    words = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {words!r} in {type(widget.parent()).__name__}"


def without_name(window: QWidget) -> list[str]:
    """Controls that a screen reader has no words for."""
    found = []
    for widget in focusable(window):
        if isinstance(widget, QScrollBar | QHeaderView):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name).strip()
        if isinstance(widget, QComboBox):  # on Linux its name is what is chosen
            name = interface.text(QAccessible.Text.Description)
        if not name or interface.role() in NO_ROLE:
            found.append(named(widget))
    return found


def out_of_order(window: QWidget) -> list[str]:
    """Parts that are read out in another order than they stand in."""
    found = []
    for widget in visible(window):
        inside = [one for one in laid_out(widget) if one.isVisible()]
        holder = widget.viewport() if isinstance(widget, QScrollArea) else widget
        order = [one for one in holder.children() if one in inside]
        if order != inside:
            found.append(f"{named(widget)}: {[named(one) for one in order]}")
    return found


def interpreted(window: QWidget) -> list[str]:
    """Where markup in a record would be more than words: a link, a picture, a file that is opened (S11)."""
    found = []
    for widget in visible(window):
        if isinstance(widget, QLabel) and widget.text() and widget.textFormat() != Qt.TextFormat.PlainText:
            found.append(named(widget))
        if isinstance(widget, QTextBrowser) or (isinstance(widget, QTextEdit) and widget.acceptRichText()):
            found.append(named(widget))
        tip = widget.toolTip()
        if "<" in tip and not tip.startswith("<span>"):
            found.append(f"tip of {named(widget)}")
    return found


def trees(window: QWidget) -> list[str]:
    """Trees are hard to walk through by ear; lists and tables are not."""
    return [named(widget) for widget in visible(window) if isinstance(widget, QTreeView)]


def moving(window: QWidget) -> list[str]:
    """What moves by itself: bars without an end, and animations. Fading in is no motion (WCAG 2.2)."""
    bars = (bar for bar in visible(window) if isinstance(bar, QProgressBar))
    found = [named(bar) for bar in bars if bar.minimum() == bar.maximum()]
    animations = (one for one in window.findChildren(QPropertyAnimation) if one.propertyName() != b"opacity")
    return found + [f"{type(one).__name__} of {named(one.parent())}" for one in animations]


def too_small(window: QWidget) -> list[str]:
    """What is hard to hit."""
    found = []
    for widget in visible(window):
        sizes = []
        if isinstance(widget, QTabBar):
            sizes = [widget.tabRect(number).size() for number in range(widget.count())]
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None and _is_shown(widget):
            first = widget.model().index(0, 0, widget.rootIndex())
            sizes = [widget.visualRect(first).size()] if widget.model().rowCount() else []
        elif isinstance(
            widget, QAbstractButton | QComboBox | QLineEdit | QAbstractSpinBox
        ) and not _is_inside_control(widget):
            sizes = [widget.size()]
        found += [
            f"{named(widget)}: {size.width()} x {size.height()}"
            for size in sizes
            if min(size.width(), size.height()) < LEAST_TARGET
        ]
    return found


def _is_shown(view: QAbstractItemView) -> bool:
    return not isinstance(view, QHeaderView) and not isinstance(view.parent().parent(), QComboBox)


def _is_inside_control(widget: QWidget) -> bool:
    """The button in a field for searching: Escape and the keys of deletion do the same."""
    return isinstance(widget.parent(), QLineEdit | QComboBox | QAbstractItemView | QAbstractSpinBox)


def clipped(window: QWidget) -> list[str]:
    """Words that have no room, and controls outside their window."""
    found = []
    for widget in visible(window):
        words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        metrics = widget.fontMetrics()
        if isinstance(widget, QLabel) and words and _is_label_cut(widget):
            found.append(f"label {words!r}")
        if isinstance(widget, QAbstractButton) and words:
            needed = metrics.horizontalAdvance(words.replace("&", ""))
            if isinstance(widget, QCheckBox | QRadioButton):
                needed = widget.sizeHint().width()
            if needed > widget.width() or metrics.height() > widget.height():
                found.append(f"button {words!r}")
        if (
            isinstance(widget, QComboBox)
            and metrics.horizontalAdvance(widget.currentText()) + 24 > widget.width()
        ):
            found.append(f"box {widget.currentText()!r}")
        if (
            isinstance(widget, QLineEdit)
            and metrics.horizontalAdvance(widget.placeholderText()) + 12 > widget.width()
        ):
            found.append(f"hint {widget.placeholderText()!r}")
        if isinstance(widget, QTabBar):
            found += _cut_tabs(widget)
        if isinstance(widget, QHeaderView) and widget.orientation() == Qt.Orientation.Horizontal:
            found += _cut_headings(widget)
        if isinstance(widget, _CONTROLS) and not _is_scrolled(widget):
            corner = widget.mapTo(window, QPoint(0, 0))
            if not window.rect().contains(QRect(corner, widget.size())):
                found.append(f"outside: {named(widget)}")
    return found


def _is_label_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().height() > label.height() + 1 or label.sizeHint().width() > label.width() + 1


def _cut_tabs(tabs: QTabBar) -> list[str]:
    cut = []
    for number in range(tabs.count()):
        words, room = tabs.tabText(number), tabs.tabRect(number)
        needed = tabs.fontMetrics().horizontalAdvance(words.replace("&&", "&"))
        if needed > room.width() or room.right() > tabs.width():
            cut.append(f"tab {words!r}")
    return cut


def _cut_headings(header: QHeaderView) -> list[str]:
    model, cut = header.model(), []
    for section in range(header.count()):
        words = str(model.headerData(section, Qt.Orientation.Horizontal) or "")
        widest = max(map(header.fontMetrics().horizontalAdvance, words.split("\n")))
        if widest > header.sectionSize(section):
            cut.append(f"heading {words!r}")
    return cut


def _is_scrolled(widget: QWidget) -> bool:
    """Inside a scroll area things may be further down; the focus brings them into view."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractItemView) or parent.objectName() == "qt_scrollarea_viewport":
            return parent.parentWidget() is not widget
        parent = parent.parentWidget()
    return False


# Contrast


def contrast(one: QColor | str, other: QColor | str) -> float:
    """WCAG 2.2, definition of contrast ratio."""

    def luminance(colour: QColor) -> float:
        parts = [part / 255 for part in colour.getRgb()[:3]]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    high, low = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (high + 0.05) / (low + 0.05)


def pale(window: QWidget) -> list[str]:
    """Words and borders that can hardly be told from what is behind them, in the pixels of the screen."""
    picture = window.grab().toImage()
    found = []
    for widget in visible(window):
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).intersected(picture.rect())
        if place.isEmpty() or not widget.isEnabled() or _is_covered(widget):
            continue
        if isinstance(widget, QLabel | QAbstractButton) and widget.text().strip():
            ratio = _strongest_contrast(picture, _inner(place, widget))
            if ratio < WORDS:
                found.append(f"words of {named(widget)}: {ratio:.1f}")
        if _is_field(widget) or _is_plain_button(widget):
            ratio = _contrast_of_border(picture, place)
            if ratio < BORDERS:
                found.append(f"border of {named(widget)}: {ratio:.1f}")
    return found


def _is_covered(widget: QWidget) -> bool:
    """Scrolled out of sight: its pixels belong to something else."""
    return widget.visibleRegion().boundingRect().size() != widget.size()


def _is_field(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QComboBox | QAbstractSpinBox) and not _is_inside_control(widget)


def _is_plain_button(widget: QWidget) -> bool:
    is_boxed = not isinstance(widget, QCheckBox | QRadioButton) and widget.objectName() != "quiet"
    return isinstance(widget, QAbstractButton) and is_boxed and not _is_inside_control(widget)


def _inner(place: QRect, widget: QWidget) -> QRect:
    """Where its words are: without the border, in the middle of a button, at the beginning of all else."""
    width = min(place.width(), 2 * _LOOKED_AT)
    if not isinstance(widget, QAbstractButton):
        return QRect(place.left(), place.top(), width, place.height())
    is_centred = not isinstance(widget, QCheckBox | QRadioButton)
    left = place.center().x() - width // 2 if is_centred else place.left()
    return QRect(left, place.top(), width, place.height()).adjusted(6, 3, -6, -3)


def _strongest_contrast(picture: QImage, place: QRect) -> float:
    colours = Counter(
        picture.pixel(x, y)
        for y in range(place.top(), place.bottom() + 1)
        for x in range(place.left(), place.right() + 1)
    )
    ground = QColor.fromRgb(colours.most_common(1)[0][0])
    return max(contrast(ground, QColor.fromRgb(colour)) for colour in colours)


def _contrast_of_border(picture: QImage, place: QRect) -> float:
    """Of the left edge, half way down, against what is beside it."""
    y = place.center().y()
    outside = QColor.fromRgb(picture.pixel(max(0, place.left() - 1), y))
    inks = [QColor.fromRgb(picture.pixel(place.left() + step, y)) for step in range(3)]
    return max(contrast(outside, ink) for ink in inks)
