"""Rules about words: long, joined, rare, said twice, figurative, heavy with nouns, hard to say."""

import pytest
from one_rule import EASY, ES, LS, PLAIN, findings, found_words

from klartafel.checks import check
from klartafel.domain.checking import (
    NO_BACKGROUND,
    Background,
    CheckSettings,
    ExplainedWord,
    RuleNumber,
    Separator,
)
from klartafel.domain.finding import Basis, Severity
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Industrialisierung begann spät.", ["Industrialisierung"]),
        ("Das ist eine Rekonstruktion.", ["Rekonstruktion"]),
        ("Die Öffentlichkeit kann das Haus sehen.", ["Öffentlichkeit"]),
        ("Das Museum sammelt wissenschaftliche Geräte.", ["wissenschaftliche"]),
        ("Die Konservatorin arbeitet hier.", ["Konservatorin"]),
        ("Die Restaurierungs-Werkstatt ist oben.", ["Restaurierungs-Werkstatt"]),
        ("Wissenschaftler haben das Grab untersucht.", ["Wissenschaftler"]),
        ("Außergewöhnliche Dinge sehen Sie hier.", ["Außergewöhnliche"]),
    ],
)
def test_a_word_of_many_syllables_is_long(text: str, expected: list[str]) -> None:
    assert found_words("long-word", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Im Kirchenfenster ist ein Vogel.",  # a compound of short parts
        "Die Sonderausstellung ist im Landesmuseum.",
        "Die Temperatur in der Toilette ist hoch.",
        "Die Familie hat viele Fotografien.",
        "Die Ausstellungen sind offen.",  # the word has three syllables, the ending does not count
        "Die Künstlerinnen arbeiteten hier.",
        "Er fuhr nach Alexandria.",  # a name
        "Bartholomäus Telgkötter war Töpfer.",
        "Das Bild heißt „Die Verantwortung der Philosophie“.",
        "Im Jahr 1748 kamen 12345678 Menschen.",
        "Das Haus ist dunkelgrün und rosafarben.",
    ],
)
def test_everyday_words_names_and_compounds_of_short_parts_are_not_long(text: str) -> None:
    assert found_words("long-word", text) == []


def test_plain_language_bears_longer_words() -> None:
    text = "Die Digitalisierung und die Öffentlichkeit."
    assert found_words("long-word", text, ES) == ["Digitalisierung"]
    assert found_words("long-word", "The industrialisation of rural communities.", EASY) == [
        "industrialisation"
    ]
    assert found_words("long-word", "A photographer from Alexandria painted the television.", EASY) == []
    assert found_words("long-word", "The industrialisation of rural communities.", PLAIN) == [
        "industrialisation"
    ]


def test_a_project_may_set_the_numbers_of_long_words() -> None:
    settings = CheckSettings(numbers=(RuleNumber("long-word", LS, "most_syllables", 4),))
    assert found_words("long-word", "Die Philosophie und die Bakteriologie.", settings=settings) == [
        "Bakteriologie"
    ]


@pytest.mark.parametrize(
    ("word", "better"),
    [
        ("Landesmuseum", "Landes-Museum"),
        ("Sonderausstellung", "Sonder-Ausstellung"),
        ("Kirchenfenster", "Kirchen-Fenster"),
        ("Ölgemälde", "Öl-Gemälde"),
        ("Bronzeskulptur", "Bronze-Skulptur"),
        ("Handwerkskammer", "Handwerks-Kammer"),  # "Handwerk" is one word for everybody
        ("Fußballspieler", "Fußball-Spieler"),
        ("Denkmalschutzbehörde", "Denkmal-Schutz-Behörde"),
        ("Straßenbahn-Haltestellenschild", None),
    ],
)
def test_a_compound_is_divided_at_its_joints(word: str, better: str | None) -> None:
    suggestions = [f.suggestion for f in findings("compound", f"Hier ist ein {word} zu sehen.")]
    if better is None:
        assert len(suggestions) == 1
        assert suggestions[0] is not None
        assert suggestions[0].startswith("Straßenbahn-Halte")
    else:
        assert suggestions == [better]


