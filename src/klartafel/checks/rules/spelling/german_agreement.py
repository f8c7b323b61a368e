"""Articles, adjectives and nouns of a German phrase that do not agree, and cases no preposition takes.

A phrase is wrong only where no reading of its words fits. What might be something else than a phrase (a
relative pronoun before a noun, a pronoun that stands alone) is let pass.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from klartafel.checks.language import Sentence, Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.spelling.german_declension import (
    ACCUSATIVE,
    ADJECTIVE,
    ALL,
    ALONE_TOO,
    ARTICLES,
    DATIVE,
    DETERMINERS,
    FEMININE,
    GENITIVE,
    NEUTER,
    NOMINATIVE,
    PREPOSITIONS,
    SINGULAR,
    readings,
)
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.checks.rules.spelling.noun_phrases import (
    NounPhrase,
    adjective_mask,
    ending_of,
    noun_mask,
    touch,
)
from klartafel.domain.finding import Span

_FINITE = frozenset({"VV(FIN)", "VA(FIN)", "VM(FIN)", "VV(IMP)"})
_VERBS = _FINITE | {"VV(INF)", "VA(INF)", "VM(INF)"}  # "die Krüge machen" looks like an infinitive
_ALL_PREPOSITIONS = frozenset(PREPOSITIONS) | word_set("ohne während außer seit ab gegenüber")
_NAME_TAGS = frozenset({"NE", "FM", "XY"})
_COPULAS = word_set("ist sind war waren wäre wären sei seien heißt bleibt nennt")
_SINGULAR_NOMINATIVES, _SINGULAR_DATIVES = readings("aei"), readings("cgk")
_ADVERBIAL = word_set("allgemeinen wesentlichen ganzen besonderen einzelnen übrigen folgenden weiteren")
_SURE_ADJECTIVES = 2  # longer rows are two phrases more often than not
_WITH_ZU = frozenset({"PTKZU", "VV(IZU)"})
_REACH = 40  # no clause is longer
_SURE_ENDINGS = frozenset({"es", "em"})  # these are never weak
_NO_STRONG_PHRASES = word_set("zu bis um")  # "ein zu großer Krug"
_FOR = frozenset({"was", "Was"})


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A phrase that cannot be right; the preposition only where the phrase is right without it."""

    span: Span
    written: str
    better: str | None
    preposition: str = ""


def disagreements(sentence: Sentence, phrases: Sequence[NounPhrase], text: str) -> Iterator[Disagreement]:
    """Phrases of a sentence that no reading makes possible."""
    words = sentence.words
    for phrase in phrases:
        if phrase.determiner is not None and _may_stand_alone(sentence, phrase, text):
            continue
        found = _disagreement(words, phrase, text)
        if found is not None:
            yield found


def phrase_mask(words: Sequence[Word], phrase: NounPhrase) -> int:
    """What a phrase can be as a whole, whatever stands before it."""
    determiner = phrase.determiner.mask if phrase.determiner else ALL
    return determiner & phrase.noun & phrase.number & adjective_mask(words, phrase)


def _disagreement(words: Sequence[Word], phrase: NounPhrase, text: str) -> Disagreement | None:
    mask = phrase_mask(words, phrase)
    case = _case(words, phrase)
    if (
        mask & case
        or (not mask and not _is_sure(words, phrase, case))
        or _has_other_head(words, phrase, text)
    ):
        return None
    span = Span(words[phrase.first].span.start, words[phrase.last].span.end)
    written = text[span.start : span.end]
    better = _with_genitive(words, phrase, text) or declined_as(words, phrase, case, text)
    return Disagreement(span, written, better, phrase.preposition if mask else "")


