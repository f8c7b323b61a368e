"""When a thing came to be, in both languages."""

from collections.abc import Callable

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.english import times as english_times
from klartafel.drafting.record.german import times as german_times
from klartafel.drafting.record.statement import Statement, Thing, of_thing, whole
from klartafel.drafting.record.time_reading import read_dating
from klartafel.drafting.record.times import OF_THE_OBJECT, Dating, bounds_of, bounds_told
from klartafel.drafting.record.values import read_in, values_in

_IN_WORDS: dict[str, Callable[[Dating], str]] = {"de": german_times.in_words, "en": english_times.in_words}
_IS = {"de": ("ist", "sind"), "en": ("is", "are")}
_TIME = {"de": "Zeit", "en": "Time"}
_ANOTHER = {"de": "Andere Angabe zur Zeit", "en": "Another time in the record"}


def dating_statements(record: Record, thing: Thing, language: str) -> tuple[Statement, ...]:
    """The one time that all datings of the thing state, else what is written, else the bounds.

    Where datings differ, nobody knows which holds: all are told, or none where one cannot be read. Bounds
    of a record with datings belong to one of these.
    """
    datings = read_in(record, Field.DATING, language)
    values = [value for value in datings if value.qualifier.casefold() in OF_THE_OBJECT]
    own = [value.value for value in values_in(record, Field.DATING, language) if value in values]
    read = [read_dating(value.value) for value in values]
    times = tuple(dict.fromkeys(dating for dating in read if dating is not None))
    if len(values) > 1 and None in read:
        return ()
    if len(times) > 1:
        return _all_of(times, language)
    if times:
        return (_is(thing, times[0], (Field.DATING,), language),)
    if datings:
        return tuple(whole(f"{_TIME[language]}: {text}", Field.DATING) for text in own)
    bounds = bounds_of(record, language)
    return (_is(thing, bounds, bounds_told(bounds), language),) if bounds else ()


def _all_of(times: tuple[Dating, ...], language: str) -> tuple[Statement, ...]:
    headings = [_TIME[language], *[_ANOTHER[language]] * len(times)]
    return tuple(
        whole(f"{heading}: {_IN_WORDS[language](time)}", Field.DATING)
        for heading, time in zip(headings, times, strict=False)
    )


def _is(thing: Thing, dating: Dating, fields: tuple[Field, ...], language: str) -> Statement:
    return of_thing(f"{thing.form(*_IS[language])} {_IN_WORDS[language](dating)}", *fields)
