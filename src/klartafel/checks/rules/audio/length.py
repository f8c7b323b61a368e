"""How long an audio description is: 100 to 300 words for one work alone, values of this house."""

from collections.abc import Iterator

from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile


def _find(task: Task) -> Iterator[Hit]:
    sentences = task.analysis.sentences
    words = sum(len(sentence.words) for sentence in sentences)
    least, most = task.number(AUDIO_LENGTH, "warning_below"), task.number(AUDIO_LENGTH, "warning_above")
    if words == 0 or least <= words <= most:
        return
    span = Span(sentences[0].span.start, sentences[-1].span.end)
    if words < least:
        yield Hit(span, Message.of("check-audio.length-short", words=words, least=least))
    else:
        yield Hit(span, Message.of("check-audio.length-long", words=words, most=most))


AUDIO_LENGTH = Rule(
    id="audio-length",
    scope=Scope.SENTENCE,
    languages=("de", "en"),
    weights={Profile.AUDIO: Weight(Severity.WARNING, (Basis.HOUSE,))},
    find=_find,
    what=Message.of("check-audio.length-what"),
    why=Message.of("check-audio.length-why"),
    examples=(Example(Message.of("check-audio.length-found"), Message.of("check-audio.length-better")),),
    numbers={Profile.AUDIO: {"warning_below": 100, "warning_above": 300}},
)
