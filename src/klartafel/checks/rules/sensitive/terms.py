"""The entries of the lists of sensitive terms, as they stand in `klartafel/checks/data/sensitive-*.toml`."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from klartafel.domain.finding import Severity


@dataclass(frozen=True, slots=True)
class SensitiveTerm:
    """A term in all its wordings, why it can hurt or mislead, and what to say with it.

    `forms` are found as whole words, `parts` also inside compounds, `phrases` are several words;
    `exceptions` are whole words that only look alike. An empty `source` is the project's own judgement.
    """

    id: str
    forms: tuple[str, ...]
    parts: tuple[str, ...]
    phrases: tuple[str, ...]
    exceptions: tuple[str, ...]
    severity: Severity
    reason: str
    context: str
    source: str


@cache
def sensitive_terms(language: str) -> tuple[SensitiveTerm, ...]:
    """The list of a language, "de" or "en"; read when it is first asked for."""
    text = (files("klartafel.checks") / "data" / f"sensitive-{language}.toml").read_text("utf-8")
    return read_terms(tomllib.loads(text)["term"])


def read_terms(entries: Iterable[Mapping[str, Any]]) -> tuple[SensitiveTerm, ...]:
    """Terms from the tables of a file."""
    return tuple(
        SensitiveTerm(
            id=entry["id"],
            forms=tuple(entry["forms"]),
            parts=tuple(entry.get("parts", ())),
            phrases=tuple(entry.get("phrases", ())),
            exceptions=tuple(entry.get("except", ())),
            severity=Severity(entry["severity"]),
            reason=entry["reason"],
            context=entry["context"],
            source=entry["source"],
        )
        for entry in entries
    )
