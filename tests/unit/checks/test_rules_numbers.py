"""Numbers, years, dates and ranges: what each rule finds, what it proposes, and what it lets pass."""

import pytest
from one_rule import EASY, ES, LS, PLAIN, findings, proposals

from klartafel.domain.checking import Background, CheckSettings
from klartafel.domain.finding import Severity
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.platform.messages import render

IN_2026 = CheckSettings(reference_year=2026)


def titled(title: str) -> Background:
    return Background(record=Record((FieldValue(Field.TITLE, title),)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Das Museum zeigt zwölf Krüge.", [("zwölf", "12")]),
        ("Zwei Männer tragen drei Kisten.", [("Zwei", "2"), ("drei", "3")]),
        ("Es gibt zweihundertfünfzig Bilder.", [("zweihundertfünfzig", "250")]),
        ("Vor tausend Jahren war das.", [("tausend", "1000")]),
        ("Hier leben zwölftausend Menschen.", [("zwölftausend", "12.000")]),
        ("Hier leben zwei Millionen Menschen.", [("zwei", "2")]),
        ("Es gibt acht Säle. Sieben Säle sind neu.", [("acht", "8"), ("Sieben", "7")]),
        ("Raum eins ist links.", [("eins", "1")]),
        ("Es gibt: Zwei Krüge.", [("Zwei", "2")]),
    ],
)  # fmt: skip
def test_number_words_become_figures(text: str, words: list[tuple[str, str]]) -> None:
    assert proposals("number-word", text) == words


@pytest.mark.parametrize(
    "text",
    [
        "Er hat einen Bruder und eine Schwester. Beide leben hier.",
        "Zweitens hängt hier ein Dreieck. Er kam zweimal.",
        "Der zweite Krug ist dreifach so schwer.",
        "Die Heiligen Drei Könige kamen.",
        "Geben Sie acht auf die Stufe.",
        "Die Arbeiter sieben den Sand.",
        "Mehrere hundert Menschen kamen.",
        "Sie lasen „Die drei Musketiere“.",
        "Es gibt acht- und zwölfseitige Würfel.",
        "Der Zweig ist aus Elfenbein.",
        "Es gibt 2 Krüge.",
        "Das ist einer von vielen.",
    ],
)
def test_articles_ordinals_and_names_are_no_number_words(text: str) -> None:
    assert proposals("number-word", text) == []


def test_number_words_are_read_in_english_and_left_alone_in_plain_language() -> None:
    text = "Two hundred and fifty people saw twelve jugs. A hundred years ago one was old."
    assert proposals("number-word", text, EASY) == [
        ("Two hundred and fifty", "250"),
        ("twelve", "12"),
        ("A hundred", "100"),
    ]
    assert proposals("number-word", text, PLAIN) == []
    assert proposals("number-word", "Er hat zwei Krüge.", ES) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It has two thousand five hundred parts.", [("two thousand five hundred", "2,500")]),
        ("It has two hundred and one parts.", [("two hundred and one", "201")]),
        ("A thousand and one nights passed.", [("A thousand and one", "1,001")]),
        ("Two hundred and fifty thousand people came.", [("Two hundred and fifty thousand", "250,000")]),
        ("It has two and three handles.", [("two", "2"), ("three", "3")]),
        ("There are five hundred million stars.", [("five hundred", "500")]),
        ("There are one hundred and two hundred coins.", [("one hundred and two hundred", None)]),
        ("It has between one hundred and two thousand parts.", [("one hundred and two thousand", None)]),
        ("It was made in nineteen forty.", [("nineteen forty", None)]),
        ("It was made in two thousand and six.", [("two thousand and six", None)]),
        ("The two hundred and sixth visitor came.", []),
        ("Several hundred people came.", []),
    ],
)  # fmt: skip
def test_an_english_number_of_several_words_is_read_whole_or_not_at_all(
    text: str, words: list[tuple[str, str | None]]
) -> None:
    assert proposals("number-word", text, EASY) == words


