"""Negations, hedges, added sentences, rounded figures, marked facts: a draft says no more than its source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.checks import analyse, ledger
from klartafel.domain.checking import NO_BACKGROUND, Background, ExplainedWord
from klartafel.domain.finding import FactKind, FactStatus, LedgerEntry
from klartafel.domain.record import Field, FieldValue, Record

CHANGED, NEW, KEPT, MISSING = FactStatus.CHANGED, FactStatus.NEW, FactStatus.KEPT, FactStatus.MISSING


def entries(
    source: str, draft: str, language: str = "de", year: int | None = None
) -> tuple[LedgerEntry, ...]:
    return ledger(analyse(source, language), analyse(draft, language), reference_year=year)


def asked(kind: FactKind, source: str, draft: str, language: str = "de") -> list[FactStatus]:
    return [entry.status for entry in entries(source, draft, language) if entry.kind is kind and entry.blocks]


@pytest.mark.parametrize(
    ("source", "draft", "language"),
    [
        ("Der Krug ist nicht signiert.", "Der Krug ist unsigniert.", "de"),
        ("Der Krug ist nicht signiert.", "Der Krug hat keine Signatur.", "de"),
        ("Der unsignierte Krug ist alt.", "Der Krug ist ohne Signatur.", "de"),
        ("Der Krug wurde nie benutzt.", "Niemand hat den Krug benutzt.", "de"),
        ("Das Kreuz ist ungefasst.", "Das Kreuz ist nicht bemalt.", "de"),
        ("Der Krug wurde nur selten benutzt.", "Der Krug wurde nicht oft benutzt.", "de"),
        ("Ein Henkel fehlt.", "Ein Henkel ist nicht mehr da.", "de"),
        ("Der Krug ist nicht nur alt, sondern auch schön.", "Der Krug ist alt und schön.", "de"),
        ("Der Zugang ist stufenlos.", "Der Zugang hat keine Stufen.", "de"),
        ("Der Maler ist unbekannt.", "Den Maler kennt niemand.", "de"),
        ("Im Grab waren keine Waffen.", "Das Grab enthielt keine Waffen.", "de"),
        ("The jug is not signed.", "The jug has no signature.", "en"),
        ("The chest was never painted.", "Nobody ever painted the chest.", "en"),
        ("The artist is unknown.", "We do not know the artist.", "en"),
    ],
)  # fmt: skip
def test_the_same_negation_in_other_words_is_not_asked_about(source: str, draft: str, language: str) -> None:
    assert asked(FactKind.NEGATION, source, draft, language) == []


@pytest.mark.parametrize(
    ("source", "draft", "language"),
    [
        ("Der Krug ist nicht signiert.", "Der Krug ist signiert.", "de"),
        ("Der Krug ist unsigniert.", "Auf dem Krug ist eine Signatur.", "de"),
        ("Der Krug ist signiert.", "Der Krug ist nicht signiert.", "de"),
        ("Der Krug wurde nie benutzt.", "Der Krug wurde benutzt.", "de"),
        ("Im Grab waren keine Waffen.", "Im Grab waren Waffen.", "de"),
        ("Der Boden wurde erneuert.", "Der Boden wurde niemals erneuert.", "de"),
        ("Der Krug hat einen Henkel.", "Der Krug hat keinen Henkel.", "de"),
        ("Die Truhe ist mit Eisen beschlagen.", "Die Truhe ist ohne Eisen beschlagen.", "de"),
        ("Ob der Maler hier war, ist nicht bekannt.", "Ob der Maler hier war, ist bekannt.", "de"),
        ("The jug is not signed.", "The jug is signed.", "en"),
        ("The chest was never painted.", "The chest was painted.", "en"),
        ("The chest was painted.", "The chest was not painted.", "en"),
        ("There is no inscription on the pot.", "There is an inscription on the pot.", "en"),
    ],
)  # fmt: skip
def test_a_negation_dropped_or_added_is_a_change(source: str, draft: str, language: str) -> None:
    assert CHANGED in asked(FactKind.NEGATION, source, draft, language)


@pytest.mark.parametrize(
    ("source", "stated"),
    [
        ("Die Uhr ist signiert.", "signiert"),
        ("Die Uhr ist sig\u00adniert.", "sig\u00adniert"),
        ("Die\u00a0Uhr ist\u00a0signiert.", "signiert"),
        ("Das ist sie.\r\nDie Uhr ist signiert.\r\n", "signiert"),
    ],
)
def test_a_negation_added_shows_the_words_of_the_source_that_it_denies(source: str, stated: str) -> None:
    draft = "Hier steht ein Ding. Es ist aus Holz gebaut. Die Uhr ist nicht signiert."
    (found,) = (e for e in entries(source, draft) if e.kind is FactKind.NEGATION and e.status is CHANGED)
    assert found.source is not None
    assert source[found.source.start : found.source.end] == stated


def test_a_negated_statement_left_out_blocks_nothing() -> None:
    found = entries("Der Krug ist von 1748. Er ist nicht signiert.", "Der Krug ist von 1748.")
    assert [(e.status, e.blocks) for e in found if e.kind is FactKind.NEGATION] == [(MISSING, False)]


@pytest.mark.parametrize(
    ("source", "draft", "language"),
    [
        ("Der Krug entstand um 1748.", "Der Krug ist ungefähr von 1748.", "de"),
        ("Der Krug entstand um 1748.", "Der Krug ist aus dem 18. Jahrhundert.", "de"),
        ("Vermutlich diente er als Urne.", "Vielleicht diente er als Urne.", "de"),
        ("Vermutlich diente er als Urne.", "Fachleute vermuten: Er diente als Urne.", "de"),
        ("Vermutlich diente er als Urne.", "Er diente als Urne. Sicher wissen wir das nicht.", "de"),
        ("Er soll aus Soest gewesen sein.", "Man glaubt: Er war aus Soest.", "de"),
        ("Das Bild wird Anna Brandt zugeschrieben.", "Wahrscheinlich hat Anna Brandt das Bild gemalt.", "de"),
        ("Der Krug ist von 1748.", "Wahrscheinlich ist der Krug schön.", "de"),
        ("It was probably made in Devon.", "Perhaps it comes from Devon.", "en"),
        ("It was made about 1640.", "It is from around 1640.", "en"),
        ("Der Markt beginnt um 9 Uhr.", "Der Markt beginnt 9 Uhr.", "de"),
    ],
)  # fmt: skip
def test_a_doubt_that_stays_is_not_asked_about(source: str, draft: str, language: str) -> None:
    assert asked(FactKind.HEDGE, source, draft, language) == []


@pytest.mark.parametrize(
    ("source", "draft", "language"),
    [
        ("Der Krug entstand um 1748.", "Der Krug ist von 1748.", "de"),
        ("Der Krug entstand etwa 1748.", "Der Krug ist von 1748.", "de"),
        ("Es kamen rund 12.000 Menschen.", "Es kamen 12.000 Menschen.", "de"),
        ("Der Krug ist von 1748.", "Der Krug ist etwa von 1748.", "de"),
        ("Vermutlich diente er als Urne.", "Er diente als Urne.", "de"),
        ("Er war wohl Lehrer in Soest.", "Er war Lehrer in Soest.", "de"),
        ("Er soll aus Soest gewesen sein.", "Er war aus Soest.", "de"),
        ("Das Bild wird Anna Brandt zugeschrieben.", "Anna Brandt hat das Bild gemalt.", "de"),
        ("It was probably made in Devon.", "It was made in Devon.", "en"),
        ("It was made about 1640.", "It was made in 1640.", "en"),
        ("The skull may have belonged to a young animal.", "The skull belonged to a young animal.", "en"),
    ],
)  # fmt: skip
def test_a_draft_that_is_surer_than_its_source_is_a_change(source: str, draft: str, language: str) -> None:
    assert CHANGED in asked(FactKind.HEDGE, source, draft, language)


def test_a_dating_of_the_record_is_as_unsure_as_it_is_written() -> None:
    text = analyse("Die Lampe ist von 1912.", "de")
    for dating, status in (("um 1912", CHANGED), ("1912", KEPT)):
        record = Background(record=Record((FieldValue(Field.DATING, dating),)))
        found = [
            e
            for e in ledger(analyse("Die Lampe ist alt.", "de"), text, record)
            if e.normal_form.endswith("1912")
        ]
        assert [e.status for e in found][-1] is status


SOURCE = "Der Krug aus Ton wurde 1748 in Soest von dem Töpfer Brandt gedreht. Auf ihm ist ein Vogel gemalt."


@pytest.mark.parametrize(
    "added",
    [
        "Der König schenkte ihn seiner Tochter zur Verlobung.",
        "Kinder spielten damit gern im Garten.",
        "Viele Arbeiter wurden durch den Staub krank.",
        "Ein Dieb stahl ihn in einer dunklen Nacht.",
        "Es sollte böse Geister vom Haus fernhalten.",
        "Die Polizei beschlagnahmte ihn wegen eines Betrugs.",
        "Ein Engel hält ein Band mit einem frommen Spruch.",
    ],
)
def test_an_added_sentence_is_new(added: str) -> None:
    assert asked(FactKind.STATEMENT, SOURCE, f"{SOURCE} {added}") == [NEW]


@pytest.mark.parametrize(
    "draft",
    [
        "Brandt hat den Krug in Soest auf der Töpferscheibe gemacht. Man sieht einen Vogel.",
        "Ein Krug ist ein Gefäß für Getränke.",
        "Ein Töpfer macht Gefäße und Figuren.",
        "Das heißt: Der Krug ist sehr alt und wertvoll für Sammler.",
        "Ton ist eine feuchte Erde. Sie wird beim Brennen hart.",
        "Wir zeigen Ihnen gern weitere Stücke in unserem Garten.",
        "Der Krug ist von 1748.\nEr ist aus Ton.",
    ],
)
def test_rewritings_explanations_and_addresses_are_no_added_sentences(draft: str) -> None:
    assert asked(FactKind.STATEMENT, SOURCE, draft) == []


def test_what_stands_in_the_glossary_is_never_new() -> None:
    source, draft = (
        analyse("Das ist eine Legge.", "de"),
        analyse("Eine Behörde maß und stempelte hier Leinen.", "de"),
    )
    word = ExplainedWord("Legge", "Eine Behörde, die Leinen maß und stempelte.")
    assert any(entry.blocks for entry in ledger(source, draft))
    assert not any(entry.blocks for entry in ledger(source, draft, NO_BACKGROUND, explained=(word,)))


def test_a_sentence_is_not_told_twice() -> None:
    found = entries("Der Krug ist alt.", "Im Winter 1911 stahl ein Dieb die Krone aus Gold in Paris.")
    assert FactKind.STATEMENT not in {entry.kind for entry in found}


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Der Krug ist von 1748.", "Der Krug wurde vor mehr als 270 Jahren gemacht."),
        ("Der Krug ist von 1748.", "Der Krug wurde vor fast 280 Jahren gemacht."),
        ("Der Krug ist von 1748.", "Der Krug ist mehr als 270 Jahre alt."),
        ("Der Krug ist von 1748.", "Über 270 Jahre alt ist der Krug."),
        ("Er entstand im 18. Jahrhundert.", "Er entstand vor etwa 250 Jahren."),
        ("Es fehlen 48 % der Stücke.", "Es fehlt fast die Hälfte der Stücke."),
        ("Es fehlen 68 % der Stücke.", "Es fehlen etwa zwei Drittel der Stücke."),
        ("Es kamen 11.932 Menschen.", "Es kamen etwa 12.000 Menschen."),
    ],
)
def test_a_rounded_figure_is_kept(source: str, draft: str) -> None:
    found = entries(source, draft, year=2026)
    assert not any(entry.blocks for entry in found)
    assert any(entry.status is KEPT for entry in found)


@pytest.mark.parametrize(
    ("source", "draft", "year"),
    [
        ("Der Krug ist von 1748.", "Der Krug wurde vor mehr als 300 Jahren gemacht.", 2026),
        ("Der Krug ist von 1748.", "Der Krug wurde vor mehr als 270 Jahren gemacht.", None),
        ("Es kamen 11.932 Menschen.", "Es kamen etwa 13.000 Menschen.", 2026),
        ("Es kamen 11.932 Menschen.", "Es kamen 12.000 Menschen.", 2026),
    ],
)
def test_a_figure_rounded_wrongly_is_asked_about(source: str, draft: str, year: int | None) -> None:
    assert any(entry.blocks for entry in entries(source, draft, year=year))


def test_a_marked_fact_must_stay_as_fine_as_it_was_marked() -> None:
    source = analyse("Johann Brandt machte den Krug 1748 aus Ton.", "de")
    draft = analyse("Brandt machte den Krug im 18. Jahrhundert.", "de")
    marked = frozenset({"johann brandt", "1748", "clay"})
    blocking = {entry.normal_form for entry in ledger(source, draft, must_keep=marked) if entry.blocks}
    assert blocking == {"1748", "clay"}
    assert not any(entry.blocks for entry in ledger(source, draft))
    assert all(e.must_keep == (e.normal_form in marked) for e in ledger(source, draft, must_keep=marked))


def test_a_marked_fact_of_the_record_must_stay_too() -> None:
    text = analyse("Der Krug ist alt.", "de")
    record = Background(record=Record((FieldValue(Field.DATING, "1748"),)))
    found = ledger(text, text, record, must_keep=frozenset({"1748"}))
    assert [(e.status, e.normal_form, e.source, e.blocks) for e in found] == [(MISSING, "1748", None, True)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Some were painted, others not.", "en"),
        ("The painter was from Delft, perhaps.", "en"),
        ("Die einen sind es, die anderen nicht.", "de"),
        ("Ist das echt oder nicht?", "de"),
        ("Vielleicht er selbst.", "de"),
    ],
)
def test_a_text_beside_itself_leaves_nothing_out(text: str, language: str) -> None:
    assert {entry.status for entry in entries(text, text, language)} <= {KEPT}


def test_a_doubt_behind_its_sentence_belongs_to_all_of_it() -> None:
    source, draft = "The painter was from Delft, perhaps.", "The painter was from Delft."
    assert asked(FactKind.HEDGE, source, draft, "en") == [CHANGED]


WORDS = st.sampled_from(
    [
        "Der", "Krug", "ist", "nicht", "kein", "vermutlich", "um", "1748", "aus", "Ton", "Holz", "signiert",
        "unsigniert", "Johann", "Brandt", "in", "Soest", "Siest", "gemalt", "geschnitzt", "nie", "ohne",
        "Deckel", ",", ".", ":", "?", "und", "aber", "wohl", "soll", "sein", "Ein", "wird", "zugeschrieben",
        "Italien", "italienisch",
    ]
)  # fmt: skip


@given(st.lists(WORDS, max_size=40))
def test_no_text_is_asked_about_or_leaves_anything_out_against_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert {entry.status for entry in entries(text, text)} <= {KEPT}


def asked_of_record(draft: str, *values: FieldValue, language: str = "de") -> list[str]:
    """What a draft made from a record alone is asked about."""
    found = ledger(analyse("", language), analyse(draft, language), Background(record=Record(values)))
    return [entry.normal_form for entry in found if entry.blocks]


@pytest.mark.parametrize(
    ("draft", "value"),
    [
        ("Das Negativ ist etwa aus dem Jahr 1905.", FieldValue(Field.DATING, "1905 (um)")),
        ("Das Negativ ist etwa aus dem Jahr 1905.", FieldValue(Field.DATING, "1905 (ca.)")),
        ("Das Objekt ist vermutlich aus dem Jahr 1748.", FieldValue(Field.DATING, "1748?")),
        ("Das Objekt ist vermutlich aus dem Jahr 1748.", FieldValue(Field.DATING, "1748 (?)")),
        ("Das Objekt ist vermutlich aus dem Jahr 1748.", FieldValue(Field.DATING, "1748 (wohl)")),
        ("Das Bild ist vom 18. Juni 1910.", FieldValue(Field.DATING, "1910.06.18")),
        (
            "Die Lampe ist ohne Haken 23,5 Zentimeter hoch.",
            FieldValue(Field.DIMENSIONS, "H 23,5 cm (ohne Haken)"),
        ),
        ("Zeit: undatiert.", FieldValue(Field.DATING, "undatiert")),
        ("Fotograf: unbekannt.", FieldValue(Field.MAKER, "Fotograf unbekannt")),
        ("Sie wiegt 81,8 Kilogramm.", FieldValue(Field.DIMENSIONS, "Gewicht: 81,8 kg")),
        ("Das Negativ ist schwarz-weiß.", FieldValue(Field.TECHNIQUE, "s/w")),
        (
            "Der Graveur war Giovanni Battista de Curtis.",
            FieldValue(Field.MAKER, "Curtis, Giovanni Battista de"),
        ),
        ("Gedrucktes Etikett: „Nr. 41“.", FieldValue(Field.INSCRIPTION, "Nr. 41", "", "gedrucktes Etikett")),
        ("Am Rand steht: „ANNO 1748“.", FieldValue(Field.INSCRIPTION, "ANNO 1748", "", "am Rand")),
        ("Der Krug ist in Raum 1 (Leggesaal).", FieldValue(Field.LOCATION, "Raum 1 (Leggesaal)")),
    ],
)
def test_what_a_record_says_in_its_own_way_is_kept(draft: str, value: FieldValue) -> None:
    description = FieldValue(Field.DESCRIPTION, "Das Objekt ist bekannt.", "de")
    assert asked_of_record(draft, value, description) == []


@pytest.mark.parametrize(
    ("draft", "value"),
    [
        ("Das Negativ ist aus dem Jahr 1905.", FieldValue(Field.DATING, "1905 (um)")),
        ("Der Krug ist aus dem Jahr 1748.", FieldValue(Field.DATING, "1748?")),
        ("Das Objekt ist etwa aus dem Jahr 1748.", FieldValue(Field.DATING, "1748 (datiert)")),
        ("Das Bild ist vom 19. Juni 1910.", FieldValue(Field.DATING, "1910.06.18")),
        (
            "Die Lampe ist ohne Deckel 23,5 Zentimeter hoch.",
            FieldValue(Field.DIMENSIONS, "H 23,5 cm (ohne Haken)"),
        ),
        (
            "Der Graveur war Giovanni Battista de Curtis.",
            FieldValue(Field.MAKER, "Curtis, Giovanni Battista"),
        ),
        ("Der Krug ist in Raum 2.", FieldValue(Field.LOCATION, "Raum 1 (Leggesaal)")),
    ],
)
def test_what_a_record_does_not_say_is_asked_about(draft: str, value: FieldValue) -> None:
    description = FieldValue(Field.DESCRIPTION, "Das Objekt ist bekannt.", "de")
    assert asked_of_record(draft, value, description)
