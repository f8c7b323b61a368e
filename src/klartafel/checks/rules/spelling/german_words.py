"""Which German forms follow from words that the dictionaries have: compounds, derivations, inflections.

No list has all German words, for the language makes new ones at will. A form is right if it is put
together by the rules: a first part that compounds begin with before a known head, a prefix before a known
verb or adjective, an ending on a known stem. What a sentence means is not looked at here.
"""

from functools import lru_cache

from klartafel.checks.language.compounds import is_noun
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known, is_listed
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.spelling.german_compounds import is_sound_compound, joins
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.checks.rules.spelling.german_paradigms import (
    ADJECTIVE_ENDINGS,
    adjective_stem,
    is_adjective,
    is_infinitive,
    is_verb_form,
)

_LONGEST = 60
_SHORTEST_HEAD = 4
_SHORTEST_PART = 3
_VERB_PREFIXES = word_set(
    "be ver er ent zer miss ab an auf aus bei durch ein empor entgegen fest fort frei gegen her herab",
    "heran herauf heraus herbei herein herum herunter hervor hin hinab hinauf hinaus hinein hinter",
    "hinunter hoch hinzu hindurch los mit nach nieder um umher unter vor voran voraus vorbei vorüber weg",
    "weiter wider wieder zu zurück zusammen über gegenüber auseinander aneinander ineinander",
)
_ADJECTIVE_PREFIXES = word_set(
    "un ur nicht nach vor früh spät hoch tief ober unter mittel alt neu halb ganz voll teil viel mehr",
    "wenig leicht schwer stark schwach selbst wohl gut groß klein lang kurz breit schmal weit eng nah fern",
    "frei rot grün blau gelb weiß schwarz grau braun hell dunkel matt blass spitz rund flach quer längs",
    "schräg innen außen oben unten vorn hinten links rechts ein zwei drei vier fünf sechs sieben acht neun",
    "zehn elf zwölf all gleich super extra über ultra anti pro inter trans prä post neo pseudo semi multi",
    "bi tri poly mono makro mikro sub infra intra geo öko bio sozio elektro kunst erst zweit dritt letzt",
    "meist best höchst aller gold silber",
)
_NOUN_PREFIXES = word_set(
    "un ur miss mit haupt erz ex nicht re de neo anti auto inter trans super sub poly mono makro mikro",
    "mini neuro paläo archäo ethno iko ikono psycho sozio öko bio geo pseudo semi ultra vize kontra multi",
    "foto photo tele hydro thermo elektro über unter vor nach zwischen gegen wieder rück her hin ab an auf",
    "aus ein",
)
_CASE_ENDINGS = (("es", frozenset("ai")), ("s", frozenset("ai")), ("n", frozenset("m")))
_ABSTRACT = ("igkeiten", "igkeit", "heiten", "keiten", "schaften", "heit", "keit", "schaft")


@lru_cache(maxsize=100_000)
def is_german(form: str) -> bool:
    """Whether a form of letters alone is in the dictionaries or follows from them."""
    if is_known(form, "de") or len(form) > _LONGEST:
        return is_known(form, "de")
    return _is_derived_noun(form.lower()) if form[:1].isupper() else _is_derived_small(form)


@lru_cache(maxsize=50_000)
def is_small(lowered: str) -> bool:
    """Whether a form in small letters is a word of its own or follows from one."""
    return is_listed(lowered, "de") or (len(lowered) <= _LONGEST and _is_derived_small(lowered))


@lru_cache(maxsize=50_000)
def is_only_noun(lowered: str) -> bool:
    """Whether a word in small letters would be right with a capital and only so."""
    if len(lowered) <= _SHORTEST_PART or is_small(lowered):
        return False
    noun = lowered.capitalize()
    return (is_listed(noun, "de") and bool(noun_readings(noun))) or is_sound_compound(lowered)


def _is_derived_noun(lowered: str) -> bool:
    return (
        _is_inflected_noun(lowered)
        or is_sound_compound(lowered)
        or _is_derived_small(lowered)
        or _is_of_verb(lowered)
        or _is_of_adjective(lowered)
        or _is_of_noun(lowered)
        or _is_of_name(lowered)
    )


