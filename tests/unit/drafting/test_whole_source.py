"""Nothing of a source is lost unsaid, and no sentence gets another meaning from where it stands."""

from dataclasses import replace

import pytest

from klartafel.domain.checking import DEFAULT_SETTINGS, ExplainedWord
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import TextKind
from klartafel.drafting import Draft, Drafting, material_of_text

JUG = FieldValue(Field.OBJECT_TYPE, "Krug", "de")
DATED = FieldValue(Field.DATING, "1748")


def drafted(source: str, *fields: FieldValue, **given: object) -> Draft:
    alone = material_of_text(source, TextKind.EINFACHE_SPRACHE, "de")
    record = Record((*fields, *alone.record.values))
    return Drafting(replace(alone, record=record, **given), None).run()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        (
            "<p>Nicht erhalten sind:</p><ul><li>der Deckel</li><li>der Henkel</li></ul>",
            "Nicht erhalten sind:\n\nder Deckel\n\nder Henkel",
        ),
        ("Nicht erhalten sind:\n- der Deckel\n- der Henkel", "Nicht erhalten sind:\nder Deckel\nder Henkel"),
        ("Der Krug ist rot\n\nDer Deckel ist neu.", "Der Krug ist rot\n\nDer Deckel ist neu."),
        (
            "## Der Krug\n\nEr ist rot.\n\n## Der Deckel\n\nEr ist neu.",
            "Der Krug\n\nEr ist rot.\n\nDer Deckel\n\nEr ist neu.",
        ),
        (
            "Der Krug &amp; der Deckel sind rot. Er kostet 5&nbsp;Mark.",
            "Der Krug & der Deckel sind rot. Er kostet 5 Mark.",
        ),
    ],
)
def test_every_line_that_a_reader_sees_is_told(source: str, body: str) -> None:
    draft = drafted(source)
    assert draft.body.replace("Krug und der", "Krug & der") == body
    assert draft.notices == ()


def test_what_the_record_says_of_the_object_stands_behind_its_name() -> None:
    draft = drafted("Das ist ein schöner Krug. Der Deckel ist eine Ergänzung.", JUG, DATED)
    assert draft.body.startswith("Das ist ein Krug. Er ist aus dem Jahr 1748.\n\n")


def test_a_year_of_something_else_is_no_dating() -> None:
    assert "aus dem Jahr 1748" in drafted("Karl Muster kaufte den Krug 1748.", JUG, DATED).body


def test_an_explanation_stands_behind_what_it_explains() -> None:
    explained = (ExplainedWord("Malhorn", "Das ist ein Gefäß zum Malen."),)
    source = (
        "Der Töpfer arbeitete laut dem Inventarbuch von 1748 bei der Verzierung des Kruges aus Unna mit dem "
        "Malhorn."
    )
    body = drafted(source, JUG, settings=replace(DEFAULT_SETTINGS, explained=explained)).body
    assert body.startswith("Das ist ein Krug.")
    assert body.index("Malhorn") < body.index("Das ist ein Gefäß")


def test_a_marked_sentence_brings_along_what_it_leans_on() -> None:
    source = "Der Krug ist aus Ton. Der Deckel gehört nicht zu diesem Krug. Er wurde 1948 in Hamm gefertigt."
    draft = drafted(source, must_keep=frozenset({"1948"}), word_limit=10)
    assert draft.body == "Der Deckel gehört nicht zu diesem Krug. Er wurde 1948 in Hamm gefertigt."
    assert [notice.id for notice in draft.notices] == ["draft.left-out"]


def test_a_marked_fact_of_the_record_is_told_in_the_shortest_text() -> None:
    draft = drafted("Der Krug ist rot.", JUG, DATED, must_keep=frozenset({"1748"}), word_limit=6)
    assert "1748" in draft.body


def test_a_place_in_the_source_is_certain_or_none() -> None:
    source = "Er ist <i>alt</i>. Der Krug ist rot. Er ist alt."
    spans = [sentence.source for sentence in drafted(source).sentences]
    assert [source[s.start : s.end] if s else None for s in spans] == [None, "Der Krug ist rot.", None]


def test_links_say_nothing_of_the_language() -> None:
    source = (
        "Krug aus <a href='x'>Steinzeug</a>, <a href='y'>Salzglasur</a>, Deckel aus <a href='z'>Zinn</a>, "
        "<a href='w'>Unna</a>, Werkstatt Muster, 1748."
    )
    assert "Steinzeug" in drafted(source).body


def test_a_pronoun_of_the_next_sentence_still_means_the_same() -> None:
    source = (
        "Übergeben wurde die Trommel durch den Kaufmann Wilhelm Overkamp, der von 1904 bis 1909 für eine "
        "Hamburger Handelsgesellschaft in der seit 1884 bestehenden deutschen Kolonie Kamerun tätig war. "
        "Ob sie gekauft oder geraubt wurde, ist nicht dokumentiert."
    )
    sentences = drafted(source).body.split(". ")
    before = next(number for number, text in enumerate(sentences) if text.startswith("Ob sie")) - 1
    assert "Trommel" in sentences[before]


def test_what_only_a_left_out_sentence_tells_the_record_tells() -> None:
    source = (
        "Der Krug steht seit vielen Jahren in einer hohen Vitrine im ersten Saal des alten Museums. "
        "Der Krug ist glasiert."
    )
    technique = FieldValue(Field.TECHNIQUE, "glasiert", "de")
    told = drafted(source, JUG, technique, word_limit=25).body
    assert told.count("glasiert") == 1
    assert "glasiert" in drafted(source, JUG, technique, word_limit=23).body