def test_the_separator_belongs_to_the_project() -> None:
    settings = CheckSettings(separator=Separator.MEDIOPUNKT)
    assert [f.suggestion for f in findings("compound", "Das Landesmuseum.", settings=settings)] == [
        "Landes·museum"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Das Landes-Museum und das Landes·museum sind offen.",
        "Sie fuhren zum Bahnhof und spielten Fußball.",
        "Heute ist ein Geburtstag in diesem Jahrhundert.",
        "Die Ausstellungen zeigen Zeichnungen der Vergangenheit.",
        "Die Wissenschaft kennt viele Geschichten und Landschaften.",
        "Der Schriftsteller und der Hersteller kamen aus der Abteilung.",
        "Er kam aus Brandenburg nach Regensburg.",  # names
        "Frau Silbermann wohnt in der Bahnhofstraße 3.",
        "Das Buch heißt „Das Kirchenfenster“.",
        "Die Ergebnisse und Zeugnisse liegen vor.",
        "Das Bild ist wunderschön und handbemalt.",  # no nouns
        "Die Gegenstände, die Schokolade und die Kombination.",
    ],
)
def test_marked_short_and_simple_words_and_names_are_no_compounds(text: str) -> None:
    assert found_words("compound", text) == []


def test_compounds_are_a_matter_of_easy_language() -> None:
    assert found_words("compound", "Das Landesmuseum ist offen.", ES) == []
    assert findings("compound", "Das Landesmuseum ist offen.")[0].basis == (
        Basis.BITV,
        Basis.NETZWERK,
        Basis.DIN,
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Teller ist aus Fayence.", ["Fayence"]),
        ("Der Fayence-Teller ist bunt.", ["Fayence-Teller"]),
        ("Die Kirche hat ein altes Epitaph.", ["Epitaph"]),
        ("Die Ikonografie vom Bild ist schwierig.", ["Ikonografie"]),
        ("Die Provenienz ist noch nicht klar.", ["Provenienz"]),
        ("Der Sarkophag steht im Keller.", ["Sarkophag"]),
        ("Das Museum hat das Bild erworben.", ["erworben"]),
        ("Ein sakraler Raum ist oben.", ["sakraler"]),
        ("Die Fayence ist sehr alt.", ["Fayence"]),  # says nothing of what it is
        ("Hier hängt ein Epitaph.\nDas ist sehr schön.", ["Epitaph"]),
        ("Die Monstranz und die Reliquie sind alt.", ["Monstranz", "Reliquie"]),
        ("Die Monstranz ist alt. Die Monstranz ist aus Gold.", ["Monstranz"]),  # once is enough
    ],
)
def test_a_rare_word_is_hard(text: str, expected: list[str]) -> None:
    assert found_words("hard-word", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Teller ist aus Fayence.\nFayence ist eine bemalte Keramik.",
        "Fayence ist bemalte Keramik.\nDer Teller ist aus Fayence.",
        "Diese Keramik nennt man Fayence.",
        "Der Teller ist aus Fayence.\nDas ist bemalte Keramik.",
        "Der Teller ist aus Fayence.\nDas heißt: aus bemalter Keramik.",
        "Der Teller ist aus Fayence (bemalte Keramik).",
        "Der Teller ist aus Fayence, einer bemalten Keramik.",
        "Bemalte Keramik (Fayence) war teuer.",
        "Der Hafner hat den Ofen gebaut.\nEin Hafner baut Öfen.",
        "Hier hängt ein Epitaph.\nDas Wort Epitaph bedeutet: Tafel für einen Toten.",
        "Der Malhorn-Krug ist alt.\nEin Malhorn ist ein kleiner Topf.",
        "Die Epitaphe sind alt.\nEin Epitaph ist eine Tafel für einen Toten.",
    ],
)
def test_an_explained_word_is_not_hard(text: str) -> None:
    assert found_words("hard-word", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Gießkanne, die Zahnbürste und der Suppenteller sind neu.",
        "Sie häkelte, bügelte und stickte.",
        "Der Krug ist dreieckig, bauchig und goldgelb.",
        "Johann Bernd Telgkötter war Töpfer in Averbrock.",
        "Das Averbrocker Museum zeigt einen Koffer von Zehra Karadağ.",
        "Der Zug kam aus Szczecin.",
        "Das Bild heißt „Allegorie der Provenienz“.",
        "Im Jahr 1748 waren es 37 Stück.",
        "Frau Krüger und Herr Firnis arbeiten bei der AEG.",
        "Ein Kännchen und ein Körbchen stehen auf dem Tischchen.",
        "Die Töpferin und die Schneiderinnen arbeiteten.",
        "Ein Ritter mit Helm und Schwert saß auf dem Pferd.",
    ],
)
def test_everyday_words_and_names_are_not_hard(text: str) -> None:
    assert found_words("hard-word", text) == []


