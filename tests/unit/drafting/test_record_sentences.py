"""What a record says becomes sentences: good German and English, nothing added, no doubt lost."""

import pytest
from record_values import ENGLISH_JUG, JUG, english, german, said, value

from klartafel.domain.record import Field
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import TextKind

ES, LS, PLAIN = TextKind.EINFACHE_SPRACHE, TextKind.LEICHTE_SPRACHE, TextKind.PLAIN_ENGLISH
MADE = "Herstellung"


def test_a_jug_in_three_plain_languages() -> None:
    values = (
        JUG,
        ENGLISH_JUG,
        value(Field.MATERIAL, "Ton", "de"),
        value(Field.MATERIAL, "clay", "en"),
        value(Field.DATING, "um 1748"),
        value(Field.PLACE, "Unna", "", MADE),
    )
    assert said(ES, "de", *values) == (
        "Das ist ein Krug aus Ton. Er ist etwa aus dem Jahr 1748. Er kommt aus Unna."
    )
    assert said(LS, "de", *values) == (
        "Das ist ein Krug. Der Krug ist etwa aus dem Jahr 1748. Der Krug kommt aus Unna. "
        "Der Krug ist aus Ton."
    )
    assert said(PLAIN, "en", *values) == (
        "This is a jug made of clay. It is from about 1748. It comes from Unna."
    )


@pytest.mark.parametrize(
    ("written", "opening"),
    [
        ("Henkelkrug", "Das ist ein Henkelkrug. Er"),
        ("Bemalte Schale", "Das ist eine bemalte Schale. Sie"),
        ("Öllampe", "Das ist eine Öllampe. Sie"),
        ("Klöppelkissen", "Das ist ein Klöppelkissen. Es"),
        ("Teller", "Das ist ein Teller. Er"),
        ("Schuhe", "Das sind Schuhe. Sie"),
        ("Schmuck", "Das ist Schmuck. Er"),
        ("Kanne mit Deckel", "Das ist eine Kanne mit Deckel. Sie"),
        ("Mägde-Brunnen mit Figuren.", "Das ist ein Mägde-Brunnen mit Figuren. Er"),
        ("Xyzopf", "Das Objekt ist: Xyzopf. Es"),
        ("Geldschein / Notgeld", "Das Objekt ist: Geldschein / Notgeld. Es"),
        ("Krug (?)", "Das Objekt ist: Krug (?). Es"),
        ("Schale oder Teller", "Das Objekt ist: Schale oder Teller. Es"),
    ],
)
def test_an_object_gets_its_article_or_a_wording_that_needs_none(written: str, opening: str) -> None:
    kind = value(Field.OBJECT_TYPE, written, "de")
    assert said(ES, "de", kind, value(Field.DATING, "1748")).startswith(f"{opening} ")


@pytest.mark.parametrize(
    ("written", "opening"),
    [
        ("jug", "This is a jug."),
        ("urn", "This is an urn."),
        ("hourglass", "This is an hourglass."),
        ("uniform", "This is a uniform."),
        ("shoes", "These are shoes."),
        ("glass", "This is a glass."),
        ("jewellery", "This is jewellery."),
        ("Loom weight", "This is a loom weight."),
        ("Meissen plate", "The object is: Meissen plate."),
    ],
)
def test_an_english_object_gets_its_article(written: str, opening: str) -> None:
    assert said(PLAIN, "en", value(Field.OBJECT_TYPE, written, "en")) == opening


def test_material_never_moves_from_the_thing_to_what_is_named_behind_it() -> None:
    kind = value(Field.OBJECT_TYPE, "Kanne mit Deckel", "de")
    told = said(ES, "de", kind, value(Field.MATERIAL, "Zinn", "de"))
    assert told == "Das ist eine Kanne mit Deckel. Sie ist aus Zinn."


