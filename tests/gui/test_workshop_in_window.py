"""The workshop: two drafts are read blind, a choice is kept, and only then is said which was which."""

import pytest
from window_driver import Driver

from klartafel.domain.workshop import Choice
from klartafel.gui.workshop.workshop_page import WorkshopPage
from klartafel.services import own_prompts, workshop


@pytest.fixture
def page(opened: Driver) -> WorkshopPage:
    opened.page.go_to(WorkshopPage)
    opened.settle()
    place = opened.page.place
    assert isinstance(place, WorkshopPage)
    return place


def begin(driver: Driver, page: WorkshopPage) -> None:
    ways = page.form.ways[1]
    ways.setCurrentIndex(ways.count() - 1)  # without a model
    page.form.begin.click()
    driver.until(lambda: workshop.undecided(driver.bench) is not None)
    driver.settle()


def test_two_drafts_are_read_blind_and_the_choice_tells_which_was_which(
    opened: Driver, page: WorkshopPage
) -> None:
    assert page.reading._empty.isVisible()
    begin(opened, page)
    trial = workshop.undecided(opened.bench)
    assert trial is not None
    shown = tuple(text.toPlainText() for text in page.reading.texts)
    assert shown == trial.texts
    assert not page.reading._told.isVisible() or trial.is_same
    page.reading._group.button(3).click()
    page.reading.reason.setText("Beide <i>zu lang</i>.")
    page.reading.keep_button.click()
    opened.settle()
    kept = workshop.reveal(opened.bench, trial.id)
    assert kept.decision.choice is Choice.BOTH_BAD
    assert kept.decision.reason == "Beide <i>zu lang</i>."
    assert "ohne Sprachmodell" in page.reading._told.text()
    assert "beide schlecht: 1" in page._results.text()


def test_a_trial_changes_no_text(opened: Driver, page: WorkshopPage) -> None:
    begin(opened, page)
    assert all(not opened.bench.texts(row.id) for row in opened.bench.rows())


def test_nothing_is_kept_without_a_choice(opened: Driver, page: WorkshopPage) -> None:
    begin(opened, page)
    page.reading.keep_button.click()
    opened.settle()
    assert workshop.undecided(opened.bench) is not None


def test_a_prompt_is_changed_kept_and_used(opened: Driver, page: WorkshopPage) -> None:
    section = page.prompts
    shipped = section.page.toPlainText()
    assert "Einfacher Sprache" in shipped
    section.page.setPlainText(shipped.replace("höchstens zwölf", "höchstens zehn"))
    section.keep_button.click()
    opened.settle()
    shelf = own_prompts.shelf(opened.bench, "es")
    assert "höchstens zehn" in shelf.own[0].text
    assert shelf.used is None
    section.version.setCurrentIndex(section.version.findData(1))
    section.use_button.click()
    opened.settle()
    used = own_prompts.shelf(opened.bench, "es").used
    assert used is not None
    assert used.number == 1


def test_a_prompt_that_cannot_be_read_is_refused_and_its_words_stay(
    opened: Driver, page: WorkshopPage
) -> None:
    page.prompts.page.setFocus()
    page.prompts.page.setPlainText("kein TOML [")
    page.prompts.keep_button.click()
    opened.settle()
    assert opened.window.notice.isVisible()
    assert page.prompts.page.toPlainText() == "kein TOML ["
    assert own_prompts.shelf(opened.bench, "es").own == ()


def test_a_prompt_that_is_being_written_outlives_versions_languages_and_the_window(
    opened: Driver, page: WorkshopPage
) -> None:
    section = page.prompts
    section.page.setPlainText("halb fertig [")
    section.version.setCurrentIndex(section.version.findData(0))
    assert "Einfacher Sprache" in section.page.toPlainText(), "the shipped one can be read beside it"
    opened.window.context.preferences.choose(language="en")
    section.prompt.setCurrentIndex(1)
    section.prompt.setCurrentIndex(0)
    section.version.setCurrentIndex(section.version.findData(-1))
    assert section.page.toPlainText() == "halb fertig ["
    opened.page.go_to(None)
    opened.settle()
    assert own_prompts.shelf(opened.bench, "es").typed == "halb fertig ["


def test_a_prompt_that_was_kept_is_not_offered_as_unkept_any_more(opened: Driver, page: WorkshopPage) -> None:
    section = page.prompts
    section.page.setPlainText(section.page.toPlainText().replace("zwölf", "zehn"))
    section.keep_button.click()
    opened.settle()
    assert own_prompts.shelf(opened.bench, "es").typed == ""
    assert section.version.findData(-1) < 0
    assert section.version.currentData() == 1
