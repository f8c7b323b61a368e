"""How a project wants its texts checked: rules, its own words, its glossary and pronunciations."""

import json

from klartafel.domain.checking import CheckSettings, ExplainedWord, RuleNumber, Separator
from klartafel.domain.text import Profile
from klartafel.store.transaction import Transaction, read_value

_NAME = "checks"


def get(t: Transaction, language: str) -> CheckSettings:
    """The settings for texts of a language, with defaults for what was never set."""
    stored = t.row("SELECT value FROM setting WHERE name = ?", _NAME)
    values = read_value(json.loads, stored[0]) if stored else {}
    return CheckSettings(
        switched_off=frozenset(values.get("switched_off", ())),
        numbers=tuple(
            RuleNumber(rule, read_value(Profile, profile), name, value)
            for rule, profile, name, value in values.get("numbers", ())
        ),
        separator=read_value(Separator, values.get("separator", Separator.HYPHEN)),
        explained=glossary(t, language),
        own_words=frozenset(values.get("own_words", ())),
        reference_year=values.get("reference_year"),
        allow_gender_signs=values.get("allow_gender_signs", True),
    )


def put(t: Transaction, settings: CheckSettings) -> None:
    """Replace the settings; the glossary has its own functions."""
    values = {
        "switched_off": sorted(settings.switched_off),
        "numbers": [[n.rule, n.profile.value, n.name, n.value] for n in settings.numbers],
        "separator": settings.separator.value,
        "own_words": sorted(settings.own_words),
        "reference_year": settings.reference_year,
        "allow_gender_signs": settings.allow_gender_signs,
    }
    t.execute(
        "INSERT INTO setting (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        _NAME,
        json.dumps(values, ensure_ascii=False),
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


def pronunciations(t: Transaction, language: str) -> tuple[tuple[str, str], ...]:
    """How a project's names are spoken."""
    rows = t.rows("SELECT written, spoken FROM lexicon WHERE language = ? ORDER BY written", language)
    return tuple((str(written), str(spoken)) for written, spoken in rows)
