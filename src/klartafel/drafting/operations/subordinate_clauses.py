"""Subordinate clauses as sentences, where an adverb says the same as their conjunction.

"A, sodass B": "A. Deshalb B." "Da B, A": "B. Deshalb A." "A, weil B": "A. Denn B." "A, nachdem B": "A. Vorher
B." A condition ("wenn") stays, for alone it would say that it is so; so does "bevor", for that may never
have happened ("starb, bevor er das Bild vollendete"); "während" stays, for it may be a contrast.
"""

from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.grammar.structure import NOUNS
from klartafel.drafting.operations.constituents import constituent_ends, main_verb, phrase_at
from klartafel.drafting.operations.contexts import asks_or_tells, is_doubted, is_open, opens_question
from klartafel.drafting.operations.nominals import OPENERS, number_of_noun
from klartafel.drafting.operations.reading import Reading, joined, read, sentence
from klartafel.drafting.operations.verbs import is_in_past, number_of, verb_second

# What opens the new sentence where the clause stands last.
_LAST = {
    "sodass": "Deshalb", "weshalb": "Deshalb", "weswegen": "Deshalb", "wodurch": "Dadurch", "womit": "Damit",
    "woraufhin": "Daraufhin", "wobei": "Dabei", "nachdem": "Vorher",
    "wo": "Dort", "worin": "Darin", "worauf": "Darauf", "wofür": "Dafür", "woran": "Daran",
}  # fmt: skip
_REASONS = word_set("weil da")
# What opens the main clause where the other clause stands first.
_FIRST = {"da": "Deshalb", "weil": "Deshalb", "nachdem": "Danach", "obwohl": "Trotzdem"}
# What follows these holds of the whole clause before, also where that says that something is not so.
_RESULTS = word_set("sodass weshalb weswegen woraufhin wobei")
# These may say of which reason or time the clause before speaks: "nur erhalten, weil …".
_FOCUS = word_set(
    "nur erst allein lediglich bloß ausschließlich schon bereits auch selbst allem besonders insbesondere",
    "hauptsächlich meist oft deshalb darum deswegen so umso dann",
)
_COORDINATORS = word_set("und oder sowie aber sondern")


