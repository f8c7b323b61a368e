"""Tours, rooms and the way between works: what their titles and places say."""

import re

from klartafel.domain.record import Field, Record
from klartafel.domain.subject import SubjectKind
from klartafel.drafting.record.statement import Thing, ended
from klartafel.drafting.record.titles import title_of
from klartafel.drafting.record.values import named_in, reads_like, values_in
from klartafel.drafting.wording import RecordSentence

_ROOM = re.compile(r"(?:Raum|Saal|Room|Gallery) \d+\b")
# A location may also be the town of the museum: that shows nobody the way.
_IN_THE_HOUSE = re.compile(
    r"raum|saal|vitrine|geschoss|etage|stock|podest|sockel|regal|halle|flügel|foyer|flur|treppe|wand|"
    r"room|case|floor|gallery|hall|stairs|wall|plinth|platform",
    re.IGNORECASE,
)
_IS_A_TOUR = re.compile(r"rundgang|tour|führung|trail|walk", re.IGNORECASE)
_WELCOME = {"de": "Willkommen zum Rundgang {}", "en": "Welcome to the tour {}"}
_WELCOME_AND_NAME = {"de": "Willkommen. Der Rundgang heißt: {}", "en": "Welcome. The tour is called {}"}
_WELCOME_ROOM = {"de": "Willkommen in {}", "en": "Welcome to {}"}
_WELCOME_PLACE = {"de": "Willkommen. Dieser Ort heißt: {}", "en": "Welcome. This place is called {}"}
_THIS_ROOM = {"de": "Das ist {}", "en": "This is {}"}
_THIS_PLACE = {"de": "Dieser Ort heißt: {}", "en": "This place is called {}"}
_THIS_TOUR = {"de": "Der Rundgang heißt: {}", "en": "The tour is called {}"}
_NEXT = {"de": "Als Nächstes kommen Sie zu: {}", "en": "Next you come to: {}"}
_IS_IN = {"de": ("ist in", "sind in"), "en": ("is in", "are in")}
_IS_HERE = {"de": ("ist hier:", "sind hier:"), "en": ("is here:", "are here:")}
_PLACES = {"de": Thing("der Ort", "dem Ort", "er"), "en": Thing("the place", "the place", "it")}
_QUOTES = {"de": "„{}“", "en": "“{}”"}


def introduction(record: Record, language: str, subject_kind: SubjectKind) -> tuple[RecordSentence, ...]:
    """Words of welcome to a tour or a place, by its title."""
    title = title_of(record, language)
    if not title or subject_kind not in (SubjectKind.TOUR, SubjectKind.PLACE):
        return ()
    if subject_kind is SubjectKind.TOUR:
        wording = _WELCOME_AND_NAME if _IS_A_TOUR.search(title) else _WELCOME
        return _sentence(wording[language].format(_quoted(title, language)))
    wording = _WELCOME_ROOM if _ROOM.match(title) else _WELCOME_PLACE
    return _sentence(wording[language].format(title))


def name_of_place(record: Record, language: str, subject_kind: SubjectKind) -> tuple[RecordSentence, ...]:
    """What a room, place or tour is called; a page on the visit has no name that is worth a sentence."""
    title = title_of(record, language)
    if not title or subject_kind is SubjectKind.VISIT:
        return ()
    if subject_kind is SubjectKind.TOUR:
        return _sentence(_THIS_TOUR[language].format(_quoted(title, language)))
    wording = _THIS_ROOM if _ROOM.match(title) else _THIS_PLACE
    return _sentence(wording[language].format(title))


def transition(
    record: Record, language: str, thing: Thing, subject_kind: SubjectKind
) -> tuple[RecordSentence, ...]:
    """The way to this subject: what it is and, of an exhibit or a place, where it is."""
    types = values_in(record, Field.OBJECT_TYPE, language)
    title = title_of(record, language)
    name = title or (types[0].value if types else "")
    if not name:
        return ()
    told = RecordSentence(
        ended(_NEXT[language].format(_quoted(name, language) if title else name)),
        (Field.TITLE if title else Field.OBJECT_TYPE,),
    )
    where = [
        value.value
        for value in named_in(record, Field.LOCATION, language)
        if (value.language or reads_like(value.value, language)) and _IN_THE_HOUSE.search(value.value)
    ]
    if not where or subject_kind not in (SubjectKind.EXHIBIT, SubjectKind.PLACE):
        return (told,)
    if subject_kind is SubjectKind.PLACE:
        thing = _PLACES[language]
    verb = (_IS_IN if _ROOM.match(where[0]) else _IS_HERE)[language]
    subject = thing.name[0].upper() + thing.name[1:]
    text = f"{subject} {thing.form(*verb)} {where[0]}"
    return (told, RecordSentence(ended(text), (Field.LOCATION,)))


def _quoted(title: str, language: str) -> str:
    return title if any(mark in title for mark in '„“”"«»') else _QUOTES[language].format(title)


def _sentence(text: str) -> tuple[RecordSentence, ...]:
    return (RecordSentence(ended(text), (Field.TITLE,)),)
