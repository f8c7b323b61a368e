"""A relative clause becomes a sentence with the verb in second place and its noun in the right case."""

import pytest
from one_operation import first, once


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Der Töpfer, der in Unna lebte, machte den Krug.",
            ("Der Töpfer machte den Krug.", "Der Töpfer lebte in Unna."),
        ),
        (
            "Das ist der Krug, den er 1748 kaufte.",
            ("Das ist der Krug.", "Den Krug kaufte er 1748."),
        ),
        (
            "Das Haus, in dem er wohnte, steht noch.",
            ("Das Haus steht noch.", "In dem Haus wohnte er."),
        ),
        (
            "Hier wohnten die Kinder, denen er Bücher schenkte.",
            ("Hier wohnten die Kinder.", "Den Kindern schenkte er Bücher."),
        ),
        (
            "Die Frau, der das Haus gehörte, zog nach Köln.",
            ("Die Frau zog nach Köln.", "Der Frau gehörte das Haus."),
        ),
        (
            "Links drei hohe Sprossenfenster, deren Licht auf den Boden fällt.",
            ("Links drei hohe Sprossenfenster.", "Das Licht von den Sprossenfenstern fällt auf den Boden."),
        ),
        (
            "Dahinter ein schmaler Fluss, der von links nach rechts durch das Bild läuft.",
            ("Dahinter ein schmaler Fluss.", "Der Fluss läuft von links nach rechts durch das Bild."),
        ),
        (
            "Darauf liegt eine weiße Stoffbahn, die vorn herabhängt.",
            ("Darauf liegt eine weiße Stoffbahn.", "Die Stoffbahn hängt vorn herab."),
        ),
        (
            "Der Schlüssel, in dessen Griffring die Zahl XIV eingeschlagen ist, gehörte zur Lade.",
            (
                "Der Schlüssel gehörte zur Lade.",
                "In dem Griffring von dem Schlüssel ist die Zahl XIV eingeschlagen.",
            ),
        ),
    ],
)
def test_the_noun_takes_the_place_and_the_case_of_the_pronoun(text: str, sentences: tuple[str, ...]) -> None:
    assert first("relative-clause", text) == sentences


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Die Puppe, die der Mann hält, ist aus Holz.", "Die Puppe hält der Mann."),
        ("Das Haus, das er kaufte, steht noch.", "Das Haus kaufte er."),
        ("Die Frau, die den Krug hält, lacht.", "Die Frau hält den Krug."),
        ("Die Stadt, in der die Truppen lagen, war reich.", "In der Stadt lagen die Truppen."),
        ("Die drei Krüge, die in Unna standen, sind alt.", "Die Krüge standen in Unna."),
    ],
)
def test_who_does_it_stays_clear(text: str, second: str) -> None:
    assert first("relative-clause", text)[1:] == (second,)


def test_something_aside_in_the_clause_stays_in_it() -> None:
    text = "Das ist eine Trommel, deren Fell, vermutlich Antilopenhaut, durch Pflöcke gespannt wird."
    assert first("relative-clause", text)[1] == (
        "Das Fell von der Trommel, vermutlich Antilopenhaut, wird durch Pflöcke gespannt."
    )


def test_a_pronoun_in_the_singular_belongs_to_the_last_of_a_row() -> None:
    text = "Das ist eine Lampe mit Zylinder und Korb, der durch einen Mantel geschützt ist."
    assert first("relative-clause", text)[1] == "Der Korb ist durch einen Mantel geschützt."


def test_a_person_is_called_by_the_name() -> None:
    text = "Übergeben wurde sie durch den Kaufmann Wilhelm Overkamp, der in Kamerun tätig war."
    assert first("relative-clause", text)[1] == "Wilhelm Overkamp war in Kamerun tätig."


def test_a_name_keeps_all_its_parts() -> None:
    text = "Die Kosten trug der Altgesell Evert tom Brinke, dessen Name in die Kante geschnitten ist."
    assert "Evert tom Brinke" in first("relative-clause", text)[1]


def test_a_church_is_no_person_though_its_name_is_one() -> None:
    text = "Sie stand in der Kirche Santa Maria, die 1812 zerstört wurde."
    assert first("relative-clause", text)[1] == "Die Kirche Santa Maria wurde 1812 zerstört."


def test_clauses_in_a_row_each_get_a_sentence() -> None:
    text = "Er malte ein Bild, das heute in Köln hängt und viel Geld kostete."
    assert first("relative-clause", text) == (
        "Er malte ein Bild.",
        "Das Bild hängt heute in Köln.",
        "Das Bild kostete viel Geld.",
    )


