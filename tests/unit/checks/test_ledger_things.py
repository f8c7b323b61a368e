"""Things the source says are not there, names inside compounds, and one alarm for one word."""

import pytest

from klartafel.checks import analyse, ledger
from klartafel.domain.checking import Background
from klartafel.domain.finding import FactKind, FactStatus, LedgerEntry
from klartafel.domain.record import Field, FieldValue, Record


def open_entries(source: str, draft: str, language: str = "de") -> list[LedgerEntry]:
    return [entry for entry in ledger(analyse(source, language), analyse(draft, language)) if entry.blocks]


@pytest.mark.parametrize(
    ("source", "draft", "words"),
    [
        ("Der Stuhl trägt weder Etikett noch Stempel.", "Auf dem Stuhl ist ein Stempel.", "Stempel"),
        ("Eine Formnummer ist nicht vorhanden.", "Eine Nummer gibt es auch.", "Nummer"),
        ("Das Zepter der Figur ist verloren.", "Die Figur hält ein Zepter.", "Zepter"),
        ("Ein Fluchttagebuch existiert nicht.", "Auch ein Tagebuch gibt es.", "Tagebuch"),
    ],
)
def test_a_thing_that_is_not_there_is_not_told(source: str, draft: str, words: str) -> None:
    (entry,) = [e for e in open_entries(source, draft) if e.kind is FactKind.NEGATION]
    assert entry.draft is not None
    assert draft[entry.draft.start : entry.draft.end] == words


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Der Stuhl trägt weder Etikett noch Stempel.", "Auf dem Stuhl ist kein Stempel."),
        ("Das Zepter der Figur ist verloren.", "Das Zepter fehlt heute."),
        ("Ein Deckel fehlt. Ein anderer Deckel liegt daneben.", "Daneben liegt ein Deckel."),
        ("Der Henkel ist nicht original.", "Der Krug hat einen Henkel."),
    ],
)
def test_what_is_told_as_not_there_or_elsewhere_as_there_is_fine(source: str, draft: str) -> None:
    assert [e for e in open_entries(source, draft) if e.kind is FactKind.NEGATION] == []


def test_a_place_in_a_compound_of_the_source_is_known() -> None:
    source = "Vorn ist die Weserbrücke von Höxter zu sehen."
    assert open_entries(source, "Die Brücke von Höxter geht über die Weser.") == []
    assert open_entries(source, "Die Brücke von Höxter geht über die Elbe.") != []


def test_a_word_beside_a_name_is_not_in_its_place() -> None:
    source = "Gebaut wurde sie von Heinrich Kurtz in Stuttgart."
    assert open_entries(source, "Die Firma Kurtz in Stuttgart hat sie gebaut.") == []


@pytest.mark.parametrize("word", ["Bestoßung", "Amphora", "Randbestoßungen", "Craquelés"])
def test_a_word_of_museums_is_no_person(word: str) -> None:
    found = open_entries("Der Krug ist alt.", f"Der Krug ist alt. Auf dem Bild sieht man {word}.")
    assert [entry for entry in found if entry.kind in (FactKind.PERSON, FactKind.PLACE)] == []


def test_a_place_is_one_though_museums_have_it_as_a_word() -> None:
    found = open_entries("Der Kopf ist alt.", "Der Kopf aus Benin ist alt.")
    assert [entry.normal_form for entry in found if entry.kind is FactKind.PLACE] == ["benin"]


def test_a_name_in_the_letters_of_roman_numerals_is_a_name() -> None:
    found = open_entries("Das Bild ist alt.", "LILLI Brandt malte das Bild.")
    assert [entry.normal_form for entry in found if entry.kind is FactKind.PERSON] == ["lilli brandt"]
    assert open_entries("Das ist König Otto III.", "Otto III. war König.") == []


@pytest.mark.parametrize("language", ["de", "de-DE", "de_DE"])
def test_a_field_counts_in_the_language_that_it_states(language: str) -> None:
    record = Background(record=Record((FieldValue(Field.DESCRIPTION, "Es wiegt 1.200 kg.", language),)))
    draft = analyse("It weighs 1.2 kg.", "en")
    found = ledger(analyse("The bell is old.", "en"), draft, record)
    assert [entry.status for entry in found if entry.kind is FactKind.DIMENSION] == [FactStatus.NEW]


def test_money_is_the_same_with_a_sign_or_a_word() -> None:
    source = "The museum bought it for £18 in 1954."
    assert open_entries(source, "The museum bought it for 18 pounds in 1954.", "en") == []
    assert open_entries(source, "The museum bought it for 81 pounds in 1954.", "en") != []


def test_one_word_asks_once() -> None:
    entries = open_entries("Der Krug ist aus Ton.", "Der Krug ist aus Ton mit weißer Glasur.")
    places = [entry.draft for entry in entries]
    assert len(places) == len(set(places))
