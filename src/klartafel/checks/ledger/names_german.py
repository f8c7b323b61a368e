"""Names in German, which writes all nouns with a capital.

A name is what the word lists know as one, what follows a title, a craft or a given name, and what no list
knows at all.
"""

from klartafel.checks.language import Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.fact import Fact
from klartafel.checks.ledger.name_reader import LONGEST_NAME, NameReader, base_form, is_roman
from klartafel.checks.ledger.name_standing import NAMES, Standing, is_person_noun, standing
from klartafel.checks.ledger.name_words import (
    GERMAN_NO_NAMES,
    LOCAL,
    PARTICLES,
    SHORT_TITLES,
    SURE_PARTICLES,
)
from klartafel.checks.ledger.places import places_in
from klartafel.checks.ledger.substances import stated_by
from klartafel.domain.finding import FactKind

# Endings of surnames that look like compounds: "Ostermann", "Holtkamp".
_SURNAMES = (
    "mann", "kamp", "meyer", "meier", "maier", "mayer", "hoff", "brink", "horst", "rath", "schmidt", "müller",
)  # fmt: skip
_ALSO_NOUNS = word_set("franken baden este flame flamen iren mali bayer hesse genuese finne alpin wiener")
_AFTER_NAMES = frozenset({*NAMES, Standing.UNKNOWN, Standing.LISTED})
_MAY_BE_PLACES = frozenset({Standing.UNKNOWN, Standing.LISTED, *NAMES})
_BEFORE_NOUNS = ("ART", "ADJ(A)", "PPOSAT", "PDAT", "PIAT", "APPRART", "CARD")


