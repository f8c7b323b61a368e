"""Alternative texts: what each rule finds and lets pass, with and without a record."""

import pytest
from one_rule import findings, found_words

from klartafel.checks import check
from klartafel.domain.checking import DEFAULT_SETTINGS, NO_BACKGROUND, Background, CheckSettings, RuleNumber
from klartafel.domain.finding import Finding, Severity, Span
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile

ALT, LONG = Profile.ALT, Profile.ALT_LONG


def about(caption: str = "", decorative: bool = False, **fields: str | tuple[str, str]) -> Background:
    """A background with these fields; a pair is a value with its qualifier."""
    pairs = ((name, value if isinstance(value, tuple) else (value, "")) for name, value in fields.items())
    values = tuple(FieldValue(Field(name), value, qualifier=qualifier) for name, (value, qualifier) in pairs)
    return Background(record=Record(values), caption=caption, decorative=decorative)


def of_rule(
    rule: str,
    text: str,
    background: Background = NO_BACKGROUND,
    profile: Profile = ALT,
    language: str = "de",
    settings: CheckSettings = DEFAULT_SETTINGS,
) -> list[Finding]:
    return findings(rule, text, profile, language, settings, background)


def words(rule: str, text: str, background: Background = NO_BACKGROUND, language: str = "de") -> list[str]:
    return found_words(rule, text, ALT, language, background=background)


LAMP = about(
    title="Benzinsicherheitslampe der Zeche Averglück",
    maker=("Lampenfabrik Westermann & Kühl", "Hersteller"),
    dating="um 1912",
    place=("Bochum", "Herstellung"),
    dimensions="H 23,5 cm, Gewicht 1,45 kg",
    inventory_number="1999/4",
    inscription="268",
    visible="Eine aufrecht stehende Grubenlampe, auf dem Fuß die Zahl 268.",
    credit="Schenkung Renate Strotkötter",
)
PAINTING = about(
    title="Ansicht von Averbrock von Süden",
    maker="Ferdinand Kestermann",
    dating="Biedermeier",
    place=("Averbrock", "dargestellter Ort"),
)


# alt-length


@pytest.mark.parametrize(
    ("characters", "severity"),
    [
        (1, None),
        (20, None),
        (160, None),
        (161, Severity.WARNING),
        (200, Severity.WARNING),
        (201, Severity.ERROR),
    ],
)
def test_a_short_text_may_be_as_short_as_it_likes(characters: int, severity: Severity | None) -> None:
    found = of_rule("alt-length", "x" * characters)
    assert [f.severity for f in found] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("count", "severity"), [(99, Severity.HINT), (100, None), (300, None), (301, Severity.WARNING)]
)
def test_a_long_description_has_100_to_300_words(count: int, severity: Severity | None) -> None:
    found = of_rule("alt-length", "Wort " * count, profile=LONG)
    assert [f.severity for f in found] == ([severity] if severity else [])


def test_blanks_around_do_not_count_and_a_project_may_set_the_numbers() -> None:
    assert of_rule("alt-length", " " * 50 + "x" * 160 + "\n") == []
    number = RuleNumber("alt-length", ALT, "warning_above", 80)
    found = of_rule("alt-length", "x" * 100, settings=CheckSettings(numbers=(number,)))
    assert [f.severity for f in found] == [Severity.WARNING]


# alt-empty


