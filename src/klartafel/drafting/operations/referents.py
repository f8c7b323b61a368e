"""Who or what new sentences are about: the noun with its article in each case, or the name of a person."""

from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.drafting.operations.nominals import GENDERS, Nominal
from klartafel.drafting.operations.reading import Reading

ARTICLES = {
    "m": ("der", "des", "dem", "den"),
    "f": ("die", "der", "der", "die"),
    "n": ("das", "des", "dem", "das"),
    "p": ("die", "der", "den", "die"),
}
_WOMEN = word_set(
    "frau mutter tochter schwester tante nichte witwe magd nonne äbtissin hebamme braut enkelin"
)
# Men, besides words in "-er" and "-mann", who may be called by their name alone.
_MEN_ENDINGS = (
    "er", "mann", "ist", "ant", "ent", "or", "eur", "ling", "graf", "könig", "sohn", "oge",
    "bischof", "abt", "oph", "mönch", "papst", "prinz", "fürst", "herzog", "bruder", "graph", "arzt",
    "loge", "e", "ekt",
)  # fmt: skip
# What ends the stem of a possessive by gender and case.
_POSSESSIVE_ENDINGS = {
    "m": ("", "es", "em", "en"), "f": ("e", "er", "er", "e"), "n": ("", "es", "em", ""),
    "p": ("e", "er", "en", "e"),
}  # fmt: skip
NOMINATIVE, GENITIVE_CASE, DATIVE, ACCUSATIVE = range(4)
INDEFINITE = {"m": "ein", "f": "eine", "n": "ein", "p": ""}


@lru_cache(maxsize=20_000)
def noun_form(noun: str, letter: str) -> str:
    """A noun in another case of the same number; empty where that is not certain."""
    if letter in noun_readings(noun):
        return noun
    endings = ("s", "es", "n", "en", "e")
    shorter = [noun.removesuffix(ending) for ending in endings if noun.endswith(ending)]
    longer = [noun + "n", noun + "en"] if letter in "odcb" else []
    for form in (*shorter, *longer):
        if len(form) > 1 and letter in noun_readings(form):
            return form
    return ""


@dataclass(frozen=True, slots=True)
class Referent:
    """Who or what new sentences are about. `owner` is the stem of its "sein" or "ihr"."""

    gender: str
    noun: str
    name: str
    is_known: bool
    owner: str = ""

    def phrase(self, case: int) -> str:
        """ "der Töpfer", "dem Töpfer"; a person is called by the name; empty where a form is not certain."""
        if self.name and (not self.noun or (is_person(self.name) and self._is_named_for_person())):
            return self.name
        noun = noun_form(self.noun, GENDERS[self.gender][case]) if self.is_known else self.noun
        if not noun:
            return ""
        article = ARTICLES[self.gender][case]
        if self.owner:
            article = self.owner + _POSSESSIVE_ENDINGS[self.gender][case]
        return " ".join(part for part in (article, noun, self.name) if part)

    @property
    def is_person(self) -> bool:
        """Whether it is a man or a woman, as the name or the noun shows."""
        return self._is_named_for_person() if self.noun else is_person(self.name)

    def _is_named_for_person(self) -> bool:
        if self.gender == "f":
            return self.noun.endswith("in") or self.noun.lower() in _WOMEN
        return self.gender == "m" and self.noun.endswith(_MEN_ENDINGS)

    @property
    def possessive(self) -> str:
        """The stem of "seine" or "ihre"."""
        return "sein" if self.gender in "mn" else "ihr"


def referent(reading: Reading, phrase: Nominal, gender: str) -> Referent:
    """What a phrase stands for, once its gender is known."""
    words = [word.text for word in reading.words]
    if reading.tags[phrase.noun] == "NE" and not phrase.determiner:
        return Referent(gender, "", " ".join(words[phrase.noun : phrase.end]), True)
    noun = words[phrase.noun]
    name = reading.stretch(phrase.noun + 1, phrase.end)
    if not name and phrase.end < len(reading) and reading.marks[phrase.end].strip() == "„":
        name = _quoted_name(reading, phrase.end)
    is_known = bool(noun_readings(reading.words[phrase.noun].plain))
    stem = next((stem for stem in ("sein", "ihr", "unser") if phrase.determiner.startswith(stem)), "")
    return Referent(gender, noun, name, is_known, stem)


def _quoted_name(reading: Reading, place: int) -> str:
    end = place
    while end < len(reading) and reading.quoted[end]:
        end += 1
    return reading.stretch(place, end) if end > place else ""


@lru_cache(maxsize=5_000)
def is_person(name: str) -> bool:
    """Whether a name has a given name in it: "Anna Müller"."""
    return any("g" in (word_table("names-de").get(part) or "") for part in name.split())
