"""Evidence of texts that were finished outside; readers' names stand with all other people's names."""

from klartafel.domain.evidence import Evidence
from klartafel.store import people
from klartafel.store.transaction import Transaction, written_time

_TABLE = "evidence"


def add(t: Transaction, text: int, body_hash: str, evidence: Evidence, person: int) -> None:
    """Keep the evidence of one wording, as `person` entered it."""
    number = t.execute(
        "INSERT INTO evidence"
        " (text, body_hash, office, finished_on, tested_by, test_readers, proof, person, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        text,
        body_hash,
        evidence.office,
        evidence.finished_on,
        evidence.tested_by,
        evidence.test_readers,
        evidence.proof,
        person,
        written_time(t.now),
    )
    for position, name in enumerate(evidence.names):
        reader = people.add_tester(t, name).id
        t.execute("INSERT INTO evidence_reader VALUES (?, ?, ?)", number, position, reader)


def of_wording(t: Transaction, text: int, body_hash: str) -> Evidence | None:
    """The latest evidence of a wording. Names that were erased are not in it."""
    if not t.has_table(_TABLE):
        return None
    row = t.row(
        "SELECT id, office, finished_on, tested_by, test_readers, proof FROM evidence"
        " WHERE text = ? AND body_hash = ? ORDER BY id DESC",
        text,
        body_hash,
    )
    if row is None:
        return None
    number, office, finished_on, tested_by, test_readers, proof = row
    names = t.rows(
        "SELECT person.name FROM evidence_reader JOIN person ON person.id = evidence_reader.person"
        " WHERE evidence = ? AND person.name <> '' ORDER BY position",
        number,
    )
    return Evidence(office, finished_on, tested_by, test_readers, proof, tuple(name for (name,) in names))