@pytest.mark.parametrize(
    "text",
    [
        "Bild", "Foto 3", "Ein Bild", "Foto des Objekts", "Bild 1 von 3", "Alt-Text", "Platzhalter",
        "untitled",
        "IMG_2034.jpg", "henkelkrug_vorne.tif", "Screenshot 2024-01-05 um 12.30.45.png", "DSC00123",
        "P1010023",
        "a3f5c9d2e8b1", "1748", "…", "-", "🏺", "https://museum.de/bild.jpg", "no alt text",
    ],
)  # fmt: skip
def test_texts_that_say_nothing_are_found(text: str) -> None:
    found = of_rule("alt-empty", text)
    assert [(f.severity, f.span) for f in found] == [(Severity.ERROR, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text", ["Krug", "Löwe", "Rote Rose", "Selbstbildnis", "Fotoapparat", "Ein Bild an der Wand", "A lion"]
)
def test_short_texts_that_say_it_all_are_fine(text: str) -> None:
    assert of_rule("alt-empty", text) == []


@pytest.mark.parametrize("text", ["", "  ", "\n", "\u00ad"])
def test_an_empty_text_is_right_for_a_decorative_picture_only(text: str) -> None:
    assert len(of_rule("alt-empty", text)) == 1
    assert of_rule("alt-empty", text, about(decorative=True)) == []


def test_an_empty_text_is_found_at_its_beginning() -> None:
    assert [f.span for f in of_rule("alt-empty", "")] == [Span(0, 0)]


# alt-prefix


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("Bild von einem Krug.", "Bild von"),
        ("Ein Foto von zwei Kindern", "Ein Foto von"),
        ("Foto zeigt einen Mann.", "Foto zeigt"),
        ("Abbildung eines Krugs", "Abbildung eines"),
        ("Auf dem Foto ist eine Mühle zu sehen.", "Auf dem Foto ist"),
        ("Ein Bild, auf dem eine Kuh steht", "Ein Bild, auf dem"),
        ("Bild mit einem Pferd", "Bild mit"),
        ("Das Foto stellt eine Burg dar.", "Das Foto stellt"),
    ],
)
def test_words_that_only_say_that_there_is_a_picture_are_found(text: str, prefix: str) -> None:
    assert words("alt-prefix", text) == [prefix]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Das Foto zeigt eine Frau am Fenster.", "Eine Frau am Fenster."),
        ("Auf dem Bild sieht man ein Haus.", "Ein Haus."),
        ("Abbildung: ein alter Schlüssel", "Ein alter Schlüssel"),
        ("Zu sehen ist ein Schiff.", "Ein Schiff."),
        ("Man sieht zwei Männer vor einem Tor.", "Zwei Männer vor einem Tor."),
    ],
)
def test_a_prefix_is_left_out_where_the_rest_can_stand(text: str, rest: str) -> None:
    (found,) = of_rule("alt-prefix", text)
    assert found.suggestion is not None
    assert text[: found.span.start] + found.suggestion + text[found.span.end :] == rest


@pytest.mark.parametrize(
    "text",
    ["Das Foto zeigt einen alten Mann.", "Das Bild zeigt eine Frau und einen Mann.", "Bild einer Frau"],
)
def test_nothing_is_suggested_where_the_rest_would_be_in_the_wrong_case(text: str) -> None:
    assert [f.suggestion for f in of_rule("alt-prefix", text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Gemälde: Eine Frau am Fenster", "Schwarz-Weiß-Foto einer Straße", "Karikatur eines dicken Mannes",
        "Das Gemälde zeigt eine Frau.", "Luftbild von Soest", "Bilderrahmen aus Gold",
        "Links im Bild ein Baum",
        "Ein Mann hält ein Foto. Das Foto zeigt eine Frau.", "Sie sehen sich an: Mann und Frau",
        "Bild mit goldenem Rahmen", "Im Bild links ein Reiter", "Das Bild hängt an der Wand.",
    ],
)  # fmt: skip
def test_a_medium_that_matters_and_pictures_that_are_things_are_fine(text: str) -> None:
    assert words("alt-prefix", text) == []


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Image of a jug", "A jug"),
        ("The photo shows two children.", "Two children."),
        ("In this picture we see a castle.", "A castle."),
    ],
)
def test_english_prefixes(text: str, rest: str) -> None:
    (found,) = of_rule("alt-prefix", text, language="en")
    assert (found.suggestion or "") + text[found.span.end :] == rest


@pytest.mark.parametrize(
    "text", ["Painting of a woman", "Aerial photo of a town", "Photo album with leather"]
)
def test_english_media_are_fine(text: str) -> None:
    assert words("alt-prefix", text, language="en") == []


# alt-caption


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Henkelkrug, Schauseite", about(caption="Henkelkrug, Schauseite")),
        ("Der Henkelkrug von der Schauseite", about(caption="Henkelkrug, Schauseite")),
        (
            "Blick von der Eingangstür in den Leggesaal",
            about(caption="Der Leggesaal, Blick von der Eingangstür"),
        ),
        ("Plakat der Gewerbeschau Averbrock", about(title="Plakat „Gewerbeschau Averbrock“")),
        ("Zehra Karadağs Koffer", about(title="Koffer von Zehra Karadağ")),
        ("Gemälde: Bauernpaar vor der Scheune", about(title="Bauernpaar vor der Scheune")),
        ("Koffer.", about(title="Koffer")),
        ("Marktplatz um 1900 mit Brunnen", about(caption="Der Marktplatz um 1900 mit Brunnen")),
    ],
)
def test_a_text_that_repeats_caption_or_title_is_found(text: str, background: Background) -> None:
    assert len(of_rule("alt-caption", text, background)) == 1


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Bauchiger Krug mit hellem Vogel und zwei Tulpen", about(caption="Henkelkrug, Schauseite")),
        ("Heller Saal mit drei Fenstern", about(caption="Der Leggesaal, Blick von der Eingangstür")),
        ("Drei graue Gewichte aus Ton, jedes mit einem Loch", about(title="Drei Webgewichte")),
        ("Brauner Koffer mit silbernen Ecken und hellem Etikett", about(title="Koffer von Zehra Karadağ")),
        ("Wiese mit Stoffbahnen, dahinter die Kirche von Averbrock", PAINTING),
        ("Marktplatz mit Pferdewagen und Frauen mit Hüten", about(caption="Der Marktplatz um 1900")),
        ("Die Truhe hat drei Schlösser.", about(title="Truhe")),
        ("Henkelkrug, Schauseite", NO_BACKGROUND),
        ("", about(title="Krug")),
    ],
)
def test_a_text_that_says_more_or_something_else_is_fine(text: str, background: Background) -> None:
    assert of_rule("alt-caption", text, background) == []


