"""Sensitive terms: found in all their forms with a reason, never replaced, and not where words look alike."""

from pathlib import Path

import pytest
from one_rule import findings, found_words

from klartafel.checks import analyse
from klartafel.checks.rules.sensitive.inflection import german_forms
from klartafel.checks.rules.sensitive.lexicon import Lexicon, lexicon
from klartafel.checks.rules.sensitive.terms import read_terms, sensitive_terms
from klartafel.domain.finding import Finding, Severity
from klartafel.domain.message import Message
from klartafel.domain.text import Profile
from klartafel.platform.messages import render

HARMLESS = Path(__file__).parents[2] / "data" / "checks" / "sensitive_harmless.txt"


def found(text: str, language: str = "de", profile: Profile = Profile.LEICHTE_SPRACHE) -> list[Finding]:
    return findings("sensitive-term", text, profile, language)


def words(text: str, language: str = "de") -> list[str]:
    return found_words("sensitive-term", text, language=language)


def by_own_list(text: str, language: str = "de", **entry: object) -> list[str]:
    """What a list with this one entry finds."""
    base = {"id": "x", "forms": [], "severity": "W", "reason": "r", "context": "c", "source": ""}
    analysis = analyse(text, language)
    places = Lexicon(read_terms([base | entry]), language).find(analysis.sentences, analysis.text)
    return [text[place.span.start : place.span.end] for place in places]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Zigeuner", "Zigeuner"), ("Zigeuner", "des Zigeuners"), ("Zigeunerin", "die Zigeunerinnen"),
        ("Idiot", "den Idioten"), ("Naturvolk", "Naturvölker"), ("Naturvolk", "den Naturvölkern"),
        ("Schrumpfkopf", "Schrumpfköpfe"), ("Weib", "Weiber"), ("Missgeburt", "Mißgeburten"),
        ("Geisteskranke", "ein Geisteskranker"), ("Eingeborene", "die Ein-geborenen"),
        ("exotisch", "exotischste"), ("exotisch", "Exotische"), ("mauscheln", "gemauschelt"),
        ("eindeutschen", "eingedeutschte"), ("Indianer", "Indianer*innen"), ("Indianer", "INDIANER"),
        ("Schutztruppe", "Schutz·truppe"), ("Sarotti-Mohr", "Sarotti-Mohren"),
    ],
)  # fmt: skip
def test_a_form_is_found_inflected_and_with_marks(form: str, text: str) -> None:
    assert by_own_list(text, forms=[form]) == [text.split()[-1]]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("Mohr", "Möhre"), ("Mohr", "Mohrrübe"), ("Japs", "japsen"), ("Weib", "weiblich"), ("Neger", "Negev"),
        ("Kuli", "Kulisse"), ("wild", "Wildschwein"), ("Rasse", "Terrasse"), ("arisch", "Arie"),
        ("Zwitter", "zwitschern"), ("Stamm", "Stammbaum"), ("Exot", "exotherm"),
    ],
)  # fmt: skip
def test_words_that_only_look_alike_are_not_found(form: str, text: str) -> None:
    assert by_own_list(text, forms=[form]) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zigeunermusik", True), ("Zigeuner-Lager", True), ("Sommerzigeuner", True), ("Zigeunertal", False),
        ("Zigarre", False),
    ],
)  # fmt: skip
def test_parts_are_found_in_compounds_but_for_exceptions(text: str, expected: bool) -> None:
    found = by_own_list(text, forms=["Zigeuner"], parts=["Zigeuner"], **{"except": ["Zigeunertal"]})
    assert found == ([text] if expected else [])


