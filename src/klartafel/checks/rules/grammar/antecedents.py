"""Nouns that a pronoun may stand for: their gender, and whether they are in the foreground."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from klartafel.checks.language.traits import word_set
from klartafel.checks.language.word_table import word_table
from klartafel.checks.rules.grammar.nouns import genders
from klartafel.checks.rules.grammar.structure import NOUNS, PREPOSITIONS, ClauseKind, Structure

# What stands after these says where, when or of what, and is seldom meant by a pronoun.
_SIDE_PREPOSITIONS = word_set(
    "in im ins aus nach seit um auf am an ans zu zum zur ab bis durch vom aufs während wegen",
)
_TIMES = word_set(
    "jahr jahre jahren jahrhundert tag tage monat woche stunde zeit januar februar märz april mai juni",
    "juli",
)
# The genders of the noun after an article.
_ARTICLES = {
    "der": "mf", "den": "mp", "dem": "mn", "das": "n", "die": "fp", "ein": "mn", "eine": "f", "einen": "m",
    "einem": "mn", "einer": "f", "dieser": "mf", "diesen": "mp", "dieses": "n", "diese": "fp", "kein": "mn",
    "keine": "fp", "keinen": "m", "sein": "mn", "seinen": "mp", "seine": "fp", "ihren": "mp", "im": "mn",
    "am": "mn", "vom": "mn", "zum": "mn", "beim": "mn", "zur": "f", "alle": "p", "viele": "p", "einige": "p",
    "zwei": "p", "drei": "p",
}  # fmt: skip
_WOMEN = word_set(
    "ingrid karin elisabeth ruth judith edith astrid doris iris gudrun margot carmen katrin kerstin",
    "kirsten karen ellen helen birgit margret hildegard irmgard adelheid mechthild dagmar gertrud",
    "sigrid ines agnes gerlind ursel jennifer miriam rachel esther elsbeth isabel margaret",
)
_MEN_IN_VOWELS = word_set(
    "uwe arne ole luca joshua otto hugo bruno udo ivo leo theo timo ingo heiko enno eike rene",
)


# People stay in mind wherever they stand: "Die Tochter schrieb an die Mutter."
_PEOPLE = word_set(
    "mutter vater tochter sohn schwester bruder frau mann kind mädchen junge bub witwe witwer braut",
    "onkel tante oma opa großmutter großvater enkel enkelin neffe nichte nonne mönch magd knecht graf",
    "gräfin fürst fürstin herzog herzogin könig königin kaiser kaiserin prinz prinzessin papst bischof",
    "äbtissin abt freund freundin",
    "nachbar nachbarin lehrer lehrerin schüler schülerin maler malerin künstler künstlerin dichter dichterin",
    "ärztin arzt bäuerin bauer händler händlerin soldat ritter diener dienerin köchin koch amme hebamme",
    "schneiderin schneider weberin weber töpferin töpfer meister meisterin geselle pfarrer pfarrerin",
)


_BEFORE_NOUN = frozenset({"ADJ(A)", "ART", "PPOSAT", "PDAT", "PIAT", "CARD", "PIS", "NE"})

# A family name alone: "Mozart".
PERSON = "mf"


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A noun that a pronoun may stand for. `genders` are some of "m", "f", "n", "p" (plural), or unknown.

    `is_salient` nouns are in the foreground: no place, time or material, no predicate ("ist ein Krug").
    """

    place: int
    genders: str
    is_sure: bool
    is_salient: bool

    def fits(self, wanted: str) -> bool:
        """Whether a pronoun of these genders may stand for it."""
        return not self.genders or not set(wanted).isdisjoint(self.genders)


def antecedents(structure: Structure) -> Iterator[Antecedent]:
    """The nouns of a sentence; a name of several words is one."""
    for place, tag in enumerate(structure.tags):
        is_aside = structure.clause_of[place].kind is ClauseKind.ASIDE
        if tag not in NOUNS or structure.forms[place] in _TIMES or is_aside:
            continue
        follows_name = place > 0 and structure.is_joined(place) and structure.tags[place - 1] in NOUNS
        text = structure.words[place].plain
        letters = _name(text)
        if tag == "NE" or (letters and not genders(text)):
            if follows_name:  # "Anna Müller", "der Maler Hans"
                continue
            gender = gender_of_name(structure.forms[place]) if "g" in letters else ""
            if not gender and _is_place(structure, place, letters):
                gender = "n"
            elif not gender and "f" in letters:
                gender = PERSON
            yield Antecedent(place, gender, len(gender) == 1, _is_salient(structure, place))
        else:
            found = _by_article(structure, place, genders(text))
            yield Antecedent(place, found, len(found) == 1, _is_salient(structure, place))


@lru_cache(maxsize=20_000)
def _name(text: str) -> str:
    """The letters of a name, empty for other words."""
    return word_table("names-de").get(text) or ""


def _is_place(structure: Structure, place: int, letters: str) -> bool:
    follows_preposition = place > 0 and structure.forms[place - 1] in ("in", "aus", "nach", "bei")
    return letters == "p" or (follows_preposition and "f" not in letters)


def gender_of_name(name: str) -> str:
    if name in _WOMEN or (name.endswith(("a", "e", "ie", "i")) and name not in _MEN_IN_VOWELS):
        return "f"
    return "m"


def _by_article(structure: Structure, place: int, found: str) -> str:
    """The genders that are left once the article is read: "die Maler" is plural, "einen Knecht" masculine."""
    article = place - 1
    while article >= 0 and structure.tags[article] in ("ADJ(A)", "CARD"):
        article -= 1
    allowed = _ARTICLES.get(structure.forms[article], "") if article >= 0 else ""
    if article == 0 and allowed == "mf":
        allowed = "m"  # the subject
    if structure.forms[article] == "den" and "m" in found and structure.tags[article - 1] not in PREPOSITIONS:
        allowed = "m"
    if not allowed:
        return found
    kept = "".join(gender for gender in found if gender in allowed)
    return kept or found or allowed


def _is_salient(structure: Structure, place: int) -> bool:
    start = place
    while start > 0 and structure.tags[start - 1] in _BEFORE_NOUN:
        start -= 1
    before = start - 1
    if before < 0:
        return True
    if structure.tags[before] in PREPOSITIONS or structure.forms[before] in _SIDE_PREPOSITIONS:
        return structure.forms[before] not in _SIDE_PREPOSITIONS or structure.forms[place] in _PEOPLE
    clause = structure.clause_of[place]
    is_equation = any(structure.lemma(verb) in ("sein", "heißen", "werden") for verb in clause.finite)
    return not (is_equation and clause.finite[0] < place and clause.finite[0] > clause.members[0])
