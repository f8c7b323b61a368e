"""The sample exhibition: an invented museum to try everything on."""

from pathlib import Path

from klartafel.platform.paths import data_directory
from klartafel.platform.resources import resource
from klartafel.services.importing import carry_out, plan_import
from klartafel.services.workbench import Workbench

SAMPLE_FILE = resource("sample", "exhibition.json")
_PROJECT_NAME = "Beispiel.klartafel"


def sample_workbench() -> Workbench:
    """The sample project of this person, made and filled on first use."""
    return open_or_create(data_directory() / _PROJECT_NAME, (SAMPLE_FILE,))


def open_or_create(project: Path, files: tuple[Path, ...]) -> Workbench:
    """Open a project; where it does not exist, make it and bring these files in."""
    if project.exists():
        return Workbench.open(project)
    project.parent.mkdir(parents=True, exist_ok=True)
    workbench = Workbench.create(project)
    try:
        carry_out(workbench, plan_import(workbench, files))
    except BaseException:
        workbench.close()
        raise
    return workbench
