"""Heavy noun style: nouns made of verbs and adjectives, where a verb would say it: DIN SPEC 33429.

Found are sentences with many nouns in -ung, -heit, -keit, -ion, two of them joined by a genitive, and
verbs that say nothing beside a noun that says it all ("zur Durchführung bringen").
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from klartafel.checks.language import Sentence, SentenceKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.words.names import Names
from klartafel.checks.rules.words.parts import split
from klartafel.checks.rules.words.reading import read
from klartafel.checks.rules.words.verbs import verb_place
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_NAME = "fewest_heavy_nouns"
_HEAVY = ("ung", "ungen", "heit", "heiten", "keit", "keiten", "ion", "ionen", "ität", "itäten")
_SHORTEST = 6
# Things and persons that only look like that, and everyday words no verb can stand for.
_LIGHT = word_set(
    "ausstellung sammlung zeichnung kleidung wohnung zeitung führung heizung rechnung siedlung festung",
    "rüstung abbildung abteilung regierung kreuzung meinung umgebung nahrung veranstaltung quittung",
    "lichtung mischung bevölkerung verpackung stiftung versicherung währung erzählung dichtung leitung",
    "gattung richtung öffnung behausung sendung ladung kupplung dämmerung sprung ursprung vorsprung",
    "schwung dung jung brandung niederung mündung krankheit kindheit mehrheit minderheit gesundheit",
    "freiheit einheit hochzeit sehenswürdigkeit flüssigkeit süßigkeit kleinigkeit persönlichkeit mahlzeit",
    "station nation religion region million billion union portion spion lektion generation information",
    "revolution pension skorpion champion stadion legion version diskussion kommission dimension",
    "universität illustration installation komposition position passion tradition situation auktion",
    "person kostbarkeit gewohnheit wahrheit vergangenheit verzierung bemalung feuchtigkeit helligkeit",
    "dunkelheit klugheit stellung haltung qualität nationalität elektrizität kommunion emotion vision",
    "flexion",
)
_GENITIVE = word_set("der des dieser dieses einer eines von seiner seines ihrer ihres unserer aller")
# Verbs that say nothing beside a heavy noun.
_EMPTY = frozenset(
    ("erfolgen", "durchführen", "durch:führen", "vornehmen", "vor:nehmen", "unterziehen", "unterliegen")
)
# Set phrases: a preposition or none, the nouns behind it, and the verbs they stand with.
_PHRASES = (
    (
        "zur",
        word_set(
            "durchführung aufführung anwendung verfügung ausführung vollendung geltung kenntnis diskussion",
            "entscheidung vorlage abstimmung verteilung anschauung ausstellung verwendung umsetzung",
            "auszahlung versteigerung veröffentlichung präsentation",
        ),
        word_set("bringen kommen gelangen stellen stehen nehmen"),
    ),
    (
        "zum",
        word_set(
            "ausdruck einsatz abschluss vorschein verkauf stillstand vorwurf tragen erliegen verzehr abdruck"
        ),
        word_set("bringen kommen gelangen stehen machen"),
    ),
    (
        "in",
        word_set(
            "erwägung betracht auftrag anspruch besitz gebrauch betrieb verbindung frage rechnung empfang",
            "angriff aussicht augenschein zusammenhang umlauf verwahrung",
        ),
        word_set("ziehen geben nehmen setzen stehen bringen stellen"),
    ),
    ("in", word_set("kraft erscheinung aktion"), word_set("treten setzen")),
    ("unter", word_set("beweis schutz"), word_set("stellen")),
    ("außer", word_set("betrieb kraft acht"), word_set("setzen treten lassen nehmen")),
    (
        "",
        word_set(
            "anwendung verwendung beachtung berücksichtigung unterstützung erwähnung aufnahme verbreitung",
            "zustimmung anerkennung beschäftigung bestätigung eingang niederschlag",
        ),
        word_set("finden"),
    ),
    (
        "",
        word_set("veränderung erweiterung würdigung förderung ablehnung umgestaltung aufwertung"),
        word_set("erfahren"),
    ),
    (
        "",
        word_set(
            "entscheidung entscheidungen maßnahme maßnahmen vorbereitung vorbereitungen auswahl",
            "vereinbarung vereinbarungen anordnung anordnungen",
        ),
        word_set("treffen ergreifen"),
    ),
    ("", word_set("abhilfe"), word_set("schaffen")),
    (
        "",
        word_set("abstand bezug rücksicht einfluss kenntnis einsicht stellung einblick"),
        word_set("nehmen"),
    ),
    ("", word_set("widerstand folge verzicht ersatz gewähr beitrag"), word_set("leisten")),
    ("", word_set("kritik einfluss verzicht"), word_set("üben ausüben aus:üben")),
)
_VERBS = {(preposition, noun): verbs for preposition, nouns, verbs in _PHRASES for noun in nouns}
_NOUNS = frozenset(noun for _, noun in _VERBS)
_NONE: frozenset[str] = frozenset()
_NEAR = 8


def _find(task: Task) -> Iterator[Hit]:
    fewest = task.number(NOMINAL, _NAME)
    names = Names(task)
    for sentence in task.analysis.sentences:
        if sentence.kind is SentenceKind.HEADING:
            continue
        heavy = [
            place
            for place, word in enumerate(sentence.words)
            if _is_heavy(word.text) and not names.is_quoted(word.span)
        ]
        # "Die Führung zur Entstehung der Siedlung": everyday nouns of this kind make others heavier.
        sounding = [p for p, word in enumerate(sentence.words) if p in heavy or _ends_heavily(word.text)]
        counted = sounding if len(heavy) > 1 and len(sounding) > fewest else heavy
        if len(counted) >= fewest:
            message = Message.of("check-words.nominal", count=len(counted))
            yield Hit(_span(sentence, counted[0], counted[-1]), message)
        else:
            yield from _joined(sentence, heavy) or _empty_verbs(sentence, heavy)


@lru_cache(maxsize=20_000)
def _is_heavy(text: str) -> bool:
    if not _ends_heavily(text):
        return False
    return split(read(text).parts[-1])[-1].lower().removesuffix("en") not in _LIGHT


def _ends_heavily(text: str) -> bool:
    """Whether a noun has one of the endings, everyday word or not."""
    parts = read(text).parts
    if not parts or not text[0].isupper() or len(parts[-1]) < _SHORTEST:
        return False
    return parts[-1].lower().endswith(_HEAVY)


def _span(sentence: Sentence, first: int, last: int) -> Span:
    return Span(sentence.words[first].span.start, sentence.words[last].span.end)


def _joined(sentence: Sentence, heavy: Sequence[int]) -> list[Hit]:
    """Two heavy nouns with a genitive between them: "die Durchführung der Restaurierung"."""
    for first, second in pairwise(heavy):
        between = sentence.words[first + 1 : second]
        if (
            between
            and between[0].text in _GENITIVE
            and all(word.tag.part_of_speech.startswith("ADJ") for word in between[1:])
        ):
            message = Message.of(
                "check-words.nominal-joined",
                first=sentence.words[first].text,
                second=sentence.words[second].text,
            )
            return [Hit(_span(sentence, first, second), message)]
    return []


def _empty_verbs(sentence: Sentence, heavy: Sequence[int]) -> Iterator[Hit]:
    """Nouns with a verb that says nothing: "Die Restaurierung erfolgt", "in Betracht ziehen"."""
    words = sentence.words
    heavy_ones = frozenset(heavy)
    for place, word in enumerate(words):
        noun = read(word.text).lowered
        if not word.text[0].isupper() or not (noun in _NOUNS or place in heavy_ones):
            continue
        before = words[place - 1].text.lower() if place else ""
        set_phrase = _VERBS.get((before, noun))
        verbs = set_phrase or _VERBS.get(("", noun), _NONE)
        verb = verb_place(words, verbs | _EMPTY if place in heavy_ones else verbs, place, place)
        if verb is not None and abs(verb - place) <= _NEAR:
            message = Message.of("check-words.nominal-verb", noun=word.text, verb=words[verb].text)
            first = place - 1 if set_phrase else place
            yield Hit(_span(sentence, min(first, verb), max(place, verb)), message)
            return


NOMINAL = Rule(
    id="nominal",
    scope=Scope.SENTENCE,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
    },
    find=_find,
    what=Message.of("check-words.nominal-what"),
    why=Message.of("check-words.nominal-why"),
    examples=(
        Example(Message.of("check-words.nominal-found"), Message.of("check-words.nominal-better")),
        Example(Message.of("check-words.nominal-found-2"), Message.of("check-words.nominal-better-2")),
    ),
    numbers={
        Profile.LEICHTE_SPRACHE: {_NAME: 3},
        Profile.EINFACHE_SPRACHE: {_NAME: 3},
    },
)
