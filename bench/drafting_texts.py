"""The texts that drafting is measured on: given ones, the sample exhibition, pairs with references."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cases import record_of, rows_of

from klartafel.domain.checking import CheckSettings
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import KINDS, TextKind
from klartafel.drafting import Material

ROOT = Path(__file__).parents[1]
GIVEN = ROOT.parent / "shared" / "data" / "text"
SAMPLE = ROOT / "resources" / "sample" / "exhibition.json"
LEAST_WORDS = 25


@dataclass(frozen=True)
class SourceText:
    """A text to draft from; `references` are simple wordings by people, where there are any."""

    name: str
    group: str
    record: Record
    references: tuple[str, ...] = ()

    @property
    def source(self) -> str:
        return self.record.source_text("de")

    def material(self, must_keep: frozenset[str] = frozenset()) -> Material:
        settings = CheckSettings(reference_year=2026)
        limit = KINDS[TextKind.EINFACHE_SPRACHE].word_limit
        return Material(
            self.record,
            TextKind.EINFACHE_SPRACHE,
            "de",
            settings=settings,
            must_keep=must_keep,
            word_limit=limit,
        )


def texts() -> tuple[SourceText, ...]:
    """All distinct texts of at least 25 words, those of museums first."""
    found: dict[str, SourceText] = {}
    for text in (*_sample(), *_museum(), *_pairs()):
        if len(text.source.split()) >= LEAST_WORDS:
            found.setdefault(" ".join(text.source.split()), text)
    return tuple(found.values())


def _sample() -> Iterator[SourceText]:
    for number, subject in enumerate(json.loads(SAMPLE.read_text("utf-8"))["subjects"]):
        values = tuple(
            FieldValue(Field(f["field"]), f["value"], f.get("language", ""), f.get("qualifier", ""))
            for f in subject["fields"]
        )
        yield SourceText(f"sample-{number}", "sample", Record(values))


def _museum() -> Iterator[SourceText]:
    for number, row in enumerate(rows_of(GIVEN / "museum_texts_dev.jsonl")):
        values = [("title", row["title"]), ("description", row["text"])]
        yield SourceText(f"museum-{number}", "museum", record_of(values, "de"))


def _pairs() -> Iterator[SourceText]:
    for row in rows_of(GIVEN / "simplify_dev.jsonl"):
        record = record_of([("description", row["complex"])], "de")
        yield SourceText(row["id"], "pairs", record, tuple(row["simple"]))
