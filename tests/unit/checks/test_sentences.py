"""Sentences: where they end, and that their places are those of the text as received."""

import unicodedata
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from checks_data import cases, rows, split
from hypothesis import given
from hypothesis import strategies as st

from klartafel.checks import analyse
from klartafel.checks.language import SentenceKind


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda case: case["sentences"][0])
def test_sentences_are_found_exactly(case: dict[str, Any]) -> None:
    text = case.get("separator", " ").join(case["sentences"])
    assert split(text, case["lang"]) == case["sentences"]


def test_given_museum_sentences(shared_data: Path) -> None:
    given_cases = rows(shared_data / "text" / "sentences_dev.jsonl")
    wrong = [case["text"] for case in given_cases if split(case["text"], "de") != case["sentences"]]
    assert len(wrong) <= len(given_cases) // 20, wrong


@pytest.mark.parametrize("separator", ["\r\n", "\r", "\u2028", "<br/>", "<br>", "\x0b"])
def test_every_kind_of_line_end_parts_list_lines(separator: str) -> None:
    assert split(separator.join(["Es gibt:", "- Bilder", "- Möbel"]), "de") == [
        "Es gibt:",
        "- Bilder",
        "- Möbel",
    ]


def test_headings_and_list_items_are_known_as_such() -> None:
    kinds = [s.kind for s in analyse("Der Krug\n\nDer Krug ist alt.\n- Ton\n- Zinn", "de").sentences]
    heading, sentence, item = SentenceKind.HEADING, SentenceKind.SENTENCE, SentenceKind.LIST_ITEM
    assert kinds == [heading, sentence, item, item]


def test_a_last_line_without_a_stop_is_a_sentence_and_not_a_heading() -> None:
    assert [s.kind for s in analyse("Ein Krug", "de").sentences] == [SentenceKind.SENTENCE]


def test_places_survive_two_code_point_umlauts_soft_hyphens_and_byte_order_marks() -> None:
    text = "\ufeffDas Gema\u0308l\u00adde ist scho\u0308n. U\u0308ber ihm ha\u0308ngt ein Bild."
    assert split(text, "de") == [
        "Das Gema\u0308l\u00adde ist scho\u0308n.",
        "U\u0308ber ihm ha\u0308ngt ein Bild.",
    ]
    words = [word.text for word in analyse(text, "de").words]
    assert words[1] == "Gemälde"


def test_other_languages_are_split_at_plain_stops() -> None:
    assert split("Le musée est grand. Il est beau.", "fr") == ["Le musée est grand.", "Il est beau."]


@given(st.text(alphabet=st.characters(codec=None), max_size=200), st.sampled_from(["de", "en", "tr"]))
def test_sentences_stand_in_order_inside_the_text_and_lose_no_word(text: str, language: str) -> None:
    analysis = analyse(text, language)
    spans = [analysis.original(sentence.span) for sentence in analysis.sentences]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    inside = {i for s in analysis.sentences for i in range(s.span.start, s.span.end)}
    assert all(i in inside for i, character in enumerate(analysis.text) if not character.isspace())


@given(st.text(alphabet="AÄäöuü \u0308\u00ad.\n\r", max_size=60))
def test_composed_and_decomposed_text_have_the_same_sentences(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    told = [[unicodedata.normalize("NFC", s) for s in split(form, "de")] for form in (composed, decomposed)]
    assert told[0] == told[1]
