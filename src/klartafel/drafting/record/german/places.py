"""Places as German sentences."""

from klartafel.domain.record import Field, Record
from klartafel.drafting.record.doubt import GERMAN as DOUBTS
from klartafel.drafting.record.doubt import Doubt
from klartafel.drafting.record.places import Place, PlaceSort, places_of
from klartafel.drafting.record.statement import Statement, Thing, enumerated, of_thing, whole

# Names that have an article, with the words that "aus" and "in" become before them.
_WITH_ARTICLE = {
    name: gender
    for gender, names in (
        ("f", "Schweiz Türkei Ukraine Slowakei Mongolei Pfalz Oberpfalz Kurpfalz Lausitz Oberlausitz Niederlausitz "
              "Eifel Rhön Wetterau Uckermark Altmark Mark Prignitz Steiermark Lombardei Toskana Provence Bretagne "
              "Normandie Champagne Krim Walachei Wachau Dobrudscha Wallonie Batschka Bukowina Levante Karibik Börde"),
        ("m", "Harz Schwarzwald Odenwald Spessart Taunus Westerwald Hunsrück Balkan Sudan Irak Libanon Niger Breisgau "
              "Bodenseeraum Kaukasus Peloponnes Kongo"),
        ("n", "Rheinland Münsterland Sauerland Siegerland Emsland Ruhrgebiet Elsass Allgäu Saarland Baltikum Vogtland "
              "Erzgebirge Riesengebirge Weserbergland Wendland Ammerland Oldenburger Lipperland Burgenland Banat "
              "Hohenlohe Havelland Oderbruch Waldviertel Tessin Wallis"),
        ("p", "Niederlande USA Vereinigten Alpen Azoren Philippinen Kanaren"),
    )
    for name in names.split()
}  # fmt: skip
_FROM = {"f": "aus der", "m": "aus dem", "n": "aus dem", "p": "aus den"}
_IN = {"f": "in der", "m": "im", "n": "im", "p": "in den"}


def place_statements(record: Record, thing: Thing) -> tuple[Statement, ...]:
    """One sentence for each sort of place."""
    places = places_of(record, "de")
    shown = [place for place in places if place.sort is PlaceSort.SHOWN]
    others = [place for place in places if place.sort is not PlaceSort.SHOWN]
    told = [_statement(place, thing) for place in others]
    if shown:
        names = enumerated(list(dict.fromkeys(place.name for place in shown)), "und")
        doubted = [place for place in shown if place.doubt is not Doubt.NONE]
        told += (
            [whole(f"Zu sehen ist hier: {names}", Field.PLACE)]
            if not doubted
            else [_literal(p) for p in shown]
        )
    return tuple(told)


def _statement(place: Place, thing: Thing) -> Statement:
    if place.sort is PlaceSort.OTHER or not place.simple:
        return _literal(place)
    doubt = f"{DOUBTS[place.doubt]} " if place.doubt is not Doubt.NONE else ""
    name, first = place.name, place.name.split(", ")[0].split(" ")[0]
    gender = _WITH_ARTICLE.get(first, "")
    origin = f"{_FROM[gender]} {name}" if gender else f"aus {name}"
    inside = f"{_IN[gender]} {name}" if gender else f"in {name}"
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
    doubt = (
        f", {DOUBTS[place.doubt]}"
        if place.doubt is not Doubt.NONE and place.sort is not PlaceSort.OTHER
        else ""
    )
    sort = place.written_sort[:1].upper() + place.written_sort[1:]
    return whole(f"{sort or 'Ort'}{doubt}: {place.name}", Field.PLACE)
