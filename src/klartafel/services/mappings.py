"""Column mappings as files, so that the next delivery of the same table needs no questions."""

from pathlib import Path

from klartafel.domain.importing import Mapping
from klartafel.domain.message import Message, OutsideMissing, WrongCall
from klartafel.importers import load_mapping, save_mapping
from klartafel.services.importing import ImportPlan
from klartafel.store import trouble


def load(path: Path) -> Mapping:
    """The mapping in a TOML file. Raises WrongCall where it is none."""
    return load_mapping(path)


def save(plan: ImportPlan, path: Path) -> None:
    """Save how the first table of an import was understood. Raises KnownTrouble where that fails."""
    for file in plan.files:
        if file.mapping is not None and file.mapping.columns:
            try:
                save_mapping(file.mapping, path)
            except OSError as error:
                no_folder = OutsideMissing(Message.of("store.no-folder", folder=str(path.parent)))
                raise trouble.known(error, path) or no_folder from error
            return
    raise WrongCall(Message.of("project.no-mapping"))
