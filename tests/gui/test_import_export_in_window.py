"""Records come in after they were looked at; approved texts go out with a report."""

from pathlib import Path

from window_driver import Driver

from klartafel.domain.gate import Action
from klartafel.gui.parts.sheet import Report
from klartafel.gui.subjects.import_dialog import ImportDialog
from klartafel.services.exporting import ExportFormat


def _ended(driver: Driver) -> bool:
    jobs = driver.page.jobs.jobs
    return bool(jobs) and all(job.state.is_end for job in jobs)


def _preview(driver: Driver, table: Path) -> ImportDialog:
    driver.desk.import_files()
    dialog = driver.sheet()
    assert isinstance(dialog, ImportDialog)
    assert not dialog.agree_button.isEnabled()
    dialog.preview([str(table)])
    driver.settle()
    return dialog


def test_the_preview_shows_what_would_come_and_changes_nothing(opened: Driver, tmp_path: Path) -> None:
    table = tmp_path / "neu.csv"
    rows = ("Inventarnummer;Titel;Beschreibung", "K 1;Krug;Anders.", "N 1;Waage;Neu.", ";Ohne;x")
    table.write_text("\n".join(rows), "utf-8")
    dialog = _preview(opened, table)
    shown = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert shown == ["geändert", "neu"]
    assert "Zeile 4" in dialog._issues.toPlainText()
    assert len(opened.bench.rows()) == 3
    dialog.reject()
    opened.settle()
    assert len(opened.bench.rows()) == 3


def test_what_was_agreed_to_comes_in_and_the_report_can_be_read(opened: Driver, tmp_path: Path) -> None:
    table = tmp_path / "neu.csv"
    table.write_text("Inventarnummer;Titel;Beschreibung\nN 1;Waage;Neu.\n;Ohne;x\n", "utf-8")
    dialog = _preview(opened, table)
    opened.press(dialog.agree_button)
    opened.until(lambda: _ended(opened))
    opened.settle()
    assert [row.title for row in opened.bench.rows()] == ["Krug", "Taler", "Lampe", "Waage"]
    assert opened.page.subjects.model.rowCount() == 4
    opened.press(opened.window.notice._go)
    report = opened.sheet()
    assert isinstance(report, Report)
    assert "Zeile 3" in report._page.toPlainText()
    report.reject()


def test_an_unreadable_file_is_refused_in_the_dialog(opened: Driver, tmp_path: Path) -> None:
    strange = tmp_path / "strange.xlsx"
    strange.write_bytes(b"\x00\x01\x02")
    dialog = _preview(opened, strange)
    assert dialog._hint.text()
    assert not dialog.agree_button.isEnabled()
    dialog.reject()


def test_closing_the_dialog_while_files_are_read_harms_nothing(opened: Driver, tmp_path: Path) -> None:
    table = tmp_path / "neu.csv"
    table.write_text("Inventarnummer;Titel\nN 1;Waage\n", "utf-8")
    opened.desk.import_files()
    dialog = opened.sheet()
    assert isinstance(dialog, ImportDialog)
    dialog.preview([str(table)])
    dialog.reject()
    opened.settle()


def test_approved_texts_leave_and_the_rest_is_named_with_its_reason(opened: Driver, tmp_path: Path) -> None:
    opened.write("Der Krug ist aus Ton.")
    opened.step(Action.SUBMIT)
    opened.be("Ben")
    opened.step(Action.APPROVE)
    opened.choose_row(1)
    opened.write("Der Taler ist aus Silber.")
    opened.choose_row(0)
    opened.desk.export_into(tmp_path / "aus", (ExportFormat.WEB,))
    opened.until(lambda: _ended(opened))
    opened.settle()
    pages = "".join(page.read_text("utf-8") for page in (tmp_path / "aus").rglob("*.html"))
    assert "Der Krug ist aus Ton." in pages
    assert "Der Taler ist aus Silber." not in pages
    opened.press(opened.window.notice._go)
    report = opened.sheet()
    assert isinstance(report, Report)
    assert "Taler" in report._page.toPlainText()
    report.reject()
