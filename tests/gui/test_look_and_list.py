"""Look, preferences, the list, and the jobs at the bottom."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from looking import contrast
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from window_driver import Driver

from klartafel.domain.gate import State
from klartafel.domain.job import Job, JobState
from klartafel.domain.subject import SubjectKind
from klartafel.gui.parts.marks import state_icon
from klartafel.gui.parts.theme import DARK, LIGHT, Look, Tokens, tokens_of_palette
from klartafel.gui.project.jobs_panel import how_it_stands, seconds_left
from klartafel.gui.subjects.subject_order import Order
from klartafel.platform.settings import load_settings

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_words_can_be_read_on_both_grounds(tokens: Tokens) -> None:
    for ink in ("text", "muted", "accent", "error", "warning", "ask", "done"):
        for ground in ("background", "panel"):
            assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5, (ink, ground)
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.line, tokens.panel) >= 3
    assert contrast(tokens.line, tokens.background) >= 3


def test_every_state_has_a_shape_of_its_own(qapp: QApplication) -> None:
    one_colour = replace(LIGHT, done=LIGHT.text, warning=LIGHT.text)
    certified_looks_like_review = set(State) - {State.CERTIFIED, State.EXTERNALLY_CHECKED}
    drawings = {
        bytes(state_icon(state, False, one_colour).pixmap(16, 16).toImage().constBits())
        for state in certified_looks_like_review
    }
    drawings.add(bytes(state_icon(State.DRAFT, True, one_colour).pixmap(16, 16).toImage().constBits()))
    assert len(drawings) == len(certified_looks_like_review) + 1


def test_high_contrast_takes_the_colours_of_the_system(qapp: QApplication) -> None:
    before, style = QPalette(qapp.palette()), qapp.styleSheet()
    system = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "#000000"),
        (QPalette.ColorRole.WindowText, "#ffffff"),
        (QPalette.ColorRole.Highlight, "#ffff00"),
    ):
        system.setColor(role, QColor(name))
    qapp.setPalette(system)
    look = Look(qapp)
    assert look.tokens == tokens_of_palette(system)
    assert look.tokens.accent == "#ffff00"
    assert "#0B5E6B" not in qapp.styleSheet()
    look.deleteLater()
    qapp.setPalette(before)
    qapp.setStyleSheet(style)


def test_scale_colours_and_language_are_remembered(opened: Driver) -> None:
    height = opened.text.draft.fontMetrics().height()
    opened.window.context.preferences.choose(scale=200, colours="dark", language="en")
    opened.settle()
    saved = load_settings()
    assert (saved.scale, saved.colours, saved.language) == (200, "dark", "en")
    assert opened.text.draft.fontMetrics().height() > 1.8 * height
    assert opened.window.context.look.tokens is DARK
    assert opened.text.draft.text() == "Write a draft"


def test_searching_filters_the_list(opened: Driver) -> None:
    QTest.keyClick(opened.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is opened.page.subjects.search
    QTest.keyClicks(opened.page.subjects.search, "taler")
    opened.settle()
    assert opened.page.subjects.model.rowCount() == 1
    assert opened.text._title.text() == "Taler"
    QTest.keyClicks(opened.page.subjects.search, "xx")
    opened.settle()
    assert opened.page.subjects._nothing.isVisible()
    assert not opened.page.empty.isVisible()


def test_order_and_kind_arrange_the_list(opened: Driver) -> None:
    subjects = opened.page.subjects
    subjects.order.setCurrentIndex(subjects.order.findData(Order.ROOM))
    opened.settle()
    assert [subjects.model.row(number).title for number in range(3)] == ["Lampe", "Krug", "Taler"]
    subjects.kind.setCurrentIndex(subjects.kind.findData(SubjectKind.PLACE))
    opened.settle()
    assert subjects.model.rowCount() == 0


def test_the_chosen_subject_stays_chosen_when_the_order_changes(opened: Driver) -> None:
    opened.choose_row(1)
    subjects = opened.page.subjects
    subjects.order.setCurrentIndex(subjects.order.findData(Order.ROOM))
    opened.settle()
    assert opened.text._title.text() == "Taler"
    assert subjects.table.currentIndex().row() == 2


def _job(**values: object) -> Job:
    job = Job(1, "draft", "", JobState.RUNNING, None, 0, 10, NOW, NOW, None)
    return replace(job, **values)  # type: ignore[arg-type]


def test_time_left_comes_from_the_speed_so_far() -> None:
    later = NOW + timedelta(seconds=30)
    assert seconds_left(_job(done=3), later) == pytest.approx(70)
    assert seconds_left(_job(done=0), later) is None
    assert seconds_left(_job(total=0), later) is None
    assert seconds_left(_job(state=JobState.QUEUED, done=3), later) is None
    assert seconds_left(_job(done=3), NOW - timedelta(hours=1)) == 0, "a clock set back"


def test_minutes_are_said_where_seconds_are_too_many() -> None:
    later = NOW + timedelta(seconds=300)
    ids = [part.id for part in how_it_stands(_job(done=5), later)]
    assert ids == ["window.job-draft", "window.job-running", "job.progress", "window.minutes-left"]


def test_several_jobs_stand_in_a_short_list(opened: Driver) -> None:
    panel = opened.page.jobs
    for number in range(5):
        panel.show_job(_job(id=number, state=JobState.QUEUED))
    shown = [row for row in panel._rows.values() if row.isVisible()]
    assert len(shown) == 3
    assert "2 weitere" in panel._more.text()
    asked: list[int] = []
    panel.stop_asked.connect(asked.append)
    opened.press(shown[1]._end)
    assert asked == [1]
    for number in range(5):
        panel.show_job(_job(id=number, state=JobState.CANCELLED))
    panel.show_job(_job(id=9, state=JobState.QUEUED))
    assert [job.id for job in panel.jobs] == [9]


def test_opening_a_project_leaves_the_window_in_front(driver: Driver, project: Path) -> None:
    """A part that is shown before it has a parent is a window, and takes the keyboard away."""
    shown = []
    watcher = WindowWatcher(shown)
    QApplication.instance().installEventFilter(watcher)
    driver.open(project)
    QApplication.instance().removeEventFilter(watcher)
    assert shown == []
    assert driver.window.isActiveWindow()


class WindowWatcher(QObject):
    """Remembers the windows that are shown."""

    def __init__(self, shown: list[str]) -> None:
        super().__init__()
        self._shown = shown

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (a name of Qt)
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self._shown.append(type(watched).__name__)
        return False
