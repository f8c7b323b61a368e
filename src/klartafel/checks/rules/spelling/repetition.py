"""The same word twice in a row: "der der". Some doubles are right: "Menschen, die die Stadt kennen"."""

from collections.abc import Iterator, Sequence

from klartafel.checks.language import Sentence, Word, WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# Doubles that speakers make on purpose, and those that grammar makes.
_RIGHT = {
    "de": word_set(
        "sehr ganz viel viele lange weit nie immer ja nein na ho ha he so bla blah hin sie ihr was wer wo",
        "ach hurra schnell langsam leise tief hoch ticktack klopf",
    ),
    "en": word_set(
        "had that her very so many really far long no yes bye knock ha he ho blah bla now there never who",
        "big old please wide deep tut well you",
    ),
}
# A relative pronoun or pronoun before an article: "das Bild, das das Museum zeigt".
_RELATIVE = word_set("der die das den dem denen")
_AFTER_IT = word_set("ist war sind waren wäre sei dass ob wenn weil als da wie denn und aber")
_BEFORE_RELATIVE = frozenset({"APPR", "APPO"})
_FULL_WORDS = ("NN", "NE", "VV", "VA", "VM", "FM", "XY", "NP", "UNC")
_SMALL_CLASSES = frozenset(
    {"APPR", "ART", "APPRART", "AT0", "PRP", "PRF", "PPOSAT", "DPS", "PDAT", "DT0", "KON", "CJC"}
)


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    quoted = None
    for sentence in task.analysis.sentences:
        for first, length in _doubles(sentence, text, task.language):
            quoted = quoted or cited(task)
            words = sentence.words[first : first + length]
            if words[0].span.start in quoted:
                continue
            span = Span(words[0].span.start, sentence.words[first + 2 * length - 1].span.end)
            once = text[words[0].span.start : words[-1].span.end]
            yield Hit(span, Message.of("check-spelling.repeated-word", word=once), once)


def _doubles(sentence: Sentence, text: str, language: str) -> Iterator[tuple[int, int]]:
    """The places of doubled words and pairs of words, with how many words are doubled."""
    words = sentence.words
    for index in range(len(words) - 1):
        if words[index].text.lower() == words[index + 1].text.lower() and _touch(words, index, text):
            if _is_slip(words, index, text, language):
                yield index, 1
        elif (
            index + 3 < len(words)
            and words[index + 1].text == words[index + 3].text
            and _is_pair(words, index, text)
        ):
            yield index, 2


def _touch(words: Sequence[Word], index: int, text: str) -> bool:
    return text[words[index].span.end : words[index + 1].span.start].isspace()


def _is_pair(words: Sequence[Word], index: int, text: str) -> bool:
    """ "auf dem auf dem": small words that belong together."""
    return (
        words[index].text.lower() == words[index + 2].text
        and all(words[place].tag.part_of_speech in _SMALL_CLASSES for place in (index, index + 1))
        and all(_touch(words, place, text) for place in range(index, index + 3))
    )


def _is_slip(words: Sequence[Word], index: int, text: str, language: str) -> bool:
    first, second = words[index], words[index + 1]
    lowered = second.text.lower()
    if first.kind is not WordKind.WORD or lowered in _RIGHT[language] or len(lowered) < 2:
        return False
    if first.text != second.text and not _is_small_again(first, second, index):
        return False  # "Waren waren"
    if first.text[0].isupper() and first.text == second.text:
        return _is_common_noun(second, language)
    return not (language == "de" and lowered in _RELATIVE and _is_relative(words, index, text))


def _is_small_again(first: Word, second: Word, index: int) -> bool:
    opens = index == 0 and first.text[1:] == second.text[1:] and second.text.islower()
    return opens and not second.tag.part_of_speech.startswith(_FULL_WORDS)


def _is_common_noun(word: Word, language: str) -> bool:
    """Names are doubled on purpose: "Bora Bora"."""
    named = word_table("names-de").get(word.text) is not None
    return (
        is_known(word.text, language)
        and not named
        and not word.tag.part_of_speech.startswith(("NE", "NP", "FM"))
    )


def _is_relative(words: Sequence[Word], index: int, text: str) -> bool:
    before = words[index - 1] if index else None
    if before is None:
        return False
    start = words[index].span.start
    if before.tag.part_of_speech in _BEFORE_RELATIVE and _touch(words, index - 1, text):
        start = before.span.start
    after_comma = text[max(0, start - 3) : start].rstrip().endswith((",", "–", "("))
    return after_comma or (words[index].text == "das" and before.text.lower() in _AFTER_IT)


REPEATED_WORD = Rule(
    id="repeated-word",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={profile: Weight(Severity.WARNING, (Basis.HOUSE,)) for profile in Profile},
    find=_find,
    what=Message.of("check-spelling.repeated-word-what"),
    why=Message.of("check-spelling.repeated-word-why"),
    examples=(
        Example(
            Message.of("check-spelling.repeated-word-found"),
            Message.of("check-spelling.repeated-word-better"),
        ),
        Example(
            Message.of("check-spelling.repeated-word-found-2"),
            Message.of("check-spelling.repeated-word-better-2"),
        ),
    ),
)
