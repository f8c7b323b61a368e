"""Operations on an English sentence: the useful few that need no inflection.

"The drum, which was carved in 1900, is old": "The drum is old. The drum was carved in 1900." "It was mended,
and she kept it": two sentences. "Wilhelm Overkamp, a merchant from Averbrock, gave it": "Wilhelm Overkamp
was a merchant from Averbrock." A clause without its comma is needed to know what is meant, and stays.
"""

import re
from dataclasses import dataclass

from klartafel.checks.language import Word, analyse
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.hedges import is_doubt
from klartafel.drafting.operations.operation import Wordings
from klartafel.drafting.operations.reading import sentence

_FINITE = frozenset(
    {"VVD", "VVZ", "VVB", "VBD", "VBZ", "VBB", "VHD", "VHZ", "VHB", "VDD", "VDZ", "VDB", "VM0"}
)
_NOUNS = frozenset({"NN0", "NN1", "NN2", "NP0"})
_PLURAL_BE = word_set("are were have")
_SINGULAR_BE = word_set("is was has")
_JOINING = word_set("and but")
_OPENERS = word_set(
    "which who whose whom that when where while because although if since unless until as so for"
)
_RELATIVES = word_set("which who whose whom that where when")
_ARTICLES = word_set("the a an this these that those its his her their our each every no any some all")
_RESTRICTED = word_set("each every no any all only")
_OPEN = word_set(
    "not no never nobody none nothing neither nor without hardly if should say says told tells claimed",
    "claims would wanted wants planned hoped that",
)
_TIMES = word_set(
    "year years day days month months week weeks hour hours decade decades century while time few"
)
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class _English:
    text: str
    words: tuple[Word, ...]
    forms: tuple[str, ...]
    tags: tuple[str, ...]

    def mark(self, place: int) -> str:
        """What stands between a word and the one before."""
        return (
            self.text[self.words[place - 1].span.end : self.words[place].span.start].strip() if place else ""
        )

    def before(self, place: int) -> str:
        """The text up to a word, without the mark before it."""
        return self.text[: self.words[place - 1].span.end]

    def after(self, place: int) -> str:
        """The text from a word on."""
        return self.text[self.words[place].span.start :]

    def finite(self, first: int, end: int) -> int | None:
        """The first finite verb of a stretch."""
        return next((p for p in range(first, end) if self.tags[p] in _FINITE), None)


def _read(text: str) -> _English | None:
    analysis = analyse(text, "en")
    if len(analysis.sentences) != 1 or len(analysis.sentences[0].words) > 200:
        return None
    words = analysis.sentences[0].words
    return _English(
        analysis.text,
        words,
        tuple(word.text.lower() for word in words),
        tuple(word.tag.part_of_speech for word in words),
    )


def split_english_clauses(text: str) -> Wordings:
    """The sentence cut in two at a semicolon or at ", and", ", but" before a whole clause."""
    reading = _read(text)
    if reading is None or not _is_statement(text):
        return ()
    for place in range(_FEWEST, len(reading.words) - 2):
        mark = reading.mark(place)
        joins = reading.forms[place] in _JOINING and mark == ","
        if not (mark == ";" or joins) or _is_inside(text, reading.words[place].span.start):
            continue
        first = place + 1 if joins else place
        is_border = mark == ";" and reading.finite(first, len(reading.words)) is not None
        is_clause = is_border or _is_clause(reading, first, len(reading.words))
        if not is_clause or not _has_main_verb(reading, place):
            continue
        if not _OPENERS.isdisjoint(reading.forms[:1]) or _has_late_opener(reading, place):
            continue
        start = place if reading.forms[place] == "but" else first
        return ((sentence(reading.before(place)), sentence(reading.after(start))),)
    return ()


def without_english_relative_clause(text: str) -> Wordings:
    """The sentence without ", which …" or ", who …", and this clause with its noun."""
    reading = _read(text)
    if reading is None or not _is_statement(text):
        return ()
    for place in range(2, len(reading.words) - 1):
        if reading.forms[place] not in ("which", "who") or reading.mark(place) != ",":
            continue
        verb = reading.finite(place + 1, min(place + 3, len(reading.words)))
        if verb is None or _is_open(reading, place):
            return ()
        end = next(
            (p for p in range(verb + 1, len(reading.words)) if "," in reading.mark(p)), len(reading.words)
        )
        who = _noun_before(reading, place, verb)
        if not who or (end < len(reading.words) and not _goes_on(reading, end)):
            return ()
        inner = reading.before(end)[reading.words[place + 1].span.start :] if end < len(reading.words) else ""
        inner = inner or reading.after(place + 1)
        rest = reading.after(end) if end < len(reading.words) else ""
        return ((sentence(reading.before(place), rest), sentence(who, inner)),)
    return ()