@pytest.mark.parametrize(
    ("kind", "title", "told"),
    [
        ("Krug", "Krug", "Das ist ein Krug."),
        ("Flasche", "Bierflasche", "Das ist eine Bierflasche."),
        ("Henkelkrug", "Henkelkrug mit Vogel", "Das ist ein Henkelkrug mit Vogel."),
        ("Webgewicht", "Drei Webgewichte", "Das sind drei Webgewichte."),
        ("Münze", "Vereinstaler IV.", "Das ist eine Münze. Der Titel ist: „Vereinstaler IV.“."),
        ("Gemälde", "Ansicht von Unna", "Das ist ein Gemälde. Es heißt: „Ansicht von Unna“."),
        ("Plakat", "Plakat „Messe“", "Das ist ein Plakat. Es heißt: Plakat „Messe“."),
        ("Krug", "20", "Das ist ein Krug."),
        ("Schrank", "Schrank, Inv. Nr.: K 17", "Das ist ein Schrank."),
    ],
)
def test_a_title_is_told_whole_or_names_the_object_or_is_left_out(kind: str, title: str, told: str) -> None:
    number = value(Field.INVENTORY_NUMBER, "K 17")
    assert (
        said(ES, "de", number, value(Field.OBJECT_TYPE, kind, "de"), value(Field.TITLE, title, "de")) == told
    )


@pytest.mark.parametrize(
    ("written", "de", "en"),
    [
        ("1748", "aus dem Jahr 1748", "from 1748"),
        ("ca. 1748", "etwa aus dem Jahr 1748", "from about 1748"),
        ("c. 1748", "etwa aus dem Jahr 1748", "from about 1748"),
        ("1905 (um)", "etwa aus dem Jahr 1905", "from about 1905"),
        ("1748?", "vermutlich aus dem Jahr 1748", "probably from 1748"),
        ("wohl um 1748", "vermutlich etwa aus dem Jahr 1748", "probably from about 1748"),
        ("möglicherweise 1748", "vielleicht aus dem Jahr 1748", "perhaps from 1748"),
        ("1748 (datiert)", "aus dem Jahr 1748", "from 1748"),
        ("vor 1748", "aus der Zeit vor 1748", "from the time before 1748"),
        ("1798 (nach)", "aus der Zeit nach 1798", "from the time after 1798"),
        ("spätestens 1909", "spätestens aus dem Jahr 1909", "from 1909 at the latest"),
        ("1740-1750", "aus der Zeit von 1740 bis 1750", "from 1740 to 1750"),
        ("1905–07", "aus der Zeit von 1905 bis 1907", "from 1905 to 1907"),
        ("400-301 v. Chr.", "aus der Zeit von 400 bis 301 vor Christus", "from 400 to 301 BC"),
        ("um 350 v. Chr.", "etwa aus dem Jahr 350 vor Christus", "from about 350 BC"),
        ("1. Jh. n. Chr.", "aus dem 1. Jahrhundert nach Christus", "from the 1st century AD"),
        ("18. Jh.", "aus dem 18. Jahrhundert", "from the 18th century"),
        ("early 18th century", "aus dem frühen 18. Jahrhundert", "from the early 18th century"),
        (
            "2. Hälfte 18. Jahrhundert",
            "aus der 2. Hälfte des 18. Jahrhunderts",
            "from the second half of the 18th century",
        ),
        ("Anfang 18. Jh.", "vom Anfang des 18. Jahrhunderts", "from the beginning of the 18th century"),
        (
            "17.-18. Jh.",
            "aus der Zeit vom 17. bis zum 18. Jahrhundert",
            "from the 17th to the 18th century",
        ),
        ("1740s", "aus den 1740er-Jahren", "from the 1740s"),
        ("1960er-Jahre", "aus den 1960er-Jahren", "from the 1960s"),
        ("12.3.1748", "vom 12. März 1748", "from 12 March 1748"),
        ("1910.06.18", "vom 18. Juni 1910", "from 18 June 1910"),
        ("March 10, 1869", "vom 10. März 1869", "from 10 March 1869"),
    ],
)
def test_a_dating_is_told_with_its_doubt(written: str, de: str, en: str) -> None:
    dating = value(Field.DATING, written)
    assert german(dating) == f"Er ist {de}."
    assert english(dating) == f"It is {en}."


