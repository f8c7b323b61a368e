"""Subject and finite verb of a German sentence that differ in number, and subjects where objects belong.

Only what opens a sentence and stands before its verb is looked at, for there the subject is certain where
nothing later can be it: "Die Krüge ist alt", but not "Die Krüge macht ein Töpfer".
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from klartafel.checks.language import Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.rules.spelling.german_agreement import Disagreement, declined_as, phrase_mask
from klartafel.checks.rules.spelling.german_declension import (
    ACCUSATIVE,
    ALL,
    DETERMINERS,
    GENITIVE,
    MASCULINE,
    NOMINATIVE,
    PLURAL,
    PREPOSITIONS,
    SINGULAR,
    Declension,
)
from klartafel.checks.rules.spelling.noun_phrases import NounPhrase, is_declined, noun_mask, touch
from klartafel.domain.finding import Span

_FINITE = frozenset({"VV(FIN)", "VA(FIN)", "VM(FIN)"})
_NUMBERS = {
    "ist": "sind", "war": "waren", "hat": "haben", "hatte": "hatten", "wird": "werden", "wurde": "wurden",
    "kann": "können", "konnte": "konnten", "muss": "müssen", "musste": "mussten", "soll": "sollen",
    "sollte": "sollten", "will": "wollen", "wollte": "wollten", "darf": "dürfen", "durfte": "durften",
    "mag": "mögen", "mochte": "mochten", "möchte": "möchten", "weiß": "wissen", "trägt": "tragen",
    "hält": "halten", "gibt": "geben", "nimmt": "nehmen", "sieht": "sehen", "liest": "lesen",
    "gilt": "gelten",
    "fällt": "fallen", "lässt": "lassen", "isst": "essen", "läuft": "laufen", "spricht": "sprechen",
    "erhält": "erhalten", "enthält": "enthalten", "hilft": "helfen", "trifft": "treffen",
    "schläft": "schlafen",
}  # fmt: skip
_SINGULAR_OF = {plural: singular for singular, plural in _NUMBERS.items()}
# Singular though they end like plurals, and forms that say nothing of number.
_SINGULARS_WITH_N = word_set("kann begann gewann spann schien erschien sann besann rann verschwand fern")
_BE = word_set("sind waren bleiben werden wurden sein wären seien")
# "Eine Reihe Krüge sind", "Zwei Jahre ist": number follows sense, or the phrase is a time.
_QUANTITIES = word_set(
    "Paar Reihe Anzahl Menge Teil Hälfte Drittel Viertel Dutzend Mehrheit Minderheit Prozent Fülle",
    "Vielzahl Gruppe Jahr Jahre Tag Tage Stunde Stunden Minute Minuten Monat Monate Woche Wochen Meter",
    "Liter Kilo Euro Mal Nacht Zeit Abend Morgen Mittag Sommer Winter Herbst Jahrhundert Jahrzehnt Art",
    "Sorte",
)
_PRONOUNS_SINGULAR = word_set(
    "er es man ich du wer jemand niemand keiner jeder einer das dies was etwas nichts alles"
)
_PRONOUNS_PLURAL = word_set("wir ihr die diese jene welche beide alle viele einige mehrere manche")
_QUANTIFIERS = word_set(
    "viele alle einige mehrere manche beide zwei drei vier fünf sechs sieben acht neun zehn"
)
_PRONOUN_SUBJECTS = {"Er": SINGULAR, "Man": SINGULAR, "Ich": SINGULAR, "Wir": PLURAL}
_OF_NOUNS = word_set("aus von mit in an auf für ohne")
_COPULAS = word_set(
    "ist war wird wurde bleibt blieb heißt hieß sind waren werden wurden bin bist sei wäre wär wären ward",
    "würde gilt galt scheint schien",
)
_TAKES_OBJECT = word_set(
    "hat hatte haben hatten zeigt zeigen zeigte trägt trug hält hielt besitzt besaß bekommt bekam braucht",
    "brauchte macht machte baute malte schuf fand kaufte sieht sah schrieb benutzte verkaufte bringt",
    "brachte umfasst enthält enthielt ziert schmückt bildet umgibt erhielt formte schnitzte drehte stellte",
)
_NOMINATIVE_PRONOUNS = word_set("man er ich wir")
_MALE_OBJECT = ACCUSATIVE & MASCULINE  # others look like subjects
_ENDS_PLURAL = ("en", "eln", "ern")


def wrong_number(words: Sequence[Word], phrases: Sequence[NounPhrase], text: str) -> Disagreement | None:
    """The subject and verb at the beginning of a sentence that differ in number, if any."""
    found = _subject(words, phrases, text)
    if found is None:
        return None
    last, number = found
    verb = words[last + 1]
    verb_number = _number_of(verb.text)
    if not verb_number or verb_number == number or _has_other_subject(words, last + 2, verb, verb_number):
        return None
    span = Span(words[0].span.start, verb.span.end)
    better = _other_number(verb.text, number)
    written = text[span.start : span.end]
    return Disagreement(span, written, text[span.start : verb.span.start] + better if better else None)


def _subject(words: Sequence[Word], phrases: Sequence[NounPhrase], text: str) -> tuple[int, int] | None:
    """The last word of what opens the sentence, and its number, where a finite verb follows."""
    if len(words) < 2 or not words[0].text[:1].isupper():
        return None
    if words[0].text in _PRONOUN_SUBJECTS:
        last, number = 0, _PRONOUN_SUBJECTS[words[0].text]
    elif words[0].text.lower() in _QUANTIFIERS:
        last, number = _end_of_counted(words, text), PLURAL
    else:
        if not phrases or phrases[0].first or words[phrases[0].last].text in _QUANTITIES:
            return None
        number = _number_of_phrase(words, phrases[0])
        last = _end_of_attributes(words, phrases, text)
    if last + 1 >= len(words) or not number or not touch(words[last], words[last + 1], text):
        return None
    return (last, number) if words[last + 1].tag.part_of_speech in _FINITE else None


def _end_of_counted(words: Sequence[Word], text: str) -> int:
    """The noun that a number word counts: "viele alte Krüge"; the first word where there is none."""
    place = 1
    while (
        place + 1 < len(words) and is_declined(words[place]) and touch(words[place - 1], words[place], text)
    ):
        place += 1
    noun = noun_mask(words[place], Declension.STRONG)
    is_counted = noun & PLURAL & NOMINATIVE and words[place].text not in _QUANTITIES
    return place if is_counted and touch(words[place - 1], words[place], text) else 0


def _end_of_attributes(words: Sequence[Word], phrases: Sequence[NounPhrase], text: str) -> int:
    """The last word of the first phrase with its attributes: "die Krüge aus Ton", "die Krüge des Töpfers"."""
    last = phrases[0].last
    by_first = {phrase.first: phrase for phrase in phrases[1:]}
    while last + 2 < len(words) and touch(words[last], words[last + 1], text):
        following = by_first.get(last + 1)
        if following is not None and following.determiner and phrase_mask(words, following) & GENITIVE:
            last = following.last
        elif words[last + 1].tag.part_of_speech == "APPR" and words[last + 1].text in _OF_NOUNS:
            inner = by_first.get(last + 2)
            if inner is None and not noun_mask(words[last + 2], Declension.STRONG):
                break
            last = inner.last if inner else last + 2
        else:
            break
    return last


def _number_of_phrase(words: Sequence[Word], phrase: NounPhrase) -> int:
    """Singular or plural; nothing where a phrase may be both or cannot be a subject."""
    if phrase.determiner is None or words[phrase.first].text.lower() not in DETERMINERS:
        return 0
    nominative = phrase_mask(words, phrase) & NOMINATIVE
    if not nominative or (nominative & SINGULAR and nominative & PLURAL):
        return 0
    return SINGULAR if nominative & SINGULAR else PLURAL


def wrong_objects(words: Sequence[Word], phrases: Sequence[NounPhrase], text: str) -> Iterator[Disagreement]:
    """Phrases in the nominative where the subject is already named: "Der Krug hat ein Deckel"."""
    for index, phrase in enumerate(phrases):
        mask = phrase_mask(words, phrase)
        if phrase.determiner is None or phrase.preposition or not mask or mask & ~NOMINATIVE:
            continue
        if not _follows_subject(words, phrase, phrases[0] if index else None, text):
            continue
        span = Span(words[phrase.first].span.start, words[phrase.last].span.end)
        yield Disagreement(span, text[span.start : span.end], declined_as(words, phrase, _MALE_OBJECT, text))


def _follows_subject(words: Sequence[Word], phrase: NounPhrase, opener: NounPhrase | None, text: str) -> bool:
    place = phrase.first - 1
    if place < 1 or not touch(words[place], words[phrase.first], text):
        return False
    before, earlier = words[place], words[place - 1]
    if not touch(earlier, before, text):
        return False
    pair = (earlier.text.lower(), before.text.lower())
    if pair in _THERE_IS:
        return True
    if pair[1] in _NOMINATIVE_PRONOUNS:  # "sieht man ein Krug"
        return earlier.tag.part_of_speech in _FINITE and pair[0] not in _COPULAS
    if pair[1] not in _TAKES_OBJECT:
        return False
    if pair[0] in _NOMINATIVE_PRONOUNS:  # "Er hat ein Krug"
        return place == 1
    is_subject = opener is not None and opener.first == 0 and opener.last == place - 1
    return is_subject and opener is not None and _is_subject_only(words, opener)


def _is_subject_only(words: Sequence[Word], phrase: NounPhrase) -> bool:
    mask = phrase_mask(words, phrase)
    return bool(mask & NOMINATIVE) and not mask & ~(NOMINATIVE | GENITIVE)


_THERE_IS = frozenset({("es", "gibt"), ("gibt", "es"), ("es", "gab"), ("gab", "es")})


@lru_cache(maxsize=5_000)
def _number_of(form: str) -> int:
    """Singular or plural of a finite form in the third person; nothing where that is not certain."""
    if form in _NUMBERS or form in _SINGULARS_WITH_N:
        return SINGULAR
    if form in _SINGULAR_OF:
        return PLURAL
    if form.endswith(_ENDS_PLURAL):
        return PLURAL
    strong = is_listed(form + "en", "de") and not form.endswith("e")  # "stand", "standen"
    return SINGULAR if form.endswith(("t", "te")) or strong else 0


def _has_other_subject(words: Sequence[Word], place: int, verb: Word, number: int) -> bool:
    """Whether a later word may be a subject of this number, or a predicate that the verb goes with."""
    pronouns = _PRONOUNS_SINGULAR if number == SINGULAR else _PRONOUNS_PLURAL
    governed = False
    for index in range(place, len(words)):
        word = words[index]
        lowered = word.text.lower()
        tag = word.tag.part_of_speech
        if lowered in PREPOSITIONS or tag in ("APPR", "APPRART"):
            governed = True
        elif lowered in DETERMINERS:
            governed = governed or not DETERMINERS[lowered].mask & NOMINATIVE & number
            if lowered in pronouns and tag not in ("ART", "PDAT", "PPOSAT", "PIAT"):
                return True
        elif tag == "CARD" and words[index - 1].text[:1].isupper():
            continue  # "in Raum 3"
        elif lowered in pronouns or tag in ("NE", "FM", "CARD") or (lowered == "sie" and tag == "PPER"):
            return not governed or tag not in ("NE", "FM", "CARD")
        elif word.text[:1].isupper():
            # "jedes Jahr" is a time and no subject.
            if not governed and word.text not in _QUANTITIES and _may_be_subject(word, number):
                return True
            governed = False
        elif tag in ("KON", "KOUS") or (verb.text in _BE and tag == "PIS"):
            governed = False
    return False


def _may_be_subject(word: Word, number: int) -> bool:
    noun = noun_mask(word, Declension.WEAK) | noun_mask(word, Declension.STRONG)
    return bool((noun or ALL) & NOMINATIVE & number)


def _other_number(form: str, number: int) -> str | None:
    """The same verb in another number, where its forms are regular or listed."""
    if number == PLURAL:
        if form in _NUMBERS:
            return _NUMBERS[form]
        stem = form.removesuffix("t").removesuffix("e") if form.endswith("t") else form.removesuffix("e")
        plural = form + "n" if form.endswith("te") else stem + "en"
        return plural if is_listed(plural, "de") else None
    if form in _SINGULAR_OF:
        return _SINGULAR_OF[form]
    stem = form.removesuffix("en")
    if not is_listed(stem + "e", "de"):
        return stem if is_listed(stem, "de") else None  # "trugen", "trug"
    if form.endswith("ten") and is_listed(form[:-1], "de"):
        return form[:-1]
    changed = any(
        is_listed(stem.replace(vowel, other, 1) + "t", "de") for vowel, other in _CHANGES if vowel in stem
    )
    singular = stem + "t"
    return singular if stem != form and not changed and is_listed(singular, "de") else None


_CHANGES = (("a", "ä"), ("e", "i"), ("e", "ie"), ("o", "ö"), ("au", "äu"))
