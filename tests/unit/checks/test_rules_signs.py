"""Abbreviations, capitals, quotation marks and other signs: what is found, proposed, and let pass."""

import pytest
from one_rule import EASY, ES, PLAIN, findings, found_words, proposals

from klartafel.checks import check
from klartafel.checks.rules.quotations import quotations
from klartafel.domain.checking import Background, CheckSettings
from klartafel.domain.finding import Severity
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Es gibt Krüge u. a. m. im Saal.", [("u. a. m.", "und anderes mehr")]),
        ("Am Rand des 18. Jh. war das.", [("Jh.", "Jahrhunderts")]),
        ("Im 18. Jh war das.", [("Jh", "Jahrhundert")]),
        ("Es gibt ca 20 Krüge.", [("ca", "etwa")]),
        ("Mo. bis Fr. ist auf.", [("Mo.", "Montag"), ("Fr.", "Freitag")]),
        ("Di, Do und Sa ist zu.", [("Di", "Dienstag"), ("Do", "Donnerstag"), ("Sa", "Samstag")]),
        ("Fr. Müller kommt.", [("Fr.", "Frau")]),
        ("Es kamen 1 Mio. Menschen.", [("Mio.", "Million")]),
        ("Es kamen 3 Mio. Menschen.", [("Mio.", "Millionen")]),
        ("Der Preis ist inkl. Eintritt.", [("inkl.", "mit")]),
        ("Anna Meyer, geb. Schmidt, malte.", [("geb.", "geborene")]),
        ("Otto Meyer, geb. 1748, malte.", [("geb.", "geboren")]),
        ("Das Haus ist in der Bahnhofstr. 12.", [("Bahnhofstr.", "Bahnhofstraße")]),
        ("Das Bild hängt im 1. OG.", [("OG", "Obergeschoss")]),
        ("Es war am 12. Dez. 1748.", [("Dez.", "Dezember")]),
        ("Die Pause hat 15 Min. am Tag.", [("Min.", "Minuten")]),
        ("Die hl. Anna steht links.", [("hl.", None)]),
        ("Die Inv. Nr. steht dort.", [("Inv. Nr.", "Inventarnummer")]),
        ("Das war Anfang des 3. Jt. so.", [("Jt.", "Jahrtausends")]),
        ("Am Rand des späten 17. und 18. Jh. war das.", [("Jh.", "Jahrhunderts")]),
        ("Die Führung dauert 1 Std. am Tag.", [("Std.", "Stunde")]),
        ("Die Pause hat 1 Min. am Tag.", [("Min.", "Minute")]),
        ("Die Pause hat 1,1 Sek. am Tag.", [("Sek.", "Sekunden")]),
        ("Sie zeigt Mann bzw. Frau.", [("bzw.", None)]),
        ("Sie zeigt Mann bzw Frau.", [("bzw", None)]),
        ("Das Fenster ist 1748 gest. worden.", [("gest.", None)]),
        ("Anna Meyer, verw. Schmidt, malte.", [("verw.", None)]),
        ("Fragen bzgl. des Kruges kamen.", [("bzgl.", None)]),
        ("Es gibt versch. Krüge.", [("versch.", None)]),
        ("Sie entstand verm. zw. 1740 und 1750.", [("verm.", None), ("zw.", "zwischen")]),
    ],
)
def test_abbreviations_of_museum_texts_are_written_out(
    text: str, words: list[tuple[str, str | None]]
) -> None:
    assert proposals("abbreviation", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Der Krug ist 3 m lang, 12 cm hoch und 5 kg schwer.",
        "Der Lkw und der Pkw stehen am WC.",
        "Dr. Weber und Prof. Müller kommen.",
        "Der Heimatverein Soest e. V. zeigt Krüge.",
        "V. A. Müller und D. H. Lawrence malten.",
        "Er war Abt. Sie war Nonne.",
        "Das ist Max. Er kommt am Kap. Jan. Er auch.",
        "So ist das. Do it yourself.",
        "Die EG war ein Bund.",
        "Wir öffnen um 10 Uhr.",
        "Die Kirche St. Agatha ist alt.",
    ],
)
def test_units_titles_and_names_are_no_abbreviations(text: str) -> None:
    assert proposals("abbreviation", text) == []


