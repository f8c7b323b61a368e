"""Words before the description that only say that there is a picture: "Bild von", "Image of".

A screen reader says "Grafik" anyway. A medium that matters is named: "Gemälde: …", "Schwarz-Weiß-Foto".
"""

import re
from collections.abc import Iterator

from klartafel.checks.rules.alt_text.wording import house_weights, own_words
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Example, Severity, Span
from klartafel.domain.message import Message

_GERMAN_PICTURE = (
    r"(?:(?:Bild|Foto)(?:ern?|es|s)?|(?:Fotogra[fp]h?ie|Photographie|Photo|Abbildung|Aufnahme|Gra(?:f|ph)ik|"
    r"Darstellung)(?:en|s)?|Fotoaufnahmen?|Bildschirmfoto|Screenshot|Abb\.)"
)
_GERMAN_ARTICLE = (
    r"(?:(?:ein|eine|einem|einer|das|dem|die|der|den|dieses?|diesem|dieser|unser|unsere|unserem)\s)?"
    r"(?:(?:schön|klein|groß|weiter|erst|zweit)\w{1,3}\s)?"
)
_GERMAN_NAMED = _GERMAN_ARTICLE + _GERMAN_PICTURE
_ENGLISH_PICTURE = (
    r"(?:image|picture|pic|photo|photograph|photography|graphic|screenshot|depiction|snapshot)s?"
)
_ENGLISH_NAMED = rf"(?:(?:an?|the|this|these|our|one)\s)?{_ENGLISH_PICTURE}"
_ENGLISH_IN_PICTURE = rf"(?:in|on)\s(?:the|this|our)\s{_ENGLISH_PICTURE}"


def _starts(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?:{pattern})(?!\w)", re.IGNORECASE) for pattern in patterns)


