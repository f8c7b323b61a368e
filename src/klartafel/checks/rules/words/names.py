"""Names of people and places, and what stands in quotation marks: no word to be made easier.

The tagger's tag for names is not reliable. So: names are in the list of names, or follow a first name or
a title, or are no noun of the dictionaries and have no article; for German nouns have one.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from klartafel.checks.language import Sentence, SentenceKind, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.quotations import quotations
from klartafel.checks.rules.rule import Task
from klartafel.checks.rules.words.forms import is_listed_noun, noun_forms, other_forms
from klartafel.checks.rules.words.parts import split
from klartafel.checks.rules.words.reading import read
from klartafel.domain.finding import Span
from klartafel.domain.record import Field

# After these stands a name, whatever the word.
TITLES = word_set(
    "Herr Herrn Frau Familie Firma König Königin Kaiser Kaiserin Graf Gräfin Grafen Herzog Herzogin Fürst",
    "Fürstin Bischof Papst Prinz Prinzessin Freiherr Baron Sankt Doktor Professor Pater",
)
# Heads of names of places: "in Wolfenstein". With a number behind, streets: "Bahnhofstraße 3".
_HEADS_OF_PLACES = (
    "burg", "dorf", "hausen", "heim", "stadt", "berg", "feld", "bach", "kirchen", "stein", "furt", "brück",
    "hafen", "münde", "ingen", "hagen", "tal", "bad", "kirch", "born", "wald", "see", "land",
)  # fmt: skip
_STREETS = ("straße", "strasse", "gasse", "allee", "platz", "weg", "ufer", "ring", "damm", "markt")
_WHERE = word_set("in nach bei von um bis")
_ARTICLES = word_set(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines",
    "dieser diese dieses diesen diesem jener jene jenes jenen jenem jeder jede jedes jeden jedem mein",
    "meine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren",
    "unserem im am zum zur vom beim ins ans aufs viele viel wenig manche einige mehrere alle beide zwei",
    "drei vier welche welcher welches solche solcher etwas kaum",
)
_MATERIAL = word_set("aus mit ohne")
_PLACES_OF_ORIGIN = word_set("kommen stammen reisen ziehen gehen fliehen zurückkehren anreisen")
_NEAR = 12
_GENITIVE = re.compile(r"(?:['’]s?|s)$")
_FIELDS_OF_NAMES = (Field.MAKER, Field.PLACE, Field.INSTITUTION)
_WORD = re.compile(r"[^\W\d_]{2,}")


class Names:
    """Which words of one text are names, titles or quotations; words are asked for one by one."""

    def __init__(self, task: Task) -> None:
        self._text = task.analysis.text
        self._language = task.language
        values = [value for field in _FIELDS_OF_NAMES for value in task.background.record.all(field)]
        self._of_record = {
            word
            for value in values
            for word in _WORD.findall(value)
            if word[0].isupper() and not is_listed_noun(word.lower())
        }

    def is_quoted(self, span: Span, words_at_least: int = 1) -> bool:
        """Whether a place stands in quotation marks that hold at least so many words."""
        quoted = quotations(self._text)
        place = bisect_right(quoted, span.start, key=lambda quotation: quotation.start) - 1
        if place < 0 or span.end > quoted[place].end:
            return False
        return len(self._text[quoted[place].start : quoted[place].end].split()) >= words_at_least

    def is_name(self, sentence: Sentence, place: int) -> bool:
        """Whether the word at this place of a sentence is a name, or part of one."""
        word = sentence.words[place]
        if not word.text[0].isupper():
            return word.tag.part_of_speech == "FM" and self._follows_name(sentence, place)
        if word.kind is not WordKind.WORD or (word.plain.isupper() and len(word.plain) > 1):
            return True
        if self._language == "en":
            return self._is_english_name(sentence, place)
        return (
            self.is_listed(word.plain)
            or self._follows_name(sentence, place)
            or ((not _is_noun(word.text) or _is_doubtful(word)) and self._stands_as_name(sentence, place))
            or _is_place(sentence, place)
        )

    def is_listed(self, plain: str) -> bool:
        """Whether the record or the list of names has this, and it is no ordinary noun."""
        for form in (plain, _GENITIVE.sub("", plain), plain.removesuffix("er")):
            if form in self._of_record:
                return True
            if form in word_table("names-de") and not is_listed_noun(form.lower()):
                return True
        return False

    def _follows_name(self, sentence: Sentence, place: int) -> bool:
        if place == 0:
            return False
        before, word = sentence.words[place - 1], sentence.words[place]
        if self._text[before.span.end : word.span.start] not in (" ", ". ", "-"):
            return False
        if before.plain in TITLES:
            return True
        kinds = word_table("names-de").get(before.plain)
        given = kinds is not None and "g" in kinds and not is_listed_noun(before.plain.lower())
        return given or (len(before.plain) == 1 and before.text.isupper())

    def _stands_as_name(self, sentence: Sentence, place: int) -> bool:
        words = sentence.words
        word = words[place]
        following = words[place + 1] if place + 1 < len(words) else None
        if word.text.endswith("er") and following and following.text[0].isupper():
            return True  # "das Averbrocker Museum"
        if place == 0:  # every word has a capital there
            return not any(is_known(form, "de") for form in other_forms(read(word.text).lowered))
        before = words[place - 1]
        if before.plain.casefold() in _ARTICLES or before.kind is WordKind.NUMBER:
            return False
        if before.text[0].islower() and before.tag.part_of_speech.startswith("ADJ"):
            return False
        if before.plain.casefold() in _MATERIAL:
            near = words[max(0, place - _NEAR) : place + _NEAR]
            return any(w.tag.lemma in _PLACES_OF_ORIGIN for w in near) or bool(
                following and following.text[0].isupper()
            )
        return True

    def _is_english_name(self, sentence: Sentence, place: int) -> bool:
        word = sentence.words[place]
        lowered = word.plain.lower()
        if place == 0 or sentence.kind is SentenceKind.HEADING:
            return not is_known(lowered, "en")
        return True


@lru_cache(maxsize=20_000)
def _is_noun(text: str) -> bool:
    """Whether dictionaries have this as a German noun, or it is put together from such."""
    parts = read(text).parts
    return any(is_listed_noun(form) for part in parts[-1:] for form in noun_forms(part.lower())) or any(
        len(split(part)) > 1 for part in parts
    )


def _is_doubtful(word: Word) -> bool:
    """Whether the tagger takes for a name what no dictionary has, though nouns can be put together to it."""
    return word.tag.part_of_speech == "NE" and not is_known(word.plain, "de")


def _is_place(sentence: Sentence, place: int) -> bool:
    """Whether a compound stands where names of places and streets stand and ends like one."""
    word = sentence.words[place]
    lowered = word.plain.lower()
    if place + 1 < len(sentence.words) and lowered.endswith(_STREETS):
        return sentence.words[place + 1].kind is WordKind.NUMBER
    before = sentence.words[place - 1].text.lower() if place else ""
    return before in _WHERE and lowered.endswith(_HEADS_OF_PLACES)
