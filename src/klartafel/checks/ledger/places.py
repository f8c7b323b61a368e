"""Countries, regions and cities by all their words: "italienisch", "Italiener", "Italian" are Italy."""

from functools import cache, lru_cache

from klartafel.checks.ledger.lexicon import closure, keys, lines

_NOUN_ENDINGS = ("", "s", "n", "en", "in", "innen")
_ADJECTIVE_ENDINGS = ("", "e", "en", "er", "es", "em")


@cache
def _places(language: str) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Forms with a capital, and forms without, all in small letters, with the places they may mean."""
    capitals: dict[str, tuple[str, ...]] = {}
    small: dict[str, tuple[str, ...]] = {}
    for head, others, adjectives, people, english in (line + [""] * (5 - len(line)) for line in lines(_LIST)):
        key, _ = keys(head)
        form = key.lower()
        if language == "en":
            for word in (*english.split(), key):
                _put(capitals, word.lower(), form)
            continue
        for noun in (key, *others.split()):
            for ending in ("", "s", "es"):
                _put(capitals, noun.lower() + ending, form)
        for person in people.split():
            for ending in _NOUN_ENDINGS:
                _put(capitals, person.lower() + ending, form)
        for adjective in adjectives.split():
            for ending in _ADJECTIVE_ENDINGS:
                _put(small, adjective.lower() + ending, form)
    return capitals, small


_LIST = "places-de-en"


def _put(table: dict[str, tuple[str, ...]], word: str, form: str) -> None:
    known = table.get(word, ())
    if form not in known:
        table[word] = (*known, form)


@cache
def _coarser() -> dict[str, tuple[str, ...]]:
    larger = dict(keys(line[0]) for line in lines(_LIST))
    return {key.lower(): tuple(place.lower() for place in closure(key, larger)) for key in larger}


@lru_cache(maxsize=50_000)
def places_in(word: str, language: str) -> tuple[str, ...]:
    """Normal forms of the places a word may speak of, the likeliest first; of a pair both."""
    capitals, small = _places(language)
    lowered = word.lower()
    if word[:1].isupper() and lowered in capitals:
        return capitals[lowered]
    if lowered in small:
        return small[lowered]
    if "-" in word and language == "de" and not word[-1:].isupper():
        parts = lowered.split("-")
        found = [form for part in parts for form in small.get(part, ())]
        if word[:1].islower() or all(part in small for part in parts):
            return tuple(dict.fromkeys(found))
    return ()


def larger_places(form: str) -> tuple[str, ...]:
    """The country of a city and the like: it is true of the larger place as well."""
    return _coarser().get(form, ())


def is_listed(form: str) -> bool:
    """Whether the list has this normal form."""
    return form in _coarser()
