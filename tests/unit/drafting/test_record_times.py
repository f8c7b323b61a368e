"""When a thing came to be: only what its record says of that, and as sure as it says it."""

import pytest
from record_values import english, german, value

from klartafel.domain.record import Field


@pytest.mark.parametrize(
    ("written", "de", "en"),
    [
        ("1748", "aus dem Jahr 1748", "from 1748"),
        ("ca. 1748", "etwa aus dem Jahr 1748", "from about 1748"),
        ("c. 1748", "etwa aus dem Jahr 1748", "from about 1748"),
        ("1905 (um)", "etwa aus dem Jahr 1905", "from about 1905"),
        ("1748?", "vermutlich aus dem Jahr 1748", "probably from 1748"),
        ("wohl um 1748", "vermutlich etwa aus dem Jahr 1748", "probably from about 1748"),
        ("möglicherweise 1748", "vielleicht aus dem Jahr 1748", "perhaps from 1748"),
        ("1748 (datiert)", "aus dem Jahr 1748", "from 1748"),
        ("vor 1748", "aus der Zeit vor 1748", "from the time before 1748"),
        ("1798 (nach)", "aus der Zeit nach 1798", "from the time after 1798"),
        ("spätestens 1909", "spätestens aus dem Jahr 1909", "from 1909 at the latest"),
        ("1740-1750", "aus der Zeit von 1740 bis 1750", "from 1740 to 1750"),
        ("1905–07", "aus der Zeit von 1905 bis 1907", "from 1905 to 1907"),
        ("400-301 v. Chr.", "aus der Zeit von 400 bis 301 vor Christus", "from 400 to 301 BC"),
        ("um 350 v. Chr.", "etwa aus dem Jahr 350 vor Christus", "from about 350 BC"),
        ("1. Jh. n. Chr.", "aus dem 1. Jahrhundert nach Christus", "from the 1st century AD"),
        ("18. Jh.", "aus dem 18. Jahrhundert", "from the 18th century"),
        ("early 18th century", "aus dem frühen 18. Jahrhundert", "from the early 18th century"),
        (
            "2. Hälfte 18. Jahrhundert",
            "aus der 2. Hälfte des 18. Jahrhunderts",
            "from the second half of the 18th century",
        ),
        ("Anfang 18. Jh.", "vom Anfang des 18. Jahrhunderts", "from the beginning of the 18th century"),
        (
            "17.-18. Jh.",
            "aus der Zeit vom 17. bis zum 18. Jahrhundert",
            "from the 17th to the 18th century",
        ),
        ("1740s", "aus den 1740er-Jahren", "from the 1740s"),
        ("1960er-Jahre", "aus den 1960er-Jahren", "from the 1960s"),
        ("12.3.1748", "vom 12. März 1748", "from 12 March 1748"),
        ("1910.06.18", "vom 18. Juni 1910", "from 18 June 1910"),
        ("March 10, 1869", "vom 10. März 1869", "from 10 March 1869"),
    ],
)
def test_a_dating_is_told_with_its_doubt(written: str, de: str, en: str) -> None:
    dating = value(Field.DATING, written)
    assert german(dating) == f"Er ist {de}."
    assert english(dating) == f"It is {en}."


@pytest.mark.parametrize(
    "written",
    [
        "undatiert", "o. J.", "Jungsteinzeit", "1740/50", "17./18. Jh.", "1748 oder 1749", "nicht vor 1748",
        "[1748]", "nach 1945, vor 1950", "Sommer 1748", "300", "1748 (verändert)",
        "2. Halfte 20. Jahrhundert",
        "vor dem 18. Jh.", "vermutlich wahrscheinlich 1748", "1750-1740", "32.13.1748", "0",
    ],
)  # fmt: skip
def test_a_dating_that_cannot_be_read_whole_is_told_as_it_is_written(written: str) -> None:
    bounds = (value(Field.DATING_FROM, "1700"), value(Field.DATING_TO, "1800"))
    told = german(value(Field.DATING, written, "de"), *bounds)
    assert told.removesuffix(".") == f"Zeit: {written}".removesuffix(".")


def test_bounds_are_told_where_nobody_wrote_a_dating() -> None:
    first, last = value(Field.DATING_FROM, "1596"), value(Field.DATING_TO, "1605")
    assert german(first, last) == "Er ist aus der Zeit von 1596 bis 1605."
    assert german(last) == "Er ist spätestens aus dem Jahr 1605."
    assert german(first, value(Field.DATING_TO, "1596")) == "Er ist aus dem Jahr 1596."


