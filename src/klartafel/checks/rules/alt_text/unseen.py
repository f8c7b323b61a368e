"""What stands in the record and cannot be seen: dating, maker, place, weight, price, number, provenance.

Alternative texts are drafted from the record, so such facts slip in. What is inscribed, noted as visible
or transcribed in quotation marks can be seen.
"""

import re
from collections.abc import Iterator

from klartafel.checks.language import Word
from klartafel.checks.language.word_table import word_table
from klartafel.checks.ledger.reading import read_facts
from klartafel.checks.rules.alt_text.recorded import Recorded, recorded
from klartafel.checks.rules.alt_text.wording import BLANK, any_of, house_weights, own_words, root, roots
from klartafel.checks.rules.inscriptions import is_inscribed
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.checking import Background
from klartafel.domain.finding import Example, FactKind, Severity, Span
from klartafel.domain.message import Message
from klartafel.domain.record import Field, FieldValue, Record

# Reading facts takes its time; a text without any of these has none that count here.
_FACT_LIKE = re.compile(
    r"\d|hundert|centur|zehnt|erjahr|er[- ]Jahr|[MDCLXVI]{4}|"
    r"\b(?:Jan|Feb|Mär|Mar|Apr|Mai|May|Jun|Jul|Aug|Sep|Okt|Oct|Nov|De[zc])"
)
_RANGE = frozenset({"/", "-", "–", " – ", " - ", " bis ", " to "})
# "um 1860 in Wien von August Thonet gefertigt" says one thing of the making, in small words between.
_SMALL_WORDS = re.compile(r" (?:[a-zäöüß]{1,6} ){0,3}")
_UNSEEN = frozenset({FactKind.YEAR, FactKind.CENTURY, FactKind.DATE, FactKind.INVENTORY_NUMBER})
_WEIGHTS = (" g", " EUR", " USD", " GBP")
_INVENTORY = re.compile(
    r"\b(?:Inv\w*\.?[ -]?(?:Nr|No)\.?|Inventarnummer|(?:inventory|accession) number):? ?$", re.I
)
_TRANSCRIBED = re.compile(r"[A-ZÄÖÜ]{3,}[\W\d]{1,12}$")  # "AVERBROCK 1926"
_MONEY = r"(?:\w+ ){0,2}?(?:\d|Mark|Taler|Euro|Gulden|Pfennig|Reichsmark)"
_NAMED = r"(?= (?-i:[A-Z])| \d| the (?:year|\w+ century))"
# Wordings that tell of making, finding, owning and paying.
_TOLD = {
    "de": any_of(
        r"(?:aus|von|in|im|vor|nach) (?:(?:der|dem|den) )?(?:frühen |späten )?(?:Mittelalter|Antike|"
        r"Römerzeit|"
        r"Bronzezeit|Eisenzeit|Steinzeit|Jungsteinzeit|Altsteinzeit|Barock(?:zeit)?|Renaissance|Gotik|"
        r"Romanik|"
        r"Biedermeier(?:zeit)?|Jugendstil(?:zeit)?|Kaiserzeit|Nachkriegszeit|NS-Zeit|DDR(?:-Zeit)?|"
        r"Gründerzeit|"
        r"Kolonialzeit|Zwischenkriegszeit)",
        r"(?:Schenkung|Leihgabe|Dauerleihgabe|Nachlass(?:es)?|Vermächtnis|Ankauf|Stiftung von)",
        r"aus (?:der|dem|einer|privater|seiner|ihrer) (?:\w+ )?(?:Sammlung|Besitz|Privatbesitz|"
        r"Privatsammlung)",
        r"aus (?:Privatbesitz|Privatsammlung|Familienbesitz)",
        r"(?:erworben|angekauft|gestiftet|ausgegraben|Fundort|Fundstück|Grabfund|Bodenfund)",
        r"gefunden (?:in|im|am|bei|auf|worden)",
        r"(?:in|im|am|bei|auf) [\w -]{2,30} gefunden",
        r"wurden? [^.;!?\n]{0,60}?(?:gefunden|entdeckt|geborgen|geschenkt|gekauft|verkauft)",
        r"stamm(?:t|te|ten|en) (?:\w+ ){0,2}?(?:aus|von)",
        r"(?:entstand(?:en)?|hergestellt|angefertigt|gefertigt|produziert|geschaffen)",
        r"(?:gebaut|entworfen|geschnitzt|gegossen|gedruckt|geprägt|gewebt|geschmiedet|getöpfert|gemacht) "
        r"(?:in|im|um|von)",
        r"(?:gemalt|fotografiert|aufgenommen) (?:von|um|im Jahre?)",
        r"(?:gehörte|diente|Besitzer(?:in)?|Vorbesitzer(?:in)?|restauriert|zugeschrieben)",
        rf"(?:kostete?n?|(?:im )?Wert von|gekauft für) {_MONEY}",
        r"(?:Kaufpreis|Verkaufspreis)",
    ),
    "en": any_of(
        r"(?:from|of|in) the (?:early |late )?(?:Middle Ages|medieval period|Bronze Age|Iron Age|Stone Age|"
        r"Renaissance|Baroque period|Victorian (?:era|period)|Georgian period|Roman period|colonial period)",
        r"(?:donated|bequeathed|on loan|bequest|purchased|acquired|provenance|excavated|unearthed|find spot)",
        r"gift (?:of|from)(?= (?-i:[A-Z])| the )",
        r"bought (?:in|from|for)",
        r"from the (?:collection|estate) of",
        r"from a private collection",
        r"(?:was|were) (?:found|discovered)",
        rf"(?:found (?:in|at|near)|made (?:in|about|around|by)|painted (?:in|around|about)){_NAMED}",
        r"(?:manufactured|restored|painted by|owned by|belonged to|attributed to)",
        r"(?:produced|created|built) (?:in|by)",
        r"(?:drawn|designed|photographed|carved|cast|woven|printed|minted|forged) (?:by|in)"
        r"(?= (?-i:[A-Z])| \d| an? | the )",
        r"taken (?:by|in(?= \d))",
        r"dat(?:es?|ing) (?:from|to|back)",
        r"(?:comes|came|originates) from(?= (?-i:[A-Z]))",
        r"(?:costs?|worth|price of) (?:\w+ )?[£$€\d]+",
    ),
}