@pytest.mark.parametrize(
    ("phrase", "text", "place"),
    [
        ("fahrendes Volk", "dem fahrenden Volk", "fahrenden Volk"),
        ("primitiver Stamm", "die primitiven Stämme", "primitiven Stämme"),
        ("Drittes Reich", "im Dritten Reich", "Dritten Reich"),
        ("entartete Kunst", "die „Entartete Kunst“", "Entartete Kunst"),
        ("an den Rollstuhl gefesselt", "an den\nRollstuhl gefesselte Frau", "an den\nRollstuhl gefesselte"),
        ("Führer und Reichskanzler", "Führer, und Reichskanzler", ""),
        ("wilde Völker", "wilde Tiere", ""),
        ("als Hexe verbrannt", "als Hexe. Verbrannt", ""),
    ],
)
def test_phrases_may_have_other_endings_and_nothing_between(phrase: str, text: str, place: str) -> None:
    assert by_own_list(text, phrases=[phrase]) == ([place] if place else [])


@pytest.mark.parametrize(
    ("entry", "text", "place"),
    [
        ({"forms": ["Gypsy"]}, "two gypsies", "gypsies"),
        ({"forms": ["Negro"]}, "a Negro’s head", "Negro’s"),
        ({"forms": ["tribesman"]}, "the tribesmen", "tribesmen"),
        ({"forms": ["half-caste"]}, "half-castes", "half-castes"),
        ({"phrases": ["white man's burden"]}, "the white man’s burden", "white man’s burden"),
        ({"phrases": ["Final Solution"]}, "the Final Solution", "Final Solution"),
        ({"phrases": ["Final Solution"]}, "a final solution of the riddle", ""),
        ({"forms": ["savage"]}, "a salvage", ""),
        ({"forms": ["Negro"]}, "Montenegro", ""),
    ],
)
def test_english_terms(entry: dict[str, list[str]], text: str, place: str) -> None:
    assert by_own_list(text, "en", **entry) == ([place] if place else [])


def test_every_wording_of_the_lists_is_found_as_it_stands() -> None:
    for language in ("de", "en"):
        for term in sensitive_terms(language):
            for wording in (*term.forms, *term.phrases):
                if any(character.isdigit() for character in wording):
                    continue  # "1." may end a sentence
                analysis = analyse(wording, language)
                places = lexicon(language).find(analysis.sentences, analysis.text)
                assert term.id in {place.term.id for place in places}, wording


def test_harmless_words_are_not_found() -> None:
    language = "de"
    for line in HARMLESS.read_text("utf-8").splitlines():
        if line.startswith("#"):
            language = line.strip("# ") or language
        elif line.strip():
            assert words(line, language) == [], line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joseph Mohr schrieb das Lied.", []),
        ("Herr Mohr und Familie Mohr kamen.", []),
        ("Der Mohr kniet vor dem König.", ["Mohr"]),
    ],
)
def test_a_family_name_is_no_finding(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("profile", Profile)
def test_it_holds_in_every_profile_and_language_by_its_own_list(profile: Profile) -> None:
    assert [f.rule for f in found("Zigeuner", "de", profile)] == ["sensitive-term"]
    assert [f.rule for f in found("gypsies", "en", profile)] == ["sensitive-term"]
    assert found("gypped", "de", profile) == found("Zigeuner", "fr", profile) == []


def test_a_finding_gives_reason_advice_and_source_and_never_a_replacement() -> None:
    for text in ("Zigeuner", "Rheinlandbastard und Karrner"):
        for finding in found(text):
            values = dict(finding.message.values)
            assert values["reason"]
            assert values["context"]
            assert finding.suggestion is None
            assert str(values["reason"]) in render(finding.message, "de")
    (own,) = found("Karrner")
    assert dict(own.message.values)["source"] == Message.of("check-sensitive.own-judgement")
    assert "Einschätzung des Projekts" in render(own.message, "de")


def test_the_list_says_how_much_a_term_weighs() -> None:
    assert [f.severity for f in found("Zigeuner")] == [Severity.WARNING]
    assert [f.severity for f in found("Karrner")] == [Severity.HINT]


def test_of_a_phrase_and_a_word_in_it_the_worse_is_shown() -> None:
    assert words("primitive Kunst") == ["primitive Kunst"]


def test_forms_are_keys_of_a_dictionary() -> None:
    assert {"stamm", "stammes", "stämme", "stämmen"} <= german_forms("Stamm")
    assert "möhre" not in german_forms("Mohr")
