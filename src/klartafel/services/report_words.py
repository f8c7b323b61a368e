"""The report for funders and council in words."""

from klartafel.domain.document import Block, Cell, Document, Heading, Paragraph, Points, Table
from klartafel.domain.gate import State
from klartafel.domain.label import state_name
from klartafel.domain.message import Message
from klartafel.domain.report import ProjectReport, Sentences
from klartafel.domain.text import profile_of
from klartafel.services.levels import BANDS
from klartafel.services.overview_words import SUBJECT_KINDS, column_name, day_name, share

_KIND = Message.of("report.column-kind")
_TEXTS = Message.of("report.column-texts")


def report_document(report: ProjectReport) -> Document:
    """All of it, from what there is to how it arose."""
    blocks: list[Block] = [_head(report)]
    for section in (_texts, _coverage, _sessions, _rules, _levels, _models, _sentences):
        blocks += section(report)
    return Document(Message.of("report.title", title=report.title), report.made_at, tuple(blocks))


def _head(report: ProjectReport) -> Paragraph:
    sentences = [
        Message.of("report.made", date=day_name(report.made_at.date()), version=report.program_version)
    ]
    if report.institution:
        sentences.append(Message.of("report.institution", institution=report.institution))
    if report.began and report.last_step:
        began, last = day_name(report.began), day_name(report.last_step)
        sentences.append(Message.of("report.period", began=began, last=last))
    return Paragraph((*sentences, Message.of("report.no-names")))


def _texts(report: ProjectReport) -> list[Block]:
    blocks: list[Block] = [
        Heading(Message.of("report.heading-texts")),
        Points(
            tuple(
                Message.of("report.subjects", count=count, kind=SUBJECT_KINDS[kind])
                for kind, count in report.subjects
            )
        ),
    ]
    if not any(kind.total for kind in report.kinds):
        return [*blocks, Paragraph((Message.of("report.no-texts"),))]
    # A column that says nothing of any text would only make the table hard to read.
    used = [state for state in State if any(dict(kind.states)[state] for kind in report.kinds)]
    header = (_KIND, *map(state_name, used), Message.of("project.stale"), Message.of("report.column-all"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (column_name(kind.column), *(dict(kind.states)[state] for state in used), kind.stale, kind.total)
        for kind in report.kinds
    )
    caption = Message.of("report.table-texts", count=sum(kind.total for kind in report.kinds))
    return [*blocks, Table(caption, header, rows), Paragraph((Message.of("report.stale-counts"),))]


def _coverage(report: ProjectReport) -> list[Block]:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (column_name(kind.column), share(kind.covered, kind.exhibits)) for kind in report.kinds
    )
    header = (_KIND, Message.of("report.column-covered"))
    return [
        Heading(Message.of("report.heading-coverage")),
        Paragraph((Message.of("report.coverage"),)),
        Table(Message.of("report.table-coverage"), header, rows),
    ]


def _sessions(report: ProjectReport) -> list[Block]:
    heading = Heading(Message.of("report.heading-sessions"))
    if not report.sessions:
        return [heading, Paragraph((Message.of("report.no-sessions"),))]
    header = (Message.of("report.column-day"), _TEXTS, Message.of("report.column-readers"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (day_name(held.held_on), held.texts, held.test_readers) for held in report.sessions
    )
    caption = Message.of("report.table-sessions", count=len(report.sessions))
    return [heading, Table(caption, header, rows), Paragraph((Message.of("report.readers-again"),))]


def _rules(report: ProjectReport) -> list[Block]:
    rules = report.rules
    header = (_KIND, Message.of("report.column-profile"))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (column_name(kind.column), profile_of(kind.column.kind, kind.column.language).value)
        for kind in report.kinds
    )
    changed = [Message.of("report.rule-off", rule=rule) for rule in rules.switched_off]
    changed += [
        Message.of(
            "report.rule-number",
            rule=number.rule,
            profile=number.profile.value,
            name=number.name,
            value=number.value,
        )
        for number in rules.numbers
    ]
    return [
        Heading(Message.of("report.heading-rules")),
        Paragraph((Message.of("report.rules", version=rules.version),)),
        Table(Message.of("report.table-rules"), header, rows),
        Points(tuple(changed)) if changed else Paragraph((Message.of("report.rules-unchanged"),)),
        Paragraph((Message.of("report.no-norm"),)),
    ]


def _levels(report: ProjectReport) -> list[Block]:
    levels = report.levels
    rows: tuple[tuple[Cell, ...], ...] = tuple((BANDS[band], count) for band, count in levels.bands)
    rows = (*rows, (Message.of("overview.without-level"), levels.without))
    return [
        Heading(Message.of("report.heading-levels")),
        Paragraph((Message.of("report.levels"), Message.of("report.open-errors", count=levels.open_errors))),
        Table(
            Message.of("report.table-levels", count=levels.total),
            (Message.of("overview.level"), _TEXTS),
            rows,
        ),
    ]


def _models(report: ProjectReport) -> list[Block]:
    heading = Heading(Message.of("report.heading-models"))
    if not report.models:
        return [heading, Paragraph((Message.of("report.no-model"),))]
    header = (Message.of("report.column-model"), Message.of("report.column-hash"), _TEXTS)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (model.id, model.sha256, model.texts) for model in report.models
    )
    return [
        heading,
        Paragraph((Message.of("report.models"),)),
        Table(Message.of("report.table-models"), header, rows),
    ]


def _sentences(report: ProjectReport) -> list[Block]:
    told = report.sentences
    heading = Heading(Message.of("report.heading-sentences"))
    unrecorded = [Message.of("report.unrecorded", count=told.unrecorded)] if told.unrecorded else []
    if not told.total:
        return [heading, Paragraph((Message.of("report.no-sentences"), *unrecorded))]
    header = (Message.of("report.column-origin"), Message.of("report.column-sentences"))
    caption = Message.of("report.table-sentences", count=told.texts, sentences=told.total)
    return [
        heading,
        Paragraph((Message.of("report.sentences"), *unrecorded)),
        Table(caption, header, _origins(told)),
    ]


def _origins(told: Sentences) -> tuple[tuple[Cell, ...], ...]:
    counted = (
        (Message.of("report.by-people"), told.by_people),
        (Message.of("report.by-model"), told.by_model),
        (Message.of("report.by-operations"), told.by_operations),
        (Message.of("report.from-record"), told.from_record),
        (Message.of("report.from-source"), told.from_source),
    )
    return tuple((name, share(count, told.total)) for name, count in counted)
