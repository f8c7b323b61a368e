"""What reading names has in common in German and English: from left to right, titles, places, forms."""

from collections.abc import Iterator

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.name_words import LOCAL, PLACE_ENDINGS, SHORT_TITLES, TITLES
from klartafel.checks.ledger.numerals import roman_value
from klartafel.checks.ledger.places import larger_places, places_in
from klartafel.checks.ledger.stems import stem
from klartafel.domain.finding import FactKind, Span

LONGEST_NAME = 8  # words
UNSURE = "?"  # mark of a name that nobody is asked about unless it looks like one of the source


class NameReader:
    """The names of one sentence, from left to right."""

    language = ""

    def __init__(self, sentence: Sentence, text: str) -> None:
        self.words = sentence.words
        self.text = text

    def names(self) -> Iterator[Fact]:
        place = 0
        while place < len(self.words):
            fact, place = self.at(place)
            if fact is not None:
                yield fact

    def at(self, place: int) -> tuple[Fact | None, int]:
        """The name that begins at a word, and the word after it."""
        word = self.words[place]
        if word.kind is not WordKind.WORD:
            return None, place + 1
        if not word.text[0].isupper():
            listed = places_in(word.text, self.language)
            return (self.listed(place, listed) if listed and self.may_be_listed(place) else None), place + 1
        last = self.last_of_name(place)
        if last > place:
            return self.fact(place, last), last + 1
        listed = places_in(word.plain, self.language)
        if listed and self.may_be_listed(place):
            return self.listed(place, listed), place + 1
        if last == place:
            return self.fact(place, place), place + 1
        return None, place + 1

    def last_of_name(self, place: int) -> int:
        """The last word of the name that begins here, one less than `place` where none does."""
        raise NotImplementedError

    def may_be_listed(self, place: int) -> bool:
        """Whether a word of the list of places speaks of one here."""
        raise NotImplementedError

    def is_weak(self, place: int) -> bool:
        """Whether a single word may be an unknown noun as well."""
        del place
        return False

    def touches(self, place: int) -> bool:
        """Whether only a blank stands between a word and the one before it; or a dot after an initial."""
        if place == 0:
            return False
        before, word = self.words[place - 1], self.words[place]
        gap = self.text[before.span.end : word.span.start]
        short = len(before.text) == 1 or before.text.lower() in SHORT_TITLES
        return gap in (" ", " & ") or (gap in (". ", ".") and short)

    def fact(self, first: int, last: int) -> Fact:
        parts = [base_form(word.plain) for word in self.words[first : last + 1]]
        span = Span(self.words[first].span.start, self.words[last].span.end)
        form = " ".join(part for part in parts if part)
        role = self.role(first)
        weak = first == last and not role and self.is_weak(first)
        kind = FactKind.PERSON if last > first or role else self.kind(first)
        # A word that no list has at the beginning of a sentence may be a rare verb or adjective.
        unsure = weak and first == 0 and not self.words[0].tag.part_of_speech.startswith("N")
        context = (UNSURE,) if unsure else ()
        return Fact(kind, span, form, near=(role,) if role else (), context=context, weak=weak)

    def listed(self, place: int, forms: tuple[str, ...]) -> Fact:
        larger = tuple(dict.fromkeys(found for form in forms for found in larger_places(form)))
        return Fact(FactKind.PLACE, self.words[place].span, forms[0], larger, context=forms[1:])

    def role(self, place: int) -> str:
        """The stem of the title or craft right before a name."""
        if not self.touches(place):
            return ""
        before = self.words[place - 1]
        lowered = before.text.lower()
        titled = lowered in TITLES[self.language] or lowered.removesuffix("s") in TITLES[self.language]
        return stem(before.plain) if titled or self.is_craft(before) else ""

    def is_craft(self, word: Word) -> bool:
        """Whether a noun says what somebody is."""
        del word
        return False

    def kind(self, place: int) -> FactKind:
        """Person or place of a single word: by the lists, the word before it, its ending."""
        word = self.words[place]
        sorts = (word_table("names-de").get(word.plain) or "") if self.language == "de" else ""
        before = self.words[place - 1].text.lower() if place else ""
        if sorts == "p":
            return FactKind.PLACE
        if sorts and "p" not in sorts:
            return FactKind.PERSON
        if before in LOCAL[self.language] or word.plain.lower().endswith(PLACE_ENDINGS[self.language]):
            return FactKind.PLACE
        return FactKind.PERSON


def is_roman(word: str) -> bool:
    """Whether it is the number of a ruler or century."""
    return roman_value(word) is not None and word not in ("C", "D", "M", "L")


def base_form(word: str) -> str:
    """A part of a name in small letters, without a genitive ending where that is known to be one."""
    plain = word.removesuffix("'s").removesuffix("’s").rstrip("'’.")
    if plain.endswith("s") and len(plain) > 3:
        table = word_table("names-de")
        if plain not in table and plain[:-1] in table:
            plain = plain[:-1]
    return plain.lower()


def genitives(part: str) -> frozenset[str]:
    """A part of a name, and what it is without a genitive ending."""
    return frozenset({part, part.removesuffix("s")} if len(part) > 3 else {part})


def alternatives(part: str) -> frozenset[str]:
    """Forms that a place may be another form of: genitive, and what is left of "Bremer", "Soester"."""
    forms = set(genitives(part))
    if part.endswith("er") and len(part) > 5:
        forms |= {part[:-2], part[:-2] + "en", part[:-2] + "e"}
        if part.endswith("ner"):
            forms.add(part[:-3] + "en")
    return frozenset(forms)
