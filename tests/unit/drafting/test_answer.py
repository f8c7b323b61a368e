"""What the model writes around a text does not become part of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.drafting.answer import answer_faults, finished_body, sentences_of
from klartafel.drafting.candidate import Refusal


@pytest.mark.parametrize(
    ("answer", "body"),
    [
        ("Der Krug ist aus Ton.", "Der Krug ist aus Ton."),
        ("**Der Krug** ist aus Ton.", "Der Krug ist aus Ton."),
        ("## Der Krug\n\nEr ist aus Ton.", "Er ist aus Ton."),
        ("```\nEr ist aus Ton.\n```", "Er ist aus Ton."),
        ("- Er ist aus Ton.\n- Er ist rot.", "Er ist aus Ton.\nEr ist rot."),
        ("„Er ist aus Ton.“", "Er ist aus Ton."),
        ("„Anno“ steht auf dem „Krug“", "„Anno“ steht auf dem „Krug“"),
        ("Hier ist der Text in Einfacher Sprache:\n\nEr ist aus Ton.", "Er ist aus Ton."),
        ("Hier ist die Werkstatt: Sie war groß.", "Hier ist die Werkstatt: Sie war groß."),
        ("Das ist neu:\n\n- Er ist aus Ton.", "Das ist neu:\n\nEr ist aus Ton."),
        ("#\nEr ist aus Ton.", "#\nEr ist aus Ton."),
        ("  \n ", ""),
    ],
)
def test_only_the_text_stays(answer: str, body: str) -> None:
    assert finished_body(answer) == body


@given(st.text())
def test_cleaning_never_fails_and_leaves_nothing_around(answer: str) -> None:
    body = finished_body(answer)
    assert body == body.strip()


def test_an_answer_is_taken_apart_into_sentences() -> None:
    assert sentences_of("1. Der Krug ist alt.\n2. Er ist aus  Ton.\n\n…", "de") == (
        "Der Krug ist alt.",
        "Er ist aus Ton.",
    )


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("Der Krug ist <b>alt</b>.", Refusal.MARKUP),
        ("Mehr steht auf https://example.org.", Refusal.MARKUP),
        ("Der Krug ist aus rotem Ton und", Refusal.UNFINISHED),
        ("The jug is made of red clay and it is old.", Refusal.WRONG_LANGUAGE),
        (" ".join(["Das ist der Krug und das ist ein Ton."] * 3), Refusal.LOOP),
        ("Du schreibst nur, was im Ausgangstext steht.", Refusal.COPIED_PROMPT),
    ],
)
def test_what_is_no_good_answer_is_found(answer: str, fault: Refusal) -> None:
    prompts = ("Du schreibst nur, was im Ausgangstext steht. Du erfindest nichts.",)
    assert answer_faults(answer, "de", prompts, "der krug ist aus ton.") == [fault]


def test_words_that_prompt_and_source_share_are_not_copied() -> None:
    source = "hier steht: du schreibst nur, was im ausgangstext steht."
    answer = "Du schreibst nur, was im Ausgangstext steht."
    assert Refusal.COPIED_PROMPT not in answer_faults(answer, "de", (answer,), source.replace(",", ""))
    assert answer_faults("Der Krug ist alt.", "de", (answer,), source) == []
