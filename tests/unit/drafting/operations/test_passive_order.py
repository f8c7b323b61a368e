"""Passive sentences in plain order, and afterthoughts with subject and verb again."""

import pytest
from one_operation import first, once


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Übergeben wurde die Trommel durch den Kaufmann Wilhelm Overkamp.",
            "Die Trommel wurde durch den Kaufmann Wilhelm Overkamp übergeben.",
        ),
        (
            "Übergeben wurde er 2018 durch ihren Sohn.",
            "Er wurde 2018 durch ihren Sohn übergeben.",
        ),
        ("Beworben wurde die Gewerbeschau.", "Die Gewerbeschau wurde beworben."),
        (
            "Geöffnet werden konnte die Lade nur mit drei Schlüsseln.",
            "Die Lade konnte nur mit drei Schlüsseln geöffnet werden.",
        ),
    ],
)
def test_the_participle_goes_to_the_end(text: str, sentence: str) -> None:
    assert first("word-order", text) == (sentence,)


@pytest.mark.parametrize(
    "text",
    [
        "Gezeigt werden heute sieben Objekte.",
        "Dargestellt ist die Stadt mit der Kirche.",
        "Der Krug wurde gemalt.",
        "Übergeben wurde die Trommel, die alt ist.",
    ],
)
def test_the_order_stays_where_the_subject_is_not_certain(text: str) -> None:
    assert once("word-order", text) == ()


def test_an_afterthought_gets_subject_and_verb_again() -> None:
    text = "Der Zinndeckel wurde um 1800 ergänzt, vermutlich nach dem Verlust eines älteren Deckels."
    assert first("afterthought", text) == (
        "Der Zinndeckel wurde um 1800 ergänzt.",
        "Der Zinndeckel wurde vermutlich nach dem Verlust eines älteren Deckels ergänzt.",
    )


def test_und_zwar_opens_an_afterthought() -> None:
    text = "Geborgen wurden die Stücke im Sommer 1987, und zwar aus einer Abfallgrube."
    assert first("afterthought", text)[1] == "Die Stücke wurden aus einer Abfallgrube geborgen."


@pytest.mark.parametrize(
    "text",
    [
        "Der Krug wurde nicht verkauft, auch nicht im Krieg.",
        "Der Krug wurde selten benutzt, vor allem im Winter.",
        "Der Krug wurde nie benutzt, vor allem im Winter.",
        "Der Deckel wurde vermutlich um 1800 ergänzt, nach dem Verlust eines älteren Deckels.",
        "Der Krug wurde verkauft, weil er alt war.",
        "Der Krug wurde verkauft, ein Stück aus Ton.",
        "Die Lade stand in Unna, später in Köln.",
    ],
)
def test_other_endings_are_no_afterthoughts(text: str) -> None:
    assert once("afterthought", text) == ()
