"""A text as facts: one reader per sort, each sees only what the ones before it have left."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from klartafel.checks.language import Analysis, Word, WordKind
from klartafel.checks.language.traits import Language
from klartafel.checks.ledger.dates import dates, whole_date
from klartafel.checks.ledger.fact import BLANK, Fact, year_fact
from klartafel.checks.ledger.inventory import inventory_form, inventory_numbers, is_inventory_number
from klartafel.checks.ledger.quantities import quantities
from klartafel.checks.ledger.stems import stem
from klartafel.checks.ledger.times import times
from klartafel.checks.ledger.units import MEASURED
from klartafel.checks.ledger.years import centuries, decades, years
from klartafel.domain.finding import FactKind, Span

Reader = Callable[[str, Language], Iterable[Fact]]

# The order decides: an inventory number is no year, a date no two numbers.
READERS: tuple[Reader, ...] = (inventory_numbers, dates, times, centuries, decades, years)

_WORDS_AROUND = 4
_WIDEST_SERIES_GAP = 8
_ADJECTIVE = re.compile(r"[a-zäöüß-]{2,}(?:e|en|er|es|em)")
_APART = re.compile(r"[,;()]")
_NEGATIVE_YEAR = re.compile(r"-\d{1,4}")
_LONGEST_IDENTIFIER = 40


def read_facts(analysis: Analysis) -> tuple[Fact, ...]:
    """All facts of a text in their order, with the words near them; places are of the working text."""
    left = _blanked(analysis.text, (w.span for w in analysis.words if w.kind is WordKind.ADDRESS))
    facts: list[Fact] = []
    for reader in READERS:
        taken = list(_apart(reader(left, analysis.language)))
        left = _blanked(left, (fact.span for fact in taken))
        facts += taken
    facts += _apart(quantities(analysis, left))
    facts.sort(key=lambda fact: fact.span)
    return tuple(_with_surroundings(facts, analysis))


def read_record_value(value: Analysis) -> tuple[Fact, ...]:
    """Facts of one field of a record; a whole field may be a negative year or an inventory number."""
    stripped = value.text.strip()
    if _NEGATIVE_YEAR.fullmatch(stripped):
        return (year_fact(Span(0, len(stripped)), int(stripped)),)
    identifier: tuple[Fact, ...] = ()
    if len(stripped) <= _LONGEST_IDENTIFIER and any(character.isdecimal() for character in stripped):
        form = inventory_form(stripped)
        identifier = (Fact(FactKind.INVENTORY_NUMBER, Span(0, len(stripped)), form),)
    if is_inventory_number(stripped):
        return identifier
    return (*identifier, *whole_date(stripped), *read_facts(value))


def _apart(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Facts that do not overlap: of two the one that starts first, then the longer one."""
    end = 0
    for fact in sorted(facts, key=lambda fact: (fact.span.start, -fact.span.end)):
        if fact.span.start >= end:
            yield fact
            end = fact.span.end


def _blanked(text: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    place = 0
    for span in sorted(spans):
        pieces += (text[place : span.start], BLANK * (span.end - span.start))
        place = span.end
    return "".join([*pieces, text[place:]])


def _with_surroundings(facts: list[Fact], analysis: Analysis) -> Iterator[Fact]:
    sentence_ends = [sentence.span.end for sentence in analysis.sentences]
    starts = [[word.span.start for word in sentence.words] for sentence in analysis.sentences]
    for place, fact in enumerate(facts):
        number = bisect_left(sentence_ends, fact.span.start + 1)
        if number == len(sentence_ends):
            yield fact
            continue
        words = analysis.sentences[number].words
        first = bisect_left(starts[number], fact.span.start)
        after = bisect_left(starts[number], fact.span.end)
        yield replace(
            fact,
            near=tuple(map(stem, fact.near)) or _near(fact, words, first, after, analysis),
            context=fact.context + _context(words, first, after, analysis.language) + _series(facts, place),
        )


def _series(facts: list[Fact], place: int) -> tuple[str, ...]:
    """The facts right before and after, as in "8 x 6 x 4 cm": they tell which one of a series this is."""
    fact = facts[place]
    beside: list[str] = []
    if place > 0 and fact.span.start - facts[place - 1].span.end <= _WIDEST_SERIES_GAP:
        beside += ("<", f"{facts[place - 1].normal_form} <")
    if place + 1 < len(facts) and facts[place + 1].span.start - fact.span.end <= _WIDEST_SERIES_GAP:
        beside += (">", f"> {facts[place + 1].normal_form}")
    return tuple(beside)


def _context(words: tuple[Word, ...], first: int, after: int, language: Language) -> tuple[str, ...]:
    around = words[max(0, first - _WORDS_AROUND) : first] + words[after : after + _WORDS_AROUND]
    return tuple(
        stem(word.text)
        for word in around
        if word.kind is WordKind.WORD and len(word.text) > 2 and not _is_function_word(word, language)
    )


def _is_function_word(word: Word, language: Language) -> bool:
    lowered = word.text.casefold()
    return lowered in language.openers or lowered in language.unfinished


def _near(fact: Fact, words: tuple[Word, ...], first: int, after: int, analysis: Analysis) -> tuple[str, ...]:
    if fact.kind is FactKind.DIMENSION:
        return _measured(fact, words, first, after, analysis)
    if fact.kind is not FactKind.NUMBER:
        return ()
    if analysis.language.code == "en":
        counted = _counted_english(fact, words, after, analysis)
    else:
        counted = _counted_german(fact, words, after, analysis)
    if counted or first == 0:
        return counted
    before = words[first - 1]
    touching = not analysis.text[before.span.end : fact.span.start].strip()
    named = before.text[0].isupper() and not _is_function_word(before, analysis.language)
    return (stem(before.text),) if touching and named else ()


def _measured(
    fact: Fact, words: tuple[Word, ...], first: int, after: int, analysis: Analysis
) -> tuple[str, ...]:
    """Height or width of a length: the word right after it, or one of the three before it."""
    if not fact.normal_form.endswith(" mm"):
        return ()
    for word in (*words[after : after + 1], *reversed(words[max(0, first - 3) : first])):
        start, end = min(word.span.end, fact.span.end), max(word.span.start, fact.span.start)
        if not _APART.search(analysis.text, start, end) and word.text.casefold() in MEASURED:
            return (MEASURED[word.text.casefold()],)
    return ()


def _counted_german(fact: Fact, words: tuple[Word, ...], after: int, analysis: Analysis) -> tuple[str, ...]:
    """The noun that is counted: the next word with a capital, past adjectives."""
    end = fact.span.end
    for word in words[after : after + 3]:
        if analysis.text[end : word.span.start].strip() or word.kind is not WordKind.WORD:
            return ()
        if word.text[0].isupper():
            return (stem(word.text),)
        if _is_function_word(word, analysis.language) or not _ADJECTIVE.fullmatch(word.text):
            return ()
        end = word.span.end
    return ()


def _counted_english(fact: Fact, words: tuple[Word, ...], after: int, analysis: Analysis) -> tuple[str, ...]:
    """The next two words, up to one that cannot be a noun or adjective."""
    found: list[str] = []
    end = fact.span.end
    for word in words[after : after + 2]:
        if analysis.text[end : word.span.start].strip(" -\n") or _is_function_word(word, analysis.language):
            break
        if word.kind is WordKind.WORD:
            found.append(stem(word.text))
        end = word.span.end
    return tuple(found)
