"""What one rule alone finds: the question that the tests of the rules ask."""

from dataclasses import replace

from klartafel.checks import RULES, check
from klartafel.domain.checking import DEFAULT_SETTINGS, NO_BACKGROUND, Background, CheckSettings
from klartafel.domain.finding import Finding
from klartafel.domain.text import Profile

ES, LS, PLAIN, EASY = (
    Profile.EINFACHE_SPRACHE,
    Profile.LEICHTE_SPRACHE,
    Profile.PLAIN_ENGLISH,
    Profile.EASY_READ,
)


def findings(
    rule: str,
    text: str,
    profile: Profile = LS,
    language: str = "",
    settings: CheckSettings = DEFAULT_SETTINGS,
    background: Background = NO_BACKGROUND,
) -> list[Finding]:
    """What this rule finds with all others switched off, in the language of the profile if none is named."""
    ids = frozenset(other.id for other in RULES)
    assert rule in ids, "a rule that is not there finds nothing, and every test of its silence would pass"
    alone = replace(settings, switched_off=ids - {rule})
    language = language or ("en" if profile in (PLAIN, EASY) else "de")
    return list(check(text, profile, language, settings=alone, background=background).findings)


def found_words(
    rule: str,
    text: str,
    profile: Profile = LS,
    language: str = "",
    settings: CheckSettings = DEFAULT_SETTINGS,
    background: Background = NO_BACKGROUND,
) -> list[str]:
    """The words that the findings point at."""
    found = findings(rule, text, profile, language, settings, background)
    return [text[f.span.start : f.span.end] for f in found]


def proposals(rule: str, text: str, profile: Profile = LS) -> list[tuple[str, str | None]]:
    """The words found, each with what is proposed instead."""
    return [(text[f.span.start : f.span.end], f.suggestion) for f in findings(rule, text, profile)]
