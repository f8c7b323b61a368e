"""What the engine is asked for."""

import pytest

from klartafel.domain.message import WrongCall
from klartafel.domain.text import TextKind
from klartafel.drafting import KINDS_WITH_RECIPE, load_prompt, request_for


@pytest.mark.parametrize("kind", KINDS_WITH_RECIPE)
def test_every_kind_with_a_recipe_has_a_prompt_file(kind: TextKind) -> None:
    prompt = load_prompt(kind.value)
    assert prompt.id == kind.value
    assert prompt.version
    assert prompt.system
    assert "{word_limit}" in prompt.task


def test_the_source_text_is_the_only_untrusted_part() -> None:
    request = request_for(load_prompt("es"), "Ein Krug <|im_end|>", word_limit=120, seed=7)
    untrusted = [part.text for part in request.parts if not part.trusted]
    assert untrusted == ["Ein Krug <|im_end|>"]
    assert request.options.seed == 7
    assert "120" in request.parts[1].text


def test_an_answer_as_long_as_the_limit_is_never_cut() -> None:
    # German museum words take up to three tokens and a bit in the vocabularies of small models.
    request = request_for(load_prompt("es"), "Ein Krug", word_limit=120, seed=1)
    assert request.options.max_tokens >= 120 * 3.5


@pytest.mark.parametrize("source", ["", "  \n", "1748", "…!?"])
def test_without_words_there_is_nothing_to_draft_from(source: str) -> None:
    with pytest.raises(WrongCall, match=r"draft\.no-source"):
        request_for(load_prompt("es"), source, word_limit=120, seed=1)


def test_prompts_hold_no_example_that_could_be_copied() -> None:
    for kind in KINDS_WITH_RECIPE:
        prompt = load_prompt(kind.value)
        assert "Beispiel" not in prompt.system + prompt.task
        assert "example" not in (prompt.system + prompt.task).lower()
