"""Shows the versions of the text on the screen, and takes one again that a person chose."""

from functools import partial

from PySide6.QtCore import QObject

from klartafel.domain.message import Message
from klartafel.domain.text import TextVersion
from klartafel.gui.context import Context
from klartafel.gui.parts.notice_bar import NoticeBar
from klartafel.gui.writing.text_desk import TextDesk
from klartafel.gui.writing.text_page import TextIdentity, TextPage
from klartafel.gui.writing.versions_dialog import VersionsDialog
from klartafel.services.versions import VersionOf, read_versions
from klartafel.services.workbench import Workbench


class VersionsDesk(QObject):
    """What was typed becomes a version before another one takes its place, so that no wording is lost."""

    def __init__(
        self, workbench: Workbench, page: TextPage, text: TextDesk, notice: NoticeBar, context: Context
    ) -> None:
        super().__init__(page)
        self._workbench = workbench
        self._page = page
        self._text = text
        self._notice = notice
        self._context = context
        page.versions_asked.connect(self.show_versions)

    def show_versions(self) -> None:
        """Read the versions and show them."""
        view = self._page.view
        if view is None or view.text is None or view.text.current is None:
            return
        work = partial(read_versions, self._workbench, view.text.id)
        show = partial(self._show, self._page.identity)
        self._context.background.run(work, show, self._notice.trouble, slot="versions")

    def _show(self, asked: TextIdentity | None, versions: tuple[VersionOf, ...]) -> None:
        if asked != self._page.identity or asked is None:
            return  # another text was chosen meanwhile
        writable = self._workbench.read_only_reason is None
        dialog = VersionsDialog(self._context, self._page, versions, asked[2], writable=writable)
        dialog.show_over(lambda: self._restore(asked, dialog.chosen))

    def _restore(self, asked: TextIdentity, version: TextVersion) -> None:
        self._text.when_named(partial(self._put_back, asked, version))

    def _put_back(self, asked: TextIdentity, version: TextVersion) -> None:
        if asked == self._page.identity:
            self._text.put_back(version.body)
            self._notice.tell(Message.of("versions.restored", number=version.number), "done")
