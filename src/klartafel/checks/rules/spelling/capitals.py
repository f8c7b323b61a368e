"""Capitals that are missing: at the beginning of a sentence, of a German noun, of English names of days."""

import re
from collections.abc import Iterator
from functools import lru_cache

from klartafel.checks.language import Sentence, SentenceKind, Word, WordKind
from klartafel.checks.language.english import ENGLISH
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.german import GERMAN
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.quotations import Cited, quotations
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.spelling import english_spelling, german_spelling
from klartafel.checks.rules.spelling.corrections import corrections
from klartafel.checks.rules.spelling.foreign import is_among_foreign, names_language
from klartafel.checks.rules.spelling.german_declension import CONTRACTED, DETERMINERS, PREPOSITIONS, readings
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.checks.rules.spelling.german_paradigms import is_adjective, is_infinitive, is_verb_form
from klartafel.checks.rules.spelling.german_words import is_only_noun
from klartafel.checks.rules.spelling.reform import todays_form
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_STOP = re.compile(r"[.!?]\s+")
_SMALL_AFTER_STOP = re.compile(r"[.!?]\s+[a-zäöü]")
_ENDS_IN_STOP = (".", "!", "?")
_PARTICLES = word_set("von van de zu di da del della le la ter ten af al el bin ibn d'")
_SAYING = word_set("rief fragte sagte antwortete schrie meinte sprach said asked cried replied")
_ABBREVIATIONS = {
    language.code: language.leading | language.numbered | language.closing | language.final
    for language in (GERMAN, ENGLISH)
}
_VOWEL = re.compile("[aeiouyäöü]", re.IGNORECASE)
_SHORTEST = 3  # a shorter word before a dot may be an abbreviation
# English words that are names with a capital and words of their own without one.
_ENGLISH_NAMES = word_set(
    "english german french italian spanish dutch british american european greek latin chinese danish",
    "swedish norwegian portuguese russian japanese african asian christian jewish islamic egyptian",
)
_AFTER_NAMES = word_set(
    "fries windows window doors door blinds oven ovens ink dressing toast horn bread leave kiss"
)
_MONTHS_OR_WORDS = word_set("may march august")
_BEFORE_MONTHS = word_set("in since until till early late mid by during of from")
_I = re.compile(r"i(?:['’](?:m|ve|ll|d))?")
_LEAST_COMMON = 3.0
_RARELY_USED = 2.5
_OFTEN_USED = 4.0
_JOINED_LEFT = re.compile(r"[-\u2010\u2011?]$|\w[()/]$|[()]$(?<=\w[()])")
_JOINED_RIGHT = re.compile(r"[-\u2010\u2011?.](?=\S)|[()/]\w|-")
_BEFORE_NOUNS = frozenset({"ART", "APPR", "APPRART", "ADJ(A)", "PPOSAT", "PDAT", "PIAT", "CARD"})
_OF_VERBS = ("t", "te", "ten", "st", "werde", "würde", "habe", "hätte", "wäre")
_NOT_A_NOUN = word_set(
    "mehr grad mal paar dank laut statt kraft zeit trotz angst schuld leid pleite recht unrecht feind spitze"
)
_NOUN_FOLLOWS = ("NN", "NE", "ADJ", "CARD", "FM")


def _find(task: Task) -> Iterator[Hit]:
    quoted = Cited(quotations(task.analysis.text))  # not titles of the record, for they are found in any case
    of_words = _german_nouns if task.language == "de" else _english_names
    earlier: Sentence | None = None
    for sentence in task.analysis.sentences:
        found = {word.span: word for word in _sentence_starts(sentence, earlier, task)}
        found |= {word.span: word for word in of_words(sentence, task.analysis.text)}
        for span, word in sorted(found.items()):
            if span.start not in quoted and word.text not in task.settings.own_words:
                yield _hit(word, span)
        earlier = sentence


def _hit(word: Word, span: Span) -> Hit:
    better = word.text[0].upper() + word.text[1:]
    return Hit(span, Message.of("check-spelling.capital", word=word.text, better=better), better)


