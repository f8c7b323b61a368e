"""Materials, techniques, persons, places: finer ones vouch for coarser ones, invented ones are asked."""

import pytest

from klartafel.checks import analyse, ledger
from klartafel.checks.ledger.lexicon import lexicon
from klartafel.domain.checking import Background
from klartafel.domain.finding import FactKind, FactStatus, LedgerEntry
from klartafel.domain.record import Field, FieldValue, Record

THINGS = (FactKind.MATERIAL, FactKind.TECHNIQUE)
NAMES = (FactKind.PERSON, FactKind.PLACE)
Asked = list[tuple[FactStatus, str]]


def entries(source: str, draft: str, language: str, *record: FieldValue) -> tuple[LedgerEntry, ...]:
    return ledger(analyse(source, language), analyse(draft, language), Background(record=Record(record)))


def asked(
    kinds: tuple[FactKind, ...], source: str, draft: str, language: str = "de", *record: FieldValue
) -> Asked:
    """Status and words of the draft for everything of these kinds that a person has to decide."""
    found = entries(source, draft, language, *record)
    return [
        (e.status, draft[e.draft.start : e.draft.end])
        for e in found
        if e.kind in kinds and e.blocks and e.draft
    ]


def test_the_lists_are_as_long_as_they_should_be() -> None:
    for name, least in (("materials", 250), ("techniques", 150)):
        german, english = lexicon(name, "de"), lexicon(name, "en")
        assert len(german.covers) >= least
        assert {key for keys in german.covers.values() for key in keys} <= set(german.covers)
        assert german.covers == english.covers


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Der Krug ist aus Ton.", "Es ist ein Tongefäß."),
        ("Die Kiste ist aus Eiche.", "Die Kiste ist aus Holz."),
        ("Die Eichenholzkiste steht hier.", "Die Kiste ist aus Eiche."),
        ("Das ist eine Fayence.", "Das Gefäß ist aus Keramik."),
        ("Der Leuchter ist aus Messing.", "Der Leuchter ist aus Metall."),
        ("Die hölzerne Truhe ist alt.", "Die Truhe ist aus Holz."),
        ("Die silberne Kanne ist alt.", "Die Silberkanne ist alt."),
        ("Der vergoldete Becher ist alt.", "Der Becher ist mit Gold überzogen."),
        ("Der Zinndeckel ist neu.", "Der Deckel ist aus Zinn."),
        ("Die Platte aus Zink- oder Kupferblech fehlt.", "Die Platte war aus Zink oder aus Kupfer."),
        ("Die Figur ist handgeschnitzt.", "Die Figur wurde geschnitzt."),
        ("Der Schnitzer schnitzte die Figur.", "Die Figur ist geschnitzt."),
        ("Das ist eine Lithografie.", "Das Bild wurde gedruckt."),
        ("Das Relief ist gegossen.", "Man hat das Relief gegossen."),
        ("Die Gläser sind alt.", "Die Gläser sind alt. Man trank aus einem Glas."),
        ("Er war Goldschmied in der Bronzezeit.", "Er lebte in der Bronzezeit. Er war Goldschmied."),
        ("Der Lehrer war hier.", "Der Lehrer hörte einen Ton."),
        ("Er kam mit der Eisenbahn.", "Die Eisenbahn brachte ihn."),
    ],
)  # fmt: skip
def test_the_same_or_a_coarser_material_is_not_asked_about(source: str, draft: str) -> None:
    assert asked(THINGS, source, draft) == []


@pytest.mark.parametrize(
    ("source", "draft", "words"),
    [
        ("Der Krug ist aus Ton.", "Der Krug ist aus Stahl.", "Stahl"),
        ("Die Kiste ist aus Holz.", "Die Kiste ist aus Eiche.", "Eiche"),
        ("Der Krug ist aus Ton.", "Der silberne Krug ist alt.", "silberne"),
        ("Der Krug ist aus Ton.", "Der Krug hat einen Bronzegriff.", "Bronzegriff"),
        ("Der Krug ist aus Ton.", "Der Krug ist aus Glas.", "Glas"),
        ("Der Krug ist bemalt.", "Der Krug ist geschnitzt.", "geschnitzt"),
        ("Der Krug ist bemalt.", "Der Krug ist vergoldet.", "vergoldet"),
        ("Der Becher ist aus Leder, Holz und Horn.", "Der Becher ist aus Leder, Filz und Horn.", "Filz"),
        ("Der Krug ist aus Ton, der Deckel aus Zinn.", "Ein Deckel. Der Krug ist aus Zinn.", "Zinn"),
        ("Das Zinnkännchen steht beim Tonkrug.", "Das Zinnkännchen steht beim Zinnkrug.", "Zinnkrug"),
    ],
)  # fmt: skip
def test_another_material_or_technique_is_asked_about(source: str, draft: str, words: str) -> None:
    assert words in [place for _, place in asked(THINGS, source, draft)]


def test_materials_in_english() -> None:
    assert asked(THINGS, "This oak chest is carved.", "The chest is made of wood. It is carved.", "en") == []
    assert asked(THINGS, "This oak chest is old.", "The chest is made of steel.", "en") == [
        (FactStatus.CHANGED, "steel")
    ]
    assert asked(THINGS, "It dates from the Iron Age.", "It is from the Iron Age.", "en") == []


