"""A source that only a model can make simpler, so that drafts take their time and come word by word."""

from dataclasses import replace
from pathlib import Path

import pytest

from klartafel.domain.record import Field, Record
from klartafel.services.workbench import Workbench
from klartafel.store import subjects

# A sentence that only the model can make simpler here, and how it does.
HARD = "Der aus Ton bestehende Krug, der sich seit 1987 im Museum befindet, wurde 1748 in Unna gefertigt."
FINISHED = "Der Krug ist aus Ton. Er ist 1748 in Unna entstanden. Seit 1987 ist er im Museum."


def make_hard(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put it into the first exhibit, and let code alone find nothing to do with it."""
    monkeypatch.setattr("klartafel.drafting.draft.rewordings", lambda *_: ())
    with Workbench.open(project) as bench:
        number = next(row.id for row in bench.rows() if row.key.endswith("K 1"))
        values = bench.subject(number).record.values
        hard = tuple(
            replace(value, value=HARD) if value.field is Field.DESCRIPTION else value for value in values
        )
        bench.project.write(lambda t: subjects.update_record(t, number, Record(hard)))
    return project
