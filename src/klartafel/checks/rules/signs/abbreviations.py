"""Abbreviations that readers have to unfold. "Lkw", "WC", "m" and titles such as "Dr." are fine."""

import re
from collections.abc import Iterator

from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

# What to write instead; empty where it depends on the sentence ("hl." is "heiliger" or "heilige").
_GERMAN = {
    "z. B.": "zum Beispiel", "bspw.": "zum Beispiel", "bzw.": "oder", "usw.": "und so weiter",
    "etc.": "und so weiter", "u. a.": "unter anderem", "d. h.": "das heißt", "ca.": "etwa",
    "evtl.": "vielleicht", "ggf.": "wenn nötig", "inkl.": "mit", "v. Chr.": "vor Christus",
    "n. Chr.": "nach Christus", "Jh.": "Jahrhundert", "Jhd.": "Jahrhundert", "Jhs.": "Jahrhunderts",
    "Nr.": "Nummer", "Inv.-Nr.": "Inventarnummer", "Abb.": "Bild", "geb.": "geboren", "gest.": "gestorben",
    "gegr.": "gegründet", "Std.": "Stunden", "Min.": "Minuten", "Mio.": "Millionen", "Mrd.": "Milliarden",
    "o. Ä.": "oder Ähnliches", "u. Ä.": "und Ähnliches", "i. d. R.": "meistens", "z. T.": "zum Teil",
    "v. a.": "vor allem", "vgl.": "", "s. o.": "", "s. u.": "", "sog.": "", "ehem.": "", "urspr.": "",
    "bes.": "", "hl.": "", "allg.": "", "zit.": "", "Hrsg.": "", "d. Ä.": "der Ältere",
    "d. J.": "der Jüngere", "d. Gr.": "der Große",
}  # fmt: skip
_ENGLISH = {
    "e.g.": "for example", "i.e.": "that is", "etc.": "and so on", "ca.": "about", "approx.": "about",
    "cf.": "compare", "vs.": "against", "incl.": "with", "viz.": "namely", "esp.": "especially",
    "B.C.": "before Christ", "A.D.": "after Christ", "no.": "number", "vol.": "volume", "fig.": "picture",
}  # fmt: skip
_NEEDS_NUMBER = frozenset({"no.", "vol.", "fig.", "abb."})


def _pattern(abbreviations: dict[str, str]) -> re.Pattern[str]:
    longest_first = sorted(abbreviations, key=len, reverse=True)
    wordings = (
        re.escape(wording).replace(r"\ ", r"\s?") + (r"(?=\s?\d)" if wording.lower() in _NEEDS_NUMBER else "")
        for wording in longest_first
    )
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(wordings)})", re.IGNORECASE)


_PATTERNS = {"de": _pattern(_GERMAN), "en": _pattern(_ENGLISH)}
_SPOKEN = {
    "de": {re.sub(r"\s", "", wording).lower(): spoken for wording, spoken in _GERMAN.items()},
    "en": {wording.lower(): spoken for wording, spoken in _ENGLISH.items()},
}


def _find(task: Task) -> Iterator[Hit]:
    language = task.analysis.language.code
    sentence_ends = {sentence.span.end for sentence in task.analysis.sentences}
    for match in _PATTERNS[language].finditer(task.analysis.text):
        spoken = _SPOKEN[language][re.sub(r"\s", "", match[0]).lower()]
        span = Span(*match.span())
        if not spoken:
            yield Hit(span, Message.of("check.abbreviation", abbreviation=match[0]))
            continue
        if match[0][0].isupper():
            spoken = spoken[0].upper() + spoken[1:]
        if span.end in sentence_ends:
            spoken += "."
        yield Hit(span, Message.of("check.abbreviation-known", abbreviation=match[0], spoken=spoken), spoken)


ABBREVIATION = Rule(
    id="abbreviation",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.BITV, Basis.DIN, Basis.NETZWERK)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN, Basis.NETZWERK)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.NETZWERK,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check.abbreviation-what"),
    why=Message.of("check.abbreviation-why"),
    examples=(Example(Message.of("check.abbreviation-found"), Message.of("check.abbreviation-better")),),
)
