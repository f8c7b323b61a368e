"""Places as German sentences."""

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.doubt import GERMAN as DOUBTS
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.place_names import WITH_ARTICLE
from klartafel.drafting.record.places import Place, PlaceSort, places_of
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole

_DATIVES = {"Niederlande": "Niederlanden"}
_FROM = {"f": "aus der", "m": "aus dem", "n": "aus dem", "p": "aus den"}
_IN = {"f": "in der", "m": "im", "n": "im", "p": "in den"}


def place_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """One sentence for each place; what is shown stands together."""
    places = places_of(record, "de")
    shown = [p for p in places if p.sort is PlaceSort.SHOWN and p.doubt is Doubt.NONE]
    told = [_statement(place, thing) for place in places if place not in shown]
    names = list(dict.fromkeys(place.name for place in shown))
    if names:
        verb = "sind" if len(names) > 1 else "ist"
        told.append(whole(f"Zu sehen {verb} hier: {enumerated(names, 'und')}", Field.PLACE))
    return tuple(told)


def _statement(place: Place, thing: Thing) -> Statement:
    if place.sort is PlaceSort.OTHER or not place.simple:
        return _literal(place)
    doubt = f"{DOUBTS[place.doubt]} " if place.doubt is not Doubt.NONE else ""
    first, comma, rest = place.name.partition(",")
    gender = WITH_ARTICLE.get(first, "")
    name = _DATIVES.get(first, first) + comma + rest
    origin = f"{_FROM[gender]} {name}" if gender else f"aus {name}"
    inside = f"{_IN[gender]} {name}" if gender else f"in {name}"
    inside += "," if "," in name else ""
    match place.sort:
        case PlaceSort.MADE:
            return of_thing(f"{thing.form('kommt', 'kommen')} {doubt}{origin}", Field.PLACE)
        case PlaceSort.FOUND:
            return of_thing(f"{thing.form('wurde', 'wurden')} {doubt}{inside} gefunden", Field.PLACE)
        case PlaceSort.USED:
            return of_thing(f"{thing.form('war', 'waren')} {doubt}{inside} in Gebrauch", Field.PLACE)
        case PlaceSort.PRINTED:
            return whole(f"Der Druck ist {doubt}{origin}", Field.PLACE)
        case PlaceSort.PUBLISHED:
            return of_thing(f"{thing.form('ist', 'sind')} {doubt}{inside} erschienen", Field.PLACE)
    return _literal(place)


def _literal(place: Place) -> Statement:
    is_told_apart = place.doubt is not Doubt.NONE and place.sort is not PlaceSort.OTHER
    doubt = f", {DOUBTS[place.doubt]}" if is_told_apart else ""
    sort = place.written_sort[:1].upper() + place.written_sort[1:]
    return whole(f"{sort or 'Ort'}{doubt}: {place.name}", Field.PLACE)