class GermanNames(NameReader):
    """The names of a German sentence."""

    language = "de"

    def last_of_name(self, place: int) -> int:
        if not self.begins(place):
            return place - 1
        last = place
        while last + 1 < len(self.words) and last - place < LONGEST_NAME:
            following = last + 1
            if not self.touches(following):
                break
            if self.words[following].text in PARTICLES and following + 1 < len(self.words):
                joined = self.joins(place, following)
                if not joined:
                    break
                last = following + 1
                continue
            if not self.goes_on(place, following):
                break
            last = following
        return last

    def begins(self, place: int) -> bool:
        word = self.words[place]
        if len(word.text) == 1:  # "J. Brandt"
            following = place + 1
            dotted = self.text[word.span.end : word.span.end + 1] == "."
            if place and self.words[place - 1].text in ("z", "d", "u", "i", "v", "o"):
                return False  # "z. B."
            return (
                dotted
                and following < len(self.words)
                and self.touches(following)
                and self.goes_on(place, following)
            )
        found = standing(word.plain)
        tag = word.tag.part_of_speech
        if is_roman(word.text) or (
            found is not Standing.GIVEN and is_person_noun(word.plain) and self.leads(place)
        ):
            return False
        before = self.words[place - 1] if place else None
        after_article = before is not None and before.tag.part_of_speech.startswith(_BEFORE_NOUNS)
        if before is not None and self.touches(place) and is_person_noun(before.plain):
            return found is not Standing.NOUN or tag == "NE" or before.text.lower() in SHORT_TITLES
        if not self.leads(place) and stated_by(word.plain, "materials", "de", True) is not None:
            return False
        if found in NAMES:
            return not (after_article and tag == "NN" and word.plain in word_table("words-de"))
        if found is Standing.UNKNOWN:
            return not self.is_of_place(place)
        if found is Standing.LISTED:
            return tag == "NE" or self.leads(place)
        if found is Standing.BUILT:
            if self.leads(place) or word.text.lower().endswith(_SURNAMES):
                return before is None or not before.tag.part_of_speech.startswith((*_BEFORE_NOUNS, "APPR"))
            return tag == "NE" and self.is_named(place)
        if found is Standing.EITHER:
            local = before is not None and before.text.lower() in LOCAL["de"]
            return self.leads(place) or (tag == "NE" and not after_article and (place > 0 or local))
        return False

    def is_named(self, place: int) -> bool:
        """Whether a noun or "in" stands right before it, as in "Kloster Mariental"."""
        if not self.touches(place) or stated_by(self.words[place].plain, "materials", "de", True):
            return False
        before = self.words[place - 1]
        return before.text.lower() in LOCAL["de"] or (
            before.tag.part_of_speech == "NN" and standing(before.plain) is Standing.NOUN
        )

    def leads(self, place: int) -> bool:
        """Whether another name follows at once."""
        following = place + 1
        if following >= len(self.words) or not self.touches(following):
            return False
        word = self.words[following]
        found = standing(word.plain) if word.text[0].isupper() else Standing.NOUN
        return found in _AFTER_NAMES or (found is Standing.EITHER and word.tag.part_of_speech == "NE")

    def goes_on(self, first: int, place: int) -> bool:
        """Whether the word at `place` belongs to the name that begins at `first`."""
        word = self.words[place]
        if word.kind is not WordKind.WORD or not word.text[0].isupper() or is_roman(word.text):
            return False
        if word.plain.lower() in GERMAN_NO_NAMES:
            return False
        found = standing(word.plain)
        if found in (Standing.NOUN, Standing.LISTED, Standing.EITHER, Standing.BUILT):
            one_place = standing(self.words[first].plain) is Standing.PLACE or self.is_weak(first)
            return word.tag.part_of_speech in ("NE", "FM") or (
                not one_place and word.tag.part_of_speech in ("NN", "NNA", "")
            )
        return not self.is_of_place(place)

    def joins(self, first: int, particle: int) -> bool:
        """Whether "von" and the like join two parts of a name."""
        word, following = self.words[particle], self.words[particle + 1]
        if not following.text[0].isupper() or not self.touches(particle + 1):
            return False
        if standing(self.words[first].plain) is Standing.PLACE:
            return False
        if standing(following.plain) is Standing.NOUN and word.text not in (
            "tom",
            "ter",
            "thor",
            "van",
            "ten",
        ):
            return False
        return word.text in SURE_PARTICLES and (
            word.text != "von"
            or standing(self.words[first].plain) is Standing.GIVEN
            or bool(self.role(first))
        )

    def is_of_place(self, place: int) -> bool:
        """ "Averbrocker" before a noun: the place is named by `may_be_listed` and `listed`."""
        word = self.words[place]
        following = self.words[place + 1] if place + 1 < len(self.words) else None
        return (
            word.text.endswith("er")
            and word.tag.part_of_speech.startswith("ADJ")
            and following is not None
            and following.text[0].isupper()
        )

    def at(self, place: int) -> tuple[Fact | None, int]:
        word = self.words[place]
        of_place = word.text[0].isupper() and self.is_of_place(place) and not places_in(word.plain, "de")
        if of_place and (place > 0 or standing(word.plain) in _MAY_BE_PLACES):
            form = base_form(word.plain[:-2])
            return Fact(FactKind.PLACE, word.span, form, weak=place == 0), place + 1
        return super().at(place)

    def may_be_listed(self, place: int) -> bool:
        word = self.words[place]
        if not word.text[0].isupper():
            return True
        before = self.words[place - 1].text.lower() if place else ""
        if before in ("auf", "im") and word.text.lower().startswith(("deutsch", "englisch", "latein")):
            return False
        if word.plain.lower() in _ALSO_NOUNS:
            return word.tag.part_of_speech in ("NE", "ADJ(A)", "") or before in LOCAL["de"]
        return True

    def is_weak(self, place: int) -> bool:
        word = self.words[place]
        return standing(word.plain) in (Standing.UNKNOWN, Standing.LISTED) and word.tag.part_of_speech != "NE"

    def is_craft(self, word: Word) -> bool:
        return is_person_noun(word.plain)
