"""The command `new-subject`: what no file brings can be made all the same."""

from pathlib import Path

import pytest
from calls import Call

from klartafel.domain.subject import SubjectKind
from klartafel.services.workbench import Workbench


@pytest.mark.parametrize("kind", list(SubjectKind))
def test_a_subject_of_any_sort_is_made(call: Call, project: Path, kind: SubjectKind) -> None:
    given = ("N 1", "--sort", kind.value, "--title", "Anfahrt", "--description", "Mit dem Bus.")
    document = call("new-subject", project, *given, "--json").documents[0]
    assert document["kind"] == kind.value
    with Workbench.open(project) as workbench:
        subject = workbench.subject_by_key("N 1")
    assert (subject.kind, subject.title(), subject.record.source_text("de")) == (
        kind,
        "Anfahrt",
        "Mit dem Bus.",
    )


def test_a_number_that_is_taken_is_refused(call: Call, project: Path) -> None:
    assert call("new-subject", project, "N 1").code == 0
    assert call("new-subject", project, "N 1").code == 5