def test_a_word_of_the_glossary_is_not_hard() -> None:
    settings = CheckSettings(explained=(ExplainedWord("Fayence", "bemalte Keramik"),))
    assert found_words("hard-word", "Der Teller ist aus Fayence.", settings=settings) == []
    settings = CheckSettings(explained=(ExplainedWord("Rekonstruktion", "Nachbau"),))
    assert found_words("long-word", "Die Rekonstruktion ist neu.", settings=settings) == []


def test_plain_language_bears_rarer_words() -> None:
    text = "Die Vitrine zeigt eine Monstranz."
    assert found_words("hard-word", text, LS) == ["Vitrine", "Monstranz"]
    assert found_words("hard-word", text, ES) == ["Monstranz"]


def test_english_has_hard_words_too() -> None:
    text = "The jug and the teapot stand beside a monstrance from Averbrock."
    assert found_words("hard-word", text, PLAIN) == ["monstrance"]
    assert found_words("hard-word", text, EASY) == ["monstrance"]
    assert found_words("hard-word", "This is a kiln. A kiln is a hot oven for clay.", EASY) == []
    assert found_words("hard-word", "The reliquary (a box for bones) is old.", EASY) == []


def test_an_easier_word_is_suggested_only_where_it_fits() -> None:
    assert [f.suggestion for f in findings("hard-word", "Die Leute wollten ein Haus errichten.")] == ["bauen"]
    assert [f.suggestion for f in findings("hard-word", "Die Leute errichteten ein Haus.")] == [None]


