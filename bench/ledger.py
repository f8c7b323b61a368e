"""How sure the fact ledger is: seeded edits that must be found, faithful texts that must pass.

    python bench/ledger.py [--seed 1] [--misses]

Prints a table. Edits (`ledger_edits.py`) are made on the source as a draft of itself, and on faithful
rewritings of it; a rewriting has other words, so what is dropped there is harder to see. Real inputs are
read from the folder `shared/data` beside the project where it exists.
"""

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from cases import record_of, rows_of
from ledger_edits import EDITS, edits
from table import Row, show

from klartafel.checks import analyse, ledger
from klartafel.domain.checking import NO_BACKGROUND, Background
from klartafel.domain.finding import LedgerEntry
from klartafel.domain.record import Field, FieldValue, Record

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data" / "text"
OWN = ROOT / "tests" / "data" / "checks" / "museum_texts.jsonl"
SAMPLE = ROOT / "resources" / "sample" / "exhibition.json"


@dataclass(frozen=True)
class Case:
    """A source with its record and faithful rewritings."""

    source: str
    language: str
    background: Background = NO_BACKGROUND
    faithful: tuple[str, ...] = ()


def own_cases() -> Iterator[Case]:
    for line in rows_of(OWN):
        background = Background(record=record_of(line.get("record", ()), line["lang"]))
        yield Case(line["source"], line["lang"], background, tuple(line["faithful"]))


def sample_cases() -> Iterator[Case]:
    """The sources of the sample exhibition in each language, with the texts that it has."""
    for subject in json.loads(SAMPLE.read_text("utf-8"))["subjects"]:
        values = tuple(
            FieldValue(Field(f["field"]), f["value"], f.get("language") or "") for f in subject["fields"]
        )
        background = Background(record=Record(values))
        for language in ("de", "en"):
            bodies = tuple(text["body"] for text in subject["texts"] if text["language"] == language)
            source = background.record.source_text(language)
            if source:
                yield Case(source, language, background, bodies)


def given_cases() -> Iterator[Case]:
    for text in dict.fromkeys(line["text"] for line in rows_of(SHARED / "museum_texts_dev.jsonl")):
        yield Case(text, "de")


def human_cases() -> Iterator[Case]:
    for line in rows_of(SHARED / "simplify_dev.jsonl"):
        if line["kind"] == "sentence":
            yield Case(line["complex"], "de", faithful=(" ".join(line["simple"]),))


def entries(case: Case, draft: str) -> list[LedgerEntry]:
    found = ledger(analyse(case.source, case.language), analyse(draft, case.language), case.background)
    return [entry for entry in found if entry.blocks]


def found_rows(seed: int) -> list[Row]:
    """Edits of the sources themselves, and of faithful rewritings."""
    chance = random.Random(seed)
    names = dict.fromkeys(name for edits_of in EDITS.values() for name, _, _ in edits_of)
    names |= dict.fromkeys(("figure added", "sentence added"))
    of_source = {name: Row(f"found: {name}") for name in names}
    of_rewriting = {name: Row(f"found in a rewriting: {name}") for name in names}
    cases = {case.source: case for case in chain(sample_cases(), given_cases(), own_cases())}
    for case in cases.values():
        for counted, text in ((of_source, case.source), *((of_rewriting, text) for text in case.faithful)):
            before = Counter((e.kind, e.normal_form, e.status) for e in entries(case, text))
            for name, draft, place in edits(text, case.language, chance):
                after = Counter((e.kind, e.normal_form, e.status) for e in entries(case, draft))
                counted[name].add(bool(after - before), place)
    return [*of_source.values(), *of_rewriting.values()]


def passing_rows() -> list[Row]:
    """Faithful texts: none against itself, at most one alarm in a rewriting."""
    itself = Row("no alarm: a text against itself")
    sets = (
        (Row("at most one alarm: own rewriting"), list(own_cases())),
        (Row("at most one alarm: sample exhibition"), list(sample_cases())),
        (Row("at most one alarm: simplified by people"), list(human_cases())),
    )
    none = Row("no alarm: any of these rewritings")
    for row, cases in sets:
        for case in cases:
            found = entries(case, case.source)
            itself.add(not found, shown(found, case.source))
            for draft in case.faithful:
                found = entries(case, draft)
                row.add(len(found) <= 1, shown(found, draft))
                none.add(not found, shown(found, draft))
    for case in given_cases():
        found = entries(case, case.source)
        itself.add(not found, shown(found, case.source))
    return [itself, *(row for row, _ in sets), none]


def shown(found: list[LedgerEntry], draft: str) -> str:
    places = [draft[e.draft.start : e.draft.end] if e.draft else e.normal_form for e in found]
    return "; ".join(f"{e.kind} {e.status} {place!r}" for e, place in zip(found, places, strict=True))


def rows(seed: int) -> list[Row]:
    """Everything that is measured of the ledger."""
    return [*found_rows(seed), *passing_rows()]


def milliseconds() -> float:
    """Time for a source and a draft of about 300 words each, once they are tagged; the draft is a new one."""
    cases = [case for case in own_cases() if case.language == "de" and case.faithful]
    source = " ".join(case.source for case in cases)
    draft = " ".join(case.faithful[0] for case in cases)
    given = analyse(" ".join(source.split()[:300]), "de")
    words = draft.split()[:300]
    taken = []
    for number in range(1, 30):
        typed = analyse(" ".join([*words[number:], *words[:number]]), "de")
        start = time.perf_counter()
        ledger(given, typed)
        taken.append(time.perf_counter() - start)
    return sorted(taken)[len(taken) // 2] * 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    show(rows(options.seed), misses=options.misses)
    print(f"{'source and draft of 300 words, milliseconds':<52} {milliseconds():.1f}")


if __name__ == "__main__":
    main()
