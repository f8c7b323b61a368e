"""The window speaks little and never takes the caret from somebody who writes."""

from pathlib import Path

import pytest
from hard_text import FINISHED, make_hard
from PySide6.QtGui import QAccessible
from window_driver import Driver

from klartafel.engine.scripted import ScriptedAnswer, ScriptedEngine
from klartafel.gui.parts import plain

MOST_ANNOUNCEMENTS = 3


@pytest.fixture
def project(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return make_hard(project, monkeypatch)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told beside what has the focus."""
    heard: list[str] = []

    class Listening:
        @staticmethod
        def updateAccessibility(event: object) -> None:  # noqa: N802 (a name of Qt)
            heard.append(event.message())
            QAccessible.updateAccessibility(event)

    monkeypatch.setattr(plain, "QAccessible", Listening)
    return heard


def has_ended(driver: Driver) -> bool:
    jobs = driver.page.jobs.jobs
    return bool(jobs) and all(job.state.is_end for job in jobs)


def test_a_draft_of_many_words_is_told_in_a_few_sentences(
    opened: Driver, engine: ScriptedEngine, said: list[str]
) -> None:
    engine._next_answer = lambda _request: ScriptedAnswer(FINISHED, seconds_per_word=0.02)
    opened.press(opened.text.draft)
    opened.until(lambda: has_ended(opened))
    opened.settle()
    assert any("Entwurf fertig" in words for words in said)
    assert len(said) <= MOST_ANNOUNCEMENTS
    assert not any("Krug" in words for words in said)


def test_many_drafts_are_not_told_one_by_one(opened: Driver, said: list[str]) -> None:
    opened.desk.drafts.draft_missing()
    opened.settle()
    opened.press(opened.sheet().agree_button)
    opened.until(lambda: has_ended(opened))
    opened.settle()
    assert len(said) <= MOST_ANNOUNCEMENTS


def test_findings_and_a_draft_that_come_while_a_person_types_move_nothing(
    opened: Driver, engine: ScriptedEngine
) -> None:
    engine._next_answer = lambda _request: ScriptedAnswer(FINISHED, seconds_per_word=0.08)
    opened.press(opened.text.draft)
    opened.until(lambda: opened.text.growing.is_growing)
    editor = opened.text.editor
    editor.show()
    editor.setFocus()
    editor.insertPlainText("Der Krug ist von 1752, ca. 3 cm.")
    cursor = editor.textCursor()
    cursor.setPosition(8)
    editor.setTextCursor(cursor)
    places = []
    for letter in ", rot,":
        opened.type(letter)
        opened.text.flush()
        opened.desk.text.reload()
        opened.until(lambda: opened.window.context.background.is_idle)
        places.append((editor.textCursor().position(), editor.hasFocus()))
    opened.until(lambda: has_ended(opened))
    opened.settle()
    assert places == [(place, True) for place in range(9, 15)]
    assert editor.textCursor().position() == 14
    assert editor.hasFocus()
    assert opened.text.findings.list.count() > 1, "findings came"
    assert opened.text.growing.offered is not None, "the draft waits beside"