def test_english_abbreviations() -> None:
    text = "Jugs, e.g. No. 47, eg cups of c. 1748. Dr. Smith says no. The cat. A fig. Open Mon to Fri."
    assert proposals("abbreviation", text, EASY) == [
        ("e.g.", "for example"),
        ("No.", "Number"),
        ("eg", "for example"),
        ("c.", "about"),
        ("Mon", "Monday"),
        ("Fri.", "Friday."),
    ]
    text = "It took 1 hrs. and 2 yrs. to make. It is 1 ft. high. It is 19th cent. work. It is 5 cent. each."
    assert proposals("abbreviation", text, EASY) == [
        ("hrs.", "hour"),
        ("yrs.", "years"),
        ("ft.", "foot"),
        ("cent.", "century"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Eintritt ist NICHT frei.", [("NICHT", "nicht")]),
        ("ÖFFNUNGSZEITEN\nDas Museum ist offen.", [("ÖFFNUNGSZEITEN", "Öffnungszeiten")]),
        ("DAS IST EIN KRUG.", [("DAS IST EIN KRUG", "Das ist ein Krug")]),
        ("Das ist die KUNST von Hans MÜLLER.", [("KUNST", "Kunst"), ("MÜLLER", "Müller")]),
        ("Das DU ist hier üblich.", [("DU", "du")]),
        ("Es gibt ein CAFÉ.", [("CAFÉ", "Café")]),
        ("Die STRASSE ist lang.", [("STRASSE", None)]),
        ("Die Inschrift lautet GOTT MIT UNS.", [("GOTT MIT UNS", None)]),
        ("Auf dem Schild steht EINGANG.", [("EINGANG", None)]),
        ("Da steht ein Krug. Er ist NICHT alt.", [("NICHT", "nicht")]),
    ],
)
def test_words_in_capitals_are_one_finding_for_each_run(
    text: str, words: list[tuple[str, str | None]]
) -> None:
    assert proposals("caps", text) == words
    assert {f.severity for f in findings("caps", text)} == {Severity.ERROR}
    assert {f.severity for f in findings("caps", text, ES)} == {Severity.WARNING}


@pytest.mark.parametrize(
    "text",
    [
        "Die UNESCO, die UNO und der ADAC sind hier.",
        "Die DDR, die BRD, die USA und die EU.",
        "Der LKW steht am WC. Das steht in DIN A4.",
        "Ludwig XIV. lebte im Jahr MDCXCIII.",
        "„EVERT TOM BRINKE“ steht auf dem Holz.",
        "Die NS-Zeit und das KZ.",
        "Der Norddeutsche Lloyd (NDL) fuhr oft.",
        "Das U-Boot U96 und das MP3.",
    ],
)
def test_short_names_in_capitals_are_fine(text: str) -> None:
    assert proposals("caps", text) == []