def without_english_apposition(text: str) -> Wordings:
    """The sentence without ", a merchant from Averbrock," after the name of a person."""
    reading = _read(text)
    if reading is None or not _is_statement(text):
        return ()
    for place in range(2, len(reading.words) - 1):
        if reading.forms[place] not in ("a", "an") or reading.mark(place) != ",":
            continue
        if not _TIMES.isdisjoint(reading.forms[place : place + 3]):
            continue  # "a year before his death"
        end = next((p for p in range(place + 1, len(reading.words)) if reading.mark(p)), len(reading.words))
        first = place
        while first > 0 and reading.tags[first - 1] == "NP0" and (first == place or not reading.mark(first)):
            first -= 1
        is_whole = end == len(reading.words) or reading.mark(end) == ","
        if place - first < 2 or not is_whole or reading.finite(place, end) is not None:
            continue
        if end < len(reading.words) and reading.forms[end] in ("and", "or", "which", "who"):
            continue
        verb = reading.finite(end, len(reading.words)) or reading.finite(0, first)
        if verb is None or any(tag in ("AVQ", "PNQ") for tag in reading.tags[place:end]):
            continue
        name = reading.text[reading.words[first].span.start : reading.words[place - 1].span.end]
        told = reading.text[reading.words[place].span.start : reading.words[end - 1].span.end]
        rest = reading.after(end) if end < len(reading.words) else ""
        past = reading.tags[verb].endswith("D")
        return ((sentence(reading.before(place), rest), sentence(name, "was" if past else "is", told)),)
    return ()


def _is_statement(text: str) -> bool:
    return not text.rstrip("”\"' )").endswith(("?", "!"))


def _is_open(reading: _English, end: int) -> bool:
    """Whether something before a place leaves open whether it is so."""
    return any(form in _OPEN or is_doubt(form, "en") for form in reading.forms[:end])


def _is_inside(text: str, place: int) -> bool:
    before = text[:place]
    return before.count("(") > before.count(")") or before.count("“") > before.count("”")


def _is_clause(reading: _English, first: int, end: int) -> bool:
    """Whether a stretch is a whole clause: what it is about, then its verb."""
    if reading.forms[first] in _OPENERS:
        return False
    verb = reading.finite(first, end)
    if verb is None or verb == first or verb > first + 8:
        return False
    has_subject = any(
        tag in _NOUNS or tag in ("PNP", "DT0", "PNI", "CRD", "EX0") for tag in reading.tags[first:verb]
    )
    return has_subject and reading.tags[first] not in ("PRP", "PRF", "VVG", "VVN", "TO0")


def _has_main_verb(reading: _English, end: int) -> bool:
    """Whether a verb is left besides those of "which …": "The jug, which was old, and the lid were found"."""
    verbs = sum(tag in _FINITE for tag in reading.tags[:end])
    return verbs > sum(form in _RELATIVES for form in reading.forms[:end])


def _has_late_opener(reading: _English, place: int) -> bool:
    """Whether a clause begun before the border may go on after it: "because it was old, and she"."""
    opened = [
        p
        for p in range(place)
        if reading.forms[p] in ("if", "because", "that", "whether", "although", "when")
    ]
    return bool(opened)


def _noun_before(reading: _English, place: int, verb: int) -> str:
    """The noun before the comma with its article, if it alone can be meant."""
    noun = place - 1
    if reading.tags[noun] not in _NOUNS:
        return ""
    first = noun
    while first > 0 and reading.tags[first - 1] in (
        "AJ0",
        "NN1",
        "NP0",
        "NN0",
        "AT0",
        "DT0",
        "DPS",
        "CRD",
        "AJS",
    ):
        first -= 1
        if reading.forms[first] in _ARTICLES:
            break
    if not _RESTRICTED.isdisjoint(reading.forms[max(0, first - 1) : place]):
        return ""
    plural = reading.tags[noun] == "NN2"
    form = reading.forms[verb]
    if (plural and form in _SINGULAR_BE) or (not plural and form in _PLURAL_BE):
        return ""
    is_who = reading.forms[place] == "who"
    if is_who and reading.tags[noun] != "NP0" and reading.forms[first] not in _ARTICLES:
        return ""
    text = reading.text[reading.words[first].span.start : reading.words[noun].span.end]
    if reading.forms[first] in ("a", "an"):
        return "The" + text[len(reading.forms[first]) :]
    if reading.forms[first] in _ARTICLES or all(tag == "NP0" for tag in reading.tags[first:place]):
        return text
    return f"The {text}" if plural and re.match(r"[a-z]", text) else ""


def _goes_on(reading: _English, end: int) -> bool:
    """Whether the main clause goes on after the comma with its verb."""
    return reading.tags[end] in _FINITE and reading.forms[end] not in _OPENERS
