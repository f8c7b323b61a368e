"""Sentences that explain a word: "Ein Malhorn ist …", "Das heißt: …", "A loom is …".

Plain language needs them, and the source never has them. So they are no added statements, and the words
they bring in may be used afterwards.
"""

from collections.abc import Set as AbstractSet
from itertools import pairwise

from klartafel.checks.language import Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.clauses import Clauses
from klartafel.checks.ledger.name_standing import is_person_noun
from klartafel.checks.ledger.terms import term
from klartafel.checks.ledger.vocabulary import Vocabulary, spoken

_ARTICLES = word_set("ein eine einem einer einen a an")
_KINDS = word_set("ein eine einer der die das a an the kind type")
_IS = word_set("ist sind war waren bedeutet bedeuten meint heißt heißen nennt is are was were means mean")
_MEANING = word_set("bedeutet bedeuten heißt heißen nennt nannte meint gemeint means called")
_OPENING = (
    ("das", "heißt"),
    ("das", "bedeutet"),
    ("that", "means"),
    ("this", "means"),
    ("so", "nennt"),
    ("so", "heißt"),
)
_BEFORE_ARTICLE = word_set("in mit bei auf aus an für in with on for")
_COMPARISONS = frozenset({("wie", "ein"), ("wie", "eine"), ("like", "a"), ("like", "an"), ("as", "a")})
_SHORT = 9  # words
_PRONOUNS = word_set("er sie es damit darin dort dadurch davon it they")
_PAST = word_set(
    "war waren hatte hatten wurde wurden konnte konnten durfte musste sollte wollte was were had"
)
_PRESENT = word_set("ist sind hat haben kann können wird werden darf muss gibt is are has have can")
_MOST_BEFORE_VERB = 4


def explanations(draft: Clauses, vocabulary: Vocabulary) -> AbstractSet[int]:
    """Numbers of the sentences that explain a word; their own words join the vocabulary."""
    found: set[int] = set()
    for number, sentence in enumerate(draft.analysis.sentences):
        if not sentence.words:
            continue
        follows = number - 1 in found and _goes_on(sentence.words)
        if follows or _explains(sentence.words, draft.language, vocabulary):
            found.add(number)
            vocabulary.add(spoken(draft.sentences[number].clauses, draft.language))
    return found


def _explains(words: tuple[Word, ...], language: str, vocabulary: Vocabulary) -> bool:
    lowered = [word.text.lower() for word in words[:8]]
    if tuple(lowered[:2]) in _OPENING or _compares(words):
        return True
    start = (
        1
        if lowered[0] in _ARTICLES
        else 2
        if lowered[0] in _BEFORE_ARTICLE and lowered[1:2] and lowered[1] in _ARTICLES
        else 0
    )
    noun = next(
        (place for place in range(start, min(start + 3, len(words))) if _is_noun(words[place], language)),
        None,
    )
    if noun is None:
        return any(word in _MEANING for word in lowered) and lowered[0] in (
            "das",
            "dieser",
            "diese",
            "the",
            "this",
        )
    known = term(words[noun], language)
    if known is None or not vocabulary.has(known):
        return False
    following = lowered[noun + 1 : noun + 1 + _MOST_BEFORE_VERB]
    if start == 0:
        bare = noun == 0 and bool(following) and following[0] in _IS and not _PAST & {following[0]}
        article = len(following) > 1 and following[1] in _ARTICLES
        plural = len(following) > 1 and words[noun + 2].text[0].isupper()
        return bare and (article or plural or following[0] in _MEANING)
    if start == 1 and following and following[0] in _IS:
        return _names_kind(words[noun + 2 : noun + 4], language) or following[0] in _MEANING
    general = start == 2 or is_person_noun(words[noun].plain)
    return general and any(_is_present(word) for word in words[noun + 1 : noun + 3])


def _compares(words: tuple[Word, ...]) -> bool:
    """ "Die Uhr ist so groß wie ein Schrank.": something everybody knows beside what is shown."""
    pairs = {(one.text.lower(), other.text.lower()) for one, other in pairwise(words)}
    return len(words) <= _SHORT and not pairs.isdisjoint(_COMPARISONS)


def _names_kind(words: tuple[Word, ...], language: str) -> bool:
    """Whether "ist" is followed by a noun: "ist eine Fabrik", not "ist ergänzt" or "ist nicht vorhanden"."""
    first = words[0].text.lower() if words else ""
    return first in _KINDS or bool(words and _is_noun(words[0], language))


def _goes_on(words: tuple[Word, ...]) -> bool:
    """ "Es ist hart wie ein Stein.": in the present, about what was just explained."""
    return words[0].text.lower() in _PRONOUNS and any(_is_present(word) for word in words[1:3])


def _is_present(word: Word) -> bool:
    lowered = word.text.lower()
    if lowered in _PRESENT:
        return True
    if lowered in _PAST or not word.tag.part_of_speech.startswith(("VV", "VM", "VA")):
        return False
    return (lowered.endswith("t") or lowered == word.tag.lemma.lower()) and not lowered.endswith(
        ("te", "ten")
    )


def _is_noun(word: Word, language: str) -> bool:
    return word.tag.part_of_speech.startswith("N") and (language == "en" or word.text[0].isupper())