def _sentence_starts(sentence: Sentence, earlier: Sentence | None, task: Task) -> Iterator[Word]:
    """Small words that open a sentence."""
    text, words = task.analysis.text, sentence.words
    if words and _opens_small(sentence, earlier, text):
        yield words[0]
    if not _SMALL_AFTER_STOP.search(text, sentence.content, sentence.span.end):
        return
    for index in range(len(words) - 1):
        before, word = words[index], words[index + 1]
        gap = text[before.span.end : word.span.start]
        if (
            _STOP.fullmatch(gap)
            and _may_open(words, index + 1)
            and (gap[0] != "." or _is_whole_word(before, task.language))
            and word.text not in _SAYING
        ):
            yield word


def _opens_small(sentence: Sentence, earlier: Sentence | None, text: str) -> bool:
    if sentence.kind is not SentenceKind.SENTENCE or sentence.words[0].span.start != sentence.content:
        return False
    whole = text.endswith(_ENDS_IN_STOP, sentence.content, sentence.span.end)
    after_whole = (
        earlier is None
        or earlier.kind is SentenceKind.HEADING
        or text.endswith(_ENDS_IN_STOP, earlier.content, earlier.span.end)
    )
    shortened = text.startswith(".", sentence.words[0].span.end)
    return (
        whole and after_whole and not shortened and len(sentence.words) > 1 and _may_open(sentence.words, 0)
    )


def _may_open(words: tuple[Word, ...], index: int) -> bool:
    """Whether a word is written small and would have a capital at the beginning of a sentence."""
    word = words[index]
    if word.kind is not WordKind.WORD or not word.text.islower() or len(word.text) < 2:
        return False
    following = words[index + 1].text if index + 1 < len(words) else ""
    return not (word.text in _PARTICLES and following[:1].isupper())


def _is_whole_word(word: Word, language: str) -> bool:
    """Whether the dot behind a word is surely a full stop."""
    if word.kind is not WordKind.WORD or len(word.text) < _SHORTEST or word.text.isupper():
        return False
    if names_language(word.text, language):
        return False  # "(eng. jug)"
    if word.text.lower() + "." in _ABBREVIATIONS[language]:
        return False
    if not _VOWEL.search(word.text):
        return False
    is_explained = german_spelling.is_explained if language == "de" else english_spelling.is_explained
    return is_explained(word.text)


def _german_nouns(sentence: Sentence, text: str) -> Iterator[Word]:
    """Nouns written small, where the small form is no word or no word that can stand there."""
    words = sentence.words
    for index, word in enumerate(words):
        if (
            _may_be_noun(word.text)
            and word.kind is WordKind.WORD
            and _is_noun_here(words, index, text)
            and not is_among_foreign(words, index, "de", _is_explained_noun)
        ):
            yield word


def _is_explained_noun(form: str) -> bool:
    return german_spelling.is_explained(form) or is_only_noun(form)


@lru_cache(maxsize=50_000)
def _may_be_noun(form: str) -> bool:
    """Whether there is a noun with these letters in any place."""
    if not form.islower() or not form.isalpha() or len(form) <= _SHORTEST - 1:
        return False
    return is_only_noun(form) or bool(noun_readings(form.capitalize())) or is_infinitive(form)


def _is_noun_here(words: tuple[Word, ...], index: int, text: str) -> bool:
    word = words[index]
    if _is_part(word, text) or word.text + "." in _ABBREVIATIONS["de"]:
        return False
    placed = _is_placed(words, index, text)
    return _is_sure_noun(word.text, placed) or (placed and _is_noun_by_place(words, index, text))


def _is_part(word: Word, text: str) -> bool:
    """Whether a word is a piece of another: before or after a hyphen, "Geld(ausgabe)automat"."""
    return bool(_JOINED_LEFT.search(text, max(0, word.span.start - 2), word.span.start)) or bool(
        _JOINED_RIGHT.match(text, word.span.end)
    )


def _is_placed(words: tuple[Word, ...], index: int, text: str) -> bool:
    """Whether a word stands where nouns stand: behind an article, a preposition or an adjective."""
    if not index or text[words[index - 1].span.end : words[index].span.start] not in (" ", "\n"):
        return False
    return words[index - 1].tag.part_of_speech in _BEFORE_NOUNS


