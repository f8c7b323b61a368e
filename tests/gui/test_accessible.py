"""For people who cannot see, who use no mouse, who need large letters: every place of the window."""

import re
from pathlib import Path

import pytest
from looking import (
    clipped,
    focusable,
    interpreted,
    moving,
    named,
    out_of_order,
    pale,
    reachable,
    too_small,
    trees,
    without_name,
)
from places import all_places
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QTextEdit,
    QWidget,
)
from window_driver import Driver

from klartafel import __version__
from klartafel.gui.parts import words
from klartafel.gui.parts.focus_ring import _Ring
from klartafel.gui.project.places import PLACES
from klartafel.platform.messages import render

LOOKS = (without_name, out_of_order, interpreted, trees, moving, too_small, clipped)
LONGER = "longer"  # no language: German with words that are two fifths longer


@pytest.fixture
def speak(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> object:
    """Have the window speak a language, or one with longer words than any that it knows."""

    def choose(language: str) -> None:
        if language == LONGER:
            monkeypatch.setattr(words, "render", lambda message, _: lengthened(render(message, "de")))
            driver.window.context.words.changed.emit()
        else:
            driver.window.context.preferences.choose(language=language)

    return choose


def lengthened(sentence: str) -> str:
    """Every word two fifths longer, as another language may need it."""

    def longer(found: re.Match[str]) -> str:
        word = found.group()
        return word + word.lower()[: round(0.4 * len(word))]

    return re.sub(r"[^\W\d_]{2,}", longer, sentence)


def problems(window: QWidget) -> dict[str, list[str]]:
    """Everything that any look finds."""
    looks = {look.__name__: look(window) for look in LOOKS}
    return {name: found for name, found in looks.items() if found}


@pytest.mark.parametrize(
    ("language", "scale", "size"),
    [
        ("de", 100, (1366, 768)),
        ("en", 100, (1366, 768)),
        ("de", 200, (1366, 768)),
        ("en", 200, (1366, 768)),
        ("de", 200, (900, 768)),
        (LONGER, 100, (1366, 768)),
        (LONGER, 200, (1366, 1024)),  # both at once need a little more height
    ],
)
def test_every_place_can_be_read_heard_and_hit(
    driver: Driver,
    speak: object,
    project: Path,
    tmp_path: Path,
    language: str,
    scale: int,
    size: tuple[int, int],
) -> None:
    """Name and role of every control, read out in order, no trees, nothing that moves, nothing too small,
    no words cut off."""
    speak(language)
    driver.window.context.preferences.choose(scale=scale)
    driver.window.resize(*size)
    for place, window in all_places(driver, project, tmp_path):
        QTest.qWait(20)
        assert focusable(window), place
        assert window.windowTitle(), place
        assert (place, problems(window)) == (place, {})
        if window is driver.window:
            assert (place, window.width(), window.height()) == (place, *size)


def test_every_page_has_its_names_before_anything_was_read(opened: Driver) -> None:
    for place in PLACES:
        opened.page.go_to(place)
        assert (place.__name__, without_name(opened.window)) == (place.__name__, [])
    opened.settle()


def test_longer_words_are_longer() -> None:
    assert lengthened("Zur Prüfung geben: {count}") == "Zurz Prüfungprü gebenge: {countco}"


def test_a_control_without_a_name_would_be_found(opened: Driver) -> None:
    opened.page.subjects.table.setAccessibleName("")
    assert len(without_name(opened.window)) == 1


def test_what_else_is_wrong_would_be_found(opened: Driver) -> None:
    page = opened.page
    page.subjects.export_button.setFixedSize(23, 20)
    page.text.findings.raise_()
    page.text.review.person.raise_()
    page.subjects.search.lower()
    page.subjects.table.raise_()
    page.subjects.import_button.setStyleSheet("color: #999999; background: #ffffff; border-color: #eeeeee")
    found = problems(opened.window)
    assert "Ausgeben" in " ".join(found["too_small"])
    assert "Ausgeben" in " ".join(found["clipped"])
    assert found["out_of_order"]
    faint = " ".join(pale(opened.window))
    assert "words of QPushButton 'Einlesen'" in faint
    assert "border of QPushButton 'Einlesen'" in faint


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_words_and_borders_stand_out_in_the_pixels_of_every_place(
    driver: Driver, project: Path, tmp_path: Path, colours: str
) -> None:
    driver.window.context.preferences.choose(colours=colours, scale=150)
    for place, window in all_places(driver, project, tmp_path):
        QTest.qWait(20)
        assert (place, pale(window)) == (place, [])


def test_tab_walks_through_every_place_both_ways_and_is_never_caught(
    driver: Driver, project: Path, tmp_path: Path
) -> None:
    for place, window in all_places(driver, project, tmp_path):
        window.activateWindow()  # offscreen nobody does so when a dialog over it is closed
        driver.until(window.isActiveWindow)
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            expected = reachable(window)
            expected[0].setFocus()
            seen = []
            for _ in range(len(expected) + 10):
                QTest.keyClick(QApplication.focusWidget() or window, key)
                seen.append(QApplication.focusWidget())
            missing = [named(widget) for widget in expected if widget not in seen]
            assert (place, key, missing) == (place, key, [])


def test_nothing_moves_by_itself(opened: Driver) -> None:
    """Reduced motion is the only motion: no effects of menus and boxes, no animation of the style."""
    effects = (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
    )
    assert not any(QApplication.isEffectEnabled(effect) for effect in effects)
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    assert opened.window.style().styleHint(hint, None, opened.window) == 0


def test_switching_the_language_changes_every_word(driver: Driver, project: Path, tmp_path: Path) -> None:
    """Words of the interface, gathered in both languages at every place: none stays behind."""
    preferences = driver.window.context.preferences
    for place, window in all_places(driver, project, tmp_path):
        preferences.choose(language="de")
        german = _words(window)
        preferences.choose(language="en")
        english = _words(window)
        preferences.choose(language="de")
        assert len(german) == len(english), place
        same = {one for one, other in zip(german, english, strict=True) if one == other}
        assert (place, same - SAME_IN_BOTH) == (place, set())
        driver.settle()


# Names, records, texts of the museum, and words that are the same in both languages.
SAME_IN_BOTH = {
    "", "Krug", "Krug, K 1 · Raum 2", "Taler", "museum – Klartafel", "leer – Klartafel", "Klartafel", "Text",
    "Das ist ein Taler.", "Export", "Import", f"Klartafel {__version__}", "N 1", "Waage", "100 %", "125 %",
    "150 %", "175 %", "200 %", "Deutsch",
    "English", "Plain English", "Einfache Sprache", "Lampe", "Anna, Museum", "Anna", "Ben", "Material",
    "Museum",
}  # fmt: skip


def _words(window: QWidget) -> list[str]:
    found = [window.windowTitle()]
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton):
            found += [widget.text(), widget.accessibleName()] if widget.isVisible() else []
        elif isinstance(widget, QComboBox) and widget.isVisible() and not widget.isEditable():
            found += [widget.itemText(number) for number in range(widget.count())]
        elif isinstance(widget, QTextEdit | QLineEdit | QAbstractItemView) and widget.isVisible():
            found.append(widget.accessibleName())
    return found