@pytest.mark.parametrize(
    "written",
    [
        "1900-05", "1905-12", "1900 und 1910", "1740 and 1750", "um 1900 und 1910", "30.02.1900", "31.4.1748",
        "9999", "2050-9999", "99. Jh.", "22. Jahrhundert", "0012", "480-79 v. Chr.", "2990er-Jahre",
        "17.-99. Jh.", "1.1.9999",
    ],
)  # fmt: skip
def test_what_is_no_time_or_may_be_another_is_told_as_it_is_written(written: str) -> None:
    assert german(value(Field.DATING, written, "de")).removesuffix(".") == f"Zeit: {written}".removesuffix(
        "."
    )
    assert english(value(Field.DATING, written, "en")).removesuffix(".") == f"Time: {written}".removesuffix(
        "."
    )


@pytest.mark.parametrize(
    ("written", "de", "en"),
    [
        ("zwischen 1900 und 1910", "aus der Zeit von 1900 bis 1910", "from 1900 to 1910"),
        ("between 1900 and 1910", "aus der Zeit von 1900 bis 1910", "from 1900 to 1910"),
        ("1905-13", "aus der Zeit von 1905 bis 1913", "from 1905 to 1913"),
        ("120-80 v. Chr.", "aus der Zeit von 120 bis 80 vor Christus", "from 120 to 80 BC"),
        ("29.02.1904", "vom 29. Februar 1904", "from 29 February 1904"),
    ],
)
def test_a_time_that_only_looks_odd_is_read(written: str, de: str, en: str) -> None:
    assert german(value(Field.DATING, written)) == f"Er ist {de}."
    assert english(value(Field.DATING, written)) == f"It is {en}."


def test_bounds_on_both_sides_of_the_birth_of_christ_keep_their_eras() -> None:
    bounds = (value(Field.DATING_FROM, "-100"), value(Field.DATING_TO, "100"))
    assert german(*bounds) == "Er ist aus der Zeit von 100 vor Christus bis 100 nach Christus."
    assert english(*bounds) == "It is from 100 BC to 100 AD."


@pytest.mark.parametrize("qualifier", ["Fund", "Verwendung", "found"])
def test_bounds_may_belong_to_a_dating_of_something_else(qualifier: str) -> None:
    values = (
        value(Field.DATING, "1987", "", qualifier),
        value(Field.DATING_FROM, "1980"),
        value(Field.DATING_TO, "1990"),
    )
    assert german(*values) == "Das ist ein Krug."
    assert english(*values) == "This is a jug."


def test_several_first_years_say_nothing_of_the_object() -> None:
    values = (
        value(Field.DATING_FROM, "1700"),
        value(Field.DATING_FROM, "1800"),
        value(Field.DATING_TO, "1850"),
    )
    assert german(*values) == "Das ist ein Krug."
    assert english(*values) == "This is a jug."


@pytest.mark.parametrize(
    ("first", "second", "de", "en"),
    [
        (
            "1750",
            "1850",
            "Zeit: aus dem Jahr 1750. Andere Angabe zur Zeit: aus dem Jahr 1850.",
            "Time: from 1750. Another time in the record: from 1850.",
        ),
        (
            "um 1748",
            "1748",
            "Zeit: etwa aus dem Jahr 1748. Andere Angabe zur Zeit: aus dem Jahr 1748.",
            "Time: from about 1748. Another time in the record: from 1748.",
        ),
    ],
)
def test_of_datings_that_differ_none_is_told_as_certain(first: str, second: str, de: str, en: str) -> None:
    datings = (value(Field.DATING, first), value(Field.DATING, second))
    assert german(*datings) == de
    assert english(*datings) == en


def test_where_a_second_dating_cannot_be_read_no_time_is_told() -> None:
    datings = (value(Field.DATING, "1748"), value(Field.DATING, "1748, wohl später"))
    assert german(*datings) == "Das ist ein Krug."
    assert english(*datings) == "This is a jug."


def test_two_wordings_of_one_time_are_one_time() -> None:
    both = (value(Field.DATING, "um 1748", "de"), value(Field.DATING, "about 1748", "en"))
    assert german(*both) == "Er ist etwa aus dem Jahr 1748."
    assert english(*both) == "It is from about 1748."
