"""Sentences with their places: first the lines that stand alone, then the dots that end a sentence.

A dot ends a sentence unless something speaks against it (an abbreviation, an ordinal, a ruler, a
small letter after it). Where both are possible, the next word decides: "Ludwig XIV. Er war" opens
with a word that names do not go on with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from klartafel.checks.language.traits import Language
from klartafel.domain.finding import Span

OPENING = "([{<„“\"'»«‚‘›‹*_"
CLOSING = ")]}>“”\"'»«’‘›‹*_"
# Longer lines are taken as wrapped by a program, shorter ones without a full stop as headings.
_LONGEST_HEADING = 60

_LINE = re.compile(r"[^\n]+")
_TOKEN = re.compile(r"\S+")
_NUMBERED_ITEM = re.compile(r"(?:\(?\d{1,3}[.)]|[a-zA-Z]\))\s+(\S+)")
_BULLET = re.compile(r"[-–—•*·▪◦●○‣]\s+|#{1,6}\s+")
_BETWEEN_ORDINALS = frozenset({"und", "oder", "bis", "sowie", "–", "-"})
_ENDS_IN_STOP = re.compile(rf"[.!?…][{re.escape(CLOSING)}]*$")
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_NUMBER = re.compile(r"(?:\d{1,3}\.?[-–/])?\d{1,3}")
_DAY_OR_MONTH = re.compile(r"\d{1,2}\.")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)+")


class SentenceKind(StrEnum):
    """Running text, or a line that is a unit of its own."""

    SENTENCE = "sentence"
    HEADING = "heading"
    LIST_ITEM = "list-item"


@dataclass(frozen=True, slots=True)
class SentencePlace:
    """Where a sentence stands; `content` is the place after the mark of a list item or heading."""

    span: Span
    content: int
    kind: SentenceKind


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def core(self) -> str:
        """Without quotation marks and brackets around it."""
        return self.text.lstrip(OPENING).rstrip(CLOSING)


@dataclass(slots=True)
class _Unit:
    """Lines that belong together: a paragraph, a heading, an item of a list."""

    kind: SentenceKind
    start: int
    content: int
    end: int


def sentence_places(text: str, language: Language) -> Iterator[SentencePlace]:
    """The sentences of a working text in their order; every character but blanks is in one of them."""
    for unit in _units(text, language):
        start, content = unit.start, unit.content
        for end in _ends(text, unit, language):
            yield SentencePlace(Span(start, end), content, unit.kind)
            start = content = _next_visible(text, end)


def _next_visible(text: str, place: int) -> int:
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _units(text: str, language: Language) -> Iterator[_Unit]:
    unit: _Unit | None = None
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if not line:
            continue
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        end = start + len(line)
        kind, mark = _mark(line, language)
        if unit is not None:
            gap = text.count("\n", unit.end, start)
            last_line = text[text.rfind("\n", unit.start, unit.end) + 1 : unit.end].strip()
            if mark == 0 and gap == 1 and _goes_on(last_line, line, language):
                unit.end = end
                continue
            yield _as_heading(unit, text)
        unit = _Unit(kind, start, start + mark, end)
    if unit is not None:
        yield unit


def _mark(line: str, language: Language) -> tuple[SentenceKind, int]:
    """The kind of unit a line opens and the length of its bullet or number."""
    bullet = _BULLET.match(line)
    if bullet:
        kind = SentenceKind.HEADING if line[0] == "#" else SentenceKind.LIST_ITEM
        return kind, bullet.end()
    numbered = _NUMBERED_ITEM.match(line)
    if numbered and not (_is_counted(numbered[1], language) or numbered[1] in _BETWEEN_ORDINALS):
        return SentenceKind.LIST_ITEM, numbered.start(1)
    return SentenceKind.SENTENCE, 0


def _is_counted(word: str, language: Language) -> bool:
    """Whether "19." before this word is an ordinal: a month, a century, a floor."""
    plain = word.strip(OPENING + CLOSING + ".,;:!?").casefold()
    return plain in language.counted or language.month(plain) is not None


def _as_heading(unit: _Unit, text: str) -> _Unit:
    """A single short line without a stop, with more text after it, is a heading."""
    line = text[unit.start : unit.end]
    alone = unit.kind is SentenceKind.SENTENCE and "\n" not in line and len(line) <= _LONGEST_HEADING
    if alone and not _ENDS_IN_STOP.search(line[-8:]) and line[-1] not in ",;:":
        unit.kind = SentenceKind.HEADING
    return unit


def _goes_on(line: str, following: str, language: Language) -> bool:
    """Whether a line break is only a wrap (or ends a sentence anyway) and not the end of a unit."""
    if line[0] == "#":
        return False
    if line[-1] == ":":
        return following[0].islower()
    if _ENDS_IN_STOP.search(line[-8:]) or line[-1] in ",;-–—" or following[0].islower():
        return True
    last = line.rsplit(None, 1)[-1].strip(OPENING).casefold()
    return last in language.unfinished or len(line) > _LONGEST_HEADING


def _ends(text: str, unit: _Unit, language: Language) -> Iterator[int]:
    """Ends of the sentences of a unit; the unit's own end is the last one."""
    chain = ""  # abbreviations of several parts, such as "z. B.", as far as they have been read
    before: _Token | None = None
    token: _Token | None = None
    for match in _TOKEN.finditer(text, unit.content, unit.end):
        following = _Token(match[0], match.start(), match.end())
        if token is not None:
            chain = _chained(chain, token)
            new_line = "\n" in text[token.end : following.start]
            if _is_end(before, token, following, chain, new_line, language):
                yield token.end
                chain = ""
        before, token = token, following
    yield unit.end


