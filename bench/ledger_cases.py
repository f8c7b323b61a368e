"""The fact ledger on the frozen cases: invented sources with faithful and unfaithful drafts of people.

    python bench/ledger_cases.py [--misses]

Each unfaithful draft has exactly one wrong statement. It is found where something that blocks overlaps the
wrong words. What blocks elsewhere in it, or in a faithful draft, is a false alarm.
"""

import argparse
from pathlib import Path
from typing import Any

from cases import background, overlap, place_of, rows_of
from table import Row, show

from klartafel.checks import check
from klartafel.domain.checking import CheckSettings
from klartafel.domain.finding import LedgerEntry
from klartafel.domain.text import Profile

CASES = Path(__file__).resolve().parents[1] / "tests" / "data" / "checks" / "ledger_blind.jsonl"
SETTINGS = CheckSettings(reference_year=2026)


def blocking(case: dict[str, Any], draft: str) -> list[LedgerEntry]:
    profile = Profile.EINFACHE_SPRACHE if case["lang"] == "de" else Profile.PLAIN_ENGLISH
    about = background(case)
    report = check(draft, profile, case["lang"], source=case["source"], settings=SETTINGS, background=about)
    return list(report.open_facts)


def rows() -> list[Row]:
    found: dict[str, Row] = {}
    at_most_one, quiet = Row("faithful drafts: at most one false alarm"), Row("faithful drafts: none")
    for case in rows_of(CASES):
        for draft in case["drafts"]:
            text = draft["text"]
            entries = blocking(case, text)
            told = [f"{e.kind.value} {text[e.draft.start : e.draft.end]!r}" for e in entries if e.draft]
            if not draft["wrong"]:
                at_most_one.add(len(entries) <= 1, f"{told} in {text!r}")
                quiet.add(not entries, f"{told} in {text!r}")
                continue
            row = found.setdefault(draft["kind"], Row(f"wrong statement found: {draft['kind']}"))
            places = [place_of(text, words) for words in draft["wrong"]]
            hit = any(e.draft and overlap(e.draft, place) for e in entries for place in places)
            row.add(hit, f"{draft['wrong']} in {text!r}, told {told}\n          source {case['source']!r}")
    return [*(found[kind] for kind in sorted(found)), at_most_one, quiet]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--misses", action="store_true", help="print what went wrong")
    options = parser.parse_args()
    report(misses=options.misses)


def report(*, misses: bool = False) -> None:
    """Print the table."""
    show(rows(), misses=misses)


if __name__ == "__main__":
    main()
