"""Exports beside reference files: a change of format shows as a difference that can be read.

`KLARTAFEL_WRITE_REFERENCES=1 pytest tests/unit/exporters/test_reference.py` writes them anew.
"""

import os
import re
from pathlib import Path

import pytest
from publications import exhibition

from klartafel.exporters import TableExporter, WebExporter

REFERENCES = Path(__file__).parents[2] / "reference" / "export"
_DATES = re.compile(
    r"\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d|\d{1,2}\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|"
    r"September|Oktober|November|Dezember) \d{4}"
)
_FILE_HASHES = re.compile(r'("path": "[^"]*",\s*"sha256": ")[0-9a-f]{64}(",\s*"bytes": )\d+')


def comparable(file: Path) -> str:
    """Without dates, and without hashes of files that hold dates."""
    dateless = _DATES.sub("DATE", file.read_text("utf-8-sig"))
    return _FILE_HASHES.sub(r"\1HASH\g<2>0", dateless).replace("\r\n", "\n")


@pytest.mark.parametrize(
    "name",
    [
        "web/index.html",
        "web/pages/fayencekrug-mit-hirsch.html",
        "web/pages/raum-1-kueche.html",
        "web/linked-data.jsonld",
        "web/provenance.json",
        "csv/texte.csv",
        "csv/provenance.json",
    ],
)
def test_exports_are_as_they_were(tmp_path: Path, name: str) -> None:
    exporter = WebExporter() if name.startswith("web/") else TableExporter()
    exporter.write(exhibition(), tmp_path / name.split("/")[0])
    reference = REFERENCES / name
    if "KLARTAFEL_WRITE_REFERENCES" in os.environ:
        reference.parent.mkdir(parents=True, exist_ok=True)
        reference.write_text(comparable(tmp_path / name), "utf-8")
    assert comparable(tmp_path / name) == comparable(reference)