def test_english_capitals() -> None:
    text = "DO NOT TOUCH. Entry is NOT free. The BBC, UNESCO and the USA. HMS Victory."
    assert proposals("caps", text, EASY) == [("DO NOT TOUCH", "Do not touch"), ("NOT", "not")]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Der Krug (aus Ton) ist alt.", "("),
        ("Er ist alt; er ist rot.", ";"),
        ("Er ist alt – und rot.", "–"),
        ("Er ist alt - und rot.", "-"),
        ("Er ist alt … und rot.", "…"),
        ("Er ist alt und/oder rot.", "/"),
        ("Er ist alt [und rot].", "["),
    ],
)
def test_signs_that_interrupt_are_found_in_easy_language(text: str, sign: str) -> None:
    assert proposals("punctuation", text) == [(sign, None)]
    assert proposals("punctuation", text, ES) == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Schwarz-Weiß-Film hat Vor- und Nachteile.",
        "Er sagt: Ja, das stimmt. Wer kommt?",
        "Der Zug fährt 40 km/h.",
        "Telefon: (0251) 1234",
        "Das ist 1987/12.",
        "- Krug\n- Teller",
    ],
)
def test_signs_of_words_numbers_and_lists_do_not_interrupt(text: str) -> None:
    assert proposals("punctuation", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der „gute“ König.", [("„gute“", None)]),
        ("Der »gute« König.", [("»gute«", None)]),
        ('Der "gute" König.', [('"gute"', None)]),
        ("Der 'gute' König.", [("'gute'", None)]),
        ("Der ‚gute‘ König.", [("‚gute‘", None)]),
        ("Der ,gute‘ König.", [(",gute‘", None)]),
        ("Das «gute» Haus.", [("«gute»", None)]),
        ("Anna sagt: „Ich bin ‚gut‘.“", [("„Ich bin ‚gut‘.“", "Ich bin ‚gut‘.")]),
        ("Hans’ Krug und Annas Krug.", []),
        ("Geht's? 's ist so. Er hat 'ne Idee.", []),
        ("Der Rahmen ist 5\" breit.", []),
        ("Der gute König.", []),
        ("Das war ’68.", []),
    ],
)  # fmt: skip
def test_each_quoted_stretch_is_one_finding(text: str, words: list[tuple[str, str | None]]) -> None:
    assert proposals("quotes", text) == words


def test_titles_of_the_record_keep_their_quotation_marks() -> None:
    record = Record((FieldValue(Field.TITLE, "Der Schrei (Fassung von 1893)"),))
    text = "Das Bild „Der Schrei“ ist ein „Meisterwerk“."
    places = findings("quotes", text, background=Background(record=record))
    assert [text[f.span.start : f.span.end] for f in places] == ["„Meisterwerk“"]


def test_english_quotation_marks_and_apostrophes() -> None:
    text = "The “good” king. It's Anna's jug. The artists' house of the '68 movement. O'Neill's 'old' jug."
    assert [words for words, _ in proposals("quotes", text, EASY)] == ["“good”", "'old'"]
    assert proposals("quotes", text, PLAIN) == []


def test_a_mark_that_is_never_closed_opens_nothing() -> None:
    assert quotations("„Er kam.\n\nSie „ging“.") == quotations("        \n\nSie „ging“.")
    assert proposals("quotes", '"Der Krug ist alt. Das "Bild" ist neu.') == [('"Bild"', None)]


@pytest.mark.parametrize("text", ['Der Schrei" hängt hier. {} Das "Bild" ist neu.', '5" hoch. {} 7" breit.'])
def test_a_straight_mark_without_a_partner_hides_nothing_from_the_rules(text: str) -> None:
    assert found_words("hard-word", text.format("Ein Palimpsest hängt dort."), ES) == ["Palimpsest"]
    assert found_words("passive", text.format("Ein Krug wurde gefunden."), ES) == ["wurde gefunden"]
    assert found_words("alt-unseen", text.format("Der Krug von 1748 ist rund."), Profile.ALT) == ["1748"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das sind 80 % von allen.", [("%", "Prozent")]),
        ("Das sind 80% von allen.", [("%", " Prozent")]),
        ("Kunst & Natur sind hier.", [("&", "und")]),
        ("Das steht in § 5.", [("§", "Paragraf")]),
        ("Otto Meyer * 1748 † 1801", [("*", "geboren"), ("†", "gestorben")]),
        ("Vivaldi (* 4. März 1678; + 28. Juli 1741) kam.", [("*", "geboren"), ("+", "gestorben")]),
        ("Es hat 20 °C im Saal.", [("°C", "Grad")]),
        ("Es kamen ~20 Leute.", [("~", "etwa ")]),
        ("Kunst + Kultur gibt es.", [("+", "und")]),
        ("1 Taler = 3 Mark.", [("=", None)]),
        ("Das ist #Museum.", [("#", None)]),
        ("Der Krug* ist alt.", [("*", None)]),
    ],
)
def test_signs_become_words(text: str, words: list[tuple[str, str | None]]) -> None:
    assert proposals("sign", text) == words
    assert {f.severity for f in findings("sign", text)} == {Severity.ERROR}
    assert {f.severity for f in findings("sign", text, ES)} == {Severity.WARNING}


