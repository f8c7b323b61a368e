"""Bad sources in a queue of drafts: a clear state for each subject, and the queue goes on."""

import pytest
from jugs import SOURCE, jug
from scripted_drafts import ES, GOOD, always, drafted, drafted_by_code, run_of

from klartafel.domain.draft import Origin
from klartafel.domain.gate import State
from klartafel.domain.message import Message
from klartafel.domain.record import Field, FieldValue, Record
from klartafel.domain.subject import Subject, SubjectKind
from klartafel.services.draft_task import DraftOrder
from klartafel.services.workbench import Workbench
from klartafel.store import subjects

pytestmark = pytest.mark.fault


def record_of(*values: tuple[Field, str]) -> Record:
    return Record(tuple(FieldValue(field, value, "de") for field, value in values))


LONG = " ".join(f"Der Krug Nummer {number} steht hier im Saal {number}." for number in range(100, 700))
BAD_SOURCES = {
    "nothing at all": (record_of((Field.INVENTORY_NUMBER, "1")), "draft.no-source"),
    "blanks": (jug("2", " \n\t "), ""),
    "a link": (jug("3", "https://museum.example/objekt/17"), "draft.only-link"),
    "5,000 words": (jug("4", LONG), ""),
    "a table": (jug("5", "Nr\tTitel\tJahr\n1\tKrug\t1748\n2\tVase\t1750\n3\tTeller\t1751"), "draft.table"),
    "another language": (
        jug("6", "This jug of stoneware was made in Unna in 1748 and it is the oldest of the house."),
        "draft.other-language",
    ),
    "record against text": (jug("7", SOURCE.replace("1748", "1750")), ""),
    "one word of 50,000 letters": (jug("8", "Krug" * 12_500), ""),
    "only signs": (jug("9", "!!! ??? … — ,,, 12 12 12"), "draft.no-source"),
}


@pytest.fixture
def queue(workbench: Workbench) -> dict[str, Subject]:
    """All bad sources in one project, and a good one at the end."""
    records = {name: record for name, (record, _) in BAD_SOURCES.items()} | {"good": jug("10")}
    numbers = {
        name: workbench.project.write(lambda t, record=record: subjects.add(t, SubjectKind.EXHIBIT, record))
        for name, record in records.items()
    }
    return {name: workbench.subject(number) for name, number in numbers.items()}


@pytest.mark.parametrize("with_model", [True, False])
def test_a_queue_of_bad_sources_goes_on_to_its_end(
    workbench: Workbench, queue: dict[str, Subject], with_model: bool
) -> None:
    """Bad input as a queue: a clear state for each subject, nothing lost, the good one drafted."""
    orders = tuple(DraftOrder(subject, ES, "de") for subject in queue.values())
    task = drafted(workbench, always(GOOD), orders) if with_model else drafted_by_code(workbench, orders)
    names = {subject.id: name for name, subject in queue.items()}
    refused = {names[order.subject.id]: reason.id for order, reason in task.failed}
    assert refused == {name: reason for name, (_, reason) in BAD_SOURCES.items() if reason}
    assert {names[order.subject.id] for order in task.made} == queue.keys() - refused.keys()
    for name, subject in queue.items():
        assert workbench.subject(subject.id) == subject, "nobody touched the record"
        text = workbench.text_of(subject.id, ES, "de")
        assert (text is None) is (name in refused)
        assert text is None or (text.state is State.AI_DRAFT and text.current and text.current.body.strip())
    told = {names[order.subject.id]: notice for order, notice in task.notices}
    assert told["record against text"] == Message.of("draft.record-differs", record="1748", source="1750")
    assert told["5,000 words"].id == "draft.left-out"
    assert dict(told["5,000 words"].values)["count"] > 550, "all that is not told is counted"


def test_a_text_without_a_source_is_made_of_the_record_alone(
    workbench: Workbench, queue: dict[str, Subject]
) -> None:
    drafted_by_code(workbench, (DraftOrder(queue["blanks"], ES, "de"),))
    assert set(run_of(workbench, queue["blanks"].id).origins) == {Origin.RECORD}


@pytest.mark.parametrize(
    ("dating", "told", "differs"),
    [
        ("1748", "Er entstand 1750.", True),
        ("1740-1745", "Er entstand 1750.", True),
        ("1740–1760", "Er entstand 1750.", False),
        ("1748", "Er entstand 1748. Die Kanne entstand 1750.", False),
        ("1748", "Er entstand um 1750.", False),
        ("um 1748", "Er entstand 1750.", False),
        ("1748", "Er kam 1987 ins Museum.", False),
        ("1748", "Der Töpfer lebte von 1701 bis 1749.", False),
    ],
)
def test_a_contradiction_of_record_and_text_is_told_and_nothing_else(
    workbench: Workbench, dating: str, told: str, differs: bool
) -> None:
    number = (Field.INVENTORY_NUMBER, "1")
    record = record_of(number, (Field.OBJECT_TYPE, "Krug"), (Field.DATING, dating), (Field.DESCRIPTION, told))
    workbench.project.write(lambda t: subjects.add(t, SubjectKind.EXHIBIT, record))
    notices = [notice.id for _, notice in drafted_by_code(workbench).notices]
    assert notices == (["draft.record-differs"] if differs else [])