def test_the_second_clause_may_have_a_pronoun_of_its_own() -> None:
    text = "Das ist Maria Plöger, die den Betrieb weiterführte und deren Buch von 1836 einen Abdruck enthält."
    assert first("relative-clause", text) == (
        "Das ist Maria Plöger.",
        "Maria Plöger führte den Betrieb weiter.",
        "Ihr Buch von 1836 enthält einen Abdruck.",
    )


def test_whose_may_be_said_with_a_pronoun_too() -> None:
    found = once("relative-clause", "Links drei hohe Fenster, deren Licht auf den Boden fällt.")
    assert ("Links drei hohe Fenster.", "Ihr Licht fällt auf den Boden.") in found


def test_a_pronoun_is_not_offered_where_it_may_be_taken_for_another_noun() -> None:
    found = once("relative-clause", "Die Stücke lagen in einer Abfallgrube, deren Keramik sehr alt ist.")
    assert [sentences[1] for sentences in found] == ["Die Keramik von der Abfallgrube ist sehr alt."]


def test_a_clause_that_hangs_on_the_relative_clause_goes_with_it() -> None:
    text = "Das Buch enthält eine Karte, die vermuten lässt, dass es für den König gemacht wurde."
    assert first("relative-clause", text) == (
        "Das Buch enthält eine Karte.",
        "Die Karte lässt vermuten, dass es für den König gemacht wurde.",
    )


@pytest.mark.parametrize(
    "text",
    [
        # needed to know what is meant
        "Jeder Krug, der hier steht, ist alt.",
        "Das ist der einzige Krug, der ganz blieb.",
        "Das ist die älteste Kanne, die wir haben.",
        "Er arbeitete nur in Häusern, die ihm gehörten.",
        "Würfel, die auf solchen Körpern beruhen, können nie ideal sein.",
        # not said to be so
        "Er kannte keinen Mann, der in Unna lebte.",
        "Vermutlich gab es einen Krug, der hier stand.",
        "Wenn ein Krug, der alt ist, zerbricht, klebt man ihn.",
        "Wo ist der Krug, der hier stand?",
        "Man glaubte, dass der Stein, der vom Himmel fiel, heilte.",
        "Angeblich besaß er den Stein, der vom Himmel fiel.",
        "Die Legende erzählt von dem Stein, der vom Himmel fiel.",
        "Er war nicht der Mann, der das Bild malte.",
        "Er wollte ein Haus bauen, das allen gehört.",
        # two nouns agree
        "Die Krüge der Töpfer, die in Unna standen, sind alt.",
        "Auf dem Bauch ist ein Vogel auf einem Zweig, der nach links blickt.",
        "Er malte Hunde und Katzen, die im Haus lebten.",
        "Das sind die Vereinigungen hauptsächlich norddeutscher Kaufleute, deren Ziel die Sicherheit war.",
        "Einer 2005 erschienenen Studie der Universität zufolge, die einen Wert annimmt, stieg er.",
        "Er zeigte den Stellenwert, den die Griechen einer Reinigung beimaßen.",
        "Sie ging mit ihrer Schwester Anna zur „Neuen Schule“, auf der es viele Kinder gab.",
        "Große Schrift hilft Menschen, die nicht gut sehen.",
        "Man kennt die Zahl der Bilder, die in Köln hängen.",
        "Aus der Ehe mit Camilla Calicchio, der Tochter eines Schneiders, die er heiratete, kamen Kinder.",
        # one case would stand for a rule, or for what there is not
        "Eine Frau, die arbeiten wollte, brauchte bis 1977 die Erlaubnis ihres Mannes.",
        "Ein Krug, der aus Gold ist, wurde nie gefunden.",
        "Gefunden hat man einen Krug, der aus Gold ist, nie.",
        "Man bestrafte Frauen, die arbeiten wollten.",
        # some of them, not all
        "Die Kinder, die nicht arbeiteten, gingen zur Schule.",
        "Später gingen die Kinder, die nicht arbeiteten, zur Schule.",
        "In den Häusern, die vor 1800 gebaut wurden, gab es Öfen.",
        # subject and object would change places
        "Die Puppe, die das Mädchen hält, ist aus Holz.",
        "Das Schwert, das das Mädchen trägt, ist aus Holz.",
        "Die Stadt, die die Truppen zerstörten, war reich.",
        "Das Mädchen, das Karl Muster malte, war arm.",
        "Das Mädchen, das sie malte, war arm.",
        "Das Bild, das die Stadt zeigt, hängt in Köln.",
        # two of one name
        "Der Krug steht neben dem Krug, der aus Ton ist.",
        # no noun
        "Sie bieten denen eine Chance, die arm sind.",
        # no relative clause
        "Sie wurde von William Ailton, dem Architekten der Gärten, verändert.",
        "Der Maler sah die Kanne, das Bild und den Krug.",
    ],
)
def test_nothing_is_done_where_it_is_not_certain(text: str) -> None:
    assert once("relative-clause", text) == ()
