"""Inventory numbers: never years and never numbers, though they look like both."""

import re
from collections.abc import Iterator

from klartafel.checks.language.traits import Language
from klartafel.checks.ledger.fact import Fact
from klartafel.domain.finding import FactKind, Span

_NUMBER = r"(?:[A-ZÄÖÜ]{1,5}[ .:-]{0,2}){0,3}\d[\w./-]{0,20}(?<![./-])(?: [a-z](?:[-–][a-z])?(?![\w.]))?"
_NAMED = re.compile(
    r"(?:(?:\bInv(?:entar)?\.?|\bKat(?:alog)?\.?|\bObjekt|\bAkz(?:essions)?\.?)[- ]{0,2}(?:Nr\.|[Nn]ummer)|"
    r"\bInventory (?:number|no\.?)|\bInv\. ?[Nn]o\.?|\bAcc(?:ession|\.) ?(?:number|no\.?)|\bSignatur)"
    rf"(?: (?:ist|lautet|is))?\s{{0,2}}:?\s{{0,2}}(?P<number>{_NUMBER})"
)
# "1987/12", "1977.20", "2015-12-3": a year of entry and a running number.
_BARE = re.compile(
    r"(?<![\w.,/-])(?P<year>1[89]\d\d|20\d\d)(?P<sign>[/.])(?P<running>\d{1,5})(?P<more>[/.]\d{1,4})?"
    r"(?: [a-z][-–][a-z](?!\w))?(?![\w/-]|[.,]\d)"
)
_PART = re.compile(r" [a-z](?:[-–][a-z])?$")  # "1987/12 a-c" are parts of 1987/12
_WHOLE_VALUE = re.compile(r"[A-ZÄÖÜ]{1,5}[ .:-]{0,2}\d[\w./-]{0,20}")


def inventory_form(number: str) -> str:
    """Normal form of an inventory number: without blanks, capitals, with "#" before it."""
    return "#" + re.sub(r"\s+", "", number).upper()


def inventory_numbers(text: str, language: Language) -> Iterator[Fact]:
    """Inventory numbers that are named as such or have the shape of one, in any language."""
    del language
    for match in _NAMED.finditer(text):
        yield _fact(match.start("number"), match["number"])
    for match in _BARE.finditer(text):
        if not _is_pair_of_years(match):
            yield _fact(match.start(), match[0])


def is_inventory_number(value: str) -> bool:
    """Whether a whole field is letters and a number, such as "K 1748"."""
    return _WHOLE_VALUE.fullmatch(value) is not None


def _fact(start: int, number: str) -> Fact:
    whole = inventory_form(_PART.sub("", number))
    return Fact(FactKind.INVENTORY_NUMBER, Span(start, start + len(number)), inventory_form(number), (whole,))


def _is_pair_of_years(match: re.Match[str]) -> bool:
    """ "1914/18" and "1748/1750" are years; "1987/12" and "1987/4501" are not."""
    if match["sign"] != "/" or match["more"]:
        return False
    first, second = match["year"], match["running"]
    if len(second) == 2:
        return int(first[2:]) < int(second)
    return len(second) == 4 and 0 < int(second) - int(first) <= 100
