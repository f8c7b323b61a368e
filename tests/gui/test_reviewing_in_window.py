"""The page of review: read, say, score, approve; what is on the screen is what is approved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from window_driver import Driver

from klartafel.domain.gate import Action, State
from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.domain.record import Field, FieldValue
from klartafel.domain.score import Aspect
from klartafel.domain.text import TextKind
from klartafel.gui.parts.small_dialogs import ReasonDialog
from klartafel.gui.review.dialogs import CorrectionDialog, EraseDialog, GalleryDialog
from klartafel.gui.review.queue_list import Shown
from klartafel.gui.review.review_page import ReviewPage
from klartafel.gui.sessions.sessions_page import SessionsPage
from klartafel.services import comments, examples, scores
from klartafel.services.reviewing import take_step
from klartafel.services.subjects import edit_record
from klartafel.services.writing import begin_text, write_version

BODIES = ("Der Krug ist aus Ton.", "Der Taler ist aus Silber.")


@pytest.fixture
def page(opened: Driver) -> ReviewPage:
    """Two texts of somebody else are waiting."""
    bench = opened.bench
    author = bench.person("Berta", Role.STAFF)
    for row, body in zip(bench.rows(), BODIES, strict=False):
        text = begin_text(bench, row.id, TextKind.EINFACHE_SPRACHE, "de")
        text = write_version(bench, text.id, body, author)
        assert text.current is not None
        take_step(bench, text.id, Action.SUBMIT, author, text.current.body_hash)
    opened.page.go_to(ReviewPage)
    opened.settle()
    place = opened.page.place
    assert isinstance(place, ReviewPage)
    return place


def states(driver: Driver) -> list[State]:
    return [mark.state for row in driver.bench.rows() for mark in row.marks]


def show(driver: Driver, page: ReviewPage, which: Shown) -> None:
    number = list(Shown).index(which)
    page.queue.shown_box.setCurrentIndex(number)
    page.queue.shown_box.activated.emit(number)
    driver.settle()


def shown(page: ReviewPage) -> str:
    return page.text.toPlainText()


def test_after_an_approval_the_next_text_follows(opened: Driver, page: ReviewPage) -> None:
    assert shown(page) == BODIES[0]
    opened.press(page.steps.button_for(Action.APPROVE))
    opened.settle()
    assert states(opened) == [State.APPROVED, State.IN_REVIEW]
    assert shown(page) == BODIES[1]
    assert "Es folgt der nächste: " in opened.window.notice._text.text()
    opened.press(page.steps.button_for(Action.APPROVE))
    opened.settle()
    assert shown(page) == ""
    assert "wartet kein Text" in page._title.text()
    assert "folgt kein Text mehr" in opened.window.notice._text.text()
    assert page.steps.offered == frozenset(), "nothing is there to take a step with"


def test_a_text_goes_back_with_a_reason(opened: Driver, page: ReviewPage) -> None:
    opened.press(page.steps.button_for(Action.REJECT))
    dialog = opened.sheet()
    assert isinstance(dialog, ReasonDialog)
    dialog._editor.setPlainText("Zu lang.")
    dialog.accept()
    opened.settle()
    assert states(opened) == [State.DRAFT, State.IN_REVIEW]
    assert shown(page) == BODIES[1], "the one that went back waits for somebody else"


def test_what_changed_meanwhile_is_not_approved(opened: Driver, page: ReviewPage) -> None:
    """Fault L10: the wording on the screen is the one that is approved, or none is."""
    assert page.shown is not None
    text = page.shown.waiting.text
    page._is_closed = True  # the page does not see the change
    write_version(opened.bench, text.id, "Ganz anders.", opened.bench.person("Cem", Role.STAFF))
    opened.press(page.steps.button_for(Action.APPROVE))
    opened.settle()
    assert states(opened)[0] is State.IN_REVIEW
    assert "geändert" in opened.window.notice._text.text()


def test_an_own_text_offers_an_approval_from_outside(opened: Driver, page: ReviewPage) -> None:
    opened.be("Berta")
    opened.press(page.steps.button_for(Action.APPROVE))
    opened.settle()
    assert states(opened)[0] is State.IN_REVIEW
    opened.press(opened.window.notice._go)
    dialog = opened.sheet()
    assert isinstance(dialog, ReasonDialog)
    dialog._editor.setPlainText("Dr. Muster, am Telefon, heute.")
    dialog.accept()
    opened.settle()
    assert states(opened)[0] is State.APPROVED


def test_a_small_correction_waits_for_its_author(opened: Driver, page: ReviewPage) -> None:
    opened.press(page.verbs["correct"])
    dialog = opened.sheet()
    assert isinstance(dialog, CorrectionDialog)
    dialog.page.setPlainText("Der Krug ist aus rotem Ton.")
    dialog.accept()
    opened.settle()
    assert shown(page) == "Der Krug ist aus rotem Ton."
    opened.be("Berta")
    page.arrive()
    opened.settle()
    show(opened, page, Shown.MINE)
    opened.press(page.steps.button_for(Action.CONFIRM))
    opened.settle()
    assert states(opened)[0] is State.APPROVED


def select(page: ReviewPage, words: str) -> None:
    cursor = page.text.textCursor()
    start = shown(page).index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(cursor)


def test_a_comment_is_about_the_selected_words_and_shown_as_it_is(opened: Driver, page: ReviewPage) -> None:
    """Fault S11: markup, paths and links are words."""
    select(page, "aus Ton")
    page.comments.body.setText("<img src=file:///etc/passwd> Welcher?")
    page.comments.suggestion.setText("aus rotem Ton")
    opened.press(page.comments.say_button)
    opened.settle()
    assert "<img src=file:///etc/passwd> Welcher?" in page.comments.list.item(0).text()
    assert page.comments.body.text() == ""
    page.comments.list.setCurrentRow(0)
    opened.press(page.comments.take_button)
    opened.settle()
    assert shown(page) == "Der Krug ist aus rotem Ton."
    assert "Erledigt" in page.comments.list.item(0).text()


def test_a_comment_whose_words_are_gone_asks_for_a_look(opened: Driver, page: ReviewPage) -> None:
    assert page.shown is not None
    text, ben = page.shown.waiting.text.id, opened.bench.person("Ben", Role.VOLUNTEER)
    comments.comment_on(opened.bench, text, "aus Ton", "Welcher?", ben)
    write_version(opened.bench, text, "Der Krug ist alt.", opened.bench.person("Berta", Role.STAFF))
    opened.settle()
    opened.until(lambda: page.comments.list.count() == 1)
    assert "Bitte ansehen" in page.comments.list.item(0).text()


def test_a_volunteer_reads_and_scores_but_neither_writes_nor_approves(
    opened: Driver, page: ReviewPage
) -> None:
    opened.window.context.preferences.choose(person="Ben", role=Role.VOLUNTEER.value)
    opened.settle()
    assert page.steps.offered == frozenset()
    assert page.steps.person.isEnabled(), "somebody else can sit down here"
    assert not page.verbs["correct"].isVisible()
    assert "nach Ihrer eigenen Bewertung" in page.scores._told.text()
    for box in page.scores.boxes.values():
        box.setCurrentIndex(4)
    opened.press(page.scores.give_button)
    opened.settle()
    assert page.shown is not None
    current = opened.bench.text(page.shown.waiting.text.id).current
    assert current is not None
    kept = scores.scores_of(opened.bench, current.text, current.body_hash, None, Role.STAFF)
    assert kept.agreement is not None
    assert [(one.aspect, one.mean) for one in kept.agreement] == [(aspect, 4) for aspect in Aspect]
    opened.page.go_to(None)
    opened.settle()
    assert opened.text.editor.isReadOnly()
    assert "Ehrenamt" in opened.window.banner._text.text()


def test_good_examples_are_kept_read_and_taken_down(opened: Driver, page: ReviewPage) -> None:
    assert not page.verbs["example"].isVisible(), "only an approved text is an example"
    opened.press(page.verbs["gallery"])
    opened.settle()
    gallery = opened.sheet()
    assert isinstance(gallery, GalleryDialog)
    assert "Noch gibt es kein Beispiel" in gallery._lead.text()
    gallery.reject()
    opened.press(page.steps.button_for(Action.APPROVE))
    opened.settle()
    show(opened, page, Shown.FINISHED)
    assert shown(page) == BODIES[0]
    opened.press(page.verbs["example"])
    why = opened.sheet()
    assert isinstance(why, ReasonDialog)
    why._editor.setPlainText("Kurz <b>und</b> klar.")
    why.accept()
    opened.settle()
    opened.press(opened.window.notice._go)
    opened.settle()
    gallery = opened.sheet()
    assert isinstance(gallery, GalleryDialog)
    assert gallery.page.toPlainText() == BODIES[0]
    assert "Kurz <b>und</b> klar." in gallery._why.text()
    opened.press(gallery.down_button)
    assert gallery.list.count() == 0
    gallery.reject()
    opened.settle()
    assert examples.gallery(opened.bench) == ()


def test_right_after_an_approval_a_text_can_become_an_example(opened: Driver, page: ReviewPage) -> None:
    opened.press(page.steps.button_for(Action.APPROVE))
    opened.settle()
    opened.press(opened.window.notice._go)
    why = opened.sheet()
    assert isinstance(why, ReasonDialog)
    why._editor.setPlainText("Kurz.")
    why.accept()
    opened.settle()
    assert [one.text.current.body for one in examples.gallery(opened.bench) if one.text.current] == [
        BODIES[0]
    ]


def test_keys_reach_the_text_that_is_read_and_never_a_hidden_one(opened: Driver, page: ReviewPage) -> None:
    """Fault L10: what is approved is what stands on the screen."""
    page.queue.list.setCurrentRow(1)
    opened.settle()
    assert shown(page) == BODIES[1]
    opened.page.text.editor.setFocus()
    menu = opened.window.menu
    assert menu._steps[Action.APPROVE].isEnabled()
    menu._steps[Action.APPROVE].trigger()
    opened.settle()
    assert states(opened) == [State.IN_REVIEW, State.APPROVED]
    assert not menu._draft.isEnabled(), "no draft is written over a text that is not on the screen"
    opened.page.go_to(SessionsPage)
    opened.settle()
    assert not any(action.isEnabled() for action in menu._steps.values())
    opened.page.go_to(None)
    opened.settle()
    assert menu._steps[Action.APPROVE].isEnabled()


def test_a_correction_of_what_changed_meanwhile_is_refused_and_its_words_stay(
    opened: Driver, page: ReviewPage
) -> None:
    assert page.shown is not None
    text = page.shown.waiting.text
    opened.press(page.verbs["correct"])
    dialog = opened.sheet()
    assert isinstance(dialog, CorrectionDialog)
    dialog.page.setPlainText("Der Krug ist aus rotem Ton.")
    write_version(opened.bench, text.id, "Ganz anders.", opened.bench.person("Berta", Role.STAFF))
    dialog.accept()
    opened.settle()
    opened.until(lambda: shown(page) == "Ganz anders.")
    found = opened.bench.text(text.id).current
    assert found is not None
    assert found.body == "Ganz anders."
    again = opened.window.notice
    assert again.next_step == Message.of("review-page.correct-again")
    opened.press(again._go)
    dialog = opened.sheet()
    assert isinstance(dialog, CorrectionDialog)
    assert dialog.wording == "Der Krug ist aus rotem Ton."
    dialog.reject()


def test_the_text_stays_in_view_beside_what_others_say(opened: Driver, page: ReviewPage) -> None:
    opened.window.context.preferences.choose(scale=200)
    opened.window.resize(1366, 768)
    opened.settle()
    opened.page.next_pane(1)
    for _ in range(3):
        opened.page.next_pane(1)
        assert page.text.isVisible()
    page.panes.go_to(3)
    assert page.comments.body.isVisible()
    assert page.text.isVisible(), "a comment is about words that can be seen"


def test_words_that_change_under_the_eyes_are_told(opened: Driver, page: ReviewPage) -> None:
    assert page.shown is not None
    text = page.shown.waiting.text
    write_version(opened.bench, text.id, "Ganz anders.", opened.bench.person("Berta", Role.STAFF))
    opened.until(lambda: shown(page) == "Ganz anders.")
    assert "gerade geändert" in opened.window.notice._text.text()


def test_a_source_that_changed_is_shown_and_not_confirmed_unseen(opened: Driver, page: ReviewPage) -> None:
    assert page.shown is not None
    subject = page.shown.view.subject
    stone = FieldValue(Field.DESCRIPTION, "Ein Krug aus Stein.", "de")
    page._is_closed = True  # the page does not see the change
    edit_record(opened.bench, subject.id, (*subject.record.values, stone), subject.record)
    opened.press(page.steps.button_for(Action.APPROVE))
    opened.settle()
    assert states(opened)[0] is State.IN_REVIEW
    assert opened.window.notice.message == Message.of("subjects.source-changed")
    page._is_closed = False
    page.arrive()
    opened.until(lambda: "aus Stein" in page.source.toPlainText())


def test_a_comment_that_is_begun_stays_with_its_text(opened: Driver, page: ReviewPage) -> None:
    select(page, "aus Ton")
    page.comments.body.setText("Welcher?")
    page.queue.list.setCurrentRow(1)
    opened.settle()
    assert (page.comments.body.text(), page.comments.quoted) == ("", "")
    page.queue.list.setCurrentRow(0)
    opened.settle()
    assert (page.comments.body.text(), page.comments.quoted) == ("Welcher?", "aus Ton")


def test_the_words_of_the_chosen_comment_are_shown_in_the_text(opened: Driver, page: ReviewPage) -> None:
    assert page.shown is not None
    text, ben = page.shown.waiting.text.id, opened.bench.person("Ben", Role.VOLUNTEER)
    comments.comment_on(opened.bench, text, "aus Ton", "Welcher?", ben)
    comments.comment_on(opened.bench, text, "Krug", "Ein Henkelkrug.", ben)
    opened.until(lambda: page.comments.list.count() == 2)
    opened.settle()
    assert marked(page) == ["aus Ton"]
    page.comments.list.setCurrentRow(1)
    assert marked(page) == ["Krug"]


def marked(page: ReviewPage) -> list[str]:
    return [mark.cursor.selectedText() for mark in page.text.extraSelections()]  # type: ignore[attr-defined]


def test_typed_words_stay_when_somebody_who_may_not_write_takes_over(
    opened: Driver, page: ReviewPage
) -> None:
    opened.page.go_to(None)
    opened.settle()
    opened.write("Neu und noch keine Fassung.")
    opened.window.context.preferences.choose(person="Ben", role=Role.VOLUNTEER.value)
    opened.choose_row(1)
    opened.settle()
    assert not opened.desk.text.has_unsaved_words, "the project could not be closed"
    opened.choose_row(0)
    opened.settle()
    assert opened.text.editor.toPlainText() == "Neu und noch keine Fassung."


def test_a_name_can_be_erased(opened: Driver, page: ReviewPage) -> None:
    opened.press(page.verbs["erase"])
    opened.settle()
    dialog = opened.sheet()
    assert isinstance(dialog, EraseDialog)
    assert not dialog.agree_button.isEnabled(), "nobody is erased by pressing Return at once"
    dialog.box.setCurrentIndex(1)
    assert dialog.person.name == "Berta"
    dialog.accept()
    opened.settle()
    assert "Berta" not in [person.name for person in opened.bench.people()]


def test_the_list_goes_by_room_and_by_what_is_mine(opened: Driver, page: ReviewPage) -> None:
    page.queue.order_box.setCurrentIndex(1)
    page.queue.order_box.activated.emit(1)
    opened.settle()
    assert page.queue.list.count() == 2
    opened.be("Berta")
    page.arrive()
    opened.settle()
    show(opened, page, Shown.MINE)
    assert page.queue.list.count() == 0
    assert page.queue.list.item(0) is None
    assert page.queue.list.focusPolicy() & Qt.FocusPolicy.TabFocus
