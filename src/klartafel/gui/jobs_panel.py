"""What is being done, how far it is, and a way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from klartafel.domain.job import Job, JobState
from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.plain import PlainLabel, button

_KINDS = {
    "draft": Message.of("window.job-draft"),
    "import": Message.of("window.job-import"),
    "export": Message.of("window.job-export"),
    "fetch": Message.of("window.job-fetch"),
}
_STATES = {
    JobState.QUEUED: Message.of("window.job-queued"),
    JobState.RUNNING: Message.of("window.job-running"),
    JobState.DONE: Message.of("window.job-done"),
    JobState.FAILED: Message.of("window.job-failed"),
    JobState.CANCELLED: Message.of("window.job-cancelled"),
    JobState.INTERRUPTED: Message.of("window.job-interrupted"),
}


class JobsPanel(QFrame):
    """Shows the job that runs, or the last one that ended. Signals: `stop_asked(job id)`."""

    stop_asked = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self.setObjectName("notice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        self._text = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setMaximumWidth(240)
        self._stop = button("", self._ask_to_stop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._stop)
        self.hide()
        context.words.changed.connect(self.retranslate)

    @property
    def job(self) -> Job | None:
        """The job that is shown."""
        return self._job

    def show_job(self, job: Job) -> None:
        """Show how a job stands. A waiting job does not hide the one that runs."""
        if self._job is not None and self._job.state is JobState.RUNNING and job.state is JobState.QUEUED:
            return
        self._job = job
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Everything in the present language."""
        say = self._context.say
        self._stop.setText(say(Message.of("window.stop")))
        job = self._job
        if job is None:
            return
        words = f"{say(_KINDS[job.kind])}: {say(_STATES[job.state])}"
        if job.reason is not None:
            words = f"{words} {say(job.reason)}"
        elif job.total and job.state is JobState.RUNNING:
            words = f"{words} {say(Message.of('job.progress', done=job.done, total=job.total))}"
        self._text.setText(words)
        self.setAccessibleName(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, job.total)
        self._bar.setValue(job.done)
        self._bar.setVisible(not job.state.is_end)
        self._stop.setVisible(not job.state.is_end)

    def _ask_to_stop(self) -> None:
        if self._job is not None:
            self.stop_asked.emit(self._job.id)
