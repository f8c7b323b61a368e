"""Address: who is called "Sie" is not called "du" in the same text. Quotations are other people's words."""

import re
from collections.abc import Iterator

from klartafel.checks.language import Sentence, Word
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_FORMAL = word_set("Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres")
_FAMILIAR = word_set(
    "du dich dir dein deine deinen deinem deiner deines euch euer eure euren eurem eurer eures Du Dich",
    "Dir Dein Deine Deinen Deinem Deiner Deines Euch Euer Eure Euren Eurem Eurer Eures",
)
# "das Du", "per du": the word itself is meant.
_NAMED = word_set("das per zum beim ein vom dem")
# What opens a sentence as a call to one person, and is no other word.
_IMPERATIVES = word_set(
    "Schau Sieh Komm Geh Hör Nimm Lies Probier Probiere Frag Stell Guck Such Finde Dreh Drück Mach Zeig",
    "Zähl Riech Fühl Entdecke Erkunde Vergleiche Beschreibe Überlege Fass Berühre Öffne Setz Lauf Schreib",
    "Erzähl",
)
_PLURAL_IMPERATIVES = word_set(
    "Schaut Seht Kommt Hört Nehmt Lest Fasst Probiert Fragt Sucht Findet Entdeckt Macht",
)
# Verb forms of "ihr" and of nobody else, and such as "er kommt" shares with it.
_OF_YOU_ALONE = word_set(
    "seid habt könnt dürft müsst sollt wollt mögt werdet hattet wisst seht lest nehmt esst",
)
_ALSO_OF_YOU = word_set(
    "kommt findet hört sprecht fahrt trinkt lernt erfahrt entdeckt erkennt macht spielt schreibt dürftet",
    "könntet",
)
_BEFORE_DATIVE = word_set("zu mit von bei nach aus vor für an in neben hinter unter über gegenüber seit")
# After these a capital only opens a sentence.
_OPENS = re.compile(r"[:\n„»“\"(–—]")


def _find(task: Task) -> Iterator[Hit]:
    formal, familiar = _addresses(task)
    if not formal or not familiar:
        return
    # The rarer form is the slip; of equally many it is the one that comes later.
    if len(formal) != len(familiar):
        odd, usual = (formal, familiar) if len(formal) < len(familiar) else (familiar, formal)
    else:
        odd, usual = (formal, familiar) if familiar[0].span < formal[0].span else (familiar, formal)
    for word in odd:
        message = Message.of("check-sentences.address", word=word.text, usual=usual[0].text)
        yield Hit(word.span, message)


def _addresses(task: Task) -> tuple[list[Word], list[Word]]:
    """The words that can only address readers, formal and familiar."""
    text = task.analysis.text
    formal: list[Word] = []
    familiar: list[Word] = []
    exempt = None
    for sentence in task.analysis.sentences:
        for place, word in enumerate(sentence.words):
            written = word.text
            if written not in _FORMAL and written not in _FAMILIAR and written != "ihr" and place > 0:
                continue
            kind = _kind(sentence, place, text, first=sentence is task.analysis.sentences[0])
            if kind is None:
                continue
            exempt = exempt or cited(task)
            if word.span.start not in exempt:
                (formal if kind else familiar).append(word)
    return formal, familiar


def _kind(sentence: Sentence, place: int, text: str, first: bool) -> bool | None:
    """True for a formal, False for a familiar address, None where the word may mean others."""
    if first and place == 0 and _opens_text(sentence):
        return True
    words = sentence.words
    written = words[place].text
    before = words[place - 1] if place else None
    if written in ("ihr", "Ihr") and _is_second_person(words, place):
        return False
    if written in _FORMAL:
        opens = before is None or _OPENS.search(text, before.span.end, words[place].span.start)
        return None if opens else True
    if written in _FAMILIAR:
        return None if before is not None and before.text in _NAMED else False
    if place == 0 and len(words) > 1 and words[1].text != "Sie":
        return False if written in _IMPERATIVES or written in _PLURAL_IMPERATIVES else None
    return None


def _opens_text(sentence: Sentence) -> bool:
    """ "Sie sehen hier" as the first words of a text: nobody was named whom "they" could mean."""
    if sentence.words[0].text != "Sie" or len(sentence.words) < 2:
        return False
    verb = sentence.words[1]
    plural = verb.text.endswith("en") or verb.text == "sind"
    return plural and verb.tag.part_of_speech in ("VV(FIN)", "VM(FIN)", "VA(FIN)", "VV(INF)")


def _is_second_person(words: tuple[Word, ...], place: int) -> bool:
    """ "ihr seht", "könnt ihr", "wenn ihr Hunger habt"; never "ihr Kleid" or "zu ihr kommt"."""
    if place and words[place - 1].text.lower() in _BEFORE_DATIVE:
        return False
    if any(word.text.lower() in _OF_YOU_ALONE for word in words):
        return True
    beside = words[max(0, place - 1) : place + 2]
    return words[place].tag.part_of_speech == "PPER" and any(w.text.lower() in _ALSO_OF_YOU for w in beside)


ADDRESS = Rule(
    id="address",
    scope=Scope.WORDS,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV,)),
    },
    find=_find,
    what=Message.of("check-sentences.address-what"),
    why=Message.of("check-sentences.address-why"),
    examples=(
        Example(Message.of("check-sentences.address-found"), Message.of("check-sentences.address-better")),
    ),
)