@pytest.mark.parametrize(
    "text",
    [
        "Der Eintritt kostet 5 €. Oder 5,– €. Oder € 5.",
        "Schreiben Sie an info@museum.de.",
        "Die Firma heißt Krüger & Sohn.",
        "Villeroy & Boch und C&A sind Firmen.",
        "Besucher*innen sind da.",
        "* Krug\n* Teller\n• Tasse",
        "# Überschrift\nDas ist ein Krug.",
        "Rufen Sie an: +49 251 1234.",
        "Der Saal hat 20 m².",
    ],
)
def test_prices_firms_and_bullets_are_no_signs(text: str) -> None:
    assert proposals("sign", text) == []


def test_english_signs() -> None:
    text = "80% show paintings & drawings. The Arts & Crafts shop takes £5."
    assert proposals("sign", text, PLAIN) == [("%", " percent"), ("&", "and")]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Wir gehen in das Mu-\nseum.", "Museum"),
        ("Die Aus-\nstellung ist da.", "Ausstellung"),
        ("Das ist ein Henkel-\nkrug.", "Henkelkrug"),
        ("Das Ge-\nfäß ist alt.", "Gefäß"),
        ("Ein US-\namerikanischer Maler.", "US-amerikanischer"),
        ("Wir gehen in das Mu- seum.", "Museum"),
    ],
)
def test_broken_words_are_joined(text: str, joined: str) -> None:
    assert [better for _, better in proposals("hyphenation", text)] == [joined]


@pytest.mark.parametrize(
    "text",
    [
        "Es gibt Vor-\nund Nachteile.",
        "Es gibt Vor- und Nachteile.",
        "Das Landes-\nMuseum ist da.",
        "Das deutsch-\nfranzösische Bild.",
        "Haupt-\noder Nebenhaus.",
        "Es kamen ein- bis zweimal Leute.",
        "Er malte -\nund sie auch.",
    ],
)
def test_hanging_hyphens_and_compounds_are_not_broken(text: str) -> None:
    assert proposals("hyphenation", text) == []


def test_english_broken_words() -> None:
    text = "The exhi-\nbition shows a well-\nknown jug, pre-\nand post-war."
    assert proposals("hyphenation", text, PLAIN) == [("exhi-\nbition", "exhibition")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Der Krug ist alt (siehe Abb. 3).", "siehe Abb. 3"),
        ("Der Krug ist alt, vgl. S. 12 f. im Buch.", "vgl. S. 12 f."),
        ("Das ist alt, s. o. im Text.", "s. o."),
        ("Abbildung 4 zeigt den Krug.", "Abbildung 4"),
        ("Radfahren ist gesund.[3]", "[3]"),
        ("Der Krug¹ ist alt.", "¹"),
        ("Mehr steht auf Seite 12.", "auf Seite 12"),
        ("Das steht in Fußnote 3.", "Fußnote 3"),
        ("Siehe unten.", "Siehe unten"),
    ],
)
def test_references_to_other_places_are_found(text: str, words: str) -> None:
    assert [where for where, _ in proposals("cross-reference", text)] == [words]
    assert {f.severity for f in findings("cross-reference", text, ES)} == {Severity.WARNING}


@pytest.mark.parametrize(
    "text",
    [
        "Siehe da, ein Krug!",
        "Sie sehen den Krug auf dem Bild.",
        "Der Saal hat 12 m² und der Hof 3 km².",
        "Ich vergleiche zwei Krüge.",
        "Die linke Seite ist leer.",
        "Der Krug steht in Raum 3.",
        "S. Müller malte das Bild [um 1800].",
    ],
)
def test_seeing_comparing_and_square_metres_are_no_references(text: str) -> None:
    assert proposals("cross-reference", text) == []


