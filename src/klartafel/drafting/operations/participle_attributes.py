"""A participle with words of its own before a noun as a sentence.

"die vor dem Brand in den Boden geritzten Initialen": "die Initialen", "Die Initialen sind vor dem Brand in
den Boden geritzt." What somebody did at some time is told with "wurde", a state with "ist" or, where the
sentence tells of the past, with "war"; the other one is a second wording.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_listed
from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS, ClauseKind
from klartafel.checks.rules.grammar.verb_forms import may_be_participle
from klartafel.checks.rules.spelling.german_declension import (
    ADJECTIVE,
    ALL,
    DETERMINERS,
    Declension,
    readings,
)
from klartafel.checks.rules.spelling.german_declension import PREPOSITIONS as CASES_OF_PREPOSITIONS
from klartafel.checks.rules.spelling.german_nouns import noun_readings
from klartafel.drafting.operations.constituents import main_verb
from klartafel.drafting.operations.contexts import is_denied, is_open, opens_question
from klartafel.drafting.operations.nominals import (
    GENDERS,
    Nominal,
    is_named_twice,
    is_restricted,
    is_some_of,
    nominal,
)
from klartafel.drafting.operations.reading import Reading, joined, sentence
from klartafel.drafting.operations.referents import NOMINATIVE, referent
from klartafel.drafting.operations.verbs import be, become, is_in_past

_ENDINGS = ("en", "er", "es", "em", "e")
_BEFORE_PARTICIPLE = NOUNS | {"CARD", "ADV", "PROAV", "ADJ(D)", "FM"}
_DETERMINER_TAGS = frozenset({"ART", "PPOSAT", "PDAT", "APPRART", "PIAT", "PIS"})
_OPENS_ATTRIBUTE = PREPOSITIONS | {"CARD", "ADV", "ADJ(D)"}
# Present and past of what stands, lies, hangs somewhere; each with the plural.
_POSITIONS = {
    "stehend": ("steht", "stehen", "stand", "standen"),
    "liegend": ("liegt", "liegen", "lag", "lagen"),
    "gelegen": ("liegt", "liegen", "lag", "lagen"),
    "hängend": ("hängt", "hängen", "hing", "hingen"),
    "sitzend": ("sitzt", "sitzen", "saß", "saßen"),
    "stammend": ("stammt", "stammen", "stammte", "stammten"),
    "dienend": ("dient", "dienen", "diente", "dienten"),
    "bestehend": ("besteht", "bestehen", "bestand", "bestanden"),
    "befindlich": ("befindet sich", "befinden sich", "befand sich", "befanden sich"),
    "lebend": ("lebt", "leben", "lebte", "lebten"),
    "wohnend": ("wohnt", "wohnen", "wohnte", "wohnten"),
    "laufend": ("läuft", "laufen", "lief", "liefen"),
}
# What one does with a thing again and again leaves no state.
_PROCESSES = word_set(
    "benutzt verwendet gebraucht geführt gezeigt genannt gelagert getragen verehrt gefeiert",
    "betrieben gehalten",
    "abgehalten genutzt gepflegt gesprochen gesungen gespielt gelesen gesucht bezeichnet benannt gestellt",
    "akzeptiert angenommen durchleuchtet beleuchtet durchflossen angetrieben",
    "beherrscht bewohnt geleitet bedient gesteuert benötigt gefordert gefürchtet",
    "geschätzt bewirtschaftet",
    "veranstaltet durchgeführt gesammelt angeliefert aufbewahrt verwahrt bewahrt gehört",
)
# What happens once, and is told as such.
_EVENTS = word_set(
    "gefunden entdeckt gekauft erworben geschenkt gestiftet geboren veranlasst gegründet errichtet erbaut",
    "zerstört ausgegraben geborgen übergeben verkauft gebraucht gehalten angeliefert überliefert",
)
_NOW = word_set("heute derzeit heutzutage gegenwärtig bislang bisher noch immer")
_ONCE = word_set("noch zunächst ursprünglich damals früher einst anfangs ehemals seinerzeit eigens")
_WITH_BE = word_set(
    "entstanden gestorben verstorben gewachsen gekommen gegangen erschienen geblieben gefallen",
    "hervorgegangen",
    "erkrankt verunglückt emigriert geflüchtet gestrandet abgestürzt eingewandert zugezogen",
    "umgezogen zugewandert",
    "gelandet gescheitert gelungen geschehen passiert vergangen verheiratet verwitwet abgereist",
    "heimgekehrt",
    "verschwunden erloschen gesunken gereist ausgewandert geflohen angekommen eingetroffen aufgewachsen",
)
_CENTURIES = word_set("jh jahrhundert jahrhunderts jahrhunderten jahren")
_POINTING = word_set(
    "er sie es ihn ihm ihnen ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner sich"
)
_LONGEST = 25


@dataclass(frozen=True, slots=True)
class _Attribute:
    """The words of the attribute from `first` to the participle, and the phrase it belongs to."""

    first: int
    participle: int
    base: str
    phrase: Nominal
    gender: str


def without_participle_attribute(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The sentence without its first long participle, and what this says as a sentence."""
    if opens_question(reading):
        return ()
    for place in range(len(reading) - 2):
        attribute = _attribute(reading, place)
        if attribute is not None:
            found = _taken_out(reading, attribute)
            if found:
                return found
    return ()


