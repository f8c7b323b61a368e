"""Agreement: words of a phrase, or subject and verb, whose forms do not go together."""

from collections.abc import Iterator

from klartafel.checks.language import Sentence
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.spelling import english_agreement, german_agreement, german_verbs
from klartafel.checks.rules.spelling.german_agreement import Disagreement
from klartafel.checks.rules.spelling.noun_phrases import noun_phrases
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile


def _find(task: Task) -> Iterator[Hit]:
    quoted = None
    of_sentence = _german if task.language == "de" else english_agreement.disagreements
    for sentence in task.analysis.sentences:
        for found in of_sentence(sentence, task.analysis.text):
            quoted = quoted or cited(task)
            if found.span.start not in quoted:
                yield _hit(found)


def _german(sentence: Sentence, text: str) -> Iterator[Disagreement]:
    phrases = tuple(noun_phrases(sentence.words, text))
    yield from german_agreement.disagreements(sentence, phrases, text)
    yield from german_verbs.wrong_objects(sentence.words, phrases, text)
    verb = german_verbs.wrong_number(sentence.words, phrases, text)
    if verb is not None:
        yield verb


def _hit(found: Disagreement) -> Hit:
    if found.preposition:
        message = Message.of(
            "check-spelling.agreement-case", preposition=found.preposition, phrase=found.written
        )
    elif found.better is None:
        message = Message.of("check-spelling.agreement", phrase=found.written)
    else:
        message = Message.of("check-spelling.agreement-known", phrase=found.written, better=found.better)
    return Hit(found.span, message, found.better)


AGREEMENT = Rule(
    id="agreement",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={profile: Weight(Severity.WARNING, (Basis.HOUSE,)) for profile in Profile},
    find=_find,
    what=Message.of("check-spelling.agreement-what"),
    why=Message.of("check-spelling.agreement-why"),
    examples=(
        Example(Message.of("check-spelling.agreement-found"), Message.of("check-spelling.agreement-better")),
        Example(
            Message.of("check-spelling.agreement-found-2"), Message.of("check-spelling.agreement-better-2")
        ),
        Example(
            Message.of("check-spelling.agreement-found-3"), Message.of("check-spelling.agreement-better-3")
        ),
    ),
)
