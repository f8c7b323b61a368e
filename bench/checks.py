"""How good and how fast the checks are; prints a table for each part.

    python bench/checks.py [--seed 1] [--misses]

Real inputs are read from the folder `shared/data` beside the project where it exists, the project's own
cases from `tests/data/checks`. The parts can be run alone: `bench/difficulty.py`, `bench/rules.py`,
`bench/ledger.py`, `bench/ledger_cases.py`, `bench/checks_speed.py`.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import checks_speed
import difficulty
import ledger
import ledger_cases
import rules
from cases import rows_of
from table import Row, show

from klartafel.checks import analyse
from klartafel.checks.language import syllables
from klartafel.checks.language.compounds import compound_parts

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared" / "data" / "text"
OWN = ROOT / "tests" / "data" / "checks"


def sentences() -> Iterator[Row]:
    given, own = Row("sentences exact, given cases"), Row("sentences exact, own cases")
    for case in rows_of(SHARED / "sentences_dev.jsonl"):
        given.add(split(case["text"], "de") == case["sentences"], case["text"])
    for case in rows_of(OWN / "sentences.jsonl"):
        text = case.get("separator", " ").join(case["sentences"])
        own.add(split(text, case["lang"]) == case["sentences"], text)
    return iter((given, own))


def split(text: str, language: str) -> list[str]:
    analysis = analyse(text, language)
    places = (analysis.original(sentence.span) for sentence in analysis.sentences)
    return [text[place.start : place.end] for place in places]


def words() -> Iterator[Row]:
    counted, joined = Row("syllables, given words"), Row("compounds, given words")
    for case in rows_of(SHARED / "words_dev.jsonl"):
        if "syllables" in case:
            counted.add(count(case["word"], "de") == case["syllables"], case["word"])
        else:
            joined.add(agrees(case["word"], case["compound"]), case["word"])
    yield from (counted, joined)
    for case in rows_of(OWN / "syllables.jsonl"):
        row = Row(f"syllables, own words ({case['lang']})")
        for word in case["words"].split():
            row.add(count(word.replace("-", ""), case["lang"]) == word.count("-") + 1, word)
        yield row


def count(word: str, language: str) -> int:
    return sum(syllables(found, language) for found in analyse(word, language).words)


def agrees(word: str, marked: str | None) -> bool:
    """Whether a word comes apart at the joint that is marked, or stays whole where none is."""
    parts = compound_parts(word)
    joints = {sum(map(len, parts[:place])) for place in range(1, len(parts))}
    return marked.index("|") in joints if marked else not joints


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    show([*sentences(), *words(), *ledger.rows(options.seed)], misses=options.misses)
    print()
    if difficulty.RATINGS.is_file():
        difficulty.report(options.seed)
        print()
    rules.report(misses=options.misses)
    print()
    ledger_cases.report(misses=options.misses)
    print()
    checks_speed.report()


if __name__ == "__main__":
    main()