@pytest.mark.parametrize(
    ("text", "words", "instead"),
    [
        ("Friedrich II. war König.", "Friedrich II.", "Friedrich der Zweite"),
        ("Der König Ludwig XIV. liebte Musik.", "Ludwig XIV.", "Ludwig der Vierzehnte"),
        ("Das ist ein Bild von Friedrich II. Es ist alt.", "Friedrich II", "Friedrich dem Zweiten"),
        ("Unter Kaiser Karl V. war Krieg.", "Karl V.", "Karl dem Fünften"),
        ("Der Hof Ludwigs XIV. war groß.", "Ludwigs XIV.", "Ludwigs des Vierzehnten"),
        ("Königin Elisabeth II. kam zu uns.", "Elisabeth II.", "Elisabeth die Zweite"),
        ("Für Katharina II. war das neu.", "Katharina II.", "Katharina die Zweite"),
        ("Papst Johannes Paul II. kam zu uns.", "Johannes Paul II.", "Johannes Paul der Zweite"),
        ("Gegen Ramses II. kämpften viele.", "Ramses II.", "Ramses den Zweiten"),
        ("Das Bild zeigt Karl V. Er war mächtig.", "Karl V", None),
        ("Der Sohn des Kaisers Friedrich II. lebte hier.", "Friedrich II.", None),
        ("Im XVIII. Jahrhundert war das so.", "XVIII", "18"),
        ("Der II. Weltkrieg war zu Ende.", "II", "2"),
        ("Raum IV ist links.", "IV", "4"),
        ("Das Haus ist von MDCXCIII.", "MDCXCIII", "1693"),
        ("Im Ring steht die Zahl XIV.", "XIV", None),
        ("Auf dem Balken steht XII.", "XII", None),
        ("Die Umschrift lautet Wilhelm IV. von Preußen.", "Wilhelm IV.", None),
    ],
)
def test_roman_numerals_are_spoken_or_written_in_figures(text: str, words: str, instead: str | None) -> None:
    for profile in (LS, ES):
        assert proposals("roman", text, profile) == [(words, instead)]


def test_a_ruler_whose_case_is_not_certain_is_still_said_how_it_is_spoken() -> None:
    finding = findings("roman", "Das Bild zeigt Karl V. Er war mächtig.")[0]
    assert "Karl der Fünfte" in render(finding.message, "de")


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin C ist gesund.",
        "Saal C ist links.",
        "V. Schmidt und I. Müller malten.",
        "Die CD kostet 5 Euro.",
        "Er trägt XXL.",
        "III C 1234 steht auf dem Schild.",
        "Die DDR war ein Staat.",
        "„WILHELM IV KOENIG“ steht auf der Münze.",
        "Das WC ist links.",
        "Friedrich der Zweite war König.",
    ],
)
def test_letters_that_are_no_numbers_are_left_alone(text: str) -> None:
    assert proposals("roman", text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Henry VIII was king.", [("Henry VIII", "Henry the Eighth")]),
        ("This is the coat of Elizabeth I.", [("Elizabeth I", "Elizabeth the First")]),
        ("The XVIII century was long.", [("XVIII", "18th")]),
        ("World War II was long.", [("II", "2")]),
        ("When I am here, Mary I am glad.", []),
        ("Malcolm X spoke in Room C.", []),
    ],
)
def test_english_rulers_have_no_cases(text: str, words: list[tuple[str, str]]) -> None:
    assert proposals("roman", text, PLAIN) == words


@pytest.mark.parametrize(
    ("text", "number", "rough"),
    [
        ("Zum Fest kamen 11.734 Menschen.", "11.734", "fast 12 Tausend"),
        ("Zum Fest kamen 12 300 Menschen.", "12 300", "mehr als 12 Tausend"),
        ("Die Schule hat 1500 Schüler.", "1500", "mehr als 1 Tausend"),
        ("Das war vor 5000 Jahren.", "5000", "5 Tausend"),
        ("Der Krug ist 24,5 cm hoch.", "24,5", "mehr als 24"),
        ("Es sind 1,8 Millionen Menschen.", "1,8", "fast 2"),
        ("48 % der Menschen waren arm.", "48", "fast die Hälfte"),
        ("33 Prozent sind Kinder.", "33", "ein Drittel"),
        ("Das sind 67 Prozent.", "67", "mehr als zwei Drittel"),
        ("Das sind 92 Prozent.", "92", "fast alle"),
        ("Das sind 99,9 Prozent.", "99,9", "fast alle"),
        ("Das sind 100 Prozent.", "100", "alle"),
    ],
)
def test_big_numbers_are_a_question_with_a_rough_word(text: str, number: str, rough: str) -> None:
    (finding,) = findings("big-number", text)
    assert text[finding.span.start : finding.span.end] == number
    assert f"„{rough}“" in render(finding.message, "de")
    assert finding.severity is Severity.ASK
    assert finding.suggestion is None


