"""Participles, appositions and brackets become sentences; nothing of them is lost."""

import pytest
from one_operation import first, once


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Gut zu lesen sind die vor dem Brand in den Boden geritzten Initialen.",
            ("Gut zu lesen sind die Initialen.", "Die Initialen sind vor dem Brand in den Boden geritzt."),
        ),
        (
            "Auf der Scheibe gedrehter, bauchiger Henkelkrug aus Irdenware.",
            ("Bauchiger Henkelkrug aus Irdenware.", "Der Henkelkrug ist auf der Scheibe gedreht."),
        ),
        (
            "Der vor dem Brand in den Boden geritzte Name ist gut zu lesen.",
            ("Der Name ist gut zu lesen.", "Der Name ist vor dem Brand in den Boden geritzt."),
        ),
        (
            "Sie stand in der 1812 zerstörten Kirche.",
            ("Sie stand in der Kirche.", "Die Kirche wurde 1812 zerstört."),
        ),
        (
            "Er arbeitete in der seit 1884 bestehenden Kolonie.",
            ("Er arbeitete in der Kolonie.", "Die Kolonie bestand seit 1884."),
        ),
        (
            "Man kaufte das Bild auf einer vom Finanzamt veranlassten Versteigerung.",
            (
                "Man kaufte das Bild auf einer Versteigerung.",
                "Die Versteigerung wurde vom Finanzamt veranlasst.",
            ),
        ),
        (
            "Die Figur gehörte mit ihrem heute in der Sakristei aufbewahrten Gegenstück zu einem Altar.",
            (
                "Die Figur gehörte mit ihrem Gegenstück zu einem Altar.",
                "Ihr Gegenstück wird heute in der Sakristei aufbewahrt.",
            ),
        ),
        (
            "Das ist der Druckstock, dessen Seite einen im Relief geschnittenen Granatapfel zeigt.",
            (
                "Das ist der Druckstock, dessen Seite einen Granatapfel zeigt.",
                "Der Granatapfel ist im Relief geschnitten.",
            ),
        ),
        (
            "Man sieht einen im Relief geschnittenen Granatapfel.",
            ("Man sieht einen Granatapfel.", "Der Granatapfel ist im Relief geschnitten."),
        ),
    ],
)
def test_a_participle_with_its_own_words_becomes_a_sentence(text: str, sentences: tuple[str, ...]) -> None:
    assert first("participle-attribute", text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Kein von Anna Müller gemalter Krug ist erhalten.",
        "Der bemalte Krug ist alt.",
        "In Pompeji gefundene Messer gehörten zum Hausstand.",
        "In den folgenden Monaten entwickelte Berliner sein Verfahren weiter.",
        "Er nahm die von Ottokar besetzten Herzogtümer Österreich, Steiermark und Krain.",
        "Jede in der Stadt gebaute Mühle ist alt.",
        "Das ist ein nach ihrer Burg benanntes Geschlecht.",
        "Dort ist die nur durch die Bahn vom Park getrennte Great Bear Wilderness.",
        "Der aus Ton bestehende und mit einer Glasur überzogene Krug wurde in Unna gefertigt.",
        "Der rot bemalte und mit Gold verzierte Krug steht im Saal.",
        # one case would stand for a rule, or for what there is not
        "Ein von Karl Muster gemaltes Bild ist nicht bekannt.",
        "Bekannt ist ein von Karl Muster gemaltes Bild nicht.",
        "Ein mit Blumen bemalter Krug kostete drei Taler.",
        # some of them, not all
        "Die vor 1800 gebauten Häuser sind aus Holz.",
        "In den vor 1800 gebauten Häusern gab es Öfen.",
        # not said to be so, or two of one name
        "Es war nicht der 1812 zerstörte Turm.",
        "Angeblich sah er die in Köln gemalte Madonna.",
        "Der Krug steht neben dem in Köln gemalten Krug.",
    ],
)
def test_participles_stay_where_the_sense_would_change(text: str) -> None:
    assert once("participle-attribute", text) == ()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Karl Muster, ein Maler aus Unna, zog nach Köln.",
            ("Karl Muster zog nach Köln.", "Karl Muster war ein Maler aus Unna."),
        ),
        (
            "Das Bild stammte von Anna Müller, einer bekannten Malerin aus Köln.",
            ("Das Bild stammte von Anna Müller.", "Anna Müller war eine bekannte Malerin aus Köln."),
        ),
        ("Sein Vater, ein Schmied, starb 1900.", ("Sein Vater starb 1900.", "Sein Vater war ein Schmied.")),
        (
            "Karl Muster, vermutlich ein Maler aus Unna, zog nach Köln.",
            ("Karl Muster zog nach Köln.", "Karl Muster war vermutlich ein Maler aus Unna."),
        ),
        (
            "Mit dem Model wurde der Papp, ein Brei aus Gummi und Ton, auf das Leinen übertragen.",
            (
                "Mit dem Model wurde der Papp auf das Leinen übertragen.",
                "Der Papp ist ein Brei aus Gummi und Ton.",
            ),
        ),
    ],
)
def test_an_apposition_becomes_a_sentence_in_the_nominative(text: str, sentences: tuple[str, ...]) -> None:
    assert first("apposition", text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Er kaufte einen Krug, eine Kanne und einen Teller.",
        "Dort hängen der Mantel, der Hut, ein Schal und ein Stock.",
        "Ein Krug, eine Kanne.",
        "1900 traf er Karl Muster, ein Jahr vor seinem Tod.",
        "Nach Angabe der Stifterin gehörte es Karl Muster, einem Maler aus Unna.",
        "Zu den Bildern zählen Die Blendung Simsons, Die Nachtwache, Die Anatomie und ein Porträt.",
    ],
)
def test_rows_are_no_appositions(text: str) -> None:
    assert once("apposition", text) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Es stammt von dem Zeichenlehrer Ferdinand Kestermann (1798–1861).",
            ("Ferdinand Kestermann lebte von 1798 bis 1861.",),
        ),
        ("1935 malte Anna Müller (1900–1980) das Bild.", ("Anna Müller lebte von 1900 bis 1980.",)),
        ("Das Bild malte der Maler Karl Muster (1800–1870).", ("Karl Muster lebte von 1800 bis 1870.",)),
        (
            "Das Denkmal von Karl Muster (* 1. März 1800; † 2. Mai 1870) steht am Markt.",
            ("Karl Muster wurde am 1. März 1800 geboren.", "Karl Muster starb am 2. Mai 1870."),
        ),
        (
            "Antonio Vivaldi (* 4. März 1678 in Venedig; † 28. Juli 1741 in Wien) war ein Komponist.",
            (
                "Antonio Vivaldi wurde am 4. März 1678 in Venedig geboren.",
                "Antonio Vivaldi starb am 28. Juli 1741 in Wien.",
            ),
        ),
        ("Es gehörte dem Winterhilfswerk (WHW) in Berlin.", ("Die Abkürzung für Winterhilfswerk ist WHW.",)),
    ],
)
def test_a_bracket_is_told_where_its_sense_is_certain(text: str, told: tuple[str, ...]) -> None:
    assert first("bracket", text)[1:] == told


