"""What is written today for German spellings of before 1996, of Switzerland, and words wrongly joined."""

import re
from functools import lru_cache

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.rules.spelling.german_words import is_german

# In the dictionary, but not the German of Germany today.
_SWISS = re.compile(r"strasse|gross|grösst|spass|späss|^weiss|^fuss|füsse|süss|ausserd|ausserh|dreissig")
_OLD = word_set("flußbett gutenachtkuß riß risse roß rosse zerbiß ablaß geschichtsbewußt geschichtsbewußte")
_OLD_STEMS = {
    "rauh": "rau", "numerier": "nummerier", "plazier": "platzier", "placier": "platzier",
    "behende": "behände",
    "greuel": "gräuel", "überschwenglich": "überschwänglich", "stengel": "stängel", "quentchen": "quäntchen",
    "schneuz": "schnäuz", "roheit": "rohheit", "zäheit": "zähheit", "känguruh": "känguru", "gemse": "gämse",
    "schiffahrt": "schifffahrt", "stilleben": "stillleben", "bettuch": "betttuch",
    "ballettänzer": "balletttänzer",
    "karamel": "karamell", "schrittempo": "schritttempo", "brennessel": "brennnessel",
    "flanellappen": "flanelllappen", "rolladen": "rollladen", "stoffetzen": "stofffetzen",
}  # fmt: skip
_ANY_OLD_STEM = re.compile("|".join(_OLD_STEMS))
_ONE_FOR_TWO = {
    "garnicht": "gar nicht", "garnichts": "gar nichts", "garkein": "gar kein", "garkeine": "gar keine",
    "garkeinen": "gar keinen", "wieviel": "wie viel", "wieviele": "wie viele", "wievielen": "wie vielen",
    "soviele": "so viele", "sovielen": "so vielen", "zuviel": "zu viel", "zuviele": "zu viele",
    "zuwenig": "zu wenig", "zuwenige": "zu wenige", "immernoch": "immer noch", "vorallem": "vor allem",
    "nurnoch": "nur noch", "nochnie": "noch nie", "nochnicht": "noch nicht", "desweiteren": "des Weiteren",
    "darüberhinaus": "darüber hinaus", "jedesmal": "jedes Mal", "aufeinmal": "auf einmal",
    "inetwa": "in etwa",
    "zuende": "zu Ende", "ausversehen": "aus Versehen", "soetwas": "so etwas", "nocheinmal": "noch einmal",
    "unteranderem": "unter anderem", "desöfteren": "des Öfteren", "imallgemeinen": "im Allgemeinen",
    "inbezug": "in Bezug", "ebensoviele": "ebenso viele", "dasselbige": "dasselbe", "standart": "Standard",
    "zumindestens": "zumindest", "einzigste": "einzige", "einzigsten": "einzigen", "einzigster": "einziger",
}  # fmt: skip


_TRANSCRIBED = {"ae": "ä", "oe": "ö", "ue": "ü"}


@lru_cache(maxsize=20_000)
def todays_form(form: str) -> str | None:
    """How a form is written today, with the capital it has; None where it is right or unknown."""
    lowered = form.lower()
    found = _ONE_FOR_TWO.get(lowered) or _old_stem(lowered)
    if found is None and "ß" in lowered:
        found = _without_old_sharp_s(form)
    if found is None and "ss" in lowered:
        found = _with_sharp_s(form)
    if found is None:
        return None
    return found[0].upper() + found[1:] if form[:1].isupper() else found


@lru_cache(maxsize=20_000)
def with_umlauts(form: str) -> str | None:
    """ "Gefaess", "fuer" as keyboards without umlauts write them; None where that is no word."""
    if not any(letters in form.lower() for letters in _TRANSCRIBED):
        return None
    written = form
    for letters, umlaut in _TRANSCRIBED.items():
        written = written.replace(letters, umlaut).replace(letters.capitalize(), umlaut.upper())
    candidates = (written, *_replaced(written, "ss", "ß"))
    return next((candidate for candidate in candidates if is_known(candidate, "de")), None)


def _old_stem(lowered: str) -> str | None:
    if not _ANY_OLD_STEM.search(lowered) or is_known(lowered, "de"):
        return None
    for old, new in _OLD_STEMS.items():
        if old in lowered:
            written = lowered.replace(old, new, 1)
            if is_german(written) or is_german(written.capitalize()):
                return written
    return None


def _without_old_sharp_s(form: str) -> str | None:
    """ "daß", "muß", "Flußlauf"."""
    if form.lower() not in _OLD and is_known(form, "de"):
        return None
    for written in _replaced(form, "ß", "ss"):
        if is_known(written, "de") or (is_german(written) and not is_german(form)):
            return written
    return None


def _with_sharp_s(form: str) -> str | None:
    """ "gross", "Strasse"; not "Masse", for there are both."""
    swiss = _SWISS.search(form.lower()) is not None
    if is_known(form, "de") and not swiss:
        return None
    for written in _replaced(form, "ss", "ß"):
        if (is_known(written, "de") and (swiss or not is_german(form))) or (swiss and is_german(written)):
            return written
    if not is_german(form):
        for written in _replaced(form, "ss", "ß"):
            if is_german(written):
                return written
    return None


def _replaced(form: str, old: str, new: str) -> list[str]:
    """The form with each one of the old spellings replaced, then with all of them."""
    places = [match.start() for match in re.finditer(old, form)]
    single = [form[:place] + new + form[place + len(old) :] for place in places]
    return [*single, form.replace(old, new)] if len(places) > 1 else single
