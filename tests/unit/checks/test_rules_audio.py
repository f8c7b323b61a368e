"""Scripts of audio descriptions: what each rule finds and lets pass."""

import pytest
from one_rule import findings, found_words

from klartafel.checks import check
from klartafel.domain.checking import NO_BACKGROUND, Background
from klartafel.domain.finding import Finding, Severity
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile

ANGEL = Background(
    record=Record(
        (
            FieldValue(Field.TITLE, "Kniender Engel", "de"),
            FieldValue(Field.OBJECT_TYPE, "Skulptur", "de"),
            FieldValue(Field.TITLE, "Kneeling angel", "en"),
        )
    )
)


def of_rule(
    rule: str, text: str, background: Background = NO_BACKGROUND, language: str = "de"
) -> list[Finding]:
    return findings(rule, text, Profile.AUDIO, language, background=background)


def words(rule: str, text: str, language: str = "de") -> list[str]:
    return found_words(rule, text, Profile.AUDIO, language)


# audio-length


@pytest.mark.parametrize(
    ("count", "found"), [(1, True), (99, True), (100, False), (170, False), (300, False), (301, True)]
)
def test_a_description_has_100_to_300_words(count: int, found: bool) -> None:
    severities = [f.severity for f in of_rule("audio-length", "Wort " * count)]
    assert severities == ([Severity.WARNING] if found else [])


def test_a_text_that_is_not_there_yet_has_no_length() -> None:
    assert of_rule("audio-length", "") == of_rule("audio-length", "… !") == []


# audio-order


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Die Oberfläche ist rau. Man erkennt Spuren. Hier kniet ein Engel. Anfassen ist erlaubt.",
            "order-name",
        ),
        ("Kniender Engel. Er ist aus Marmor. Er stammt von 1490. Die Hände fehlen.", "order-touch"),
        ("Der Engel kniet. Er ist 80 cm hoch. Das Haar ist lockig. Berühren verboten.", "order-touch-late"),
        (
            "Engel zum Anfassen. Bei genauem Hinsehen hat er Locken. Insgesamt ist er 80 cm hoch.",
            "order-details",
        ),
    ],
)
def test_the_name_and_touching_come_first_and_details_last(text: str, found: str) -> None:
    assert f"check-audio.{found}" in [f.message.id for f in of_rule("audio-order", text, ANGEL)]


@pytest.mark.parametrize(
    "text",
    [
        "Vor Ihnen kniet ein Engel. Sie dürfen die Skulptur berühren. Er stammt von 1490. Er kniet.",
        "Diese Skulptur heißt Kniender Engel. Anfassen ist leider nicht erlaubt. Sie ist von 1490.",
        "Der kniende Engel darf ertastet werden. Er ist aus Stein.",
        "Skulptur. Hinter Glas. Im Überblick: Ein Engel kniet. Ein Detail: die Locken.",
        "Willkommen zum Rundgang mit dem Engel. Wir beginnen hier. Gehen Sie geradeaus. Bleiben Sie stehen.",
    ],
)
def test_texts_in_the_right_order_are_fine(text: str) -> None:
    assert of_rule("audio-order", text, ANGEL) == []


def test_without_a_record_nobody_knows_the_name() -> None:
    assert (
        of_rule("audio-order", "Das Gefäß ist rot. Sie dürfen es anfassen. Es ist alt. Es ist schwer.") == []
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The surface is rough. There are chisel marks. A figure kneels.", 2),
        ("In front of you is a kneeling angel. You are welcome to touch it. It dates from 1490.", 0),
    ],
)
def test_the_order_in_english(text: str, count: int) -> None:
    assert len(of_rule("audio-order", text, ANGEL, "en")) == count


# audio-unspeakable


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Weiter → links", "→"),
        ("Weiter -> links", "->"),
        ("Ein schöner Krug 😊", "😊"),
        ("★★★ beste Note", "★★★"),
        ("Krug* aus Ton", "*"),
        ("Mehr auf www.museum.de hören.", "www.museum.de"),
        ("Schreiben Sie an info@museum.de.", "info@museum.de"),
        ("Ein <b>Krug", "<b>"),
        ("Das ist **fett** gesetzt.", "**fett**"),
        ("# Der Krug", "#"),
        ("| Jahr | Ort |", "| Jahr | Ort |"),
        ("Ein Krug [1] aus Ton", "[1]"),
        ("Der Krug (F12) aus Ton", "(F12)"),
        ("Der Krug (siehe Abb. 3) ist alt.", "(siehe Abb. 3)"),
        ("Das Wappen, vgl. Kat. 12, ist rot.", "vgl. Kat. 12"),
    ],
)
def test_what_a_voice_cannot_say_is_found(text: str, sign: str) -> None:
    assert words("audio-unspeakable", text) == [sign]


