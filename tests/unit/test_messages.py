"""Sentences: every id has one in both languages, none is left over, values agree."""

import re
import string
from pathlib import Path

import pytest

from klartafel.domain.message import Message
from klartafel.platform.messages import LANGUAGES, catalogue, render

SOURCES = Path(__file__).parents[2] / "src" / "klartafel"
USE = re.compile(r'(?:Message\.of|Message|_sentence|say)\(\s*"([a-z0-9-]+\.[a-z0-9-]+)"')


def used_ids() -> set[str]:
    return {found for file in SOURCES.rglob("*.py") for found in USE.findall(file.read_text("utf-8"))}


def placeholders(sentence: str | dict[str, str]) -> set[str]:
    wordings = sentence.values() if isinstance(sentence, dict) else [sentence]
    return {name for wording in wordings for _, name, _, _ in string.Formatter().parse(wording) if name}


def test_the_search_for_ids_finds_any() -> None:
    assert "gate.own-text" in used_ids()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_has_a_sentence_and_every_sentence_is_used(language: str) -> None:
    sentences = set(catalogue(language))
    assert used_ids() - sentences == set(), "ids without a sentence"
    assert sentences - used_ids() == set(), "sentences that nobody says"


def test_both_languages_use_the_same_values() -> None:
    german, english = catalogue("de"), catalogue("en")
    for message_id in german:
        if message_id in english:
            assert placeholders(german[message_id]) == placeholders(english[message_id]), message_id


def test_plurals_and_numbers_follow_the_language() -> None:
    assert "Eine Angabe" in render(Message.of("gate.open-facts", count=1), "de")
    assert "3 Angaben" in render(Message.of("gate.open-facts", count=3), "de")


def test_sentences_do_not_shout() -> None:
    for language in LANGUAGES:
        for message_id, sentence in catalogue(language).items():
            wordings = sentence.values() if isinstance(sentence, dict) else [sentence]
            assert not any("!" in wording for wording in wordings), message_id