# alt-guess


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("Wahrscheinlich eine Bäuerin mit Korb", "Wahrscheinlich eine Bäuerin"),
        ("Ein Mann, vielleicht der Müller", "vielleicht der Müller"),
        ("Sie scheint auf jemanden zu warten.", "scheint"),
        ("Er sieht aus wie ein Soldat.", "sieht aus wie ein Soldat"),
        ("Die Frau wirkt glücklich.", "glücklich"),
        ("Der Ritter blickt stolz in die Ferne.", "stolz"),
        ("Der Junge freut sich.", "freut"),
        ("Die Frau ist voller Freude.", "Freude"),
        ("Ein Afrikaner mit Speer", "Afrikaner"),
        ("Eine jüdische Familie vor einem Haus", "jüdische Familie"),
        ("Eine asiatisch aussehende Frau", "asiatisch aussehende"),
        ("Ein Ehepaar auf einer Bank", "Ehepaar"),
        ("Eine Schwarze Frau mit Hut", "Schwarze"),
    ],
)
def test_guesses_about_people_are_found(text: str, guess: str) -> None:
    assert words("alt-guess", text) == [guess]


@pytest.mark.parametrize(
    "text",
    [
        "Eine Frau lächelt.", "Ein Kind weint, eine Träne läuft über die Wange.",
        "Ein Mann mit gesenktem Kopf",
        "Eine Person mit dunkler Haut und weißem Hemd", "Die Sonne scheint auf das Dach.", "Chinesische Vase",
        "Arme und Beine sind verschränkt.", "Das Plakat: „Glückliche Fahrt“", "Heiterer Himmel über dem Meer",
        "Muttergottes mit Kind", "Das Haus sieht aus wie ein Würfel.", "Reich geschnitzte Truhe",
        "Ein deutscher Schäferhund", "Trauerweide am See",
    ],
)  # fmt: skip
def test_what_shows_is_no_guess(text: str) -> None:
    assert words("alt-guess", text) == []


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Ein Afrikaner mit Speer", about(title="Porträt eines Afrikaners")),
        ("Ein Ehepaar auf einer Bank", about(description="Das Ehepaar Weber im Jahr 1920.")),
        ("Eine Mutter mit ihrem Sohn", about(caption="Mutter mit Sohn")),
        ("Zehra lacht.", about(title="Koffer von Zehra Karadağ")),
        ("Goethe am Schreibtisch", about(title="Goethe")),
    ],
)
def test_names_and_groups_that_the_record_has_are_fine(text: str, background: Background) -> None:
    assert of_rule("alt-guess", text, background) == []


def test_names_that_the_record_does_not_have_are_found_where_there_is_one() -> None:
    assert words("alt-guess", "Goethe sitzt am Schreibtisch.", about(title="Mann am Schreibtisch")) == [
        "Goethe"
    ]
    assert words("alt-guess", "Goethe sitzt am Schreibtisch.") == []


def test_kinship_is_a_hint() -> None:
    assert [f.severity for f in of_rule("alt-guess", "Eine Mutter hält ein Kind.")] == [Severity.HINT]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Probably a farmer with a basket", ["Probably a farmer"]),
        ("The woman looks happy.", ["happy"]),
        ("An African with a spear", ["African"]),
        ("An African mask of wood", []),
        ("A Jewish family", ["Jewish family"]),
        ("A woman smiles.", []),
        ("A jug that looks like a pyramid", []),
    ],
)
def test_english_guesses(text: str, found: list[str]) -> None:
    assert words("alt-guess", text, language="en") == found


