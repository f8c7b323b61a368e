"""Phrases without a verb become sentences with the right article, number and verb."""

import pytest
from one_operation import first, once


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "Suppenschüssel mit blauem Dekor und Flagge des NDL.",
            "Das ist eine Suppenschüssel mit blauem Dekor und Flagge des NDL.",
        ),
        ("An den Seiten zwei plastische Löwenköpfe.", "An den Seiten sind zwei plastische Löwenköpfe."),
        ("Luftaufnahme von Nordosten", "Das ist eine Luftaufnahme von Nordosten."),
        ("kurzer Einriss unten rechts", "Das ist ein kurzer Einriss unten rechts."),
        ("Eine runde, silbergraue Münze.", "Das ist eine runde, silbergraue Münze."),
        ("Silberner Taler der Münzstätte Berlin.", "Das ist ein silberner Taler der Münzstätte Berlin."),
        (
            "Drei Gewichte aus magerem, nur schwach gebranntem Ton.",
            "Das sind drei Gewichte aus magerem, nur schwach gebranntem Ton.",
        ),
        ("Am Rand ein Kranz aus kleinen Punkten.", "Am Rand ist ein Kranz aus kleinen Punkten."),
        ("Unter dem Hals der Buchstabe A.", "Unter dem Hals ist der Buchstabe A."),
        ("Im Hintergrund flache Hügel.", "Im Hintergrund sind flache Hügel."),
        (
            "Links und rechts je ein Eisenband mit fünf Nägeln.",
            "Links und rechts ist je ein Eisenband mit fünf Nägeln.",
        ),
        ("Oben in schwarzen Großbuchstaben „HALT“.", "Oben in schwarzen Großbuchstaben steht „HALT“."),
    ],
)
def test_a_phrase_becomes_a_sentence(text: str, sentence: str) -> None:
    assert first("noun-phrase", text) == (sentence,)


def test_a_row_is_cut_where_a_new_place_begins() -> None:
    text = "In jeder Ecke ein kleines Loch, am rechten Rand ein kurzer Riss."
    assert first("noun-phrase", text) == (
        "In jeder Ecke ein kleines Loch.",
        "Am rechten Rand ein kurzer Riss.",
    )


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "Dreifarbige Lithografie nach einem Entwurf, gedruckt bei der Kunstanstalt Hagedorn in Münster.",
            "Die Lithografie wurde bei der Kunstanstalt Hagedorn in Münster gedruckt.",
        ),
        (
            "In der Mitte ein ockergelbes Band mit dunklen Rauten, oben und unten von einer Linie begrenzt.",
            "Das Band ist oben und unten von einer Linie begrenzt.",
        ),
        (
            "Ein Abzeichen in Form einer offenen Blüte, von vorn gesehen.",
            "Das Abzeichen ist von vorn zu sehen.",
        ),
    ],
)
def test_what_was_done_with_the_thing_is_told_after_it(text: str, second: str) -> None:
    assert first("noun-phrase", text)[1] == second


def test_where_a_noun_may_be_one_or_many_both_are_offered() -> None:
    found = once("noun-phrase", "Wiegemesser aus Eisen.")
    assert ("Das ist ein Wiegemesser aus Eisen.",) in found
    assert ("Das sind Wiegemesser aus Eisen.",) in found


@pytest.mark.parametrize(
    "text",
    [
        "Der Henkel ist rechts.",
        "Keine Schrift, kein Zeichen.",
        "Kurzes Haar, hohe Stirn, kein Bart.",
        "Auflage von 32.000 Stück.",
        "Irdenware, glasiert",
        "Text: Lange Finger",
        "10 Pfennig Reutergeld Boltenhagen",
        "„ANNO 1748“",
        "Welcher Krug?",
        "Ein Henkel abgebrochen.",
        "Zwei Henkel ergänzt.",
    ],
)
def test_what_is_no_thing_stays(text: str) -> None:
    assert once("noun-phrase", text) == ()
