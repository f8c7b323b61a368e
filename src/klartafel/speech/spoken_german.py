"""German: how years, dates, measures, rulers, centuries and abbreviations are said."""

import re

from klartafel.speech.german_words import (
    ABBREVIATIONS,
    BEFORE_A_NUMBER,
    FEMALE_ENDINGS,
    FRACTIONS,
    INVENTORY,
    MEASURES,
    MONTH,
    MONTHS,
    NUMBER,
    NUMBERED_PLACES,
    PARTS_OF_TIME,
    PLAIN_AFTER,
    PREPOSITIONS_WITH_ACCUSATIVE,
    PREPOSITIONS_WITH_DATIVE,
    QUEENS,
    RULERS,
    SHORT_MONTHS,
    STRONG_ENDING,
    UNIT,
    UNITS,
    WEAK_AFTER,
)
from klartafel.speech.number_words import cardinal, digits, from_roman, number_in_words, ordinal, year
from klartafel.speech.spoken_rules import LETTER, Rule, abbreviations, rule, words_before


def _inventory_number(match: re.Match[str]) -> str:
    named = match.groupdict().get("named")
    number = match["number"].rstrip(".,")
    said = re.sub(r"\s*/\s*", " Schrägstrich ", number)
    said = re.sub(r"(?<=\w)[-–](?=\w)", " Strich ", said)
    said = re.sub(r"(?<=\w)\.(?=\w)", " Punkt ", said)
    said = re.sub(r"\d+", lambda found: number_in_words(found[0], "de"), said)
    letters = (match["letters"] or "").strip()
    letters = re.sub(r"([a-z])\s?[-–]\s?([a-z])", r"\1 bis \2", letters)
    stop = match["number"][len(number) :]
    return " ".join(filter(None, ("Inventarnummer" if named else "", said, letters))) + stop


def _year_pair(match: re.Match[str]) -> str:
    """ "1750/60" is a span of years; "1987/12" counts the objects of a year."""
    first, second = match["first"], match["second"]
    if len(second) == 2 and int(second) > int(first[2:]):
        second = first[:2] + second
        return f"{year(int(first), 'de')} bis {year(int(second), 'de')}"
    return f"{year(int(first), 'de')} Schrägstrich {number_in_words(match['second'], 'de')}"


def _ending(match: re.Match[str], noun: str) -> str:
    """The ending of an ordinal before a noun: "im ersten", "der erste", "erstes"."""
    before = [word.casefold() for word in words_before(match)]
    strong = STRONG_ENDING.get(noun, "r" if noun in MONTHS else "")
    nearest = before[0] if before else ""
    if nearest in WEAK_AFTER:
        return "n"
    if nearest == "der":
        with_dative = len(before) > 1 and before[1] in PREPOSITIONS_WITH_DATIVE
        return "n" if strong == "" or with_dative else ""
    if nearest in PLAIN_AFTER:
        return ""
    return strong


def _counted(match: re.Match[str]) -> str:
    noun = match["noun"]
    return f"{ordinal(int(match['number']), 'de')}{_ending(match, noun)} {noun}"


def _century(match: re.Match[str]) -> str:
    """ "im 19. Jh." and "Anfang 19. Jh.", which a person says with "des"."""
    part = match["part"] or ""
    noun = match["noun"] if match["noun"].startswith("Jahrhundert") else "Jahrhundert"
    ending = "n" if part else _ending(match, "Jahrhundert")
    genitive = part or match["noun"].startswith("Jhs") or words_before(match, 1) == ["des"]
    if genitive and noun == "Jahrhundert":
        noun = "Jahrhunderts"
    first = f"{ordinal(int(match['first']), 'de')}{ending} bis " if match["first"] else ""
    return f"{part}{'des ' if part else ''}{first}{ordinal(int(match['number']), 'de')}{ending} {noun}"


def _date(match: re.Match[str]) -> str:
    day, month = int(match["day"]), match["month"].rstrip(".")
    number = int(month) if month.isdigit() else SHORT_MONTHS.get(month) or MONTHS.index(month) + 1
    if not (1 <= day <= 31 and 1 <= number <= 12):
        return match[0]
    name = MONTHS[number - 1]
    said = f"{ordinal(day, 'de')}{_ending(match, name)} {name}"
    of_year = match.groupdict().get("year")
    return f"{said} {year(int(of_year), 'de')}" if of_year else said


def _day_range(match: re.Match[str]) -> str:
    ending = _ending(match, match["month"])
    return f"{ordinal(int(match['first']), 'de')}{ending} bis {match['second']}. {match['month']}"


def _time(match: re.Match[str]) -> str:
    def clock(hours: str, minutes: str | None) -> str:
        hour = "ein" if int(hours) == 1 else cardinal(int(hours), "de")
        return f"{hour} Uhr {cardinal(int(minutes), 'de')}" if minutes and int(minutes) else f"{hour} Uhr"

    said = clock(match["hours"], match["minutes"])
    if match["until"]:
        said = f"{said} bis {clock(match['until'], match['until_minutes'])}"
    return said


