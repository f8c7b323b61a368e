"""What is being done, how far it is, how long still, and a way to stop it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from klartafel.domain.job import Job, JobState
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.plain import PlainLabel, button
from klartafel.platform.clock import system_clock

_KINDS = {
    "draft": Message.of("window.job-draft"),
    "import": Message.of("window.job-import"),
    "export": Message.of("window.job-export"),
    "session-pack": Message.of("sessions-page.job-pack"),
    "fetch": Message.of("window.job-fetch"),
    "trial": Message.of("window.job-trial"),
}
_STATES = {
    JobState.QUEUED: Message.of("window.job-queued"),
    JobState.RUNNING: Message.of("window.job-running"),
    JobState.DONE: Message.of("window.job-done"),
    JobState.FAILED: Message.of("window.job-failed"),
    JobState.CANCELLED: Message.of("window.job-cancelled"),
    JobState.INTERRUPTED: Message.of("window.job-interrupted"),
}
_MOST_ROWS, _MOST_LARGE_ROWS, _LARGE = 3, 1, 150  # rows, rows of large letters, percent


def seconds_left(job: Job, now: datetime) -> float | None:
    """How long a job still takes at its speed so far; None where nothing is known yet."""
    if job.state is not JobState.RUNNING or job.started_at is None or not 0 < job.done <= job.total:
        return None
    return max(0.0, (now - job.started_at).total_seconds()) * (job.total - job.done) / job.done


def how_it_stands(job: Job, now: datetime) -> tuple[Message, ...]:
    """A job in sentences: what, how it is, how far, how long still."""
    parts = [_KINDS[job.kind], _STATES[job.state]]
    if job.state is JobState.DONE and job.reason is not None:
        return _KINDS[job.kind], job.reason
    if job.reason is not None:
        parts.append(job.reason)  # a running task that measures for itself says more than we know
    elif job.total and job.state is JobState.RUNNING:
        parts.append(Message.of("job.progress", done=job.done, total=job.total))
        left = seconds_left(job, now)
        if left is not None and left >= 60:
            parts.append(Message.of("window.minutes-left", count=round(left / 60)))
        elif left is not None:
            parts.append(Message.of("window.seconds-left", count=max(1, round(left))))
    return tuple(parts)


class _Row(QWidget):
    """One job. Signals: `stop_asked(id)`, `closed(id)`."""

    stop_asked = Signal(int)
    closed = Signal(int)

    def __init__(self, context: Context, job: Job) -> None:
        super().__init__()
        self._context = context
        self.job = job
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        self._text = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(context.look.pixels(200))
        self._end = button(self._pressed)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._end)
        self.show_job(job)

    def show_job(self, job: Job) -> None:
        """Show how it stands."""
        self.job = job
        say = self._context.say
        what, *rest = how_it_stands(job, system_clock())
        words = f"{say(what)}: {' · '.join(say(part) for part in rest)}"
        self._text.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, job.total)
        self._bar.setValue(job.done)
        # Large letters need the room of the bar; the words beside it say the same.
        self._bar.setVisible(not job.state.is_end and self._context.look.scale < _LARGE)
        ending = Message.of("window.close") if job.state.is_end else Message.of("window.stop")
        self._end.setText(say(ending))
        self._end.setAccessibleName(f"{say(ending)}: {say(what)}")

    def _pressed(self) -> None:
        (self.closed if self.job.state.is_end else self.stop_asked).emit(self.job.id)


class JobsPanel(QFrame):
    """The jobs that run and wait, and the last one that ended. Signals: `stop_asked(job id)`."""

    stop_asked = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: dict[int, _Row] = {}
        self.setObjectName("notice")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 6, 8, 6)
        self._layout.setSpacing(4)
        self._more = PlainLabel(role="muted")
        self._layout.addWidget(self._more)
        self.hide()
        context.words.changed.connect(self.retranslate)
        context.look.changed.connect(self.retranslate)

    @property
    def jobs(self) -> tuple[Job, ...]:
        """The jobs that are shown or wait to be."""
        return tuple(row.job for row in self._rows.values())

    def show_job(self, job: Job) -> None:
        """Show how a job stands; a new one takes the place of those that ended."""
        if job.id not in self._rows:
            for ended in [row.job.id for row in self._rows.values() if row.job.state.is_end]:
                self._remove(ended)
            row = _Row(self._context, job)
            row.stop_asked.connect(self.stop_asked)
            row.closed.connect(self._remove)
            self._rows[job.id] = row
            self._layout.insertWidget(self._layout.count() - 1, row)
            self._more.raise_()  # is read out behind the rows, as it stands there
        self._rows[job.id].show_job(job)
        self._arrange()

    def stop_all(self) -> None:
        """Ask every job that has not ended to stop."""
        for job in self.jobs:
            if not job.state.is_end:
                self.stop_asked.emit(job.id)

    def retranslate(self) -> None:
        """Everything in the present language."""
        self.setAccessibleName(self._context.say(Message.of("window.jobs")))
        for row in self._rows.values():
            row.show_job(row.job)
        self._arrange()

    def _remove(self, job: int) -> None:
        row = self._rows.pop(job)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._arrange()

    def _arrange(self) -> None:
        most = _MOST_ROWS if self._context.look.scale < _LARGE else _MOST_LARGE_ROWS
        hidden = max(0, len(self._rows) - most)
        for number, row in enumerate(self._rows.values()):
            row.setVisible(number < most)
        self._more.setVisible(hidden > 0)
        self._more.setText(self._context.say(Message.of("window.more-jobs", count=hidden)))
        self.setVisible(bool(self._rows))
