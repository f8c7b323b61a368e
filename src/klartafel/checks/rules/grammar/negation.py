"""Negations that are easily missed: "un-", "-los", "keineswegs", "weder … noch", and two at once.

Plain "nicht", "kein" and "nie" are allowed.
"""

from collections.abc import Iterator

from klartafel.checks.language import Word, WordKind
from klartafel.checks.language.frequencies import frequency
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.english_negation import english_double_negations
from klartafel.checks.rules.grammar.structure import ClauseKind, Structure
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# Words in which "un" is no negation, though what follows is a word.
_NO_NEGATION = word_set(
    "unbedingt unweit unlängst unmittelbar unfern untief unbeschadet unverzüglich unwirsch ungestüm",
    "unterlegen unter unten unser unsere uns und uni unerhört unheimlich ungeheuer ungemein ungeachtet",
    "unverschämt unversehens unbenommen ungefähr unterhalb unzählig unstet unziemlich unke untertan",
)
# Words in "un" that everybody reads as one word; with "nicht" before them they negate twice.
_LEXICAL = word_set("ungewöhnlich unglaublich")
# "nicht sinnig" is not what "unsinnig" means, and words rarer than this are no help.
_CHANGED = word_set("unendlich unsinnig unrecht unwohl unvermittelt ungeschickt ungeschlagen unbekümmert")
_COMMON = 3.3
_STRONG = {
    "keineswegs": "nicht",
    "keinesfalls": "nicht",
    "mitnichten": "nicht",
    "nirgends": "",
    "nirgendwo": "",
}
_NO_LOSS = word_set("los lose bloß famos grandios kurios seriös virtuos dubios furios")
_LESS = ("los", "lose", "losen", "loser", "loses", "losem", "losere", "loseren")
_NEGATORS = word_set(
    "nicht nie niemals nichts niemand niemanden niemandem nirgends nirgendwo keineswegs keinesfalls",
)
_NO = word_set("kein keine keinen keinem keiner keines")
_BETWEEN = word_set("ganz so sehr völlig gerade immer mehr ein eine einen einem einer ganze")
_NEAR = 4
_DESCRIBING = ("ADJ", "ADV", "VV(PP)", "PTKVZ", "NN", "")
_COORDINATORS = word_set("und oder aber sondern")


def _find(task: Task) -> Iterator[Hit]:
    if task.language == "en":
        for span, words in english_double_negations(task.analysis):
            yield Hit(span, Message.of("check-grammar.negation-double", words=words))
        return
    easy = task.profile is Profile.LEICHTE_SPRACHE
    for structure in structures(task.analysis):
        doubled = list(_double(structure))
        for first, last in doubled:
            words = " ".join(structure.words[place].text for place in (first, last))
            start = first if last - first <= _NEAR else last  # what stands between has findings of its own
            yield Hit(structure.span(start, last), Message.of("check-grammar.negation-double", words=words))
        if easy:
            yield from _single(structure, doubled)


def _single(structure: Structure, doubled: list[tuple[int, int]]) -> Iterator[Hit]:
    """Hard negations outside of double ones."""
    for place, word in enumerate(structure.words):
        form = structure.forms[place]
        is_candidate = form.startswith("un") or form.endswith(_LESS) or form in _STRONG or form == "weder"
        if not is_candidate or structure.quoted[place]:
            continue
        if any(first <= place <= last for first, last in doubled):
            continue
        if form in _STRONG:
            yield _strong(structure, place)
        elif form == "weder" and "noch" in structure.forms[place:]:
            end = structure.forms.index("noch", place)
            span = structure.span(place, end if end - place <= _NEAR else place)
            yield Hit(span, Message.of("check-grammar.negation-neither"))
        elif _is_un_word(structure, place) and not form.startswith(tuple(_LEXICAL)):
            yield _un_word(structure, place, word)
        elif _is_less_word(structure, place):
            yield Hit(word.span, Message.of("check-grammar.negation-less", word=word.text))


def _strong(structure: Structure, place: int) -> Hit:
    word = structure.words[place]
    better = _STRONG[structure.forms[place]]
    if not better or place == 0:
        return Hit(word.span, Message.of("check-grammar.negation-strong", word=word.text))
    message = Message.of("check-grammar.negation-known", word=word.text, better=better)
    return Hit(word.span, message, better)