def test_english_references() -> None:
    text = "Jugs (see Fig. 3). See page 4. As you see above the door, come and see 4 jugs. Cups.[1] cf. p. 12"
    assert [words for words, _ in proposals("cross-reference", text, PLAIN)] == [
        "see Fig. 3",
        "See page 4",
        "[1]",
        "cf. p. 12",
    ]


@pytest.mark.parametrize(
    ("text", "words", "pair"),
    [
        ("Viele Besucher:innen kommen.", "Besucher:innen", "Besucherinnen und Besucher"),
        ("Das ist ein Saal mit Besucher*innen.", "Besucher*innen", "Besucherinnen und Besuchern"),
        ("Die Student_innen kommen.", "Student_innen", "Studentinnen und Studenten"),
        ("Die Kolleg/-innen kommen.", "Kolleg/-innen", "Kolleginnen und Kollegen"),
        ("Die Mitarbeiter(innen) kommen.", "Mitarbeiter(innen)", "Mitarbeiterinnen und Mitarbeiter"),
        ("Die BesucherInnen kommen.", "BesucherInnen", "Besucherinnen und Besucher"),
        ("Die Ärzt:innen kommen.", "Ärzt:innen", "Ärztinnen und Ärzte"),
        ("Die Jüd:innen kommen.", "Jüd:innen", "Jüdinnen und Juden"),
        ("Die jungen Besucher:innen kommen.", "Besucher:innen", "Besucherinnen und Besucher"),
        ("Das ist mit jungen Leser:innen so.", "Leser:innen", "Leserinnen und Lesern"),
        ("Das steht in Leser:innen nicht.", "Leser:innen", None),
        ("Die Besucher:innenzahl ist hoch.", "Besucher:innenzahl", None),
        ("Das ist eine Künstler:in.", "Künstler:in", None),
        ("Das kann jede:r lernen.", "jede:r", None),
        ("Viele Bauer:innen kamen.", "Bauer:innen", None),
        ("Viele Graf:innen kamen.", "Graf:innen", None),
        ("Viele Kunde:innen kamen.", "Kunde:innen", None),
        ("Viele Fotograf:innen kamen.", "Fotograf:innen", "Fotografinnen und Fotografen"),
    ],
)
def test_gender_forms_become_pairs_where_that_is_regular(text: str, words: str, pair: str | None) -> None:
    assert proposals("gender-form", text) == [(words, pair)]


@pytest.mark.parametrize(
    "text",
    [
        "Viele Besucherinnen und Besucher kommen.",
        "Wir sind in Berlin und auf LinkedIn.",
        "Drinnen ist es warm.",
        "Die Zeit: in Soest ist es spät.",
        "Öffnungszeiten:in Soest ab 10 Uhr",
        "Die Forschenden kommen.",
    ],
)
def test_other_words_with_in_are_no_gender_forms(text: str) -> None:
    assert proposals("gender-form", text) == []


def test_in_plain_language_the_project_decides_about_gender_forms() -> None:
    text = "Viele Besucher:innen kommen."
    assert findings("gender-form", text, ES) == []
    assert len(findings("gender-form", text, ES, settings=CheckSettings(allow_gender_signs=False))) == 1


def test_what_is_written_on_the_object_is_no_shouting() -> None:
    record = Record((FieldValue(Field.INSCRIPTION, "GOTT ZUR EHR"), FieldValue(Field.TITLE, "Krug")))
    text = "Auf dem Krug steht GOTT ZUR EHR. Er ist SCHÖN."
    report = check(text, ES, "de", background=Background(record=record))
    assert [text[f.span.start : f.span.end] for f in report.findings if f.rule == "caps"] == ["SCHÖN"]
