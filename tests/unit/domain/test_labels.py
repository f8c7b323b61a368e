"""The label gate in words: no bare name before the last state, in either language."""

import re

import pytest

from klartafel.domain.gate import State
from klartafel.domain.label import label, may_carry_bare_label, short_label, state_name
from klartafel.domain.text import TextKind
from klartafel.platform.messages import LANGUAGES, catalogue, render

BARE = re.compile(r"Leichte[rn]? Sprache|Leicht Lesen|Easy[ -]Read|easy language", re.IGNORECASE)
ALLOWED = re.compile(
    r"Entwurf in Richtung (Leichte Sprache|Easy Read)|Easy-Read-Entwurf|Easy Read draft|"
    r"Draft towards (German easy language|Easy Read)"
)
LAST = {State.READERS_CHECKED, State.EXTERNALLY_CHECKED}
READERS_KINDS = [TextKind.LEICHTE_SPRACHE, TextKind.EASY_READ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", READERS_KINDS)
@pytest.mark.parametrize("state", list(State))
def test_bare_names_come_with_the_last_state_only(kind: TextKind, state: State, language: str) -> None:
    for message in (label(kind, state), short_label(kind, state)):
        shown = render(message, language)
        bare = BARE.search(ALLOWED.sub("", shown)) is not None
        assert bare == (state in LAST), shown
    assert may_carry_bare_label(kind, state) == (state in LAST)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_and_state_has_a_name(language: str) -> None:
    for kind in TextKind:
        for state in State:
            assert render(label(kind, state), language)
            assert render(short_label(kind, state), language)
            assert render(state_name(state), language)


# Sentences that speak about the variety itself (rules, explanations) and never name a text by it.
SPEAKS_ABOUT_THE_VARIETY = {"label.ls", "label.easy-read"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_other_sentence_of_the_program_carries_a_bare_name(language: str) -> None:
    for message_id, sentence in catalogue(language).items():
        if message_id in SPEAKS_ABOUT_THE_VARIETY:
            continue
        wordings = sentence.values() if isinstance(sentence, dict) else [sentence]
        for wording in wordings:
            assert not BARE.search(ALLOWED.sub("", wording)), f"{message_id}: {wording}"
