"""The spoken form: what a person at the exhibit would say, for the voice that cannot know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.speech.number_words import from_roman
from klartafel.speech.spoken import spoken_form

GERMAN = {
    # years
    "1764": "siebzehnhundertvierundsechzig",
    "Das war 1764.": "Das war siebzehnhundertvierundsechzig.",
    "um 350 v. Chr.": "um dreihundertfünfzig vor Christus.",
    "79 n.Chr. brach der Vulkan aus": "neunundsiebzig nach Christus brach der Vulkan aus",
    "im Jahr 1066": "im Jahr tausendsechsundsechzig",
    "im Jahr 2024": "im Jahr zweitausendvierundzwanzig",
    "von 1933–1945": "von neunzehnhundertdreiunddreißig bis neunzehnhundertfünfundvierzig",
    "um 1750/60": "um siebzehnhundertfünfzig bis siebzehnhundertsechzig",
    "die 1950er Jahre": "die neunzehnhundertfünfziger Jahre",
    "(1764)": "siebzehnhundertvierundsechzig",
    # centuries
    "19. Jh.": "neunzehntes Jahrhundert.",
    "im 19. Jahrhundert": "im neunzehnten Jahrhundert",
    "aus dem 19. Jh. in Münster": "aus dem neunzehnten Jahrhundert in Münster",
    "das Ende des 18. Jh. war": "das Ende des achtzehnten Jahrhunderts war",
    "Anfang 16. Jh.": "Anfang des sechzehnten Jahrhunderts.",
    "16.–18. Jahrhundert": "sechzehntes bis achtzehntes Jahrhundert",
    "2. Hälfte 18. Jh.": "zweite Hälfte des achtzehnten Jahrhunderts.",
    "in der 2. Hälfte": "in der zweiten Hälfte",
    "im XIV. Jahrhundert": "im vierzehnten Jahrhundert",
    "im 3. Jh. v. Chr.": "im dritten Jahrhundert vor Christus.",
    # days and hours
    "12.3.1748": "zwölfter März siebzehnhundertachtundvierzig",
    "am 12. März 1748": "am zwölften März siebzehnhundertachtundvierzig",
    "Der 1. Mai ist frei.": "Der erste Mai ist frei.",
    "vom 3. bis 5. Juni": "vom dritten bis fünften Juni",
    "1748-03-12": "zwölfter März siebzehnhundertachtundvierzig",
    "10-12 Uhr": "zehn bis zwölf Uhr",
    "von 9.30 bis 17 Uhr": "von neun Uhr dreißig bis siebzehn Uhr",
    "um 10:30 Uhr": "um zehn Uhr dreißig",
    "um 1 Uhr": "um ein Uhr",
    # rulers
    "Friedrich Wilhelm IV.": "Friedrich Wilhelm der Vierte.",
    "Friedrich II. war König.": "Friedrich der Zweite war König.",
    "unter König Friedrich II. gebaut": "unter König Friedrich dem Zweiten gebaut",
    "das Schloss Ludwigs XIV. in": "das Schloss Ludwigs des Vierzehnten in",
    "für Karl V. gemalt": "für Karl den Fünften gemalt",
    "Katharina II. kaufte": "Katharina die Zweite kaufte",
    "Saal III": "Saal drei",
    "im II. Weltkrieg": "im zweiten Weltkrieg",
    "Vitamin C hilft": "Vitamin C hilft",
    # measures
    "12,5 cm": "zwölf Komma fünf Zentimeter",
    "1 m hoch": "ein Meter hoch",
    "30 x 20 cm": "dreißig mal zwanzig Zentimeter",
    "H. 30 cm, B. 12 cm": "Höhe dreißig Zentimeter, Breite zwölf Zentimeter",
    "12 ½ cm": "zwölfeinhalb Zentimeter",
    "25 %": "fünfundzwanzig Prozent",
    "0,75 l": "null Komma sieben fünf Liter",
    "1.500 kg": "fünfzehnhundert Kilogramm",
    "250 000 Menschen": "zweihundertfünfzigtausend Menschen",
    "-5 °C": "minus fünf Grad Celsius",
    "Ø 8 mm": "Durchmesser acht Millimeter",
    "5 € Eintritt": "fünf Euro Eintritt",
    # abbreviations
    "z. B. ein Krug": "zum Beispiel ein Krug",
    "z.B. ein Krug": "zum Beispiel ein Krug",
    "ca. 30 Teile": "circa dreißig Teile",
    "Krüge, Teller usw.": "Krüge, Teller und so weiter.",
    "Nr. 5": "Nummer fünf",
    "die hl. Anna": "die heilige Anna",
    "der Altar des hl. Georg": "der Altar des heiligen Georg",
    "Dr. Meyer": "Doktor Meyer",
    "Müller & Sohn": "Müller und Sohn",
    # inventory numbers
    "1987/12 a-c": "neunzehnhundertsiebenundachtzig Schrägstrich zwölf a bis c",
    "Inv.-Nr. 2003/45": "Inventarnummer zweitausenddrei Schrägstrich fünfundvierzig",
    "Inv.-Nr. H 12.": "Inventarnummer H zwölf.",
    # words in parts, words of two sorts
    "Landes·museum": "Landesmuseum",
    "Landes-Museum": "Landesmuseum",
    "Wachs-Tuch": "Wachs Tuch",
    "U-Bahn": "U Bahn",
    "Bürger:innen": "Bürger innen",
    "Ein- und Ausgang": "Ein und Ausgang",
    "ein 3-teiliges Bild": "ein dreiteiliges Bild",
    "1 Kanne und 1 Krug": "eine Kanne und ein Krug",
    # signs
    "„Ruhe“, sagt er – und geht.": "Ruhe, sagt er, und geht.",
    "Der Krug (aus Ton) ist rot.": "Der Krug, aus Ton, ist rot.",
    "Das Kind ist 8.": "Das Kind ist acht.",
    "Ruf an: 0251 123456": "Ruf an: null zwei fünf eins eins zwei drei vier fünf sechs",
}

ENGLISH = {
    "1764": "seventeen sixty-four",
    "in 1900": "in nineteen hundred",
    "the 19th century": "the nineteenth century",
    "c. 1750": "circa seventeen fifty",
    "350 BC": "three hundred and fifty B C",
    "Henry VIII was king.": "Henry the Eighth was king.",
    "Elizabeth I, queen": "Elizabeth the First, queen",
    "Henry VIII never came.": "Henry the Eighth never came.",
    "George V was king.": "George the Fifth was king.",
    "Then I saw it.": "Then I saw it.",
    "World War II": "World War two",
    "12.5 cm": "twelve point five centimetres",
    "1 m": "one metre",
    "30 x 20 cm": "thirty by twenty centimetres",
    "1,500 coins": "fifteen hundred coins",
    "12 March 1748": "the twelfth of March seventeen forty-eight",
    "on March 12, 1748": "on the twelfth of March seventeen forty-eight",
    "the 1950s": "the nineteen fifties",
    "10–12": "ten to twelve",
    "10-12 pm": "ten to twelve p m",
    "1914-18": "nineteen fourteen to nineteen eighteen",
    "e.g. a jug": "for example a jug",
    "No. 5": "number five",
    "£5": "five pounds",
    "Inv. no. 1987/12 a-c": "inventory number nineteen eighty-seven slash twelve a to c",
}


@pytest.mark.parametrize(("written", "spoken"), GERMAN.items())
def test_german(written: str, spoken: str) -> None:
    assert spoken_form(written, "de") == spoken


@pytest.mark.parametrize(("written", "spoken"), ENGLISH.items())
def test_english(written: str, spoken: str) -> None:
    assert spoken_form(written, "en-GB") == spoken


def test_other_languages_are_only_cleaned() -> None:
    assert spoken_form("Le „Louvre“  en 1764", "fr") == "Le Louvre en 1764"


@pytest.mark.parametrize(("numeral", "value"), [("IV", 4), ("XIX", 19), ("XC", 90), ("CCCXCIX", 399)])
def test_roman_numerals(numeral: str, value: int) -> None:
    assert from_roman(numeral) == value


@pytest.mark.parametrize("letters", ["", "IIII", "VV", "IC", "MILD", "iv"])
def test_letters_that_are_no_numeral(letters: str) -> None:
    assert from_roman(letters) is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80), st.sampled_from(("de", "en", "fr")))
def test_any_text_has_a_spoken_form_without_figures(text: str, language: str) -> None:
    spoken = spoken_form(text, language)
    assert spoken.count("\n") == text.count("\n")
    if language != "fr":
        assert not any(character in "0123456789" for character in spoken)


@given(st.text(alphabet="IVX.,-–/0123456789 abhJcUmärzKönig°½()", max_size=60))
def test_texts_of_nothing_but_hard_places_pass(text: str) -> None:
    assert not any(character in "0123456789" for character in spoken_form(text, "de"))


@pytest.mark.parametrize("text", ["a" * 100_000, "1." * 50_000, "(" * 50_000, "a-" * 50_000, " " * 100_000])
def test_no_text_takes_long(text: str) -> None:
    """A rule that goes over a text again and again would not come back here within minutes."""
    assert isinstance(spoken_form(text, "de"), str)
    assert isinstance(spoken_form(text, "en"), str)