@pytest.mark.parametrize(
    "written",
    [
        "undatiert", "o. J.", "Jungsteinzeit", "1740/50", "17./18. Jh.", "1748 oder 1749", "nicht vor 1748",
        "[1748]", "nach 1945, vor 1950", "Sommer 1748", "300", "1748 (verändert)",
        "2. Halfte 20. Jahrhundert",
        "vor dem 18. Jh.", "vermutlich wahrscheinlich 1748", "1750-1740", "32.13.1748", "0",
    ],
)  # fmt: skip
def test_a_dating_that_cannot_be_read_whole_is_told_as_it_is_written(written: str) -> None:
    bounds = (value(Field.DATING_FROM, "1700"), value(Field.DATING_TO, "1800"))
    told = german(value(Field.DATING, written, "de"), *bounds)
    assert told.removesuffix(".") == f"Zeit: {written}".removesuffix(".")


def test_bounds_are_told_where_nobody_wrote_a_dating() -> None:
    first, last = value(Field.DATING_FROM, "1596"), value(Field.DATING_TO, "1605")
    assert german(first, last) == "Er ist aus der Zeit von 1596 bis 1605."
    assert german(last) == "Er ist spätestens aus dem Jahr 1605."
    assert german(first, value(Field.DATING_TO, "1596")) == "Er ist aus dem Jahr 1596."


@pytest.mark.parametrize(
    ("name", "role", "told"),
    [
        ("Vogel, Hermann", "Fotograf", "Der Fotograf war Hermann Vogel."),
        ("Anna Schmidt", "Weberin", "Die Weberin war Anna Schmidt."),
        ("Curtis, Giovanni Battista de", "Graveur", "Der Graveur war Giovanni Battista de Curtis."),
        ("Anna Schmidt", "Fotograf*in", "Fotograf oder Fotografin: Anna Schmidt."),
        ("Anna Schmidt", "Färberin, Auftraggeberin", "Anna Schmidt war Färberin und Auftraggeberin."),
        ("Anna Schmidt", "", "Er ist von Anna Schmidt."),
        ("Anna Schmidt", "Entwurf", "Der Entwurf ist von Anna Schmidt."),
        ("Müller & Sohn", "Hersteller", "Der Hersteller war: Müller & Sohn."),
        ("Johann Müller, Soest", "Hersteller", "Der Hersteller war: Johann Müller, Soest."),
        ("Anna Schmidt", "Töpferin, vermutlich", "Fachleute vermuten: Die Töpferin war Anna Schmidt."),
        ("Anna Schmidt", "Malerin?", "Fachleute vermuten: Die Malerin war Anna Schmidt."),
        ("Anna Schmidt", "Malerin, zugeschrieben", "Fachleute vermuten: Die Malerin war Anna Schmidt."),
        ("Umkreis von Lucas Cranach", "Maler", "Maler: Umkreis von Lucas Cranach."),
        ("Cranach, Lucas (?)", "Maler", "Maler: Cranach, Lucas (?)."),
        ("Rembrandt, Werkstatt", "Maler", "Maler: Rembrandt, Werkstatt."),
        ("nach Albrecht Dürer", "Kupferstecher", "Kupferstecher: nach Albrecht Dürer."),
        ("unbekannt", "Töpfer", "Töpfer: unbekannt."),
        ("unbekannt", "", "Hersteller: unbekannt."),
        ("Anna Schmidt", "Vorbesitzerin des Hofes", "Vorbesitzerin des Hofes: Anna Schmidt."),
    ],
)
def test_a_maker_is_told_with_role_and_doubt(name: str, role: str, told: str) -> None:
    assert german(value(Field.MAKER, name, "", role)) == told


def test_several_makers_of_one_role_and_several_roles_of_one_maker() -> None:
    two = (value(Field.MAKER, "Anna Schmidt", "", "Malerin"), value(Field.MAKER, "Eva Beck", "", "Malerin"))
    assert german(*two) == "Eine Malerin war Anna Schmidt. Eine weitere Malerin war Eva Beck."
    roles = (value(Field.MAKER, "Otto Beck", "", "Drucker"), value(Field.MAKER, "Otto Beck", "", "Verleger"))
    assert german(*roles) == "Otto Beck war Drucker und Verleger."


