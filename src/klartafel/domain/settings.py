"""Settings that belong to a project and travel with its file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProjectSettings:
    """What holds for all texts of a project.

    `institution` is who answers for published texts. `word_limit` counts words for the kinds of running
    text; None leaves each kind its own house value. `house_style` says in a few sentences how the museum
    writes; the model is told it with every draft.
    """

    title: str = ""
    institution: str = ""
    word_limit: int | None = None
    house_style: str = ""
