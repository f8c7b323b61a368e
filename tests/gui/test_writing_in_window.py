"""Typing: saved a second after the last key, a version on leaving, and nobody's words are overwritten."""

import pytest
from PySide6.QtGui import QTextCursor
from window_driver import Driver

from klartafel.domain.message import Message, OutsideMissing
from klartafel.domain.text import TextKind
from klartafel.gui.writing import text_desk
from klartafel.gui.writing.text_card import SAVE_AFTER_MS
from klartafel.services.viewing import view_text
from klartafel.services.writing import typed


def test_typing_is_kept_without_making_a_version(opened: Driver) -> None:
    opened.type("Ein Krug")
    opened.qtbot.wait(SAVE_AFTER_MS + 100)
    opened.settle()
    text = opened.stored()
    assert text is not None
    assert text.current is None
    assert typed(opened.bench, text.id) == "Ein Krug"


def test_leaving_a_text_makes_a_version_of_it(opened: Driver) -> None:
    opened.type("Ein Krug")
    opened.choose_row(1)
    opened.choose_row(0)
    text = opened.stored()
    assert text is not None
    assert text.current is not None
    assert text.current.body == "Ein Krug"
    assert [person.name for person in opened.bench.people()] == ["Anna"]


def test_changing_the_kind_of_text_is_leaving_too(opened: Driver) -> None:
    opened.type("Ein Krug")
    opened.text.kind.setCurrentIndex(1)
    opened.settle()
    assert opened.text.editor.toPlainText() == ""
    text = opened.stored()
    assert text is not None
    assert text.current is not None


def test_without_a_name_words_are_kept_but_nobody_is_asked_while_reading_on(opened: Driver) -> None:
    opened.be("")
    opened.type("Ein Krug")
    opened.choose_row(1)
    opened.choose_row(0)
    text = opened.stored()
    assert text is not None
    assert text.current is None
    assert opened.text.editor.toPlainText() == "Ein Krug"


def test_the_caret_stays_where_a_person_writes(opened: Driver) -> None:
    opened.write("Der Krug ist alt und schön.")
    cursor = opened.text.editor.textCursor()
    cursor.setPosition(8)
    opened.text.editor.setTextCursor(cursor)
    opened.type(", rot,")
    opened.desk.text.reload()
    opened.settle()
    opened.text.flush()
    opened.settle()
    assert opened.text.editor.textCursor().position() == 14
    assert opened.text.editor.toPlainText() == "Der Krug, rot, ist alt und schön."


def test_an_old_reading_that_comes_late_does_not_overwrite_what_was_typed_since(opened: Driver) -> None:
    opened.write("Alt.")
    view = opened.text.view
    assert view is not None
    old = view_text(opened.bench, view.subject.id, TextKind.EINFACHE_SPRACHE, "de")
    opened.type(" Neu.")
    opened.text.flush()  # on its way to the disk, not there yet
    opened.desk.text._show(old)
    assert opened.text.editor.toPlainText() == "Alt. Neu."
    opened.settle()
    assert opened.text.editor.toPlainText() == "Alt. Neu."


def test_a_full_disk_leaves_the_words_and_offers_to_save_again(
    opened: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R7"""

    def full(*_: object) -> None:
        raise OutsideMissing(Message.of("project.no-backup"))

    with monkeypatch.context() as patch:
        patch.setattr(text_desk, "keep_typing", full)
        patch.setattr(text_desk, "write_version", full)
        opened.write("Ein Krug")
        opened.choose_row(1)
        opened.choose_row(0)
    assert opened.text.editor.toPlainText() == "Ein Krug"
    assert opened.window.notice.next_step == Message.of("window.save-again")
    opened.press(opened.window.notice._go)
    opened.settle()
    text = opened.stored()
    assert text is not None
    assert typed(opened.bench, text.id) == "Ein Krug"


def test_what_is_pasted_comes_in_as_plain_text(opened: Driver) -> None:
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setHtml("<b>fett</b> <img src='file:///etc/passwd'>")
    data.setText("fett")
    opened.text.editor.insertFromMimeData(data)
    assert opened.text.editor.toPlainText() == "fett"
    cursor = opened.text.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    assert not cursor.charFormat().font().bold()