def participle_of(form: str) -> str:
    """The participle without the ending of an adjective; empty where it is none."""
    for ending in _ENDINGS:
        base = form.removesuffix(ending)
        if base == form:
            continue
        if base in _POSITIONS or (may_be_participle(base) and is_listed(base, "de")):
            return base
    return ""


def _attribute(reading: Reading, place: int) -> _Attribute | None:
    """The attribute that begins at a place: after an article, an adjective with comma, or at the start."""
    if reading.tags[place] not in _OPENS_ATTRIBUTE or reading.quoted[place]:
        return None
    before = place - 1
    determiner = ""
    if before >= 0 and not reading.sign(place):
        determiner = reading.forms[before]
        if determiner not in DETERMINERS or reading.tags[before] not in _DETERMINER_TAGS:
            return None
    elif before >= 0 and not (
        reading.sign(place) == "," and before == 0 and reading.tags[before] == "ADJ(A)"
    ):
        return None
    for participle in _participles(reading, place):
        found = _of_participle(reading, place, participle, determiner)
        if found is not None:
            return found
    return None


def _of_participle(reading: Reading, place: int, participle: int, determiner: str) -> _Attribute | None:
    before = place - 1
    noun = _noun(reading, participle + 1)
    if noun is None:
        return None
    mask = readings(noun_readings(reading.words[noun].plain))
    declension = Declension.STRONG
    if determiner:
        mask = (mask or ALL) & DETERMINERS[determiner].mask
        declension = DETERMINERS[determiner].declension
        if before > 0 and reading.tags[before - 1] in PREPOSITIONS:
            mask &= CASES_OF_PREPOSITIONS.get(reading.forms[before - 1], ALL)
    else:
        mask &= readings("aeim")
    base = participle_of(reading.forms[participle])
    ending = reading.forms[participle].removeprefix(base)
    mask &= ADJECTIVE[declension].get(ending, 0)
    genders = "".join(gender for gender, letters in GENDERS.items() if mask & readings(letters))
    if len(genders) != 1:
        return None
    found = nominal(reading, noun)
    first = before if determiner else place
    phrase = Nominal(first, found.noun, found.end, determiner, found.adjectives, mask, "", False)
    return _Attribute(place, participle, base, phrase, genders)


def _participles(reading: Reading, first: int) -> Iterator[int]:
    """Participles that may end an attribute: a complete phrase stands before them."""
    has_phrase = False
    for place in range(first + 1, min(len(reading) - 1, first + _LONGEST)):
        mark = reading.sign(place)
        if mark not in ("", ".", ")", "(") or reading.is_finite(place):
            return
        tag, before = reading.tags[place], reading.tags[place - 1]
        has_phrase = (
            has_phrase
            or before in NOUNS
            or before in ("CARD", "PROAV")
            or reading.forms[place - 1]
            in (
                "links",
                "rechts",
                "oben",
                "unten",
                "vorn",
                "hinten",
            )
        )
        is_end = tag == "ADJ(A)" and before in _BEFORE_PARTICIPLE and has_phrase
        is_determiner = tag in ("ART", "PIAT", "PPOSAT", "PDAT")
        is_genitive = reading.forms[place] in ("des", "der", "eines", "einer") and before in NOUNS
        if is_determiner and before not in PREPOSITIONS | {"KON"} and not is_genitive:
            return
        is_count = before == "CARD" and not reading.forms[place - 1].isdigit()
        if is_end and not is_count and participle_of(reading.forms[place]):
            yield place
        if tag in ("KOUS", "PRELS"):
            return


def _noun(reading: Reading, place: int) -> int | None:
    while place < len(reading):
        tag = reading.tags[place]
        if tag in NOUNS and len(reading.words[place].text) > 2:
            return place
        if tag not in ("ADJ(A)", "CARD", "KON", "ADJ(D)", "ADV") and reading.forms[place] not in ("m", "cm"):
            return None
        place += 1
    return None


def _is_row(reading: Reading, attribute: _Attribute) -> bool:
    """ "der aus Ton bestehende und mit Gold verzierte Krug": the first of a row would keep its ending."""
    return any(
        reading.tags[place] == "ADJ(A)"
        and reading.forms[place + 1] in ("und", "oder", "sowie")
        and reading.tags[place + 2] != "ADJ(A)"
        for place in range(attribute.first, attribute.participle - 2)
    )


