"""Names in English: its capitals inside a sentence, and at the beginning what is no word otherwise."""

from klartafel.checks.language import WordKind
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.name_reader import LONGEST_NAME, NameReader, is_roman
from klartafel.checks.ledger.name_words import ENGLISH_NO_NAMES, PARTICLES
from klartafel.checks.ledger.number_words import number_word
from klartafel.checks.ledger.places import places_in


class EnglishNames(NameReader):
    """The names of an English sentence."""

    language = "en"

    def last_of_name(self, place: int) -> int:
        if not self.is_name(place):
            return place - 1
        last = place
        while last + 1 < len(self.words) and last - place < LONGEST_NAME and self.touches(last + 1):
            following = last + 1
            after = following + 1
            if self.words[following].text in PARTICLES and after < len(self.words) and self.touches(after):
                if not self.is_name(after):
                    break
                last = after
            elif self.is_name(following):
                last = following
            else:
                break
        return last

    def is_name(self, place: int) -> bool:
        word = self.words[place]
        plain = word.plain.removesuffix("'s").removesuffix("’s")
        if word.kind is not WordKind.WORD or not word.text[0].isupper() or is_roman(plain):
            return False
        after = self.text[word.span.end : word.span.end + 2]
        if after[:1] == "." and after[1:].isalpha():
            return False  # "B.C."
        if plain.lower() in ENGLISH_NO_NAMES or (
            len(plain) == 1 and self.text[word.span.end : word.span.end + 1] != "."
        ):
            return False
        if places_in(plain, "en") or number_word(plain, "en") is not None:
            return False
        if place > 0 and not self.opens(place):
            return not (plain.isupper() and len(plain) > 4 and plain.lower() in word_table("words-en"))
        known = plain.lower() in word_table("words-en")
        if known:
            following = place + 1 < len(self.words) and self.words[place + 1].text[0].isupper()
            return word.tag.part_of_speech == "NP0" and following
        return True

    def opens(self, place: int) -> bool:
        """Whether a sentence, a quotation or something after a colon begins here."""
        gap = self.text[self.words[place - 1].span.end : self.words[place].span.start]
        return any(mark in gap for mark in ":.\"“„‘'\n")

    def may_be_listed(self, place: int) -> bool:
        return self.words[place].text[0].isupper()
