"""The order in which a page is read out and walked through by Tab: the order in which it is laid out.

Screen readers and Tab follow the order in which controls were made, and that is an accident of the code.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def read_in_order(page: QWidget) -> None:
    """Have everything inside `page` read out, and reached by Tab, as it stands on the screen."""
    before: QWidget | None = None
    for control in _ordered(page):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.focusProxy() is None:
            if before is not None:
                QWidget.setTabOrder(before, control)
            before = control


def laid_out(widget: QWidget) -> list[QWidget]:
    """What is directly inside a widget, in the order of its layout."""
    if isinstance(widget, QSplitter):
        parts = (widget.widget(number) for number in range(widget.count()))
        return [part for part in parts if part is not None]
    if isinstance(widget, QScrollArea):
        held = widget.widget()
        return [] if held is None else [held]
    layout = widget.layout()
    return [] if layout is None else [inside for inside in _of(layout) if inside.parentWidget() is widget]


def _ordered(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for inside in laid_out(widget):
        inside.raise_()  # the last one raised is the last one read
        yield from _ordered(inside)


def _of(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inside = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inside is not None:
            yield from _of(inside)