# alt-interpretation


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eine Taube symbolisiert den Frieden.", "symbolisiert"),
        ("Die weiße Lilie steht für Reinheit.", "steht für"),
        ("Das Haus erinnert an eine Burg.", "erinnert an"),
        ("Das Bild soll die Macht des Königs zeigen.", "soll"),
        ("Der Totenkopf, Symbol der Vergänglichkeit", "Symbol der"),
        ("Die Haltung drückt Trauer aus.", "drückt"),
        ("Ein wunderschöner Krug", "wunderschöner"),
        ("Großartiges Gemälde einer Landschaft", "Großartiges"),
        ("Ein Meisterwerk der Schnitzkunst", "Meisterwerk"),
        ("Die dunklen Farben wirken bedrohlich.", "bedrohlich"),
    ],
)
def test_interpretation_and_praise_are_found(text: str, found: str) -> None:
    assert words("alt-interpretation", text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Ein Mann deutet auf ein Buch.", "Die Sonne spiegelt sich im Wasser.",
        "Ein Stuhl steht vor dem Fenster.",
        "Ein Schild mit einem Rollstuhl-Symbol", "Eine Lampe strahlt hell.",
        "Reich verzierter Krug mit Blumen",
        "Plakat: „Schöne Ferien“", "Der Vogel drückt den Schnabel in den Sand.", "Die Uhr steht auf zwölf.",
        "Zwei Männer wollen durch die Tür.",
    ],
)  # fmt: skip
def test_what_can_be_seen_is_no_interpretation(text: str) -> None:
    assert words("alt-interpretation", text) == []


def test_praise_in_a_title_is_not_the_writers() -> None:
    title = about(title="Die schöne Lesende")
    assert words("alt-interpretation", "Die schöne Lesende sitzt am Fenster.", title) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A dove symbolises peace.", ["symbolises"]),
        ("A beautiful jug", ["beautiful"]),
        ("The picture is meant to show power.", ["is meant to"]),
        ("A man points at a book.", []),
        ("A sign with a wheelchair symbol", []),
    ],
)
def test_english_interpretation(text: str, found: list[str]) -> None:
    assert words("alt-interpretation", text, language="en") == found


# alt-unseen


@pytest.mark.parametrize(
    ("text", "unseen"),
    [
        ("Grubenlampe, um 1912", ["1912"]),
        ("Grubenlampe vom Anfang des 20. Jahrhunderts", ["20. Jahrhunderts"]),
        ("Lampe der Firma Westermann & Kühl", ["Westermann & Kühl"]),
        ("Grubenlampe aus Bochum", ["Bochum"]),
        ("Lampe, 1,45 kg schwer", ["1,45 kg"]),
        ("Hohe Lampe, 23,5 cm", ["23,5 cm"]),
        ("Lampe mit der Inventarnummer 1999/4", ["1999/4"]),
        ("Lampe, Geschenk von Renate Strotkötter", ["Renate Strotkötter"]),
    ],
)
def test_what_stands_in_the_record_alone_is_found(text: str, unseen: list[str]) -> None:
    found = of_rule("alt-unseen", text, LAMP)
    assert [text[f.span.start : f.span.end] for f in found] == unseen
    assert {f.message.id for f in found} <= {"check-alt-text.unseen-recorded", "check-alt-text.unseen"}


@pytest.mark.parametrize(
    "text",
    [
        "Lampe von 1912 mit Haken", "Krug aus dem Mittelalter", "Die Lampe gehörte einem Bergmann.",
        "Der Koffer wurde 2018 dem Museum geschenkt.", "Brosche aus Privatbesitz",
        "Truhe, in Soest hergestellt",
    ],
)  # fmt: skip
def test_making_finding_and_owning_cannot_be_seen_whatever_the_record(text: str) -> None:
    assert words("alt-unseen", text)


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Hohe Grubenlampe aus Stahl, auf dem Fuß die Zahl 268", LAMP),
        ("Truhe mit der Inschrift ANNO MDCXCIII", about(dating="1693", inscription="ANNO MDCXCIII")),
        ("Brauner Krug, am Hals steht 1748", about(dating="1748")),
        ("Krug von 1748", about(dating="1748", inscription="ANNO 1748")),
        ("Koffer, auf dem Etikett AVERBROCK", about(place="Averbrock", inscription="AVERBROCK")),
        ("Plakat „Gewerbeschau 1926“", about(dating="1926")),
        ("Averbrock, davor eine Wiese", PAINTING),
        ("Ein Junge kostet die Suppe.", NO_BACKGROUND),
        ("Ein Mann wiegt ein Kind.", NO_BACKGROUND),
        ("Ein etwa 2 m hoher Turm", NO_BACKGROUND),
        ("Ein Weber am Webstuhl", about(maker="Hans Weber")),
    ],
)
def test_what_is_inscribed_noted_or_depicted_can_be_seen(text: str, background: Background) -> None:
    assert of_rule("alt-unseen", text, background) == []