def test_easier_wordings_are_written_as_the_profile_and_the_project_write_compounds() -> None:
    def wording(profile: Profile, settings: CheckSettings) -> str:
        (finding,) = findings("hard-word", "Hier ist das Unikat.", profile, settings=settings)
        return str(dict(finding.message.values)["easier"])

    assert wording(LS, CheckSettings()) == "Einzel-Stück"
    assert wording(LS, CheckSettings(separator=Separator.MEDIOPUNKT)) == "Einzel·stück"
    assert wording(ES, CheckSettings()) == "Einzelstück"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Krug ist alt.\nDas Gefäß ist aus Ton.", ["Gefäß"]),
        ("Das ist ein Krug.\nDie Keramik ist aus Soest.", ["Keramik"]),
        ("Das Ölgemälde ist groß.\nDas Kunstwerk hängt im Saal.", ["Kunstwerk"]),
        ("Das Schwert ist aus Eisen.\nDie Waffe gehörte einem Ritter.", ["Waffe"]),
        ("Das Haus ist alt.\nIn diesem Gebäude wohnte Anna.", ["Gebäude"]),
        ("Das Kleid ist rot.\nDas schöne Gewand gehörte der Königin.", ["Gewand"]),
        ("Der Maler war arm.\nDer Künstler wohnte in Soest.", ["Künstler"]),
        ("Die Figur ist aus Holz.\nDas Objekt ist klein.", ["Objekt"]),
        ("Die Krüge sind alt.\nDie Gefäße sind aus Ton.", ["Gefäße"]),
    ],
)
def test_a_second_name_for_the_same_thing_is_found(text: str, expected: list[str]) -> None:
    assert found_words("same-word", text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Der Krug ist alt.\nDer Krug ist aus Ton.",
        "Der Henkelkrug ist bunt.\nDer Krug hat einen Deckel.",
        "Hier sind Krüge und Kannen.\nDie Kannen sind aus Zinn.",
        "Der Krug ist ein Gefäß.\nDas Gefäß ist alt.",
        "Links steht ein Krug.\nRechts steht eine Kanne.\nDie Kanne ist alt.",
        "Der Krug steht links.\nDie Kanne steht rechts.",
        "Der Krug ist alt.\nGefäße aus Ton waren billig.",
        "Das Schwert ist alt.\nDie Klinge ist scharf.",
        "Das Bild zeigt einen König.\nDie Kirche ist rechts.",
        "Der Krug ist alt.\nDas Buch heißt „Das Gefäß“.",
    ],
)
def test_two_things_or_one_name_are_fine(text: str) -> None:
    assert found_words("same-word", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Krug erzählt uns eine Geschichte.", "erzählt uns eine Geschichte"),
        ("Das Bild spielt eine wichtige Rolle in der Kunst.", "spielt eine wichtige Rolle"),
        ("Im Mittelalter hatte die Stadt ihre Blütezeit.", "Blütezeit"),
        ("Griechenland ist die Wiege der Demokratie.", "Wiege der Demokratie"),
        ("Die Forscher nahmen den Fund unter die Lupe.", "nahmen den Fund unter die Lupe"),
        ("Der König drückte ein Auge zu.", "drückte ein Auge"),
        ("Die alte Zeit lebt wieder auf.", "lebt wieder"),
        ("Das Museum hat einen Schatz an alten Büchern.", "Schatz an alten Büchern"),
        ("Das Bild ist ein Spiegel seiner Zeit.", "Spiegel seiner Zeit"),
        ("Der Verein wurde 1890 ins Leben gerufen.", "ins Leben gerufen"),
        ("Kunst und Handwerk gehen Hand in Hand.", "gehen Hand in Hand"),
        ("Die Tochter übernahm das Zepter.", "übernahm das Zepter"),
        ("Der Krieg stand vor der Tür.", "stand vor der Tür"),
        ("Das Schloss erstrahlt in neuem Glanz.", "erstrahlt in neuem Glanz"),
        ("Im Mittelalter blühte der Handel.", "blühte"),
    ],
)
@pytest.mark.parametrize("profile", [LS, ES])
def test_figures_of_speech_are_found(text: str, expected: str, profile: Profile) -> None:
    assert found_words("figurative", text, profile) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Der Großvater erzählt eine Geschichte.",
        "Der Schauspieler spielt eine große Rolle im Theater.",
        "Die Blütezeit der Pflanze ist im Mai.",
        "In der Wiege der Prinzessin liegt eine Decke.",
        "Mit der Lupe sieht man die Schrift.",
        "Der Schatz besteht aus 200 Münzen.",
        "Der Spiegel ist aus der Zeit um 1700.",
        "Das Kind geht Hand in Hand mit der Mutter.",
        "Der König hält ein Zepter in der Hand.",
        "Der Mann stand vor der Tür.",
        "Sie bauten eine Brücke aus Stein.",
        "Die Rose blühte im Garten.",
        "Das Gold wird im Schmelztiegel geschmolzen.",
        "Der Baum steht im Schatten.",
    ],
)
def test_what_is_meant_literally_is_fine(text: str) -> None:
    assert found_words("figurative", text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Durchführung der Restaurierung dauerte lange.", "Durchführung der Restaurierung"),
        ("Die Restaurierung erfolgte 1990.", "Restaurierung erfolgte"),
        ("Das Museum brachte die Arbeit zur Durchführung.", "brachte die Arbeit zur Durchführung"),
        ("Wir ziehen das in Betracht.", "ziehen das in Betracht"),
        ("Holz fand beim Bau Verwendung.", "fand beim Bau Verwendung"),
        ("Die Künstlerin traf eine Entscheidung.", "traf eine Entscheidung"),
        ("Der Verein führte eine Untersuchung durch.", "führte eine Untersuchung"),
        ("Die Reinigung, Beleuchtung und Sicherung kosten Geld.", "Reinigung, Beleuchtung und Sicherung"),
    ],
)
@pytest.mark.parametrize("profile", [LS, ES])
def test_heavy_nouns_are_found(text: str, expected: str, profile: Profile) -> None:
    assert found_words("nominal", text, profile) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Die Ausstellung zeigt Kleidung, eine Rüstung und eine Zeitung.",
        "Die Sammlung der Zeichnungen ist groß.",
        "Die Wohnung hat eine Heizung.",
        "Die Bedeutung der Sammlung ist groß.",
        "Er nahm das Buch in die Hand.",
        "Sie fand eine Münze.",
        "Die Stadt hat eine Regierung und eine Million Menschen.",
        "Reinigung und Beleuchtung kosten Geld.",
        "Die Führung durch die Ausstellung ist um 3 Uhr.",
        "Die Tür zur Ausstellung ist offen.",
    ],
)
def test_things_and_single_nouns_are_not_heavy(text: str) -> None:
    assert found_words("nominal", text) == []


