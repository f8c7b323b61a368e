"""English double negation: "not unusual", "nobody never", "not without"."""

from collections.abc import Iterator

from klartafel.checks.language import Analysis, Sentence
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.domain.finding import Span

_NEGATORS = word_set("not never no none nobody nothing nowhere neither without cannot hardly")
_BETWEEN = word_set("at all entirely quite very so really an a the wholly altogether completely always only")
_NO_NEGATION = word_set(
    "under until unto union unit united unique universe uniform universal understand understood undergo",
    "unite unless undertake underneath university unison unanimous unlike",
)
_OTHER_PREFIXES = word_set(
    "impossible impractical imperfect impolite improbable incorrect inexpensive insignificant",
    "infrequent inappropriate invisible incapable illegal illogical irregular irrelevant dishonest",
    "dissimilar disagreeable",
)
_JOINING = word_set("and or but nor")
_SHORTEST = 6


def english_double_negations(analysis: Analysis) -> Iterator[tuple[Span, str]]:
    """Places of double negations and their two words."""
    for sentence in analysis.sentences:
        last = -1
        for left, right in _pairs(sentence, analysis.text):
            if left > last:
                words = sentence.words
                span = Span(words[left].span.start, words[right].span.end)
                yield span, f"{words[left].text} {words[right].text}"
                last = right


def _pairs(sentence: Sentence, text: str) -> Iterator[tuple[int, int]]:
    forms = [word.text.lower().replace("’", "'") for word in sentence.words]
    earlier: int | None = None
    for place, form in enumerate(forms):
        if place and not set(",;:—–().").isdisjoint(
            text[sentence.words[place - 1].span.end : sentence.words[place].span.start]
        ):
            earlier = None
        if form in _JOINING:
            earlier = None
        if form not in _NEGATORS and not form.endswith("n't"):
            continue
        turned = _turned(forms, place)
        if turned is not None:
            yield place, turned
        elif earlier is not None:
            yield earlier, place
        earlier = place


def _turned(forms: list[str], place: int) -> int | None:
    """The "un-" word right after a negation."""
    if forms[place] == "without":
        return None
    for later in range(place + 1, min(len(forms), place + 4)):
        form = forms[later]
        is_un = form.startswith("un") and len(form) >= _SHORTEST and form not in _NO_NEGATION
        if form in _OTHER_PREFIXES or (is_un and is_known(form[2:], "en")):
            return later
        if form not in _BETWEEN:
            return None
    return None