# What stands after these can be the text as it is: "Bild: ein Krug", "Image of a jug", "Zu sehen ist".
_BEFORE_ANY = {
    "de": _starts(
        rf"{_GERMAN_NAMED}(?:\s\d{{1,3}})?\s?[:–-](?=\s)",
        r"(?:Hier\s)?(?:zu\ssehen|zu\serkennen|dargestellt|abgebildet|gezeigt)(?:\s(?:ist|sind|wird|"
        r"werden)|\s?:)",
    ),
    "en": _starts(
        rf"(?:(?:this|here|it|these|there)\s(?:is|are)\s)?{_ENGLISH_NAMED}(?:\shere)?\s(?:of|showing|shows?|"
        r"depicts?|depicting|features?|featuring|displays?|portrays?|presents?|that\sshows?|which\sshows?)",
        rf"{_ENGLISH_NAMED}(?:\s\d{{1,3}})?\s?[:–-](?=\s)",
        rf"{_ENGLISH_IN_PICTURE},?\s(?:(?:we|you|one)\s(?:can\s)?sees?|there\s(?:is|are))",
        r"(?:here\s)?(?:we|you|one)\s(?:can\s)?sees?(?:\shere)?",
        r"(?:shown|pictured|depicted|seen)\s(?:here\s)?(?:is|are)",
    ),
}
# What stands after these is in the accusative: "Das Foto zeigt eine Frau", but "einen Mann".
_GERMAN_SHOWS = rf"{_GERMAN_NAMED}(?:\shier)?\s(?:zeigt|zeigen)"
_GERMAN_ONE_SEES = rf"(?:Auf|In)\s{_GERMAN_NAMED}\s(?:sieht|erkennt)\sman"
_BEFORE_ACCUSATIVE = {
    "de": _starts(
        _GERMAN_SHOWS,
        _GERMAN_ONE_SEES,
        rf"(?:Auf|In|Im)\s{_GERMAN_NAMED}\s(?:(?:sehen|erkennen)\s(?:wir|Sie)|sieht\sman|erkennt\sman)",
        r"(?:Hier\s)?(?:sieht\sman|sehen\swir|sehen\sSie)",
        r"(?:Man\ssieht|Wir\ssehen|Sie\ssehen|Man\serkennt)(?:\shier)?(?!\s(?:sich|aus)\s)",
    ),
    "en": (),
}
# What stands after these has to be written anew: "Foto eines Krugs", "Auf dem Foto ist ein Krug zu sehen".
_BEFORE_NOTHING = {
    "de": _starts(
        rf"(?:(?:Dies|Das|Hier|Es)\s(?:ist|sind|handelt\ssich\sum|sehen\sSie|sehen\swir|sieht\sman)\s)?"
        rf"{_GERMAN_NAMED}(?:\s(?:von|vom|eines|einer|des|der|zweier|dreier|mehrerer|"
        r"mit(?!\s(?:\w+\s){0,3}?\w*(?:rahmen|widmung|unterschrift|signatur|passepartout)))|"
        r",\s(?:auf|in)\s(?:dem|der|denen)|,\s(?:das|die))",
        rf"(?:Auf|In|Im)\s{_GERMAN_NAMED}(?:\s(?:ist|sind|steht|stehen|sitzt|sitzen|liegt|liegen|hängt|"
        rf"hängen|"
        r"gibt\ses|befindet|befinden|zu\ssehen|wird|werden|hält|trägt|geht|gehen|kann\sman|reitet|spielt|"
        r"spielen|"
        r"erscheint|erscheinen)|\s?:(?=\s))",
        r"Hier\s(?:ist|sind)(?=[^.\n]{1,200}\s(?:zu\ssehen|abgebildet|dargestellt))",
        rf"{_GERMAN_NAMED}\sstell(?:t|en)(?=\s[^.\n]{{1,200}}\sdar\b)",
    ),
    "en": _starts(
        rf"{_ENGLISH_NAMED}\sin\swhich",
        rf"{_ENGLISH_IN_PICTURE}(?:,|\s(?:is|are)|(?=\s(?:a|an|two|three)\s))",
    ),
}
# At the beginning of a later sentence only what can be nothing else.
_LATER = {
    "de": _starts(rf"{_GERMAN_SHOWS}|{_GERMAN_ONE_SEES}"),
    "en": _starts(rf"(?:the|this)\s{_ENGLISH_PICTURE}\s(?:shows?|depicts?)"),
}
_SIDES = re.compile(r"\s(?:links|rechts|oben|unten|vorne?|hinten|left|right)\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"\s*([^\W_]+)")
# After "zeigt" these can begin the text as they are; "einen alten Mann" cannot.
_SAME_IN_BOTH_CASES = re.compile(
    r"(?:eine|ein|die|das|zwei|drei|vier|fünf|sechs|mehrere|viele|einige|diese|dieses|\d+)\s", re.IGNORECASE
)
_ACCUSATIVE = re.compile(
    r"\b(?:einen|den|keinen|ihren|seinen|deren|jeden|diesen|ihn|wie)\b|\b\w+en(?:,| und)\s"
)


def _find(task: Task) -> Iterator[Hit]:
    text, language = own_words(task.analysis.text), task.language
    for number, sentence in enumerate(task.analysis.sentences):
        start, end = sentence.content, sentence.span.end
        if number == 0:
            found = _first(text, start, language)
        else:
            found = _match(_LATER[language], text, start)
            if found and _is_thing(found[0], text[:start]):
                found = None
        if found and not _SIDES.match(text, found.end()):
            yield _hit(found, text, end, language)


def _match(patterns: tuple[re.Pattern[str], ...], text: str, start: int) -> re.Match[str] | None:
    return next(filter(None, (pattern.match(text, start) for pattern in patterns)), None)


def _first(text: str, start: int, language: str) -> re.Match[str] | None:
    kinds = (_BEFORE_ANY, _BEFORE_ACCUSATIVE, _BEFORE_NOTHING)
    return next(filter(None, (_match(kind[language], text, start) for kind in kinds)), None)


def _is_thing(prefix: str, before: str) -> bool:
    """Whether the picture was named before: then it is one in the picture, such as a photo in a hand."""
    nouns = re.findall(r"[^\W\d_]{4,}", prefix)[:3]
    return any(re.search(rf"\b{noun}", before, re.IGNORECASE) for noun in nouns)


def _hit(found: re.Match[str], text: str, end: int, language: str) -> Hit:
    message = Message.of("check-alt-text.prefix", prefix=found[0])
    following = _NEXT_WORD.match(text, found.end())
    if following and _stands_alone(found, text[following.start(1) : end], language):
        word = following[1]
        return Hit(Span(found.start(), following.end()), message, word[0].upper() + word[1:])
    return Hit(Span(*found.span()), message)


def _stands_alone(found: re.Match[str], rest: str, language: str) -> bool:
    """Whether the words after the prefix can be the text: not where they are in another case."""
    if language == "en":
        return found.re not in _BEFORE_NOTHING["en"]
    if found.re in _BEFORE_ANY["de"]:
        return True
    if found.re in _BEFORE_NOTHING["de"]:
        return False
    return _SAME_IN_BOTH_CASES.match(rest) is not None and not _ACCUSATIVE.search(rest)


ALT_PREFIX = Rule(
    id="alt-prefix",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights=house_weights(Severity.WARNING),
    find=_find,
    what=Message.of("check-alt-text.prefix-what"),
    why=Message.of("check-alt-text.prefix-why"),
    examples=(
        Example(Message.of("check-alt-text.prefix-found"), Message.of("check-alt-text.prefix-better")),
        Example(Message.of("check-alt-text.prefix-found-2"), Message.of("check-alt-text.prefix-better-2")),
    ),
)
