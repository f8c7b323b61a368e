"""Prompts as people write them: every fault is told in a sentence before a model sees it."""

import pytest

from klartafel.domain.message import WrongCall
from klartafel.domain.workshop import WrittenPrompt
from klartafel.drafting import load_prompt, prompt_from, prompt_languages, prompt_of, shipped_prompt

GOOD = shipped_prompt("es").text


def test_every_shipped_prompt_is_sound_and_of_its_language() -> None:
    assert prompt_languages() == {"es": "de", "ls": "de", "plain-en": "en", "easy-read": "en"}
    for prompt_id, language in prompt_languages().items():
        prompt = load_prompt(prompt_id)
        assert (prompt.id, prompt.language) == (prompt_id, language)
        assert shipped_prompt(prompt_id).version == prompt.version


def test_a_version_of_the_house_keeps_its_own_name() -> None:
    prompt = prompt_of(WrittenPrompt("es", "own-3", GOOD))
    assert (prompt.version, prompt.system) == ("own-3", load_prompt("es").system)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kein = TOML =", "draft.prompt-unreadable"),
        ("", "draft.prompt-incomplete"),
        (GOOD.replace('id = "es"', "id = 7"), "draft.prompt-incomplete"),
        (GOOD.replace("system =", "sytem ="), "draft.prompt-incomplete"),
        (GOOD + "\n" + "x = " + "[" * 5_000, "draft.prompt-unreadable"),
        (GOOD + "#" * 5_000_000, "draft.prompt-too-long"),
        (GOOD.replace("[reasons]", "[reasons]\nfault = 3"), "draft.prompt-incomplete"),
    ],
)
def test_what_is_no_prompt_is_refused(text: str, message: str) -> None:
    with pytest.raises(WrongCall) as refusal:
        prompt_from(text)
    assert refusal.value.message.id == message


@pytest.mark.parametrize(
    "written",
    ["", "{grund}", "{reason", "{reason} {", "{reason} }", "{{reason}}", "{reason!r}", "{reason} {0}"],
)
def test_a_repair_that_cannot_name_its_reason_is_refused(written: str) -> None:
    with pytest.raises(WrongCall, match=r"draft\.prompt-reason"):
        prompt_from(GOOD.replace("{reason}", written))
