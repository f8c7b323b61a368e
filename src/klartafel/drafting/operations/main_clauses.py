"""Main clauses of one sentence as sentences of their own.

"Er malte Bilder, und seine Frau schrieb Bücher; beide lebten in Unna." A clause that shares the subject of
the one before gets it again as a noun, if it is certain what it is: "Der Krug stand im Haus und wurde selten
benutzt." Where something at the head of the first clause also holds for the second ("Vermutlich …"), or
where words go in pairs ("weder … noch"), nothing is cut.
"""

from collections.abc import Iterator

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS, ClauseKind
from klartafel.checks.rules.grammar.verb_forms import (
    is_past_subjunctive,
    is_present_subjunctive,
    may_be_participle,
)
from klartafel.checks.rules.spelling.german_declension import NOMINATIVE
from klartafel.drafting.operations.catalogue_phrases import complete_phrase
from klartafel.drafting.operations.constituents import constituent_ends, main_verb, subject
from klartafel.drafting.operations.contexts import asks_or_tells, has_condition, is_doubted, is_open
from klartafel.drafting.operations.nominals import nominal, number_of_noun
from klartafel.drafting.operations.reading import Reading, read, sentence
from klartafel.drafting.operations.verbs import number_of

_JOINING = word_set("und aber doch denn jedoch")
_KEPT = word_set("aber doch denn jedoch")
_PAIRS = word_set("weder entweder sowohl einerseits teils zwar je sondern noch statt anstatt")
_WORD_PAIRS = ("nicht nur", "nicht allein", "nicht so sehr")
_NO_OPENING = frozenset({"PTKVZ", "VV(PP)", "VA(PP)", "VV(INF)", "VA(INF)"})
_RELATIVES = word_set("der die das den dem dessen deren denen")
_OPENS_CLAUSE = frozenset({"ART", "PPER", "PPOSAT", "PDAT", "ADV", "PROAV"})
_CLAUSE_OPENERS = frozenset({"PRELS", "PRELAT", "KOUS", "PWAV"})
_WAITS = frozenset({"ART", "APPRART", "PPOSAT", "PDAT"})
_OPENS_ATTRIBUTE = PREPOSITIONS | {"ADV", "ADJ(D)", "PROAV"}
_FEWEST_WORDS_OF_PART = 2
_FEWEST_WORDS_OF_CLAUSE = 4


