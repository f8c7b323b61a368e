"""A typo is a slip of the pen: whatever could change what is said needs the test readers again."""

import pytest

from klartafel.domain.typo import differs_by_typos

KNOWN = """der krug ist aus ton hund hand alt steht hier museum sie ihnen nicht kein schön unschön weiß
schwarz das im drei zwei gebrannt gebannt jahr"""
WORDS = frozenset(KNOWN.split())


def is_typo(before: str, after: str, names: frozenset[str] = frozenset()) -> bool:
    return differs_by_typos(before, after, lambda word: word.casefold() in WORDS, names)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Der Krgu ist alt.", "Der Krug ist alt."),
        ("Der Krugg ist alt.", "Der Krug ist alt."),
        ("Der krug ist alt.", "Der Krug ist alt."),
        ("Der Krug ist alt", "Der Krug ist alt."),
        ("Der Krug  ist alt .", "Der Krug ist alt."),
        ("Das Musuem steht hier.\nDer Krug ist alt.", "Das Museum steht hier.\nDer Krug ist alt."),
    ],
)
def test_slips_of_the_pen(before: str, after: str) -> None:
    assert is_typo(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Im Jahr 1748.", "Im Jahr 1749."),
        ("Das ist ein Hund.", "Das ist ein Hand."),  # both are words
        ("Das ist gebannt.", "Das ist gebrannt."),
        ("Das ist schön.", "Das ist unschön."),
        ("Das ist nicht alt.", "Das ist alt."),
        ("Das ist nihct alt.", "Das ist nicht alt."),  # a negation is read aloud again
        ("Das ist kein Krug.", "Das ist ein Krug."),
        ("Hier steht sie.", "Hier steht Sie."),
        ("Hier steht ihnen.", "Hier steht Ihnen."),
        ("Das sind zwie.", "Das sind zwei."),
        ("Das ist alt.", "Das ist alt?"),
        ("Der Krug ist alt.\nDas ist alt.", "Der Krug ist alt. Das ist alt."),
        ("Der Krug ist alt.", "Der Krug ist aus Ton."),
        ("Der Krgu ist alt.", "Der Krux ist alt."),  # no word comes of it
        ("Krgu Krgu Krgu Krgu", "Krug Krug Krug Krug"),  # that many are no slip any more
    ],
)
def test_whatever_may_change_what_is_said(before: str, after: str) -> None:
    assert not is_typo(before, after)


def test_a_name_of_the_record_is_never_a_slip() -> None:
    assert is_typo("Der Krgu ist alt.", "Der Krug ist alt.")
    assert not is_typo("Der Krgu ist alt.", "Der Krug ist alt.", frozenset({"krug"}))
