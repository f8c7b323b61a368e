"""Places as English sentences."""

from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.ledger.places import places_in
from klartafel.domain.record import Field, Record
from klartafel.drafting.record.doubt import ENGLISH as DOUBTS
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.english.nouns import is_english_name
from klartafel.drafting.record.places import Place, PlaceSort, places_of
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole
from klartafel.drafting.record.values import reads_like

_LABELS = {
    PlaceSort.UNKNOWN: "Place", PlaceSort.MADE: "Made in", PlaceSort.FOUND: "Found in",
    PlaceSort.USED: "Used in", PlaceSort.SHOWN: "Shown here", PlaceSort.PRINTED: "Printed in",
    PlaceSort.PUBLISHED: "Published in",
}  # fmt: skip
# Names that have an article.
_WITH_ARTICLE = (
    "Netherlands", "Palatinate", "Rhineland", "Black", "Ruhr", "Alps", "Balkans", "United", "USA", "UK",
    "Philippines", "Crimea", "Caucasus", "Congo", "Gambia", "Sudan", "Grassfields", "Tyrol", "Saarland",
)  # fmt: skip


def place_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """One sentence for each place."""
    places = tuple(place for place in places_of(record, "en") if not _is_german(place.name))
    shown = [p for p in places if p.sort is PlaceSort.SHOWN and p.doubt is Doubt.NONE]
    told = [s for p in places if p not in shown and (s := _statement(p, thing)) is not None]
    names = list(dict.fromkeys(place.name for place in shown))
    if names:
        told.append(whole(f"Shown here: {enumerated(names, 'and')}", Field.PLACE))
    return tuple(told)


def _is_german(name: str) -> bool:
    """Whether a place is called otherwise in English: "Schweiz", not "Berlin"."""
    names = [word for word in name.replace(",", " ").split() if word[:1].isupper()]
    listed = any(places_in(word, "de") and not is_known(word, "en") for word in names)
    return listed or not is_english_name(name)


def _statement(place: Place, thing: Thing) -> Statement | None:
    if place.sort is PlaceSort.OTHER or not place.simple:
        return _literal(place)
    doubt = f"{DOUBTS[place.doubt]} " if place.doubt is not Doubt.NONE else ""
    the = "the " if place.name.split()[0] in _WITH_ARTICLE else ""
    name = f"{the}{place.name}"
    was, is_ = thing.form("was", "were"), thing.form("comes", "come")
    match place.sort:
        case PlaceSort.MADE:
            return of_thing(f"{doubt}{is_} from {name}", Field.PLACE)
        case PlaceSort.FOUND:
            return of_thing(f"{was} {doubt}found in {name}", Field.PLACE)
        case PlaceSort.USED:
            return of_thing(f"{was} {doubt}in use in {name}", Field.PLACE)
        case PlaceSort.PRINTED:
            return of_thing(f"{was} {doubt}printed in {name}", Field.PLACE)
        case PlaceSort.PUBLISHED:
            return of_thing(f"{was} {doubt}published in {name}", Field.PLACE)
    return _literal(place)


def _literal(place: Place) -> Statement | None:
    if place.sort is not PlaceSort.OTHER:
        doubt = f", {DOUBTS[place.doubt]}" if place.doubt is not Doubt.NONE else ""
        return whole(f"{_LABELS[place.sort]}{doubt}: {place.name}", Field.PLACE)
    if not reads_like(place.written_sort, "en"):
        return None
    sort = place.written_sort[0].upper() + place.written_sort[1:]
    return whole(f"{sort}: {place.name}", Field.PLACE)
