"""How a project wants its texts checked: rules on and off, their numbers, its words and its names.

Each function but the first ones makes one change, or raises WrongCall; `change` carries out any number of
them together.
"""

from collections.abc import Callable
from dataclasses import replace

from klartafel.checks import RULES, explain
from klartafel.domain.checking import CheckSettings, ExplainedWord, RuleNumber, Separator
from klartafel.domain.finding import Explanation
from klartafel.domain.message import Message, WrongCall
from klartafel.platform.clock import system_clock
from klartafel.services.workbench import Workbench
from klartafel.store import check_settings
from klartafel.store.transaction import Transaction

_OLDEST_YEAR, _LATEST_YEAR = 1900, 2200
Change = Callable[[Transaction], None]


def house_settings() -> CheckSettings:
    """How texts of no project are checked: as the house has it, counted from this year."""
    return CheckSettings(reference_year=system_clock().year)


def explanations() -> tuple[Explanation, ...]:
    """All rules for people, in the order of their families."""
    return tuple(explain(rule.id) for rule in RULES)


def settings_of(workbench: Workbench, language: str) -> CheckSettings:
    """What holds for texts of a language."""
    return workbench.project.read(lambda t: check_settings.get(t, language))


def pronunciations_of(workbench: Workbench, language: str) -> tuple[tuple[str, str], ...]:
    """Names with how they are spoken in texts of a language."""
    return workbench.project.read(lambda t: check_settings.pronunciations(t, language))


def change(workbench: Workbench, *changes: Change) -> None:
    """Carry out changes: all of them, or none. Raises Refused where nothing can be written."""
    workbench.require_writable()

    def all_of_them(t: Transaction) -> None:
        for each in changes:
            each(t)

    workbench.project.write(all_of_them)


def switch_rules(rules: tuple[str, ...], *, on: bool) -> Change:
    """Switch rules on or off for the whole project. Raises WrongCall for a rule that does not exist."""
    for rule in rules:
        explain(rule)

    def switched(settings: CheckSettings) -> CheckSettings:
        off = settings.switched_off - set(rules) if on else settings.switched_off | set(rules)
        return replace(settings, switched_off=off)

    return _changed(switched)


def set_number(number: RuleNumber) -> Change:
    """Set a number of a rule. Raises WrongCall where the rule has no such number, or it is below 1."""
    known = next((rule.numbers for rule in RULES if rule.id == number.rule), {})
    if number.name not in known.get(number.profile, {}):
        names = (f"{profile.value} {name}" for profile, numbers in known.items() for name in numbers)
        raise WrongCall(
            Message.of("check-settings.no-such-number", rule=number.rule, known=", ".join(names) or "–")
        )
    if number.value < 1:
        raise WrongCall(Message.of("check-settings.number-too-small"))

    def with_number(settings: CheckSettings) -> CheckSettings:
        place = (number.rule, number.profile, number.name)
        kept = (n for n in settings.numbers if (n.rule, n.profile, n.name) != place)
        return replace(settings, numbers=(*kept, number))

    return _changed(with_number)


def set_separator(separator: Separator) -> Change:
    """Choose the sign between the parts of long words."""
    return _changed(lambda settings: replace(settings, separator=separator))


def set_reference_year(year: int | None) -> Change:
    """Set the year that "vor mehr als 270 Jahren" counts from, or none. Raises WrongCall."""
    if year is not None and not _OLDEST_YEAR <= year <= _LATEST_YEAR:
        raise WrongCall(Message.of("check-settings.strange-year", year=str(year)))
    return lambda t: check_settings.set_reference_year(t, year)


def follow_the_year() -> Change:
    """Count from the present year again, as a project does where nobody set one."""
    return check_settings.forget_reference_year


def allow_gender_signs(*, allowed: bool) -> Change:
    """Whether texts in Einfache Sprache may write "Besucher:innen"."""
    return _changed(lambda settings: replace(settings, allow_gender_signs=allowed))


def own_words(words: tuple[str, ...], *, known: bool) -> Change:
    """Words that the project spells so, or no longer."""
    given = {word.strip() for word in words if word.strip()}

    def with_words(settings: CheckSettings) -> CheckSettings:
        kept = settings.own_words | given if known else settings.own_words - given
        return replace(settings, own_words=kept)

    return _changed(with_words)


def explain_word(language: str, word: str, explanation: str) -> Change:
    """Put a word with its approved explanation into the glossary; an empty one takes it out."""
    term, words = _named(word), explanation.strip()
    if not words:
        return lambda t: check_settings.forget(t, language, term)
    return lambda t: check_settings.explain(t, language, ExplainedWord(term, words))


def speak_name(language: str, name: str, spoken: str) -> Change:
    """Keep how a name is spoken; an empty answer takes it out."""
    written, sound = _named(name), spoken.strip()
    if not sound:
        return lambda t: check_settings.forget_pronunciation(t, language, written)
    return lambda t: check_settings.pronounce(t, language, written, sound)


def _named(word: str) -> str:
    if not word.strip():
        raise WrongCall(Message.of("check-settings.word-missing"))
    return word.strip()


def _changed(new: Callable[[CheckSettings], CheckSettings]) -> Change:
    return lambda t: check_settings.put(t, new(check_settings.get(t, "")))
