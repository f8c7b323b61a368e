"""How a project wants its texts checked: rules on and off, their numbers, own and explained words."""

from collections.abc import Callable
from dataclasses import replace

from klartafel.checks import RULES, explain
from klartafel.domain.checking import CheckSettings, ExplainedWord, RuleNumber, Separator
from klartafel.domain.message import Message, WrongCall
from klartafel.platform.clock import system_clock
from klartafel.services.workbench import Workbench
from klartafel.store import check_settings

_OLDEST_YEAR, _LATEST_YEAR = 1900, 2200


def house_settings() -> CheckSettings:
    """How texts of no project are checked: as the house has it, counted from this year."""
    return CheckSettings(reference_year=system_clock().year)


def settings_of(workbench: Workbench, language: str) -> CheckSettings:
    """What holds for texts of a language."""
    return workbench.project.read(lambda t: check_settings.get(t, language))


def switch_rules(workbench: Workbench, rules: tuple[str, ...], *, on: bool) -> None:
    """Switch rules on or off for the whole project. Raises WrongCall for a rule that does not exist."""
    for rule in rules:
        explain(rule)

    def change(settings: CheckSettings) -> CheckSettings:
        off = settings.switched_off - set(rules) if on else settings.switched_off | set(rules)
        return replace(settings, switched_off=off)

    _change(workbench, change)


def set_number(workbench: Workbench, number: RuleNumber) -> None:
    """Set a number of a rule. Raises WrongCall where the rule has no such number, or it is below 1."""
    known = next((rule.numbers for rule in RULES if rule.id == number.rule), {})
    if number.name not in known.get(number.profile, {}):
        names = (f"{profile.value} {name}" for profile, numbers in known.items() for name in numbers)
        raise WrongCall(
            Message.of("check-settings.no-such-number", rule=number.rule, known=", ".join(names) or "–")
        )
    if number.value < 1:
        raise WrongCall(Message.of("check-settings.number-too-small"))

    def change(settings: CheckSettings) -> CheckSettings:
        place = (number.rule, number.profile, number.name)
        kept = (n for n in settings.numbers if (n.rule, n.profile, n.name) != place)
        return replace(settings, numbers=(*kept, number))

    _change(workbench, change)


def set_separator(workbench: Workbench, separator: Separator) -> None:
    """Choose the sign between the parts of long words."""
    _change(workbench, lambda settings: replace(settings, separator=separator))


def set_reference_year(workbench: Workbench, year: int | None) -> None:
    """Set the year that "vor mehr als 270 Jahren" counts from, or none. Raises WrongCall."""
    if year is not None and not _OLDEST_YEAR <= year <= _LATEST_YEAR:
        raise WrongCall(Message.of("check-settings.strange-year", year=str(year)))
    _change(workbench, lambda settings: replace(settings, reference_year=year))


def allow_gender_signs(workbench: Workbench, *, allowed: bool) -> None:
    """Whether texts in Einfache Sprache may write "Besucher:innen"."""
    _change(workbench, lambda settings: replace(settings, allow_gender_signs=allowed))


def own_words(workbench: Workbench, words: tuple[str, ...], *, known: bool) -> None:
    """Words that the project spells so, or no longer."""
    given = {word.strip() for word in words if word.strip()}

    def change(settings: CheckSettings) -> CheckSettings:
        kept = settings.own_words | given if known else settings.own_words - given
        return replace(settings, own_words=kept)

    _change(workbench, change)


def explain_word(workbench: Workbench, language: str, word: str, explanation: str) -> None:
    """Put a word with its approved explanation into the glossary; an empty one takes it out."""
    workbench.require_writable()
    term, words = word.strip(), explanation.strip()
    if not term:
        raise WrongCall(Message.of("check-settings.word-missing"))
    if words:
        workbench.project.write(lambda t: check_settings.explain(t, language, ExplainedWord(term, words)))
    else:
        workbench.project.write(lambda t: check_settings.forget(t, language, term))


def _change(workbench: Workbench, change: Callable[[CheckSettings], CheckSettings]) -> None:
    workbench.require_writable()
    workbench.project.write(lambda t: check_settings.put(t, change(check_settings.get(t, ""))))