def _find(task: Task) -> Iterator[Hit]:
    own = own_words(task.analysis.text)
    record = recorded(task.background)
    for span, is_recorded in _joined(sorted(_places(task, own, record)), own):
        words = task.analysis.text[span.start : span.end]
        if is_recorded:
            yield Hit(span, Message.of("check-alt-text.unseen-recorded", words=words))
        else:
            yield Hit(span, Message.of("check-alt-text.unseen", words=words))


def _joined(places: list[tuple[Span, bool]], own: str) -> list[tuple[Span, bool]]:
    """Places that do not overlap; a range of years is one, and so are first name and name."""
    joined: list[tuple[Span, bool]] = []
    for span, is_recorded in places:
        if joined:
            last, last_recorded = joined[-1]
            gap = own[last.end : span.start]
            if span.start < last.end or gap in _RANGE or gap == " & " or _SMALL_WORDS.fullmatch(gap):
                joined[-1] = (Span(last.start, max(last.end, span.end)), is_recorded or last_recorded)
                continue
        joined.append((span, is_recorded))
    return joined


def _places(task: Task, own: str, record: Recorded) -> Iterator[tuple[Span, bool]]:
    """Where something unseen is said, and whether the record says it."""
    if _FACT_LIKE.search(own):
        yield from _facts(task, own, record)
    if record.people or record.places or record.times:
        yield from _names(task, own, record)
    for match in _TOLD[task.language].finditer(own):
        if not roots([match[0]]) <= record.seen:
            yield Span(*match.span()), False
    for number in record.numbers:
        place = own.find(number)
        if place >= 0:
            yield Span(place, place + len(number)), True


def _facts(task: Task, own: str, record: Recorded) -> Iterator[tuple[Span, bool]]:
    """Times, weights and numbers of the inventory that nothing seen vouches for; lengths if recorded."""
    for fact in read_facts(task.analysis):
        start, end = fact.span.start, fact.span.end
        told = fact.kind in _UNSEEN or fact.normal_form.endswith(_WEIGHTS)
        length = fact.kind is FactKind.DIMENSION and not told
        if fact.weak or not (told or length) or BLANK in own[start:end]:
            continue
        if length and fact.normal_form not in record.facts:
            continue
        if fact.normal_form in record.seen_facts or root(own[start:end]) in record.seen:
            continue
        before = own[max(0, start - 60) : start]
        written = is_inscribed(own, start) or _TRANSCRIBED.search(before)
        if not written or _INVENTORY.search(before):
            yield fact.span, fact.normal_form in record.facts


def _names(task: Task, own: str, record: Recorded) -> Iterator[tuple[Span, bool]]:
    """Makers, givers, places of making and use, and words of the dating such as "Jungsteinzeit"."""
    for sentence in task.analysis.sentences:
        for number, word in enumerate(sentence.words):
            if own[word.span.start] == BLANK:
                continue
            stems = {root(part) for part in word.parts}
            before = sentence.words[number - 1].text.casefold() if number else ""
            if (
                not stems.isdisjoint(record.times)
                or (not stems.isdisjoint(record.people) and _is_name(word, before, record, task.language))
                or _is_place(word, stems, before, record)
            ):
                yield word.span, True


def _is_name(word: Word, before: str, record: Recorded, language: str) -> bool:
    """Whether a word is a name here: "Weber" is mostly a trade."""
    if word.text[0].islower():
        return False
    is_noun = language == "de" and word_table("nouns-de").get(word.text) is not None
    return not is_noun or before in ("von", "familie") or root(before) in record.people


def _is_place(word: Word, stems: set[str], before: str, record: Recorded) -> bool:
    """Whether a word is a place where the object comes from; one in the title is mostly what is shown."""
    if word.text[0].islower() or stems.isdisjoint(record.places):
        return False
    return before in ("aus", "from") or stems.isdisjoint(record.titles)


_EXAMPLE = Background(
    record=Record(
        (
            FieldValue(Field.DATING, "1835"),
            FieldValue(Field.MAKER, "Ferdinand Kestermann"),
            FieldValue(Field.PLACE, "Bochum", qualifier="Herstellung"),
        )
    )
)

ALT_UNSEEN = Rule(
    id="alt-unseen",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights=house_weights(Severity.WARNING),
    find=_find,
    what=Message.of("check-alt-text.unseen-what"),
    why=Message.of("check-alt-text.unseen-why"),
    examples=(
        Example(
            Message.of("check-alt-text.unseen-found"),
            Message.of("check-alt-text.unseen-better"),
            background=_EXAMPLE,
        ),
        Example(
            Message.of("check-alt-text.unseen-found-2"),
            Message.of("check-alt-text.unseen-better-2"),
            background=_EXAMPLE,
        ),
    ),
)
