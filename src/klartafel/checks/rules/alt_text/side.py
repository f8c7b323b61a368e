"""Left and right of a person: of the picture or of the person? A mirror turns them round.

"die linke Hand" of somebody who looks at us is on the right in the picture. What says whose side is meant
is fine: "links im Bild", "vom Betrachter aus links", "seine linke Hand (rechts im Bild)".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from klartafel.checks.language import Sentence, Word
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.alt_text.people import is_person, is_personal
from klartafel.checks.rules.alt_text.wording import BLANK, house_weights, own_words
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Example, Severity, Span
from klartafel.domain.message import Message

_I = re.IGNORECASE
_CASES = r"(?:e|en|er|n|s|es)?"
# Parts that hardly anything but a person has, and parts that tables and crosses have too.
_BODY = (
    r"(?:Hand|Händ|Unterarm|Oberarm|Ellbogen|Ellenbogen|Handgelenk|Faust|Finger|Zeigefinger|Daumen|"
    r"Handfläche|"
    r"Achsel|Unterschenkel|Oberschenkel|Knie|Ferse|Aug|Ohr|Wange|Schläfe|Augenbraue|Gesichtshälfte|"
    r"Körperhälfte|"
    r"Körperseite|Mundwinkel|Ärmel|Brust|Hüft|Schulter|Augenlid|Nasenflügel|Hosenbein)"
)
_LIMB = r"(?:Arm|Bein|Fuß|Füß|Vorderbein|Hinterbein|Vorderpfote|Pfote|Vorderhuf|Huf|Standbein|Spielbein)"
_SIDE = r"(?:linke|rechte)[nrsm]?"
_GERMAN_PART = re.compile(rf"\b{_SIDE} (?:[a-zäöüß]+ )?(?P<part>{_BODY}|(?P<limb>{_LIMB})){_CASES}\b", _I)
# "zu ihrer Rechten", "in der Linken"; nouns, so with a capital.
_GERMAN_NOUN = re.compile(
    r"\b(?:[Zz]u|[Ii]n|[Mm]it|[Aa]n|[Aa]uf) (?:der|seiner|ihrer|dessen|deren) (?P<noun>Linken|Rechten)\b|"
    r"\b[Zz]ur (?P<noun_2>Linken|Rechten)\b|\b[Ii]n der (?:linken|rechten)(?= (?:eine?[mnrs]?|den|die|das)\b)"
)
_GERMAN_HAND = re.compile(
    r"\b(?:[Dd]ie|[Ss]eine|[Ii]hre) (?P<noun>Linke|Rechte)"
    r"(?= (?:hält|trägt|ist|liegt|ruht|zeigt|greift|stützt|hebt|umfasst|erhoben|ausgestreckt)|[,.;])"
)
_GERMAN_OWN_SIDE = re.compile(rf"\b(?:zu|an|auf) (?:seiner|ihrer|deren|dessen) (?P<side>{_SIDE}) Seite\b", _I)
_GERMAN_HOLDS = re.compile(
    r"\b(?:hält|halten|hebt|heben|stützt|stützen|greift|greifen|schwingt|schwingen|trägt|tragen|haltend|"
    r"tragend) "
    r"(?P<side>links|rechts)\b|"
    r"\b(?P<side_2>links|rechts) (?:hält|hebt|stützt|greift|schwingt|trägt) (?:er|sie|es)\b|"
    r"(?:(?<=hält)|(?<=trägt))[^.;,\n]{1,50} und (?P<side_3>links|rechts)(?= (?:eine?[nrs]?|den|die|das)\b)",
    _I,
)
_GERMAN_BESIDE = re.compile(
    r"\b(?P<side>links|rechts)(?: (?:direkt|unmittelbar|dicht|gleich|oben|unten|etwas|ein wenig))? "
    r"(?:(?:von|neben|hinter|bei) (?:dem|der|den|einem|einer|diesem|dieser|jedem)?|vom|des|der|beim)\s?",
    _I,
)
_GERMAN_OF_PERSON = re.compile(rf"\b{_SIDE} Seite (?:des|der|von|vom) ", _I)
_ENGLISH_BODY = (
    r"(?:hands?(?! side)|forearm|elbow|wrist|fist|fingers?|index finger|thumb|palm|shoulder|thigh|knee|"
    r"heel|eyes?|"
    r"ear|cheek|temple|eyebrow|sleeve|breast|hip|side of (?:his|her|their) (?:face|body|head))"
)
_ENGLISH_LIMB = r"(?:arms?|legs?|foot|feet|foreleg|paw|hoof)"
_ENGLISH_PART = re.compile(
    rf"\b(?:left|right) (?:[a-z]+ )?(?P<part>{_ENGLISH_BODY}|(?P<limb>{_ENGLISH_LIMB}))\b", _I
)
_ENGLISH_OWN_SIDE = re.compile(
    r"\b(?:to|on|at|by) (?:his|her|their) (?:immediate )?(?:left|right)(?: (?:hand )?side)?\b(?! (?:\w+ )?"
    rf"(?:{_ENGLISH_BODY}|{_ENGLISH_LIMB})\b)",
    _I,
)
# "a shield in the left hand and a sword in the right", "holds an orb on the left"
_ENGLISH_HOLDS = re.compile(
    r"\b(?:(?:holds?|holding|carries|carrying|raises|lifts|left hand|right hand)\b[^.;\n]{1,50}?)"
    r"(?P<side>\b(?:on|in) the (?:left|right)\b)(?! (?:of|side|hand|arm|corner|half|edge)\b)",
    _I,
)
_ENGLISH_BESIDE = re.compile(
    r"\b(?:(?:to|on|at) the )?(?:immediate )?(?P<side>left|right) of (?:the |a |an |this |another )?", _I
)
_ENGLISH_OF_SIDE = re.compile(r"\b(?:left|right)(?:-hand)? side of (?:the |a |an )?", _I)
_OF_A_THING = re.compile(r" (?:des|der|vom|am|of the|of a) (?:\w+ )?(\w+)")
# What makes clear whose side is meant.
_OF_PICTURE = (
    r"(?:im|des|vom|auf dem|in der) Bild\w*|Bild(?:rand|hälfte|seite|mitte|kante|ecke|feld)\w*|am \w+ Rand|"
    r"(?:in|of|on) the (?:picture|image|photo|photograph|painting|frame|scene)|(?:picture|image)(?:'s|"
    r"’s)? \w+"
)
_OF_VIEWER = (
    r"Betrach\w+|Blickrichtung|aus (?:seiner|ihrer|unserer) Sicht|Sicht (?:der|des)|von uns aus|für uns|"
    r"heraldisch\w*|aus gesehen|von (?:ihm|ihr) aus|spiegelverkehrt|Zuschauer aus|eigene[nrs]?|"
    r"viewer\w*|as (?:we|you) see|from our|proper (?:left|right)|own (?:left|right)|from (?:his|her|"
    r"their) (?:own )?"
    r"(?:point of view|perspective)|as seen|facing us|stage (?:left|right)"
)
_CLEAR = re.compile(rf"\b(?:{_OF_PICTURE}|{_OF_VIEWER})\b", _I)
_CLEAR_FOR_ALL = re.compile(rf"\b(?:{_OF_VIEWER})\b", _I)
_OPENS_CLEARLY = re.compile(
    rf"[\s,;(–—-]{{0,4}}(?:also |hier |here )?(?:(?:links|rechts|left|right|on the \w+) )?(?:{_OF_PICTURE})",
    _I,
)
_CLEAR_BEFORE = re.compile(rf"\b(?:{_OF_PICTURE})(?: \w+)?\s*$", _I)
_RULE_OF_TEXT = re.compile(r"Angaben|Seitenangaben|gemeint|meint|refer|are given|always", _I)
_SIDE_LIKE = re.compile(r"link|recht|left|right", _I)
_CLAUSE_END = re.compile(r"[,;:.!?()\n–—]")


def _find(task: Task) -> Iterator[Hit]:
    if not _SIDE_LIKE.search(task.analysis.text):
        return
    own = own_words(task.analysis.text)
    people = _has_people(task)
    places = _german_places if task.language == "de" else _english_places
    for sentence in task.analysis.sentences:
        start, end = sentence.span.start, sentence.span.end
        if not _SIDE_LIKE.search(own, start, end):
            continue
        if _CLEAR_FOR_ALL.search(own, start, end):
            if _RULE_OF_TEXT.search(own, start, end):
                return  # the text says once for all whose side it means
            continue
        for place in sorted(places(own, sentence, people)):
            words = own[place.start : place.end]
            if BLANK not in words and not _is_clear(own, place, end):
                yield Hit(place, Message.of("check-alt-text.side", words=words))


def _has_people(task: Task) -> bool:
    return any(_is_somebody(word.text, task.language) for word in task.analysis.words)


def _is_somebody(word: str, language: str) -> bool:
    return is_person(word, language) or "g" in (word_table("names-de").get(word) or "")


def _german_places(own: str, sentence: Sentence, people: bool) -> Iterator[Span]:
    start, end = sentence.span.start, sentence.span.end
    for match in _GERMAN_PART.finditer(own, start, end):
        if not match["limb"] or (people and not _of_a_thing(own, match.end(), "de")):
            yield Span(*match.span())
    somebody = (_GERMAN_HOLDS, _GERMAN_HAND) if people else ()
    for pattern in (_GERMAN_NOUN, _GERMAN_OWN_SIDE, *somebody):
        yield from (Span(*match.span()) for match in pattern.finditer(own, start, end))
    for pattern in (_GERMAN_BESIDE, _GERMAN_OF_PERSON):
        for match in pattern.finditer(own, start, end):
            yield from _beside_somebody(match, sentence, "de", people)


def _english_places(own: str, sentence: Sentence, people: bool) -> Iterator[Span]:
    start, end = sentence.span.start, sentence.span.end
    for match in _ENGLISH_PART.finditer(own, start, end):
        if not match["limb"] or (people and not _of_a_thing(own, match.end(), "en")):
            yield Span(*match.span())
    yield from (Span(*match.span()) for match in _ENGLISH_OWN_SIDE.finditer(own, start, end))
    if people:
        yield from (Span(*match.span("side")) for match in _ENGLISH_HOLDS.finditer(own, start, end))
    for pattern in (_ENGLISH_BESIDE, _ENGLISH_OF_SIDE):
        for match in pattern.finditer(own, start, end):
            yield from _beside_somebody(match, sentence, "en", people)


def _of_a_thing(text: str, end: int, language: str) -> bool:
    """Whether "of the table" follows: tables have legs, and chairs have arms."""
    match = _OF_A_THING.match(text, end)
    return match is not None and not _is_somebody(match[1], language)


def _beside_somebody(match: re.Match[str], sentence: Sentence, language: str, people: bool) -> Iterator[Span]:
    """The side of a person: the next noun is one, or a pronoun where there are people in the text."""
    words = sentence.words
    first = bisect_left(words, match.end(), key=lambda word: word.span.start)
    for word in words[first : first + 3]:
        pronoun = is_personal(word.text, language)
        if (people and pronoun) or _is_somebody(word.text, language):
            yield Span(match.start(), word.span.end)
        if pronoun or _is_noun(word, language):
            return


def _is_noun(word: Word, language: str) -> bool:
    return word.text[0].isupper() if language == "de" else word.tag.part_of_speech[:1] in ("N", "V", "")


def _is_clear(own: str, place: Span, end: int) -> bool:
    """Whether the clause says later whose side is meant, or the next one opens with it, or right before."""
    clause_end = _CLAUSE_END.search(own, place.end, end)
    stop = clause_end.start() if clause_end else end
    return (
        _CLEAR.search(own, place.start, stop) is not None
        or _OPENS_CLEARLY.match(own, stop, end) is not None
        or _CLEAR_BEFORE.search(own[max(0, place.start - 25) : place.start]) is not None
    )


ALT_SIDE = Rule(
    id="alt-side",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights=house_weights(Severity.WARNING),
    find=_find,
    what=Message.of("check-alt-text.side-what"),
    why=Message.of("check-alt-text.side-why"),
    examples=(
        Example(Message.of("check-alt-text.side-found"), Message.of("check-alt-text.side-better")),
        Example(Message.of("check-alt-text.side-found-2"), Message.of("check-alt-text.side-better-2")),
    ),
)
