"""Gender forms with a sign: *innen :innen _innen /-innen (innen) and a capital I inside the word.

Easy language writes both words, or one that means all. In plain language the project decides.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from klartafel.checks.language.compounds import compound_parts
from klartafel.checks.language.traits import word_set
from klartafel.checks.language.vocabulary import is_known
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.quotations import cited
from klartafel.checks.rules.rule import Hit, Rule, Scope, Task
from klartafel.domain.finding import Basis, Example, Severity, Span, Weight
from klartafel.domain.message import Message
from klartafel.domain.text import Profile

_LETTER = r"[^\W\d_]"
_SIGN = r"(?:[:*_·•’]|/-?)"
_LIKELY = re.compile(r"[:*_·•’/(]-?[a-zäöüß]{1,5}(?!\w)|[:*_/]-?in|[a-zäöüß]In")
_FORM = re.compile(
    rf"(?<![\w-])(?P<stem>(?:{_LETTER}+[-·])*{_LETTER}{{2,}}?)"
    rf"(?:{_SIGN}(?P<ending>in(?:nen)?)|\((?P<bracket>in(?:nen)?)\)|(?<=[a-zäöüß])(?P<capital>In(?:nen)?))"
    rf"(?P<rest>-?{_LETTER}*)(?!\w)"
)
# Articles, pronouns and adjectives: "jede:r", "der*die", "ein(e)", "gute_r".
_ARTICLES = re.compile(
    r"(?<![\w-])(?:"
    r"(?:[Dd]er|[Dd]ie|[Dd]em|[Dd]en|[Dd]es|[Ee]r|[Ss]ie|[Ii]hm|[Ii]hn|[Ee]in(?:e[nmrs]?)?|[Ii]hre?|[Ss]eine?)[:*_]"
    r"(?:der|die|dem|den|des|er|sie|ihn|ihm|ihre?|seine?|e[nmrs]?|r|n|m|s)"
    r"|[^\W\d_]{2,20}e[:*_](?:r|n|m|s)|[Kk]?ein[:*_]e[rmns]?|[Mm]ein[:*_]e|[KkMmDdSs]?[Ee]in\(e\)"
    r"|(?:[Jj]ede|[Ww]elche|[Dd]iese|[Ee]ine|[Kk]eine|[Aa]lle)\([rnms]\)"
    r")(?!\w)"
)
# How words for people end before "in".
_PERSONS = ("er", "ent", "ant", "ist", "eur", "or", "ert", "og", "eg", "at", "ekt", "und", "eund", "log")
_NOT_GENDERED = word_set("LinkedIn CheckIn PlugIn BuiltIn DropIn LogIn SitIn")
# Before a plural these say dative for certain; adjectives such as "jungen" leave it to the word before.
_DATIVE = word_set(
    "den mit von bei zu aus nach seit außer gegenüber samt vom zum beim ihren seinen unseren allen diesen",
    "einigen",
)
# After these it can be either case: nothing is proposed.
_UNCLEAR = word_set("in an auf unter vor hinter neben über zwischen deren dessen")
_ACCUSATIVE = word_set("für durch gegen ohne um")
_WORDS_BEFORE = re.compile(r"(?:([^\W\d_]+) )?([^\W\d_]+) $")
_SHORTEST_NOUN = 5
_IRREGULAR = {
    "beamt": "Beamte",
    "jüd": "Juden",
    "bäuer": "Bauern",
    "bäur": "Bauern",
    "schwäg": "Schwäger",
    "ärzt": "Ärzte",
}

# What women are called with an umlaut, and builders beside farmers: "Bäuerinnen", "Orgelbauerinnen".
_UMLAUT = re.compile(r".*(?:bauer|schwager)|(?:land|mark|burg)?graf")


def _find(task: Task) -> Iterator[Hit]:
    if task.profile is Profile.EINFACHE_SPRACHE and task.settings.allow_gender_signs:
        return
    text, exempt = task.analysis.text, cited(task)
    if _LIKELY.search(text) is None:
        return
    for match in _FORM.finditer(text):
        if match.start() in exempt or not _is_gendered(match):
            continue
        yield _hit(text, match)
    for match in _ARTICLES.finditer(text):
        if match.start() not in exempt:
            yield Hit(Span(*match.span()), Message.of("check-signs.gender-form", form=match[0]))


def _is_gendered(match: re.Match[str]) -> bool:
    stem = match["stem"]
    if (match["ending"] or match["bracket"] or match["capital"]).lower() == "innen":
        return stem[0].isupper()
    if match[0] in _NOT_GENDERED or not stem[0].isupper():
        return False
    return stem.endswith(_PERSONS) or is_known(stem + "in", "de")  # "Öffnungszeiten:in" lacks a blank


def _hit(text: str, match: re.Match[str]) -> Hit:
    span = Span(*match.span())
    ending = match["ending"] or match["bracket"] or match["capital"].lower()
    stem = match["stem"]
    masculine = masculine_plural(stem) if ending == "innen" and not match["rest"] else None
    if masculine is None:
        if ending == "in" and not match["rest"] and stem.endswith("er"):
            pair = f"{stem}in oder {stem}"
            return Hit(span, Message.of("check-signs.gender-form-pair", form=match[0], pair=pair))
        return Hit(span, Message.of("check-signs.gender-form", form=match[0]))
    feminine = f"{stem}innen"
    dative = _is_dative(text, span.start)
    pair = f"{feminine} und {_in_dative(masculine) if dative else masculine}"
    message = Message.of("check-signs.gender-form-pair", form=match[0], pair=pair)
    return Hit(span, message, None if dative is None else pair)


@lru_cache(maxsize=2_000)
def masculine_plural(stem: str) -> str | None:
    """ "Besucher" for "Besucher:innen", "Studenten" for "Student:innen"; None where that is not regular."""
    lowered = stem.lower()
    if lowered in _IRREGULAR:
        return _IRREGULAR[lowered]
    if lowered.endswith("e") or _UMLAUT.fullmatch(lowered):
        return None  # "Kunde:innen" would make "Kundeinnen"
    *front, last = re.split(r"([-·])", stem)
    joined = "".join(front)
    if last.lower().endswith(("er", "el")):
        return stem if _ends_in_noun(last.lower()) else None
    for ending in ("en", "e", "n"):
        if _is_plural_of_a_man(last.capitalize() + ending):
            return joined + last + ending
    return None


def _ends_in_noun(lowered: str) -> bool:
    """ "Vorbesitzer" is no word of the dictionaries, but "Besitzer" is."""
    table = word_table("words-de")
    tails = (lowered[place:] for place in range(len(lowered) - _SHORTEST_NOUN + 1))
    return any(tail.capitalize() in table for tail in tails)


def _is_plural_of_a_man(form: str) -> bool:
    """Compounds follow their last part."""
    table = word_table("nouns-de")
    readings = table.get(form)
    if readings is None:
        readings = table.get(compound_parts(form)[-1].capitalize())
    return readings is not None and "m" in readings


def _is_dative(text: str, place: int) -> bool | None:
    """Whether the plural before which these words stand is dative; None where they do not show it."""
    before = _WORDS_BEFORE.search(text, max(0, place - 50), place)
    if before is None:
        return False
    for word in (before[2], before[1]):
        lowered = (word or "").lower()
        if lowered in _DATIVE:
            return True
        if lowered in _ACCUSATIVE:
            return False
        if lowered in _UNCLEAR:
            return None
        if not lowered.endswith("en"):
            return False
    return None


def _in_dative(plural: str) -> str:
    return plural if plural.endswith("n") else plural + "n"


GENDER_FORM = Rule(
    id="gender-form",
    scope=Scope.WORDS,
    languages=("de",),
    weights={
        Profile.LEICHTE_SPRACHE: Weight(Severity.WARNING, (Basis.DIN,)),
        Profile.EINFACHE_SPRACHE: Weight(Severity.WARNING, (Basis.HOUSE,)),
    },
    find=_find,
    what=Message.of("check-signs.gender-form-what"),
    why=Message.of("check-signs.gender-form-why"),
    examples=(
        Example(
            Message.of("check-signs.gender-form-found"),
            Message.of("check-signs.gender-form-better"),
            profiles=(Profile.LEICHTE_SPRACHE,),
        ),
    ),
)