def _taken_out(reading: Reading, attribute: _Attribute) -> tuple[tuple[str, ...], ...]:
    phrase = attribute.phrase
    if is_restricted(reading, phrase) or (not phrase.determiner and main_verb(reading) is not None):
        return ()
    # in a relative clause it is one that is there: "dessen Seite einen im Relief geschnittenen Apfel zeigt"
    is_there = reading.clause_of[phrase.noun].kind is ClauseKind.RELATIVE and not phrase.is_definite
    if phrase.determiner and (
        is_open(reading, attribute.first) or (is_some_of(reading, phrase, phrase.end) and not is_there)
    ):
        return ()
    if phrase.determiner and not phrase.is_definite and is_denied(reading):
        return ()  # "Bekannt ist ein von ihm gemaltes Bild nicht"
    if is_named_twice(reading, phrase) or _is_row(reading, attribute):
        return ()
    inner_words = reading.forms[attribute.first : attribute.participle]
    if any(
        reading.tags[p] == "ADJ(A)" and reading.tags[p + 1] in PREPOSITIONS
        for p in range(attribute.first, attribute.participle)
    ):
        return ()  # "die quer zum Kamm verlaufenden von Eis geformten Täler"
    if not _POINTING.isdisjoint(inner_words) or _is_first_of_row(reading, phrase):
        return ()
    goes_on = phrase.end < len(reading) and reading.tags[phrase.end] in NOUNS | {"FM", "XY"}
    if goes_on and not reading.marks[phrase.end].strip():
        return ()  # "Great Bear Wilderness"
    if not phrase.determiner and _may_be_verb(reading, attribute):
        return ()
    who = referent(reading, phrase, attribute.gender)
    name = who.phrase(NOMINATIVE)
    if not name:
        return ()
    inner = reading.stretch(attribute.first, attribute.participle)
    before = reading.stretch(0, attribute.first)
    after = reading.text[reading.words[attribute.participle].span.end :]
    if after.lstrip().startswith(("und ", "oder ", "sowie ")):
        return ()
    if before.endswith(",") and not phrase.determiner:
        before = before.rstrip(",")
    rest = sentence(before, after.lstrip(" ,"))
    texts = _as_sentences(reading, attribute, name, inner)
    return tuple((rest, text) for text in texts)


def _is_first_of_row(reading: Reading, phrase: Nominal) -> bool:
    """ "die Herzogtümer Kärnten, Krain und Tirol"."""
    end = phrase.end
    if end >= len(reading):
        return False
    is_row = reading.sign(end) == "," and reading.tags[end] in NOUNS
    return is_row or (reading.forms[end] in ("und", "oder", "sowie") and not reading.sign(end))


def _may_be_verb(reading: Reading, attribute: _Attribute) -> bool:
    """ "In diesen Jahren entwickelte Berliner ein Verfahren": no attribute at all."""
    form = reading.forms[attribute.participle]
    return form.endswith("te") and "ge" not in form and attribute.gender != "f"


def _as_sentences(reading: Reading, attribute: _Attribute, name: str, inner: str) -> list[str]:
    verb = main_verb(reading)
    past = verb is not None and is_in_past(reading, verb)
    plural = attribute.gender == "p"
    forms = _POSITIONS.get(attribute.base)
    if forms:
        is_over = (
            _has_year(reading, attribute)
            and "seit" not in reading.forms[attribute.first : attribute.participle]
        )
        tenses = [2] if past or is_over else [0]
        if attribute.base in ("gelegen", "liegend", "befindlich", "hängend"):
            tenses = [0, 2] if past else [0]  # a place stays where it is
        chosen = [forms[tense + plural].partition(" ") for tense in tenses]
        return [sentence(name, first, rest, inner) for first, _, rest in chosen]
    base = attribute.base
    if base in _WITH_BE:
        return [sentence(name, be(plural), inner, base)]
    state, event = be(plural, past), become(plural)
    if base in _PROCESSES:
        now = "werden" if plural else "wird"
        is_now = any(reading.forms[p] in _NOW for p in range(attribute.first, attribute.participle))
        was = (past or _has_year(reading, attribute)) and not is_now
        verbs = [event] if was else [now]
    elif _is_dated(reading, attribute) or base in _EVENTS:
        verbs = [event]
    else:
        was_once = any(reading.forms[p] in _ONCE for p in range(attribute.first, attribute.participle))
        if past:
            verbs = [state] if was_once else [be(plural), state]
        else:
            verbs = [state] if verb is not None else [state, event]
    return [sentence(joined(name, form, inner, base)) for form in verbs]


def _is_dated(reading: Reading, attribute: _Attribute) -> bool:
    """Whether it says who did it, or when."""
    inner = range(attribute.first, attribute.participle)
    agent = any(
        reading.forms[p] in ("von", "vom", "durch") and not reading.forms[p + 1].isdigit() for p in inner
    )
    return agent or _has_year(reading, attribute)


def _has_year(reading: Reading, attribute: _Attribute) -> bool:
    inner = range(attribute.first, attribute.participle)
    return any(
        (reading.forms[p].isdigit() and len(reading.forms[p]) == 4) or reading.forms[p] in _CENTURIES
        for p in inner
    )
