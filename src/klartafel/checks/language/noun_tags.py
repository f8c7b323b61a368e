"""Mends the tagger's commonest slip: German nouns taken for names, because both have a capital."""

from collections.abc import Sequence

from klartafel.checks.language.tagging import Tag
from klartafel.checks.language.word_table import word_table

# After these a noun follows rather than a name.
_BEFORE_NOUNS = frozenset({"ART", "ADJ(A)", "PPOSAT", "PDAT", "PIAT", "PWAT", "APPRART", "CARD"})


def nouns_not_names(tokens: Sequence[str], tags: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """Tags in which a word that the list of nouns has is a name only where it can be one.

    "Töpfer" is both a craft and a family name: after an article it is the craft.
    """
    mended = list(tags)
    for place, tag in enumerate(tags):
        if tag.part_of_speech == "NE" and tokens[place] in word_table("nouns-de"):
            before = tags[place - 1].part_of_speech if place else ""
            if before in _BEFORE_NOUNS or tokens[place] not in word_table("names-de"):
                mended[place] = Tag("NN", tag.lemma)
    return tuple(mended)