@lru_cache(maxsize=20_000)
def _is_sure_noun(form: str, placed: bool) -> bool:
    """Whether the small form is no word at all, and nothing else was meant."""
    if not is_only_noun(form) or form in _NOT_A_NOUN or todays_form(form) is not None:
        return False
    is_name = word_table("names-de").get(form.capitalize()) is not None
    if is_name and not placed and frequency(form) < _OFTEN_USED:
        return False
    meant = corrections(form, "de")
    rival = meant[0].weight if meant else 0.0
    if is_listed(form.capitalize(), "de") and frequency(form) >= _RARELY_USED:
        return placed or rival < frequency(form)
    return placed and rival < max(frequency(form), _LEAST_COMMON)


def _is_noun_by_place(words: tuple[Word, ...], index: int, text: str) -> bool:
    """ "das bild", "aus holz", "beim malen": the small form is of a verb, which cannot stand there."""
    form, before = words[index].text, words[index - 1].text.lower()
    if form in _NOT_A_NOUN or is_adjective(form) or _is_followed_by_noun(words, index, text):
        return False
    if before in CONTRACTED and form.endswith("n") and is_infinitive(form):
        return True
    if (
        not is_verb_form(form)
        or is_infinitive(form)
        or form.endswith(_OF_VERBS)
        or _is_clause(words, index, text)
    ):
        return False
    mask = readings(noun_readings(form.capitalize()))
    if before in DETERMINERS:
        return bool(DETERMINERS[before].mask & mask)
    return before in PREPOSITIONS and before != "zu" and bool(PREPOSITIONS[before] & mask)


def _is_clause(words: tuple[Word, ...], index: int, text: str) -> bool:
    """ "..., das rate ich": what looks like an article is a pronoun before a verb."""
    following = words[index + 1].text if index + 1 < len(words) else ""
    before = text[max(0, words[index - 1].span.start - 2) : words[index - 1].span.start]
    earlier = words[index - 2].tag.part_of_speech if index > 1 else ""
    return following in ("ich", "er", "es", "sie") or "," in before or earlier in ("KOUS", "PRELS")


def _is_followed_by_noun(words: tuple[Word, ...], index: int, text: str) -> bool:
    if index + 1 >= len(words) or text[words[index].span.end : words[index + 1].span.start] != " ":
        return False
    following = words[index + 1]
    return following.text[:1].isupper() or following.tag.part_of_speech.startswith(_NOUN_FOLLOWS)


def _english_names(sentence: Sentence, text: str) -> Iterator[Word]:
    """ "i", days, months, languages and places written small."""
    words = sentence.words
    for index, word in enumerate(words):
        if (
            word.text[:1].islower()
            and _is_name_here(words, index)
            and not _is_part(word, text)
            and not is_among_foreign(words, index, "en", _is_explained_name)
        ):
            yield word


def _is_explained_name(form: str) -> bool:
    return english_spelling.is_explained(form) or _is_sure_name(form) or _I.fullmatch(form) is not None


def _is_name_here(words: tuple[Word, ...], index: int) -> bool:
    form = words[index].text
    following = words[index + 1] if index + 1 < len(words) else None
    if _I.fullmatch(form):
        return following is not None
    if form in _ENGLISH_NAMES:
        return following is None or following.text not in _AFTER_NAMES
    if form in _MONTHS_OR_WORDS:
        before = words[index - 1].text.lower() if index else ""
        return before in _BEFORE_MONTHS and (following is None or following.kind is WordKind.NUMBER)
    return _is_sure_name(form)


@lru_cache(maxsize=20_000)
def _is_sure_name(form: str) -> bool:
    """Whether English has this word with a capital only, and people use it."""
    if not form.isalpha() or is_listed(form, "en") or not is_listed(form.capitalize(), "en"):
        return False
    if frequency(form, "en") < _LEAST_COMMON or len(form) <= _SHORTEST:
        return False
    meant = corrections(form, "en")
    return not meant or meant[0].weight < frequency(form, "en") + 1


CAPITAL = Rule(
    id="capital",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={profile: Weight(Severity.WARNING, (Basis.HOUSE,)) for profile in Profile},
    find=_find,
    what=Message.of("check-spelling.capital-what"),
    why=Message.of("check-spelling.capital-why"),
    examples=(
        Example(Message.of("check-spelling.capital-found"), Message.of("check-spelling.capital-better")),
        Example(Message.of("check-spelling.capital-found-2"), Message.of("check-spelling.capital-better-2")),
    ),
)