def _measured(match: re.Match[str]) -> str:
    one, more = UNITS[match["unit"]]
    number, fraction = match["number"], match["fraction"]
    if fraction:
        return f"{_with_fraction(number, fraction)} {more}"
    return one if number == "1" else f"{number_in_words(number, 'de')} {more}"


def _with_fraction(number: str, fraction: str) -> str:
    if fraction == "½":
        whole = "ein" if number == "1" else cardinal(int(number), "de")
        return f"{whole}einhalb"
    return f"{number_in_words(number, 'de')} {FRACTIONS[fraction]}"


def _ruler(match: re.Match[str]) -> str:
    name, number = match["name"], from_roman(match["roman"])
    genitive = name.endswith("s") and name[:-1] in RULERS | QUEENS
    stem = name[:-1] if genitive else name
    certain = stem in RULERS or stem in QUEENS
    if number is None or not (certain or (len(match["roman"]) > 1 and match["dot"])):
        return match[0]
    said = ordinal(number, "de").capitalize()
    feminine = stem in QUEENS
    if genitive:
        return f"{name} {'der' if feminine else 'des'} {said}n"
    # Titles and first names stand between the preposition and the name.
    before = next((word.casefold() for word in words_before(match) if word[:1].islower()), "")
    if before in PREPOSITIONS_WITH_DATIVE or before in ("dem", "im", "am", "vom", "zum", "beim"):
        return f"{name} {'der' if feminine else 'dem'} {said}n"
    if before == "des":
        return f"{name} des {said}n"
    if before in PREPOSITIONS_WITH_ACCUSATIVE or before == "den":
        return f"{name} die {said}" if feminine else f"{name} den {said}n"
    return f"{name} {'die' if feminine else 'der'} {said}"


def _roman_number(match: re.Match[str]) -> str:
    number = from_roman(match["roman"])
    return match[0] if number is None else f"{match['before']}{number}"


def _roman_ordinal(match: re.Match[str]) -> str:
    number = from_roman(match["roman"])
    return match[0] if number is None else f"{number}."


def _saint(match: re.Match[str]) -> str:
    before = words_before(match)
    name = match["name"]
    weak = bool(before) and (
        before[0].casefold() in ("des", "dem", "den", "die" if match["many"] else "dem")
        or (before[0].casefold() == "der" and name.endswith(("a", "e", "th")))
    )
    return f"heilige{'n' if weak else ''} {name}"


def _one(match: re.Match[str]) -> str:
    noun = match["noun"]
    return f"{'eine' if noun.endswith(FEMALE_ENDINGS) else 'ein'} {noun}"


def _compound(match: re.Match[str]) -> str:
    """ "Landes-Museum" is one word that was cut for reading; "Wachs-Tuch" joined would be misread."""
    said = match[0]
    for first, second in re.findall(rf"(?=(?<![^\W_])({LETTER}+)-({LETTER}+))", said):
        can_join = (
            len(first) > 2
            and len(second) > 2
            and second[0].isupper()
            and second[1:].islower()
            and first[1:].islower()
            and first not in RULERS | QUEENS
            and not (first.endswith("s") and second[0] in "TPC")
            and not (first[-1] == second[0].lower() and first[-1] in "aeiouäöü")
        )
        joined = first + second.lower() if can_join else f"{first} {second}"
        said = said.replace(f"{first}-{second}", joined, 1)
    return said.replace("-", " ")


def _number(match: re.Match[str]) -> str:
    return number_in_words(match[0].replace(".", "").replace(" ", ""), "de")


