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
        # what comes after "bevor" need not have happened
        "Karl Muster starb, bevor er das Altarbild vollendete.",
        "Der Krug zerbrach, bevor er verkauft wurde.",
    ],
)
def test_conditions_questions_and_doubtful_times_stay(text: str) -> None:
    assert once("subordinate", text) == ()


@pytest.mark.parametrize(
    "text",
    [
        # "nicht" and "nur" may belong to the reason
        "Der Krug wurde nicht verkauft, weil er schön war.",
        "Der Krug wurde nie verkauft, da er schön war.",
        "Der Krug blieb nur erhalten, weil er im Keller stand.",
        "Er kam erst, nachdem man ihn gerufen hatte.",
        "Der Krug ist vor allem wertvoll, weil er sehr alt ist.",
        # somebody believes it, or it may be so
        "Es ist möglich, dass der Krug zerbrach, weil er fiel.",
        "Man glaubte, dass der Krug zerbrach, weil er fiel.",
        "Angeblich floh er, nachdem er das Bild gestohlen hatte.",
        "Der Krug wurde vermutlich in Köln gedreht, weshalb er rund ist.",
        "Er soll nach Köln gezogen sein, wo er 1800 starb.",
        # a place or a tool that there is not
        "Er fand keinen Ort, wo er wohnen konnte.",
        "Er suchte einen Ort, wo er wohnen konnte.",
        "Er fand kein Werkzeug, womit er graben konnte.",
        # what is asked or told
        "Man weiß nicht, weshalb er so früh starb.",
        "Er erklärte, weshalb der Krug zerbrach.",
        "Es ist unklar, wodurch der Krug zerbrach.",
        "Die Tafel zeigt, womit der Krug bemalt wurde.",
        "Es gibt einen Bericht, wonach er in Köln starb.",
    ],
)
def test_what_may_not_be_so_or_may_not_be_the_reason_is_not_told_as_fact(text: str) -> None:
    assert once("subordinate", text) == ()


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Die Forschung ist nicht abgeschlossen, sodass Fragen bleiben.", "Deshalb bleiben Fragen."),
        ("Niemand kaufte den Krug, weshalb er im Haus blieb.", "Deshalb blieb er im Haus."),
        ("Weil er krank war, kam er nicht.", "Deshalb kam er nicht."),
        ("Nachdem er gestorben war, wurde das Haus nie verkauft.", "Danach wurde das Haus nie verkauft."),
    ],
)
def test_a_result_of_what_is_not_so_is_still_told(text: str, second: str) -> None:
    assert first("subordinate", text)[1] == second