def split_subordinate_clause(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence without its first or last subordinate clause, and this clause as a sentence."""
    if opens_question(reading):
        return ()
    if reading.forms[0] in _FIRST and reading.tags[0] == "KOUS":
        return _clause_first(reading)
    for place in range(2, len(reading) - 2):
        if reading.sign(place) == "," and not reading.quoted[place]:
            found = _clause_last(reading, place)
            if found:
                return found
    return ()


def _verb_at_end(reading: Reading, first: int) -> int | None:
    """The finite verb that ends the clause of the words from a place on."""
    for verb in range(first + 1, len(reading)):
        if "," in reading.marks[verb] and reading.tags[verb] in OPENERS:
            return None
        if set(reading.sign(verb)) & set(";:–—()"):
            return None
        if reading.is_finite(verb) or _looks_infinite(reading, verb):
            end = verb + 1
            if end == len(reading) or reading.has_mark(end, ",;") or reading.forms[end] in _COORDINATORS:
                return verb
            return None
    return None


def _looks_infinite(reading: Reading, verb: int) -> bool:
    """ "Da sich Reste erhalten, gehören …": the plural looks like the infinitive."""
    follows = verb + 1 < len(reading) and "," in reading.marks[verb + 1] and reading.is_finite(verb + 1)
    return follows and reading.tags[verb] == "VV(INF)" and not reading.finite_verbs(0, verb)


def _clause_last(reading: Reading, place: int) -> tuple[tuple[str, ...], ...]:
    form = reading.forms[place]
    first = place + 1
    if form == "so" and reading.forms[place + 1] == "dass":
        form, first = "sodass", place + 2
    if form not in _LAST and form not in _REASONS:
        return ()
    if form == "da" and reading.tags[place] != "KOUS":
        return ()
    left = read(sentence(reading.stretch(0, place)))
    if left is None or main_verb(left) is None or _is_needed(left, form):
        return ()
    if form in ("wo", "worin", "worauf", "wofür", "woran") and reading.tags[place - 1] not in NOUNS:
        return ()
    verb = _verb_at_end(reading, first)
    if verb is None or (form == "nachdem" and not is_in_past(reading, verb)):
        return ()
    end = verb + 1
    tail = ""
    if end < len(reading):
        if reading.forms[end] in _COORDINATORS:
            return _coordinated(reading, left.text, form, first, verb)
        if reading.tags[end] not in OPENERS and reading.forms[end] not in _LAST:
            return ()
        tail = reading.text[reading.words[verb].span.end :]
    texts = _as_main(reading, form, first, verb)
    return tuple((left.text, sentence(text + tail)) for text in texts)


def _is_needed(left: Reading, form: str) -> bool:
    """Whether the clause before denies, doubts, asks or stresses the other one, and cannot be told alone."""
    if is_doubted(left) or (form.startswith("w") and form != "weil" and asks_or_tells(left)):
        return True
    return form not in _RESULTS and (is_open(left, len(left)) or not _FOCUS.isdisjoint(left.forms))


def _as_main(reading: Reading, form: str, first: int, verb: int) -> list[str]:
    if form in _LAST:
        text = verb_second(reading, _LAST[form], first, verb, verb + 1)
        return [text] if text else []
    return [joined("Denn", text) for text in _own_order(reading, first, verb)]


def _own_order(reading: Reading, first: int, verb: int) -> list[str]:
    """The clause as a main clause that opens with its own first part."""
    reflexive = reading.forms[first] == "sich"
    start = first + 1 if reflexive else first
    texts: list[str] = []
    for end in constituent_ends(reading, start, verb):
        is_word = (
            reading.tags[start] in ("PPER", "APPR", "APPRART", "ADV", "PROAV")
            or reading.forms[start] == "man"
        )
        if not is_word:
            phrase = phrase_at(reading, start)
            if phrase is None or number_of(reading.forms[verb]) not in number_of_noun(phrase.mask):
                continue
        if end == verb and reading.tags[verb] == "VV(FIN)" and reflexive:
            continue
        opening = reading.stretch(start, end)
        text = _moved(reading, opening, "sich" if reflexive else "", end, verb)
        if text:
            texts.append(text)
    return texts


def _moved(reading: Reading, opening: str, reflexive: str, first: int, verb: int) -> str:
    text = verb_second(reading, opening, first, verb, verb + 1)
    if not reflexive or not text:
        return text
    finite, _, rest = text.removeprefix(f"{opening} ").partition(" ")
    return joined(opening, finite, reflexive, rest)


def _coordinated(
    reading: Reading, left: str, form: str, first: int, verb: int
) -> tuple[tuple[str, ...], ...]:
    """ "sodass die Stellen weiß blieben und später hervortraten": the second verb with the subject again."""
    place = verb + 1
    if reading.forms[place] != "und":
        return ()
    following = _verb_at_end(reading, place + 1)
    phrase = phrase_at(reading, first)
    if following is None or following + 1 != len(reading) or phrase is None or phrase.first != first:
        return ()
    own = phrase_at(reading, place + 1)
    if own is not None or number_of(reading.forms[following]) != number_of(reading.forms[verb]):
        return ()
    words = reading.stretch(phrase.first, phrase.end)
    second = verb_second(reading, words, place + 1, following, following + 1)
    texts = _as_main(reading, form, first, verb)
    return tuple((left, sentence(text), sentence(second)) for text in texts if second)


def _clause_first(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """ "Da B, A": "B. Deshalb A."."""
    verb = _verb_at_end(reading, 1)
    if verb is None or verb + 1 >= len(reading) or reading.sign(verb + 1) != ",":
        return ()
    main = verb + 1
    if not reading.is_finite(main):
        return ()
    form = reading.forms[0]
    if form == "nachdem" and not is_in_past(reading, main):
        return ()
    rest = reading.text[reading.words[main].span.start :]
    return tuple((sentence(text), sentence(_FIRST[form], rest)) for text in _own_order(reading, 1, verb))