GERMAN_RULES: tuple[Rule, ...] = (
    # What belongs together by its form, before anything takes it apart.
    rule(
        rf"(?P<named>{INVENTORY})\s?:?\s?(?P<number>[A-Za-z]{{0,4}}[ .-]?\d[\w./–-]*)"
        r"(?P<letters> [a-z](?:\s?[-–]\s?[a-z])?(?!\w))?",
        _inventory_number,
    ),
    rule(
        r"(?<![\w/.])(?P<number>(?:1[5-9]|20)\d\d/\d+)(?P<letters> [a-z](?:\s?[-–]\s?[a-z])?(?![\w.]))",
        _inventory_number,
    ),
    rule(r"(?<![\w/.])(?P<first>1\d{3}|20\d\d)/(?P<second>\d+)(?![\w/])", _year_pair),
    rule(r"\bv\. ?Chr\.", "vor Christus"),
    rule(r"\bn\. ?Chr\.", "nach Christus"),
    rule(r"\bv\. ?u\. ?Z\.", "vor unserer Zeitrechnung"),
    rule(r"\bu\. ?Z\.", "unserer Zeitrechnung"),
    # Days and hours.
    rule(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b", _date),
    rule(r"\b(?P<day>\d{1,2})\. ?(?P<month>\d{1,2})\. ?(?P<year>\d{4})\b", _date),
    rule(rf"\b(?P<first>\d{{1,2}})\. ?(?:[-–]|bis) ?(?P<second>\d{{1,2}})\. ?(?P<month>{MONTH})", _day_range),
    rule(rf"\b(?P<day>\d{{1,2}})\. ?(?P<month>{MONTH})(?: (?P<year>\d{{4}})\b)?", _date),
    rule(
        r"\b(?P<hours>\d{1,2})(?:[.:](?P<minutes>\d\d))?(?: Uhr)?(?:(?: ?[-–] ?| bis )(?P<until>\d{1,2})"
        r"(?:[.:](?P<until_minutes>\d\d))?)? Uhr\b(?!\s\d)",
        lambda match: _time(match) if match["minutes"] or match["until_minutes"] else match[0],
    ),
    # Rulers, centuries and whatever else is counted.
    rule(rf"(?P<before>(?:{NUMBERED_PLACES}) )(?P<roman>[IVXLC]+)\b", _roman_number),
    rule(
        r"\b(?P<roman>[IVXLC]+)\.(?= (?:Jahrhundert|Jh|Jahrtausend|Weltkrieg|Dynastie|Stock))", _roman_ordinal
    ),
    rule(rf"\b(?P<name>[A-ZÄÖÜ]{LETTER}+) (?P<roman>[IVXLC]+)\b(?P<dot>\.?)", _ruler),
    rule(
        rf"(?P<part>(?:{PARTS_OF_TIME}) )?\b(?:(?P<first>\d{{1,2}})\. ?(?:[/–-]|bis|und) ?)?"
        r"(?P<number>\d{1,2})\. ?(?P<noun>Jh[sd]?\b\.?|Jhdt\.?|Jahrhundert\w*)",
        _century,
    ),
    rule(rf"(?<![\d.,])(?P<number>\d{{1,3}})\. (?P<noun>{'|'.join(STRONG_ENDING)})\b", _counted),
    rule(rf"(?<![\d.,])(?P<number>\d{{1,3}})\. (?P<noun>{LETTER}{{2,}})", _counted),
    # Measures.
    rule(r"(?<=\d) ?[x×] ?(?=\d)", " mal "),
    rule(rf"\b({'|'.join(MEASURES)})\.:? (?=\d)", lambda match: f"{MEASURES[match[1]]} "),
    rule(r"Ø ?(?=\d)", "Durchmesser "),
    rule(r"€ ?(\d+(?:,\d+)?)", r"\1 €"),
    rule(r"(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?!\d)", lambda match: re.sub(r"\D", "", match[0])),
    rule(rf"(?<![\w,.])({NUMBER}) ?[-–] ?({NUMBER})(?![\w/]|,\d)", r"\1 bis \2"),
    rule(r"(?<!\S)[-−](?=\d)", "minus "),
    rule(rf"(?<![\w,.])(?P<number>{NUMBER}) ?(?P<fraction>[½¼¾⅓⅔])? ?(?P<unit>{UNIT})(?!\w)", _measured),
    rule(r"(?<![\w,.])(\d+) ?([½¼¾⅓⅔])", lambda match: _with_fraction(match[1], match[2])),
    rule(r"[½¼¾⅓⅔]", lambda match: FRACTIONS[match[0]]),
    # Words.
    rule(rf"\b([hH])(l)(?P<many>l)?\. (?P<name>[A-ZÄÖÜ]{LETTER}+)", _saint),
    rule(rf"\b({'|'.join(BEFORE_A_NUMBER)})\. ?(?=\d)", lambda match: f"{BEFORE_A_NUMBER[match[1]]} "),
    *abbreviations(ABBREVIATIONS),
    rule(rf"(?<={LETTER})(?:[:*_]|/-?)(innen|in)\b", r" \1"),
    rule(r"[*] ?(?=\d{4})", "geboren "),
    rule(r"† ?(?=\d{4})", "gestorben "),
    rule(r"§ ?(?=\d)", "Paragraf "),
    rule(r" ?& ?", " und "),
    rule(r" ?\+ ?(?=\w)", " plus "),
    rule(r" ?= ?", " gleich "),
    rule(rf"(?<={LETTER})/(?={LETTER})", ", "),
    # Numbers that are left.
    rule(r"\b(\d{2,4})er(?=\b)", lambda match: f"{number_in_words(match[1], 'de')}er"),
    rule(
        r"\b(\d+)-?(jährig|teilig|eckig|fach|mal|tägig|stündig|seitig|stöckig)",
        lambda match: ("ein" if match[1] == "1" else number_in_words(match[1], "de")) + match[2],
    ),
    rule(rf"(?<![\w,.])1 (?P<noun>[A-ZÄÖÜ]{LETTER}+)", _one),
    rule(r"(?<![\d.,])0\d[\d /-]{3,}\d", lambda match: digits(re.sub(r"\D", "", match[0]), "de")),
    rule(r"\d+(?:,\d+)?", _number),
    rule(rf"(?<!{LETTER}){LETTER}+(?:-{LETTER}+)+", _compound),
    rule(rf"(?<={LETTER})-(?=\s|$)", ""),
)
