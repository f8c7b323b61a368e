"""One recipe per kind of text: what it is made of, in which order, and whether a model may word it."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.text import TextKind


class Ground(StrEnum):
    """Where sentences come from: fields of the record, or the source text told anew."""

    RECORD = "record"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a kind is made.

    `grounds` in the order of the text. `lines`: every sentence stands on a line of its own. `coverage` is
    the share of a sentence's facts that a new wording must keep: easy language chooses, so it may lose
    more. `opening` is the share of the limit that the record may take before the source has its turn; 1
    for kinds that are made of the record first of all. `prompts` are the ids of its prompts by language;
    without one no model words the kind.
    """

    kind: TextKind
    grounds: tuple[Ground, ...]
    lines: bool = False
    coverage: float = 0.8
    opening: float = 0.3
    prompts: tuple[tuple[str, str], ...] = ()

    @property
    def joint(self) -> str:
        """What stands between two sentences of a paragraph."""
        return "\n" if self.lines else " "

    def prompt_id(self, language: str) -> str | None:
        """The id of the prompt for a language, None where the kind is worded by code alone."""
        return dict(self.prompts).get(language)


_BOTH = (Ground.RECORD, Ground.SOURCE)

RECIPES: dict[TextKind, Recipe] = {
    recipe.kind: recipe
    for recipe in (
        Recipe(TextKind.EINFACHE_SPRACHE, _BOTH, prompts=(("de", "es"),)),
        Recipe(TextKind.LEICHTE_SPRACHE, _BOTH, lines=True, coverage=0.5, prompts=(("de", "ls"),)),
        Recipe(TextKind.PLAIN_ENGLISH, _BOTH, prompts=(("en", "plain-en"),)),
        Recipe(TextKind.EASY_READ, _BOTH, lines=True, coverage=0.5, prompts=(("en", "easy-read"),)),
        Recipe(TextKind.LABEL, _BOTH, opening=1.0, prompts=(("de", "es"), ("en", "plain-en"))),
        # What can be seen is told in the words of whoever saw it.
        Recipe(TextKind.ALT, (Ground.RECORD,)),
        Recipe(TextKind.ALT_LONG, (Ground.RECORD,)),
        Recipe(TextKind.AUDIO_DESCRIPTION, _BOTH, opening=1.0, prompts=(("de", "es"), ("en", "plain-en"))),
        Recipe(TextKind.TOUR_INTRODUCTION, (Ground.RECORD,)),
        Recipe(TextKind.TOUR_TRANSITION, (Ground.RECORD,)),
    )
}


def recipe_of(kind: TextKind) -> Recipe:
    """The recipe of a kind."""
    return RECIPES[kind]


def prompt_languages() -> dict[str, str]:
    """The ids of all prompts that recipes use, each with its language."""
    return {prompt: language for recipe in RECIPES.values() for language, prompt in recipe.prompts}
