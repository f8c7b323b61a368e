"""The English operations: clauses with their comma, names and who somebody was."""

import pytest
from one_operation import first, once


@pytest.mark.parametrize(
    ("operation", "text", "sentences"),
    [
        (
            "split-main",
            "Two of them are complete; only the upper part of the third survives.",
            ("Two of them are complete.", "Only the upper part of the third survives."),
        ),
        (
            "split-main",
            "Her contract was meant to last for one year, but it was extended several times.",
            ("Her contract was meant to last for one year.", "But it was extended several times."),
        ),
        (
            "split-main",
            "The jug, which was found in 1900, is old, and the lid was lost.",
            ("The jug, which was found in 1900, is old.", "The lid was lost."),
        ),
        (
            "relative-clause",
            "He worked in Cameroon, which had been a German colony since 1884.",
            ("He worked in Cameroon.", "Cameroon had been a German colony since 1884."),
        ),
        (
            "relative-clause",
            "The weights, which were found in 1987, are complete.",
            ("The weights are complete.", "The weights were found in 1987."),
        ),
        (
            "apposition",
            "The drum was handed over by Wilhelm Overkamp, a merchant from Averbrock.",
            (
                "The drum was handed over by Wilhelm Overkamp.",
                "Wilhelm Overkamp was a merchant from Averbrock.",
            ),
        ),
    ],
)
def test_a_clause_becomes_a_sentence(operation: str, text: str, sentences: tuple[str, ...]) -> None:
    assert first(operation, text, "en") == sentences


@pytest.mark.parametrize(
    ("operation", "text"),
    [
        ("split-main", "If the jug is old, it has cracks, and it sounds dull."),
        ("split-main", "He painted jugs, plates, and bowls."),
        ("relative-clause", "The jug that stood here is old."),
        ("relative-clause", "He knew no man, who lived in Unna."),
        ("apposition", "He bought a jug, a plate and a bowl."),
        ("apposition", "Karl Smith, a year before his death, painted jugs."),
        ("apposition", "He met Karl Smith, a few days before the war."),
        ("split-main", "The jug, which was old, and the lid were found."),
        ("split-main", "The jug, which was found in 1900, and the lid were made of clay."),
        ("split-main", "The jug that stood here, and the lid were found."),
        ("relative-clause", "He believed in the stone, which fell from heaven."),
        ("relative-clause", "Legend tells of a stone, which fell from heaven."),
    ],
)
def test_nothing_is_done_where_it_is_not_certain(operation: str, text: str) -> None:
    assert once(operation, text, "en") == ()
