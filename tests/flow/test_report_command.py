"""The command `report`: a Word file for people, the numbers for programs, nothing overwritten."""

import sys
from pathlib import Path

import docx
import pytest
from calls import Call

from schema_check import troubles


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_report_is_a_word_file_and_its_numbers_fit_the_schema(
    call: Call, project: Path, tmp_path: Path, language: str
) -> None:
    out = tmp_path / "bericht.docx"
    assert (
        call(
            "rules", project, "--off", "passive", "--number", "sentence-length", "es", "warning_above", "16"
        ).code
        == 0
    )
    assert call("draft", project, "--kind", "es", "--no-model").code in (0, 1)
    told = call("report", project, out, "--json", "--ui-lang", language)
    assert told.code == 0
    [document] = told.documents
    assert troubles(document, "report.json") == []
    assert document["report"]["subjects"] == {"exhibit": 2}
    assert document["report"]["rules"]["switched_off"] == ["passive"]
    title = docx.Document(str(out)).paragraphs[0].text
    assert title.startswith("Bericht: " if language == "de" else "Report: ")


def test_a_file_that_is_there_stays_as_it_is(call: Call, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "bericht.docx"
    out.write_text("von Hand ergänzt", "utf-8")
    refused = call("report", project, out)
    assert refused.code == 2
    assert "gibt es schon" in refused.err
    assert out.read_text("utf-8") == "von Hand ergänzt"


def test_a_report_is_a_word_file_by_name(call: Call, project: Path, tmp_path: Path) -> None:
    assert call("report", project, tmp_path / "bericht.pdf").code == 2
    assert call("report", tmp_path / "fehlt.klartafel", tmp_path / "bericht.docx").code == 3


def test_without_the_package_for_word_files_the_line_that_adds_it_is_told(
    call: Call, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    monkeypatch.delitem(sys.modules, "klartafel.exporters.report_docx", raising=False)
    refused = call("report", project, tmp_path / "bericht.docx")
    assert refused.code == 3
    assert "packaging/bootstrap.py" in refused.err
    assert not (tmp_path / "bericht.docx").exists()