@pytest.mark.parametrize(
    "text",
    [
        "Der Krug ist 24,5 cm hoch und von 1748.", "Ludwig XIV. lebte im 17. Jh., ca. 77 Jahre.",
        "Inventarnummer StM 0417 und 1987/12 a-c", "„Der Krug“; Landes-Museum, Landes·museum",
        "5 % der Leute, 3 €, § 5, 20 °C", "Besucher*innen und Leser:innen", "Goethe (* 1749, † 1832)",
        "12 × 14 cm, 3 + 4 = 7, Ø 12 cm, ½ m²", "Ein Vogel (links) und ein Löwe (1748)",
        "Zehra Karadağ aus Łódź",
        "Am 14.–29. August, 10-12 Uhr …", "z. B. ein Krug – oder zwei", "- ein Punkt\n- zwei Punkte",
    ],
)  # fmt: skip
def test_what_the_spoken_form_takes_care_of_is_fine(text: str) -> None:
    assert words("audio-unspeakable", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bird (see fig. 3) sits there.", ["(see fig. 3)"]),
        ("Visit www.museum.org", ["www.museum.org"]),
        ("You can see the king's jug of Louis XIV.", []),
    ],
)
def test_unspeakable_english(text: str, found: list[str]) -> None:
    assert words("audio-unspeakable", text, "en") == found


# audio-viewpoint


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("Der Krug hat einen Henkel. Von hinten gesehen ist er glatt.", "Von hinten gesehen"),
        ("Vorn ist ein Vogel. Wenn man um die Figur herumgeht, sieht man mehr.", "um die Figur herumgeht"),
        ("Die Vorderseite zeigt einen Kopf. Auf der Rückseite ist ein Adler.", "Auf der Rückseite"),
        ("Er ist rund. Betrachtet man ihn von oben, sieht man ein Loch.", "Betrachtet man ihn von oben"),
        ("Ein Krug steht vor Ihnen. Drehen Sie den Krug um.", "Drehen Sie den Krug um"),
        ("Die Figur kniet. Die Rückseite ist nur grob behauen.", "Die Rückseite"),
        ("Ein Schild. Auf der Unterseite stehen Buchstaben.", "Auf der Unterseite"),
        (
            "Wir beschreiben die Figur von der Seite. Der Kopf ist links. Von vorn betrachtet ist er schmal.",
            "Von vorn betrachtet",
        ),
    ],
)
def test_a_second_viewpoint_is_found(text: str, view: str) -> None:
    assert words("audio-viewpoint", text) == [view]


@pytest.mark.parametrize(
    "text",
    [
        "Im Bild hinten steht ein Haus.", "Eine Frau, von hinten gesehen, steht am Fenster.",
        "Im hinteren Teil des Raums ist ein Tisch.", "Von vorn gesehen hat der Krug zwei Henkel. Er ist rot.",
        "Wir beschreiben die Figur von der Seite. Von der Seite gesehen ist sie schmal.",
        "Man sieht die Rückseite eines Hauses.", "Gehen Sie um die Säule herum zur nächsten Station.",
        "Von links fällt Licht auf den Tisch.", "Von hinten nähert sich ein Reiter.",
        "Oben sitzt der Deckel, unten der Fuß.",
    ],
)  # fmt: skip
def test_one_viewpoint_and_depth_inside_a_picture_are_fine(text: str) -> None:
    assert words("audio-viewpoint", text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The jug has a handle. Seen from behind, it is smooth.", ["Seen from behind"]),
        ("The front shows a head. On the reverse is an eagle.", ["On the reverse"]),
        ("It kneels. If you walk around the figure, there is more.", ["walk around the figure"]),
        ("A woman seen from behind stands at the window.", []),
        ("On the back of a horse sits a man.", []),
        ("In the background stands a house.", []),
    ],
)
def test_viewpoints_in_english(text: str, found: list[str]) -> None:
    assert words("audio-viewpoint", text, "en") == found


def test_the_rules_hold_for_audio_only() -> None:
    text = "Weiter → links. Von hinten gesehen ist er rot."
    for profile in Profile:
        found = check(text, profile, "de").findings
        assert any(f.rule.startswith("audio-") for f in found) is (profile is Profile.AUDIO)
