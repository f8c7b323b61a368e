"""Work away from the window: order, late answers, trouble."""

import threading

from pytestqt.qtbot import QtBot

from klartafel.domain.message import Message, WrongCall
from klartafel.gui.parts.background import Background, Lane


def unexpected(message: Message) -> None:
    raise AssertionError(message)


def test_an_answer_comes_back_on_the_gui_thread(qtbot: QtBot) -> None:
    background = Background()
    threads: list[tuple[int, int]] = []
    background.run(threading.get_ident, lambda ran: threads.append((ran, threading.get_ident())), unexpected)
    qtbot.waitUntil(lambda: background.is_idle)
    [(worked, delivered)] = threads
    assert worked != threading.get_ident()
    assert delivered == threading.get_ident()
    background.close()


def test_a_late_answer_does_not_overwrite_a_newer_one(qtbot: QtBot) -> None:
    background = Background()
    go_on, shown = threading.Event(), []

    def slow() -> str:
        go_on.wait(5)
        return "old"

    background.run(slow, shown.append, unexpected, slot="text", lane=Lane.PICTURES)
    background.run(lambda: "new", shown.append, unexpected, slot="text")
    qtbot.waitUntil(lambda: bool(shown))
    go_on.set()
    qtbot.waitUntil(lambda: background.is_idle)
    assert shown == ["new"]
    background.close()


def test_what_nobody_waits_for_any_more_is_not_even_begun(qtbot: QtBot) -> None:
    background = Background()
    go_on, began = threading.Event(), []
    background.run(lambda: go_on.wait(5), lambda _: None, unexpected)
    for number in range(5):
        background.run(lambda number=number: began.append(number), lambda _: None, unexpected, slot="text")
    go_on.set()
    qtbot.waitUntil(lambda: background.is_idle)
    assert began == [4]
    background.close()


def test_saving_does_not_wait_for_a_long_check(qtbot: QtBot) -> None:
    background = Background()
    go_on, saved = threading.Event(), []
    background.run(lambda: go_on.wait(5), lambda _: None, unexpected)
    background.save(lambda: "saved", saved.append, unexpected)
    qtbot.waitUntil(lambda: saved == ["saved"])
    go_on.set()
    qtbot.waitUntil(lambda: background.is_idle)
    background.close()


def test_trouble_and_bugs_both_come_back_as_sentences(qtbot: QtBot) -> None:
    background = Background()
    heard: list[str] = []

    def trouble() -> None:
        raise WrongCall(Message.of("project.name-missing"))

    def bug() -> None:
        raise ZeroDivisionError

    for work in (trouble, bug):
        background.run(work, lambda _: None, lambda message: heard.append(message.id))
    qtbot.waitUntil(lambda: background.is_idle)
    assert heard == ["project.name-missing", "window.bug"]
    background.close()


def test_closing_finishes_what_is_being_saved() -> None:
    background = Background()
    saved: list[int] = []
    for number in range(20):
        background.save(lambda number=number: saved.append(number), lambda _: None, unexpected)
    background.close()
    assert saved == list(range(20))
