"""Roman numerals: hard to read, and nobody hears how "Friedrich II." is spoken."""

import re
from collections.abc import Iterator
from dataclasses import replace

from klartafel.checks.language import Sentence, Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.numerals import roman_value
from klartafel.checks.rules.inscriptions import is_inscribed
from klartafel.checks.rules.numbers.calendar_names import YEARS
from klartafel.checks.rules.numbers.ordinals import english_figures
from klartafel.checks.rules.numbers.rulers import Case, case_of, ruler_before, spoken
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_NUMERAL = re.compile(r"(?<![\w.&'’-])[IVXLCDM]{1,15}(?![\w&-])")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w'’-]*)[ \n]$")
_SHELFMARK = re.compile(r"[./ ]{0,2}(?:[A-Za-z] ?)?\d")
_CENTURY = re.compile(
    r"\.?[ \n](?:(?:und|bis|oder|–|-|and|to|or)[ \n]\S{1,8}[ \n])?(?:Jahrhundert|Jh|[Cc]entur)"
)
_COUNTED = word_set(
    "Weltkrieg Weltkriegs Weltkrieges Weltkriege Stock Stockwerk Etage Klasse Akt Kapitel Teil Band Satz",
    "Armee Korps Republik Dynastie Parteitag Konzil Internationale Reich Rang Abteilung Obergeschoss",
    "Kompanie Bataillon Regiment Division Auflage Preis Buch Sinfonie Symphonie Quartal Generation",
)
_LABELS = word_set(
    "teil band kapitel saal raum akt abteilung klasse typ stufe abschnitt gruppe phase tafel artikel buch",
    "satz weltkrieg stil halle etage gang abbildung serie kategorie zone stufen schicht grab hof haus",
    "hartz form variante version fassung zustand entwurf komposition improvisation studie blatt chapter",
    "part volume book act room type class section level war stage mark hall layer grave scene",
)
_TRUNCATIONS = word_set(
    "MM XX XXX XL XXL CC CD CI DC DI LI MC MD MI DIM LID MIX MILD CIVIL VIVID LIVID CV DIX",
)
_FIRST_PERSON = word_set("am have think do")


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    matches = [match for match in _NUMERAL.finditer(text) if roman_value(match[0])]
    if not matches:
        return
    exempt = cited(task)
    sentences = iter(task.analysis.sentences)
    sentence = next(sentences, None)
    for match in matches:
        while sentence is not None and sentence.span.end <= match.start():
            sentence = next(sentences, None)
        if sentence is None or match.start() in exempt:
            continue
        hit = _ruler(task, match, sentence) or _other(task, match)
        if hit is None:
            continue
        # What stands on the object is a fact: only a person can say what to make of it.
        inscribed = is_inscribed(text, hit.span.start, sentence.content)
        yield replace(hit, suggestion=None) if inscribed else hit


def _ruler(task: Task, match: re.Match[str], sentence: Sentence) -> Hit | None:
    """A ruler's number with the name before it."""
    text, language = task.analysis.text, task.language
    ruler = ruler_before(text, match.start(), language)
    if ruler is None or _word_before(text, match.start()) in _LABELS:
        return None
    dotted = text[match.end() : match.end() + 1] == "."
    ends = match.end() + dotted >= sentence.span.end  # the dot ends the sentence too, and stays
    after = next((word for word in sentence.words if word.span.start >= match.end()), None)
    following = after.text if after else ""
    if len(match[0]) == 1 and not (ruler.listed and _is_single(match[0], dotted, following, language)):
        return None
    end = match.end() + (dotted and not ends and language == "de")
    before_verb = after is not None and _is_finite(after)
    directly = after is not None and text[end : after.span.start].isspace()
    case = Case.UNKNOWN
    if language == "de":
        case = case_of(text, ruler, sentence.content, before_verb and directly)
    said = spoken(ruler, roman_value(match[0]) or 0, case, language)
    if said is None:
        return None
    span = Span(ruler.start, end)
    message = Message.of("check-numbers.roman-ruler", name=text[ruler.start : end], spoken=said)
    return Hit(span, message, said if language == "en" or case is not Case.UNKNOWN else None)


def _is_finite(word: Word) -> bool:
    """Taggers do not know every verb after a name with a number: "Ludwig XIV. liebte"."""
    tag = word.tag.part_of_speech
    return tag in ("VV(FIN)", "VA(FIN)", "VM(FIN)") or (word.text.islower() and word.text.endswith("te"))


def _is_single(numeral: str, dotted: bool, following: str, language: str) -> bool:
    """One letter is a number in "Karl V." and "George V", and no pronoun: "Mary I am"."""
    if numeral not in "IVX":
        return False
    if language == "de":
        return dotted
    return numeral != "I" or following not in _FIRST_PERSON


def _other(task: Task, match: re.Match[str]) -> Hit | None:
    """Centuries, parts of a building or a book, years."""
    text, numeral, language = task.analysis.text, match[0], task.language
    value = roman_value(numeral) or 0
    span = Span(*match.span())
    if _CENTURY.match(text, match.end()):
        figures = english_figures(value) if language == "en" else str(value)
        return Hit(span, Message.of("check-numbers.roman", numeral=numeral, figures=figures), figures)
    before = _word_before(text, match.start())
    if not (_is_counting(text, match, before) or _is_alone(text, match)):
        return None
    message = Message.of("check-numbers.roman", numeral=numeral, figures=str(value))
    return Hit(span, message, str(value))


def _is_counting(text: str, match: re.Match[str], before: str) -> bool:
    """ "Teil II", "II. Weltkrieg": here one letter is enough."""
    if len(match[0]) == 1 and match[0] not in "IVX":
        return False
    after = re.compile(r"\. ([^\W\d_]+)").match(text, match.end())
    return before in _LABELS or (after is not None and after[1] in _COUNTED)


def _is_alone(text: str, match: re.Match[str]) -> bool:
    """A numeral of several letters that is no abbreviation, no word in capitals and no shelfmark."""
    numeral = match[0]
    if len(numeral) == 1 or numeral in _TRUNCATIONS or _SHELFMARK.match(text, match.end()):
        return False
    if re.search(r"\d[ /-]?$", text[max(0, match.start() - 3) : match.start()]):
        return False
    return not set(numeral) - set("IVX") or (len(numeral) > 3 and roman_value(numeral) in YEARS)


def _word_before(text: str, place: int) -> str:
    match = _WORD_BEFORE.search(text, max(0, place - 40), place)
    return match[1].lower() if match else ""


ROMAN = Rule(
    id="roman",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-numbers.roman-what"),
    why=Message.of("check-numbers.roman-why"),
    examples=(
        Example(Message.of("check-numbers.roman-found"), Message.of("check-numbers.roman-better")),
        Example(Message.of("check-numbers.roman-found-2"), Message.of("check-numbers.roman-better-2")),
    ),
)
