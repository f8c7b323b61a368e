"""Datings as museums write them, read into what they say. What cannot be read whole is not read at all."""

import re
from dataclasses import replace
from datetime import date

from klartafel.checks.rules.numbers.calendar_names import YEARS
from klartafel.drafting.record.doubt import Doubt, doubt_of
from klartafel.drafting.record.times import (
    LAST_YEAR,
    Centuries,
    Century,
    Dating,
    Day,
    Decade,
    Part,
    Relation,
    Time,
    Year,
    Years,
)

_RELATIONS = {
    word: relation
    for relation, words in (
        (Relation.ABOUT, "um ca circa zirka etwa gegen ungefähr rund c about around approximately approx"),
        (Relation.BEFORE, "vor before"),
        (Relation.AFTER, "nach after"),
        (Relation.UNTIL, "bis until"),
        (Relation.SINCE, "ab seit since"),
        (Relation.AT_LATEST, "spätestens"),
        (Relation.AT_EARLIEST, "frühestens"),
    )
    for word in words.split()
}
_PHRASES = (("no later than", "spätestens"), ("not before", "frühestens"), ("at the latest", "spätestens"))
_SAYS_NOTHING = frozenset({"datiert", "dat", "dated", "entstanden", "made"})
_REMARK = re.compile(r"\s*\(([^()]{1,20})\)$")
_FIRST_WORD = re.compile(r"(?:in |im |from |aus )?([^\W\d_]+\.?|\?)\s+(?=\S)|(c\.|ca\.)(?=\d)", re.IGNORECASE)

_BC = r"v\.? ?Chr\.?|v\.? ?u\. ?Z\.?|vor Christus|BCE?|B\.C\.(?:E\.)?"
_AD = r"n\.? ?Chr\.?|n\.? ?u\. ?Z\.?|nach Christus|AD|CE|A\.D\."
_ERA = rf"(?:\s*(?:(?P<bc>{_BC})|(?P<ad>{_AD})))"
_YEAR = re.compile(rf"(?:(?:im|in|das|dem) )?(?:Jahre? |year )?(?P<number>\d{{1,4}}){_ERA}?", re.IGNORECASE)
# "1900 und 1910" are two years; "1900-05" may be a month.
_RANGE = re.compile(
    r"(?:(?P<between>zwischen |between )|von |from )?(?P<first>\d{1,4})\s?"
    r"(?:-(?!\s?(?:0[1-9]|1[0-2])\b)|[–—]|\s(?:bis|to|(?(between)(?:und|and)|(?!)))\s)\s?"
    rf"(?P<last>\d{{1,4}}){_ERA}?",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"(?:(?:die|in den|the|in the) )?(?P<year>[12]\d{2}0)(?:er(?:[ -]?Jahren?)?|['’]?s)", re.IGNORECASE
)
_DAYS = (
    re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})"),
    re.compile(r"(?P<year>\d{4})\.(?P<month>\d{2})\.(?P<day>\d{2})"),
    re.compile(r"(?:(?P<day>\d{1,2})\.? )?(?P<name>[A-Za-zä]{3,9})\.? (?P<year>\d{4})"),
    re.compile(r"(?P<name>[A-Z][a-z]{2,8}) (?P<day>\d{1,2}), (?P<year>\d{4})"),
)
_MONTHS = (
    "januar jänner january", "februar february", "märz march", "april", "mai may", "juni june", "juli july",
    "august", "september", "oktober october", "november", "dezember december",
)  # fmt: skip
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_CENTURY_GERMAN = re.compile(
    rf"(?:(?:im|in der|am|aus dem) )?(?:(?P<word>Anfang|Mitte|Ende|frühe[sn]?|späte[sn]?)|"
    rf"(?P<number>[1-4])\. ?(?P<share>Hälfte|H\.|Hä\.|Drittel|Dr\.|Viertel|V\.))?"
    rf"\s*(?:des |vom |das |dem )?(?P<century>\d{{1,2}})\.\s?(?:Jahrhunderts?|Jhd?t?s?\.?|Jh\.?){_ERA}?",
    re.IGNORECASE,
)
_CENTURY_ENGLISH = re.compile(
    rf"(?:(?P<word>early|late|mid|(?:the )?(?:beginning|middle|end) of)[ -]|"
    r"(?:the )?(?P<number>first|second|third|fourth|last|1st|2nd|3rd|4th) "
    r"(?P<share>half|third|quarter) of )?"
    rf"(?:the )?(?P<century>\d{{1,2}})(?:st|nd|rd|th)[ -]century{_ERA}?",
    re.IGNORECASE,
)
_CENTURIES = re.compile(
    r"(?P<first>\d{1,2})\.\s?(?:[-–]|bis)\s?(?P<last>\d{1,2})\.\s?(?:Jahrhundert|Jhd?t?\.?)", re.IGNORECASE
)
_PART_OF = {
    "anfang": Part.BEGINNING, "mitte": Part.MIDDLE, "ende": Part.END, "früh": Part.EARLY, "spät": Part.LATE,
    "early": Part.EARLY, "late": Part.LATE, "mid": Part.MIDDLE, "beginning": Part.BEGINNING,
    "middle": Part.MIDDLE, "end": Part.END, "h": Part.HALF, "d": Part.THIRD, "v": Part.QUARTER,
    "third": Part.THIRD, "quarter": Part.QUARTER,
}  # fmt: skip
_NUMBER_OF = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_PARTS = {Part.HALF: 2, Part.THIRD: 3, Part.QUARTER: 4}
_FIGURES_OF_A_SHORT_YEAR = 2
_LAST_CENTURY = LAST_YEAR // 100
_ONLY_YEARS = (
    Relation.BEFORE,
    Relation.AFTER,
    Relation.UNTIL,
    Relation.SINCE,
    Relation.AT_LATEST,
    Relation.AT_EARLIEST,
)


