"""English: how years, dates, measures, rulers, centuries and abbreviations are said in Britain."""

import re

from klartafel.speech.english_words import (
    ABBREVIATIONS,
    AFTER_A_NAME,
    BEFORE_A_NUMBER,
    FRACTIONS,
    MEASURES,
    MONEY,
    MONTH,
    NO_RULERS,
    NUMBER,
    NUMBERED_PLACES,
    UNIT,
    UNITS,
    VERB,
)
from klartafel.speech.number_words import cardinal, digits, from_roman, number_in_words, ordinal, year
from klartafel.speech.spoken_rules import LETTER, Rule, abbreviations, rule, words_before


def _inventory_number(match: re.Match[str]) -> str:
    said = match["number"].replace("/", " slash ")
    said = re.sub(r"(?<=\w)\.(?=\w)", " point ", said)
    said = re.sub(r"(?<=\w)[-–](?=\w)", " dash ", said)
    said = re.sub(r"\d+", lambda found: number_in_words(found[0], "en"), said)
    letters = re.sub(r"([a-z])\s?[-–]\s?([a-z])", r"\1 to \2", (match["letters"] or "").strip())
    return f"{match['named']}{said} {letters}".strip()


def _year_pair(match: re.Match[str]) -> str:
    """ "1750/60" and "1750-60" are spans of years; "1987/12" counts the objects of a year."""
    first, mark, second = match["first"], match["mark"], match["second"]
    if len(second) == 2 and int(second) > int(first[2:]):
        return f"{year(int(first), 'en')} to {year(int(first[:2] + second), 'en')}"
    if mark == "/":
        return f"{year(int(first), 'en')} slash {number_in_words(second, 'en')}"
    return match[0]


def _date(match: re.Match[str]) -> str:
    said = f"{ordinal(int(match['day']), 'en')} of {match['month']}"
    before = words_before(match, 1)
    return said if before and before[0].casefold() == "the" else f"the {said}"


def _ordinal(match: re.Match[str]) -> str:
    return ordinal(int(match[1]), "en")


def _ruler(match: re.Match[str]) -> str:
    """ "Henry VIII" and "Elizabeth I, queen", but not "And I was there"."""
    name, roman = match["name"], match["roman"]
    number = from_roman(roman)
    if number is None or name in NO_RULERS:
        return match[0]
    follows = match.string[match.end() :]
    if len(roman) == 1 and follows[:1] not in AFTER_A_NAME and (roman == "I" or not VERB.match(follows)):
        return match[0]
    return f"{name} the {ordinal(number, 'en').capitalize()}"


def _roman_number(match: re.Match[str]) -> str:
    number = from_roman(match["roman"])
    return match[0] if number is None else f"{match['before']}{cardinal(number, 'en')}"


def _measured(match: re.Match[str]) -> str:
    one, more = UNITS[match["unit"]]
    number = number_in_words(match["number"], "en")
    if match["fraction"]:
        return f"{number} and {FRACTIONS[match['fraction']]} {more}"
    return f"{number} {one if match['number'] == '1' else more}"


def _decade(match: re.Match[str]) -> str:
    said = number_in_words(match[1], "en")
    return said.removesuffix("y") + "ies" if said.endswith("y") else f"{said}s"


ENGLISH_RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<named>(?:[Ii]nv(?:entory|\.)? ?[Nn](?:o|umber)\.?:? ))"
        r"(?P<number>[A-Za-z]{0,4}[ .-]?\d[\w/-]*(?:\.\d+)*)"
        r"(?P<letters> [a-z](?:\s?[-–]\s?[a-z])?(?!\w))?",
        _inventory_number,
    ),
    rule(
        r"(?P<named>)(?<![\w/.])(?P<number>(?:1[5-9]|20)\d\d/\d+)"
        r"(?P<letters> [a-z](?:\s?[-–]\s?[a-z])?(?![\w.]))",
        _inventory_number,
    ),
    rule(r"(?<![\w/.])(?P<first>1\d{3}|20\d\d)(?P<mark>[/–-])(?P<second>\d\d)(?![\w/])", _year_pair),
    rule(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH})(?!\w)", _date),
    rule(rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\d),?", _date),
    rule(r"\b(\d{1,3})(?:st|nd|rd|th) c\.", lambda match: f"{_ordinal(match)} century"),
    rule(r"\b(\d{1,3})(?:st|nd|rd|th)\b", _ordinal),
    rule(rf"(?P<before>(?:{NUMBERED_PLACES}) )(?P<roman>[IVXLC]+)\b", _roman_number),
    rule(rf"\b(?P<name>[A-Z]{LETTER}+) (?P<roman>[IVXL]+)\b", _ruler),
    rule(r"(?<=\d) ?[x×] ?(?=\d)", " by "),
    rule(rf"\b({'|'.join(MEASURES)})\.:? (?=\d)", lambda match: f"{MEASURES[match[1]]} "),
    rule(r"(?<=\d),(?=\d{3}(?!\d))", ""),
    rule(rf"([£$€]) ?({NUMBER})", lambda match: f"{match[2]} {MONEY[match[1]]}"),
    rule(rf"(?<![\w.])({NUMBER}) ?[-–] ?({NUMBER})(?![\w/]|\.\d)", r"\1 to \2"),
    rule(rf"(?<![\w.])({NUMBER}) ?[-–] ?({NUMBER})(?= ?(?:{UNIT}))", r"\1 to \2"),
    rule(r"(?<!\S)[-−](?=\d)", "minus "),
    rule(rf"(?<![\w.])(?P<number>{NUMBER}) ?(?P<fraction>[½¼¾⅓⅔])? ?(?P<unit>{UNIT})(?!\w)", _measured),
    rule(r"(\d) ?([½¼¾⅓⅔])", lambda match: f"{match[1]} and {FRACTIONS[match[2]]}"),
    rule(r"[½¼¾⅓⅔]", lambda match: FRACTIONS[match[0]]),
    rule(rf"\b({'|'.join(BEFORE_A_NUMBER)})\. ?(?=\d)", lambda match: f"{BEFORE_A_NUMBER[match[1]]} "),
    *abbreviations(ABBREVIATIONS),
    rule(r" ?& ?", " and "),
    rule(r" ?\+ ?(?=\w)", " plus "),
    rule(r" ?= ?", " equals "),
    rule(rf"(?<={LETTER})/(?={LETTER})", ", "),
    rule(r"\b(\d{2,4})['’]?s\b", _decade),
    rule(r"(?<![\d.,])0\d[\d /-]{3,}\d", lambda match: digits(re.sub(r"\D", "", match[0]), "en")),
    rule(NUMBER, lambda match: number_in_words(match[0], "en")),
)