@pytest.mark.parametrize(
    "text",
    [
        "Ein Gemisch aus Luft und Grubengas (Methan) brennt.",
        "Links steht Wolfgang Krüger (links) mit seinem Sohn.",
        "Die Ausstellung (1920–1925) war gut besucht.",
        # years of an office, a firm or a thing
        "Das Bild zeigt Bürgermeister Karl Muster (1920–1945) im Rathaus.",
        "Bürgermeister war Karl Muster (1920–1950).",
        "Karl Muster (1920–1950) leitete das Museum.",
        "Das Bild entstand unter Karl Muster (1920–1950).",
        "Das Bild stammt von dem Hofmaler Karl Muster (1720–1745).",
        "König Georg (1760–1820) besuchte die Stadt.",
        "Die Werkstatt Karl Muster (1920–1990) war klein.",
        "Die Firma Karl Muster (1920–1990) stellte Krüge her.",
        "Das Denkmal von Karl Muster (1920–1990) steht am Markt.",
        "Die Villa des Malers Karl Muster (1920–1990) steht am Markt.",
        "Die Anna Amalia Bibliothek (1900–1930) brannte.",
        # too short for a life
        "Es stammt von dem Zeichenlehrer Karl Muster (1920–1933).",
    ],
)
def test_other_brackets_stay(text: str) -> None:
    assert once("bracket", text) == ()