def _un_word(structure: Structure, place: int, word: Word) -> Hit:
    clause = structure.clause_of[place]
    is_predicate = place > 0 and structure.tags[place] == "ADJ(D)" and clause.members[-1] == place
    follows_adverb = structure.tags[place - 1] in ("ADV", "ADJ(D)", "PIS", "PIAT")
    is_copula = any(structure.lemma(verb) in ("sein", "bleiben") for verb in clause.finite)
    is_word_without = frequency(word.text[2:]) > _COMMON and word.text not in _CHANGED
    if not is_predicate or not is_copula or not is_word_without or follows_adverb or word.text.endswith("er"):
        return Hit(word.span, Message.of("check-grammar.negation-un", word=word.text))
    better = f"nicht {word.text[2:]}"
    return Hit(word.span, Message.of("check-grammar.negation-known", word=word.text, better=better), better)


def _is_un_word(structure: Structure, place: int) -> bool:
    """Whether a word is an adjective with "un-", or a noun in "-heit" or "-keit" made from one."""
    form, word = structure.forms[place], structure.words[place]
    if not form.startswith("un") or len(form) < 6 or word.kind is not WordKind.WORD:
        return False
    if any(
        form == plain or (form.startswith(plain) and len(form) <= len(plain) + 2) for plain in _NO_NEGATION
    ):
        return False
    rest = form[2:]
    is_inside = place > 0 and not structure.marks[place].strip()
    if word.text[0].isupper() and is_inside:
        return rest.endswith(("heit", "keit", "heiten", "keiten")) and is_known(rest.capitalize(), "de")
    return structure.tags[place].startswith(_DESCRIBING) and is_known(rest, "de")


def _is_less_word(structure: Structure, place: int) -> bool:
    form, word = structure.forms[place], structure.words[place]
    if not form.endswith(_LESS) or len(form) < 6 or form in _NO_LOSS:
        return False
    if word.text[0].islower():  # a noun for the tagger at times, but not in German
        return structure.tags[place].startswith(("ADJ", "ADV", "NN", "NE", "FM"))
    return place == 0 and structure.tags[place].startswith(("ADJ", "ADV"))


def _double(structure: Structure) -> Iterator[tuple[int, int]]:
    """Two negations that meet: "nicht unbekannt", "kein … ohne", "niemand … nicht"."""
    earlier: int | None = None
    for place, form in enumerate(structure.forms):
        negates = form in _NEGATORS or form in _NO or form == "ohne"
        if not negates or structure.quoted[place]:
            continue
        described = _described(structure, place)
        if described is not None:
            yield place, described
            earlier = None
            continue
        if earlier is not None and _meet(structure, earlier, place):
            yield earlier, place
            earlier = None
            continue
        earlier = place


def _described(structure: Structure, place: int) -> int | None:
    """The "un-" or "-los" word that a negation right before it turns round."""
    if structure.forms[place] == "ohne":
        return None
    for later in range(place + 1, min(len(structure.words), place + 4)):
        if not structure.is_joined(later):
            return None
        if _is_un_word(structure, later) or _is_less_word(structure, later):
            return later
        if structure.forms[later] not in _BETWEEN:
            return None
    return None


def _meet(structure: Structure, left: int, right: int) -> bool:
    """Whether two negations are in one clause, and not joined as in "nicht groß und nicht klein"."""
    one, other = structure.clause_of[left], structure.clause_of[right]
    forms = structure.forms[left + 1 : right]
    if other.kind is ClauseKind.INFINITIVE and structure.forms[right] == "ohne":
        return one is not other and right > 0 and "nur" not in forms
    if one is not other or not _COORDINATORS.isdisjoint(forms) or "nur" in structure.forms[left : right + 2]:
        return False
    has_comma = any("," in mark or ";" in mark for mark in structure.marks[left + 1 : right + 1])
    same = structure.forms[left] == structure.forms[right] == "nicht"
    return not has_comma and not same


NEGATION = Rule(
    id="negation",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
        Profile.EASY_READ: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-grammar.negation-what"),
    why=Message.of("check-grammar.negation-why"),
    examples=(
        Example(Message.of("check-grammar.negation-found"), Message.of("check-grammar.negation-better")),
        Example(
            Message.of("check-grammar.negation-found-2"),
            Message.of("check-grammar.negation-better-2"),
            profiles=(Profile.LEICHTE_SPRACHE,),
        ),
    ),
)
