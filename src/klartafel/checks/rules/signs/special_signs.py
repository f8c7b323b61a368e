"""Signs instead of words: § % & * † ° # + = ~ and their kin. "€" beside a number and "@" are fine."""

import re
from collections.abc import Iterator

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_SIGN = re.compile(r"[*#=~+]+|[§%&†‡✝✞‰°×÷±≈≠≤≥<>|\\^_{}№€$£→←↑↓⇒➔►♂♀¶☎☏✆✉★☆✓✔✗✘]")
_WORDS = {
    "de": {
        "§": "Paragraf", "%": "Prozent", "‰": "Promille", "&": "und", "†": "gestorben", "✝": "gestorben",
        "✞": "gestorben", "°": "Grad", "°C": "Grad", "°F": "Grad Fahrenheit", "×": "mal", "№": "Nummer",
        "€": "Euro",
    },
    "en": {
        "§": "section", "%": "percent", "‰": "per thousand", "&": "and", "†": "died", "✝": "died",
        "✞": "died", "°": "degrees", "°C": "degrees", "°F": "degrees Fahrenheit", "×": "by",
        "№": "number", "€": "euros",
    },
}  # fmt: skip
# What a sign says before or after a figure, or between two words.
_BEFORE_FIGURE = {
    "de": {"*": "geboren", "~": "etwa", "≈": "etwa", "<": "weniger als", ">": "mehr als", "±": "etwa"},
    "en": {"*": "born", "~": "about", "≈": "about", "<": "less than", ">": "more than", "±": "about"},
}
_BETWEEN_WORDS = {"de": {"+": "und"}, "en": {"+": "and"}}
_LIFE = re.compile(r" (?:ca\. |um |about |c\. )?(?:\d{1,2}\. |\d{3,4}\b)")  # "+ 28. Juli 1741"
_SCALE = re.compile(r"[CF](?!\w)")
_CURRENCIES = "€$£"
_FIRM = word_set(
    "Co Co. Sohn Söhne Söhnen Cie Cie. Partner Töchter Brüder Gebrüder Comp Sons Son Company Brothers",
)
_BRAND = re.compile(r"(?<!\w)[A-Z]&[A-Z](?!\w)")  # "C&A"
_LONGEST_NAME_ENDING = 4  # "Wester|mann"
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.-]*) ?$")
_WORD_AFTER = re.compile(r" ?([^\W\d_][\w-]*)")


def _find(task: Task) -> Iterator[Hit]:
    text = task.analysis.text
    exempt = None
    for sentence in task.analysis.sentences:
        for gap in sentence.gaps:
            if text[gap.start : gap.end] in ("", " "):
                continue
            for match in _SIGN.finditer(text, gap.start, gap.end):
                exempt = exempt or cited(task)
                if match.start() in exempt or _is_fine(text, match, task.language):
                    continue
                span, word = _word_for(text, match, task.language)
                if word is None:
                    yield Hit(span, Message.of("check-signs.sign", sign=match[0]))
                else:
                    message = Message.of("check-signs.sign-known", sign=match[0], word=word.strip())
                    yield Hit(span, message, word)


def _is_fine(text: str, match: re.Match[str], language: str) -> bool:
    sign = match[0]
    before = text[max(0, match.start() - 2) : match.start()]
    after = text[match.end() : match.end() + 3]
    if sign in _CURRENCIES:  # "5 €", "€ 5", "5,– €"
        last = before.strip()[-1:]
        return last.isdigit() or last in ("-", "–", ",") or after.strip()[:1].isdigit()
    if sign == "+":  # "+49 251 1234", "+5 °C"
        return after[:1].isdigit() and not before[-1:].isalnum()
    if sign == "_":  # "@museum_soest"
        return before[-1:].isalnum() and after[:1].isalnum()
    if sign == "&":
        return _is_name(text, match, language)
    return False


def _is_name(text: str, match: re.Match[str], language: str) -> bool:
    """Firms keep their sign: "Krüger & Sohn", "Villeroy & Boch"; "Kunst & Natur" is no firm."""
    if _BRAND.search(text[max(0, match.start() - 2) : match.end() + 2]):
        return True
    before = _WORD_BEFORE.search(text, max(0, match.start() - 40), match.start())
    after = _WORD_AFTER.match(text, match.end())
    if before is None or after is None or not (before[1][0].isupper() and after[1][0].isupper()):
        return False
    if after[1] in _FIRM or before[1] in _FIRM:
        return True
    if language == "en":
        return before.start() > 0
    words = (before[1], after[1])
    return any(map(_is_only_a_name, words)) or all(map(_is_family_name, words))


def _is_family_name(word: str) -> bool:
    return "f" in (word_table("names-de").get(word) or "")


def _is_only_a_name(word: str) -> bool:
    """A name that is no noun: "Westermann", never "Koch" or "Öffnungszeiten"."""
    nouns = word_table("nouns-de")
    if word.isupper() or nouns.get(word) is not None:
        return False
    head = compound_parts(word)[-1]
    return len(head) <= _LONGEST_NAME_ENDING or nouns.get(head.capitalize()) is None


def _word_for(text: str, match: re.Match[str], language: str) -> tuple[Span, str | None]:
    """The word a sign stands for, with blanks where it touched its neighbours."""
    sign, end = match[0], match.end()
    if sign == "°" and _SCALE.match(text, end):
        sign, end = text[match.start() : end + 1], end + 1
    before = text[match.start() - 1 : match.start()] if match.start() else ""
    after = text[end : end + 2]
    word = _WORDS[language].get(sign)
    if word is None and after.strip()[:1].isdigit():
        word = _BEFORE_FIGURE[language].get(sign)
    if word is None and sign in "*+" and _LIFE.match(text, end):
        born = sign == "*"
        word = {"de": ("gestorben", "geboren"), "en": ("died", "born")}[language][born]
    if word is None and before and after[:1] and (before + after[:1]).isspace():
        word = _BETWEEN_WORDS[language].get(sign)
    if word is None:
        return Span(match.start(), end), None
    left = " " if before.isalnum() else ""
    right = " " if after[:1].isalnum() else ""
    return Span(match.start(), end), left + word + right


SIGN = Rule(
    id="sign",
    scope=Scope.WORDS,
    languages=("de", "en"),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.ERROR, (Basis.BITV, Basis.DIN)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.BITV, Basis.DIN)),
        Profile.EASY_READ: Weight(Severity.ERROR, (Basis.HOUSE,)),
        Profile.PLAIN_ENGLISH: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-signs.sign-what"),
    why=Message.of("check-signs.sign-why"),
    examples=(
        Example(Message.of("check-signs.sign-found"), Message.of("check-signs.sign-better")),
        Example(Message.of("check-signs.sign-found-2"), Message.of("check-signs.sign-better-2")),
    ),
)
