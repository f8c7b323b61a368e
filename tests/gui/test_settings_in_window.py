"""The page of settings: what is changed there counts at once, and is in the project."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_driver import Driver

from klartafel.domain.checking import CheckSettings, Separator
from klartafel.domain.text import Profile
from klartafel.gui.settings.settings_page import SettingsPage
from klartafel.platform.messages import render
from klartafel.services.rule_settings import explanations, pronunciations_of, settings_of


@pytest.fixture
def page(opened: Driver) -> SettingsPage:
    opened.page.go_to(SettingsPage)
    opened.settle()
    place = opened.page.place
    assert isinstance(place, SettingsPage)
    return place


def stored(driver: Driver, language: str = "de") -> CheckSettings:
    driver.settle()
    return settings_of(driver.bench, language)


def test_what_is_typed_into_a_field_is_kept_when_it_is_left(opened: Driver, page: SettingsPage) -> None:
    page.house.institution.setText("Stadtmuseum Unna")
    page.house.institution.editingFinished.emit()
    opened.settle()
    assert opened.bench.settings.institution == "Stadtmuseum Unna"
    opened.window.activateWindow()
    opened.until(opened.window.isActiveWindow)
    page.house.style_.setFocus()
    page.house.style_.setPlainText("Wir sagen Sie.")
    page.house.title.setFocus()
    opened.settle()
    assert opened.bench.settings.house_style == "Wir sagen Sie."
    assert opened.bench.settings.institution == "Stadtmuseum Unna"


def test_going_to_another_page_keeps_what_was_typed(opened: Driver, page: SettingsPage) -> None:
    page.house.title.setText("Zwölf Dinge")
    opened.page.go_to(None)
    opened.settle()
    assert opened.bench.settings.title == "Zwölf Dinge"


def test_a_limit_that_no_text_can_keep_is_refused_with_a_reason(opened: Driver, page: SettingsPage) -> None:
    page.house.limit.setValue(3)
    page.house.limit.editingFinished.emit()
    opened.settle()
    assert "zwischen 10 und 5000" in opened.window.notice._text.text()
    assert opened.bench.settings.word_limit is None


def test_a_rule_is_switched_off_by_keyboard_and_says_whom_it_rests_on(
    opened: Driver, page: SettingsPage
) -> None:
    page.rules.rules.setCurrentRow(0)
    rule = page.rules.rules.item(0).data(Qt.ItemDataRole.UserRole)
    page.rules.rules.setFocus()
    QTest.keyClick(page.rules.rules, Qt.Key.Key_Space)
    assert rule in stored(opened).switched_off
    why = next(e.why for e in explanations() if e.rule == rule)
    assert render(why, "de") in page.rules._explained.text()


def test_a_number_of_the_house_can_be_set_otherwise(opened: Driver, page: SettingsPage) -> None:
    numbers = page.numbers
    place = next(
        row
        for row, place in enumerate(numbers._places)
        if (place.explanation.rule, place.profile, place.name)
        == ("sentence-length", Profile.EINFACHE_SPRACHE, "warning_above")
    )
    numbers.number.setCurrentRow(place)
    assert numbers.value.value() == 15
    numbers.value.setValue(14)
    numbers.take.click()
    assert [n.value for n in stored(opened).numbers] == [14]
    assert numbers.value.value() == 14


def test_the_separator_and_the_gender_signs(opened: Driver, page: SettingsPage) -> None:
    page.rules.separator.setCurrentIndex(1)
    page.rules.separator.activated.emit(1)
    page.rules.gender_signs.click()
    settings = stored(opened)
    assert settings.separator is Separator.MEDIOPUNKT
    assert not settings.allow_gender_signs


def glossary(driver: Driver) -> dict[str, str]:
    return {word.word: word.explanation for word in stored(driver).explained}


def lexicon(driver: Driver) -> dict[str, str]:
    driver.settle()
    return dict(pronunciations_of(driver.bench, "de"))


@pytest.mark.parametrize(("which", "read"), [("glossaries", glossary), ("lexicons", lexicon)])
def test_a_word_is_added_changed_removed_and_brought_back(
    opened: Driver, page: SettingsPage, which: str, read: Callable[[Driver], dict[str, str]]
) -> None:
    table = getattr(page, which)["de"]
    table.word.setText("<b>Malhorn</b>")
    table.value.setText("ein Gerät")
    table.keep_button.click()
    assert read(opened) == {"<b>Malhorn</b>": "ein Gerät"}
    assert table.table.item(0, 0).text() == "<b>Malhorn</b>"
    table.table.selectRow(0)
    table.value.setText("ein Gefäß")
    table.keep_button.click()
    assert read(opened) == {"<b>Malhorn</b>": "ein Gefäß"}
    table.remove_button.click()
    assert read(opened) == {}
    opened.window.notice._go.click()
    assert read(opened) == {"<b>Malhorn</b>": "ein Gefäß"}


def test_a_word_that_was_typed_and_not_kept_is_kept_on_leaving(opened: Driver, page: SettingsPage) -> None:
    page.glossaries["de"].word.setText("Malhorn")
    page.glossaries["de"].value.setText("ein Gerät")
    page.lexicons["de"].word.setText("Averbrock")
    opened.page.go_to(None)
    assert glossary(opened) == {"Malhorn": "ein Gerät"}
    assert lexicon(opened) == {}, "half of a pair says nothing"