def read_dating(text: str) -> Dating | None:
    """What a dating says, None where a part of it cannot be read: nothing is guessed."""
    for phrase, word in _PHRASES:
        text = text.replace(phrase, word)
    text = text.strip().rstrip(",;")
    marks: list[str] = []
    if match := _REMARK.search(text):
        text, marks = text[: match.start()], [match[1]]
    if text.endswith("?"):
        text = text[:-1].rstrip()
        marks.append("?")
    while (time := _time(text)) is None:
        match = _FIRST_WORD.match(text)
        if match is None:
            return None
        marks.append(match[1] or match[2])
        text = text[match.end() :]
    return _marked(Dating(time), marks)


def _marked(dating: Dating, marks: list[str]) -> Dating | None:
    """The dating with the doubts and relations around it; two of one sort cannot be told together."""
    for mark in marks:
        word = mark.casefold().rstrip(".")
        if word in _SAYS_NOTHING:
            continue
        if (doubt := doubt_of(mark)) is not Doubt.NONE:
            if dating.doubt not in (Doubt.NONE, doubt):
                return None
            dating = replace(dating, doubt=doubt)
        elif (relation := _RELATIONS.get(word)) is not None and dating.relation is Relation.IN:
            dating = replace(dating, relation=relation)
        else:
            return None
    if dating.relation in _ONLY_YEARS and not isinstance(dating.time, Year):
        return None
    return dating


def _time(text: str) -> Time | None:
    readers = (_day, _decade, _years, _year, _century, _centuries)
    return next((found for read in readers if (found := read(text)) is not None), None)


def _year(text: str) -> Year | None:
    match = _YEAR.fullmatch(text)
    if match is None or not int(match["number"]):
        return None
    number = int(match["number"])
    if match["bc"]:
        return Year(-number)
    told = bool(match["ad"])
    # Without an era "350" may be anything.
    return Year(number, told) if number in YEARS or (told and number <= LAST_YEAR) else None


def _years(text: str) -> Years | None:
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    first, last = int(match["first"]), int(match["last"])
    written_out = last + first - first % 100
    if match["bc"]:
        # "480-79" may be short for "480-479".
        is_short = len(match["last"]) == _FIGURES_OF_A_SHORT_YEAR and written_out < first
        return Years(Year(-first), Year(-last)) if first > last > 0 and not is_short else None
    told = bool(match["ad"])
    if first in YEARS and len(match["last"]) == _FIGURES_OF_A_SHORT_YEAR:
        last = written_out
    if not 0 < first < last <= LAST_YEAR or not (told or first in YEARS):
        return None
    return Years(Year(first, told), Year(last, told))


def _decade(text: str) -> Decade | None:
    match = _DECADE.fullmatch(text)
    # "the 1800s" may be ten years or a hundred.
    first = int(match["year"]) if match else 0
    return Decade(first) if first % 100 and first in YEARS else None


def _day(text: str) -> Day | None:
    for pattern in _DAYS:
        match = pattern.fullmatch(text)
        if match is None:
            continue
        found = match.groupdict()
        name = found.get("name")
        month = _MONTH_OF.get(name.casefold(), 0) if name else int(found["month"])
        day = int(found["day"]) if found["day"] else None
        if _is_in_the_calendar(int(found["year"]), month, 1 if day is None else day):
            return Day(int(found["year"]), month, day)
    return None


def _is_in_the_calendar(year: int, month: int, day: int) -> bool:
    try:
        return date(year, month, day).year in YEARS
    except ValueError:
        return False


def _century(text: str) -> Century | None:
    match = _CENTURY_GERMAN.fullmatch(text) or _CENTURY_ENGLISH.fullmatch(text)
    if match is None or not int(match["century"]):
        return None
    century = int(match["century"]) * (-1 if match["bc"] else 1)
    if century > _LAST_CENTURY:
        return None
    told = bool(match["ad"])
    if match["share"]:
        share = match["share"].casefold()
        part = _PART_OF.get(share) or _PART_OF[share[0]]
        written = match["number"].casefold()
        number = _PARTS[part] if written == "last" else _NUMBER_OF.get(written) or int(written)
        return Century(century, part, number, told) if number <= _PARTS[part] else None
    if match["word"]:
        word = match["word"].casefold().removeprefix("the ").removesuffix(" of")
        part = _PART_OF.get(word) or _PART_OF[word[:4]]
        return Century(century, part, era_told=told)
    return Century(century, era_told=told)


def _centuries(text: str) -> Centuries | None:
    match = _CENTURIES.fullmatch(text)
    if match is None or not 0 < int(match["first"]) < int(match["last"]) <= _LAST_CENTURY:
        return None
    return Centuries(int(match["first"]), int(match["last"]))