@pytest.mark.parametrize(
    ("name", "sort", "told"),
    [
        ("Unna", MADE, "Er kommt aus Unna."),
        ("Schweiz", MADE, "Er kommt aus der Schweiz."),
        ("Niederlande", MADE, "Er kommt aus den Niederlanden."),
        ("Rheinland", "Fund", "Er wurde im Rheinland gefunden."),
        ("Unna", "Verwendung", "Er war in Unna in Gebrauch."),
        ("Unna", "", "Ort: Unna."),
        ("Kamerun", "Herstellung, vermutlich", "Er kommt vermutlich aus Kamerun."),
        ("Kamerun?", MADE, "Er kommt vermutlich aus Kamerun."),
        ("Köln (?)", MADE, "Herstellung: Köln (?)."),
        ("Kamerun, vermutlich Grasland", MADE, "Herstellung: Kamerun, vermutlich Grasland."),
        ("Petersstraße", MADE, "Herstellung: Petersstraße."),
        ("unbekannt", MADE, "Herstellung: unbekannt."),
        ("Boltenhagen (Land)", MADE, "Er kommt aus Boltenhagen."),
        ("Denizli, Türkei", "Herkunft der Besitzerin", "Herkunft der Besitzerin: Denizli, Türkei."),
    ],
)
def test_a_place_is_told_by_what_happened_there(name: str, sort: str, told: str) -> None:
    assert german(value(Field.PLACE, name, "", sort)) == told


def test_what_a_picture_shows_stands_together() -> None:
    shown = (value(Field.PLACE, name, "", "abgebildet") for name in ("Markt", "Brühl 3"))
    assert german(*shown) == "Zu sehen sind hier: Markt und Brühl 3."


@pytest.mark.parametrize(
    ("materials", "told"),
    [
        (["Ton", "Zinn"], "Das ist ein Krug aus Ton und Zinn."),
        (["roter Ton", "Zinn"], "Das ist ein Krug aus Zinn und rotem Ton."),
        (["roter Ton"], "Das ist ein Krug aus rotem Ton."),
        (["grüne Seide"], "Das ist ein Krug aus grüner Seide."),
        (["Steine"], "Das ist ein Krug aus Steinen."),
        (["Irdenware (roter Ton)"], "Das ist ein Krug. Das Material ist: Irdenware (roter Ton)."),
        (["Öl auf Leinwand"], "Das ist ein Krug. Das Material ist: Öl auf Leinwand."),
        (["Ton?"], "Das ist ein Krug. Das Material ist: Ton?"),
        (
            ["Irdenware", "Bleiglasur", "Zinn"],
            "Das ist ein Krug. Die Materialien sind: Irdenware, Bleiglasur und Zinn.",
        ),
        (
            ["Pappe", "Metall, vernickelt"],
            "Das ist ein Krug. Das Material ist: Pappe. Ein weiteres Material ist: Metall, vernickelt.",
        ),
    ],
)
def test_materials_are_inflected_only_where_that_is_certain(materials: list[str], told: str) -> None:
    assert said(ES, "de", JUG, *(value(Field.MATERIAL, text, "de") for text in materials)) == told


@pytest.mark.parametrize(
    ("techniques", "told"),
    [
        (["glasiert", "auf der Scheibe gedreht"], "Er ist glasiert und auf der Scheibe gedreht."),
        (["nicht glasiert", "bemalt"], "Er ist nicht glasiert. Er ist bemalt."),
        (["nicht glasiert"], "Er ist nicht glasiert."),
        (["Malhorndekor"], "Die Technik heißt: Malhorndekor."),
        (["Kupferstich", "koloriert"], "Er ist koloriert. Die Technik heißt: Kupferstich."),
        (["s/w"], "Er ist schwarz-weiß."),
        (["maschinell"], "Technik: maschinell."),
    ],
)
def test_a_technique_is_done_to_the_thing_or_has_a_name(techniques: list[str], told: str) -> None:
    assert german(*(value(Field.TECHNIQUE, text, "de") for text in techniques)) == told


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("H 24,5 cm, Dm 18 cm", "Er ist 24,5 Zentimeter hoch. Der Durchmesser ist 18 Zentimeter."),
        ("24,5 × 18 × 3 cm", "Er ist 24,5 mal 18 mal 3 Zentimeter groß."),
        ("H x B: 24 x 18 cm", "Er ist 24 Zentimeter hoch und 18 Zentimeter breit."),
        ("H ca. 24 cm", "Er ist etwa 24 Zentimeter hoch."),
        ("Dm 3,3 cm, Gewicht 18,5 g", "Der Durchmesser ist 3,3 Zentimeter. Der Krug wiegt 18,5 Gramm."),
        ("H 23,5 cm (ohne Haken)", "Er ist ohne Haken 23,5 Zentimeter hoch."),
        ("Blatt: 39,8 x 28,1 cm", "Das Blatt ist 39,8 mal 28,1 Zentimeter groß."),
        ("a: H 12 ½ cm, 840 g", "Teil a ist 12 ½ Zentimeter hoch. Teil a wiegt 840 Gramm."),
        ("b: H 8 cm", "Teil b ist 8 Zentimeter hoch."),
        ("13x18", "Größe: 13x18."),
        ("H 1.200 mm", "Größe: H 1.200 mm."),
        ("H 24-26 cm", "Größe: H 24-26 cm."),
        ("11 x 16, 8 cm", "Größe: 11 x 16, 8 cm."),
    ],
)
def test_a_size_is_told_in_words_or_as_it_is_written(written: str, told: str) -> None:
    assert german(value(Field.DIMENSIONS, written)) == told


