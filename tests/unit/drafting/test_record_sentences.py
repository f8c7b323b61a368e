"""What a record says becomes sentences: good German and English, nothing added, no doubt lost."""

import pytest
from record_values import ENGLISH_JUG, JUG, german, said, value

from klartafel.domain.record import Field
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
        "Inscription: “ANNO 1748”."
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


def test_a_kind_that_is_not_drafted_in_a_language_gets_nothing() -> None:
    assert said(LS, "en", ENGLISH_JUG) == said(PLAIN, "de", JUG) == said(ES, "fr", JUG) == ""
