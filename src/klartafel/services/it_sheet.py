"""One page for IT, data protection and staff council: what the program is and does, on this machine.

Every sentence here is about code; whoever changes that code changes the sentence.
"""

import platform
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from klartafel import __version__
from klartafel.domain.document import Cell, Document, Heading, Paragraph, Points, Table
from klartafel.domain.message import Message
from klartafel.domain.run import Energy
from klartafel.platform.energy import ASSUMED_WATTS
from klartafel.platform.paths import data_directory, log_file, models_directory, settings_file
from klartafel.services.models import ModelLine, model_lines
from klartafel.services.overview_words import day_name
from klartafel.services.workbench import Workbench
from klartafel.store import runs, shelf

_JOULES_PER_WATT_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of this machine and this project."""

    made_at: datetime
    system: str
    python: str
    project: Path
    pictures: Path
    backups: Path
    settings: Path
    log: Path
    models_folder: Path
    data_folder: Path
    models: tuple[ModelLine, ...]
    energies: tuple[Energy, ...]


def facts_of(workbench: Workbench, language: str) -> Facts:
    """Look at machine and project."""
    project = workbench.project
    return Facts(
        made_at=workbench.clock(),
        system=platform.platform(),
        python=platform.python_version(),
        project=project.path,
        pictures=project.pictures_directory,
        backups=project.backups_directory,
        settings=settings_file(),
        log=log_file(),
        models_folder=models_directory(),
        data_folder=data_directory(),
        models=tuple(line for line in model_lines(language) if line.installed),
        energies=project.read(runs.energies),
    )


def it_sheet(facts: Facts) -> Document:
    """The page."""
    blocks = (
        Paragraph((Message.of("report.it-made", date=day_name(facts.made_at.date())),)),
        Heading(Message.of("report.it-heading-program")),
        Paragraph(
            (
                Message.of("report.it-program"),
                Message.of(
                    "report.it-versions", version=__version__, python=facts.python, system=facts.system
                ),
            )
        ),
        Heading(Message.of("report.it-heading-data")),
        _places(facts),
        Points(
            (
                Message.of("report.it-contents"),
                Message.of("report.it-log"),
                Message.of("report.it-not-encrypted"),
            )
        ),
        Heading(Message.of("report.it-heading-network")),
        Points(
            (
                Message.of("report.it-nothing-leaves"),
                Message.of("report.it-fetch"),
                Message.of("report.it-exports"),
                Message.of("report.it-door"),
                Message.of("report.it-setup"),
            )
        ),
        Heading(Message.of("report.it-heading-processes")),
        Points(
            (
                Message.of("report.it-window"),
                Message.of("report.it-worker"),
                Message.of("report.it-short"),
                Message.of("report.it-no-service"),
            )
        ),
        Heading(Message.of("report.it-heading-model")),
        *_models(facts),
        Heading(Message.of("report.it-heading-people")),
        Points(
            (
                Message.of("report.it-names"),
                Message.of("report.it-history"),
                Message.of("report.it-no-evaluation"),
                Message.of("report.it-erasure"),
                Message.of("report.it-erasure-limits"),
                Message.of("report.it-no-protection"),
            )
        ),
        Heading(Message.of("report.it-heading-check")),
        Points(
            (
                Message.of("report.it-unplug"),
                Message.of("report.it-namespace"),
                Message.of("report.it-strace"),
                Message.of("report.it-tests"),
            )
        ),
        Heading(Message.of("report.it-heading-marking")),
        Points((Message.of("report.it-marking"), Message.of("report.it-no-claim"))),
        Heading(Message.of("report.it-heading-energy")),
        Paragraph(_energy(facts.energies)),
    )
    return Document(Message.of("report.it-title"), facts.made_at, blocks)


def _places(facts: Facts) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = (
        (Message.of("report.it-place-project"), str(facts.project)),
        (Message.of("report.it-place-pictures"), str(facts.pictures)),
        (
            Message.of("report.it-place-backups", days=shelf.DAYS_KEPT, months=shelf.MONTHS_KEPT),
            str(facts.backups),
        ),
        (Message.of("report.it-place-settings"), str(facts.settings)),
        (Message.of("report.it-place-log"), str(facts.log)),
        (Message.of("report.it-place-models"), str(facts.models_folder)),
        (Message.of("report.it-place-sample"), str(facts.data_folder)),
    )
    header = (Message.of("report.it-what"), Message.of("report.it-where"))
    return Table(Message.of("report.it-table-places"), header, rows)


def _models(facts: Facts) -> tuple[Paragraph | Table, ...]:
    if not facts.models:
        return (Paragraph((Message.of("report.it-no-model"),)),)
    header = (
        Message.of("report.column-model"),
        Message.of("report.it-licence"),
        Message.of("report.it-size"),
        Message.of("report.column-hash"),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            model.name,
            model.licence or Message.of("report.it-licence-unknown"),
            Message.of("report.it-megabytes", size=(model.size or 0) / 1e6),
            model.sha256,
        )
        for model in facts.models
    )
    return (
        Paragraph((Message.of("report.it-models"),)),
        Table(Message.of("report.it-table-models"), header, rows),
    )


def _energy(energies: tuple[Energy, ...]) -> tuple[Message, ...]:
    if not energies:
        return (Message.of("report.it-energy"), Message.of("report.it-energy-none"))
    measured = sum(energy.measured for energy in energies)
    return (
        Message.of("report.it-energy"),
        Message.of(
            "report.it-energy-sum",
            count=len(energies),
            hours=sum(energy.joules for energy in energies) / _JOULES_PER_WATT_HOUR,
            measured=measured,
            assumed=len(energies) - measured,
            watts=round(ASSUMED_WATTS),
        ),
    )
