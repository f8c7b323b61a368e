"""One door for every file: by content, with a clear refusal, and with nothing installed."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klartafel.domain.importing import ImportFormat
from klartafel.domain.message import DamagedFile, KnownTrouble, OutsideMissing, WrongCall
from klartafel.importers import read_file
from klartafel.platform.messages import render

SOURCES = Path(__file__).parents[3] / "src"
DATA = Path(__file__).parents[2] / "data" / "import"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "empty"),
        (b"%PDF-1.7 ...", "unsupported"),
        (b"\x89PNG\r\n\x1a\n....", "unsupported"),
        (b"\xff\xd8\xff\xe0....", "unsupported"),
        (b"GGUF....", "unsupported"),
        (b"<!DOCTYPE html><html></html>", "unsupported"),
        (b"<table><tr><td>Inv.-Nr.</td></tr></table>", "unsupported"),
        (b"{\\rtf1 Inventar}", "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old-office"),
        (b"PK\x03\x04 broken", "zip-damaged"),
        (b"<a><b></a>", "xml-damaged"),
        (b"<", "xml-damaged"),
        (bytes(range(256)) * 20, "not-text"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(tmp_path: Path, content: bytes, reason: str) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(content)
    with pytest.raises(DamagedFile) as refused:
        read_file(path)
    assert refused.value.message.id == f"import.{reason}"
    for language in ("de", "en"):
        assert "liste.csv" in render(refused.value.message, language)


@pytest.mark.parametrize(
    ("member", "kind"), [("word/document.xml", "DOCX"), ("content.xml", "OpenDocument"), ("bild.png", "ZIP")]
)
def test_archives_are_told_apart(tmp_path: Path, member: str, kind: str) -> None:
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(member, "x")
    with pytest.raises(DamagedFile) as refused:
        read_file(path)
    assert dict(refused.value.message.values)["kind"] == kind


def test_what_is_not_there_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(WrongCall):
        read_file(tmp_path / "weg.csv")
    with pytest.raises(WrongCall):
        read_file(tmp_path)
    with pytest.raises(WrongCall):
        read_file(Path("/dev/null"))


def test_the_content_decides_and_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "daten.txt"
    path.write_bytes((DATA / "lido-1.1.xml").read_bytes())
    assert read_file(path).format is ImportFormat.LIDO
    path.write_text('{"schema": 1, "subjects": []}')
    assert read_file(path).format is ImportFormat.JSON
    path.write_text("[Nr];Titel\n1;a\n")
    assert read_file(path).format is ImportFormat.CSV


def test_a_plain_table_needs_nothing_installed(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes("Inv.-Nr.;Titel\n1;Käse\n".encode("cp1252"))
    script = f"""
import sys; sys.path.insert(0, {str(SOURCES)!r})
from pathlib import Path
from klartafel.importers import read_file
assert read_file(Path({str(path)!r})).subjects
loaded = {{name.partition(".")[0] for name in sys.modules}}
print(sorted(loaded - sys.stdlib_module_names - {{"__main__", "klartafel"}}))
"""
    isolated = [sys.executable, "-I", "-S", "-c", script]
    assert subprocess.run(isolated, capture_output=True, text=True, check=True).stdout == "[]\n"


@pytest.mark.parametrize(("package", "format_name"), [("lxml", "LIDO"), ("openpyxl", "XLSX")])
def test_a_missing_package_is_named(
    tmp_path: Path, package: str, format_name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "datei"
    if package == "lxml":
        path.write_bytes((DATA / "lido-1.1.xml").read_bytes())
    else:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("xl/workbook.xml", "<x/>")
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(OutsideMissing) as missing:
        read_file(path)
    assert dict(missing.value.message.values) == {"package": package, "format": format_name}


BEGINNINGS = st.sampled_from(
    [
        b"",
        b"<?xml version='1.0'?>",
        b"<lido>",
        b'{"schema": 1, "subjects": [',
        b"PK\x03\x04",
        b"Inv.-Nr.;Titel\n",
        b"sep=;",
    ]
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(BEGINNINGS, st.binary(max_size=400))
def test_any_bytes_end_in_records_or_in_known_trouble(tmp_path: Path, beginning: bytes, rest: bytes) -> None:
    path = tmp_path / "zufall"
    path.write_bytes(beginning + rest)
    try:
        file = read_file(path)
    except KnownTrouble as trouble:
        render(trouble.message, "de")
    else:
        for issue in file.issues:
            assert render(issue.where.message(), "en")
            assert render(issue.message, "en")
