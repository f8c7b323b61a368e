"""Whether a project is whole: the database, every wording, every picture."""

from dataclasses import dataclass

from klartafel.domain.message import Message
from klartafel.domain.record import body_hash
from klartafel.store import pictures, subjects
from klartafel.store.project import Project
from klartafel.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at and what is wrong. The file names of pictures are those of their import."""

    subjects: int
    versions: int
    pictures: int
    problems: tuple[Message, ...]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def verify(project: Project) -> Verification:
    """Check a project thoroughly. Takes seconds for thousands of texts; repairs nothing."""
    known, versions, problems = project.read(_check_database)
    named = project.read(
        lambda t: t.rows("SELECT sha256, max(original_name) FROM picture GROUP BY sha256 ORDER BY sha256")
    )
    for sha256, name in named:
        file = pictures.picture_path(project.pictures_directory, sha256)
        if not file.is_file():
            problems.append(Message.of("store.picture-missing", picture=name, file=sha256))
        elif not pictures.is_intact(file):
            problems.append(Message.of("store.picture-damaged", picture=name, file=sha256))
    return Verification(known, versions, len(named), tuple(problems))


def _check_database(t: Transaction) -> tuple[int, int, list[Message]]:
    problems = [
        Message.of("store.structure-damaged", detail=str(line))
        for (line,) in t.rows("PRAGMA integrity_check(20)")
        if line != "ok"
    ]
    problems.extend(
        Message.of("store.reference-broken", table=str(table), row=row or 0)
        for table, row, _, _ in t.rows("PRAGMA foreign_key_check")
    )
    versions = 0
    for key, number, body, expected in t.rows(
        "SELECT subject.identifier, text_version.number, body, body_hash FROM text_version"
        " JOIN text ON text.id = text_version.text JOIN subject ON subject.id = text.subject"
    ):
        versions += 1
        if body_hash(body) != expected:  # a flipped byte in a wording breaks no structure
            problems.append(Message.of("store.wording-damaged", key=key, number=number))
    known = t.rows("SELECT id, source_hash FROM subject ORDER BY id")
    for number, expected in known:
        subject = subjects.get(t, number)
        if subject.source_hash != expected:
            problems.append(Message.of("store.record-damaged", key=subject.key))
    return len(known), versions, problems