@pytest.mark.parametrize(
    "text",
    [
        "Der Krug ist von 1748.",
        "Um 1800 war das so.",
        "Im Jahr 1926 gab es das.",
        "Um 3000 v. Chr. lebten hier Menschen.",
        "Es kamen 999 Menschen.",
        "Der Eintritt kostet 4,50 Euro.",
        "Wir öffnen um 9.30 Uhr.",
        "Die Inv.-Nr. 4711 steht dort.",
        "Telefon 0251 492450",
        "48143 Münster",
        "Das sind 0,0 Prozent.",
        "Das steht auf Seite 1204.",
        "Das ist 1987/1204.",
        "Die Stadt brannte am 12.3.1748.",
        "„12.000 Menschen“ steht da.",
    ],
)
def test_years_prices_times_and_codes_are_no_big_numbers(text: str) -> None:
    assert proposals("big-number", text) == []


def test_big_numbers_are_asked_in_easy_texts_only() -> None:
    assert proposals("big-number", "12,000 people came, 48 percent by 1748.", EASY) == [
        ("12,000", None),
        ("48", None),
    ]
    assert proposals("big-number", "Es kamen 12.000 Menschen.", ES) == []


@pytest.mark.parametrize(
    ("text", "words", "instead", "ago"),
    [
        ("Der Krug ist von 1748.", "1748", None, "vor mehr als 270 Jahren"),
        ("Im Jahr 1748 brannte es.", "Im Jahr 1748", "Vor mehr als 270 Jahren", "vor mehr als 270 Jahren"),
        ("Das gibt es seit 1926.", "seit 1926", "seit 100 Jahren", "vor 100 Jahren"),
        ("Im Jahr 2020 war das.", "Im Jahr 2020", "Vor 6 Jahren", "vor 6 Jahren"),
        ("Um 75 v. Chr. war das.", "75 v. Chr.", None, "vor 2100 Jahren"),
        ("Um 350 v. Chr. war das.", "350 v. Chr.", None, "vor mehr als 2300 Jahren"),
        ("Am 12. März 1748 brannte es.", "1748", None, "vor mehr als 270 Jahren"),
        ("Im Jahr 1748 und später war das.", "Im Jahr 1748", "Vor mehr als 270 Jahren", "270"),
    ],
)
def test_old_years_are_counted_from_the_year_of_the_project(
    text: str, words: str, instead: str | None, ago: str
) -> None:
    (finding,) = findings("old-year", text, settings=IN_2026)
    assert (text[finding.span.start : finding.span.end], finding.suggestion) == (words, instead)
    assert ago in render(finding.message, "de")
    assert finding.severity is Severity.ASK


def test_what_is_proposed_for_an_old_year_never_claims_more_years_than_there_were() -> None:
    for year in range(1000, 2026, 7):
        (finding,) = findings("old-year", f"Im Jahr {year} war das.", settings=IN_2026)
        assert finding.suggestion
        said = int("".join(filter(str.isdigit, finding.suggestion)))
        assert said <= 2026 - year
        assert ("mehr als" in finding.suggestion) == (said < 2026 - year)


def test_without_a_year_to_count_from_a_year_is_asked_about_but_never_replaced() -> None:
    (finding,) = findings("old-year", "Im Jahr 1748 brannte es. Im Jahr 2040 nicht.")
    assert finding.suggestion is None
    assert "270" not in render(finding.message, "de")


@pytest.mark.parametrize(
    "text",
    [
        "Im Jahr 2030 öffnet das Haus.",
        "Im Jahr 2026 öffnet das Haus.",
        "Die Expo 2000 war groß.",
        "„Anno 1748“ steht auf dem Krug.",
        "Es kamen 1500 Menschen.",
        "Das war vor 2000 Jahren.",
        "Die Inv.-Nr. 1748 steht dort.",
        "Das ist 1987/12.",
        "Das war im 18. Jahrhundert.",
        "Telefon 0251 1748",
    ],
)
def test_future_years_names_and_codes_are_no_old_years(text: str) -> None:
    assert findings("old-year", text, settings=IN_2026) == []


