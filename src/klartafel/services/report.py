"""A project's report for funders and council: counted here, worded in `report_words`."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from klartafel import __version__
from klartafel.checks import RULE_SET_VERSION
from klartafel.domain.draft import Origin
from klartafel.domain.finding import Band
from klartafel.domain.gate import State
from klartafel.domain.overview import Certification, Column, Glance, TextFigures, WrittenText
from klartafel.domain.report import (
    KindOfText,
    Levels,
    ModelInUse,
    ProjectReport,
    RulesInUse,
    Sentences,
    SessionHeld,
)
from klartafel.domain.session import Session
from klartafel.domain.subject import SubjectKind
from klartafel.services.overview import CheckedStock
from klartafel.services.workbench import Workbench
from klartafel.store import check_settings, overview, sessions
from klartafel.store import settings as project_settings
from klartafel.store.transaction import Transaction


def report_of(workbench: Workbench, glance: Glance, stock: CheckedStock) -> ProjectReport:
    """The report from what was read and checked before; what is not checked yet is not counted."""

    def read(t: Transaction) -> ProjectReport:
        settings = project_settings.get(t)
        checks = check_settings.get(t, "")
        return ProjectReport(
            title=settings.title or workbench.path.stem,
            institution=settings.institution,
            made_at=workbench.clock(),
            program_version=__version__,
            began=glance.progress[0].day if glance.progress else None,
            last_step=glance.progress[-1].day if glance.progress else None,
            subjects=_subjects(glance),
            kinds=tuple(_kind(glance, column) for column in glance.columns),
            sessions=sessions_of(sessions.all(t), overview.certifications(t)),
            models=tuple(ModelInUse(*model) for model in overview.models(t)),
            rules=RulesInUse(RULE_SET_VERSION, tuple(sorted(checks.switched_off)), checks.numbers),
            levels=_levels(stock.known),
            sentences=_sentences(glance.texts, stock.known),
        )

    return workbench.project.read(read)


def sessions_of(kept: Iterable[Session], certifications: Iterable[Certification]) -> tuple[SessionHeld, ...]:
    """Sessions that were held, the earliest first. Where only the steps of texts tell of one, what was
    certified on one day with the same record is one session."""
    held = [
        SessionHeld(session.held_on, sum(bool(one.certified_hash) for one in session.texts), session.testers)
        for session in kept
        if session.is_held
    ]
    texts: dict[tuple[date, int, str], set[int]] = {}
    for one in certifications:
        texts.setdefault((one.at.date(), one.test_readers, one.session), set()).add(one.text)
    held += [SessionHeld(day, len(read), readers) for (day, readers, _), read in texts.items()]
    return tuple(sorted(held, key=lambda session: session.held_on))


def _subjects(glance: Glance) -> tuple[tuple[SubjectKind, int], ...]:
    counted = Counter(row.kind for row in glance.rows)
    return tuple((kind, counted[kind]) for kind in SubjectKind if counted[kind])


def _kind(glance: Glance, column: Column) -> KindOfText:
    texts = [text for text in glance.texts if text.column == column]
    counted = Counter(text.state for text in texts)
    exhibits = {row.id for row in glance.rows if row.kind is SubjectKind.EXHIBIT}
    return KindOfText(
        column,
        tuple((state, counted[state]) for state in State),
        sum(text.stale for text in texts),
        sum(text.may_leave and text.subject in exhibits for text in texts),
        len(exhibits),
    )


def _levels(known: tuple[TextFigures, ...]) -> Levels:
    counted = Counter(figures.band for figures in known)
    return Levels(
        tuple((band, counted[band]) for band in Band), counted[None], sum(figures.errors for figures in known)
    )


def _sentences(texts: tuple[WrittenText, ...], known: tuple[TextFigures, ...]) -> Sentences:
    finished = {text.id for text in texts if text.may_leave}
    counted: Counter[Origin | None] = Counter()
    told = unrecorded = 0
    for figures in known:
        if figures.text in finished:
            told += bool(figures.origins)
            unrecorded += not figures.origins
            counted.update(dict(figures.origins))
    return Sentences(
        texts=told,
        by_people=counted[None],
        by_model=counted[Origin.MODEL],
        by_operations=counted[Origin.OPERATION],
        from_record=counted[Origin.RECORD],
        from_source=counted[Origin.SOURCE],
        unrecorded=unrecorded,
    )
