"""Precision and recall of every rule on the frozen cases, which were written from the table of rules alone.

    python bench/rules.py [--rule ID]… [--misses]

A finding is right where it overlaps a place that the case names; a place is found where a finding overlaps
it. Each rule is measured alone, so that a worse finding on the same word does not hide its own.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cases import background, overlap, place_of, rows_of
from table import show, wilson

from klartafel.checks import RULES, check
from klartafel.domain.checking import CheckSettings
from klartafel.domain.finding import Span
from klartafel.domain.text import Profile

CASES = Path(__file__).resolve().parents[1] / "tests" / "data" / "checks" / "rules"
YEAR = 2026


@dataclass
class Tally:
    """What became of one rule's findings and places."""

    rule: str
    cases: int = 0
    findings: int = 0
    right: int = 0
    places: int = 0
    found: int = 0
    misses: list[str] = field(default_factory=list)

    def line(self) -> str:
        precision, recall = share(self.right, self.findings), share(self.found, self.places)
        return f"{self.rule:<22}{self.cases:>4}   {precision}   {recall}"


def share(good: int, n: int) -> str:
    if not n:
        return f"{'–':>30}"
    low, high = wilson(good, n)
    return f"{good:>3}/{n:<3} {good / n:>6.1%} [{low:.0%}, {high:.0%}]".ljust(30)


def spans_of(case: dict[str, Any], rule: str) -> list[Span]:
    others = frozenset(other.id for other in RULES) - {rule}
    settings = CheckSettings(switched_off=others, reference_year=YEAR)
    profile = Profile(case["profile"])
    report = check(case["text"], profile, case["lang"], settings=settings, background=background(case))
    return [finding.span for finding in report.findings]


def measure(rule: str) -> Tally:
    tally = Tally(rule)
    for case in rows_of(CASES / f"{rule}.jsonl"):
        text = case["text"]
        places = [place_of(text, words) for words in case["found"]]
        found = spans_of(case, rule)
        right = [span for span in found if any(overlap(span, place) for place in places)]
        told = [place for place in places if any(overlap(span, place) for span in found)]
        tally.cases += 1
        tally.findings += len(found)
        tally.right += len(right)
        tally.places += len(places)
        tally.found += len(told)
        wrong = [text[span.start : span.end] for span in found if span not in right]
        missed = [text[place.start : place.end] for place in places if place not in told]
        if wrong or missed:
            tally.misses.append(f"{case['profile']} {text!r}\n        wrong {wrong}   missed {missed}")
    return tally


def tallies(wanted: list[str] | None = None) -> Iterator[Tally]:
    known = {rule.id for rule in RULES}
    for file in sorted(CASES.glob("*.jsonl")):
        if wanted and file.stem not in wanted:
            continue
        if file.stem in known:
            yield measure(file.stem)
        else:
            print(f"{file.stem:<22} no such rule")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rule", action="append", help="only this rule")
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    report(options.rule, misses=options.misses)


def report(wanted: list[str] | None = None, *, misses: bool = False) -> None:
    """Print the table."""
    print(f"{'rule':<22}{'n':>4}   {'precision':<30}   recall")
    show(tallies(wanted), misses=misses)


if __name__ == "__main__":
    main()
