"""A subordinate clause becomes a sentence where an adverb says what its conjunction says."""

import pytest
from one_operation import first, once


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Der Krug wurde selten benutzt, weshalb die Oberfläche gut erhalten ist.",
            ("Der Krug wurde selten benutzt.", "Deshalb ist die Oberfläche gut erhalten."),
        ),
        (
            "Aus einem Pfund wurden 30 Taler gemacht, sodass das Stück 17 g Silber aufweist.",
            ("Aus einem Pfund wurden 30 Taler gemacht.", "Deshalb weist das Stück 17 g Silber auf."),
        ),
        (
            "Der Krug wurde 1748 gemacht, weil die Familie Muster ein neues Gefäß brauchte.",
            ("Der Krug wurde 1748 gemacht.", "Denn die Familie Muster brauchte ein neues Gefäß."),
        ),
        (
            "Da sich Stoffe im Boden nicht erhalten, gehören diese Gewichte zu den wenigen Zeugnissen.",
            (
                "Stoffe erhalten sich im Boden nicht.",
                "Deshalb gehören diese Gewichte zu den wenigen Zeugnissen.",
            ),
        ),
        (
            "Der Koffer stand auf dem Schrank, weil die Rückkehr in die Türkei fest eingeplant war.",
            (
                "Der Koffer stand auf dem Schrank.",
                "Denn die Rückkehr in die Türkei war fest eingeplant.",
            ),
        ),
        (
            "Sie reiste nach Averbrock, nachdem sie durch die Spinnerei angeworben worden war.",
            ("Sie reiste nach Averbrock.", "Vorher war sie durch die Spinnerei angeworben worden."),
        ),
        ("Er zog nach Köln, wo er 1800 starb.", ("Er zog nach Köln.", "Dort starb er 1800.")),
        (
            "Dort stehen eine Kirche und eine Fabrik, wodurch Alt und Neu nebeneinandergestellt werden.",
            (
                "Dort stehen eine Kirche und eine Fabrik.",
                "Dadurch werden Alt und Neu nebeneinandergestellt.",
            ),
        ),
        ("Obwohl er krank war, malte er weiter.", ("Er war krank.", "Trotzdem malte er weiter.")),
    ],
)
def test_the_adverb_opens_the_new_sentence(text: str, sentences: tuple[str, ...]) -> None:
    assert first("subordinate", text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Er kam, wenn es regnete.",
        "Falls der Krug zerbricht, klebt man ihn.",
        "Er sagte, dass der Krug alt ist.",
        "Sie fragte, ob der Krug alt ist.",
        "Während er malte, schrieb sie.",
        "Warum kam er, weil er krank war?",
        "Wenn es regnet, ist der Boden nass, weshalb man ausrutscht.",
        "Er schloss das Fenster, bevor es regnet.",
    ],
)
def test_conditions_questions_and_doubtful_times_stay(text: str) -> None:
    assert once("subordinate", text) == ()
