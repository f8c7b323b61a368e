"""References to another place: footnote marks, "siehe", "vgl.", "Abb. 3", "see page 4"."""

import re
from collections.abc import Iterator

from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_NUMBERS = r"\d{1,4}[a-z]?(?:\s?(?:[-–,/]|f{1,2}\.|und|bis|and|to)\s?\d{1,4}[a-z]?){0,3}(?:\s?f{1,2}\.)?"
_FOOTNOTE = re.compile(
    r"\[\d{1,3}(?:[,–-] ?\d{1,3}){0,4}\]|(?<=[^\W\d_]{2})(?:[¹²³]|[⁴-⁹⁰])+|(?<=[.,;:!?“”\"»)])[¹²³⁴-⁹⁰]+"
)
_UNIT = re.compile(r"(?<!\w)(?:[cdkm]m|m)$")
_GERMAN_PLACES = (
    rf"(?:Abb(?:ildung(?:en)?)?|Fig|Figur|Tab(?:elle)?|Taf(?:el)?|Fußnoten?|Fn|Anm(?:erkung)?|Kat(?:alog)?(?:-Nr)?|"
    rf"Kap(?:itel)?|Abschnitt|Seiten?|S|Nr|Bild|Foto|Punkt|Teil|Band|Bd|Beitrag|Text|Karte)\.?\s?{_NUMBERS}"
)
_GERMAN = re.compile(
    r"(?<![\w.-])(?:"
    rf"(?:[Ss]iehe(?! da\b|,|\!)|[Vv]gl\.|[Vv]ergleiche(?= (?:auch |dazu |hierzu )?{_GERMAN_PLACES})|"
    r"[Ss]\.(?= ?(?:[oau]\.|Abb|S\.|Kap|Anm|Fn|Taf|Tab|Nr))|→)"
    rf"(?:\s?(?:auch|hierzu|dazu|oben|unten|hier|[oua]\.))*(?:\s?(?:auf|in|unter)?\s?{_GERMAN_PLACES})?"
    rf"|(?:Abb(?:ildung(?:en)?)?|Fig|Tab(?:elle)?|Fußnoten?|Fn|Anm(?:erkung)?)\.?\s?{_NUMBERS}"
    rf"|Taf\.\s?{_NUMBERS}|S\.\s?{_NUMBERS}"
    rf"|(?:auf|Auf|in|In|unter)\s(?:der\s|den\s)?(?:Seiten?|Kapitel|Abschnitt)\s{_NUMBERS}"
    rf"|(?<=\()(?:Seiten?|Kapitel|Tafel|Bild)\s{_NUMBERS}"
    r"|a\. ?a\. ?O\.|[Ee]bd\.|[Ee]benda(?=[,.;)])"
    r")"
)
_ENGLISH_PLACES = (
    rf"(?:Figs?|figs?|Figures?|figures?|Tables?|tables?|Plates?|plates?|Pl|pl|pages?|Pages?|pp?|[Cc]hapters?|"
    rf"[Ff]ootnotes?|[Nn]otes?|[Ss]ections?|[Cc]atalogue|[Cc]at|[Nn]o|[Pp]icture|[Ii]mage)\.?\s?(?:no\.\s?)?{_NUMBERS}"
)
_ENGLISH = re.compile(
    r"(?<![\w.-])(?:"
    rf"(?:[Ss]ee|[Cc]ompare|[Cc]f\.|→)\s(?:also\s)?(?:on\s|the\s)?{_ENGLISH_PLACES}"
    r"|(?:(?<=[(;–] )|(?<=\())(?:see|cf\.)\s(?:also|above|below|opposite|overleaf)"
    r"|(?:(?<=[.!?]\s)|^)See\s(?:also\s)?(?:above|below|opposite|overleaf)\b"
    r"|[Cc]f\.|[Ii]bid\.|[Oo]p\. ?cit\.|q\.v\."
    rf"|(?:Figs?|figs?|Figures?|figure|Footnotes?|footnotes?|Pl|pl|Plate)\.?\s?(?:no\.\s?)?{_NUMBERS}"
    rf"|pp?\.\s?{_NUMBERS}|(?:on|On|in|In)\s(?:pages?|chapters?)\s{_NUMBERS}"
    r")",
    re.MULTILINE,
)
# "You can see page 1 here" tells what there is; it sends nobody elsewhere.
_SOMEBODY_SEES = re.compile(r"\b(?:can|could|will|may|might|to|you|we|they|I|not) $")
_PATTERNS = {"de": _GERMAN, "en": _ENGLISH}


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    exempt = cited(task)
    for match in _FOOTNOTE.finditer(text):
        power = match[0] in "²³" and _UNIT.search(text, max(0, match.start() - 3), match.start())
        if not power and match.start() not in exempt:
            yield Hit(Span(*match.span()), Message.of("check-signs.cross-reference-mark", mark=match[0]))
    for match in _PATTERNS[task.language].finditer(text):
        seen = _SOMEBODY_SEES.search(text, max(0, match.start() - 12), match.start())
        if match.start() not in exempt and not seen:
            shown = match[0].rstrip()
            span = Span(match.start(), match.start() + len(shown))
            yield Hit(span, Message.of("check-signs.cross-reference", words=shown))


CROSS_REFERENCE = Rule(
    id="cross-reference",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.HOUSE,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-signs.cross-reference-what"),
    why=Message.of("check-signs.cross-reference-why"),
    examples=(
        Example(
            Message.of("check-signs.cross-reference-found"), Message.of("check-signs.cross-reference-better")
        ),
        Example(
            Message.of("check-signs.cross-reference-found-2"),
            Message.of("check-signs.cross-reference-better-2"),
        ),
    ),
)