def split_main_clauses(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence cut in two at its first semicolon, colon or border between main clauses."""
    for place in _borders(reading):
        found = _cut(reading, place)
        if found:
            return (found,)
    return ()


def _borders(reading: Reading) -> Iterator[int]:
    for place in range(2, len(reading) - 1):
        mark = reading.marks[place]
        if reading.quoted[place] and reading.quoted[place - 1]:
            continue
        if _in_brackets(reading, place):
            continue
        if any(sign in mark for sign in ";:–—,") or reading.forms[place] in _JOINING:
            yield place


def _in_brackets(reading: Reading, place: int) -> bool:
    text = "".join(reading.marks[: place + 1])
    return text.count("(") > text.count(")") or text.count("[") > text.count("]")


def _cut(reading: Reading, place: int) -> tuple[str, ...]:
    mark = reading.sign(place)
    joins = reading.forms[place] if reading.forms[place] in _JOINING else ""
    if (mark and mark[-1] in "–—") or (mark not in ("", ",", ";", ":") and ";" not in mark):
        return ()
    left_text, right_text = reading.stretch(0, place), reading.text[_start(reading, place) :]
    if joins == "und":
        right_text = reading.text[_start(reading, place + 1) :]
    left = read(sentence(left_text))
    right = read(sentence(right_text))
    if left is None or right is None or len(right) < _FEWEST_WORDS_OF_PART:
        return ()
    dashes = left.text.count(" – ") + left.text.count(" — ")
    if dashes % 2 or (mark == "," and right.sign(len(right) - 1) == ","):
        return ()  # what stands aside: "nimmt die Fläche, dort ist es warm, zu"
    if any(pair in " ".join(left.forms) for pair in _WORD_PAIRS) or not _PAIRS.isdisjoint(left.forms):
        return ()
    verb = main_verb(left)
    if verb is not None and not reading.is_finite(verb):
        return ()  # "Der rot bemalte und mit Gold verzierte Krug": an attribute, and only alone like a verb
    if _is_attribute(left):
        return ()
    if mark in (";", ",") and not joins and _is_cut_at_phrase(left, right, mark):
        return left.text, right.text
    offset = len(reading) - len(right)
    opened = main_verb(right)
    if opened is None or not reading.is_finite(opened + offset) or verb is None:
        return ()
    if mark == ";":
        return (left.text, right.text) if _is_whole(right) else ()
    if is_doubted(left, 0, verb) or is_doubted(left, verb + 1):
        return ()  # "Wenn es regnet, ist …, und …"
    tells = asks_or_tells(left) or is_doubted(left, verb, verb + 1)
    if tells and (not joins or len(left.finite_verbs()) > 1):
        return ()  # "Man sagt, er malte, und …"
    if not _is_over(left) or _is_indirect(right, opened) or not _is_whole(right):
        return ()
    if mark == ":":
        is_sentence = reading.words[place].text[0].isupper() and len(left) > 3 and opened < len(right) - 1
        return (left.text, right.text) if is_sentence and not reading.quoted[place] else ()
    if reading.clause_of[place].kind is not ClauseKind.MAIN or not _is_whole(left):
        return ()
    if right.is_finite(0) and joins in ("und", ""):
        is_row = joins or mark == ","
        return _with_subject(left, right) if is_row else ()
    if joins == "aber" and reading.is_finite(place + 1):
        return ()
    if not joins and mark != ",":
        return ()
    if joins in _KEPT:
        own = read(sentence(reading.text[_start(reading, place + 1) :]))
        is_clause = own is not None and _is_main(own) and not own.is_finite(0)
        return (left.text, right.text) if is_clause and joins != "jedoch" else ()
    is_clause = _is_main(right) and not right.is_finite(0) and _has_subject(right)
    return (left.text, right.text) if is_clause else ()


def _is_attribute(left: Reading) -> bool:
    """ "Der mit Blumen bemalte": its last word looks like a verb, and an article waits for its noun."""
    last = len(left) - 1
    return left.is_finite(last) and any(
        left.tags[place] in _WAITS and left.tags[place + 1] in _OPENS_ATTRIBUTE for place in range(last)
    )


def _is_cut_at_phrase(left: Reading, right: Reading, mark: str) -> bool:
    """ "Vorn ein Griff; sein Ende ist grün", "Ein Deckel liegt darauf, rechts ein Blatt": one has no verb."""
    if right.tags[0] in ("PRELS", "PRELAT", "KOUS", "KON", "PWAV", "KOUI") or right.forms[0] in _RELATIVES:
        return False
    if main_verb(left) is None:
        is_clause = main_verb(right) is not None
        if mark == ",":
            opening = right.forms[: main_verb(right) or 0]
            is_clause = right.tags[0] in _OPENS_CLAUSE and _is_main(right) and _has_subject(right)
            is_clause = is_clause and (
                "und" not in opening or right.tags[0] == "ADV"
            )  # "Zwei Bücher, ein Brief und ein Bild zeigen …"
        return is_clause and bool(complete_phrase(left))
    if main_verb(right) is not None or not _is_over(left) or right.finite_verbs():
        return False
    if right.forms[0] == "dazu":
        return False
    begins_with_place = right.tags[0] in ("ADV", "PROAV", "APPR", "APPRART")
    return (
        begins_with_place
        and bool(complete_phrase(right))
        and not any(right.marks[p].strip() for p in range(1, min(3, len(right))))
    )


def _is_indirect(right: Reading, verb: int) -> bool:
    """ "er sei geboren": what somebody says stays with those who say it."""
    form = right.forms[verb]
    return is_present_subjunctive(form, right.words[verb].tag.lemma) or is_past_subjunctive(form)


def _has_subject(right: Reading) -> bool:
    """Whether something in the clause may be its subject."""
    verb = main_verb(right)
    number = number_of(right.forms[verb]) if verb is not None else ""
    for place in range(len(right)):
        if right.tags[place] in ("PPER", "PIS", "PDS") and right.forms[place] not in ("ihm", "ihn", "ihnen"):
            return True
        if right.tags[place] in NOUNS:
            phrase = nominal(right, place)
            nominative = phrase.mask & NOMINATIVE
            if not phrase.preposition and (not phrase.mask or number in number_of_noun(nominative)):
                return True
    return False


def _start(reading: Reading, place: int) -> int:
    start = reading.words[place].span.start
    while start > 0 and reading.text[start - 1] in '„"“»(':
        start -= 1
    return start


def _is_over(left: Reading) -> bool:
    """Whether the clause needs nothing more: it ends in no article, and its last clause has its verb."""
    last = left.tags[-1]
    if last in ("ART", "APPR", "APPRART", "KON", "PRELS", "PRELAT", "KOUS", "PPOSAT", "ADJ(A)"):
        return False
    return bool(left.clause_of[-1].finite) or left.clause_of[-1].kind is ClauseKind.INFINITIVE


def _is_whole(part: Reading) -> bool:
    """Whether each clause that a pronoun or conjunction opens has its verb, and the main clause too."""
    opened = sum(tag in _CLAUSE_OPENERS for tag in part.tags)
    return len(part.finite_verbs()) > opened


def _is_main(right: Reading) -> bool:
    """Whether a text is a main clause: one part of a sentence, then the verb."""
    verb = main_verb(right)
    if verb is None or verb > 14 or right.tags[0] in ("KOUS", "PRELS", "PRELAT", "KOUI", "PWAV", "KOKOM"):
        return False
    if right.forms[0] in (
        "sodass",
        "weil",
        "dass",
        "obwohl",
        "nachdem",
        "wobei",
        "weshalb",
        "und",
        "oder",
        "sondern",
    ):
        return False
    if any(right.tags[place] in _NO_OPENING for place in range(verb)):
        return False
    if verb + 1 == len(right) and verb > 2:
        return right.forms[0] not in ("der", "die", "das", "den", "dem", "denen") and verb <= 3
    if right.forms[0] in ("der", "die", "das", "den", "dem") and right.tags[0] in ("PRELS", "PDS"):
        return False
    has_comma = any("," in right.marks[place] for place in range(1, verb + 1))
    if has_comma:
        return False
    return _is_one_part(right, verb)


def _is_one_part(right: Reading, verb: int) -> bool:
    """Whether what stands before the verb may be one part of the sentence."""
    if verb == 1:
        if right.tags[0] == "ADJ(D)" and may_be_participle(right.forms[verb]):
            return False  # "und global integriert eine Leistung"
        return right.tags[0] not in ("APPR", "ART", "KON")
    if verb == 0:
        return False
    place, parts = 0, 0
    while place < verb:
        ends = constituent_ends(right, place, verb)
        if not ends:
            return parts == 0 and right.tags[0] in ("ADV", "ADJ(D)", "PTKNEG") and verb <= 3
        is_noun = right.tags[place] in ("ART", "PPOSAT", "PDAT", "PIAT", "NN", "PPER", "ADJ(A)", "CARD")
        parts += 1 if is_noun else 0
        if parts > 1:
            return False
        place = max(ends)
    return True


def _with_subject(left: Reading, right: Reading) -> tuple[str, ...]:
    """The second clause with the subject of the first."""
    if len(left) < _FEWEST_WORDS_OF_CLAUSE:
        return ()  # "Sie sammeln und zeigen Bilder"
    opened = sum(tag in _CLAUSE_OPENERS for tag in left.tags)
    if len(left.finite_verbs()) - opened > 1:
        return ()  # "Er kam, sah und siegte"
    if any(left.sign(place) == "," and left.tags[place] == "VV(INF)" for place in range(len(left))):
        return ()  # "Bibliotheken sammeln, bewahren und zeigen Bücher"
    verb = main_verb(left)
    who = subject(left)
    if who is None or verb is None or is_open(left, verb) or has_condition(left):
        return ()
    if number_of(right.forms[0]) != who.number or _has_own_subject(right):
        return ()
    return left.text, sentence(who.phrase, right.text[:1].lower() + right.text[1:])


def _has_own_subject(right: Reading) -> bool:
    """ "und wird er gefragt", "und sind sie": a subject after the verb."""
    return len(right) > 1 and right.forms[1] in ("er", "sie", "es", "man", "wir", "ich", "der", "ein")