def about(**fields: str) -> Background:
    return Background(record=Record(tuple(FieldValue(Field(name), value) for name, value in fields.items())))


@pytest.mark.parametrize(
    ("background", "text", "expected"),
    [
        (about(maker="Claude Monet"), "Claude Monet malte das Bild.", ["Claude Monet"]),
        (about(maker="Claude Monet"), "Das Bild ist von Monet. Monet war arm.", ["Monet"]),
        (about(place="Versailles"), "Der Stuhl ist aus Versailles.", ["Versailles"]),
        (about(place="Nijmegen"), "Der Krug kommt aus Nijmegen.", ["Nijmegen"]),
        (about(maker="Zehra Karadağ"), "Zehra Karadağs Koffer ist braun.", ["Karadağs"]),
        (about(maker="William Wright"), "Wright baute Uhren.", ["Wright"]),
        (about(title="Blick auf Montmartre"), "Links sieht man Montmartre.", ["Montmartre"]),
    ],
)
@pytest.mark.parametrize("profile", [LS, ES])
def test_a_foreign_name_wants_a_hint(
    background: Background, text: str, expected: list[str], profile: Profile
) -> None:
    hits = findings("pronunciation", text, profile, background=background)
    assert [text[f.span.start : f.span.end] for f in hits] == expected
    assert {f.severity for f in hits} == {Severity.HINT}


@pytest.mark.parametrize(
    ("background", "text"),
    [
        (about(maker="Claude Monet"), "Claude Monet (sprich: Klod Monee) malte das Bild."),
        (about(maker="Claude Monet"), "Claude Monet malte das Bild.\nDas spricht man so: Klod Monee."),
        (about(maker="Claude Monet"), "Der Maler war arm."),
        (about(maker="Johann Bernd Telgkötter"), "Johann Bernd Telgkötter machte den Krug."),
        (about(place="Soest"), "Der Krug ist aus Soest."),
        (about(place="Herford, Sondershausen"), "Der Weg führt von Herford nach Sondershausen."),
        (about(maker="Albrecht Dürer"), "Albrecht Dürer malte den Hasen."),
        (about(description="Claude Monet"), "Claude Monet malte das Bild."),  # not among maker, place, title
        (NO_BACKGROUND, "Claude Monet malte das Bild."),
        (about(title="Mühle mit Porträt"), "Das Porträt zeigt einen Müller."),
    ],
)
def test_hints_and_german_names_are_fine(background: Background, text: str) -> None:
    assert findings("pronunciation", text, background=background) == []


def test_a_pronunciation_of_the_project_is_enough() -> None:
    background = Background(
        record=Record((FieldValue(Field.MAKER, "Claude Monet"),)),
        pronunciations=(("Claude Monet", "Klod Monee"),),
    )
    assert findings("pronunciation", "Claude Monet malte das Bild.", background=background) == []


def test_of_a_word_that_is_rare_joined_and_long_one_finding_is_shown() -> None:
    report = check("Die Ikonografieforschung ist neu.", LS, "de")
    assert [f.rule for f in report.findings if f.span.start == 4] == ["hard-word"]
