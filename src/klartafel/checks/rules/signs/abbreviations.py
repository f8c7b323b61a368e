"""Abbreviations that readers have to unfold. "Lkw", "WC", "m" and titles such as "Dr." are fine."""

import re
from collections.abc import Iterator

from klartafel.checks.language import Word
from klartafel.checks.language.traits import Language
from klartafel.checks.rules.numbers.calendar_names import DAYS, MONTHS
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.signs.abbreviation_lists import (
    AFTER_FIGURES,
    AFTER_ORDINALS,
    ALWAYS_SMALL,
    BEFORE_FIGURES,
    ENGLISH,
    FLOORS,
    GERMAN,
    NEVER_LAST,
    SINGULARS,
    UNDOTTED,
)
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_PART = r"[^\W\d_]{1,14}\.-?"
_CHAIN = re.compile(rf"(?<![\w.-])(?:{_PART} ?){{1,6}}")
_PARTS = re.compile(_PART)
_FIGURE_AFTER = re.compile(r"[\s:]{0,2}\d")
_FIGURE_BEFORE = re.compile(r"\d\.?[½¼¾]? ?$")
_ORDINAL_BEFORE = re.compile(r"\d(?:st|nd|rd|th) $")
# "des späten 17. und 18. Jh."
_GENITIVE_BEFORE = re.compile(
    r"\b[Dd]es (?:(?:frühen|späten|ausgehenden|beginnenden|\d{1,2}\.|und|bis|oder) ){0,4}\d{1,2}\. $"
)
_ONE_BEFORE = re.compile(r"(?<![\d.,/–-])1 ?$")
_STREET = re.compile(r"(?<!\w)[^\W\d_][\w-]{2,40}str\.(?= ?\d)")
_NEXT = re.compile(r"[^\w\n]*(\w+)")
_MOST_PARTS = 4


def _keyed(abbreviations: dict[str, str]) -> dict[str, tuple[str, str]]:
    """By small letters without blanks: the letters as they are written, and what to write instead."""
    closed = ((wording.replace(" ", ""), spoken) for wording, spoken in abbreviations.items())
    return {wording.lower(): (wording, spoken) for wording, spoken in closed}


_KNOWN = {"de": _keyed(GERMAN), "en": _keyed(ENGLISH)}
_JOINED = r"(?:bis|und|u\.|oder|to|and|or|[,+&/])"
_DAY = {language: "|".join(DAYS[language]) for language in DAYS}
_AFTER_DAY = {
    language: re.compile(
        rf"\.?,? ?(?:{_JOINED} ?(?:{days})(?!\w)|"
        r":? ?(?:von |ab |from )?\d{1,2}(?:[.:]\d\d)? ?(?:Uhr|[ap]m|[-–]|bis|to))"
    )
    for language, days in _DAY.items()
}
_BEFORE_DAY = {
    language: re.compile(rf"(?<!\w)(?:(?:{days})\.?,? ?{_JOINED} ?|(?:[Aa]m|[Jj]eden|[Oo]n|[Ee]very) )$")
    for language, days in _DAY.items()
}


def _find(task: Task) -> Iterator[Hit]:
    text, exempt = task.analysis.text, cited(task)
    found = [*_dotted(task), *_undotted(task)]
    if task.language == "de" and "str." in text:
        found += ((Span(*match.span()), match[0][:-1] + "aße") for match in _STREET.finditer(text))
    for span, spoken in found:
        if span.start in exempt:
            continue
        shown = text[span.start : span.end]
        if not spoken:
            yield Hit(span, Message.of("check.abbreviation", abbreviation=shown))
            continue
        if shown[0].isupper():
            spoken = spoken[0].upper() + spoken[1:]
        if _ends_sentence(text, span, task.analysis.language):
            spoken = task.with_full_stop(span, spoken)
        yield Hit(span, Message.of("check.abbreviation-known", abbreviation=shown, spoken=spoken), spoken)


def _dotted(task: Task) -> Iterator[tuple[Span, str]]:
    """Known abbreviations of one or several parts, the longest first: "u. a. m." before "u. a."."""
    text, language, known = task.analysis.text, task.language, _KNOWN[task.language]
    starts = {sentence.content for sentence in task.analysis.sentences}
    for chain in _CHAIN.finditer(text):
        parts = list(_PARTS.finditer(text, *chain.span()))
        place = 0
        while place < len(parts):
            taken = 1
            for count in range(min(_MOST_PARTS, len(parts) - place), 0, -1):
                written = "".join(part[0] for part in parts[place : place + count])
                wording, spoken = known.get(written.lower(), ("", ""))
                span = Span(parts[place].start(), parts[place + count - 1].end())
                opens, last = span.start in starts, task.analysis.ends_sentence(span.end)
                if (
                    wording
                    and _is_written_so(written, wording, opens)
                    and _is_one(text, span, written, last, task.analysis.language)
                ):
                    yield span, _inflected(text, span, spoken)
                    taken = count
                    break
            else:
                span = Span(*parts[place].span())
                month = MONTHS[language].get(parts[place][0][:-1])
                if month and _is_beside_figure(text, span):
                    yield span, month
            place += taken


