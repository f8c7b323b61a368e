"""How well the checks count and how sure the fact ledger is; prints a table.

    python bench/checks.py [--seed 1] [--misses]

Real inputs are read from the folder `shared/data` beside the project where it exists, the project's
own cases from `tests/data/checks`. Edits are made on the plain text, without the ledger's readers.
"""

import argparse
import json
import random
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path

from klartafel.checks import analyse, ledger
from klartafel.checks.language import syllables

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data" / "text"
OWN = ROOT / "tests" / "data" / "checks"
SAMPLE = ROOT / "resources" / "sample" / "exhibition.json"
ROUNDS = 5  # edits of each sort on each place

Edit = Callable[[re.Match[str], random.Random], str]


@dataclass
class Row:
    """A line of the table: successes of n."""

    name: str
    good: int = 0
    n: int = 0
    misses: list[str] = field(default_factory=list)

    def add(self, good: bool, case: str) -> None:
        self.n += 1
        self.good += good
        if not good:
            self.misses.append(case)

    def line(self) -> str:
        if not self.n:
            return f"{self.name:<52} no input"
        low, high = wilson(self.good, self.n)
        share = self.good / self.n
        return f"{self.name:<52} {self.good:>5} / {self.n:<5} {share:7.1%}   [{low:.1%}, {high:.1%}]"


def wilson(good: int, n: int) -> tuple[float, float]:
    """95 % interval of a share (Wilson 1927)."""
    z = 1.96
    centre, spread = good / n + z * z / (2 * n), z * sqrt(good * (n - good) / n**3 + z * z / (4 * n * n))
    return (centre - spread) / (1 + z * z / n), (centre + spread) / (1 + z * z / n)


