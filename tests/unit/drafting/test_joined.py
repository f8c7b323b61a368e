"""A wording must not make two people of one, though it keeps every word."""

import pytest

from klartafel.checks import analyse
from klartafel.drafting.joined import makes_two_of_one


@pytest.mark.parametrize(
    ("piece", "wording", "language"),
    [
        (
            "Er lernte bei Antonio Rizzo, dem Onkel Giambattista Bregnos.",
            "Er lernte bei Antonio Rizzo und dem Onkel Giambattista Bregnos.",
            "de",
        ),
        (
            "Der Altar stammt aus der Werkstatt Antonio Rizzos, des Onkels Giambattista Bregnos.",
            "Der Altar ist aus der Werkstatt von Antonio Rizzos und des Onkels Giambattista Bregnos.",
            "de",
        ),
        ("Anna Kranz, die Grafikerin, schnitt es.", "Anna Kranz und die Grafikerin schnitten es.", "de"),
        (
            "He learned from John Hill, the uncle of Mary.",
            "He learned from John Hill and the uncle of Mary.",
            "en",
        ),
    ],
)
def test_one_person_under_two_names_is_not_made_two(piece: str, wording: str, language: str) -> None:
    assert makes_two_of_one(analyse(piece, language), analyse(wording, language))


@pytest.mark.parametrize(
    ("piece", "wording"),
    [
        ("Ein Krug, ein Teller und eine Tasse stehen da.", "Da stehen ein Krug, ein Teller und eine Tasse."),
        ("Anna Kranz und Otto Beck malten es.", "Anna Kranz und Otto Beck malten es."),
        (
            "Da stehen die Kirche und eine Fabrik.",
            "Die Kirche und eine Fabrik stehen da.",
        ),
        ("Anna Kranz, die Grafikerin, schnitt es.", "Anna Kranz schnitt es. Sie war Grafikerin."),
    ],
)
def test_what_the_sentence_joins_may_be_joined(piece: str, wording: str) -> None:
    assert not makes_two_of_one(analyse(piece, "de"), analyse(wording, "de"))
