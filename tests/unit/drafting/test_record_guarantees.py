"""Whatever a record holds: no exception, no new or changed fact, no error of the profile, no doubt lost."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_values import value

from klartafel.checks import check
from klartafel.domain.checking import Background
from klartafel.domain.finding import CheckReport, Severity
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import KINDS, TextKind, profile_of
from klartafel.drafting.record import record_sentences

KINDS_AND_LANGUAGES = [(kind, language) for kind, traits in KINDS.items() for language in traits.languages]
PLAIN_KINDS = (
    TextKind.EINFACHE_SPRACHE,
    TextKind.LEICHTE_SPRACHE,
    TextKind.PLAIN_ENGLISH,
    TextKind.EASY_READ,
)
IN_LINES = (TextKind.LEICHTE_SPRACHE, TextKind.EASY_READ)


def checked(record: Record, kind: TextKind, language: str) -> tuple[str, CheckReport]:
    sentences = [sentence.text for sentence in record_sentences(record, kind, language)]
    text = ("\n" if kind in IN_LINES else " ").join(sentences)
    background = Background(record=record)
    return text, check(text, profile_of(kind, language), language, source="", background=background)


ANY_VALUE = st.builds(
    FieldValue,
    st.sampled_from(Field),
    st.text(max_size=60),
    st.sampled_from(["", "de", "en", "fr", "de-AT", "?"]),
    st.text(max_size=20),
)


@given(st.lists(ANY_VALUE, max_size=8), st.sampled_from(SubjectKind))
@settings(deadline=None)
def test_no_record_raises_an_exception_and_no_sentence_is_empty(
    values: list[FieldValue], subject: SubjectKind
) -> None:
    for kind, language in KINDS_AND_LANGUAGES:
        for sentence in record_sentences(Record(tuple(values)), kind, language, subject):
            assert sentence.text.strip()
            assert "\n" not in sentence.text
            assert sentence.fields
            assert set(sentence.fields) <= {v.field for v in values}


def shapes(field: Field, language: str, *texts: str) -> st.SearchStrategy[FieldValue]:
    """Values of a field, those behind "|" with a qualifier."""
    pairs = [text.partition("|") for text in texts]
    return st.sampled_from([value(field, text, language, qualifier) for text, _, qualifier in pairs])


# What can be read whole, in the shapes of real records.
READABLE = st.one_of(
    shapes(Field.OBJECT_TYPE, "de", "Krug", "Schale", "Bemalte Truhe", "Schuhe", "Webgewicht", "Gemälde"),
    shapes(Field.OBJECT_TYPE, "en", "jug", "urn", "wooden chest", "shoes", "loom weight", "painting"),
    shapes(Field.TITLE, "de", "Drei Webgewichte", "Krug mit Vogel", "Ansicht von Unna", "Bierkrug"),
    shapes(Field.MATERIAL, "de", "Ton", "Zinn", "roter Ton", "Glasperlen", "Holz", "Leder"),
    shapes(Field.MATERIAL, "en", "clay", "tin", "glass beads", "wood"),
    shapes(Field.TECHNIQUE, "de", "auf der Scheibe gedreht", "glasiert", "bemalt", "geschnitzt"),
    shapes(Field.TECHNIQUE, "en", "carved", "painted", "shaped by hand"),
    shapes(Field.DATING, "", "1748", "um 1748", "1905 (um)", "1748?", "wohl 1748", "vor 1748", "1740-1750"),
    shapes(Field.DATING, "", "18. Jh.", "Anfang 18. Jh.", "2. Hälfte 19. Jh.", "12.3.1748", "1910.06.18"),
    shapes(Field.DATING, "", "um 350 v. Chr.", "1960er-Jahre", "c. 1748", "early 18th century", "1748 (?)"),
    shapes(Field.DATING_FROM, "", "1596", "1740"),
    shapes(Field.DATING_TO, "", "1605", "1750"),
    shapes(Field.MAKER, "", "Vogel, Hermann|Fotograf", "Anna Schmidt|Weberin", "Anna Schmidt|Töpferin, wohl"),
    shapes(
        Field.MAKER, "", "Curtis, Giovanni Battista de|Graveur", "Otto Beck|Maler, zugeschrieben", "Eva Beck|"
    ),
    shapes(
        Field.PLACE, "", "Unna|Herstellung", "Köln|Fund", "Leipzig|Verwendung", "Berlin|Herstellung, wohl"
    ),
    shapes(
        Field.DIMENSIONS, "", "H 24,5 cm, Dm 18 cm", "24 x 18 cm", "Höhe: 36 cm", "1,45 kg", "H ca. 24 cm"
    ),
)
# What can only be told as it is written.
ODD = st.one_of(
    shapes(Field.OBJECT_TYPE, "de", "Geldschein / Notgeld", "Positiv, SW", "Krug (?)", "Xyzopf"),
    shapes(
        Field.DATING, "de", "undatiert", "1740/50", "wohl Winter 1938/39", "17./18. Jh.", "nicht vor 1748"
    ),
    shapes(Field.MAKER, "", "unbekannt|Töpfer", "Umkreis von Lucas Cranach|Maler", "Rembrandt (?)|Maler"),
    shapes(Field.MAKER, "", "Fotograf unbekannt|Fotograf*in", "Lampenfabrik Westermann & Kühl|Hersteller"),
    shapes(
        Field.PLACE, "de", "Kamerun, vermutlich Grasland|Herstellung", "Markt 1|abgebildet", "Köln (?)|Fund"
    ),
    shapes(
        Field.MATERIAL, "de", "Irdenware (roter Ton)", "Öl auf Leinwand", "Metall, vernickelt", "Bleiglasur"
    ),
    shapes(Field.MATERIAL, "de", "Tierhaut (vermutlich Antilope)", "Eiche (Kasten)"),
    shapes(Field.TECHNIQUE, "de", "Malhorndekor", "s/w", "Holzschnitt auf Papier", "nicht glasiert"),
    shapes(Field.DIMENSIONS, "de", "13x18", "H 23,5 cm (ohne Haken)", "Blatt: 39,8 x 28,1 cm", "H 24-26 cm"),
    shapes(Field.DIMENSIONS, "de", "a: H 12 ½ cm, B 8 cm, 840 g; b: H 7 cm (Fragment)"),
    shapes(Field.INSCRIPTION, "", "ANNO 1748|unter dem Rand", "J B T|auf der Unterseite, geritzt", "268|"),
    shapes(Field.LOCATION, "de", "Raum 1 (Leggesaal), Vitrine 1"),
)


@given(st.lists(READABLE, max_size=10).map(tuple).map(Record))
@settings(max_examples=40, deadline=None)
def test_what_can_be_read_breaks_no_rule_and_says_nothing_new(record: Record) -> None:
    for kind, language in KINDS_AND_LANGUAGES:
        text, report = checked(record, kind, language)
        assert [entry for entry in report.ledger if entry.blocks] == [], text
        if kind in PLAIN_KINDS:
            assert [f.rule for f in report.findings if f.severity is Severity.ERROR] == [], text


@given(st.lists(READABLE | ODD, max_size=10).map(tuple).map(Record))
@settings(max_examples=40, deadline=None)
def test_what_is_told_as_it_is_written_says_nothing_new(record: Record) -> None:
    for kind, language in KINDS_AND_LANGUAGES:
        text, report = checked(record, kind, language)
        assert [entry for entry in report.ledger if entry.blocks] == [], text


DOUBT = re.compile(r"\?|vermut|wahrscheinlich|vielleicht|probabl|likely|perhaps|wohl|umkreis|zugeschrieben")


@pytest.mark.parametrize("kind", [*PLAIN_KINDS, TextKind.LABEL, TextKind.AUDIO_DESCRIPTION])
@pytest.mark.parametrize(
    "doubtful",
    [
        value(Field.DATING, "1748?"),
        value(Field.DATING, "1748 (?)"),
        value(Field.DATING, "vermutl. 1748"),
        value(Field.DATING, "1748, wohl später"),
        value(Field.DATING, "evtl. um 1748"),
        value(Field.MAKER, "Anna Schmidt", "", "Weberin, vermutlich"),
        value(Field.MAKER, "Anna Schmidt", "", "wohl Weberin"),
        value(Field.MAKER, "Anna Schmidt (?)", "", "Weberin"),
        value(Field.MAKER, "Umkreis von Lucas Cranach", "", "Maler"),
        value(Field.MAKER, "Lucas Cranach zugeschrieben", "", "Maler"),
        value(Field.MAKER, "vermutlich Anna Schmidt", "", "Weberin"),
        value(Field.PLACE, "Köln?", "", "Herstellung"),
        value(Field.PLACE, "Köln, vermutlich Deutz", "", "Herstellung"),
        value(Field.PLACE, "wohl Köln", "", "Fund"),
        value(Field.PLACE, "Köln", "", "Herstellung, vermutlich"),
        value(Field.PLACE, "Köln", "", "Verwendung?"),
        value(Field.MATERIAL, "Ton?", "de"),
        value(Field.MATERIAL, "vermutlich Ton", "de"),
        value(Field.MATERIAL, "Tierhaut (vermutlich Antilope)", "de"),
        value(Field.TECHNIQUE, "vermutlich gegossen", "de"),
        value(Field.OBJECT_TYPE, "Krug (?)", "de"),
    ],
    ids=lambda doubtful: f"{doubtful.value} {doubtful.qualifier}",
)
def test_a_doubt_is_told_or_nothing_is_told(doubtful: FieldValue, kind: TextKind) -> None:
    for language in KINDS[kind].languages:
        sentences = record_sentences(Record((doubtful,)), kind, language)
        told = [sentence.text for sentence in sentences if doubtful.field in sentence.fields]
        assert all(DOUBT.search(text.casefold()) for text in told), told
        assert told or language == "en" or kind is TextKind.LABEL or doubtful.field is Field.TECHNIQUE
