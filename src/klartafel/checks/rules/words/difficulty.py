"""How hard a word is: everyday and common words are easy, rare ones hard, compounds as their hardest part.

Three sources, the first that knows the word decides: words written down as hard
(`hard-words-*.toml`), everyday words that corpora hardly have ("Gießkanne": `everyday-*.txt`), and
how common the word is in any of its forms.
"""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files

from klartafel.checks.language import Word
from klartafel.checks.language.frequencies import RAREST_ZIPF, frequency
from klartafel.checks.language.tagging import Tag
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import data_lines
from klartafel.checks.rules.words.forms import (
    PARTICLES,
    english_forms,
    is_listed_noun,
    noun_forms,
    other_forms,
)
from klartafel.checks.rules.words.parts import EASY_FIRSTS, LONGEST_WORD, all_parts, ends_easily, loose_parts
from klartafel.checks.rules.words.reading import read

EVERYDAY = 7.0  # on the Zipf scale, where "der" stands
_NOT_NOUNS = ("V", "ADJ", "ADV", "AP", "ART", "K", "P", "ITJ", "TRUNC", "CARD")
_SHORTEST = 3
# A verb with a particle is as easy as the verb if that is common and the whole is no rarity.
_EASY_VERB = 4.3
_KNOWN_VERB = 2.8
_SHORTEST_VERB = 5
_EASY_WHOLE = 3.5


@dataclass(frozen=True, slots=True)
class Difficulty:
    """How common a word is as a whole, and what its hardest part is.

    `easier` is the easier wording where the part is written down as hard, "" where only an
    explanation helps; None where it does not stand there. `in_both` says that it is hard in
    Einfache Sprache too.
    """

    zipf: float
    part: str
    easier: str | None = None
    in_both: bool = False


@dataclass(frozen=True, slots=True)
class _Listed:
    easier: str
    in_both: bool


@cache
def _hard_words(language: str) -> dict[str, _Listed]:
    name = f"hard-words-{language}.toml"
    table = tomllib.loads((files("klartafel.checks") / "data" / name).read_text("utf-8"))
    return {
        word: _Listed(easier, section == "both")
        for section, words in table.items()
        for word, easier in words.items()
    }


@cache
def _everyday(language: str) -> frozenset[str]:
    return frozenset(word for line in data_lines(f"everyday-{language}") for word in line.split())


def difficulty(word: Word, language: str) -> Difficulty:
    """How hard a word is. Names, numbers and abbreviations are not for asking."""
    return _difficulty(word.text, word.tag, language)


@lru_cache(maxsize=50_000)
def _difficulty(text: str, tag: Tag, language: str) -> Difficulty:
    reading = read(text)
    if language == "en":
        found = [_english(part.lower()) for part in reading.parts if len(part) >= _SHORTEST]
        easy = Difficulty(EVERYDAY, reading.plain)
        return min(found, key=lambda part: (part.easier is None, part.zipf), default=easy)
    is_noun = reading.is_capital and not tag.part_of_speech.startswith(_NOT_NOUNS)
    return _german(reading.parts, is_noun, tag.lemma)


def easier_wording(word: Word, language: str) -> str:
    """The easier wording of a word that is written down as hard, else ""."""
    return difficulty(word, language).easier or ""


@lru_cache(maxsize=20_000)
def _english(plain: str) -> Difficulty:
    forms = [form for form in english_forms(plain) if form == plain or is_known(form, "en")]
    zipf = max(frequency(form, "en") for form in forms)
    for form in forms:
        listed = _hard_words("en").get(form)
        if listed:
            return Difficulty(zipf, plain, listed.easier, listed.in_both)
    return Difficulty(zipf if _everyday("en").isdisjoint(forms) else EVERYDAY, plain)


def _german(marked: tuple[str, ...], is_noun: bool, lemma: str) -> Difficulty:
    stretches = [stretch for stretch in marked if len(marked) == 1 or not _may_be_name(stretch)] or marked
    parts = [part for stretch in stretches for part in (_parts(stretch) if is_noun else (stretch,))]
    if len(parts) == 1:
        return _of_part(parts[0], is_noun, lemma if len(marked) == 1 else "")
    whole = "".join(marked)
    known = _of_part(whole, is_noun, lemma)
    if known.easier is not None:
        return known
    found = [_of_part(part, True, "") for part in parts if len(part) >= _SHORTEST] or [known]
    hardest = min(found, key=lambda part: (not part.in_both, part.easier is None, part.zipf))
    zipf = min(part.zipf for part in found)
    return replace(hardest, zipf=max(known.zipf, zipf))


