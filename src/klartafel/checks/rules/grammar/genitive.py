"""Genitive attributes: "das Dach des Hauses", "Werke alter Meister". "Annas Krug" is fine."""

from collections.abc import Iterator
from dataclasses import dataclass

from klartafel.checks.language import WordKind
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.numerals import roman_value
from klartafel.checks.rules.grammar.clauses import structures
from klartafel.checks.rules.grammar.datives import (
    FEMININE,
    MASCULINE,
    PLURAL,
    with_von,
    with_von_and_plural,
)
from klartafel.checks.rules.grammar.nouns import may_be, readings
from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS, ClauseKind, Structure
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.checks.rules.words.names import TITLES
from klartafel.domain.finding import Basis, Example, Severity, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_ALSO_NOMINATIVE = word_set("dieses jenes jedes solches")
_PREPOSITIONS_WITH_GENITIVE = word_set(
    "wegen trotz während statt anstatt innerhalb außerhalb oberhalb unterhalb jenseits diesseits",
    "aufgrund infolge mithilfe anhand mittels angesichts anlässlich bezüglich hinsichtlich zugunsten",
    "zulasten seitens einschließlich inmitten längs nördlich südlich östlich westlich nordöstlich",
    "nordwestlich südöstlich südwestlich unweit laut dank kraft zwecks binnen namens abseits",
    "beiderseits inklusive exklusive rechts links eingedenk entlang mangels",
)
_ADVERBIAL = word_set("tages morgens abends nachts weiteren öfteren nachmittags vormittags")
_MEASURES = word_set(
    "meter zentimeter kilometer millimeter jahre jahr tage wochen monate stunden minuten kilo kilogramm",
    "gramm tonnen liter grad prozent quadratmeter zoll fuß",
)
# "drei der Bilder", "viele der Frauen"
_HEADS_WITHOUT_NOUN = frozenset({"PIS", "PIAT", "CARD", "PDS"})
_VERBS_WITH_DATIVE = word_set(
    "geben schenken gehören helfen danken folgen dienen widmen schicken senden erzählen erlauben",
    "verbieten ähneln gleichen entsprechen begegnen verleihen überreichen übergeben leihen bieten",
    "anbieten liefern zuschreiben zuweisen stehlen fehlen gefallen nutzen schaden antworten gelingen",
    "vertrauen zuordnen überlassen vererben stiften unterstehen angehören beitreten ermöglichen nützen",
)
_DATIVES = word_set("dem einem ihm ihnen ihr mir dir uns euch diesem seinem ihrem jedem")
# What a name in the genitive is said of; after other nouns it may be an apposition: "der Maler Frans Hals".
_OWNED = word_set(
    "werk werke bild bilder gemälde leben tod geburt geschichte hauptstadt grenze grenzen kunst musik",
    "oper opern bücher gedichte briefe zeichnung zeichnungen regierung herrschaft zeit reich sprache",
    "bevölkerung städte einwohner bewohner lehre lehren schriften ideen gedanken tochter sohn vater",
    "mutter bruder schwester kinder grab porträt porträts büste skulptur skulpturen figuren schüler",
    "zeitalter ende anfang norden süden osten westen küste dörfer bürger könige texte romane lieder",
    "sinfonien dramen fotos fotografien entdeckung erfindung ermordung krönung wahl rückkehr ankunft",
    "reisen reise heimat geburtsort",
)
# Readings of names that are in the list of nouns.
_NAMES_HAVE = frozenset({"", "abcd", "efgh", "abcdmnop"})
_LONGEST = 7


@dataclass(frozen=True, slots=True)
class _Genitive:
    """Places of the first word and the noun, and the place of the noun it belongs to."""

    first: int
    noun: int
    head: int
    suggestion: str | None


def _find(task: Task) -> Iterator[Hit]:
    easy = task.profile is Profile.LEICHTE_SPRACHE
    forms = {word.text for word in task.analysis.words}
    for structure in structures(task.analysis):
        found = list(_genitives(structure, forms))
        if easy:
            for genitive in found:
                yield _hit(structure, genitive)
        else:
            yield from _chains(structure, found)


def _hit(structure: Structure, genitive: _Genitive) -> Hit:
    span = structure.span(genitive.first, genitive.noun)
    words = " ".join(word.text for word in structure.words[genitive.first : genitive.noun + 1])
    if genitive.suggestion is None:
        return Hit(span, Message.of("check-grammar.genitive", words=words))
    message = Message.of("check-grammar.genitive-known", words=words, better=genitive.suggestion)
    return Hit(span, message, genitive.suggestion)