def rows_of(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.is_file() else []


def sentences() -> Iterator[Row]:
    dev, own = Row("sentences exact, given cases"), Row("sentences exact, own cases")
    for case in rows_of(SHARED / "sentences_dev.jsonl"):
        dev.add(split(case["text"], "de") == case["sentences"], case["text"])
    for case in rows_of(OWN / "sentences.jsonl"):
        text = case.get("separator", " ").join(case["sentences"])
        own.add(split(text, case["lang"]) == case["sentences"], text)
    return iter((dev, own))


def split(text: str, language: str) -> list[str]:
    analysis = analyse(text, language)
    places = (analysis.original(sentence.span) for sentence in analysis.sentences)
    return [text[place.start : place.end] for place in places]


def syllable_rows() -> Iterator[Row]:
    given = Row("syllables, given words")
    for case in rows_of(SHARED / "words_dev.jsonl"):
        if "syllables" in case:
            given.add(count(case["word"], "de") == case["syllables"], case["word"])
    yield given
    for case in rows_of(OWN / "syllables.jsonl"):
        row = Row(f"syllables, own words ({case['lang']})")
        for word in case["words"].split():
            row.add(count(word.replace("-", ""), case["lang"]) == word.count("-") + 1, word)
        yield row


def count(word: str, language: str) -> int:
    return sum(syllables(found, language) for found in analyse(word, language).words)


def other_digit(match: re.Match[str], chance: random.Random) -> str:
    figures = match[0]
    place = chance.choice([i for i, c in enumerate(figures) if c.isdecimal()])
    digits = "123456789" if place == 0 else "0123456789"
    return figures[:place] + chance.choice(digits.replace(figures[place], "")) + figures[place + 1 :]


def other_year(match: re.Match[str], chance: random.Random) -> str:
    return str(int(match[0]) + chance.choice([-100, -20, -9, -1, 1, 3, 10, 90]))


def other_of(*choices: str) -> Edit:
    def edit(match: re.Match[str], chance: random.Random) -> str:
        return chance.choice([choice for choice in choices if choice.lower() != match[0].lower()])

    return edit


GERMAN_WORDS = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
ENGLISH_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MONTHS = ("Januar", "Februar", "März", "April", "Juni", "Juli", "August", "September", "Oktober", "November")
UNITS = ("cm", "mm", "m", "kg", "g", "km")
EDITS: tuple[tuple[str, str, Edit], ...] = (
    ("year changed", r"(?<![\d.,/])(?:1\d{3}|20\d\d)(?![\d]|[.,/]\d)", other_year),
    ("figure changed", r"\d+", other_digit),
    ("unit changed", rf"(?<=\d )(?:{'|'.join(UNITS)})\b", other_of(*UNITS)),
)
GERMAN_EDITS = (
    ("number word changed", rf"\b(?:{'|'.join(GERMAN_WORDS)})\b", other_of(*GERMAN_WORDS)),
    ("month changed", rf"\b(?:{'|'.join(MONTHS)})\b", other_of(*MONTHS)),
)
ENGLISH_EDITS = (("number word changed", rf"\b(?:{'|'.join(ENGLISH_WORDS)})\b", other_of(*ENGLISH_WORDS)),)
ADDED = {
    "de": (
        "Davon gab es {n} Stück.",
        "Das war im Jahr {y}.",
        "Es ist {n} cm breit.",
        "Im {c}. Jahrhundert kam es her.",
    ),
    "en": (
        "There were {n} of them.",
        "That was in {y}.",
        "It is {n} cm wide.",
        "It came here in the {c}th century.",
    ),
}


def texts() -> list[tuple[str, str]]:
    """Source texts with numbers: our own, those of the sample exhibition, real ones. Each once."""
    own = [(case["source"], case["lang"]) for case in rows_of(OWN / "museum_texts.jsonl")]
    given = [(case["text"], "de") for case in rows_of(SHARED / "museum_texts_dev.jsonl")]
    return list(dict.fromkeys([*own, *sample_texts(), *given]))


def sample_texts() -> Iterator[tuple[str, str]]:
    for subject in json.loads(SAMPLE.read_text("utf-8"))["subjects"]:
        for value in subject["fields"]:
            if value["field"] == "description":
                yield value["value"], value["language"]


def alarms(source: str, draft: str, language: str, record: tuple[str, ...] = ()) -> list[str]:
    entries = ledger(analyse(source, language), analyse(draft, language), record)
    return [draft[e.draft.start : e.draft.end] for e in entries if e.blocks and e.draft]


def edited(seed: int) -> Iterable[Row]:
    chance = random.Random(seed)
    names = dict.fromkeys(name for name, _, _ in EDITS + GERMAN_EDITS)
    rows = {name: Row(f"ledger flags: {name}") for name in (*names, "number added")}
    rewritten = Row("ledger flags: any of these in a rewriting")
    for source, language in texts():
        for name, draft, place in edits(source, language, chance):
            rows[name].add(bool(alarms(source, draft, language)), place)
    for case in rows_of(OWN / "museum_texts.jsonl"):
        for text in case["faithful"]:
            for _, draft, place in edits(text, case["lang"], chance):
                rewritten.add(bool(alarms(case["source"], draft, case["lang"])), place)
    return [*rows.values(), rewritten]


def edits(text: str, language: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    """Name, edited text and the place for every edit of a text."""
    for name, pattern, edit in (*EDITS, *(GERMAN_EDITS if language == "de" else ENGLISH_EDITS)):
        for match in re.finditer(pattern, text):
            for _ in range(ROUNDS):
                draft = text[: match.start()] + edit(match, chance) + text[match.end() :]
                yield name, draft, f"{match[0]!r} -> {draft[max(0, match.start() - 20) : match.end() + 20]!r}"
    for wording in ADDED[language]:
        for _ in range(ROUNDS):
            figures = {"n": chance.randint(2, 99), "y": chance.randint(1200, 2020), "c": chance.randint(4, 9)}
            added = wording.format(**figures)
            yield "number added", f"{text} {added}", added


def faithful() -> Iterator[Row]:
    itself, rewritten = Row("no alarm: text against itself"), Row("no alarm: own faithful rewriting")
    for source, language in texts():
        found = alarms(source, source, language)
        itself.add(not found, f"{found}")
    for case in rows_of(OWN / "museum_texts.jsonl"):
        for draft in case["faithful"]:
            found = alarms(case["source"], draft, case["lang"])
            rewritten.add(not found, f"{found} in {draft}")
    sample = Row("at most one alarm: texts of the sample exhibition")
    for subject in json.loads(SAMPLE.read_text("utf-8"))["subjects"]:
        fields = subject["fields"]
        for text in subject["texts"]:
            source = "\n\n".join(
                f["value"]
                for f in fields
                if f["field"] == "description" and f["language"] == text["language"]
            )
            found = alarms(source, text["body"], text["language"], tuple(f["value"] for f in fields))
            sample.add(len(found) <= 1, f"{found}")
    people = Row("at most one alarm: given simplification by people")
    for case in (c for c in rows_of(SHARED / "simplify_dev.jsonl") if c["kind"] == "sentence"):
        found = alarms(case["complex"], " ".join(case["simple"]), "de")
        people.add(len(found) <= 1, f"{found}")
    return iter((itself, rewritten, sample, people))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    for row in [*sentences(), *syllable_rows(), *edited(options.seed), *faithful()]:
        print(row.line())
        if options.misses:
            for miss in row.misses:
                print("    ", miss)


if __name__ == "__main__":
    main()
