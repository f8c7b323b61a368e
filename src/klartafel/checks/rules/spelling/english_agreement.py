"""English: "a" and "an", "these jug", "a jugs", and subjects that differ in number from their verb."""

import re
from collections.abc import Iterator, Sequence

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.rules.spelling.german_agreement import Disagreement
from klartafel.domain.finding import Span

_VOWELS = "aeiou"
# Written with a vowel and spoken with a consonant, or the other way.
_SPOKEN_CONSONANT = re.compile(
    r"(?:eu|ew|one(?!\w*ir)|once|ubiq|u[bcfhjkqrst][aeiou]|uni(?!n|m)|usu|ut[aeio]|ouija)", re.I
)
_SPOKEN_VOWEL = re.compile(r"(?:hour|honest|honou?r|heir)", re.I)
_EITHER = re.compile(r"(?:h(?:istor|otel|erb|abitual|ero|umble|ysteri)|u$|[a-z]$)", re.I)
_LETTERS_WITH_VOWEL = "AEFHILMNORSX"
_VOWEL_NUMBER = re.compile(r"8|11(?!\d)|18(?!\d)|11,|18,|11\d{3}$|18\d{3}$|1[18]\d\d(?!\d)")
_NO_ARTICLE = word_set("la posteriori priori cappella propos deux")
_SINGULAR, _PLURAL = "NN1", "NN2"
_NOUNS = frozenset({_SINGULAR, _PLURAL, "NN0"})
_INSIDE = frozenset({"AJ0", "AJC", "AJS", "ORD"})
_MANY = word_set(
    "these those many several few both two three four five six seven eight nine ten eleven twelve"
)
_NOT_COUNTED = word_set("few many dozen hundred thousand million couple number good great")
# Plural in form, and of both numbers or singular in use.
_BOTH_NUMBERS = word_set(
    "series means species works barracks headquarters crossroads news mathematics physics politics ethics",
    "gallows innings chassis corps sheep deer aircraft craft fish glasses stairs remains goods",
)
_GROUPS = word_set(
    "family team staff police group crew government council company committee public majority minority",
    "couple pair number lot range variety series data media rest half part people bulk handful set",
    "collection",
)
_BE_HAVE_DO = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't",
    "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
_SINGULAR_OF = {plural: singular for singular, plural in _BE_HAVE_DO.items()}
_OPENERS = word_set("the a an this that these those my your his her its our their")
_OF = word_set("of from in on with")
_HE = word_set("he she it")
_THEY = word_set("they we you")


def disagreements(sentence: Sentence, text: str) -> Iterator[Disagreement]:
    """Everything of an English sentence that does not agree."""
    words = sentence.words
    for index in range(len(words) - 1):
        found = _of_article(words, index, text) or _of_number(words, index, text)
        if found is not None:
            yield found
    found = _of_verb(words, text) or _of_pronoun(words, text)
    if found is not None:
        yield found


def _touch(words: Sequence[Word], index: int, text: str) -> bool:
    return text[words[index].span.end : words[index + 1].span.start] in (" ", "\n")


def _disagreement(
    words: Sequence[Word], first: int, last: int, text: str, better: str | None
) -> Disagreement:
    span = Span(words[first].span.start, words[last].span.end)
    return Disagreement(span, text[span.start : span.end], better)


def _of_article(words: Sequence[Word], index: int, text: str) -> Disagreement | None:
    """ "a old jug", "an jug"."""
    article, following = words[index], words[index + 1]
    lowered = article.text.lower()
    if lowered not in ("a", "an") or not _touch(words, index, text) or following.text in _NO_ARTICLE:
        return None
    if article.text == "A" and index:
        return None  # a letter: "plate A is"
    vowel = _begins_with_vowel(following)
    if vowel is None or vowel == (lowered == "an"):
        return None
    article_right = article.text[0] + ("n" if vowel else "")
    return _disagreement(words, index, index + 1, text, f"{article_right} {following.text}")


def _begins_with_vowel(word: Word) -> bool | None:
    """Whether a word is spoken with a vowel first; nothing where both are heard."""
    text = word.text
    if word.kind is WordKind.NUMBER or text[0].isdigit():
        return bool(_VOWEL_NUMBER.match(text))
    if word.kind is WordKind.ADDRESS or not text[0].isascii():
        return None
    if text[:2].isupper() or (len(text) > 1 and text.isupper()):
        return None if is_known(text.lower(), "en") or len(text) > 3 else text[0] in _LETTERS_WITH_VOWEL
    if _EITHER.match(text):
        return None
    if _SPOKEN_VOWEL.match(text):
        return True
    return text[0].lower() in _VOWELS and not _SPOKEN_CONSONANT.match(text)


def _head(words: Sequence[Word], index: int, text: str) -> int | None:
    """The last noun of the phrase that goes on after a word; None where there is none."""
    head = None
    for place in range(index + 1, len(words)):
        if not _touch(words, place - 1, text):
            break
        tag = words[place].tag.part_of_speech
        if tag in _NOUNS:
            head = place
        elif tag not in _INSIDE or head is not None:
            if tag in ("NP0", "VVG", "VVN", "UNC", "POS"):
                return None
            break
    return head