def _chains(structure: Structure, found: list[_Genitive]) -> Iterator[Hit]:
    """Genitives that hang on genitives: "die Tochter des Königs der Franken"."""
    chain: list[_Genitive] = []
    for genitive in [*found, None]:
        if genitive is not None and chain and genitive.head == chain[-1].noun:
            chain.append(genitive)
            continue
        if len(chain) > 1:
            span = structure.span(chain[0].first, chain[-1].noun)
            yield Hit(span, Message.of("check-grammar.genitive-chain", count=len(chain)))
        chain = [genitive] if genitive is not None else []


def _genitives(structure: Structure, forms: set[str]) -> Iterator[_Genitive]:
    earlier: _Genitive | None = None
    for place in range(1, len(structure.words)):
        if structure.quoted[place] or (earlier is not None and place <= earlier.noun):
            continue
        found = (
            _with_determiner(structure, place, earlier)
            or _with_adjective(structure, place)
            or _name(structure, place, forms)
        )
        if found is not None:
            earlier = found
            yield found


def _with_determiner(structure: Structure, place: int, earlier: _Genitive | None) -> _Genitive | None:
    form = structure.forms[place]
    if form not in MASCULINE and form not in FEMININE and form not in PLURAL:
        return None
    noun = _noun_after(structure, place + 1)
    head = _head(structure, place, earlier)
    if noun is None or head is None:
        return None
    if form in MASCULINE:
        if not _is_masculine_genitive(structure, place, noun):
            return None
        return _Genitive(place, noun, head, with_von(structure, place, noun, "c"))
    letter = _feminine_or_plural(structure, place, noun, head)
    hangs_on_genitive = earlier is not None and earlier.noun == head
    if not letter or (not hangs_on_genitive and _may_be_dative(structure, place, head)):
        return None
    return _Genitive(place, noun, head, with_von(structure, place, noun, letter))


def _noun_after(structure: Structure, place: int) -> int | None:
    """The noun of a noun phrase whose determiner stands before this place."""
    for noun in range(place, min(len(structure.words), place + _LONGEST)):
        tag = structure.tags[noun]
        if tag in NOUNS:
            return noun if structure.words[noun].text[0].isupper() else None
        is_decade = structure.words[noun].kind is WordKind.NUMBER and structure.forms[noun].endswith("er")
        ends = noun + 1 == len(structure.words) or structure.tags[noun + 1] not in NOUNS
        if is_decade and ends:
            return noun
        if (
            tag not in ("ADJ(A)", "CARD", "ADV", "ADJ(D)", "KON", "TRUNC")
            and not structure.forms[noun].isdigit()
        ):
            return None
    return None


def _head(structure: Structure, place: int, earlier: _Genitive | None) -> int | None:
    """The place of what a genitive at this place belongs to; None where nothing before it can."""
    before = place - 1
    tag, form = structure.tags[before], structure.forms[before]
    if form in ("und", "oder") and earlier is not None and earlier.noun == before - 1:
        return earlier.head
    if not structure.is_joined(place) or form in _PREPOSITIONS_WITH_GENITIVE or tag in PREPOSITIONS:
        return None
    if tag == "NE" and place + 1 < len(structure.words) and structure.forms[place + 1].endswith("e"):
        return None  # "Otto der Reiche"
    if tag in NOUNS or tag in _HEADS_WITHOUT_NOUN or structure.words[before].kind is WordKind.NUMBER:
        return before
    is_eine = form in ("einer", "eine", "eines", "keiner", "keine", "jede", "jeder", "ein", "meisten")
    return before if is_eine else None


def _is_masculine_genitive(structure: Structure, place: int, noun: int) -> bool:
    form, text = structure.forms[place], structure.words[noun].plain
    if structure.forms[noun] in _ADVERBIAL:
        return False
    return form not in _ALSO_NOMINATIVE or (may_be(text, "bj") and not may_be(text, "aidl"))


def _feminine_or_plural(structure: Structure, place: int, noun: int, head: int) -> str:
    """ "g" for a feminine, "o" for a plural, "?" for either, empty where it is no genitive."""
    form, text = structure.forms[place], structure.words[noun].plain
    adjectives = [structure.forms[p] for p in range(place + 1, noun) if structure.tags[p] == "ADJ(A)"]
    if any(adjective.endswith("e") for adjective in adjectives):
        return ""  # "der alte Mann"
    letters = readings(text)
    is_feminine = "f" in letters and form in FEMININE
    is_plural = form in PLURAL and ("n" in letters or structure.words[noun].kind is WordKind.NUMBER)
    if not letters and structure.words[noun].kind is not WordKind.NUMBER:
        is_likely = structure.tags[head] == structure.tags[noun] == "NN" and text[-1] in "enasr"
        return "?" if is_likely else ""
    if "a" in letters and not is_feminine and not adjectives:
        follows_name = noun + 1 < len(structure.words) and structure.tags[noun + 1] == "NE"
        if form in FEMININE and (structure.tags[head] != "NN" or follows_name or form != "der"):
            return ""
    if is_feminine and is_plural:
        return "?"
    return "g" if is_feminine else "o" if is_plural else ""


