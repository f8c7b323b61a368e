"""A sentence as the operations see it: its words with parts of speech, and stretches of it as text."""

from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language import Analysis, Word, WordKind, analyse
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.structure import FINITE, Clause, Structure
from klartafel.checks.rules.grammar.verb_forms import may_be_participle
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.checks.rules.spelling.german_paradigms import adjective_stem

_OPENING = "„\"“»‚'([‘"
_QUOTES = '„“”"»«‚‘’'
_BETWEEN = ",;:–—"
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
_IN_NAMES = frozenset({"tom", "ten", "ter", "van", "de", "af", "du", "del"})
_ENDS = (".", "!", "?", "…")
_CLOSING_AFTER_END = "“”\"»«‘')"
# Words that open a sentence with a capital and are small inside it.
_SMALL_INSIDE = frozenset(
    [
        "ART",
        "APPR",
        "APPRART",
        "ADV",
        "ADJ(D)",
        "ADJ(A)",
        "PPOSAT",
        "PPOSS",
        "PDAT",
        "PDS",
        "PIAT",
        "PIS",
        "PPER",
        "PRF",
        "CARD",
        "KOUS",
        "KON",
        "KOUI",
        "KOKOM",
        "PROAV",
        "PWAV",
        "PWAT",
        "PWS",
        "PTKNEG",
        "PTKA",
        "PTKZU",
        "VV(PP)",
        "VA(PP)",
        "VV(FIN)",
        "VA(FIN)",
        "VM(FIN)",
        "PRELS",
        "PRELAT",
    ]
)


@dataclass(frozen=True, slots=True)
class Reading:
    """A German sentence. `marks` stand before each word, `clause_of` is the clause of each word."""

    text: str
    words: tuple[Word, ...]
    forms: list[str]
    tags: list[str]
    marks: list[str]
    quoted: list[bool]
    clause_of: list[Clause]

    def __len__(self) -> int:
        return len(self.words)

    def sign(self, place: int) -> str:
        """What stands before a word, without quotation marks: a comma, a bracket, nothing."""
        return self.marks[place].strip().strip(_QUOTES).strip()

    def has_mark(self, place: int, signs: str) -> bool:
        """Whether one of some signs stands before a word."""
        return 0 <= place < len(self.words) and any(sign in self.marks[place] for sign in signs)

    def is_finite(self, place: int) -> bool:
        """Whether the word is a finite verb."""
        return self.tags[place] in FINITE

    def finite_verbs(self, first: int = 0, end: int | None = None) -> list[int]:
        """The places of the finite verbs in a stretch."""
        return [place for place in range(first, len(self) if end is None else end) if self.is_finite(place)]

    def stretch(self, first: int, end: int) -> str:
        """The text of a stretch with its quotation marks; an opening capital gets small inside a sentence."""
        if first >= end:
            return ""
        start, stop = self.words[first].span.start, self.words[end - 1].span.end
        while start > 0 and self.text[start - 1] in _OPENING:
            start -= 1
        if end < len(self.words):
            following = self.words[end].span.start
            while stop < following and not self.text[stop].isspace() and self.text[stop] not in _BETWEEN:
                stop += 1
            found = self.text[start:stop]
        else:
            found = without_end(self.text[start:])
        if first == 0 and start == self.words[0].span.start and self.is_small_inside():
            return found[:1].lower() + found[1:]
        return found

    def is_small_inside(self) -> bool:
        """Whether the first word has its capital only because it opens the sentence."""
        if not self.words or self.tags[0] not in _SMALL_INSIDE:
            return False
        form = self.words[0].text
        if self.tags[0] == "ADJ(A)" and form.endswith("er"):
            return is_listed(form.lower(), "de")  # "Averbrocker"
        return not form.isupper() or len(form) == 1


@lru_cache(maxsize=2_000)
def read(text: str) -> Reading | None:
    """A German sentence read; None where the text is not one sentence, or too long for grammar."""
    return reading_of(analyse(text, "de"))


def reading_of(analysis: Analysis) -> Reading | None:
    """The reading of a text of one sentence."""
    if len(analysis.sentences) != 1:
        return None
    structure = structures(analysis)[0]
    if not structure.words or any(word.kind is WordKind.ADDRESS for word in structure.words):
        return None
    return Reading(
        text=analysis.text,
        words=structure.words,
        forms=structure.forms,
        tags=_corrected(structure),
        marks=structure.marks,
        quoted=structure.quoted,
        clause_of=structure.clause_of,
    )


def _corrected(structure: Structure) -> list[str]:
    """Parts of speech where a capital, or none, shows that the tagger erred: "in heller Schrift"."""
    tags = list(structure.tags)
    for place, tag in enumerate(tags):
        text = structure.words[place].text
        if tag == "NE" and text.islower() and adjective_stem(text) and text.endswith(_ADJECTIVE_ENDINGS):
            tags[place] = "ADJ(A)"
        elif (
            tag == "ADJ(A)"
            and place
            and text[0].isupper()
            and not text.endswith("er")
            and noun_readings(text)
        ):
            tags[place] = "NN"
        elif (
            tag == "NN" and place > 1 and structure.forms[place - 1] in _IN_NAMES and tags[place - 2] == "NE"
        ):
            tags[place] = "NE"  # "Evert tom Brinke"
        elif tag == "NN" and place and tags[place - 1] == "NE" and text[0].isupper():
            is_surname = "g" in (word_table("names-de").get(structure.words[place - 1].text) or "")
            if is_surname and structure.is_joined(place):
                tags[place] = "NE"  # "Karl Muster"
        elif tag == "ADV" and text == "lange" and place and tags[place - 1] in ("CARD", "ART"):
            tags[place] = "ADJ(A)"  # "fünf lange Bahnen"
        elif tag == "ADJ(D)" and place + 1 == len(tags) and may_be_participle(text) and "VA(FIN)" in tags:
            tags[place] = "VV(PP)"  # "wurde mit Silber überzogen"
        elif text == "weiß" and tag == "VV(FIN)" and place + 1 < len(tags) and tags[place + 1] == "APPR":
            tags[place] = "ADJ(D)"  # "weiß auf blauem Grund"
    return tags


def without_end(text: str) -> str:
    """A sentence without its full stop; the closing quotation mark stays."""
    stripped = text.rstrip()
    if stripped.endswith("."):
        return stripped[:-1].rstrip()
    if len(stripped) > 1 and stripped[-2] == "." and stripped[-1] in _CLOSING_AFTER_END:
        return stripped[:-2] + stripped[-1]
    return stripped


def joined(*parts: str) -> str:
    """Parts with one blank between them; empty ones do not count."""
    return " ".join(part.strip() for part in parts if part.strip())


def sentence(*parts: str) -> str:
    """Parts as a sentence: with a capital and a full stop."""
    text = joined(*parts).rstrip(" ,;:–—-").lstrip(" ,;:–—-")
    if not text:
        return ""
    if not text.endswith(_ENDS) and not (text[-1] in _CLOSING_AFTER_END and text[-2:-1] in _ENDS):
        text += "."
    return text[:1].upper() + text[1:]
