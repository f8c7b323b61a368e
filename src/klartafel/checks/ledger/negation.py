"""Negations of a text, and what each of them negates: "nicht signiert", "unsigniert", "ohne Signatur"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from klartafel.checks.language import Word, WordKind
from klartafel.checks.language.tagging import Tag
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.clauses import Clause, Clauses
from klartafel.checks.ledger.stems import stem
from klartafel.checks.ledger.terms import Term, term_of
from klartafel.domain.finding import Span

_NOT = {
    "de": word_set("nicht nie niemals keineswegs keinesfalls nirgends nirgendwo"),
    "en": word_set("not never nowhere cannot neither nor"),
}
_NO = {
    "de": word_set("kein keine keinen keinem keiner keines keinerlei ohne weder"),
    "en": word_set("no without none"),
}
_NOBODY = {
    "de": word_set("niemand niemanden niemandem niemandes nichts"),
    "en": word_set("nobody nothing no-one"),
}
_NOT_ONLY = word_set("nur only allein just")
_VERBS = ("VV", "VVD", "VVZ", "VVN", "VVB", "VVI", "VVG")
_PREFIX = re.compile(r"^un(?=[a-zäöüß]{4})")
_LESS = {"de": re.compile(r"(?<=.{4})s?los(?:e[nrms]?)?$"), "en": re.compile(r"(?<=.{3})less$")}
# In these "un" and "los" deny nothing.
_NO_DENIAL = word_set(
    "und unser unsere unserem unseren unserer unseres ungefähr unheimlich union uniform universum",
    "universität unikat unzählig unzählige unbedingt unmittelbar untersetzt us unit united unique",
    "university uncle universal unless unite unified universe schloss kostenlos rahmenlos famos less bless",
    "dress glass ungarn ungarisch unweit unfern unangefochten unübersehbar unverkennbar unverwechselbar",
    "ununterbrochen unwillkürlich",
)
_NO_DENIAL_BEGINS = ("unter", "under", "unfall", "unglück", "unterschied", "univers", "unglaublich", "unheil")


_LIGHT = word_set("tragen haben geben aufweisen besitzen enthalten liegen finden bestehen carry bear exist")
_INDEFINITE = word_set("ein eine einen einem a an any")
KNOWING = "!bekannt kennen"  # the group of words for knowing, which otherwise say next to nothing


@dataclass(frozen=True, eq=False)
class Negation:
    """A negating word, its clause, and what it negates, the likeliest first.

    `in_word` says that it is a part of what it negates, as in "unsigniert"; `clear`, that something it can
    be bound to was found.
    """

    span: Span
    clause: Clause
    foci: tuple[Term, ...]
    in_word: bool = False
    clear: bool = True

    @property
    def form(self) -> str:
        """Normal form: what is negated, with "not" before it."""
        return f"not {self.foci[0].stem}"


def negations(clauses: Clauses) -> list[Negation]:
    """All negations of a text in their order, but for those in a sentence that says nothing by itself."""
    if clauses.language not in _NOT:
        return []
    found = (negation for clause in clauses.all for negation in _of_clause(clause, clauses.language))
    bound = (one if one.foci else _of_sentence(one, clauses) for one in found)
    return [negation for negation in bound if negation.foci]


def _of_sentence(negation: Negation, clauses: Clauses) -> Negation:
    """ "…, die anderen nicht": what has nothing in its own clause negates something of its sentence."""
    sentence = clauses.sentences[negation.clause.sentence]
    return replace(negation, foci=sentence.content or sentence.saying, clear=False)


def _of_clause(clause: Clause, language: str) -> Iterator[Negation]:
    for place, word in enumerate(clause.words):
        if word.kind is not WordKind.WORD:
            continue
        lowered = word.text.lower()
        if lowered in _NOT[language] or (language == "en" and lowered.endswith(("n't", "n’t"))):
            following = clause.words[place + 1].text.lower() if place + 1 < len(clause.words) else ""
            if following not in _NOT_ONLY:
                yield _of_not(word.span, clause, place)
        elif lowered == "ebensowenig" or (
            lowered == "wenig" and place and clause.words[place - 1].text == "ebenso"
        ):
            yield _of_not(word.span, clause, place)
        elif lowered in _NO[language]:
            yield _of_no(word.span, clause, place)
        elif lowered in _NOBODY[language]:
            yield _of_not(word.span, clause, place)
        else:
            base = denied_base(word, language)
            if base is not None:
                yield Negation(word.span, clause, (base,), in_word=True)


def denied_base(word: Word, language: str) -> Term | None:
    """What "unsigniert" or "stufenlos" denies; None for words that deny nothing."""
    return _denied_base(word.text, word.tag, language)


@lru_cache(maxsize=50_000)
def _denied_base(text: str, tagged: Tag, language: str) -> Term | None:
    lowered = text.lower()
    if lowered in _NO_DENIAL or lowered.startswith(_NO_DENIAL_BEGINS):
        return None
    tag = tagged.part_of_speech
    if lowered.startswith("un") and tag.startswith(("ADJ", "AJ", "VV", "AV")):
        base = _PREFIX.sub("", lowered)
        if base != lowered and _is_word(base, language):
            return term_of(base, _PREFIX.sub("", tagged.lemma.lower()), tag, language)
    if tag.startswith(("ADJ", "AJ", "AV")):
        base = _LESS[language].sub("", lowered)
        if base != lowered:
            noun = base.capitalize() if language == "de" else base
            return term_of(noun, noun, "NN", language)
    return None


def _is_word(base: str, language: str) -> bool:
    table = word_table(f"words-{language}")
    return base in table or stem(base) in table or base.rstrip("enrsm") in table


def _of_not(span: Span, clause: Clause, place: int) -> Negation:
    """What follows "nicht", a verb before others; with nothing after it the verb before it."""
    after = _with_words(clause, place + 1, len(clause.words))
    before = _with_words(clause, 0, place)
    says = {id(t) for t in clause.all_terms if t is not None and (t in clause.content or KNOWING in t.stems)}
    says -= {id(t) for word, t in (*after, *before) if word.tag.lemma.lower() in _LIGHT}
    ordered = [
        *(found for word, found in after if _is_verb(word) and id(found) in says),
        *(found for _, found in after if id(found) in says),
        *(found for word, found in reversed(before) if _is_verb(word) and id(found) in says),
    ]
    if ordered:
        return Negation(span, clause, tuple(dict.fromkeys(ordered)))
    nouns = _open_nouns(clause, place)  # "Belege gibt es nicht"
    if nouns:
        return Negation(span, clause, nouns)
    empty = [found for word, found in (*after, *reversed(before)) if _is_verb(word)]
    return Negation(span, clause, tuple(dict.fromkeys(empty)), clear=False)


def _of_no(span: Span, clause: Clause, place: int) -> Negation:
    """The noun after "kein" or "ohne", then the verb of the clause."""
    after = _with_words(clause, place + 1, len(clause.words))
    nouns = [found for _, found in after if found.is_noun]
    verbs = [found for word, found in _with_words(clause, 0, len(clause.words)) if _is_verb(word)]
    others = [found for _, found in after]
    nouns = nouns or list(_open_nouns(clause, place))  # "Waffen enthielt das Grab keine"
    return Negation(span, clause, tuple(dict.fromkeys([*nouns[:1], *verbs, *others])))


def _open_nouns(clause: Clause, place: int) -> tuple[Term, ...]:
    """Nouns before a negation that have no definite article: those are what there is not."""
    found: list[Term] = []
    for number in range(place):
        term = clause.terms[number]
        before = clause.words[number - 1].text.lower() if number else ""
        if term is not None and term.is_noun and (number == 0 or before in _INDEFINITE):
            found.append(term)
    return tuple(found)


def _with_words(clause: Clause, start: int, end: int) -> list[tuple[Word, Term]]:
    pairs = zip(clause.words[start:end], clause.all_terms[start:end], strict=True)
    return [(word, found) for word, found in pairs if found is not None]


def _is_verb(word: Word) -> bool:
    return word.tag.part_of_speech.startswith(_VERBS)