def _case(words: Sequence[Word], phrase: NounPhrase) -> int:
    """The cases that the preposition before a phrase allows."""
    if phrase.preposition == "für" and any(
        word.text in _FOR for word in words[max(0, phrase.first - _REACH) : phrase.first]
    ):
        return ALL  # "was für ein Krug"
    if phrase.determiner is None and (
        phrase.preposition in _NO_STRONG_PHRASES or PREPOSITIONS.get(phrase.preposition, 0) & GENITIVE
    ):
        return ALL  # "ein zu großer Krug", "schräg oberhalb befindliche Krüge"
    if phrase.preposition == "nach" and _is_postponed(words, phrase):
        return ALL  # "seinem Wesen nach ein Krug"
    if phrase.preposition == "seit" and _goes_on_with(words, phrase, _VERBS):
        return DATIVE | NOMINATIVE  # "seit der Krug hier steht"
    if (
        phrase.preposition == "ohne"
        and phrase.determiner is not None
        and _goes_on_with(words, phrase, _WITH_ZU)
    ):
        return ALL  # "ohne der Stadt zu schaden"
    return PREPOSITIONS.get(phrase.preposition, ALL)


def _is_postponed(words: Sequence[Word], phrase: NounPhrase) -> bool:
    return phrase.first > 1 and words[phrase.first - 2].tag.part_of_speech == "NN"


def _goes_on_with(words: Sequence[Word], phrase: NounPhrase, tags: frozenset[str]) -> bool:
    """Whether a word of these classes comes later in the clause."""
    following = words[phrase.last + 1 : phrase.last + 1 + _REACH]
    return any(word.tag.part_of_speech in tags for word in following)


def _is_sure(words: Sequence[Word], phrase: NounPhrase, case: int) -> bool:
    """Whether a phrase that fits nothing is surely one: its adjective may be weak after something else."""
    if phrase.determiner is not None or case != ALL:
        return True
    if phrase.first == 0:
        return True
    endings = [ending_of(words[place].text.lower()) for place in phrase.adjectives]
    side_by_side = phrase.adjectives[-1] - phrase.adjectives[0] == len(endings) - 1
    if len(set(endings)) > 1 and side_by_side:  # two adjectives side by side have the same ending
        return endings[0] not in ("em", "er") or endings[-1] != "en"
    return endings[-1] in _SURE_ENDINGS


def _may_stand_alone(sentence: Sentence, phrase: NounPhrase, text: str) -> bool:
    """Whether the first word may be a pronoun: "Menschen, die Kunst lieben", "weil keiner Geld hat"."""
    words = sentence.words
    first = words[phrase.first]
    form = first.text.lower()
    before = words[phrase.first - 1] if phrase.first else None
    if before is not None and before.text.lower() in DETERMINERS and touch(before, first, text):
        return True  # "die eine Kanne", "denen die Stadt"
    if form == "am" and words[phrase.first + 1].text.endswith("sten"):
        return True  # "die am häufigsten benutzte Kanne"
    if form in ARTICLES and words[phrase.last - 1].text == "andere" and phrase.first:
        return True  # "der eine brach Töpfe, der andere Krüge"
    if form in ARTICLES and form != "des":
        prepositional = before is not None and before.text.lower() in _ALL_PREPOSITIONS
        start = before.span.start if before is not None and prepositional else first.span.start
        after_comma = text[max(sentence.span.start, start - 3) : start].rstrip().endswith((",", "–"))
        if after_comma and _goes_on_with(words, phrase, _VERBS):
            return True
        return form == "das" and not phrase.adjectives and _is_predicate(sentence, phrase, text)
    if form in ALONE_TOO and not phrase.adjectives and before is not None:
        return before.tag.part_of_speech in (*_FINITE, "KOUS", "PRELS", "PWAV")
    return False


def _is_predicate(sentence: Sentence, phrase: NounPhrase, text: str) -> bool:
    """ "Ist das Kunst?", "weil das Gold ist": no article."""
    if phrase.determiner is None or phrase.noun & NEUTER or phrase.first == 0:
        return False
    before = sentence.words[phrase.first - 1]
    asked = text.endswith("?", sentence.span.start, sentence.span.end)
    return asked or before.tag.part_of_speech == "KOUS" or before.text.lower() in _COPULAS