def test_a_fact_of_the_record_is_marked_as_such() -> None:
    (found,) = of_rule("alt-unseen", "Grubenlampe, um 1912", LAMP)
    assert found.message.id == "check-alt-text.unseen-recorded"
    (other,) = of_rule("alt-unseen", "Grubenlampe, um 1850", LAMP)
    assert other.message.id == "check-alt-text.unseen"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Clay weights from about 350 BC", ["350 BC"]),
        ("Lamp made in Bochum", ["made in"]),
        ("Light comes from the left.", []),
        ("A sign reads 1926.", []),
    ],
)
def test_english_facts_that_cannot_be_seen(text: str, found: list[str]) -> None:
    assert words("alt-unseen", text, language="en") == found


# alt-side


@pytest.mark.parametrize(
    ("text", "unclear"),
    [
        ("Die linke Hand hält ein Buch.", "linke Hand"),
        ("Ein Mann, links von ihm ein Hund", "links von ihm"),
        ("Rechts neben der Frau ein Kind", "Rechts neben der Frau"),
        ("Ein Page links neben der Königin", "links neben der Königin"),
        ("In der Rechten hält der König ein Zepter.", "In der Rechten"),
        ("Zu ihrer Linken sitzt ein Löwe.", "Zu ihrer Linken"),
        ("Ein Engel hält links eine Waage.", "hält links"),
        ("Der linke Arm ist erhoben, ein Reiter.", "linke Arm"),
        ("Auf der linken Seite des Mannes ein Schwert", "linken Seite des Mannes"),
        ("Rechts im Bild steht ein Mann, in der linken Hand hält er einen Stab.", "linken Hand"),
    ],
)
def test_sides_of_a_person_are_unclear(text: str, unclear: str) -> None:
    assert words("alt-side", text) == [unclear]


@pytest.mark.parametrize(
    "text",
    [
        "Links im Bild ein Mann", "Vom Betrachter aus links neben der Frau ein Kind",
        "Seine linke Hand (rechts im Bild) hält ein Buch.",
        "Ihre rechte Hand, links im Bild, hält einen Fächer.",
        "Links ein Baum, rechts ein Haus", "Links eine Frau, rechts ein Mann", "Ein Mann blickt nach rechts.",
        "Ein Krug, der Henkel ist rechts", "Ein Stuhl, der linke Arm ist gebrochen",
        "Altar mit linkem Flügel",
        "Rechts von der Vitrine eine Lampe", "Eine Frau am linken Bildrand",
    ],
)  # fmt: skip
def test_sides_of_the_picture_are_clear(text: str) -> None:
    assert words("alt-side", text) == []


def test_a_text_may_say_once_for_all_whose_side_it_means() -> None:
    text = "Links und rechts sind vom Betrachter aus gemeint. Die Frau hält in der linken Hand einen Korb."
    assert words("alt-side", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("She holds a basket in her right hand.", ["right hand"]),
        ("A king, on his right a page", ["on his right"]),
        ("A child to the right of the woman", ["to the right of the woman"]),
        ("To the left of the old tree a man", []),
        ("On the left of the picture a man", []),
        ("The left leg of the table, a man beside it", []),
    ],
)
def test_english_sides(text: str, found: list[str]) -> None:
    assert words("alt-side", text, language="en") == found


# all of them


def test_the_rules_hold_for_alternative_texts_only() -> None:
    text = "Bild von einem wunderschönen Krug, wahrscheinlich von 1748. Er hält ihn in der linken Hand."
    for profile in Profile:
        found = check(text, profile, "de").findings
        assert any(f.rule.startswith("alt-") for f in found) is (profile in (ALT, LONG))


def test_notes_on_what_is_visible_are_a_good_description() -> None:
    text = (
        "Ein gerahmtes Landschaftsgemälde im Querformat, der Rahmen ist breit und goldgelb. Im Vordergrund "
        "eine grüne Wiese, darauf fünf lange Stoffbahnen, rechts ein einzelner Baum. Dahinter ein schmaler "
        "Fluss, der von links nach rechts durch das Bild läuft."
    )
    assert {f.rule for f in check(text, LONG, "de", background=PAINTING).findings} <= {"alt-length"}
