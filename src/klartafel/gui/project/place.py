"""What a page of an open project is, beside the page where texts are written."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, TypeVar

from PySide6.QtWidgets import QWidget

from klartafel.domain.message import Message
from klartafel.domain.text import TextKind
from klartafel.gui.context import Context
from klartafel.gui.parts.notice_bar import NoticeBar
from klartafel.gui.writing.review_bar import ReviewBar
from klartafel.services.jobs import Task
from klartafel.services.workbench import Workbench

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tools:
    """What every page of an open project works with.

    `submit` queues a task; `open_text` goes to the writing page with one text in it; `ask_person` asks who
    works here, where nobody said so yet, and goes on with what needed to know; `choose_person` always asks.
    """

    context: Context
    workbench: Workbench
    notice: NoticeBar
    submit: Callable[[Task], None]
    open_text: Callable[[int, TextKind, str], None]
    ask_person: Callable[[Callable[[], None]], None]
    choose_person: Callable[[Callable[[], None]], None]


class Place(QWidget):
    """One page of an open project. It is made when a person first goes there.

    `title` is its name in the row of pages. Everything is read in the background and shown when it comes.
    `steps` are the steps of the review that the menus and their keys take here, where there are any.
    """

    title: ClassVar[Message]
    steps: ReviewBar | None = None

    def __init__(self, tools: Tools, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools = tools
        self.context = tools.context
        self._is_closed = False
        self._slots: set[str] = set()

    def say(self, message: Message) -> str:
        """The sentence for a message in the interface's present language."""
        return self.context.say(message)

    def read(self, work: Callable[[], T], shown: Callable[[T], None], slot: str) -> None:
        """Read in the background and show what comes; an older reading of the same slot is dropped."""
        if not self._is_closed:
            self._slots.add(slot)
            self.context.background.run(work, shown, self.tools.notice.trouble, slot=slot)

    def close_place(self) -> None:
        """The project is about to be closed: nothing is read any more."""
        self._is_closed = True
        self.context.background.forget(*self._slots)

    @abstractmethod
    def arrive(self) -> None:
        """Read anew and show: a person comes here, or the project changed while they look."""

    @abstractmethod
    def take_focus(self) -> None:
        """Put the keyboard where work begins."""

    def next_pane(self, _step: int) -> None:
        """Go round the panes by keyboard, where the page has any."""
        self.take_focus()

    def leave(self) -> None:
        """A person goes elsewhere, or the project is closed: what was typed here must not be lost."""