def test_a_year_in_the_title_of_the_record_is_no_old_year() -> None:
    text = "Das Bild heißt Averbrock 1835. Es ist von 1840."
    found = findings("old-year", text, settings=IN_2026, background=titled("Averbrock 1835"))
    assert [f.span.start for f in found] == [text.index("1840")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Stadt brannte am 12.3.1748.", [("12.3.1748", "12. März 1748")]),
        ("Das war am 12. 3. 1748 so.", [("12. 3. 1748", "12. März 1748")]),
        ("Das war am 13.08.70 so.", [("13.08.70", None)]),
        ("Am 24.12. ist zu.", [("24.12.", "24. Dezember")]),
        ("Geöffnet ist bis 31.8.", [("31.8.", "31. August.")]),
        ("Am 24./25.12. ist zu.", [("24./25.12.", "24. und 25. Dezember")]),
        ("Im Mai ’68 war das.", [("’68", None)]),
        ("Am 12. März 48 kam er.", [("12. März 48", None)]),
        ("Das war am 1748-03-12 so.", [("1748-03-12", "12. März 1748")]),
        ("Am 45.3.1748 war nichts.", []),
        ("Am 12. März 1748 brannte es.", []),
        ("Kapitel 1.2. ist lang.", []),
        ("1.2. Die Stadt", []),
        ("Wir öffnen um 10.11. Uhr.", []),
        ("In den 68er Jahren war das.", []),
        ("Am 12. März 10 Uhr geht es los.", []),
        ("„12.3.1748“ steht da.", []),
        ("Das ist die Inventarnummer 12.3.1987.", []),
        ("Die Inv.-Nr. ist 2015-12-03.", []),
        ("Das steht in Nr. 12.3.1987.", []),
        ("Das ist die Version 1.2.2020.", []),
        ("Lesen Sie Kapitel 1.12.2020 dazu.", []),
    ],
)
def test_dates_have_the_month_in_letters_and_a_whole_year(
    text: str, words: list[tuple[str, str | None]]
) -> None:
    for profile in (LS, ES):
        assert proposals("date-form", text, profile) == words


def test_english_dates_are_proposed_only_where_day_and_month_are_clear() -> None:
    text = "On 24/12/1914, on 12/3/1748 and on 12 March 1748."
    assert proposals("date-form", text, PLAIN) == [("24/12/1914", "24 December 1914"), ("12/3/1748", None)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wir öffnen 10-12 Uhr.", [("10-12", "von 10 bis 12")]),
        ("Wir öffnen von 10–17 Uhr.", [("10–17", "10 bis 17")]),
        ("Kommen Sie zwischen 10–12 Uhr.", [("10–12", "10 und 12")]),
        ("9.30-12.30 Uhr", [("9.30-12.30", "Von 9.30 bis 12.30")]),
        ("Wir haben Di–So auf.", [("Di–So", "von Dienstag bis Sonntag")]),
        ("Der Krieg 1914–1918 war lang.", [("1914–1918", "von 1914 bis 1918")]),
        ("Von 1914–1918 war Krieg.", [("1914–1918", "1914 bis 1918")]),
        ("Im Krieg 1914/18 war das.", [("1914/18", "von 1914 bis 1918")]),
        ("Das war im Winter 1938/39.", [("1938/39", None)]),
        ("Wir haben Mai–Oktober auf.", [("Mai–Oktober", "von Mai bis Oktober")]),
        ("Vom 14.-29. August ist zu.", [("14.-29.", "14. bis 29.")]),
        ("Es sind 10–12 Wochen.", [("10–12", "10 bis 12")]),
        ("Im 17.–18. Jahrhundert war das.", [("17.–18.", "17. bis 18.")]),
        ("Das geht von A–Z.", [("A–Z", "A bis Z")]),
        ("Otto Meyer (1798–1861) malte.", [("1798–1861", "von 1798 bis 1861")]),
    ],
)
def test_ranges_get_words_and_never_a_second_from(text: str, words: list[tuple[str, str | None]]) -> None:
    assert proposals("range", text) == words
    assert {f.severity for f in findings("range", text)} == {Severity.ERROR}
    assert {f.severity for f in findings("range", text, ES)} == {Severity.WARNING}


@pytest.mark.parametrize(
    "text",
    [
        "Das steht auf den Seiten 12–15.",
        "Siehe S. 12-15.",
        "Abb. 3-5 zeigen Krüge.",
        "Tel. 0251-1234",
        "Die Inv.-Nr. ist 1987-12.",
        "Das ist 1987/12.",
        "ISBN 978-3-16-148410-0",
        "Soest gewann 3-1 gegen Köln.",
        "Wir öffnen von 10 bis 12 Uhr.",
        "Er fuhr von Berlin nach Baden-Baden.",
        "Der Ost-West-Konflikt war lang.",
        "Ein 23-jähriger Mann kam.",
    ],
)
def test_pages_codes_and_compounds_are_no_ranges(text: str) -> None:
    assert proposals("range", text) == []


def test_english_ranges() -> None:
    text = "Open Tue–Sun, 10am–5pm. The 1914–1918 war. For 3–5 people, pp. 12–14."
    assert proposals("range", text, PLAIN) == [
        ("Tue–Sun", "from Tuesday to Sunday"),
        ("10am–5", "from 10am to 5"),
        ("1914–1918", "1914 to 1918"),
        ("3–5", "3 to 5"),
    ]
