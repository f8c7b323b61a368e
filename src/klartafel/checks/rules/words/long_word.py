"""Long words, parts of compounds one by one: BITV 2.0 and DIN SPEC 33429 ask for short words.

The numbers are values of the house. What counts is the word, not its ending: "Ausstellungen" is as long
as "Ausstellung". Some words that everybody says every day may be long; being frequent in print is not enough.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache

from klartafel.checks.language import Word, WordKind, syllables
from klartafel.checks.language.syllables_english import english_syllables
from klartafel.checks.language.syllables_german import german_syllables
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.words.difficulty import easier_wording
from klartafel.checks.rules.words.explanations import glossary, key
from klartafel.checks.rules.words.forms import english_forms, is_listed_noun, noun_forms, other_forms
from klartafel.checks.rules.words.hard_word import written
from klartafel.checks.rules.words.names import Names
from klartafel.checks.rules.words.parts import loose_parts, split_other
from klartafel.checks.rules.words.reading import read
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_SYLLABLES, _LETTERS = "most_syllables", "most_letters"
_NUMBERS = {
    Profile.EINFACHE_SPRACHE: {_SYLLABLES: 5},
    Profile.LEICHTE_SPRACHE: {_SYLLABLES: 3, _LETTERS: 13},
    Profile.PLAIN_ENGLISH: {_SYLLABLES: 5},
    Profile.EASY_READ: {_SYLLABLES: 3, _LETTERS: 13},
}
_EVERYDAY = word_set(
    " toilette temperatur familie telefon schokolade marmelade kartoffel apotheke",
    " fotografie fotografieren million milliarde kilometer zentimeter",
    "millimeter kilogramm januar februar polizei italien italienisch italiener amerika",
    "amerikaner amerikanisch europa europäisch europäer afrika australien spanien belgien asien indien",
    "österreich österreichisch interessant interesse interessieren interessiert miteinander nebeneinander",
    "voneinander übereinander hintereinander nacheinander untereinander aufeinander zueinander",
    "auseinander ineinander gegeneinander durcheinander aneinander gegenüber irgendetwas irgendjemand",
    "irgendwann irgendwo wochenende erwachsene erwachsener jugendliche",
    " telefonieren funktionieren reparieren informieren organisieren kontrollieren gratulieren",
    "passieren trainieren probieren spazieren studieren frühere frühstücken zusammenleben",
    "zusammenarbeiten wiederholen unterschreiben unterstützen unterhalten unterrichten",
    "unterbrechen überraschen überlegen übernachten übersetzen überqueren überholen",
    "übergeben überleben arbeiten beobachten vorbereiten entschuldigen verheiratet",
    "verheiraten geburtstagsfeier abenteuer zigarette limonade geographie musikalisch natürlicherweise",
    "ausprobieren wunderbare gemeinsame verschiedene lebensmittel elefant krokodil papagei",
    "kaninchen banane ananas kastanie familienname     ",
    "energie batterie karussell melodie gitarre theater museum museen kamera video radio computer",
    "internet restaurant religion katholisch bayerisch erzieherin",
    "lehrerin besucherin künstlerin handwerkerin bürgermeister italienerin politiker",
    "politikerin ärztin zuhörer zuschauer zuschauerin lehrerzimmer wiedersehen kennenlernen",
    "spazierengehen selbstverständlich wahrscheinlich unterschiedlich pyramide besondere besonderer",
    "besonderes besonderen besonderem television community especially interesting temperature january",
    "february american usually photography photographer supermarket kilometre centimetre",
    "millimetre kilometer centimeter everybody anybody everything anything activity activities",
    "generally originally european african australian italian america africa australia vegetable",
    "comfortable elevator escalator helicopter caterpillar material materials necessary",
    "ordinary military watermelon motorcycle   ",
    " operation decorated   ",
)


def _find(task: Task) -> Iterator[Hit]:
    most_syllables = task.number(LONG_WORD, _SYLLABLES)
    most_letters = task.number(LONG_WORD, _LETTERS) if _LETTERS in _NUMBERS[task.profile] else 99
    names = Names(task)
    explained = glossary(task)
    for sentence in task.analysis.sentences:
        for place, word in enumerate(sentence.words):
            if word.kind is not WordKind.WORD or len(word.text) <= most_syllables:
                continue
            if syllables(word, task.language) <= most_syllables and word.letters <= most_letters:
                continue  # no part is longer than the whole
            count, letters = _measure(word.text, word.tag.lemma, task.language)
            if count <= most_syllables and letters <= most_letters:
                continue
            exempt = names.is_quoted(word.span) or names.is_name(sentence, place)
            if not exempt and key(word.plain) not in explained:
                yield _hit(word, task)


@lru_cache(maxsize=50_000)
def _measure(text: str, lemma: str, language: str) -> tuple[int, int]:
    """The most syllables and the most letters that a part of a word has."""
    reading = read(text)
    parts = reading.parts
    measures = [
        measure
        for part in parts
        for measure in _measures(part, lemma if len(parts) == 1 else "", reading.is_capital, language)
    ]
    return max((count for count, _ in measures), default=0), max(
        (letters for _, letters in measures), default=0
    )


def _measures(stretch: str, lemma: str, is_noun: bool, language: str) -> tuple[tuple[int, int], ...]:
    """Syllables and letters of each part of a stretch without marks; nothing for everyday words."""
    lowered = stretch.lower()
    if language == "en":
        forms = [form for form in english_forms(lowered) if form == lowered or is_known(form, "en")]
        return () if not _EVERYDAY.isdisjoint(forms) else (_shortest(forms, _english_syllables),)
    if not _EVERYDAY.isdisjoint((*noun_forms(lowered), *other_forms(lowered))):
        return ()
    parts = loose_parts(stretch) if is_noun else split_other(lowered)
    if len(parts) > 1:
        return tuple(measure for part in parts for measure in _measures(part, "", is_noun, language))
    forms = [lowered, *_inflected_from(lowered)] if is_noun else [lowered, lemma or lowered]
    if not (is_noun and is_listed_noun(lowered)):
        forms += [form for form in other_forms(lowered) if is_known(form, "de")]
    return (_shortest(forms, german_syllables),)


def _inflected_from(lowered: str) -> tuple[str, ...]:
    """What a noun is a form of. "Komponistin" is a word of its own, and only the plural is a form of it."""
    if lowered.endswith("innen"):
        return (lowered.removesuffix("nen"),)
    return () if lowered.endswith("in") else noun_forms(lowered)


def _shortest(forms: list[str], count: Callable[[str], int]) -> tuple[int, int]:
    return min(map(count, forms)), min(map(len, forms))


def _english_syllables(lowered: str) -> int:
    known = word_table("syllables-en").get(lowered)
    return int(known) if known else english_syllables(lowered)


def _hit(word: Word, task: Task) -> Hit:
    easier = written(easier_wording(word, task.language), task)
    if easier:
        return Hit(word.span, Message.of("check-words.long-word-easier", word=word.text, easier=easier))
    return Hit(word.span, Message.of("check-words.long-word", word=word.text))


LONG_WORD = Rule(
    id="long-word",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-words.long-word-what"),
    why=Message.of("check-words.long-word-why"),
    examples=(
        Example(Message.of("check-words.long-word-found"), Message.of("check-words.long-word-better")),
    ),
    numbers=_NUMBERS,
)
