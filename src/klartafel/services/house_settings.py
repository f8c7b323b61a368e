"""What holds for all texts of a project: who answers for them, how long they may be, how the house writes."""

from klartafel.domain.message import Message, WrongCall
from klartafel.domain.settings import ProjectSettings
from klartafel.services.workbench import Workbench
from klartafel.store import settings as project_settings

# A text of fewer words says nothing; a longer style would take the room of the source in front of the model.
LEAST_WORDS, MOST_WORDS = 10, 5_000
LONGEST_STYLE = 600


def change_house(workbench: Workbench, settings: ProjectSettings) -> None:
    """Replace the settings. Raises WrongCall for values that no draft could keep to, Refused where the
    project is open for reading only."""
    workbench.require_writable()
    limit = settings.word_limit
    if limit is not None and not LEAST_WORDS <= limit <= MOST_WORDS:
        raise WrongCall(Message.of("house.strange-limit", least=LEAST_WORDS, most=MOST_WORDS))
    if len(settings.house_style) > LONGEST_STYLE:
        raise WrongCall(Message.of("house.long-style", most=LONGEST_STYLE))
    workbench.project.write(lambda t: project_settings.put(t, settings))
