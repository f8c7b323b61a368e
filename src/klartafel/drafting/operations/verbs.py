"""The finite verb on its way from the end of a clause to second place."""

from functools import lru_cache

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.rules.grammar.verb_forms import is_past
from klartafel.drafting.operations.reading import Reading, joined

_PREFIXES = tuple(
    sorted(
        word_set(
            "ab an auf aus bei dar durch ein empor entgegen fest fort frei gegenüber heim her heran heraus",
            "herab herein herum herunter hervor hin hinaus hindurch hinein hinter hinzu los mit nach",
            "nieder",
            "statt teil über überein um unter voll vor voran voraus vorbei wahr weg weiter wider wieder zu",
            "zurecht zurück zusammen bereit nebeneinander auseinander aneinander",
        ),
        key=len,
        reverse=True,
    )
)
# These come off some verbs and stay at others.
_EITHER = word_set("durch hinter über um unter voll wider wieder")


@lru_cache(maxsize=5_000)
def separated(form: str, lemma: str) -> tuple[str, str] | None:
    """A finite verb and its prefix: "blickt herab" for "herabblickt"; no prefix where none comes off.

    None where the verb may be of either sort.
    """
    if not lemma.endswith("n"):
        return None
    for prefix in _PREFIXES:
        rest = form.removeprefix(prefix)
        if rest == form or len(rest) < 3 or rest.startswith("zu"):
            continue
        base = lemma.removeprefix(prefix)
        if base == lemma or not is_listed(prefix + "zu" + base, "de"):
            if prefix not in _EITHER and is_listed(rest, "de"):
                return None  # "beimaß", whose infinitive the dictionary may lack
            continue
        if is_listed("zu" + lemma, "de"):
            return None
        return rest, prefix
    return form, ""


def verb_second(reading: Reading, opening: str, first: int, verb: int, end: int) -> str:
    """A clause with its verb at the end, as a main clause: the opening, the verb, the rest.

    `first` to `end` is the clause without what opens it; empty where the verb cannot be moved for certain.
    """
    word = reading.words[verb]
    parts = (word.text, "")
    if reading.tags[verb] in ("VV(FIN)", "VV(INF)"):
        found = separated(reading.forms[verb], word.tag.lemma)
        if found is None:
            return ""
        parts = found
    before, after = reading.stretch(first, verb), reading.stretch(verb + 1, end)
    return joined(opening, parts[0], before, after, parts[1])


def is_in_past(reading: Reading, verb: int) -> bool:
    """Whether a finite verb is in the past tense."""
    form = reading.forms[verb]
    return form.startswith(("war", "wurde", "hatte")) or is_past(form, reading.words[verb].tag.lemma)


def number_of(form: str) -> str:
    """ "s" or "p" for a finite verb of the third person; both where it does not say."""
    if form.endswith(("en", "eln", "ern", "ein")) or form in ("sind", "tun", "sein", "seien"):
        return "sp" if form in ("begann", "spann", "gewann") else "p"
    return "s"


def be(is_plural: bool, past: bool = False) -> str:
    """ "ist", "sind", "war" or "waren"."""
    if past:
        return "waren" if is_plural else "war"
    return "sind" if is_plural else "ist"


def become(is_plural: bool) -> str:
    """ "wurde" or "wurden"."""
    return "wurden" if is_plural else "wurde"
