"""The whole project at a glance, and what the checks say of all its texts, a piece at a time."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from klartafel.domain.draft import Origin
from klartafel.domain.finding import Severity
from klartafel.domain.gate import STATES_THAT_MAY_LEAVE, State
from klartafel.domain.overview import Glance, Progress, TextFigures, WrittenText
from klartafel.domain.subject import Subject, Text
from klartafel.services.checking import Known, check_with, known_of
from klartafel.services.origins import Drafted, newest_draft, origins_of
from klartafel.services.workbench import Workbench
from klartafel.store import check_settings, overview, subjects, texts
from klartafel.store.transaction import Transaction

_Stamp = tuple[tuple[str | int, ...], int]


def glance_at(workbench: Workbench) -> Glance:
    """Read everything that needs no check: a handful of queries, however large the project is."""

    def read(t: Transaction) -> Glance:
        return Glance(
            subjects.rows(t),
            overview.written_texts(t),
            overview.pictures_without_rights(t),
            progress_of(overview.steps(t)),
        )

    return workbench.project.read(read)


def progress_of(steps: Iterable[tuple[int, State, datetime]]) -> tuple[Progress, ...]:
    """How many texts were open and how many finished at the end of each day on which anything happened.

    A clock that was set back starts no earlier day: what came later counts to the latest day so far.
    """
    begun: set[int] = set()
    finished: set[int] = set()
    days: list[Progress] = []
    for text, state, at in steps:
        begun.add(text)
        if state in STATES_THAT_MAY_LEAVE:
            finished.add(text)
        else:
            finished.discard(text)
        day = at.date()
        if days and day <= days[-1].day:
            day = days.pop().day
        days.append(Progress(day, len(begun) - len(finished), len(finished)))
    return tuple(days)


class CheckedStock:
    """What the checks say of every text, kept in memory for as long as neither the text nor anything that
    a check looks at has changed. Asked a piece at a time, so that nobody waits for a whole project.
    """

    def __init__(self, workbench: Workbench) -> None:
        self._workbench = workbench
        self._kept: dict[int, tuple[_Stamp, TextFigures]] = {}
        self._texts: tuple[WrittenText, ...] = ()
        self._rules: dict[str, int] = {}

    def look_at(self, written: tuple[WrittenText, ...]) -> None:
        """Say which texts there are now, and read how the project checks them."""
        languages = {text.column.language for text in written}

        def read(t: Transaction) -> dict[str, int]:
            return {
                language: hash((check_settings.get(t, language), check_settings.pronunciations(t, language)))
                for language in languages
            }

        self._rules = self._workbench.project.read(read)
        self._texts = written
        there = {text.id for text in written}
        self._kept = {text: kept for text, kept in self._kept.items() if text in there}

    @property
    def total(self) -> int:
        """How many texts there are."""
        return len(self._texts)

    @property
    def known(self) -> tuple[TextFigures, ...]:
        """What is known by now of texts as they stand, in their order."""
        return tuple(figures for text in self._texts if (figures := self._current(text)) is not None)

    def go_on(self, seconds: float) -> bool:
        """Check texts for about so long, at least one; whether there is anything left to check."""
        end = time.monotonic() + seconds
        waiting = (text for text in self._texts if self._current(text) is None)
        for text in waiting:
            self._kept[text.id] = (self._stamp(text), self._figures(text))
            if time.monotonic() >= end:
                break
        return next(waiting, None) is not None

    def _current(self, text: WrittenText) -> TextFigures | None:
        stamp, figures = self._kept.get(text.id, (None, None))
        return figures if stamp == self._stamp(text) else None

    def _stamp(self, text: WrittenText) -> _Stamp:
        return text.stamp, self._rules[text.column.language]

    def _figures(self, written: WrittenText) -> TextFigures:
        def read(t: Transaction) -> tuple[Subject, Text, Known, Drafted | None]:
            subject, text = subjects.get(t, written.subject), texts.get(t, written.id)
            return subject, text, known_of(t, subject, text), newest_draft(t, written.id)

        subject, text, known, draft = self._workbench.project.read(read)
        body = text.current.body if text.current else ""
        checked = check_with(known, subject, text, body)
        counted = Counter((finding.rule, finding.severity) for finding in checked.report.findings)
        difficulty = checked.report.difficulty
        return TextFigures(
            written.id,
            len(checked.errors),
            len(checked.open_facts),
            tuple((rule, severity, count) for (rule, severity), count in sorted(counted.items())),
            difficulty.value if difficulty else None,
            difficulty.band if difficulty else None,
            tuple(_origins(body, draft, text.language)),
        )


def _origins(body: str, draft: Drafted | None, language: str) -> Iterator[tuple[Origin | None, int]]:
    if draft is not None and not draft.run.sentences:
        return  # an older version of the program did not record them
    told = origins_of(body, draft, language).sentences
    counted = Counter(sentence.drafted.origin if sentence.drafted else None for sentence in told)
    yield from counted.items()


def findings_by_rule(
    known: Iterable[TextFigures],
) -> tuple[tuple[str, tuple[tuple[Severity, int], ...]], ...]:
    """All findings by rule, the most frequent rule first, and by severity, the worst first."""
    counted: dict[str, Counter[Severity]] = {}
    for figures in known:
        for rule, severity, count in figures.findings:
            counted.setdefault(rule, Counter())[severity] += count
    order = list(Severity)
    return tuple(
        (rule, tuple((severity, counts[severity]) for severity in order if counts[severity]))
        for rule, counts in sorted(counted.items(), key=lambda item: (-item[1].total(), item[0]))
    )
