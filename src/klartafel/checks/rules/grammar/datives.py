"""What to write for a genitive: "von" and the dative, where all forms are known."""

from klartafel.checks.rules.grammar.nouns import dative_plural, dative_singular, may_be
from klartafel.checks.rules.grammar.structure import Structure

# Determiners of the genitive and what "von" has instead: masculine and neuter, feminine, plural.
MASCULINE = {
    "des": "dem", "eines": "einem", "dieses": "diesem", "jenes": "jenem", "jedes": "jedem",
    "meines": "meinem", "deines": "deinem", "seines": "seinem", "ihres": "ihrem", "unseres": "unserem",
    "eures": "eurem", "keines": "keinem", "solches": "solchem",
}  # fmt: skip
FEMININE = {
    "der": "der", "einer": "einer", "dieser": "dieser", "jener": "jener", "jeder": "jeder",
    "meiner": "meiner", "deiner": "deiner", "seiner": "seiner", "ihrer": "ihrer", "unserer": "unserer",
    "eurer": "eurer", "keiner": "keiner", "solcher": "solcher",
}  # fmt: skip
PLURAL = {
    "der": "den", "dieser": "diesen", "jener": "jenen", "meiner": "meinen", "deiner": "deinen",
    "seiner": "seinen", "ihrer": "ihren", "unserer": "unseren", "eurer": "euren", "keiner": "keinen",
    "solcher": "solchen", "aller": "allen", "vieler": "vielen", "mehrerer": "mehreren", "einiger": "einigen",
    "beider": "beiden", "weniger": "wenigen", "mancher": "manchen", "zweier": "zwei", "dreier": "drei",
}  # fmt: skip


def with_von(structure: Structure, determiner: int, noun: int, letter: str) -> str | None:
    """ "von dem König" for "des Königs", where all forms are known."""
    form, last = structure.forms[determiner], structure.words[noun].text
    marks = "".join(structure.marks[determiner + 1 : noun + 1])
    if last != structure.words[noun].plain or not set(marks) <= set(" ."):
        return None
    if letter == "c":
        article, dative = MASCULINE[form], dative_singular(last)
    elif letter == "g":
        article, dative = FEMININE[form], last
    elif letter == "o":
        article, dative = PLURAL[form], dative_plural(last)
    else:
        return None
    between = "".join(structure.marks[p] + structure.words[p].text for p in range(determiner + 1, noun))
    return f"von {article}{between}{structure.marks[noun]}{dative}" if dative else None


def with_von_and_plural(structure: Structure, first: int, noun: int) -> str | None:
    """ "von alten Meistern" for "alter Meister"."""
    dative = dative_plural(structure.words[noun].text) if may_be(structure.words[noun].text, "n") else ""
    adjectives = [word.text for word in structure.words[first:noun]]
    if not dative or not all(adjective.endswith("er") and adjective[0].islower() for adjective in adjectives):
        return None
    return " ".join(["von", *(adjective.removesuffix("er") + "en" for adjective in adjectives), dative])
