"""What differs between two wordings, for the eye and the ear; where places of a text go while it is typed."""

import pytest

from klartafel.domain.finding import Span
from klartafel.domain.message import Message
from klartafel.services.differences import (
    Change,
    moved,
    moved_sentences,
    sentence_changes,
    word_difference,
)

BEFORE = "Der Krug ist rot. Er ist alt. Er steht hier."


def told(before: str, after: str) -> str:
    signs = {Change.KEPT: "{}", Change.INSERTED: "[+{}+]", Change.REMOVED: "[-{}-]"}
    return "".join(signs[piece.change].format(piece.words) for piece in word_difference(before, after))


def test_whole_words_change_never_halves_of_them() -> None:
    assert told("Der Krug ist rot.", "Der Krug ist rostig.") == "Der Krug ist [-rot-][+rostig+]."
    assert told("24,5 cm hoch", "24,8 cm hoch") == "[-24,5-][+24,8+] cm hoch"


def test_a_blank_between_two_changes_does_not_tear_them_apart() -> None:
    assert told("ein rotes Gefäß hier", "der alte Krug hier") == "[-ein rotes Gefäß-][+der alte Krug+] hier"


def test_both_wordings_can_be_read_out_of_the_difference() -> None:
    after = "Der Krug ist aus Ton.\n\nEr steht seit 1748 hier."
    pieces = word_difference(BEFORE, after)
    assert "".join(p.words for p in pieces if p.change is not Change.INSERTED) == BEFORE
    assert "".join(p.words for p in pieces if p.change is not Change.REMOVED) == after


def test_differences_are_told_sentence_by_sentence() -> None:
    after = "Der Krug ist blau. Er ist alt. Er ist schön. Er steht hier."
    assert sentence_changes(BEFORE, after, "de") == (
        Message.of("differences.reworded", number=1, before="Der Krug ist rot.", after="Der Krug ist blau."),
        Message.of("differences.inserted", number=3, words="Er ist schön."),
    )
    removed = sentence_changes(BEFORE, "Der Krug ist rot. Er steht hier.", "de")
    assert removed == (Message.of("differences.removed", number=2, words="Er ist alt."),)


def test_no_difference_and_one_of_blanks_say_so() -> None:
    assert sentence_changes(BEFORE, BEFORE, "de") == (Message.of("differences.same"),)
    assert sentence_changes(BEFORE, BEFORE.replace(". Er", ".\nEr"), "de") == (
        Message.of("differences.blanks-only"),
    )


@pytest.mark.parametrize(
    ("after", "place"),
    [
        (BEFORE, "Er ist alt."),
        (f"Hallo! {BEFORE}", "Er ist alt."),
        (BEFORE.replace("hier", "dort drüben"), "Er ist alt."),
        (BEFORE.replace("alt", "sehr alt"), "Er ist sehr alt."),
        (BEFORE.replace("rot. Er ist alt", "neu"), None),
    ],
)
def test_a_place_goes_along_with_its_words(after: str, place: str | None) -> None:
    span = moved(Span(18, 29), BEFORE, after)
    assert (None if span is None else after[span.start : span.end]) == place


SENTENCES = (Span(0, 17), Span(18, 29), Span(30, 44))


@pytest.mark.parametrize(
    ("after", "sentences"),
    [
        (BEFORE, ["Der Krug ist rot.", "Er ist alt.", "Er steht hier."]),
        (BEFORE.replace("alt", "neu"), ["Der Krug ist rot.", "Er ist neu.", "Er steht hier."]),
        (BEFORE.replace("rot. Er ist", "rot,"), ["Der Krug ist rot, alt.", "Er steht hier."]),
        (f"{BEFORE} Und", ["Der Krug ist rot.", "Er ist alt.", "Er steht hier. Und"]),
        (BEFORE.replace(" Er ist alt.", ""), ["Der Krug ist rot.", "Er steht hier."]),
        ("", []),
    ],
)
def test_no_word_is_outside_of_the_sentences_while_a_person_types(after: str, sentences: list[str]) -> None:
    spans = moved_sentences(SENTENCES, BEFORE, after)
    assert [after[span.start : span.end] for span in spans] == sentences


def test_a_text_that_was_never_checked_is_one_sentence() -> None:
    assert moved_sentences((), "", "  Ein Krug. ") == (Span(2, 11),)
    assert moved_sentences((), "", "  ") == ()
