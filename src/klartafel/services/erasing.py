"""Erasing a name from a project and its backups."""

from klartafel.domain.message import Message
from klartafel.services.workbench import Workbench
from klartafel.store.erasure import erase_person


def erase_name(workbench: Workbench, person: int) -> Message:
    """Take a person's name out; what was reached, and what may still hold it, comes back as a sentence."""
    workbench.require_writable()
    reached = erase_person(workbench.project, person)
    if reached.left:
        files = ", ".join(path.name for path in reached.left)
        return Message.of("people.erased-partly", files=files)
    return Message.of("people.erased", count=reached.backups)
