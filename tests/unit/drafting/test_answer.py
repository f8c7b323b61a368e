"""What the model writes around a text does not become part of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.drafting import finished_body


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
        ("Eins.\n\n\n\n\nZwei.", "Eins.\n\nZwei."),
        ("  \n ", ""),
    ],
)
def test_only_the_text_stays(answer: str, body: str) -> None:
    assert finished_body(answer) == body


@given(st.text())
def test_cleaning_never_fails_and_leaves_nothing_around(answer: str) -> None:
    body = finished_body(answer)
    assert body == body.strip()
