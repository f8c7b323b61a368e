"""The account beside every export: true to its schema, complete, and in step with the files."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from publications import exhibition, publication, subject, text

from klartafel.domain.decision import GrantedException
from klartafel.domain.gate import State
from klartafel.domain.text import TextKind
from klartafel.exporters import Exporter, TableExporter, WebExporter
from klartafel.exporters.staging import sha256_of
from schema_check import troubles

EXPORTERS = [WebExporter(), TableExporter()]


def account(exporter: Exporter, folder: Path) -> Any:
    exporter.write(exhibition(), folder)
    return json.loads((folder / "provenance.json").read_text("utf-8"))


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: type(exporter).__name__)
def test_it_keeps_to_its_schema(tmp_path: Path, exporter: Exporter) -> None:
    assert troubles(account(exporter, tmp_path / "aus"), "provenance.json") == []


def test_the_schema_is_not_just_anything(tmp_path: Path) -> None:
    document = account(WebExporter(), tmp_path / "aus")
    document["texts"][0]["kind"] = "leichte-sprache"
    document["texts"][1]["geheim"] = 1
    del document["texts"][2]["review"]
    document["files"][0]["sha256"] = "zz"
    assert len(troubles(document, "provenance.json")) == 4


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: type(exporter).__name__)
def test_it_lists_every_file_with_its_hash(tmp_path: Path, exporter: Exporter) -> None:
    document = account(exporter, tmp_path / "aus")
    listed = {entry["path"]: entry["sha256"] for entry in document["files"]}
    there = {
        file.relative_to(tmp_path / "aus").as_posix(): sha256_of(file)
        for file in (tmp_path / "aus").rglob("*")
        if file.is_file() and file.name != "provenance.json"
    }
    assert listed == there
    assert {entry["file"] for entry in document["texts"]} <= set(there)


def test_it_tells_which_findings_a_person_let_stand(tmp_path: Path) -> None:
    let_stand = GrantedException(
        "caps", "KRUG", "So steht es auf dem Krug.", 1, datetime(2026, 1, 2, tzinfo=UTC)
    )
    shown = subject(texts=(replace(text(TextKind.EINFACHE_SPRACHE), exceptions=(let_stand,)),))
    WebExporter().write(publication(shown), tmp_path / "aus")
    document = json.loads((tmp_path / "aus" / "provenance.json").read_text("utf-8"))
    assert troubles(document, "provenance.json") == []
    assert document["texts"][0]["exceptions"] == [
        {"rule": "caps", "words": "KRUG", "reason": "So steht es auf dem Krug."}
    ]


def test_it_says_how_each_text_arose(tmp_path: Path) -> None:
    document = account(WebExporter(), tmp_path / "aus")
    by_kind = {
        entry["kind"]: entry for entry in document["texts"] if entry["subject"].endswith("1987/12 a-c")
    }
    assert by_kind["es"]["model"]["id"] == "klein-1.5b"
    assert by_kind["es"]["model"]["seed"] == 7
    assert by_kind["es"]["digital_source_type"].endswith("/trainedAlgorithmicMedia")
    assert by_kind["es"]["review"]["by"] == "A. Beispiel"
    assert by_kind["ls-draft"]["edited_by_person"] is True
    assert by_kind["plain-en"]["model"] is None
    assert by_kind["plain-en"]["digital_source_type"] is None
    assert document["left_out"] == [
        {
            "subject": "Stadtmuseum / 1999/1",
            "label": "Entwurf in Richtung Leichte Sprache, noch nicht von einer Prüfgruppe geprüft",
            "language": "de",
            "reason": "Der Text ist noch nicht freigegeben.",
        }
    ]


def test_finished_kinds_are_named_as_such(tmp_path: Path) -> None:
    easy = text(TextKind.LEICHTE_SPRACHE, state=State.READERS_CHECKED)
    WebExporter().write(publication(subject(texts=(easy,))), tmp_path / "aus")
    document = json.loads((tmp_path / "aus" / "provenance.json").read_text("utf-8"))
    assert [entry["kind"] for entry in document["texts"]] == ["ls"]