def test_f6_goes_round_the_panes_both_ways(opened: Driver) -> None:
    text = opened.text
    opened.write("Der Krug ist von 1752.")
    opened.page.subjects.table.setFocus()
    round_ = [text.source.page, text.editor, text.findings.list, opened.page.subjects.table]
    for pane in round_:
        QTest.keyClick(opened.window, Qt.Key.Key_F6)
        assert QApplication.focusWidget() is pane
    for pane in [*reversed(round_[:-1]), round_[-1]]:
        QTest.keyClick(opened.window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is pane


def test_f6_opens_panes_that_have_no_room(opened: Driver) -> None:
    opened.write("Der Krug ist von 1752.")
    opened.window.context.preferences.choose(scale=200)
    opened.window.resize(700, 700)
    QTest.qWait(50)
    assert opened.page.panes.shown == (0,)
    opened.page.subjects.table.setFocus()
    for pane in (opened.text.source.page, opened.text.editor, opened.text.findings.list):
        QTest.keyClick(opened.window, Qt.Key.Key_F6)
        assert pane.isVisible()
        assert QApplication.focusWidget() is pane


def test_the_focus_is_always_ringed(opened: Driver) -> None:
    for widget in (opened.page.subjects.search, opened.text.editor, opened.text.draft):
        widget.setFocus()
        QTest.qWait(20)
        [ring] = [ring for ring in opened.window.findChildren(_Ring) if ring.isVisible()]
        around = QRect(widget.mapTo(opened.window, widget.rect().topLeft()), widget.size())
        assert ring.geometry().contains(around)


def test_a_row_is_read_with_its_states(opened: Driver) -> None:
    interface = QAccessible.queryAccessibleInterface(opened.page.subjects.table)
    assert interface.role() == QAccessible.Role.Table
    cells = [interface.child(number) for number in range(interface.childCount())]
    read = [cell.text(QAccessible.Text.Name) for cell in cells if cell.role() == QAccessible.Role.Cell]
    assert read[:2] == [
        "Krug, K 1 · Raum 2",
        "noch kein Text",
    ]
    assert len(read) == 6
