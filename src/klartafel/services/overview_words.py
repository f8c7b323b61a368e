"""Words that overview and report share: kinds in a language, days, shares."""

from datetime import date

from klartafel.domain.gate import State
from klartafel.domain.label import name_of_text
from klartafel.domain.message import Message
from klartafel.domain.overview import Column
from klartafel.domain.subject import SubjectKind

SUBJECT_KINDS = {
    SubjectKind.EXHIBIT: Message.of("report.exhibits"),
    SubjectKind.PLACE: Message.of("report.places"),
    SubjectKind.VISIT: Message.of("report.visits"),
    SubjectKind.TOUR: Message.of("report.tours"),
}


def column_name(column: Column) -> Message:
    """What a kind of text is called among others, by its draft name, with its language where there are
    several."""
    return name_of_text(column.kind, State.DRAFT, column.language)


def day_name(day: date) -> Message:
    """A day as people write it."""
    return Message.of("report.day", day=f"{day.day:02}", month=f"{day.month:02}", year=str(day.year))


def share(part: int, whole: int) -> Message:
    """A part of a whole, never without its numbers; of nothing there is no percentage."""
    if whole == 0:
        return Message.of("report.share-of-nothing")
    return Message.of("report.share", part=part, whole=whole, percent=round(100 * part / whole))
