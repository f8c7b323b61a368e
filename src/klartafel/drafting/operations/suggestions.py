"""What the rules of plain language suggest, where a suggestion fits without a second look.

Numbers, dates, ranges, short forms: "sieben" becomes "7", "z. B." becomes "zum Beispiel". The rules know what
to write; here it is only put in place, from the last to the first. The passive and the genitive have names of
their own, for they change more of the sentence.
"""

from klartafel.checks.language import analyse
from klartafel.checks.language.traits import word_set
from klartafel.checks.rules import findings
from klartafel.domain.checking import CheckSettings
from klartafel.domain.finding import Basis, Finding
from klartafel.domain.text import Profile

FIGURES = frozenset(["number-word", "date-form", "range", "abbreviation", "roman", "sign", "cross-reference"])
ACTIVE = frozenset({"passive"})
GENITIVE = frozenset({"genitive"})
_LONGEST = 2_000
# "wurde vom Park getrennt": nobody did it.
_AWAY = word_set("getrennt entfernt abgeleitet befreit unterschieden abgegrenzt umgeben gelöst")


def with_suggestions(
    text: str, rules: frozenset[str], language: str, profile: Profile, settings: CheckSettings
) -> str:
    """The text with what some rules suggest for it; the same text where they suggest nothing."""
    if len(text) > _LONGEST:
        return text
    analysis = analyse(text, language)
    found = [
        finding
        for finding in findings(analysis, profile, Basis.HOUSE, settings)
        if finding.rule in rules and finding.suggestion is not None and _fits(analysis.text, finding)
    ]
    for finding in sorted(_apart(found), key=lambda each: each.span, reverse=True):
        span = analysis.original(finding.span)
        text = _put(text, span.start, span.end, finding.suggestion or "")
    return text


def _fits(text: str, finding: Finding) -> bool:
    """Not where one of two Roman numerals stays ("I bis XII"), nor where "von" means away from."""
    before, after = text[: finding.span.start].split()[-1:], text[finding.span.end :].split()[:1]
    if finding.rule == "roman" and ("bis" in before or "bis" in after):
        return False
    return finding.rule != "passive" or text[: finding.span.end].split()[-1] not in _AWAY


def _apart(found: list[Finding]) -> list[Finding]:
    """Findings that do not overlap, the first of those that do."""
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda each: each.span):
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
    return kept


def _put(text: str, start: int, end: int, better: str) -> str:
    """One suggestion in place: with a capital at the start, and with the full stop that it swallowed."""
    if not text[:start].strip() and text[start : start + 1].isupper():
        better = better[:1].upper() + better[1:]
    rest = text[end:]
    if not rest.strip() and text[:end].endswith(".") and not better.endswith((".", "!", "?")):
        rest = "." + rest
    return text[:start] + better + rest
