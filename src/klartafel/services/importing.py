"""Bring records in: plan first (that is the preview and the dry run), then carry the plan out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from klartafel.domain.importing import (
    ImportedFile,
    ImportedPicture,
    ImportedSubject,
    ImportIssue,
    Mapping,
    Origin,
)
from klartafel.domain.message import KnownTrouble, Message
from klartafel.domain.person import Role
from klartafel.domain.record import Field, Record
from klartafel.domain.subject import Picture, Subject
from klartafel.importers import read_file
from klartafel.media.pictures import PictureFacts, inspect
from klartafel.services.workbench import Workbench
from klartafel.services.writing import write_within
from klartafel.store import people, pictures, subjects, texts
from klartafel.store import settings as project_settings
from klartafel.store.transaction import Transaction


class Standing(StrEnum):
    """What an imported subject means for the project."""

    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    EDITED_HERE = "edited-here"  # differs from the file, and somebody changed it in the project


@dataclass(frozen=True, slots=True)
class Difference:
    """One field before and after an import; `before` is what stands in the project now."""

    field: Field
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlannedSubject:
    """What an import would do with one subject."""

    imported: ImportedSubject
    standing: Standing
    subject: int | None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; nothing is written yet."""

    files: tuple[ImportedFile, ...]
    subjects: tuple[PlannedSubject, ...]
    issues: tuple[ImportIssue, ...]

    def count(self, standing: Standing) -> int:
        """How many subjects stand like this."""
        return sum(1 for planned in self.subjects if planned.standing is standing)

    @property
    def rejected(self) -> tuple[ImportIssue, ...]:
        """Rows and records that would not come in."""
        return tuple(issue for issue in self.issues if issue.rejected)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did; `plan` is what of the plan came true."""

    plan: ImportPlan
    pictures: int
    issues: tuple[ImportIssue, ...]


def read_files(
    paths: Iterable[Path], mapping: Mapping | None = None
) -> tuple[tuple[ImportedFile, ...], tuple[ImportIssue, ...]]:
    """Read files; one that cannot be read is an issue and does not keep the others out.

    Raises KnownTrouble where there is a single file and it cannot be read.
    """
    files: list[ImportedFile] = []
    issues: list[ImportIssue] = []
    wanted = list(paths)
    for path in wanted:
        try:
            files.append(read_file(path, mapping))
        except KnownTrouble as trouble:
            if len(wanted) == 1:
                raise
            issues.append(ImportIssue(Origin(path.name), trouble.message, rejected=True))
    return tuple(files), tuple(issues)


def plan_import(workbench: Workbench, paths: Iterable[Path], mapping: Mapping | None = None) -> ImportPlan:
    """What an import of these files would do."""
    files, issues = read_files(paths, mapping)
    planned: list[PlannedSubject] = []
    seen: set[str] = set()
    doubled: list[ImportIssue] = []
    for file in files:
        for imported in file.subjects:
            if str(imported.key) in seen:
                message = Message.of("project.key-in-two-files", key=str(imported.key))
                doubled.append(ImportIssue(imported.origin, message, rejected=True))
                continue
            seen.add(str(imported.key))
            planned.append(_plan(workbench, imported))
    file_issues = tuple(issue for file in files for issue in file.issues)
    return ImportPlan(files, tuple(planned), (*issues, *file_issues, *doubled))


def _plan(workbench: Workbench, imported: ImportedSubject) -> PlannedSubject:
    def find(t: Transaction) -> Subject | None:
        subject_id = subjects.find(t, imported.key)
        return None if subject_id is None else subjects.get(t, subject_id)

    known = workbench.project.read(find)
    if known is None:
        return PlannedSubject(imported, Standing.NEW, None)
    if imported.record in (known.imported, known.record):
        return PlannedSubject(imported, Standing.UNCHANGED, known.id)
    differences = _differences(known.record, imported.record)
    standing = Standing.EDITED_HERE if known.edited_here else Standing.UPDATED
    return PlannedSubject(imported, standing, known.id, differences)


def _differences(before: Record, after: Record) -> tuple[Difference, ...]:
    return tuple(
        Difference(field, before.all(field), after.all(field))
        for field in Field
        if before.all(field) != after.all(field)
    )


def _unheard(_done: int, _total: int) -> None:
    """Nobody waits for progress."""


def carry_out(
    workbench: Workbench,
    plan: ImportPlan,
    *,
    overwrite_edits: bool = False,
    progress: Callable[[int, int], None] = _unheard,
) -> ImportResult:
    """Do what the plan says, in one transaction: all of it comes in, or nothing.

    Records that were edited in the project keep their edits unless `overwrite_edits` is set; what the
    file said is remembered either way, so that the next import compares with it. `progress` hears how
    many subjects of all have their pictures; what it raises ends the import with nothing changed.
    """
    workbench.require_writable()
    copied, issues = _copy_pictures(workbench, plan, progress)
    taken: list[PlannedSubject] = []

    def change(t: Transaction) -> None:
        _take_titles(t, plan)
        for planned in plan.subjects:
            try:
                with t.part():
                    _take_in(t, planned, overwrite_edits)
                    _take_pictures(t, planned.imported, copied.get(planned.imported))
                taken.append(planned)
            except KnownTrouble as trouble:
                # One bad record is undone alone; all others come in.
                issues.append(ImportIssue(planned.imported.origin, trouble.message, rejected=True))

    workbench.project.write(change)
    done = replace(plan, subjects=tuple(taken), issues=(*plan.issues, *issues))
    return ImportResult(done, sum(map(len, copied.values())), done.issues)


def _take_in(t: Transaction, planned: PlannedSubject, overwrite_edits: bool) -> None:
    imported = planned.imported
    if planned.subject is None:
        _take_texts(t, subjects.add(t, imported.kind, imported.record), imported)
    elif planned.standing is Standing.EDITED_HERE and not overwrite_edits:
        present = subjects.get(t, planned.subject).record
        subjects.update_record(t, planned.subject, present, imported=imported.record)
    elif planned.standing is not Standing.UNCHANGED:
        subjects.update_record(t, planned.subject, imported.record, imported=imported.record)


def _take_pictures(t: Transaction, imported: ImportedSubject, taken: tuple[Picture, ...] | None) -> None:
    subject = subjects.find(t, imported.key)
    if taken and subject is not None:
        subjects.set_pictures(t, subject, taken)


def _take_titles(t: Transaction, plan: ImportPlan) -> None:
    present = project_settings.get(t)
    for file in plan.files:
        titles = dict(file.titles)
        institution = file.mapping.institution if file.mapping else ""
        if not institution and file.subjects:
            institution = file.subjects[0].record.first(Field.INSTITUTION)
        present = replace(
            present,
            title=present.title or titles.get("de", "") or next(iter(titles.values()), ""),
            institution=present.institution or institution,
        )
    project_settings.put(t, present)


def _take_texts(t: Transaction, subject: int, imported: ImportedSubject) -> None:
    """Texts that people wrote elsewhere come in as drafts; their author is called like the file."""
    for written in imported.texts:
        author = people.ensure(t, imported.origin.file, Role.STAFF)
        text = texts.ensure(t, subject, written.kind, written.language)
        write_within(t, text.id, written.body, author)


def _copy_pictures(
    workbench: Workbench, plan: ImportPlan, progress: Callable[[int, int], None]
) -> tuple[dict[ImportedSubject, tuple[Picture, ...]], list[ImportIssue]]:
    """Copy pictures into the project's folder before the transaction; a stray copy harms nobody."""
    copied: dict[ImportedSubject, tuple[Picture, ...]] = {}
    issues: list[ImportIssue] = []
    for number, planned in enumerate(plan.subjects):
        progress(number, len(plan.subjects))
        known = () if planned.subject is None else workbench.pictures(planned.subject)
        taken: list[Picture] = []
        for picture in planned.imported.pictures:
            if picture.file is None:
                continue
            try:
                taken.append(_copy_picture(workbench, picture, picture.file, known))
            except KnownTrouble as trouble:
                issues.append(ImportIssue(planned.imported.origin, trouble.message, rejected=False))
        if taken:
            copied[planned.imported] = tuple(taken)
    progress(len(plan.subjects), len(plan.subjects))
    return copied, issues


def _copy_picture(
    workbench: Workbench, picture: ImportedPicture, file: Path, known: tuple[Picture, ...]
) -> Picture:
    sha256 = pictures.keep(workbench.project.pictures_directory, file)
    for same in known:
        if same.sha256 == sha256:  # decoded before; a child process for each would take seconds again
            facts = PictureFacts(same.media_type, same.width, same.height)
            break
    else:
        facts = inspect(file)
    return Picture(
        sha256=sha256,
        media_type=facts.media_type,
        width=facts.width,
        height=facts.height,
        caption=picture.caption,
        credit=picture.credit,
        rights_holder=picture.rights_holder,
        licence=picture.licence,
        original_name=file.name,
    )
