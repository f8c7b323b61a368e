"""The guided tour as somebody walks it alone: by keyboard, without a model, and leaving no trace."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_driver import Driver

from klartafel.domain.message import Message, OutsideMissing
from klartafel.gui.guide.energy import EnergyExercise
from klartafel.gui.guide.exercise import Exercise
from klartafel.gui.guide.experiment import ExperimentExercise
from klartafel.gui.guide.guide_page import GuidePage
from klartafel.gui.guide.judging import MissingRightsExercise, OldWordExercise
from klartafel.gui.guide.names import NamesExercise
from klartafel.gui.guide.own_text import OwnTextExercise
from klartafel.gui.guide.planted_error import PlantedErrorExercise
from klartafel.gui.guide.reflection import NextStepsExercise, ReflectionExercise
from klartafel.platform.settings import load_settings
from klartafel.services.engines import OpenEngine
from klartafel.services.guided_tour import STEPS

E = TypeVar("E", bound=Exercise)


def guide(driver: Driver) -> GuidePage:
    driver.page.go_to(GuidePage)
    driver.settle()
    place = driver.page.place
    assert isinstance(place, GuidePage)
    return place


def at(driver: Driver, kind: type[E]) -> E:
    place = guide(driver)
    number = next(number for number, one in enumerate(place.exercises) if isinstance(one, kind))
    place.go_to(number)
    driver.settle()
    found = place.exercises[number]
    assert isinstance(found, kind)
    assert found.isVisible()
    return found


def test_all_steps_are_walked_by_keyboard_and_the_place_is_kept(opened: Driver) -> None:
    place = guide(opened)
    assert not place.back_button.isEnabled()
    for number in range(len(STEPS)):
        assert place.step == number
        assert f"{number + 1} von {len(STEPS)}" in place._where.text()
        focused = QApplication.focusWidget()
        assert focused is not None
        assert place.exercises[number].isAncestorOf(focused)
        if number + 1 < len(STEPS):
            place.on_button.setFocus()
            QTest.keyClick(place.on_button, Qt.Key.Key_Space)
            opened.settle()
    assert not place.on_button.isEnabled()
    opened.press(place.back_button)
    opened.settle()
    assert load_settings().guide_step == len(STEPS) - 2
    last = at(opened, NextStepsExercise)
    opened.press(last.again_button)
    assert place.step == 0


def test_whoever_comes_back_goes_on_where_they_left_off(opened: Driver) -> None:
    opened.window.context.preferences.choose(guide_step=3)
    assert guide(opened).step == 3


def test_a_step_that_no_longer_exists_leads_to_the_last_one(opened: Driver) -> None:
    opened.window.context.preferences.choose(guide_step=99)
    assert guide(opened).step == len(STEPS) - 1


def test_an_own_text_is_checked_changed_and_compared(opened: Driver) -> None:
    text = at(opened, OwnTextExercise)
    opened.press(text.check_button)
    assert "noch kein Text" in text.summary
    text.editor.insertPlainText("Der Krug wurde gemacht. Die Schale wurde gekauft. Der Teller ist rund.")
    opened.press(text.check_button)
    opened.settle()
    assert "2 Hinweise" in text.summary
    assert text.list.count() == 2
    text.list.setCurrentRow(1)
    assert text.editor.extraSelections()[0].cursor.selectedText().startswith("wurde gekauft")
    text.editor.selectAll()
    text.editor.insertPlainText("Der Krug wurde gemacht. Wir haben die Schale gekauft. Der Teller ist rund.")
    opened.press(text.check_button)
    opened.settle()
    assert "einen Hinweis" in text.summary
    assert "Vorher waren es 2" in text.summary


def test_code_and_model_draft_the_same_source_and_refusals_are_told(opened: Driver) -> None:
    trial = at(opened, ExperimentExercise)
    assert "pyramidenstumpfförmige" in trial.source.toPlainText()
    opened.press(trial.code_button)
    opened.settle()
    assert "1987" in trial.code_page.toPlainText()
    opened.press(trial.model_button)
    assert trial.is_drafting
    assert trial.stop_button.isVisible()
    opened.settle()
    assert not trial.is_drafting
    assert trial.model_page.isVisible()
    assert trial.refused.count() == 1  # the scripted model writes of a jug
    assert "Krug" in trial.refused.item(0).text()
    energy = at(opened, EnergyExercise)
    assert "Schritt 2" in energy._from.text()


def test_stopping_the_model_leaves_the_page_as_it_was(opened: Driver) -> None:
    trial = at(opened, ExperimentExercise)
    opened.press(trial.model_button)
    opened.press(trial.stop_button)
    opened.settle()
    assert not trial.is_drafting
    assert not trial.model_page.isVisible()
    assert trial.model_button.isEnabled()


def test_without_a_model_the_tour_goes_on_and_says_what_one_would_add(
    opened: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_there() -> OpenEngine:
        raise OutsideMissing(Message.of("engine-choice.no-model", model="qwen"))

    trial = at(opened, ExperimentExercise)
    object.__setattr__(opened.window.context, "open_engine", none_there)
    opened.press(trial.model_button)
    opened.settle()
    assert "Der Rundgang geht auch ohne Sprachmodell" in trial.model_told.text()
    assert not trial.model_page.isVisible()


def test_the_planted_error_is_shown_at_both_places_once_it_is_found(opened: Driver) -> None:
    error = at(opened, PlantedErrorExercise)
    error.choosing.list.setCurrentRow(0)
    opened.press(error.choosing.answer_button)
    opened.settle()
    assert "nicht geändert" in error.choosing.told.text()
    assert error.source.extraSelections() == []
    error.choosing.list.setCurrentRow(2)
    opened.press(error.choosing.answer_button)
    opened.settle()
    assert "„1978“" in error.choosing.told.text()
    assert error.source.extraSelections()[0].cursor.selectedText() == "1987"
    assert "Deutung" in error.unseen.text()


def test_the_bare_name_is_right_at_one_stage_only(opened: Driver) -> None:
    names = at(opened, NamesExercise)
    right = []
    for stage in range(5):
        names.choosing.list.setCurrentRow(1)
        opened.press(names.choosing.answer_button)
        if names.next_button.isVisible():
            right.append(stage)
        else:
            names.choosing.list.setCurrentRow(0)
            opened.press(names.choosing.answer_button)
        assert "Richtig" in names.choosing.told.text()
        opened.press(names.next_button)
    assert right == [3]


def test_answers_are_told_and_the_program_shows_what_it_does(opened: Driver) -> None:
    rights = at(opened, MissingRightsExercise)
    rights.choosing.list.setCurrentRow(0)
    QTest.keyClick(rights.choosing.list, Qt.Key.Key_Return)
    opened.settle()
    assert "Nicht ganz" in rights.choosing.told.text()
    assert "fehlt die Lizenz" in rights.shown.text()
    word = at(opened, OldWordExercise)
    word.choosing.list.setCurrentRow(2)
    opened.press(word.choosing.answer_button)
    opened.settle()
    assert "Eingeborenen" in word.shown.text()


def test_the_sum_follows_the_numbers(opened: Driver) -> None:
    energy = at(opened, EnergyExercise)
    assert "0,5 Wattstunden" in energy.result.text()
    assert "3,0 Minuten" in energy.result.text()
    energy.device.setValue(5)
    assert "6,0 Minuten" in energy.result.text()


def test_notes_stay_and_can_be_saved_as_a_text(opened: Driver, tmp_path: Path) -> None:
    questions = at(opened, ReflectionExercise)
    questions.notes[0].insertPlainText("Die Leitung bürgt.")
    questions.save_to(tmp_path / "notizen.txt")
    opened.settle()
    assert "Die Leitung bürgt." in (tmp_path / "notizen.txt").read_text("utf-8")
    opened.page.go_to(None)
    opened.settle()
    assert load_settings().guide_notes[0] == "Die Leitung bürgt."


def test_the_tour_speaks_the_other_language_at_once(opened: Driver) -> None:
    error = at(opened, PlantedErrorExercise)
    error.choosing.list.setCurrentRow(2)
    opened.press(error.choosing.answer_button)
    opened.settle()
    opened.window.context.preferences.choose(language="en")
    opened.settle()
    assert "The program finds this, too" in error.choosing.told.text()
    assert error.source.extraSelections()[0].cursor.selectedText() == "1987"
    assert "three weights" in error.choosing.list.item(0).text()
    assert "lightly fired clay" in error.source.toPlainText()
    opened.window.context.preferences.choose(language="de")


def test_a_draft_in_another_language_than_its_source_is_gone(opened: Driver) -> None:
    trial = at(opened, ExperimentExercise)
    opened.press(trial.code_button)
    opened.settle()
    opened.window.context.preferences.choose(language="en")
    opened.settle()
    assert "lightly fired clay" in trial.source.toPlainText()
    assert not trial.code_page.isVisible()
    opened.window.context.preferences.choose(language="de")


def test_nothing_of_the_tour_reaches_the_project(opened: Driver) -> None:
    before = opened.bench.rows()
    revision = opened.bench.project.revision
    trial = at(opened, ExperimentExercise)
    opened.press(trial.code_button)
    opened.press(trial.model_button)
    opened.settle()
    questions = at(opened, ReflectionExercise)
    questions.notes[0].insertPlainText("Notiz")
    opened.page.go_to(None)
    opened.settle()
    assert opened.bench.rows() == before
    assert opened.bench.project.revision == revision
