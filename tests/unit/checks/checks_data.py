"""Cases that the tests of the checks share."""

import json
from pathlib import Path
from typing import Any

from klartafel.checks import analyse

CASES = Path(__file__).parents[2] / "data" / "checks"


def cases(name: str) -> list[dict[str, Any]]:
    """The lines of one of the project's own files of cases."""
    return rows(CASES / f"{name}.jsonl")


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def split(text: str, language: str) -> list[str]:
    """The sentences of a text as its own words."""
    analysis = analyse(text, language)
    places = (analysis.original(sentence.span) for sentence in analysis.sentences)
    return [text[place.start : place.end] for place in places]
