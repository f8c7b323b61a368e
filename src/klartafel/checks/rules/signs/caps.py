"""Words in capitals only: their shape is lost. Abbreviations such as "UNESCO" and "DDR" are fine."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.traits import Language, word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.numerals import roman_value
from klartafel.checks.rules.inscriptions import is_inscribed
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# Abbreviations that are long, or that a dictionary also has as words.
_ABBREVIATIONS = word_set(
    "UNESCO UNICEF UNHCR NSDAP KPDSU DAAD GEMA BAFÖG INTERPOL EUROPOL MITROPA COMECON UNCTAD ICOMOS LGBTQ",
    "LGBTQI LGBTQIA LSBTIQ LGBTIQ COVID AIDS PISA PIN SIM RAM DIN ISO SUV UFO UNO USA EU WC TV PC IRA ETA",
    "MOMA ARTE AGFA IKEA LEGO FIFA ECU SALT NATO NASA US UK BBC WHO CEO HMS SOS VIP ID UN OK AD AM PM",
)
_ALSO_WORDS = {
    "de": word_set("ICE MAN BUND BAM ZOO AOK DAK AWO FAZ TAZ LKW PKW IBIS ASTA RAF GUS BIP BAMF TÜV ADAC"),
    "en": word_set("IT IS MP"),
}
# Of two letters only these are words in capitals and no abbreviations.
_SHORT_WORDS = {
    "de": word_set("DU ER JA ZU IN AN WO SO UM"),
    "en": word_set("DO GO HE IF IN ME MY NO OF OR SO TO WE BE BY"),
}
_LONGEST_ABBREVIATION = 5
_SHORTEST_CERTAIN = 3


def _find(task: Task) -> Iterator[Hit]:
    exempt = cited(task)
    for sentence in task.analysis.sentences:
        for run in _runs(sentence, task.language):
            if run[0].span.start in exempt:
                continue
            span = Span(run[0].span.start, run[-1].span.end)
            shown = task.analysis.text[span.start : span.end]
            opens = span.start == sentence.content
            better = _in_small_letters(run, task.analysis.text, opens, task.analysis.language)
            if is_inscribed(task.analysis.text, span.start, sentence.content):
                better = None
            yield Hit(span, Message.of("check-signs.caps", words=shown), better)


def _runs(sentence: Sentence, language: str) -> Iterator[list[Word]]:
    """Words in capitals that follow each other, if one of them is certainly no abbreviation."""
    for capital, group in groupby(sentence.words, key=_is_capital):
        if not capital:
            continue
        run = list(group)
        while run and not _may_be_word(run[0], language, len(run)):
            del run[0]
        while run and not _may_be_word(run[-1], language, len(run)):
            del run[-1]
        if any(_is_word(word.text, language) for word in run):
            yield run


def _is_capital(word: Word) -> bool:
    """In capitals, or a single letter or number between capitals."""
    if word.kind is not WordKind.WORD or any(character.isdigit() for character in word.text):
        return False
    return word.text.isupper() and len(word.text) > 1


def _may_be_word(word: Word, language: str, run: int) -> bool:
    """Whether a word at the end of a run belongs to it: "DDR" beside one other does not."""
    text = word.text
    if roman_value(text):
        return False
    return _is_word(text, language) or (run > 2 and text not in _ABBREVIATIONS)


@lru_cache(maxsize=5_000)
def _is_word(text: str, language: str) -> bool:
    """A word in capitals and no abbreviation."""
    parts = [part for part in text.replace("-", " ").replace("·", " ").split() if part]
    if len(parts) > 1:
        return any(len(part) >= _SHORTEST_CERTAIN and _is_word(part, language) for part in parts)
    if text in _ABBREVIATIONS or text in _ALSO_WORDS.get(language, ()) or roman_value(text):
        return False
    if len(text) < _SHORTEST_CERTAIN:
        return text in _SHORT_WORDS.get(language, frozenset())
    if text in word_table(f"words-{language}") and text not in ("ROM",):
        return False
    known = is_known(text.lower(), language) or is_known(text.capitalize(), language)
    return known or len(text) > _LONGEST_ABBREVIATION


def _in_small_letters(run: list[Word], text: str, opens: bool, language: Language) -> str | None:
    """In normal capitals, where each word has only one such form."""
    better, place = "", run[0].span.start
    for number, word in enumerate(run):
        form = _form(word.text, language, first=opens and number == 0)
        if form is None:
            return None
        better += text[place : word.span.start] + form
        place = word.span.end
    return better


def _form(text: str, language: Language, first: bool) -> str | None:
    small, capital = text.lower(), text.capitalize()
    table = word_table(f"words-{language.code}")
    if not text.isalpha() or text in _ABBREVIATIONS:
        return None
    if small in language.openers or (first and small in table):
        return capital if first else small
    if language.code == "en":
        return small if small in table else None
    if small in table:
        return None if capital in table else small
    sharp = capital.replace("ss", "ß")
    if sharp != capital and sharp in table:
        return None if capital in table else sharp
    return capital


CAPS = Rule(
    id="caps",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.HOUSE,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-signs.caps-what"),
    why=Message.of("check-signs.caps-why"),
    examples=(Example(Message.of("check-signs.caps-found"), Message.of("check-signs.caps-better")),),
)