def test_a_material_of_the_record_counts_in_both_languages() -> None:
    value = FieldValue(Field.MATERIAL, "Messing", "de")
    assert asked(THINGS, "The lamp is old.", "The lamp is made of brass.", "en", value) == []
    kept = [
        e
        for e in entries("Die Lampe ist alt.", "Die Lampe ist aus Messing.", "de", value)
        if e.kind in THINGS
    ]
    assert [(e.status, e.normal_form, e.source) for e in kept] == [(FactStatus.KEPT, "brass", None)]


def test_normal_forms_of_materials_and_places_are_the_same_in_both_languages() -> None:
    german = entries("", "Das Silberkännchen ist aus Italien und graviert.", "de")
    english = entries("", "The silver jug is Italian and engraved.", "en")
    assert (
        {e.normal_form for e in german}
        == {e.normal_form for e in english}
        == {"silver", "italien", "engrave"}
    )


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Der Hafner Johann Brandt lebte in Soest.", "Brandt lebte in Soest."),
        ("Der Hafner Johann Brandt lebte in Soest.", "Das war Herr Brandt. Brandts Haus steht in Soest."),
        ("Der Soester Hafner lebte hier.", "Der Hafner kam aus Soest."),
        ("Der Hafner lebte in Soest.", "Der Soester Hafner lebte hier."),
        ("Die venezianische Maske ist alt.", "Die Maske ist aus Venedig."),
        ("Die Vase kommt aus Florenz.", "Die Vase kommt aus Italien."),
        ("Er war Niederländer.", "Er kam aus den Niederlanden."),
        ("König Friedrich Wilhelm IV. kam.", "Friedrich Wilhelm der Vierte kam. Er war König."),
        ("Das Bild malte Evert tom Brinke.", "Der Maler hieß Evert tom Brinke."),
        ("Das Bild malte J. W. Telgkötter.", "Der Maler hieß Telgkötter."),
        ("Der Leggesaal ist alt.", "Der Saal im Leggehaus ist alt."),
        ("Der Krug ist alt.", "Das Gefäß, ein Krug, hat einen Henkel."),
        ("Der Krug ist alt.", "In einer Werkstatt machte man im Winter Krüge. Frauen und Männer halfen."),
        ("Die Spinnerei Brüggenwirth & Co. war hier.", "Die Spinnerei Brüggenwirth war hier."),
    ],
)  # fmt: skip
def test_names_of_the_source_and_nouns_are_not_asked_about(source: str, draft: str) -> None:
    assert asked(NAMES, source, draft) == []


SOURCE = "Der Hafner Johann Brandt lebte in Soest, der Schreiner Dirk Osterloh in Werl."
CHANGED, NEW = FactStatus.CHANGED, FactStatus.NEW


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Johann Brand lebte hier.", (CHANGED, "Johann Brand")),
        ("Brandtner lebte in Siest.", (CHANGED, "Siest")),
        ("Der Hafner lebte in Paderborn.", (NEW, "Paderborn")),
        ("Heinrich Brandt lebte hier.", (CHANGED, "Heinrich Brandt")),
        ("Der Hafner hieß Overkamp.", (NEW, "Overkamp")),
        ("Der Hafner war Italiener.", (NEW, "Italiener")),
        ("Er kam aus der Türkei.", (NEW, "Türkei")),
        ("Der Paderborner Hafner lebte hier.", (NEW, "Paderborner")),
        ("Der Schreiner Johann Brandt lebte hier.", (CHANGED, "Johann Brandt")),
        ("Johann Osterloh lebte hier.", (CHANGED, "Johann Osterloh")),
        ("Der Hafner Johann Pinsel lebte in Soest, der Schreiner in Werl.", (CHANGED, "Johann Pinsel")),
        ("Frau Weber lebte hier.", (NEW, "Weber")),
    ],
)  # fmt: skip
def test_changed_and_invented_names_are_asked_about(draft: str, expected: tuple[FactStatus, str]) -> None:
    assert expected in asked(NAMES, SOURCE, draft)


def test_names_in_english() -> None:
    source = "Mary Anning found it near Lyme Regis in England."
    assert (
        asked(NAMES, source, "Anning found the bones in England. The English coast is near Lyme Regis.", "en")
        == []
    )
    assert asked(NAMES, source, "Mary Enning found it near Whitby.", "en") == [
        (CHANGED, "Mary Enning"),
        (NEW, "Whitby"),
    ]
    assert asked(NAMES, source, "Every Monday in May children come. Queen Mary came too.", "en") == []


def test_a_name_of_the_record_vouches() -> None:
    maker = FieldValue(Field.MAKER, "Hans Petzolt")
    assert asked(NAMES, "Der Pokal ist alt.", "Hans Petzolt hat den Pokal gemacht.", "de", maker) == []
    assert asked(NAMES, "Der Pokal ist alt.", "Hans Petzold hat den Pokal gemacht.", "de", maker) != []


def test_what_the_draft_leaves_out_is_missing_once() -> None:
    found = entries(
        "Brandt war Hafner. Brandt lebte in Soest. Der Krug ist aus Ton, aus Ton.",
        "Das war der Hafner.",
        "de",
    )
    missing = [e.normal_form for e in found if e.status is FactStatus.MISSING and e.kind in (*NAMES, *THINGS)]
    assert sorted(missing) == ["brandt", "clay", "soest"]
