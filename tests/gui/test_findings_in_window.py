"""What the panel of findings offers: facts that must stay, exceptions, the scores."""

from PySide6.QtTest import QTest
from window_driver import Driver

from klartafel.domain.decision import Verdict
from klartafel.domain.finding import LedgerEntry
from klartafel.domain.gate import Action, State
from klartafel.domain.message import Message
from klartafel.domain.person import Role
from klartafel.gui.parts.sheet import Report
from klartafel.gui.parts.small_dialogs import MissingFactDialog, ReasonDialog
from klartafel.services.deciding import decide_fact
from klartafel.services.levels import FOR_FUNDING

WITHOUT_YEAR = "Der Krug ist aus Ton."
TOO_LONG = "Der Krug ist aus Ton und er ist rot" + " und er ist alt" * 5 + "."


def lines(driver: Driver) -> list[str]:
    panel = driver.text.findings.list
    return [panel.item(row).text() for row in range(panel.count())]


def choose(driver: Driver, words: str) -> None:
    """Choose the line that holds these words."""
    (row,) = [number for number, line in enumerate(lines(driver)) if words in line]
    driver.text.findings.list.setCurrentRow(row)


def the_year(driver: Driver) -> LedgerEntry:
    """The year of the source, which the text does not have."""
    view = driver.text.view
    assert view is not None
    assert view.checked is not None
    (entry,) = [entry for entry in view.checked.report.ledger if entry.normal_form == "1748"]
    return entry


def missing_although_it_must_stay(driver: Driver) -> None:
    """A text without the year, which somebody marked as one that must stay."""
    driver.write(WITHOUT_YEAR)
    view = driver.text.view
    assert view is not None
    person = driver.bench.person("Cleo", Role.STAFF)
    decide_fact(driver.bench, view.subject.id, the_year(driver), Verdict.MUST_STAY, "", person)
    driver.desk.text.reload()
    driver.settle()


def test_a_fact_that_must_stay_and_is_missing_is_shown_as_the_source_has_it(opened: Driver) -> None:
    missing_although_it_must_stay(opened)
    assert "Soll im Text bleiben und fehlt: „1748“" in lines(opened)
    opened.step(Action.SUBMIT)
    opened.be("Ben")
    opened.step(Action.APPROVE)
    assert opened.window.notice.message == Message.of("gate.open-facts", count=1)


def test_a_missing_fact_is_asked_about_in_its_own_words_and_may_go(opened: Driver) -> None:
    missing_although_it_must_stay(opened)
    choose(opened, "1748")
    opened.press(opened.text.findings.decide_button)
    dialog = opened.sheet()
    assert isinstance(dialog, MissingFactDialog)
    assert dialog.question == "„1748“ soll im Text bleiben und fehlt. Was ist damit?"
    dialog.choose(Verdict.MAY_GO)
    opened.press(dialog.agree_button)
    opened.settle()
    assert "Fehlt im Text: „1748“" in lines(opened)
    opened.step(Action.SUBMIT)
    opened.be("Ben")
    opened.step(Action.APPROVE)
    assert opened.state() is State.APPROVED


def test_whoever_will_put_the_missing_fact_in_goes_on_in_the_text(opened: Driver) -> None:
    missing_although_it_must_stay(opened)
    choose(opened, "1748")
    opened.press(opened.text.findings.decide_button)
    opened.press(opened.sheet().agree_button)
    opened.until(opened.text.editor.hasFocus)
    opened.settle()
    assert "Soll im Text bleiben und fehlt: „1748“" in lines(opened)


def test_an_error_that_may_stand_says_so_and_cannot_be_excused_again(opened: Driver) -> None:
    opened.write(TOO_LONG)
    choose(opened, "Fehler: ")
    opened.press(opened.text.findings.decide_button)
    dialog = opened.sheet()
    assert isinstance(dialog, ReasonDialog)
    QTest.keyClicks(dialog._editor, "Ein Gedicht.")
    opened.press(dialog.agree_button)
    opened.settle()
    choose(opened, "Fehler mit begründeter Ausnahme: ")
    assert not opened.text.findings.decide_button.isVisible()
    assert opened.text.findings.summary == "Nichts zu beanstanden."


def test_the_scores_for_applications_wait_behind_a_button(opened: Driver) -> None:
    opened.write("Der Krug ist aus Ton. Er ist von 1748. Er steht in einem Schrank aus Holz. " * 4)
    assert not any("LIX" in line for line in lines(opened))
    opened.press(opened.text.findings._funding)
    report = opened.sheet()
    assert isinstance(report, Report)
    assert report.windowTitle() == opened.window.context.say(FOR_FUNDING)
    assert "Index LIX" in report._page.toPlainText()
    report.reject()
    opened.settle()
