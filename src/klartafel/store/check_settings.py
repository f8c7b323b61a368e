"""How a project wants its texts checked: rules, its own words, its glossary and pronunciations."""

import json
from typing import Any

from klartafel.domain.checking import CheckSettings, ExplainedWord, RuleNumber, Separator
from klartafel.domain.text import Profile
from klartafel.store.transaction import Transaction, read_value

_NAME, _YEAR = "checks", "reference-year"


def get(t: Transaction, language: str) -> CheckSettings:
    """The settings for texts of a language, with defaults for what was never set."""
    values = _stored(t, _NAME, {})
    return CheckSettings(
        switched_off=frozenset(values.get("switched_off", ())),
        numbers=tuple(
            RuleNumber(rule, read_value(Profile, profile), name, value)
            for rule, profile, name, value in values.get("numbers", ())
        ),
        separator=read_value(Separator, values.get("separator", Separator.HYPHEN)),
        explained=glossary(t, language),
        own_words=frozenset(values.get("own_words", ())),
        reference_year=_reference_year(t),
        allow_gender_signs=values.get("allow_gender_signs", True),
    )


def put(t: Transaction, settings: CheckSettings) -> None:
    """Replace the settings; the glossary and the reference year have functions of their own."""
    values = {
        "switched_off": sorted(settings.switched_off),
        "numbers": [[n.rule, n.profile.value, n.name, n.value] for n in settings.numbers],
        "separator": settings.separator.value,
        "own_words": sorted(settings.own_words),
        "allow_gender_signs": settings.allow_gender_signs,
    }
    _store(t, _NAME, values)


def set_reference_year(t: Transaction, year: int | None) -> None:
    """Keep the year that a person chose to count from, or that nothing is to be counted."""
    _store(t, _YEAR, year)


def forget_reference_year(t: Transaction) -> None:
    """Count from the present year, as long as nobody chooses one."""
    t.execute("DELETE FROM setting WHERE name = ?", _YEAR)


def _reference_year(t: Transaction) -> int | None:
    # What nobody chose is not stored: texts of an old project count from today, not from its first day.
    year: int | None = _stored(t, _YEAR, t.now.year)
    return year


def _stored(t: Transaction, name: str, default: Any) -> Any:
    row = t.row("SELECT value FROM setting WHERE name = ?", name)
    return read_value(json.loads, row[0]) if row else default


def _store(t: Transaction, name: str, value: object) -> None:
    t.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        json.dumps(value, ensure_ascii=False),
    )


def glossary(t: Transaction, language: str) -> tuple[ExplainedWord, ...]:
    """The words a project explains in a language, in their order."""
    rows = t.rows("SELECT term, explanation FROM glossary WHERE language = ? ORDER BY term", language)
    return tuple(ExplainedWord(str(term), str(explanation)) for term, explanation in rows)


def explain(t: Transaction, language: str, word: ExplainedWord) -> None:
    """Put a word into the glossary, or change its explanation."""
    t.execute(
        "INSERT INTO glossary (language, term, explanation) VALUES (?, ?, ?)"
        " ON CONFLICT (language, term) DO UPDATE SET explanation = excluded.explanation",
        language,
        word.word,
        word.explanation,
    )


def forget(t: Transaction, language: str, word: str) -> None:
    """Take a word out of the glossary; nothing happens where it is not in it."""
    t.execute("DELETE FROM glossary WHERE language = ? AND term = ?", language, word)


def pronounce(t: Transaction, language: str, written: str, spoken: str) -> None:
    """Keep how a name is spoken in texts of a language."""
    t.execute(
        "INSERT INTO lexicon (language, written, spoken) VALUES (?, ?, ?)"
        " ON CONFLICT (language, written) DO UPDATE SET spoken = excluded.spoken",
        language,
        written,
        spoken,
    )


def forget_pronunciation(t: Transaction, language: str, written: str) -> None:
    """Forget how a name is spoken; nothing happens where that was not known."""
    t.execute("DELETE FROM lexicon WHERE language = ? AND written = ?", language, written)


def pronunciations(t: Transaction, language: str) -> tuple[tuple[str, str], ...]:
    """How a project's names are spoken."""
    rows = t.rows("SELECT written, spoken FROM lexicon WHERE language = ? ORDER BY written", language)
    return tuple((str(written), str(spoken)) for written, spoken in rows)
