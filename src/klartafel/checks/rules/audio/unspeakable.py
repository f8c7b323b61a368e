"""What a voice cannot say: signs that are seen, addresses, marks of a file, references to a page.

Numbers, units, years, Roman numerals, abbreviations, hyphens and quotation marks are no findings: the
spoken form says them.
"""

import re
import unicodedata
from collections.abc import Iterator

from klartafel.checks.language import WordKind
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile


def _one_of(first: str, *patterns: str, flags: re.RegexFlag = re.MULTILINE) -> re.Pattern[str]:
    """One of some patterns, tried only where one of the characters `first` stands."""
    return re.compile(rf"(?={first})(?:{'|'.join(patterns)})", flags)


_SIGNS = (
    # Lines of a table, rules, headings.
    _one_of(r"[ |=_*+#-]", r"^ *\|.*\| *$", r"^ {0,3}[-=_*+|]{3,}[ ]*$", r"^#{1,6}(?= )"),
    # HTML, links and emphasis in Markdown; a star in a gender form is no emphasis.
    _one_of(
        r"[<&!\[*_`~{}]",
        r"</?[A-Za-z][^<>\n]{0,200}>",
        r"&(?:[a-z]{2,8}|#\d{1,5});",
        r"!?\[[^\[\]\n]{1,200}\]\([^()\n]{1,300}\)",
        r"(?<![\w*])\*{1,3}(?=\w)[^*\n]{1,200}(?<=[\w.!?:,])\*{1,3}(?!\w)",
        r"(?<!\w)_{1,2}(?=[^\W_])[^_\n]{1,200}(?<=[^\W_])_{1,2}(?!\w)",
        r"`{1,3}|~~|[{}]",
    ),
    # "[1]", "[Foto 3]", "(F12)", "Track 3": codes for the one who records.
    _one_of(
        r"[\[(TDfc]",
        r"\[[^\[\]\n]{1,60}\]",
        r"\((?:[A-Z]{1,5}[-_]?\d[\w-]{0,12}|\d{1,3})\)",
        r"\(?\b(?:Track|Datei|file|cue)[ _-]?\d{1,4}\b\)?",
    ),
    # Arrows, faces, stars of footnotes and what else is typed; "* 1749" is spoken.
    _one_of(
        r"[-=<>:;|\\^~@#*_+¹²³⁴-⁹]",
        r"[-=<]{1,9}>|<[-=]{1,9}|<3(?!\d)|[|\\^~<>]",
        r"(?<=\s)[:;]-?[)(DP](?!\w)",
        r"(?<!\w)@(?!\w)|(?<!\S)#\w+",
        r"(?<=\w)\*(?!\w)|(?<!\w)\*{1,9}(?![\w*]| ?\d{4})",
        r"_{2,99}|(?<=[^\W_])_(?=[^\W_])|={2,99}|\+{2,99}",
        r"(?<=[a-zäöüß]{3})[¹²³⁴-⁹]",
    ),
)
_NUMBER = r"(?: ?\w{0,3}\d\w{0,3}\b)?"
_REFERENCES = {
    "de": _one_of(
        r"(?<!\w)[(svaw]",
        r"\(?\b(?:siehe|s\.|vgl\.|vergleiche) ?(?:auch )?(?:(?:die|das|den) )?(?:Abb(?:\.|ildung)|Bild|"
        r"Foto|Tafel|"
        rf"Taf\.|Karte|Seite|S\. ?\d|Kat(?:\.|alog)|Grafik|Tabelle|Plan|Fußnote|Text|Fig\.){_NUMBER}\)?",
        r"\(?\b(?:siehe|s\.) ?(?:oben|unten|links|rechts|o\.|u\.|nächste Seite|Rückseite)(?!\w)\)?",
        r"\((?:Abb|Bild|Foto|Taf|Fig|Tafel|Abbildung|Kat|S)\.?(?:-Nr\.)? ?\d{1,4}[a-z]?\)",
        r"\bAbb\. ?\d{1,3}\w?",
        r"\bwie (?:oben|unten) (?:abgebildet|gezeigt)",
        r"\b(?:siehe(?! da\b)|vgl\.)",
        flags=re.IGNORECASE,
    ),
    "en": _one_of(
        r"(?<!\w)[(scfa]",
        r"\(?\b(?:see|cf\.|compare) (?:also )?(?:the )?(?:fig(?:\.|ure)|image|picture|photo|plate|pl\.|"
        r"map|page|"
        rf"p\. ?\d|cat(?:\.|alogue)|chart|table|plan|footnote){_NUMBER}\)?",
        r"\(?\bsee (?:above|below|left|right|opposite|overleaf)(?!\w)\)?",
        r"\((?:fig|plate|pl|image|photo|cat|p)\.?(?: no\.)? ?\d{1,4}[a-z]?\)",
        r"\bfig\. ?\d{1,3}\w?",
        r"\bas (?:shown|pictured) (?:above|below)",
        flags=re.IGNORECASE,
    ),
}
_NOT_PLAIN = re.compile(r"[^\x00-\u024f\u1e00-\u1eff\u2010-\u205f]+")
_SYMBOLS = frozenset({"So", "Sm", "Sk", "Co"})
_SPOKEN = frozenset("−№")


def _find(task: Task) -> Iterator[Hit]:
    hits = sorted(_hits(task, task.analysis.text), key=lambda hit: (hit.span.start, -hit.span.end))
    end = 0
    for hit in hits:
        if hit.span.start >= end:
            end = hit.span.end
            yield hit


def _hits(task: Task, text: str) -> Iterator[Hit]:
    for word in task.analysis.words:
        if word.kind is WordKind.ADDRESS:
            yield Hit(word.span, Message.of("check-audio.unspeakable-address", address=word.text))
    for match in _REFERENCES[task.language].finditer(text):
        message = Message.of("check-audio.unspeakable-reference", words=match[0].strip("()"))
        yield Hit(Span(*match.span()), message)
    signs = [Span(*match.span()) for pattern in _SIGNS for match in pattern.finditer(text)]
    signs += (span for match in _NOT_PLAIN.finditer(text) for span in _symbols(match))
    for span in signs:
        yield Hit(span, Message.of("check-audio.unspeakable", sign=text[span.start : span.end].strip()))


def _symbols(match: re.Match[str]) -> Iterator[Span]:
    """Runs of arrows, stars, emoji and other symbols; letters of other scripts are words."""
    start: int | None = None
    for place, character in enumerate(match[0], start=match.start()):
        symbol = character == "\ufe0f" or unicodedata.category(character) in _SYMBOLS
        if symbol and character not in _SPOKEN:
            start = place if start is None else start
        elif start is not None:
            yield Span(start, place)
            start = None
    if start is not None:
        yield Span(start, match.end())


AUDIO_UNSPEAKABLE = Rule(
    id="audio-unspeakable",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={Profile.AUDIO: Weight(Severity.WARNING, (Basis.HOUSE,))},
    find=_find,
    what=Message.of("check-audio.unspeakable-what"),
    why=Message.of("check-audio.unspeakable-why"),
    examples=(
        Example(Message.of("check-audio.unspeakable-found"), Message.of("check-audio.unspeakable-better")),
        Example(
            Message.of("check-audio.unspeakable-found-2"), Message.of("check-audio.unspeakable-better-2")
        ),
    ),
)
