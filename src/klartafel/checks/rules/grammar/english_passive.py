"""English passive: a form of "be" and a participle, with adverbs between them."""

from collections.abc import Iterator

from klartafel.checks.language import Analysis, Sentence
from klartafel.checks.language.traits import word_set
from klartafel.domain.finding import Span

_BE = frozenset({"VBB", "VBD", "VBZ", "VBI", "VBN", "VBG"})
_BETWEEN = frozenset({"AV0", "XX0", "VBN", "VBG"})
_PARTICIPLES = frozenset({"VVN", "VVD"})
_MOST_BETWEEN = 4
# Participles that are adjectives, always or in the present only ("The museum is closed").
_ADJECTIVES = word_set(
    "interested tired married located situated related pleased worried surprised excited bored",
    "concerned retired gone used supposed delighted satisfied ashamed crowded left-handed aged limited",
    "mixed dressed advanced experienced talented born",
)
_PRESENT_STATES = word_set(
    "closed locked heated shut reserved blocked crowded decorated covered painted broken damaged",
    "cracked filled surrounded attached bent worn glazed made based set divided separated finished lost",
    "missing shaped curved pointed rounded gilded carved signed dated preserved inscribed engraved tied",
    "connected missed allowed mended",
)
_VICTIMS = word_set(
    "injured killed wounded murdered shot hurt deported persecuted executed imprisoned arrested",
    "enslaved hanged beheaded tortured raped drowned kidnapped expelled",
)


def english_passives(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """Places of passives and their words."""
    for sentence in analysis.sentences:
        words = sentence.words
        for place, word in enumerate(words):
            if word.tag.part_of_speech not in _BE:
                continue
            found = _participle(sentence, place)
            if found is not None and not _is_tolerated(sentence, place, found):
                first = place - 1 if place and words[place - 1].tag.part_of_speech in _BE else place
                span = Span(words[first].span.start, words[found].span.end)
                yield span, " ".join(analysis.text[span.start : span.end].split())


def _participle(sentence: Sentence, auxiliary: int) -> int | None:
    """The participle that follows a form of "be"; the last such form counts ("has been made")."""
    words = sentence.words
    for place in range(auxiliary + 1, min(len(words), auxiliary + 2 + _MOST_BETWEEN)):
        tag = words[place].tag.part_of_speech
        if tag in _PARTICIPLES:
            return place
        if tag in _BE or tag not in _BETWEEN:
            return None
    return None


def _is_tolerated(sentence: Sentence, auxiliary: int, participle: int) -> bool:
    """States, and what was done to victims, where nobody is named who did it."""
    words = sentence.words
    form = words[participle].text.lower()
    if any(word.text.lower() == "by" for word in words[participle + 1 : participle + 8]):
        return False
    is_present = words[auxiliary].tag.part_of_speech in ("VBB", "VBZ")
    return form in _ADJECTIVES or form in _VICTIMS or (is_present and form in _PRESENT_STATES)
