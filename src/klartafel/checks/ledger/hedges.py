"""Words by which a text says that it is not sure: "vermutlich", "soll … sein", "um 1748", "perhaps".

A hedge before a figure or date belongs to that; a doubting adverb belongs to the words behind it in its
clause, "zugeschrieben" to its whole clause.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language import Analysis, Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.ledger.clauses import Clause, Clauses
from klartafel.checks.ledger.fact import TIMES, Fact
from klartafel.checks.ledger.stems import stem
from klartafel.checks.ledger.terms import Term
from klartafel.domain.finding import FactKind, Span

_ADVERBS = {
    "de": word_set(
        "vermutlich vielleicht wahrscheinlich möglicherweise wohl angeblich mutmaßlich anscheinend womöglich",
        "eventuell vermeintlich vermutliche vermutlicher vermutlichen vermutliches wahrscheinliche",
        "wahrscheinlicher wahrscheinlichen mutmaßliche mutmaßlicher mutmaßlichen angebliche angeblicher",
        "angeblichen dürfte dürften vermutl evtl",
    ),
    "en": word_set(
        "perhaps probably possibly presumably maybe apparently allegedly supposedly reportedly likely",
        "probable possible presumed supposed conceivably reputedly",
    ),
}
_ATTRIBUTED = {
    "de": re.compile(r"^(?:zugeschrieben|zuzuschreiben)(?:e[nrms]?)?$|^zuschrei"),
    "en": re.compile(r"^attributed$"),
}
# After these a sentence doubts what it says as well, but a source is not held to them word by word.
_DOUBTING = {
    "de": re.compile(
        r"^(?:vermut|glaub|mein(?:t|en|te|ten)$|annehm|annahme|nimmt$|nehmen$|denk|schätz|möglich|unsicher|unklar|"
        r"ungeklärt|unbekannt|ungewiss|verdacht|könnt|dürft|soll(?:en)?$|schein(?:t|en)$|gilt$|gelten$|zugeschrieb|"
        r"zuschreib|zugeordnet|zugewiesen|wahrscheinl|fraglich|spricht$|sprechen$|ungefähr|etwa$|laut$|angabe|"
        r"ansicht|eventuell|zweif|rätsel|hypothes|theorie|legende|sage$|erzähl)"
    ),
    "en": re.compile(
        r"^(?:believ|think|thought|assum|suppos|guess|suggest|seem|appear|attribut|uncertain|unclear|unknown|may$|"
        r"might$|could$|whether$|perhaps|probab|possib|presum|about$|around$|likely|said$|doubt|legend|maybe)"
    ),
}  # fmt: skip
_NOT_KNOWN = re.compile(
    r"\b(?:nicht (?:\w+ ){0,2}(?:sicher|genau|klar|bekannt|geklärt)|(?:weiß|wissen) (?:\w+ ){0,4}nicht|"
    r"niemand weiß|not (?:\w+ )?(?:sure|certain|clear|known)|(?:not|n['’]t) know|nobody knows|"
    r"no one knows)\b",
    re.IGNORECASE,
)
_TO_BE = word_set("sein haben worden gewesen")
_FILLING = {
    "de": "aus|in|im|ins|von|vom|um|auf|seit|ab|bis|zu|zum|zwischen|am|nach|vor|das|dem|den|die|der|des|"
    r"einem|einer|Jahre?n?|Zeit|Winter|Sommer|Herbst|Frühjahr|frühe[nrs]?|späte[nrs]?|Anfang|Mitte|Ende|erst|schon",
    "en": "in|from|of|at|on|to|between|by|the|years?|early|late|mid|end|beginning|as|about|around",
}
_HEDGES = {
    "de": r"etwa|ca\.?|circa|zirka|ungefähr|rund|um|gegen|wohl|vermutlich|wahrscheinlich|"
    "vielleicht|möglicherweise|angeblich|annähernd|fast|knapp|nahezu|schätzungsweise|geschätzt|beinahe|mutmaßlich|womöglich",
    "en": r"about|around|c\.|ca\.|circa|approximately|approx\.|roughly|nearly|almost|probably|perhaps|"
    "possibly|presumably|maybe|apparently|reportedly|estimated|likely",
}
_BEFORE_FIGURE = {
    code: re.compile(rf"(?<!\w)(?P<hedge>{words})(?: (?:{_FILLING[code]})){{0,5}} ?$", re.IGNORECASE)
    for code, words in _HEDGES.items()
}
_BEHIND_FIGURE = re.compile(rf"\s?(?:\((?:{'|'.join(_HEDGES.values())}|\?)\)|\?)", re.IGNORECASE)
_OF_TIMES = word_set("um gegen")
FIGURES = frozenset({*TIMES, FactKind.NUMBER, FactKind.DIMENSION})
_LOOK_BACK = 70
_FAR_BACK = 250  # characters, some 30 words
_SHORT_SENTENCE = 7  # words of one that only says that something is not known


@dataclass(frozen=True, eq=False)
class Hedge:
    """A doubting word, its clause, and the content words it belongs to."""

    span: Span
    clause: Clause
    scope: tuple[Term, ...]
    word: str

    @property
    def form(self) -> str:
        """Normal form: the first word it belongs to, with "maybe" before it."""
        return f"maybe {self.scope[0].stem}"


def hedge_of_record(fact: Fact, analysis: Analysis) -> Span | None:
    """The same for a field of a record, which may be in another language than it was read in.

    Records also doubt behind a figure: "1905 (um)", "1748?".
    """
    before = next(filter(None, (hedge_before(fact, analysis, code) for code in _BEFORE_FIGURE)), None)
    if before is not None or fact.kind not in FIGURES or fact.weak:
        return before
    match = _BEHIND_FIGURE.match(analysis.text, fact.span.end)
    return Span(*match.span()) if match else None


def hedge_before(fact: Fact, analysis: Analysis, language: str = "") -> Span | None:
    """The word that makes a figure or date uncertain: "um", "etwa", "vermutlich aus dem Jahr"."""
    pattern = _BEFORE_FIGURE.get(language or analysis.language.code)
    if pattern is None or fact.kind not in FIGURES or fact.weak:
        return None
    start = max(0, fact.span.start - _LOOK_BACK)
    match = pattern.search(analysis.text[start : fact.span.start])
    if match is None:
        return None
    if match["hedge"].lower() in _OF_TIMES and fact.kind not in TIMES:
        return None
    return Span(start + match.start("hedge"), start + match.end("hedge"))


def hedges(clauses: Clauses) -> Iterator[Hedge]:
    """Adverbs and verbs of doubt, with what they belong to: at the least all that their sentence says."""
    if clauses.language not in _ADVERBS:
        return
    for clause in clauses.all:
        for place, word in enumerate(clause.words):
            if not is_doubt(word.text.lower(), clauses.language):
                continue
            attributed = _ATTRIBUTED[clauses.language].match(word.text.lower()) is not None
            if attributed or _is_hedge(clause, place, word, clauses.language):
                after = tuple(
                    t for t in clause.all_terms[place + 1 :] if t is not None and not t.is_empty_verb
                )
                says = any(t is not None for t in clause.terms[place + 1 :])
                scope = _names(clause) or clause.content if attributed else after if says else clause.content
                sentence = clauses.sentences[clause.sentence]
                scope = scope or sentence.content or sentence.saying
                if scope:
                    yield Hedge(word.span, clause, scope, word.text.lower())


def _names(clause: Clause) -> tuple[Term, ...]:
    """Whom something is attributed to."""
    pairs = zip(clause.words, clause.terms, strict=True)
    return tuple(t for word, t in pairs if t is not None and word.tag.part_of_speech in ("NE", "NP0", "FM"))


def _is_hedge(clause: Clause, place: int, word: Word, language: str) -> bool:
    lowered = word.text.lower()
    if lowered in _ADVERBS[language]:
        return True
    if language == "de":
        reported = lowered in ("soll", "sollen", "könnte", "könnten")
        return reported and any(later.text.lower() in _TO_BE for later in clause.words[place + 1 :])
    following = clause.words[place + 1].text.lower() if place + 1 < len(clause.words) else ""
    return lowered in ("may", "might", "could") and following in ("have", "be", "well")


@lru_cache(maxsize=50_000)
def is_doubt(word: str, language: str) -> bool:
    """Whether a word in small letters doubts what its sentence says."""
    return word in _ADVERBS[language] or _DOUBTING[language].match(word) is not None


class Doubts:
    """The doubting words of each sentence of a text."""

    def __init__(self, analysis: Analysis) -> None:
        self.of_sentence: list[Counter[str]] = [Counter() for _ in analysis.sentences]
        self._starts = [sentence.span.start for sentence in analysis.sentences]
        self._words: list[tuple[int, str]] = []  # where each of them begins, and its stem
        language = analysis.language.code
        if language not in _DOUBTING:
            return
        for number, sentence in enumerate(analysis.sentences):
            text = analysis.text[sentence.span.start : sentence.span.end]
            words = [(word.span.start, word.text.lower()) for word in sentence.words]
            doubting = [(start, stem(word)) for start, word in words if is_doubt(word, language)]
            self._words += doubting
            doubts = self.of_sentence[number]
            doubts.update(form for _, form in doubting)
            if text.rstrip().endswith("?"):
                doubts["?"] += 1
            not_known = _NOT_KNOWN.search(text) is not None
            if not_known:
                doubts["not known"] += 1
            if text.rstrip().endswith(":") and doubts:
                self._add(number + 1, "before")
            if not_known and len(words) <= _SHORT_SENTENCE:
                self._add(number - 1, "after")
                self._add(number + 1, "before")

    def sentence_of(self, fact: Fact) -> int:
        """The number of the sentence in which a fact begins."""
        return max(0, bisect_right(self._starts, fact.span.start) - 1)

    def before(self, fact: Fact) -> Counter[str]:
        """The words of doubt that stand before a figure in its sentence, and not far from it."""
        start = max(self._starts[self.sentence_of(fact)], fact.span.start - _FAR_BACK)
        first = bisect_left(self._words, (start, ""))
        after = bisect_left(self._words, (fact.span.start, ""))
        return Counter(form for _, form in self._words[first:after])

    def _add(self, number: int, mark: str) -> None:
        if 0 <= number < len(self.of_sentence):
            self.of_sentence[number][mark] += 1
