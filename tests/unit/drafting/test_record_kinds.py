"""What each kind of text takes from a record: alternative texts, audio descriptions, labels, tours."""

from record_values import ENGLISH_JUG, JUG, said, value

from klartafel.domain.record import Field
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind

ES, MADE = TextKind.EINFACHE_SPRACHE, "Herstellung"
NOTES = value(
    Field.VISIBLE, "Ein roter Krug steht auf Holz. Der Henkel ist rechts. Sie dürfen ihn berühren.", "de"
)


def test_alternative_texts_come_from_the_notes_alone() -> None:
    unseen = (value(Field.DATING, "1748"), value(Field.MAKER, "Anna Schmidt"), value(Field.PLACE, "Unna"))
    assert (
        said(TextKind.ALT, "de", JUG, NOTES, *unseen)
        == "Ein roter Krug steht auf Holz. Der Henkel ist rechts."
    )
    assert said(TextKind.ALT_LONG, "de", JUG, NOTES, *unseen) == NOTES.value
    assert said(TextKind.ALT_LONG, "de", JUG, *unseen) == ""
    assert said(TextKind.ALT, "de", JUG, *unseen) == "Ein Krug."
    assert said(TextKind.ALT, "de", value(Field.OBJECT_TYPE, "Fotografie", "de")) == ""
    assert said(TextKind.ALT, "en", ENGLISH_JUG, NOTES) == "A jug."


def test_an_audio_description_says_first_what_it_is_and_whether_to_touch_it() -> None:
    values = (JUG, value(Field.MAKER, "Anna Schmidt"), value(Field.TECHNIQUE, "glasiert", "de"), NOTES)
    assert said(TextKind.AUDIO_DESCRIPTION, "de", *values) == (
        "Das ist ein Krug. Sie dürfen ihn berühren. Der Krug ist von Anna Schmidt. "
        "Ein roter Krug steht auf Holz. Der Henkel ist rechts. Der Krug ist glasiert."
    )


def test_an_audio_description_quotes_an_inscription_once() -> None:
    notes = value(Field.VISIBLE, "Am Hals steht „ANNO 1748“.", "de")
    written = value(Field.INSCRIPTION, "ANNO 1748", "", "unter dem Rand")
    assert said(TextKind.AUDIO_DESCRIPTION, "de", JUG, notes, written).count("ANNO 1748") == 1


def test_a_label_is_short_and_in_its_order() -> None:
    values = (
        JUG,
        value(Field.DATING, "1748"),
        value(Field.MATERIAL, "Ton", "de"),
        value(Field.MAKER, "Anna Schmidt", "", "Töpferin"),
        value(Field.PLACE, "Unna", "", MADE),
        value(Field.DIMENSIONS, "H 24 cm"),
    )
    assert said(TextKind.LABEL, "de", *values) == (
        "Das ist ein Krug aus Ton. Die Töpferin war Anna Schmidt. Der Krug ist aus dem Jahr 1748. "
        "Er kommt aus Unna."
    )
    many = tuple(value(Field.MAKER, f"Anna Schmidt {name}") for name in ("Anton", "Berta", "Clara") * 9)
    assert len(said(TextKind.LABEL, "de", JUG, *many).split()) <= 60


def test_tours_rooms_and_the_way_to_an_exhibit() -> None:
    tour, room = value(Field.TITLE, "Von Ton und Zinn", "de"), value(Field.TITLE, "Raum 1: Saal", "de")
    assert said(TextKind.TOUR_INTRODUCTION, "de", tour, subject=SubjectKind.TOUR) == (
        "Willkommen zum Rundgang „Von Ton und Zinn“."
    )
    assert (
        said(TextKind.TOUR_INTRODUCTION, "de", room, subject=SubjectKind.PLACE)
        == "Willkommen in Raum 1: Saal."
    )
    assert said(ES, "de", room, subject=SubjectKind.PLACE) == "Das ist Raum 1: Saal."
    assert said(ES, "de", value(Field.TITLE, "Öffnungszeiten", "de"), subject=SubjectKind.VISIT) == ""
    where = value(Field.LOCATION, "Raum 1, Vitrine 1", "de")
    assert said(TextKind.TOUR_TRANSITION, "de", JUG, value(Field.TITLE, "Ton und Zeit", "de"), where) == (
        "Als Nächstes kommen Sie zu: „Ton und Zeit“. Der Krug ist in Raum 1, Vitrine 1."
    )


def test_the_town_of_the_museum_shows_nobody_the_way() -> None:
    town = value(Field.LOCATION, "Wien, Burgring 5", "de")
    assert said(TextKind.TOUR_TRANSITION, "de", JUG, town) == "Als Nächstes kommen Sie zu: Krug."
    room, floor = value(Field.TITLE, "Saal", "de"), value(Field.LOCATION, "Haus 1, Erdgeschoss", "de")
    assert said(TextKind.TOUR_TRANSITION, "de", room, floor, subject=SubjectKind.PLACE) == (
        "Als Nächstes kommen Sie zu: „Saal“. Der Ort ist hier: Haus 1, Erdgeschoss."
    )
