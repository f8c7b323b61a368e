"""Whatever the text: a result with places inside it, never an exception."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klartafel.checks import analyse, check
from klartafel.checks.readability import FORMULAS
from klartafel.domain.checking import Background
from klartafel.domain.finding import Basis, CheckReport, FactKind, FactStatus, Severity, Span
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.text import Profile

SCHEMA = Path(__file__).parents[3] / "docs" / "schemas" / "check.json"
LS = Profile.LEICHTE_SPRACHE


def about(value: str) -> Background:
    return Background(record=Record((FieldValue(Field.DESCRIPTION, value),)))


def all_places_are_inside(report: CheckReport, text: str, source: str) -> bool:
    drafts = [
        *report.sentences,
        *(f.span for f in report.findings),
        *(e.draft for e in report.ledger if e.draft),
    ]
    sources = [entry.source for entry in report.ledger if entry.source]
    empty = [Span(0, 0)] if not analyse(text, "de").text.strip() else []  # "there is no text" has no place
    return all(0 <= span.start < span.end <= len(text) or span in empty for span in drafts) and all(
        0 <= span.start < span.end <= len(source) for span in sources
    )


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "\n", "Krug", "1748", "1 2 3 4 5", "🏺", "👩🏽‍🎨 malt. 🏺 steht.", "Ma\u0308rz 1748",
        "\u0308\u0308", "Mu\u00adse\u00adum", "\u00ad\u200b\ufeff", "a\x00b\x07c\x1b", "\ud800",
        "vor \udfff 1748", "<br/><br/>", "...", "!?!?", "„“«»", "- \n- \n-", "# \n", "1.", "a) b) c)",
        "½", "٣ أباريق", "१७४८",
        "1" * 5000, "²³", "Ⅳ",
        "http://", "www.", "@", "a@b", "MDCCXLVIII", "M" * 500, "\r\n\r\n", "\u2028\u2029", "ß", "İ" * 10,
        "A" + "\u0301\u0323" * 200, "99.99.9999", "0/0", "1/0", "3 %", "€", "-5", "v. Chr.", "12.–", "Jh.",
    ],
)  # fmt: skip
def test_strange_texts_have_a_result(text: str) -> None:
    for language in ("de", "en", "ar", ""):
        for profile in Profile:
            report = check(text, profile, language, source=text, background=about(text))
            assert all_places_are_inside(report, text, text)
            assert report.open_facts == ()


@given(
    st.text(alphabet=st.characters(codec=None), max_size=120),
    st.text(alphabet=st.characters(codec=None), max_size=120),
)
def test_any_text_against_any_source_has_a_result(text: str, source: str) -> None:
    for language in ("de", "en"):
        report = check(text, LS, language, source=source, background=about(source))
        assert all_places_are_inside(report, text, source)


PIECES = st.sampled_from(
    [
        "Der Krug", "ist", "1748", "12,5 cm", "z. B.", "Nr.", "Friedrich II.", ".", ". ", "\n", "- ", "1. ",
        "um", "v. Chr.", "18. Jh.", "(", ")", "„", "“", "…", "!", "?", "12.3.1748", "drei", "Henkel", "–",
        "Mai", "zwei Drittel", "www.a.de", "Besucher:innen", "Landes·museum", "\u00ad", "\u0308", "<br/>",
        "9.30 Uhr", "1987/12", "½", "%",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.sampled_from(["", " "]), st.sampled_from(["de", "en"]))
def test_pieces_of_museum_text_in_any_order_have_a_result(
    pieces: list[str], glue: str, language: str
) -> None:
    text = glue.join(pieces)
    report = check(text, LS, language, source=text)
    assert all_places_are_inside(report, text, text)
    assert report.open_facts == ()


def test_200_000_words_have_a_result() -> None:
    text = "Das Museum zeigt ihn heute in Soest.\nDer Krug ist " * 20_000 + "von 1748."
    report = check(text, LS, "de", source="Der Krug ist von 1784. Das Museum zeigt ihn in Soest.")
    assert len(report.sentences) == 20_001
    assert len(report.open_facts) == 1


def test_the_schema_names_what_the_checks_answer() -> None:
    properties = json.loads(SCHEMA.read_text("utf-8"))["properties"]
    finding = properties["findings"]["items"]["properties"]
    entry = properties["ledger"]["items"]["properties"]
    assert set(properties["scores"]["properties"]) == {name for names in FORMULAS.values() for name in names}
    assert finding["severity"]["enum"] == [severity.value for severity in Severity]
    assert finding["basis"]["items"]["enum"] == [basis.value for basis in Basis]
    assert entry["kind"]["enum"] == [kind.value for kind in FactKind]
    assert entry["status"]["enum"] == [status.value for status in FactStatus]
