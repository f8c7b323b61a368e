"""Shows where every sentence of the text on the screen came from."""

from functools import partial

from PySide6.QtCore import QObject

from klartafel.domain.message import Message
from klartafel.gui.context import Context
from klartafel.gui.parts.notice_bar import NoticeBar
from klartafel.gui.parts.sheet import Report
from klartafel.gui.writing.text_page import TextIdentity, TextPage
from klartafel.services.origins import TextOrigins, read_origins
from klartafel.services.workbench import Workbench


class OriginsDesk(QObject):
    """Between the project and a report of origins; what was typed and is not saved yet counts too."""

    def __init__(self, workbench: Workbench, page: TextPage, notice: NoticeBar, context: Context) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._page = page
        self._notice = notice
        self._context = context
        page.origins_asked.connect(self.show_origins)

    def show_origins(self) -> None:
        """Look the origins up and show them."""
        view = self._page.view
        if view is None or view.text is None:
            return
        work = partial(read_origins, self._workbench, view.text.id, self._page.editor.toPlainText())
        show = partial(self._show, self._page.identity)
        self._context.background.run(work, show, self._notice.trouble, slot="origins")

    def _show(self, asked: TextIdentity | None, found: TextOrigins) -> None:
        if asked != self._page.identity:
            return  # another text was chosen meanwhile
        Report(self._context, self._page, Message.of("origins.title"), found.report).show_over()