def _has_other_head(words: Sequence[Word], phrase: NounPhrase, text: str) -> bool:
    """Whether another noun may be meant: "das Barock Museum", "Haus- und Hofarbeit", "die Berner Brücke"."""
    end = words[phrase.last].span.end
    if text.startswith(("'", "’", "(", "-", "\u2010", "\u2011", "/"), end):
        return True
    if len(phrase.adjectives) > _SURE_ADJECTIVES or words[phrase.last - 1].text in _ADVERBIAL:
        return True
    inside = words[phrase.first + (phrase.determiner is not None) : phrase.last]
    if any(word.text[0].isupper() and word.text.endswith("er") for word in inside):
        return True
    if phrase.last + 1 >= len(words) or not touch(words[phrase.last], words[phrase.last + 1], text):
        return False
    following = words[phrase.last + 1]
    noun_text = words[phrase.last].text
    is_name = is_known(noun_text, "en") or word_table("names-de").get(noun_text) is not None
    if is_name and following.text[0].isupper() and following.tag.part_of_speech in _NAME_TAGS:
        return True  # "der Royal Society"
    noun = noun_mask(following, phrase.declension)
    if noun and phrase_mask(words, phrase) & GENITIVE:
        return True  # "an eines Lehrers Grab"
    if phrase.determiner is None:
        return False
    return bool(noun & phrase.determiner.mask & adjective_mask(words, phrase))


def _with_genitive(words: Sequence[Word], phrase: NounPhrase, text: str) -> str | None:
    """The phrase with the noun in the genitive that its article asks for: "des Jahrhundert"."""
    if phrase.determiner is None or phrase.determiner.mask & ~GENITIVE or phrase.noun & GENITIVE & SINGULAR:
        return None
    if not phrase.noun & SINGULAR & NOMINATIVE & ~FEMININE:
        return None
    noun = words[phrase.last].text
    forms = (noun + "s", noun + "es", noun + "ses")
    genitive = next((form for form in forms if readings(noun_readings(form)) & SINGULAR & GENITIVE), None)
    return (
        text[words[phrase.first].span.start : words[phrase.last].span.start] + genitive if genitive else None
    )


def declined_as(words: Sequence[Word], phrase: NounPhrase, case: int, text: str) -> str | None:
    """The phrase in one of these cases with the fewest words changed; None where several do as well."""
    allowed = phrase.noun & phrase.number & case
    if words[phrase.last].text.endswith("e") and not allowed & _SINGULAR_NOMINATIVES:
        allowed &= ~_SINGULAR_DATIVES  # "dem Kruge" was right once
    if phrase.first == 0 and not phrase.preposition and allowed & NOMINATIVE:
        allowed &= NOMINATIVE  # what opens a sentence is its subject most often
    if phrase.preposition == "seit":
        allowed &= DATIVE
    is_free = phrase.determiner is None or case == DATIVE | ACCUSATIVE
    kept = ALL if is_free or phrase.determiner is None else _cases(phrase.determiner.mask)
    options: dict[str, tuple[int, bool]] = {}
    for place in range(16):
        reading = 1 << place
        if reading & allowed:
            wording, changes = _declined(words, phrase, reading, text)
            if wording:
                rank = changes, not reading & kept  # the case that was written is meant most often
                options[wording] = min(rank, options.get(wording, rank))
    first = min(options.values(), default=(0, False))
    best = [wording for wording, rank in options.items() if rank == first]
    return best[0] if len(best) == 1 else None


def _cases(mask: int) -> int:
    """All readings in the cases of these."""
    return sum(case for case in (NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE) if mask & case)


def _declined(words: Sequence[Word], phrase: NounPhrase, reading: int, text: str) -> tuple[str, int]:
    """The phrase in one reading, and how many words change for it; empty if it has no such form."""
    start = words[phrase.first].span.start
    wording = text[start : words[phrase.last].span.end]
    forms: dict[int, str] = {}
    if phrase.determiner is not None:
        form = next((form for form, mask in phrase.determiner.family.items() if mask & reading), "")
        forms[phrase.first] = form
    endings = ADJECTIVE[phrase.declension]
    ending = next((ending for ending, mask in endings.items() if mask & reading), "")
    for place in phrase.adjectives:
        lowered = words[place].text.lower()
        forms[place] = lowered.removesuffix(ending_of(lowered)) + ending if ending else ""
    changes = 0
    for place, form in sorted(forms.items(), reverse=True):
        word = words[place]
        if not form:
            return "", 0
        if form != word.text.lower():
            changes += 1
            written = form[0].upper() + form[1:] if word.text[0].isupper() else form
            wording = wording[: word.span.start - start] + written + wording[word.span.end - start :]
    return wording, changes