def _is_inflected_noun(lowered: str) -> bool:
    """Genitives and plural datives that the dictionary lacks: "Kohlendioxids"."""
    for ending, wanted in _CASE_ENDINGS:
        stem = lowered.removesuffix(ending)
        if (
            stem != lowered
            and not stem.endswith(("s", "n"))
            and wanted & set(noun_readings(stem.capitalize()))
        ):
            return is_noun(stem)
    return False


def _is_of_verb(lowered: str) -> bool:
    """ "Durchlochung" is of "durchlochen", "Barbieren" the infinitive as a noun."""
    for ending in ("ung", "ungen", "er", "ers", "ern"):
        stem = lowered.removesuffix(ending)
        if stem != lowered and len(stem) > 3 and _has_infinitive(stem):
            return True
    infinitive = lowered.removesuffix("s")
    return infinitive.endswith("n") and len(infinitive) > 4 and _is_infinitive(infinitive)


def _has_infinitive(stem: str) -> bool:
    return _is_infinitive(stem + "en") or (stem[-1:] in "lre" and _is_infinitive(stem + "n"))


def _is_infinitive(form: str) -> bool:
    """Also behind a prefix: "durchlochen"."""
    return is_infinitive(form) or any(
        is_infinitive(form[place:]) for place in _prefix_ends(form) if len(form) - place > 4
    )


def _is_of_adjective(lowered: str) -> bool:
    for ending in _ABSTRACT:
        stem = lowered.removesuffix(ending)
        if stem != lowered:
            return len(stem) > 2 and is_small(stem)
    return False


def _is_of_noun(lowered: str) -> bool:
    for ending in ("in", "innen"):
        stem = lowered.removesuffix(ending)
        if stem != lowered and len(stem) > 4 and (is_noun(stem) or is_noun(stem + "e")):
            return True
    return any(
        lowered.startswith(prefix) and len(lowered) - len(prefix) > 4 and is_noun(lowered[len(prefix) :])
        for prefix in _NOUN_PREFIXES
    )


def _is_of_name(lowered: str) -> bool:
    """ "Perraults", "Soester": a name with the ending of the genitive or of who is from there."""
    names = word_table("names-de")
    for ending in ("s", "er", "ern", "ers", "isch"):
        stem = lowered.removesuffix(ending)
        if stem != lowered and len(stem) > 3 and names.get(stem.capitalize()) is not None:
            return True
    return False


def _is_derived_small(lowered: str) -> bool:
    return _is_compared(lowered) or _is_prefixed(lowered) or _is_adjective_compound(lowered)


def _is_compared(lowered: str) -> bool:
    """ "vorzüglichste", "bestimmtere" of adjectives that the dictionary does not compare."""
    for ending in ADJECTIVE_ENDINGS:
        compared = lowered.removesuffix(ending)
        if compared == lowered or not compared.endswith(("st", "er")):
            continue
        if compared.endswith("st") and len(compared) > 4 and is_listed(compared, "de"):
            return True
        stem = compared[:-2].removesuffix("e") if compared.endswith("est") else compared[:-2]
        if len(stem) > 4 and adjective_stem(stem) == stem:
            return True
    return False


def _is_prefixed(lowered: str) -> bool:
    """ "umhäkelt", "emporzuranken", "unrestauriert"."""
    for place in _prefix_ends(lowered):
        rest = lowered[place:]
        if is_verb_form(rest) or (rest.startswith("zu") and is_infinitive(rest[2:])):
            return True
    return any(
        lowered[:place] in _ADJECTIVE_PREFIXES and is_adjective(lowered[place:])
        for place in range(2, min(8, len(lowered) - 3))
    )


def _prefix_ends(lowered: str) -> list[int]:
    """Where a prefix of verbs may end."""
    return [place for place in range(2, min(12, len(lowered) - 3)) if lowered[:place] in _VERB_PREFIXES]


def _is_adjective_compound(lowered: str) -> bool:
    """ "gravitationsbedingt", "sandgemagert", "pyramidenstumpfförmig"."""
    return any(
        is_adjective(lowered[place:]) and begins_compounds(lowered[:place])
        for place in range(3, len(lowered) - _SHORTEST_HEAD + 1)
    )


def begins_compounds(first: str) -> bool:
    """Whether a first part, itself perhaps put together, may stand before a head."""
    return joins(first) or is_sound_compound(first) or is_sound_compound(first + "haus")