def _chained(chain: str, token: _Token) -> str:
    core = token.core.casefold()
    if not core.endswith(".") or len(core) > 12:
        return ""
    if _LETTERS.fullmatch(core):
        return (chain + core)[-12:]
    return chain + core if chain and len(core) <= 5 else ""


def _is_end(
    before: _Token | None, token: _Token, following: _Token, chain: str, new_line: bool, language: Language
) -> bool:
    stopped = token.text.rstrip(CLOSING)
    if not stopped or stopped[-1] not in ".!?…":
        return False
    following_core = following.core
    first = following_core[:1]
    if first.islower():
        return _ends_before_small_letter(stopped, following_core, chain, new_line, language)
    opens = following_core.rstrip(".,;:!?…").casefold() in language.openers
    core = token.core
    if stopped[-1] in "!?":
        return first != "" or following.text[0] in "–—"
    if stopped.endswith(("…", "..")):
        return opens or new_line
    if not first:  # a dash, a bullet, an emoji: the stop counts, an abbreviation's dot does not
        return not _is_abbreviation(core, chain, language)
    return _dot_ends(before, core, following_core, opens, new_line, chain, language)


def _ends_before_small_letter(
    stopped: str, following: str, chain: str, new_line: bool, language: Language
) -> bool:
    """A small letter goes on with the sentence, unless it opens a line after "?" or begins an address."""
    if stopped[-1] in "!?":
        return new_line
    return following.startswith(("www.", "http")) and not _is_abbreviation(stopped, chain, language)


def _is_abbreviation(core: str, chain: str, language: Language) -> bool:
    known = language.leading | language.closing | language.final
    return any(form in known for form in _forms(core, chain))


def _forms(core: str, chain: str) -> tuple[str, ...]:
    """What to look up for a word with a dot: its chain, itself, its last part ("Lager-Nr.")."""
    lowered = core.casefold()
    last_part = re.split(r"[-–/]|(?=nr\.$)", lowered)[-1] if len(lowered) < 30 else lowered
    return (chain, lowered, last_part) if chain else (lowered, last_part)


def _dot_ends(
    before: _Token | None,
    core: str,
    following: str,
    opens: bool,
    new_line: bool,
    chain: str,
    language: Language,
) -> bool:
    """Whether a dot before a capital letter or a figure ends the sentence."""
    for form in _forms(core, chain):
        if form in language.final:
            return True
        if form in language.closing:
            return opens
        if form in language.leading:
            return False
        if form in language.numbered and (
            following[0].isdigit() or _ROMAN.fullmatch(following.rstrip(".,;"))
        ):
            return False
    word = core[:-1]
    if language.ordinal_dot:
        if _NUMBER.fullmatch(word):
            return _number_ends(before, following, opens, new_line, language)
        if _ROMAN.fullmatch(word):
            return opens or new_line
    if len(word) == 1 and word.isalpha():
        return _letter_ends(before, word, opens, language)
    return True


def _number_ends(
    before: _Token | None, following: str, opens: bool, new_line: bool, language: Language
) -> bool:
    """ "30. Er" ends, "19. Jahrhundert" and "15. 3." do not; else the word before decides."""
    if _is_counted(following, language) or _DAY_OR_MONTH.match(following):
        return False
    if following[0].isdigit():
        return before is None or not _DAY_OR_MONTH.fullmatch(before.core)  # "15. 3. 1921" goes on
    if opens or new_line:
        return True
    return before is None or before.core.casefold() not in language.before_ordinal


def _letter_ends(before: _Token | None, letter: str, opens: bool, language: Language) -> bool:
    """An initial goes on ("A. Dürer", "u. a. Tiere"); "Saal A. Er" ends."""
    if letter == "I" and language.code == "en":
        return True
    if letter.islower():
        return False
    return opens and (before is None or not before.text.endswith("."))