def _parts(stretch: str) -> tuple[str, ...]:
    """The parts to judge by; one that is easy as it is stays whole: "Fachwerk" is what counts, not "Fach"."""
    return tuple(
        small
        for part in loose_parts(stretch)
        for small in ((part,) if _of_part(part, True, "").zipf >= _EASY_WHOLE else all_parts(part))
    )


def _may_be_name(stretch: str) -> bool:
    """Whether a marked part is no noun of the dictionaries: "Gilgamesch-Epos", "Monbijou-Brücke"."""
    lowered = stretch.lower()
    return (
        stretch[0].isupper()
        and not is_known(lowered, "de")
        and not is_listed_noun(lowered)
        and len(loose_parts(stretch)) == 1
    )


def _of_part(part: str, is_noun: bool, lemma: str) -> Difficulty:
    lowered = part.lower()
    forms: list[str] = []
    if is_noun:
        forms += [form.capitalize() for form in noun_forms(lowered)]
        # Verbs join as stems ("Schmelz|wasser"), and any word can be used as a noun ("das Bemalen").
        forms += [form for form in (lowered + "en", lowered + "n") if not lemma and is_known(form, "de")]
    if not (is_noun and is_listed_noun(lowered)):
        forms += other_forms(lowered)
    if lemma and lemma.lower() != lowered:
        forms.append(lemma)
    listed = next((listed for form in forms if (listed := _hard_words("de").get(form))), None)
    if listed is None and not _everyday("de").isdisjoint(forms):
        return Difficulty(EVERYDAY, part)
    zipf = max(_known_zipf(forms), frequency(lowered), _of_verb(lowered) if is_noun else RAREST_ZIPF)
    if listed:
        return Difficulty(zipf, part, listed.easier, listed.in_both)
    return Difficulty(zipf if is_noun else max(zipf, _of_composed(lowered, zipf)), part)


def _known_zipf(forms: Iterable[str]) -> float:
    return max((frequency(form) for form in forms if is_known(form, "de")), default=RAREST_ZIPF)


def _of_verb(lowered: str) -> float:
    """How easy the verb is that a noun was made of: "Färberin" of "färben", "Vergoldung" of "vergolden"."""
    for ending in ("erinnen", "erin", "ern", "er", "ungen", "ung"):
        verb = lowered.removesuffix(ending) + "en"
        if lowered.endswith(ending) and len(verb) > _SHORTEST_VERB and is_known(verb, "de"):
            if verb in _everyday("de"):
                return EVERYDAY
            return frequency(verb) if ending.startswith("er") or frequency(verb) >= _EASY_VERB else 0.0
    return RAREST_ZIPF


def _of_composed(lowered: str, zipf: float) -> float:
    """How easy an adjective or verb of two words is: "goldverziert", "herunterfallen", "zwölfeckig"."""
    best = RAREST_ZIPF
    if len(lowered) > LONGEST_WORD:
        return best
    for place in range(2, len(lowered) - _SHORTEST + 1):
        first, last = lowered[:place], lowered[place:]
        if first in EASY_FIRSTS:
            before = EVERYDAY
        elif first in PARTICLES:  # "auf|schreiben", but not every verb is what its parts say
            before = EVERYDAY if zipf >= _KNOWN_VERB and _of_last(last) >= _EASY_VERB else RAREST_ZIPF
        elif place > _SHORTEST and is_listed_noun(first):
            before = _of_part(first, True, "").zipf
        else:
            continue
        best = max(best, min(before, _of_last(last)))
    return best


def _of_last(lowered: str) -> float:
    if ends_easily(lowered):
        return EVERYDAY
    forms = other_forms(lowered)
    if len(lowered) <= _SHORTEST or not any(is_known(form, "de") for form in forms):
        return RAREST_ZIPF
    return EVERYDAY if not _everyday("de").isdisjoint(forms) else _known_zipf(forms)