def test_of_two_sizes_that_contradict_each_other_none_is_told() -> None:
    assert german(value(Field.DIMENSIONS, "H 24 cm; H 26 cm; B 8 cm")) == "Er ist 8 Zentimeter breit."


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("", "Auf dem Krug steht: „ANNO 1748“."),
        ("unter dem Rand", "Unter dem Rand steht: „ANNO 1748“."),
        ("Rückseite", "Auf der Rückseite steht: „ANNO 1748“."),
        ("auf der Unterseite, geritzt", "Auf der Unterseite steht, geritzt: „ANNO 1748“."),
        ("Griffring, eingeschlagen", "Griffring, eingeschlagen: „ANNO 1748“."),
    ],
)
def test_an_inscription_is_quoted_with_its_place(where: str, told: str) -> None:
    assert german(value(Field.INSCRIPTION, "ANNO 1748", "", where)) == told


@pytest.mark.parametrize(
    "description",
    ["Sammlerstempel unten rechts", "Im Kreis ein Löwe (auf dem Etikett)", "[Deckel] Enigma / Berlin W 35"],
)
def test_the_description_of_a_mark_is_no_inscription(description: str) -> None:
    assert german(value(Field.INSCRIPTION, description)) == "Das ist ein Krug."


def test_words_of_another_language_stay_away_and_figures_do_not() -> None:
    record = (
        JUG,
        value(Field.MATERIAL, "Ton"),
        value(Field.TECHNIQUE, "Malhorndekor"),
        value(Field.DATING, "um 1748", "de"),
        value(Field.DIMENSIONS, "Höhe: 24,5 cm", "de"),
        value(Field.DIMENSIONS, "B 8 cm (ohne Henkel)", "de"),
        value(Field.MAKER, "Vogel, Hermann", "", "Töpfer"),
        value(Field.MAKER, "Otto Beck", "", "Vorbesitzer des Hofes"),
        value(Field.PLACE, "Schweiz", "", MADE),
        value(Field.INSCRIPTION, "ANNO 1748", "", "unter dem Rand"),
    )
    assert said(PLAIN, "en", *record) == (
        "The object is from about 1748. It is 24.5 centimetres high. The potter was Hermann Vogel. "
        "On the object you can read: “ANNO 1748”."
    )


def test_nothing_is_told_of_numbers_thanks_rights_and_places_of_storage() -> None:
    hidden = (
        Field.INVENTORY_NUMBER,
        Field.CREDIT,
        Field.RIGHTS,
        Field.LOCATION,
        Field.RECORD_ID,
        Field.INSTITUTION,
    )
    values = tuple(value(field, "Geheim 17", "de") for field in hidden)
    for kind in (ES, LS, TextKind.LABEL, TextKind.AUDIO_DESCRIPTION, TextKind.ALT, TextKind.ALT_LONG):
        assert "Geheim" not in said(kind, "de", JUG, *values)


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


def test_a_kind_that_is_not_drafted_in_a_language_gets_nothing() -> None:
    assert said(LS, "en", ENGLISH_JUG) == said(PLAIN, "de", JUG) == said(ES, "fr", JUG) == ""
