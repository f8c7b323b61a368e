"""Fetching a model from the window: shown first, fetched after a click."""

from PySide6.QtWidgets import QWidget

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.notice_bar import NoticeBar
from klartafel.gui.plain import ask
from klartafel.services import models
from klartafel.services.jobs import JobRunner
from klartafel.services.model_task import FetchTask
from klartafel.services.models import Announcement


def offer_model(context: Context, runner: JobRunner, notice: NoticeBar, parent: QWidget) -> None:
    """Look up what would be fetched, show it, and fetch it where the person agrees."""

    def announced(announcement: Announcement) -> None:
        words = "\n".join(context.say(message) for message in announcement.sentences)
        question = f"{context.say(Message.of('window.no-model'))}\n\n{words}"
        yes, no = context.say(Message.of("window.fetch")), context.say(Message.of("window.not-now"))
        if ask(parent, question, yes, no):
            context.background.run(lambda: runner.submit(FetchTask(announcement)), _ignore, notice.trouble)

    context.background.run(
        lambda: models.announce_fetch(models.default_model_id()), announced, notice.trouble, slot="model"
    )


def _ignore(_job: object) -> None:
    """The jobs panel shows how far it is."""