def _may_be_dative(structure: Structure, place: int, head: int) -> bool:
    """Whether the phrase may be the dative object of a verb such as "geben"."""
    if structure.tags[head] not in NOUNS:
        return False
    clause = structure.clause_of[place]
    if not any(structure.lemma(p) in _VERBS_WITH_DATIVE for p in clause.members):
        return False
    if clause.kind is ClauseKind.MAIN and clause.finite and place < clause.finite[0]:
        return False
    start = head
    while start > 0 and structure.tags[start - 1] in ("ADJ(A)", "ART", "PPOSAT", "PDAT", "PIAT", "CARD"):
        start -= 1
    in_prepositional_phrase = start > 0 and structure.tags[start - 1] in PREPOSITIONS
    has_dative = any(
        structure.forms[p] in _DATIVES and (p == 0 or structure.tags[p - 1] not in PREPOSITIONS)
        for p in clause.members
    )
    return not in_prepositional_phrase and not has_dative


def _with_adjective(structure: Structure, place: int) -> _Genitive | None:
    """ "Werke alter Meister": no article, but an adjective in "-er"."""
    if structure.tags[place] != "ADJ(A)" or not structure.forms[place].endswith("er"):
        return None
    head, noun = place - 1, _noun_after(structure, place + 1)
    is_head = (
        structure.tags[head] in ("NN", "NNA", "NNI")
        and structure.is_joined(place)
        and structure.forms[head] not in _MEASURES
    )
    if noun is None or not is_head:
        return None
    text = structure.words[noun].plain
    is_genitive = may_be(text, "nf") if readings(text) else text.endswith("en")
    if not is_genitive or (head > 0 and structure.tags[head - 1] == "CARD"):
        return None
    return _Genitive(place, noun, head, with_von_and_plural(structure, place, noun))


def _name(structure: Structure, place: int, forms: set[str]) -> _Genitive | None:
    """ "die Werke Picassos", "die Geschichte Deutschlands"; a name before its noun is fine.

    `forms` are the words of the text: a name that stands there without "s" is sure to be one.
    """
    text = structure.words[place].text
    if (
        not text.endswith("s")
        or text.endswith("ss")
        or not text[0].isupper()
        or not structure.is_joined(place)
    ):
        return None
    first = place
    while structure.tags[first - 1] == "NE" and structure.is_joined(first) and first > 1:
        first -= 1
    if structure.tags[place] not in NOUNS or not _is_owner(structure, first - 1, place, forms):
        return None
    following = structure.tags[place + 1] if structure.is_joined(place + 1) else ""
    is_before_noun = following == "ADJ(A)" or (
        following in NOUNS and structure.words[place + 1].text[0].isupper()
    )
    if is_before_noun or structure.tags[first - 1] != "NN" or not structure.is_joined(first):
        return None
    name = " ".join(word.text for word in structure.words[first : place + 1])
    return _Genitive(
        first, place, first - 1, None if _is_titled(structure, first, place) else f"von {name[:-1]}"
    )


def _is_titled(structure: Structure, first: int, last: int) -> bool:
    """Whether a name has a title or a number, which would be torn from it: "Kaiser Karls IV. Krone"."""
    has_number = structure.is_joined(last + 1) and roman_value(structure.words[last + 1].text) is not None
    return has_number or not {word.text for word in structure.words[first - 1 : last]}.isdisjoint(TITLES)


def _is_owner(structure: Structure, head: int, place: int, forms: set[str]) -> bool:
    """Whether a word with "s" is a name in the genitive, and not one that ends in "s"."""
    text, bare = structure.words[place].text, structure.words[place].text[:-1]
    names = word_table("names-de")
    if text in names:
        return False
    if bare in names or (structure.tags[place] == "NE" and bare in forms):
        return True
    has_no_forms = readings(bare) in _NAMES_HAVE
    return structure.forms[head] in _OWNED and structure.lemma(place) == bare and has_no_forms


GENITIVE = Rule(
    id="genitive",
    scope=Scope.SENTENCE,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
    },
    find=_find,
    what=Message.of("check-grammar.genitive-what"),
    why=Message.of("check-grammar.genitive-why"),
    examples=(
        Example(
            Message.of("check-grammar.genitive-found"),
            Message.of("check-grammar.genitive-better"),
            profiles=(Profile.LEICHTE_SPRACHE,),
        ),
        Example(Message.of("check-grammar.genitive-found-2"), Message.of("check-grammar.genitive-better-2")),
    ),
)
