"""Words that overview and report share: kinds in a language, days, shares."""

from datetime import date

from klartafel.domain.gate import State
from klartafel.domain.label import short_label
from klartafel.domain.message import Message, MessageValue
from klartafel.domain.overview import Column
from klartafel.domain.subject import SubjectKind
from klartafel.domain.text import KINDS

_LANGUAGES = {"de": Message.of("overview.language-de"), "en": Message.of("overview.language-en")}
SUBJECT_KINDS = {
    SubjectKind.EXHIBIT: Message.of("report.exhibits"),
    SubjectKind.PLACE: Message.of("report.places"),
    SubjectKind.VISIT: Message.of("report.visits"),
    SubjectKind.TOUR: Message.of("report.tours"),
}


def column_name(column: Column) -> Message:
    """What a kind of text is called among others, by its draft name, with its language where there are
    several."""
    name = short_label(column.kind, State.DRAFT)
    if KINDS[column.kind].languages == (column.language,):
        return name
    return Message.of("overview.kind-in-language", kind=name, language=language_name(column.language))


def language_name(tag: str) -> MessageValue:
    """A language in a word; one that has none here stands for itself."""
    return _LANGUAGES.get(tag, tag)


def day_name(day: date) -> Message:
    """A day as people write it."""
    return Message.of("report.day", day=f"{day.day:02}", month=f"{day.month:02}", year=str(day.year))


def share(part: int, whole: int) -> Message:
    """A part of a whole, never without its numbers; of nothing there is no percentage."""
    if whole == 0:
        return Message.of("report.share-of-nothing")
    return Message.of("report.share", part=part, whole=whole, percent=round(100 * part / whole))