def _of_number(words: Sequence[Word], index: int, text: str) -> Disagreement | None:
    """ "these jug", "a jugs", "two jug"."""
    lowered = words[index].text.lower()
    is_one = lowered in ("a", "an", "this", "each", "every")
    if not is_one and lowered not in _MANY:
        return None
    head = _head(words, index, text)
    if head is None or (
        head + 1 < len(words) and "-" in text[words[head].span.end : words[head + 1].span.start]
    ):
        return None
    noun = words[head]
    inside = [word.text.lower() for word in words[index + 1 : head]]
    if noun.text.lower() in _BOTH_NUMBERS or noun.text[0].isupper() or _NOT_COUNTED & set(inside):
        return None
    if is_one and _is_plural(noun) and (lowered != "this" or len(inside) < 2):
        return _disagreement(words, index, head, text, None)
    if not is_one and _is_singular(noun) and _is_closed(words, head, text):
        return _disagreement(words, index, head, text, None)
    return None


def _is_plural(noun: Word) -> bool:
    lowered = noun.text.lower()
    singular = lowered.removesuffix("s")
    return noun.tag.part_of_speech == _PLURAL and singular != lowered and is_known(singular, "en")


def _is_singular(noun: Word) -> bool:
    lowered = noun.text.lower()
    return (
        noun.tag.part_of_speech == _SINGULAR and not lowered.endswith("s") and is_known(lowered + "s", "en")
    )


def _is_closed(words: Sequence[Word], head: int, text: str) -> bool:
    """Whether a phrase surely ends here: "two metre wide" and "these glaze colours" go on."""
    if head + 1 >= len(words) or not _touch(words, head, text):
        return True
    return words[head + 1].tag.part_of_speech in (
        "VBZ", "VBB", "VBD", "VHZ", "VHB", "VHD", "VVZ", "VVD", "VM0", "PRP", "PRF", "CJC", "CJS", "CJT",
        "VDZ", "VDB",
    )  # fmt: skip


def _of_verb(words: Sequence[Word], text: str) -> Disagreement | None:
    """ "The jugs is", "The jug are"; only what opens the sentence."""
    if len(words) < 3 or words[0].text.lower() not in _OPENERS:
        return _of_there(words, text)
    head = _head(words, 0, text)
    if head is None or words[head].text.lower() in _GROUPS | _BOTH_NUMBERS:
        return None
    last = _end_of_attributes(words, head, text)
    if last + 1 >= len(words) or not _touch(words, last, text):
        return None
    verb = words[last + 1].text.lower()
    if _is_plural(words[head]) and verb in _BE_HAVE_DO:
        better = _BE_HAVE_DO[verb]
    elif words[head].tag.part_of_speech == _SINGULAR and verb in _SINGULAR_OF and _is_singular(words[head]):
        better = _SINGULAR_OF[verb]
    else:
        return None
    start = words[0].span.start
    return _disagreement(words, 0, last + 1, text, text[start : words[last + 1].span.start] + better)


def _end_of_attributes(words: Sequence[Word], head: int, text: str) -> int:
    """The last word of a phrase with "of the potter" and the like."""
    last = head
    while last + 2 < len(words) and words[last + 1].text.lower() in _OF and _touch(words, last, text):
        start = last + 2 if words[last + 2].text.lower() in _OPENERS else last + 1
        if words[start].tag.part_of_speech == "NP0" or words[last + 2].tag.part_of_speech == "NP0":
            last += 2
            continue
        inner = _head(words, start, text)
        if inner is None:
            break
        last = inner
    return last


def _of_there(words: Sequence[Word], text: str) -> Disagreement | None:
    """ "There is two jugs"."""
    if len(words) < 3 or words[0].text.lower() != "there" or words[1].text.lower() not in ("is", "was"):
        return None
    counted = words[2].text.lower() in _MANY - {"few"}
    head = _head(words, 2, text) if counted else None
    if head is None or not _is_plural(words[head]):
        return None
    start = words[0].span.start
    better = text[start : words[1].span.start] + _BE_HAVE_DO[words[1].text.lower()]
    return _disagreement(words, 0, 1, text, better)


def _of_pronoun(words: Sequence[Word], text: str) -> Disagreement | None:
    """ "He have", "They was" at the beginning of a sentence."""
    if len(words) < 2 or not _touch(words, 0, text):
        return None
    pronoun, verb = words[0].text.lower(), words[1].text.lower()
    if pronoun in _HE and verb in _SINGULAR_OF:
        better = _SINGULAR_OF[verb]
    elif pronoun in _THEY and verb in _BE_HAVE_DO:
        better = _BE_HAVE_DO[verb]
    else:
        return None
    return _disagreement(words, 0, 1, text, f"{words[0].text} {better}")
