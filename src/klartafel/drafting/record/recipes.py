"""What each kind of text tells of a record, and in which order."""

from dataclasses import dataclass
from enum import StrEnum

from klartafel.domain.text import TextKind


class Group(StrEnum):
    """Facts of a record that are told together."""

    OBJECT = "object"
    TITLE = "title"
    DATING = "dating"
    PLACES = "places"
    MATERIALS = "materials"
    TECHNIQUES = "techniques"
    SIZES = "sizes"
    MAKERS = "makers"
    INSCRIPTIONS = "inscriptions"


@dataclass(frozen=True, slots=True)
class Recipe:
    """A kind of text as an order of groups.

    `most_facts` is how many facts of one group a sentence may hold. Where it is one, each sentence names its
    thing anew, for readers should not have to look back.
    """

    groups: tuple[Group, ...]
    most_facts: int

    @property
    def with_pronouns(self) -> bool:
        """Whether "er" may stand for "der Krug"."""
        return self.most_facts > 1


_ALL = (
    Group.OBJECT, Group.TITLE, Group.DATING, Group.PLACES, Group.MATERIALS, Group.TECHNIQUES, Group.SIZES,
    Group.MAKERS, Group.INSCRIPTIONS,
)  # fmt: skip
_LABEL = (Group.OBJECT, Group.TITLE, Group.MAKERS, Group.DATING, Group.MATERIALS, Group.PLACES)
# The order of label data in an audio description.
_SPOKEN = (Group.MAKERS, Group.TITLE, Group.DATING, Group.MATERIALS, Group.SIZES, Group.PLACES)

RECIPES = {
    TextKind.EINFACHE_SPRACHE: Recipe(_ALL, most_facts=3),
    TextKind.LEICHTE_SPRACHE: Recipe(_ALL, most_facts=1),
    TextKind.PLAIN_ENGLISH: Recipe(_ALL, most_facts=3),
    TextKind.EASY_READ: Recipe(_ALL, most_facts=1),
    TextKind.LABEL: Recipe(_LABEL, most_facts=3),
    TextKind.AUDIO_DESCRIPTION: Recipe((Group.OBJECT, *_SPOKEN), most_facts=3),
}
# In an audio description with words on touching: those stand between the name and the label data.
NAME_IN_AUDIO = Recipe((Group.OBJECT,), most_facts=3)
LABEL_DATA_IN_AUDIO = Recipe(_SPOKEN, most_facts=3)
# Told in an audio description behind what can be seen.
LAST_IN_AUDIO = Recipe((Group.TECHNIQUES, Group.INSCRIPTIONS), most_facts=3)