def _is_written_so(written: str, wording: str, opens: bool) -> bool:
    """The capitals count: "V. A. Müller" has initials; "Z. B." may open a sentence."""
    if written in (wording, wording.lower()) or (written.islower() and written == wording.lower()):
        return True
    single_letters = len(wording) > 1 and wording[1] == "."
    return written[1:] == wording[1:] and (opens or not single_letters)


def _is_one(text: str, span: Span, written: str, ends: bool, language: Language) -> bool:
    """Whether the letters stand for more than themselves here: "Max." alone is a name."""
    key = written.lower()
    if key in ALWAYS_SMALL and written[0].isupper():
        return False
    if key in NEVER_LAST and (
        ends
        or _word_after(text, span.end) in language.openers
        or (key == "fr." and _is_day(text, span, language.code))
    ):
        return False
    if key in AFTER_FIGURES:
        return _FIGURE_BEFORE.search(text, max(0, span.start - 4), span.start) is not None
    if key in AFTER_ORDINALS:
        return _ORDINAL_BEFORE.search(text, max(0, span.start - 5), span.start) is not None
    return key not in BEFORE_FIGURES or _FIGURE_AFTER.match(text, span.end) is not None


def _ends_sentence(text: str, span: Span, language: Language) -> bool:
    """Whether the dot stands for the end of the sentence too, and the words must have one."""
    following = _word_after(text, span.end)
    key = text[span.start : span.end].replace(" ", "").lower()
    return not following or following in language.openers or key in language.final or key in language.closing


def _word_after(text: str, place: int) -> str:
    """The next word or figure of the line in small letters, "" at its end."""
    match = _NEXT.match(text, place)
    return match[1].lower() if match else ""


def _is_beside_figure(text: str, span: Span) -> bool:
    before = _FIGURE_BEFORE.search(text, max(0, span.start - 4), span.start)
    return before is not None or _FIGURE_AFTER.match(text, span.end) is not None


def _inflected(text: str, span: Span, spoken: str) -> str:
    """ "des 18. Jh." is "Jahrhunderts", "1 Std." one hour, "geb. Müller" was her name."""
    before = text[max(0, span.start - 40) : span.start]
    if spoken in ("Jahrhundert", "Jahrtausend") and _GENITIVE_BEFORE.search(before):
        return spoken + "s"
    if spoken in SINGULARS and _ONE_BEFORE.search(before):
        return SINGULARS[spoken]
    if spoken == "geboren" and text[span.end : span.end + 2].strip()[:1].isupper():
        return "geborene"
    return spoken


def _undotted(task: Task) -> Iterator[tuple[Span, str]]:
    """Words without a dot: "18. Jh", "Mo bis Fr", "im 1. OG"."""
    text, language = task.analysis.text, task.language
    forms, days = UNDOTTED[language], DAYS[language]
    for word in task.analysis.words:
        written = word.text
        if written in forms and text[word.span.end : word.span.end + 1] != ".":
            yield word.span, _inflected(text, word.span, forms[written])
        elif written in days and _is_day(text, word.span, language):
            dotted = text[word.span.end : word.span.end + 1] == "."
            yield Span(word.span.start, word.span.end + dotted), days[written]
        elif language == "de" and written in FLOORS and _is_floor(text, word):
            yield word.span, FLOORS[written]


def _is_day(text: str, span: Span, language: str) -> bool:
    end = span.end - (text[span.end - 1] == ".")
    return (
        _AFTER_DAY[language].match(text, end) is not None
        or _BEFORE_DAY[language].search(text, max(0, span.start - 12), span.start) is not None
    )


def _is_floor(text: str, word: Word) -> bool:
    before = text[max(0, word.span.start - 4) : word.span.start]
    return before.endswith((". ", "im ", "Im ", "ins ", "vom "))


ABBREVIATION = Rule(
    id="abbreviation",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.BITV, Basis.DIN, Basis.NETZWERK)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN, Basis.NETZWERK)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.NETZWERK,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check.abbreviation-what"),
    why=Message.of("check.abbreviation-why"),
    examples=(Example(Message.of("check.abbreviation-found"), Message.of("check.abbreviation-better")),),
)
